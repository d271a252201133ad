#include "evaluation/name_scores.hpp"

#include <fstream>
#include <set>
#include <sstream>
#include <tuple>

#include "base/error.hpp"
#include "base/split.hpp"
#include "evaluation/percentage.hpp"

namespace newsgraph::evaluation {
namespace {

std::string coarse(EntityType type) {
  switch (type) {
    case EntityType::kPerson:
      return "PER";
    case EntityType::kOrganization:
      return "ORG";
    case EntityType::kPlace:
    case EntityType::kFacility:
    case EntityType::kCity:
    case EntityType::kState:
    case EntityType::kCountry:
      return "LOC";
    default:
      return "";
  }
}

using Spans = std::set<std::tuple<std::uint32_t, std::uint32_t, std::string>>;

Spans gold_spans(const std::vector<LabelledSentence>& sentences) {
  Spans spans;
  std::uint32_t offset = 0;
  for (const LabelledSentence& sentence : sentences) {
    const auto count = static_cast<std::uint32_t>(sentence.labels.size());
    for (std::uint32_t i = 0; i < count;) {
      const std::string& label = sentence.labels[i];
      std::uint32_t end = i + 1;
      if (label.size() > 2 && (label[0] == 'B' || label[0] == 'I')) {
        const std::string type = label.substr(2);
        while (end < count && sentence.labels[end] == "I-" + type) ++end;
        if (type == "PER" || type == "LOC" || type == "ORG") spans.emplace(offset + i, offset + end, type);
      }
      i = end;
    }
    offset += count;
  }
  return spans;
}

}  // namespace

double SpanCounts::precision() const { return percentage(right, predicted); }
double SpanCounts::recall() const { return percentage(right, gold); }
double SpanCounts::f1() const { return percentage(2 * right, gold + predicted); }

std::vector<LabelledSentence> read_labelled(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw InputError(file.string() + ": cannot be opened");
  std::vector<LabelledSentence> sentences(1);
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) {
      if (!sentences.back().forms.empty()) sentences.emplace_back();
      continue;
    }
    if (line[0] == '#' && line.find('\t') == std::string::npos) continue;
    const auto cells = split<std::string>(line, '\t');
    if (cells.size() < 2)
      throw InputError(file.string() + ":" + std::to_string(number) + ": expected tab-separated word and label");
    sentences.back().forms.push_back(cells.size() > 2 ? cells[1] : cells[0]);
    sentences.back().labels.push_back(cells.size() > 2 ? cells[2] : cells[1]);
  }
  if (sentences.back().forms.empty()) sentences.pop_back();
  return sentences;
}

LabelledSentence words_of(const std::string& sentence) {
  LabelledSentence out;
  std::istringstream in(sentence);
  for (std::string word; in >> word;) out.forms.push_back(word == "``" || word == "''" ? "\"" : word);
  out.labels.assign(out.forms.size(), "O");
  return out;
}

WordsOnly make_document(const std::vector<LabelledSentence>& sentences) {
  WordsOnly out;
  for (const LabelledSentence& sentence : sentences) {
    const auto first = static_cast<std::uint32_t>(out.annotations.tokens.size());
    const auto begin = static_cast<std::uint32_t>(out.document.text.size());
    for (const std::string& form : sentence.forms) {
      Token token;
      token.span.begin = static_cast<std::uint32_t>(out.document.text.size());
      out.document.text += form;
      token.span.end = static_cast<std::uint32_t>(out.document.text.size());
      out.document.text += ' ';
      out.annotations.tokens.push_back(std::move(token));
    }
    out.document.text.back() = '\n';
    const auto block = static_cast<std::uint32_t>(out.document.blocks.size());
    out.document.blocks.push_back(
        {BlockKind::kParagraph, {begin, static_cast<std::uint32_t>(out.document.text.size() - 1)}});
    out.annotations.sentences.push_back({{first, static_cast<std::uint32_t>(out.annotations.tokens.size())}, block});
  }
  return out;
}

std::map<std::string, SpanCounts> score_names(const std::vector<LabelledSentence>& gold, const Annotations& predicted) {
  std::map<std::string, SpanCounts> counts = {{"PER", {}}, {"LOC", {}}, {"ORG", {}}, {"all", {}}};
  const Spans right = gold_spans(gold);
  for (const auto& [begin, end, type] : right) {
    ++counts[type].gold;
    ++counts["all"].gold;
  }
  for (const Name& name : predicted.names) {
    const std::string type = coarse(name.type);
    if (type.empty()) continue;
    const bool hit = right.contains({name.tokens.begin, name.tokens.end, type});
    for (SpanCounts* count : {&counts[type], &counts["all"]}) {
      ++count->predicted;
      count->right += hit;
    }
  }
  return counts;
}

}  // namespace newsgraph::evaluation
