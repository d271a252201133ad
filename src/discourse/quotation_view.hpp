// What the quotation rules ask of an annotated document: words, tree neighbours, sentence and block of a token. A thin
// read-only view over the layers of Annotations, made once per document; it finds nothing itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/annotations.hpp"
#include "document/document.hpp"

namespace newsgraph::discourse {

// Holds references: the arguments of the constructor must outlive it.
class QuotationView {
 public:
  QuotationView(const Document& document, const DependencyIndex& tree, const Annotations& annotations);

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const Annotations& annotations() const { return annotations_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(annotations_.tokens.size()); }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return annotations_.tokens[i]; }
  [[nodiscard]] std::string_view form(std::uint32_t i) const { return document_.view(token(i).span); }
  [[nodiscard]] std::string lower(std::uint32_t i) const;  // the form in lower case
  [[nodiscard]] std::string lemma(std::uint32_t i) const;  // the lemma in lower case; the form if there is none

  [[nodiscard]] bool is_word(std::uint32_t i) const {
    return words_before_[i] != words_before_[i + 1];
  }                                                     // has a letter or digit
  [[nodiscard]] bool is_verb(std::uint32_t i) const;    // VERB, or AUX that heads a clause
  [[nodiscard]] bool is_finite(std::uint32_t i) const;  // by tag, auxiliary or copula
  [[nodiscard]] bool has_subject(std::uint32_t i) const;
  [[nodiscard]] bool is_passive(std::uint32_t i) const;
  [[nodiscard]] bool is_capitalised(std::uint32_t i) const;
  [[nodiscard]] std::uint32_t word_count(TokenRange range) const {
    return range.empty() ? 0 : words_before_[range.end] - words_before_[range.begin];
  }

  // A token without a head is a root, whatever its label says.
  [[nodiscard]] DependencyRelation relation(std::uint32_t i) const {
    return token(i).head == kNoToken ? DependencyRelation::kRoot : token(i).relation;
  }
  [[nodiscard]] std::uint32_t head(std::uint32_t i) const { return token(i).head; }
  [[nodiscard]] DependencyIndex::Children children(std::uint32_t i) const { return tree_.children(i); }
  [[nodiscard]] TokenRange subtree(std::uint32_t i) const { return tree_.subtree(i); }
  // Like subtree(), without punctuation that hangs on the token itself.
  [[nodiscard]] TokenRange extent(std::uint32_t i) const;
  [[nodiscard]] std::optional<std::uint32_t> child(std::uint32_t i, DependencyRelation relation) const {
    return tree_.child(i, relation);
  }
  // First child that is a case marker or clause marker with that lemma.
  [[nodiscard]] std::optional<std::uint32_t> marker(std::uint32_t i, std::string_view lemma) const;

  // Sentence of a token; kNone for a token outside every sentence.
  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t i) const { return sentences_[i]; }
  [[nodiscard]] TokenRange sentence_range(std::uint32_t i) const;  // empty at i for a token outside every sentence
  [[nodiscard]] std::uint32_t block_of(std::uint32_t i) const;
  [[nodiscard]] TokenRange block_range(std::uint32_t block) const { return blocks_[block]; }
  // Tokens that lie wholly within the bytes.
  [[nodiscard]] TokenRange tokens_in(Span span) const;
  // The name that covers the token, if any.
  [[nodiscard]] const Name* name_at(std::uint32_t i) const;

  // A comma, dash, bracket, quotation mark …: what no content begins or ends with. A question mark is not.
  [[nodiscard]] bool is_edge(std::uint32_t i) const;
  // Without such tokens at either end.
  [[nodiscard]] TokenRange trimmed(TokenRange range) const;

 private:
  // Whether a bracket that opens within the range ends it.
  [[nodiscard]] bool closes_bracket(TokenRange range) const;

  const Document& document_;
  const DependencyIndex& tree_;
  const Annotations& annotations_;
  std::vector<std::uint32_t> words_before_;  // number of words among the tokens before each
  std::vector<std::uint32_t> sentences_;
  std::vector<TokenRange> blocks_;
};

}  // namespace newsgraph::discourse
