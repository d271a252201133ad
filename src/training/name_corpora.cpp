#include "training/name_corpora.hpp"

#include <rapidjson/document.h>
#include <rapidjson/istreamwrapper.h>

#include <fstream>
#include <map>
#include <optional>
#include <regex>
#include <sstream>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace newsgraph::training {
namespace {

using enum EntityType;
namespace fs = std::filesystem;

constexpr TypeMask kMiscellaneous = types(kEvent, kProduct, kLaw, kWork, kGroup);
constexpr TypeMask kSomePlace = types(kPlace, kFacility);

std::ifstream open(const fs::path& file) {
  std::ifstream in(file);
  if (!in) throw InputError(file.string() + ": cannot be opened");
  return in;
}

// Labels of the IOB corpora. nullopt: not a name; an empty mask: leave the words open.
std::optional<TypeMask> types_of_label(const std::string& label) {
  static const std::map<std::string, TypeMask> kMap = {
      {"PER", types(kPerson)},
      {"person", types(kPerson)},
      {"politician", types(kPerson)},
      {"musicalartist", types(kPerson)},
      {"writer", types(kPerson)},
      {"scientist", types(kPerson)},
      {"researcher", types(kPerson)},
      {"Scientist", types(kPerson)},
      {"Artist", types(kPerson)},
      {"Athlete", types(kPerson)},
      {"Politician", types(kPerson)},
      {"Cleric", types(kPerson)},
      {"SportsManager", types(kPerson)},
      {"OtherPER", types(kPerson)},
      {"ORG", types(kOrganization)},
      {"organisation", types(kOrganization)},
      {"politicalparty", types(kOrganization)},
      {"university", types(kOrganization)},
      {"band", types(kOrganization)},
      {"corporation", types(kOrganization)},
      {"group", types(kOrganization, kGroup)},
      {"PublicCorp", types(kOrganization)},
      {"PrivateCorp", types(kOrganization)},
      {"MusicalGRP", types(kOrganization)},
      {"SportsGRP", types(kOrganization)},
      {"CarManufacturer", types(kOrganization)},
      {"AerospaceManufacturer", types(kOrganization)},
      {"LOC", kSomePlace},
      {"location", kSomePlace},
      {"country", types(kPlace)},
      {"HumanSettlement", types(kPlace)},
      {"OtherLOC", types(kPlace)},
      {"Facility", types(kFacility)},
      {"Station", types(kFacility)},
      {"event", types(kEvent)},
      {"election", types(kEvent)},
      {"conference", types(kEvent, kOrganization)},
      {"product", types(kProduct, kWork)},
      {"creative-work", types(kWork)},
      {"album", types(kWork)},
      {"song", types(kWork)},
      {"book", types(kWork)},
      {"poem", types(kWork)},
      {"magazine", types(kWork, kOrganization)},
      {"academicjournal", types(kWork, kOrganization)},
      {"VisualWork", types(kWork)},
      {"MusicalWork", types(kWork)},
      {"WrittenWork", types(kWork)},
      {"ArtWork", types(kWork)},
      {"Software", types(kProduct, kWork)},
      {"OtherPROD", types(kProduct)},
      {"Vehicle", types(kProduct)},
      {"MISC", kMiscellaneous},
      {"misc", kMiscellaneous},
      {"OTH", kMiscellaneous},
      {"award", kMiscellaneous},
      {"programlang", 0},
      {"field", 0},
      {"task", 0},
      {"algorithm", 0},
      {"metrics", 0},
      {"musicgenre", 0},
      {"literarygenre", 0},
      {"musicalinstrument", 0},
      {"discipline", 0},
      {"theory", 0},
      {"enzyme", 0},
      {"protein", 0},
      {"chemicalelement", 0},
      {"chemicalcompound", 0},
      {"astronomicalobject", 0},
  };
  const auto found = kMap.find(label);
  if (found == kMap.end()) return std::nullopt;
  return found->second;
}

void add(std::vector<TrainingSentence>& out, TrainingSentence& sentence) {
  if (!sentence.forms.empty()) out.push_back(std::move(sentence));
  sentence = {};
}

// Names from a column of IOB1 or IOB2 labels.
void label_names(TrainingSentence& sentence, const std::vector<std::string>& labels) {
  sentence.names.assign(labels.size(), 1U << language::kOutside);
  for (std::size_t i = 0; i < labels.size();) {
    if (labels[i].size() < 3) {
      ++i;
      continue;
    }
    const std::string type = labels[i].substr(2);
    std::size_t end = i + 1;
    while (end < labels.size() && labels[end] == "I-" + type) ++end;
    const auto allowed = types_of_label(type);
    if (allowed && *allowed != 0)
      set_name(sentence.names, i, end, *allowed);
    else if (allowed)
      std::fill(sentence.names.begin() + static_cast<long>(i), sentence.names.begin() + static_cast<long>(end),
                kAnyLabel);
    i = end;
  }
}

void read_re_docred(const fs::path& file, std::vector<TrainingSentence>& out) {
  auto in = open(file);
  rapidjson::IStreamWrapper wrapped(in);
  rapidjson::Document json;
  json.ParseStream(wrapped);
  if (json.HasParseError()) throw InputError(file.string() + ": not JSON");
  const std::map<std::string, TypeMask> map = {
      {"PER", types(kPerson)}, {"ORG", types(kOrganization)}, {"LOC", kSomePlace}, {"MISC", kMiscellaneous}};
  for (const auto& document : json.GetArray()) {
    std::vector<TrainingSentence> sentences;
    for (const auto& words : document["sents"].GetArray()) {
      TrainingSentence sentence;
      for (const auto& word : words.GetArray()) sentence.forms.emplace_back(word.GetString());
      sentence.names.assign(sentence.forms.size(), 1U << language::kOutside);
      sentence.corpus = Corpus::kReDocred;
      sentences.push_back(std::move(sentence));
    }
    for (const auto& entity : document["vertexSet"].GetArray()) {
      for (const auto& mention : entity.GetArray()) {
        const auto found = map.find(mention["type"].GetString());
        auto& sentence = sentences[mention["sent_id"].GetUint()];
        std::size_t begin = mention["pos"][0].GetUint();
        const std::size_t end = mention["pos"][1].GetUint();
        if (found == map.end() || end > sentence.forms.size()) continue;
        if (begin + 1 < end && (sentence.forms[begin] == "the" || sentence.forms[begin] == "The")) ++begin;
        set_name(sentence.names, begin, end, found->second);
      }
    }
    for (auto& sentence : sentences) add(out, sentence);
  }
}

// Splits plain text of a tagged corpus at blanks and punctuation; enough for learning names.
std::vector<std::pair<std::size_t, std::size_t>> rough_words(std::string_view text) {
  std::vector<std::pair<std::size_t, std::size_t>> words;
  std::size_t begin = std::string::npos;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t from = at;
    const char32_t c = utf8::next(text, at);
    const bool inner = (c == U'.' || c == U'-' || c == U'\'' || c == 0x2019) && begin != std::string::npos &&
                       at < text.size() && !utf8::is_space(static_cast<unsigned char>(text[at]));
    const bool letter = utf8::is_letter(c) || utf8::is_digit(c) || utf8::is_mark(c) || (inner && c == U'.');
    if (letter) {
      if (begin == std::string::npos) begin = from;
      continue;
    }
    if (begin != std::string::npos) words.emplace_back(begin, from);
    begin = std::string::npos;
    if ((c == U'\'' || c == 0x2019) && text.substr(at, 1) == "s") {
      words.emplace_back(from, at + 1);
      ++at;
    } else if (!utf8::is_space(c)) {
      words.emplace_back(from, at);
    }
  }
  if (begin != std::string::npos) words.emplace_back(begin, text.size());
  return words;
}

