#include "support/trees.hpp"

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "base/utf8.hpp"

namespace newsgraph::tests {
namespace {

PartOfSpeech part_of_speech_of(std::string_view tag, DependencyRelation relation) {
  using enum PartOfSpeech;
  const bool auxiliary = relation == DependencyRelation::kAux || relation == DependencyRelation::kAuxPass ||
                         relation == DependencyRelation::kCop;
  if (tag.starts_with("NNP")) return kPropn;
  if (tag.starts_with("NN")) return kNoun;
  if (tag == "MD" || (tag.starts_with("VB") && auxiliary)) return kAux;
  if (tag.starts_with("VB")) return kVerb;
  if (tag.starts_with("JJ")) return kAdj;
  if (tag.starts_with("RB")) return kAdv;
  if (tag.starts_with("PRP") || tag.starts_with("W")) return kPron;
  if (tag == "IN") return relation == DependencyRelation::kMark ? kSconj : kAdp;
  if (tag == "DT") return kDet;
  if (tag == "CC") return kCconj;
  if (tag == "CD") return kNum;
  if (tag == "TO" || tag == "POS") return kPart;
  if (tag == "RP") return kAdp;
  if (tag == "$") return kSym;
  return kPunct;
}

std::vector<std::string> split(const std::string& word) {
  std::vector<std::string> out;
  std::istringstream stream(word);
  for (std::string part; std::getline(stream, part, '/');) out.push_back(part);
  if (out.size() != 5) throw std::logic_error("a test word needs five parts: " + word);
  return out;
}

bool joins_left(std::string_view form) {
  return form == "," || form == "." || form == "?" || form == "'s" || form == "n't" || form == ":" || form == ";";
}

// Tokens that these words cover, at or after `from`.
TokenRange find(const Tree& tree, std::string_view words, std::size_t from) {
  const auto& tokens = tree.annotations.tokens;
  const std::size_t at = tree.document.text.find(words, from);
  if (at == std::string::npos) throw std::logic_error("no such words in the test sentence: " + std::string(words));
  TokenRange range = {kNoToken, 0};
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].span.begin < at || tokens[i].span.end > at + words.size()) continue;
    range.begin = std::min(range.begin, i);
    range.end = i + 1;
  }
  return range;
}

}  // namespace

Tree make_tree(std::string_view sentence, const std::vector<Known>& mentions) {
  Tree tree;
  std::istringstream stream{std::string(sentence)};
  for (std::string word; stream >> word;) {
    const auto parts = split(word);
    Token token;
    std::string& text = tree.document.text;
    if (!text.empty() && !joins_left(parts[0])) text += ' ';
    token.span.begin = static_cast<std::uint32_t>(text.size());
    text += parts[0];
    token.span.end = static_cast<std::uint32_t>(text.size());
    token.tag = parts[2];
    token.relation = dependency_relation(parts[4]);
    token.part_of_speech = part_of_speech_of(token.tag, token.relation);
    const bool name = token.part_of_speech == PartOfSpeech::kPropn;
    token.lemma = !parts[1].empty() ? parts[1] : name ? parts[0] : utf8::to_lower(parts[0]);
    const auto head = static_cast<std::uint32_t>(std::stoul(parts[3]));
    token.head = head == 0 ? kNoToken : head - 1;
    tree.annotations.tokens.push_back(std::move(token));
  }
  const auto count = static_cast<std::uint32_t>(tree.annotations.tokens.size());
  tree.annotations.sentences.push_back({{0, count}, 0});
  tree.document.blocks.push_back({BlockKind::kParagraph, {0, static_cast<std::uint32_t>(tree.document.text.size())}});
  tree.document.published = "2024-12-03";

  std::size_t from = 0;
  for (const Known& known : mentions) {
    Mention mention;
    mention.tokens = find(tree, known.words, from);
    mention.type = known.type;
    for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
      if (!mention.tokens.contains(tree.annotations.tokens[i].head)) mention.head = i;
    }
    const PartOfSpeech part = tree.annotations.tokens[mention.head].part_of_speech;
    mention.kind = part == PartOfSpeech::kPropn || part == PartOfSpeech::kAdj ? MentionKind::kNamed
                   : part == PartOfSpeech::kPron                              ? MentionKind::kPronoun
                                                                              : MentionKind::kNominal;
    tree.annotations.mentions.push_back(mention);
    from = tree.annotations.span(mention.tokens).end;
  }
  std::sort(tree.annotations.mentions.begin(), tree.annotations.mentions.end(),
            [](const Mention& a, const Mention& b) { return a.head < b.head; });
  for (std::uint32_t i = 0; i < tree.annotations.mentions.size(); ++i) {
    tree.annotations.mentions[i].chain = i;
    tree.annotations.chains.push_back({{i}, kNone});
  }
  return tree;
}

void quote(Tree& tree, std::string_view words) {
  Quotation quotation;
  quotation.content = {find(tree, words, 0)};
  quotation.content_spans = {tree.annotations.span(quotation.content.front())};
  tree.annotations.quotations.push_back(quotation);
}

std::string text_of(const Tree& tree, TokenRange range) {
  return range.empty() ? "" : std::string(tree.document.view(tree.annotations.span(range)));
}

}  // namespace newsgraph::tests
