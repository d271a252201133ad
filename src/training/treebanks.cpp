#include "training/treebanks.hpp"

#include <algorithm>
#include <fstream>
#include <map>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "language/titles.hpp"
#include "readers/conllu.hpp"

namespace newsgraph::training {
namespace {

using enum EntityType;
using readers::ConlluDocument;
namespace fs = std::filesystem;

// What a PER/LOC/ORG corpus leaves open: a capitalised word outside its names may still be another kind of name.
constexpr LabelMask outside_of_three_types(bool capitalised) {
  LabelMask mask = 1U << language::kOutside;
  if (!capitalised) return mask;
  for (const EntityType type : {kEvent, kProduct, kLaw, kWork, kGroup}) {
    mask |= (1U << language::begin_label(type)) | (1U << language::inside_label(type));
  }
  return mask;
}

bool starts_upper(std::string_view form) {
  std::size_t at = 0;
  return !form.empty() && utf8::is_upper(utf8::next(form, at));
}

// Tree and tags of every sentence of a document; names are left open.
std::vector<TrainingSentence> trees_of(const ConlluDocument& source, TagLabels& tags, Corpus corpus) {
  std::vector<TrainingSentence> out;
  const auto& tokens = source.annotations.tokens;
  for (const Sentence& sentence : source.annotations.sentences) {
    TrainingSentence training;
    training.corpus = corpus;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const Token& token = tokens[i];
      training.forms.emplace_back(source.document.view(token.span));
      training.tags.push_back(tags.index(std::string(name_of(token.part_of_speech)) + " " + token.tag));
      training.heads.push_back(token.head == kNoToken
                                   ? std::uint16_t{0}
                                   : static_cast<std::uint16_t>(token.head - sentence.tokens.begin + 1));
      training.relations.push_back(static_cast<std::uint8_t>(token.relation));
    }
    out.push_back(std::move(training));
  }
  return out;
}

// UNER's labels by sentence id.
std::map<std::string, std::vector<std::string>> read_uner(const fs::path& file) {
  std::ifstream in(file);
  if (!in) throw InputError(file.string() + ": cannot be opened");
  std::map<std::string, std::vector<std::string>> labels;
  std::vector<std::string>* current = nullptr;
  std::string line;
  while (std::getline(in, line)) {
    if (line.starts_with("# sent_id = ")) current = &labels[line.substr(12)];
    if (line.empty() || line[0] == '#' || current == nullptr) continue;
    const auto second = line.find('\t', line.find('\t') + 1);
    current->push_back(line.substr(second + 1, line.find('\t', second + 1) - second - 1));
  }
  return labels;
}

void add_uner_names(TrainingSentence& sentence, const std::vector<std::string>& labels) {
  const std::map<std::string, TypeMask> map = {{"PER", types(kPerson)},
                                               {"ORG", types(kOrganization)},
                                               {"LOC", types(kPlace, kFacility)},
                                               {"OTH", types(kEvent, kProduct, kLaw, kWork, kGroup)}};
  sentence.names.resize(labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i)
    sentence.names[i] = outside_of_three_types(starts_upper(sentence.forms[i]));
  for (std::size_t i = 0; i < labels.size();) {
    const std::string& label = labels[i];
    const auto found = label.size() < 3 ? map.end() : map.find(label.substr(2));
    std::size_t end = i + 1;
    if (found != map.end()) {
      while (end < labels.size() && labels[end] == "I-" + label.substr(2)) ++end;
      set_name(sentence.names, i, end, found->second);
    }
    i = end;
  }
}

// One GUM mention: words of the document, type, and whether it is a name.
struct GumMention {
  std::uint32_t begin = 0, end = 0;
  std::string type;
  bool titled = false;  // linked to a Wikipedia article
  std::string heads;    // head words, 1-based within the mention
};

std::vector<GumMention> gum_mentions(const ConlluDocument& source) {
  std::vector<GumMention> done;
  std::vector<std::pair<std::string, GumMention>> open;
  for (std::uint32_t i = 0; i < source.rows.size(); ++i) {
    const std::string& misc = source.rows[i].misc;
    const auto at = misc.find("Entity=");
    if (at == std::string::npos) continue;
    const std::string value = misc.substr(at + 7, misc.find('|', at) - at - 7);
    for (std::size_t k = 0; k < value.size();) {
      if (value[k] == '(') {
        const std::size_t stop = value.find_first_of("()", k + 1);
        const std::string body = value.substr(k + 1, stop - k - 1);
        std::vector<std::string> fields;
        for (std::size_t from = 0; from <= body.size();) {
          const std::size_t to = std::min(body.find('-', from), body.size());
          fields.push_back(body.substr(from, to - from));
          from = to + 1;
        }
        GumMention mention{i, i, fields.size() > 1 ? fields[1] : "", fields.size() > 7,
                           fields.size() > 5 ? fields[5] : "1"};
        open.emplace_back(fields[0], mention);
        k = stop == std::string::npos ? value.size() : stop;
        if (k < value.size() && value[k] == ')') {  // one-word mention
          open.back().second.end = i + 1;
          done.push_back(open.back().second);
          open.pop_back();
          ++k;
        }
      } else if (value[k] == ')') {
        ++k;
      } else {
        const std::size_t stop = value.find(')', k);
        const std::string id = value.substr(k, stop - k);
        for (auto it = open.rbegin(); it != open.rend(); ++it) {
          if (it->first != id) continue;
          it->second.end = i + 1;
          done.push_back(it->second);
          open.erase(std::next(it).base());
          break;
        }
        k = stop == std::string::npos ? value.size() : stop + 1;
      }
    }
  }
  return done;
}

bool is_proper(const Token& token) { return token.part_of_speech == PartOfSpeech::kPropn; }

// Cuts a mention down to the name in it; empty if there is none.
TokenRange name_of_mention(const ConlluDocument& source, const GumMention& mention) {
  const auto& tokens = source.annotations.tokens;
  const std::uint32_t first_head =
      mention.begin + static_cast<std::uint32_t>(std::max(1, std::atoi(mention.heads.c_str()))) - 1;
  if (first_head >= mention.end || (!is_proper(tokens[first_head]) && !mention.titled)) return {};
  if (!starts_upper(source.document.view(tokens[first_head].span))) return {};
  const auto in_name = [&](std::uint32_t i) {
    const Token& token = tokens[i];
    return is_proper(token) ||
           (starts_upper(source.document.view(token.span)) && token.part_of_speech != PartOfSpeech::kDet) ||
           token.part_of_speech == PartOfSpeech::kNum;
  };
  std::uint32_t last_head = first_head;
  for (std::size_t at = mention.heads.find_last_of(','); at != std::string::npos;) {
    last_head = std::min(
        mention.end - 1,
        mention.begin + static_cast<std::uint32_t>(std::max(1, std::atoi(mention.heads.c_str() + at + 1))) - 1);
    break;
  }
  TokenRange name{first_head, last_head + 1};
  while (name.begin > mention.begin && in_name(name.begin - 1)) --name.begin;
  for (std::uint32_t i = name.end; i < mention.end; ++i) {
    const std::string_view form = source.document.view(tokens[i].span);
    const bool joiner = form == "of" || form == "for" || form == "the" || form == "and" || form == "&" || form == "-" ||
                        form == "on" || form == "de";
    if (in_name(i))
      name.end = i + 1;
    else if (!joiner)
      break;
  }
  if (mention.type == "person") {
    while (name.begin + 1 < name.end && language::is_title(source.document.view(tokens[name.begin].span))) ++name.begin;
  }
  return name;
}

TypeMask types_of_gum(const std::string& type) {
  if (type == "person") return types(kPerson);
  if (type == "organization") return types(kOrganization, kGroup);
  if (type == "place") return types(kPlace, kFacility);
  if (type == "event") return types(kEvent);
  if (type == "object") return types(kProduct, kWork, kFacility);
  if (type == "abstract") return types(kWork, kLaw, kEvent, kProduct, kGroup);
  return 0;
}

void add_gum_names(const ConlluDocument& source, std::vector<TrainingSentence>& sentences) {
  const auto& tokens = source.annotations.tokens;
  std::vector<LabelMask> names(tokens.size());
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const bool open = starts_upper(source.document.view(tokens[i].span)) &&
                      (is_proper(tokens[i]) || tokens[i].part_of_speech == PartOfSpeech::kAdj);
    names[i] = open ? outside_of_three_types(true) : 1U << language::kOutside;
  }
  auto mentions = gum_mentions(source);
  // Inner names first, so that outer ones, which are longer, overwrite them; persons keep their own words.
  std::stable_sort(mentions.begin(), mentions.end(),
                   [](const GumMention& a, const GumMention& b) { return a.end - a.begin < b.end - b.begin; });
  for (const GumMention& mention : mentions) {
    const TypeMask allowed = types_of_gum(mention.type);
    if (allowed == 0) continue;
    const TokenRange name = name_of_mention(source, mention);
    if (!name.empty()) set_name(names, name.begin, name.end, allowed);
  }
  // An overwritten name may leave an inside label without its beginning; such words become open.
  constexpr LabelMask kInside = 0x55554U & kAnyLabel;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool inside_only = names[i] != 0 && (names[i] & ~kInside) == 0;
    if (inside_only && (i == 0 || (names[i - 1] & ~1U) == 0)) names[i] = kAnyLabel;
  }
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    const TokenRange range = source.annotations.sentences[s].tokens;
    sentences[s].names.assign(names.begin() + range.begin, names.begin() + range.end);
  }
}

}  // namespace