struct TaggedSpan {
  std::size_t begin, end;
  TypeMask allowed;
};

TrainingSentence from_spans(std::string_view text, std::size_t offset, const std::vector<TaggedSpan>& spans,
                            LabelMask outside, Corpus corpus) {
  TrainingSentence sentence;
  sentence.corpus = corpus;
  const auto words = rough_words(text);
  for (const auto& [begin, end] : words) sentence.forms.emplace_back(text.substr(begin, end - begin));
  sentence.names.assign(words.size(), outside);
  for (const TaggedSpan& span : spans) {
    std::size_t first = words.size(), last = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words[i].first + offset >= span.begin && words[i].second + offset <= span.end) {
        first = std::min(first, i);
        last = i + 1;
      }
    }
    if (first < last && span.allowed != 0) set_name(sentence.names, first, last, span.allowed);
  }
  return sentence;
}

std::string unescape(std::string text) {
  const std::pair<const char*, const char*> entities[] = {
      {"&quot;", "\""}, {"&apos;", "'"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}};
  for (const auto& [from, to] : entities) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; ++at)
      text.replace(at, std::string_view(from).size(), to);
  }
  return text;
}

void read_grobid(const fs::path& file, std::vector<TrainingSentence>& out) {
  const std::map<std::string, TypeMask> map = {{"PERSON", types(kPerson)},
                                               {"LOCATION", kSomePlace},
                                               {"INSTITUTION", types(kOrganization)},
                                               {"ORGANISATION", types(kOrganization)},
                                               {"BUSINESS", types(kOrganization)},
                                               {"MEDIA", types(kOrganization)},
                                               {"NATIONAL", types(kGroup)},
                                               {"EVENT", types(kEvent)},
                                               {"LEGAL", types(kLaw)},
                                               {"CREATION", types(kWork)},
                                               {"ARTIFACT", types(kProduct, kFacility)},
                                               {"AWARD", kMiscellaneous},
                                               {"SPORT_TEAM", types(kOrganization)}};
  auto in = open(file);
  std::stringstream buffer;
  buffer << in.rdbuf();
  const std::string all = buffer.str();
  const std::regex sentence_pattern("<sentence[^>]*>([\\s\\S]*?)</sentence>");
  const std::regex tag_pattern("<ENAMEX type=\"([A-Z_]*)\">|</ENAMEX>");
  for (std::sregex_iterator it(all.begin(), all.end(), sentence_pattern), end; it != end; ++it) {
    const std::string marked = (*it)[1];
    std::string text;
    std::vector<TaggedSpan> spans;
    std::size_t from = 0;
    for (std::sregex_iterator tag(marked.begin(), marked.end(), tag_pattern), last; tag != last; ++tag) {
      text += unescape(marked.substr(from, static_cast<std::size_t>(tag->position()) - from));
      from = static_cast<std::size_t>(tag->position() + tag->length());
      if ((*tag)[1].matched) {
        const auto found = map.find((*tag)[1]);
        spans.push_back({text.size(), text.size(), found == map.end() ? 0 : found->second});
      } else if (!spans.empty()) {
        spans.back().end = text.size();
      }
    }
    text += unescape(marked.substr(from));
    // Titles stand inside this corpus's persons: leave those names out of the loss when they start with one.
    TrainingSentence sentence = from_spans(text, 0, spans, 1U << language::kOutside, Corpus::kGrobid);
    add(out, sentence);
  }
}

