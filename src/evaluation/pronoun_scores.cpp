#include "evaluation/pronoun_scores.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>

#include "base/error.hpp"
#include "base/split.hpp"
#include "base/utf8.hpp"
#include "discourse/mentions.hpp"

namespace newsgraph::evaluation {
namespace {

constexpr std::size_t kColumns = 11;

// Bytes of `name` at the character `offset` of `text`; an empty span if it does not stand there.
Span bytes_at(const std::string& text, const std::string& offset, const std::string& name) {
  std::size_t characters = 0, at = 0;
  std::from_chars(offset.data(), offset.data() + offset.size(), characters);
  for (; characters > 0 && at < text.size(); --characters) utf8::next(text, at);
  if (text.compare(at, name.size(), name) != 0) return {};
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())};
}

void count(bool gold, bool predicted, SpanCounts& counts) {
  counts.gold += gold;
  counts.predicted += predicted;
  counts.right += gold && predicted;
}

}  // namespace

std::vector<Passage> read_passages(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw InputError(file.string() + ": cannot be opened");
  std::vector<Passage> passages;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    const std::vector<std::string> cells = split<std::string>(line, '\t');
    const auto fail = [&](const std::string& reason) {
      throw InputError(file.string() + ":" + std::to_string(number) + ": " + reason);
    };
    if (cells.size() != kColumns) fail("expected 11 tab-separated columns");
    if (number == 1) continue;
    Passage passage;
    passage.text = cells[1];
    passage.pronoun = bytes_at(passage.text, cells[3], cells[2]);
    passage.a = bytes_at(passage.text, cells[5], cells[4]);
    passage.b = bytes_at(passage.text, cells[8], cells[7]);
    if (passage.pronoun.empty() || passage.a.empty() || passage.b.empty()) fail("an offset does not fit its words");
    passage.means_a = cells[6] == "TRUE";
    passage.means_b = cells[9] == "TRUE";
    passages.push_back(std::move(passage));
  }
  return passages;
}

Document passage_document(const Passage& passage) {
  Document document;
  document.text = passage.text;
  document.blocks = {{BlockKind::kParagraph, {0, static_cast<std::uint32_t>(passage.text.size())}}};
  return document;
}

bool corefers(const Annotations& annotations, Span pronoun, Span name) {
  const auto at = std::find_if(annotations.mentions.begin(), annotations.mentions.end(), [&](const Mention& mention) {
    return annotations.tokens[mention.head].span.overlaps(pronoun) && mention.kind == MentionKind::kPronoun;
  });
  if (at == annotations.mentions.end() || at->chain == kNone) return false;
  const auto& members = annotations.chains[at->chain].mentions;
  return std::any_of(members.begin(), members.end(), [&](std::uint32_t m) {
    const Mention& mention = annotations.mentions[m];
    return mention.kind == MentionKind::kNamed && annotations.span(mention.tokens).overlaps(name);
  });
}

SpanCounts PronounScores::all() const {
  return {masculine.gold + feminine.gold, masculine.predicted + feminine.predicted, masculine.right + feminine.right};
}

double PronounScores::bias() const { return masculine.f1() == 0 ? 0.0 : feminine.f1() / masculine.f1(); }

void score_pronoun(const Passage& gold, const Annotations& predicted, PronounScores& scores) {
  const std::string form = utf8::to_lower(std::string_view(gold.text).substr(gold.pronoun.begin, gold.pronoun.size()));
  const discourse::PronounFeatures* features = discourse::pronoun_features(form);
  SpanCounts& counts = features != nullptr && features->sex == 'f' ? scores.feminine : scores.masculine;
  count(gold.means_a, corefers(predicted, gold.pronoun, gold.a), counts);
  count(gold.means_b, corefers(predicted, gold.pronoun, gold.b), counts);
}

}  // namespace newsgraph::evaluation
