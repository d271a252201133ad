// Tokens, sentences and dependency trees as the language layer leaves them: Universal Dependencies version 2 for
// English (de Marneffe et al. 2021). Plain data with offsets into Document.text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace newsgraph {

enum class PartOfSpeech : std::uint8_t {
  kAdj,
  kAdp,
  kAdv,
  kAux,
  kCconj,
  kDet,
  kIntj,
  kNoun,
  kNum,
  kPart,
  kPron,
  kPropn,
  kPunct,
  kSconj,
  kSym,
  kVerb,
  kX,
};
inline constexpr std::size_t kPartOfSpeechCount = 17;

// The relations of UD English with the subtypes that newsgraph reads; other subtypes fall back to their main relation.
enum class DependencyRelation : std::uint8_t {
  kRoot,
  kAcl,
  kAclRelcl,
  kAdvcl,
  kAdvclRelcl,
  kAdvmod,
  kAmod,
  kAppos,
  kAux,
  kAuxPass,
  kCase,
  kCc,
  kCcPreconj,
  kCcomp,
  kClf,
  kCompound,
  kCompoundPrt,
  kConj,
  kCop,
  kCsubj,
  kCsubjPass,
  kDep,
  kDet,
  kDetPredet,
  kDiscourse,
  kDislocated,
  kExpl,
  kFixed,
  kFlat,
  kGoeswith,
  kIobj,
  kList,
  kMark,
  kNmod,
  kNmodDesc,
  kNmodPoss,
  kNmodUnmarked,
  kNsubj,
  kNsubjOuter,
  kNsubjPass,
  kNummod,
  kObj,
  kObl,
  kOblAgent,
  kOblUnmarked,
  kOrphan,
  kParataxis,
  kPunct,
  kReparandum,
  kVocative,
  kXcomp,
};
inline constexpr std::size_t kDependencyRelationCount = 51;

// "NOUN" … and "nsubj:pass" …, as in CoNLL-U.
[[nodiscard]] std::string_view name_of(PartOfSpeech value);
[[nodiscard]] std::string_view name_of(DependencyRelation value);
[[nodiscard]] std::optional<PartOfSpeech> part_of_speech(std::string_view name);
// An unknown subtype gives the main relation ("obl:tmod" and "obl:npmod" are kOblUnmarked); an unknown main relation
// kDep.
[[nodiscard]] DependencyRelation dependency_relation(std::string_view name);

inline constexpr std::uint32_t kNoToken = 0xFFFFFFFF;

struct Token {
  Span span;          // syntactic word: "don't" is "do" and "n't"
  std::string lemma;  // as UD English writes it: lower case but for names
  std::string tag;    // Penn Treebank tag (XPOS): VBD, NNP …
  PartOfSpeech part_of_speech = PartOfSpeech::kX;
  DependencyRelation relation = DependencyRelation::kDep;
  std::uint32_t head = kNoToken;  // token of the document, kNoToken for a sentence's root
};

struct Sentence {
  TokenRange tokens;
  std::uint32_t block = 0;  // index in Document.blocks
};

// The children of every token, in text order. Built once per document when its trees are final.
class DependencyIndex {
 public:
  explicit DependencyIndex(const std::vector<Token>& tokens);

  // Valid as long as the index lives.
  [[nodiscard]] std::vector<std::uint32_t>::const_iterator begin(std::uint32_t token) const {
    return children_.begin() + offsets_[token];
  }
  [[nodiscard]] std::vector<std::uint32_t>::const_iterator end(std::uint32_t token) const {
    return children_.begin() + offsets_[token + 1];
  }
  struct Children {
    std::vector<std::uint32_t>::const_iterator first, last;
    [[nodiscard]] auto begin() const { return first; }
    [[nodiscard]] auto end() const { return last; }
  };
  [[nodiscard]] Children children(std::uint32_t token) const { return {begin(token), end(token)}; }
  // First and last token below `token`, itself included (the hull of its subtree).
  [[nodiscard]] TokenRange subtree(std::uint32_t token) const { return subtrees_[token]; }
  // First child with that relation, if any.
  [[nodiscard]] std::optional<std::uint32_t> child(std::uint32_t token, DependencyRelation relation) const;

 private:
  std::vector<std::uint32_t> offsets_;
  std::vector<std::uint32_t> children_;
  std::vector<TokenRange> subtrees_;
  std::vector<DependencyRelation> relations_;
};

}  // namespace newsgraph