void read_re3d(const fs::path& folder, std::vector<TrainingSentence>& out) {
  const std::map<std::string, TypeMask> map = {{"Organisation", types(kOrganization, kGroup)},
                                               {"Person", types(kPerson)},
                                               {"Location", kSomePlace},
                                               {"Nationality", types(kGroup)},
                                               {"Weapon", types(kProduct)},
                                               {"Vehicle", types(kProduct)},
                                               {"MilitaryPlatform", types(kProduct)}};
  std::map<std::string, std::vector<TaggedSpan>> spans;
  std::string line;
  for (auto in = open(folder / "entities.json"); std::getline(in, line);) {
    rapidjson::Document json;
    json.Parse(line.c_str());
    if (json.HasParseError() || !json.IsObject()) continue;
    const auto found = map.find(json["type"].GetString());
    if (found == map.end()) continue;
    spans[json["documentId"].GetString()].push_back({json["begin"].GetUint(), json["end"].GetUint(), found->second});
  }
  for (auto in = open(folder / "documents.json"); std::getline(in, line);) {
    rapidjson::Document json;
    json.Parse(line.c_str());
    if (json.HasParseError() || !json.IsObject() || !json.HasMember("text")) continue;
    const std::string text = json["text"].GetString();
    if (utf8::count(text) != text.size()) continue;  // offsets count characters; most documents are plain ASCII
    auto& tagged = spans[json["_id"].GetString()];
    // Only capitalised spans without an inner lower-case noun are names; the rest stays open.
    std::erase_if(tagged, [&](const TaggedSpan& span) {
      return span.end > text.size() || !utf8::is_upper(static_cast<unsigned char>(text[span.begin]));
    });
    std::sort(tagged.begin(), tagged.end(),
              [](const auto& a, const auto& b) { return a.end - a.begin < b.end - b.begin; });
    for (std::size_t from = 0; from < text.size();) {
      std::size_t to = text.find(". ", from);
      to = to == std::string::npos ? text.size() : to + 1;
      std::vector<TaggedSpan> inside;
      for (const auto& span : tagged) {
        if (span.begin >= from && span.end <= to) inside.push_back(span);
      }
      TrainingSentence sentence =
          from_spans(std::string_view(text).substr(from, to - from), from, inside, kAnyLabel, Corpus::kRe3d);
      for (std::size_t i = 0; i < sentence.forms.size(); ++i) {
        if (utf8::is_lower(static_cast<unsigned char>(sentence.forms[i][0])) && sentence.names[i] == kAnyLabel &&
            sentence.forms[i].size() > 3)
          sentence.names[i] = 1U << language::kOutside;
      }
      add(out, sentence);
      from = to + 1;
    }
  }
}

}  // namespace

