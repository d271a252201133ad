#include "training/silver_sentences.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <map>

#include "base/error.hpp"
#include "base/split.hpp"
#include "base/utf8.hpp"
#include "language/language_model.hpp"
#include "language/titles.hpp"
#include "training/csv.hpp"

namespace newsgraph::training {
namespace {

namespace fs = std::filesystem;

constexpr float kSure = 0.8F;                        // mean confidence of the teachers that makes a name
constexpr float kMajority = 0.75F;                   // share of a title's votes that settles its type
constexpr std::size_t kShortest = 4, kLongest = 60;  // words of a sentence worth learning from
constexpr TypeMask kAnyType = (1U << kNamedTypeCount) - 1;

struct Anchor {
  Span span;  // bytes
  std::string title;
};

struct Item {
  Document document;
  std::vector<Annotations> annotations;  // of each teacher, over the same words
  std::vector<Anchor> anchors;
};

// Byte offset of every code point, and the end.
std::vector<std::uint32_t> byte_offsets(std::string_view text) {
  std::vector<std::uint32_t> offsets;
  for (std::size_t at = 0; at < text.size();) {
    offsets.push_back(static_cast<std::uint32_t>(at));
    utf8::next(text, at);
  }
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return offsets;
}

std::vector<Anchor> read_anchors(std::string_view text, std::string_view links) {
  const auto offsets = byte_offsets(text);
  std::vector<Anchor> anchors;
  for (const std::string_view link : split(links, '|')) {
    const std::size_t first = link.find(':'), second = link.find(':', first + 1);
    if (first == std::string_view::npos || second == std::string_view::npos) continue;
    std::size_t from = 0, to = 0;
    std::from_chars(link.data(), link.data() + first, from);
    std::from_chars(link.data() + first + 1, link.data() + second, to);
    if (from >= to || to >= offsets.size()) continue;
    anchors.push_back({{offsets[from], offsets[to]}, std::string(link.substr(second + 1))});
  }
  return anchors;
}

// Words that an anchor covers exactly; empty if it cuts a word or is no name.
TokenRange words_of(const Item& item, const Anchor& anchor) {
  std::size_t at = anchor.span.begin;
  if (!utf8::is_upper(utf8::next(item.document.text, at))) return {};
  const auto& tokens = item.annotations[0].tokens;
  const auto begin = std::lower_bound(tokens.begin(), tokens.end(), anchor.span.begin,
                                      [](const Token& token, std::uint32_t value) { return token.span.begin < value; });
  auto end = begin;
  while (end != tokens.end() && end->span.end <= anchor.span.end) ++end;
  if (begin == end || begin->span.begin != anchor.span.begin || std::prev(end)->span.end != anchor.span.end) return {};
  const std::string_view first = item.document.view(begin->span);
  if (language::is_title(first) || first == "The" || end - begin > 8) return {};
  return {static_cast<std::uint32_t>(begin - tokens.begin()), static_cast<std::uint32_t>(end - tokens.begin())};
}

using Votes = std::map<std::string, std::array<float, kNamedTypeCount>>;

void vote(const Item& item, Votes& votes) {
  for (const Anchor& anchor : item.anchors) {
    const TokenRange words = words_of(item, anchor);
    if (words.empty()) continue;
    for (const Annotations& opinion : item.annotations) {
      for (const Name& name : opinion.names) {
        if (name.tokens == words) votes[anchor.title][static_cast<std::size_t>(name.type)] += name.confidence;
      }
    }
  }
}

TypeMask settled_type(const Votes& votes, const std::string& title) {
  const auto found = votes.find(title);
  if (found == votes.end()) return kAnyType;
  float sum = 0;
  for (const float value : found->second) sum += value;
  const auto best = std::max_element(found->second.begin(), found->second.end());
  if (*best < kMajority * sum) return kAnyType;
  return 1U << static_cast<unsigned>(best - found->second.begin());
}

bool starts_lower(const Item& item, const Token& token) {
  std::size_t at = token.span.begin;
  return utf8::is_lower(utf8::next(item.document.text, at));
}

// What a majority of the teachers says of a word; `none` if they do not agree.
template <typename Value, typename Of>
Value agreed(const Item& item, Value none, Of of) {
  std::map<Value, std::size_t> counts;
  for (const Annotations& opinion : item.annotations) ++counts[of(opinion)];
  for (const auto& [value, count] : counts) {
    if (2 * count > item.annotations.size()) return value;
  }
  return none;
}

std::vector<LabelMask> agreed_names(const Item& item, const Votes& votes) {
  const auto& tokens = item.annotations[0].tokens;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::array<float, kNamedTypeCount>> opinions;
  for (const Annotations& opinion : item.annotations) {
    for (const Name& name : opinion.names)
      opinions[{name.tokens.begin, name.tokens.end}][static_cast<std::size_t>(name.type)] += name.confidence;
  }
  // A capital outside all names may still begin one that no teacher knows.
  std::vector<LabelMask> names(tokens.size(), kAnyLabel);
  for (const Sentence& sentence : item.annotations[0].sentences) {
    const std::uint32_t first = sentence.tokens.begin;
    for (std::uint32_t i = first; i < sentence.tokens.end; ++i) {
      const bool plain =
          starts_lower(item, tokens[i]) || (i == first && tokens[i].part_of_speech != PartOfSpeech::kPropn);
      if (plain) names[i] = 1U << language::kOutside;
    }
  }
  const auto open = [&](std::uint32_t begin, std::uint32_t end) {
    std::fill(names.begin() + begin, names.begin() + end, kAnyLabel);
  };
  for (const auto& [range, types] : opinions) open(range.first, range.second);
  std::vector<TokenRange> sure;
  for (const auto& [range, types] : opinions) {
    const auto best = std::max_element(types.begin(), types.end());
    if (*best < kSure * static_cast<float>(item.annotations.size())) continue;
    set_name(names, range.first, range.second, 1U << static_cast<unsigned>(best - types.begin()));
    sure.push_back({range.first, range.second});
  }
  for (const Anchor& anchor : item.anchors) {
    const TokenRange words = words_of(item, anchor);
    if (words.empty()) continue;
    for (const TokenRange& name : sure) {  // a name that the anchor cuts is no longer sure
      if (name.overlaps(words)) open(name.begin, name.end);
    }
    set_name(names, words.begin, words.end, settled_type(votes, anchor.title));
  }
  return names;
}

void label(const Item& item, const Votes& votes, const TagLabels& tags, std::vector<TrainingSentence>& out) {
  const auto& tokens = item.annotations[0].tokens;
  const auto names = agreed_names(item, votes);
  for (const Sentence& sentence : item.annotations[0].sentences) {
    const std::uint32_t begin = sentence.tokens.begin;
    if (sentence.tokens.size() < kShortest || sentence.tokens.size() > kLongest) continue;
    TrainingSentence training;
    training.corpus = Corpus::kSilver;
    for (std::uint32_t i = begin; i < sentence.tokens.end; ++i) {
      training.forms.emplace_back(item.document.view(tokens[i].span));
      training.names.push_back(names[i]);
      training.tags.push_back(agreed(item, kOpen, [&](const Annotations& opinion) {
        return tags.find(std::string(name_of(opinion.tokens[i].part_of_speech)) + " " + opinion.tokens[i].tag);
      }));
      const auto [head, relation] = agreed(item, std::pair{kOpen, std::uint8_t{0}}, [&](const Annotations& opinion) {
        const Token& token = opinion.tokens[i];
        const auto number = token.head == kNoToken ? 0 : static_cast<std::uint16_t>(token.head - begin + 1);
        return std::pair{static_cast<std::uint16_t>(number), static_cast<std::uint8_t>(token.relation)};
      });
      training.heads.push_back(head);
      training.relations.push_back(relation);
    }
    out.push_back(std::move(training));
  }
}

void read_linked(const fs::path& folder, std::vector<Item>& items) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().filename().string().starts_with("linked-")) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    std::ifstream in(file);
    if (!in) throw InputError(file.string() + ": cannot be opened");
    for (std::string line; std::getline(in, line);) {
      const auto cells = split(line, '\t');
      if (cells.size() < 6 || cells[1] != "S" || utf8::find_invalid(cells[4])) continue;
      Item& item = items.emplace_back();
      item.document.text = cells[4];
      item.document.blocks.push_back({BlockKind::kParagraph, {0, static_cast<std::uint32_t>(cells[4].size())}});
      item.anchors = read_anchors(cells[4], cells[5]);
    }
  }
}

