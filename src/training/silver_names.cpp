#include "training/silver_names.hpp"

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

namespace newsgraph::training {
namespace {

namespace fs = std::filesystem;

constexpr float kSure = 0.9F;       // teacher's confidence that makes a name
constexpr float kMajority = 0.75F;  // share of a title's votes that settles its type
constexpr TypeMask kAnyType = (1U << kNamedTypeCount) - 1;

struct Anchor {
  Span span;  // bytes
  std::string title;
};

struct Item {
  Document document;
  Annotations annotations;
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
  const auto& tokens = item.annotations.tokens;
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
    for (const Name& name : item.annotations.names) {
      if (name.tokens == words) votes[anchor.title][static_cast<std::size_t>(name.type)] += name.confidence;
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

void label(const Item& item, const Votes& votes, std::vector<TrainingSentence>& out) {
  const auto& tokens = item.annotations.tokens;
  std::vector<LabelMask> names(tokens.size(), kAnyLabel);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::size_t at = tokens[i].span.begin;
    if (utf8::is_lower(utf8::next(item.document.text, at))) names[i] = 1U << language::kOutside;
  }
  for (const Name& name : item.annotations.names) {
    if (name.confidence >= kSure)
      set_name(names, name.tokens.begin, name.tokens.end, 1U << static_cast<unsigned>(name.type));
    else
      std::fill(names.begin() + name.tokens.begin, names.begin() + name.tokens.end, kAnyLabel);
  }
  for (const Anchor& anchor : item.anchors) {
    const TokenRange words = words_of(item, anchor);
    if (words.empty()) continue;
    for (const Name& name : item.annotations.names) {  // a name that the anchor cuts is no longer sure
      if (name.tokens.overlaps(words))
        std::fill(names.begin() + name.tokens.begin, names.begin() + name.tokens.end, kAnyLabel);
    }
    set_name(names, words.begin, words.end, settled_type(votes, anchor.title));
  }
  for (const Sentence& sentence : item.annotations.sentences) {
    TrainingSentence training;
    training.corpus = Corpus::kSilver;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      training.forms.emplace_back(item.document.view(tokens[i].span));
      training.names.push_back(names[i]);
    }
    out.push_back(std::move(training));
  }
}

}  // namespace

std::vector<TrainingSentence> read_silver_names(const fs::path& folder, const fs::path& teacher) {
  const language::LanguageModel model(teacher);
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().filename().string().starts_with("linked-")) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Item> items;
  Votes votes;
  for (const fs::path& file : files) {
    std::ifstream in(file);
    if (!in) throw InputError(file.string() + ": cannot be opened");
    for (std::string line; std::getline(in, line);) {
      const auto cells = split(line, '\t');
      if (cells.size() < 6 || cells[1] != "S" || utf8::find_invalid(cells[4])) continue;
      Item item;
      item.document.text = cells[4];
      item.document.blocks.push_back({BlockKind::kParagraph, {0, static_cast<std::uint32_t>(cells[4].size())}});
      item.anchors = read_anchors(cells[4], cells[5]);
      model.annotate(item.document, item.annotations);
      vote(item, votes);
      items.push_back(std::move(item));
    }
  }
  std::vector<TrainingSentence> out;
  for (const Item& item : items) label(item, votes, out);
  return out;
}

}  // namespace newsgraph::training
