// One document's trees with the questions that the readers of clauses ask: what stands under a word, with which
// preposition, which mention it heads, which utterance it stands in. Built once per document, read-only; finds no
// statements itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/annotations.hpp"
#include "document/document.hpp"

namespace newsgraph::relations {

using TokenIndex = std::uint32_t;
using Tokens = std::vector<TokenIndex>;

class Syntax {
 public:
  // Keeps references: document and annotations must outlive it.
  Syntax(const Document& document, const Annotations& annotations);

  [[nodiscard]] const Annotations& annotations() const { return annotations_; }
  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const Token& token(TokenIndex i) const { return annotations_.tokens[i]; }
  [[nodiscard]] const std::string& lemma(TokenIndex i) const { return lemmas_[i]; }  // lower case
  [[nodiscard]] std::string word(TokenIndex i) const;                                // as written, in lower case
  [[nodiscard]] DependencyRelation relation(TokenIndex i) const { return token(i).relation; }
  [[nodiscard]] PartOfSpeech part_of_speech(TokenIndex i) const { return token(i).part_of_speech; }
  [[nodiscard]] const std::string& tag(TokenIndex i) const { return token(i).tag; }
  [[nodiscard]] TokenIndex head(TokenIndex i) const { return token(i).head; }
  [[nodiscard]] DependencyIndex::Children children(TokenIndex i) const { return index_.children(i); }
  [[nodiscard]] TokenRange subtree(TokenIndex i) const { return index_.subtree(i); }
  [[nodiscard]] std::uint32_t sentence(TokenIndex i) const { return sentence_of_[i]; }

  [[nodiscard]] std::optional<TokenIndex> child(TokenIndex i, DependencyRelation relation) const {
    return index_.child(i, relation);
  }
  [[nodiscard]] bool has_child(TokenIndex i, DependencyRelation relation) const {
    return child(i, relation).has_value();
  }
  // A child with that relation and lemma.
  [[nodiscard]] bool has_child(TokenIndex i, DependencyRelation relation, std::string_view lemma) const;

  [[nodiscard]] bool is_nominal(TokenIndex i) const;  // noun, name, pronoun, number
  [[nodiscard]] bool is_copular(TokenIndex i) const {
    return part_of_speech(i) != PartOfSpeech::kVerb && has_child(i, DependencyRelation::kCop);
  }
  // The preposition before a noun, with its fixed parts ("in front of"); of a conjunct, that of the first; else empty.
  [[nodiscard]] std::string preposition(TokenIndex i) const;
  // The subordinating word of a clause ("if", "to", "without"), lower case; empty if none.
  [[nodiscard]] std::string mark(TokenIndex i) const;
  // The word itself and the nominals joined to it by "and" and the like.
  [[nodiscard]] Tokens conjuncts(TokenIndex i) const;
  // Noun phrase of a head without preposition, conjuncts, appositions and relative clauses.
  [[nodiscard]] TokenRange phrase(TokenIndex i) const;

  // The mention that a word heads, or null.
  [[nodiscard]] const Mention* mention(TokenIndex i) const;
  // It heads a mention that can be an entity: a name, or a description or pronoun that coreference has resolved.
  [[nodiscard]] bool is_entity(TokenIndex i) const;
  [[nodiscard]] bool is_named(TokenIndex i) const;
  // The article names it, here or elsewhere, or has it speak ("officials"): what becomes a node of the graph.
  [[nodiscard]] bool is_known(TokenIndex i) const;
  [[nodiscard]] bool is_place(TokenIndex i) const;
  [[nodiscard]] bool is_time(TokenIndex i) const;  // a word of time, not a name of a thing

  // Innermost quotation with this token in its content, or kNone.
  [[nodiscard]] std::uint32_t quotation(TokenIndex i) const { return quotation_of_[i]; }
  [[nodiscard]] bool is_question(TokenIndex i) const;  // its sentence ends with a question mark

 private:
  [[nodiscard]] bool is_claim(const Quotation& quotation) const;

  const Document& document_;
  const Annotations& annotations_;
  DependencyIndex index_;
  std::vector<std::string> lemmas_;
  std::vector<std::uint32_t> sentence_of_;
  std::vector<std::uint32_t> quotation_of_;
  std::vector<bool> known_;  // by chain
};

}  // namespace newsgraph::relations