// Whole articles; each line of their text is a paragraph.
void read_articles(const fs::path& file, std::vector<Item>& items) {
  const auto records = read_csv(file);
  for (std::size_t r = 1; r < records.size(); ++r) {
    if (records[r].size() < 4 || utf8::find_invalid(records[r][3])) continue;
    Item& item = items.emplace_back();
    item.document.text = records[r][3];
    std::size_t begin = 0;
    for (const std::string_view line : split(item.document.text, '\n')) {
      const std::size_t first = line.find_first_not_of(" \t"), last = line.find_last_not_of(" \t");
      if (first != std::string_view::npos)
        item.document.blocks.push_back(
            {BlockKind::kParagraph,
             {static_cast<std::uint32_t>(begin + first), static_cast<std::uint32_t>(begin + last + 1)}});
      begin += line.size() + 1;
    }
  }
}

}  // namespace

std::vector<TrainingSentence> read_silver_sentences(const fs::path& corpora, const std::vector<fs::path>& teachers,
                                                    const TagLabels& tags) {
  std::vector<Item> items;
  read_linked(corpora / "wikipedia_current_events", items);
  for (const char* year : {"2019", "2020"})
    read_articles(corpora / "wikinews_2019_2020" / (std::string("wikinews_") + year + ".csv"), items);
  for (const fs::path& teacher : teachers) {
    const language::LanguageModel model(teacher);
    for (Item& item : items) {
      Annotations opinion;
      if (item.annotations.empty()) {
        model.annotate(item.document, opinion);
      } else {
        opinion.tokens = item.annotations[0].tokens;
        opinion.sentences = item.annotations[0].sentences;
        model.analyse(item.document, opinion);
      }
      item.annotations.push_back(std::move(opinion));
    }
  }
  Votes votes;
  for (const Item& item : items) vote(item, votes);
  std::vector<TrainingSentence> out;
  for (const Item& item : items) label(item, votes, tags, out);
  return out;
}

}  // namespace newsgraph::training