std::uint16_t TagLabels::find(const std::string& label) const {
  const auto found = std::find(labels.begin(), labels.end(), label);
  return found == labels.end() ? kOpen : static_cast<std::uint16_t>(found - labels.begin());
}

std::uint16_t TagLabels::index(const std::string& label) {
  if (const std::uint16_t known = find(label); known != kOpen) return known;
  labels.push_back(label);
  return static_cast<std::uint16_t>(labels.size() - 1);
}

std::vector<TrainingSentence> read_ewt(const fs::path& corpora, const std::string& split, TagLabels& tags) {
  const std::string edition = split == "train" ? "train.early-with-OTH" : split;
  const auto names = read_uner(corpora / "uner_ewt" / ("en_ewt-ud-" + edition + ".iob2"));
  std::vector<TrainingSentence> out;
  for (const auto& source : readers::read_conllu(corpora / "ewt" / ("en_ewt-ud-" + split + ".conllu"))) {
    auto sentences = trees_of(source, tags, Corpus::kEwt);
    for (std::size_t s = 0; s < sentences.size(); ++s) {
      const auto found = names.find(source.sentence_ids[s]);
      if (found != names.end() && found->second.size() == sentences[s].forms.size()) {
        add_uner_names(sentences[s], found->second);
      }
      out.push_back(std::move(sentences[s]));
    }
  }
  return out;
}

std::vector<TrainingSentence> read_gum(const fs::path& corpora, const std::string& split,
                                       const std::set<std::string>& left_out, TagLabels& tags) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(corpora / "gum" / split)) {
    if (entry.path().extension() == ".conllu" && !left_out.contains(entry.path().stem().string()))
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<TrainingSentence> out;
  for (const auto& file : files) {
    for (const auto& source : readers::read_conllu(file)) {
      auto sentences = trees_of(source, tags, Corpus::kGum);
      add_gum_names(source, sentences);
      out.insert(out.end(), std::make_move_iterator(sentences.begin()), std::make_move_iterator(sentences.end()));
    }
  }
  return out;
}

}  // namespace newsgraph::training