void set_name(std::vector<LabelMask>& names, std::size_t begin, std::size_t end, TypeMask allowed) {
  for (std::size_t i = begin; i < end && i < names.size(); ++i) {
    names[i] = 0;
    for (std::size_t t = 0; t < kNamedTypeCount; ++t) {
      if ((allowed & (1U << t)) == 0) continue;
      const auto type = static_cast<EntityType>(t);
      names[i] |= 1U << (i == begin ? language::begin_label(type) : language::inside_label(type));
    }
  }
}

std::vector<TrainingSentence> read_column_corpus(const fs::path& file, Corpus corpus) {
  auto in = open(file);
  std::vector<TrainingSentence> out;
  TrainingSentence sentence;
  std::vector<std::string> labels;
  const auto finish = [&] {
    if (!labels.empty()) label_names(sentence, labels);
    sentence.corpus = corpus;
    labels.clear();
    add(out, sentence);
  };
  std::string line;
  while (std::getline(in, line)) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    const auto first_blank = line.find_first_of(" \t");
    const auto last_blank = line.find_last_of(" \t");
    if (line.empty() || line.starts_with("# ") || line.starts_with("-DOCSTART-") || first_blank == std::string::npos) {
      finish();
      continue;
    }
    sentence.forms.push_back(line.substr(0, first_blank));
    labels.push_back(line.substr(last_blank + 1));
  }
  finish();
  return out;
}

std::vector<TrainingSentence> read_name_corpora(const fs::path& corpora) {
  std::vector<TrainingSentence> out;
  const auto append = [&out](std::vector<TrainingSentence> more) {
    out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  read_re_docred(corpora / "re_docred" / "dev_revised.json", out);
  append(read_column_corpus(corpora / "wikigold" / "wikigold.train80.conll.txt", Corpus::kWikigold));
  for (const char* domain : {"politics", "science", "literature", "music", "ai"}) {
    append(read_column_corpus(corpora / "crossner" / domain / "train.txt", Corpus::kCrossner));
    if (std::string_view(domain) != "politics") {
      append(read_column_corpus(corpora / "crossner" / domain / "dev.txt", Corpus::kCrossner));
    }
  }
  append(read_column_corpus(corpora / "wnut17" / "wnut17train.conll", Corpus::kWnut));
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(corpora / "grobid_ner_wikipedia")) {
    if (entry.path().extension() == ".xml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) read_grobid(file, out);
  files.clear();
  for (const auto& entry : fs::directory_iterator(corpora / "re3d")) {
    if (entry.is_directory()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& folder : files) read_re3d(folder, out);
  auto lower_cased = read_column_corpus(corpora / "multiconer_v2" / "en-train.conll", Corpus::kLowerCased);
  for (std::size_t i = 0; i < lower_cased.size(); i += 4) append({std::move(lower_cased[i])});  // a quarter of it
  return out;
}

}  // namespace newsgraph::training
