#include "training/tagged_corpora.hpp"

#include <rapidjson/document.h>

#include <algorithm>
#include <map>
#include <regex>
#include <sstream>

#include "base/utf8.hpp"
#include "training/corpus_reading.hpp"

namespace newsgraph::training {
namespace {

using enum EntityType;

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

}  // namespace

void read_grobid(const std::filesystem::path& file, std::vector<TrainingSentence>& out) {
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
  auto in = open_corpus(file);
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
    move_sentence(sentence, out);
  }
}

void read_re3d(const std::filesystem::path& folder, std::vector<TrainingSentence>& out) {
  const std::map<std::string, TypeMask> map = {{"Organisation", types(kOrganization, kGroup)},
                                               {"Person", types(kPerson)},
                                               {"Location", kSomePlace},
                                               {"Nationality", types(kGroup)},
                                               {"Weapon", types(kProduct)},
                                               {"Vehicle", types(kProduct)},
                                               {"MilitaryPlatform", types(kProduct)}};
  std::map<std::string, std::vector<TaggedSpan>> spans;
  std::string line;
  for (auto in = open_corpus(folder / "entities.json"); std::getline(in, line);) {
    rapidjson::Document json;
    json.Parse(line.c_str());
    if (json.HasParseError() || !json.IsObject()) continue;
    const auto found = map.find(json["type"].GetString());
    if (found == map.end()) continue;
    spans[json["documentId"].GetString()].push_back({json["begin"].GetUint(), json["end"].GetUint(), found->second});
  }
  for (auto in = open_corpus(folder / "documents.json"); std::getline(in, line);) {
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
      move_sentence(sentence, out);
      from = to + 1;
    }
  }
}

}  // namespace newsgraph::training
