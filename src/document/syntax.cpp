#include "document/syntax.hpp"

#include <algorithm>
#include <array>

namespace newsgraph {
namespace {

constexpr std::array<std::string_view, kPartOfSpeechCount> kPartOfSpeechNames = {
    "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

constexpr std::array<std::string_view, kDependencyRelationCount> kRelationNames = {
    "root",         "acl",        "acl:relcl", "advcl",     "advcl:relcl",   "advmod",   "amod",        "appos",
    "aux",          "aux:pass",   "case",      "cc",        "cc:preconj",    "ccomp",    "clf",         "compound",
    "compound:prt", "conj",       "cop",       "csubj",     "csubj:pass",    "dep",      "det",         "det:predet",
    "discourse",    "dislocated", "expl",      "fixed",     "flat",          "goeswith", "iobj",        "list",
    "mark",         "nmod",       "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj",    "nsubj:outer", "nsubj:pass",
    "nummod",       "obj",        "obl",       "obl:agent", "obl:unmarked",  "orphan",   "parataxis",   "punct",
    "reparandum",   "vocative",   "xcomp"};

}  // namespace

std::string_view name_of(PartOfSpeech value) { return kPartOfSpeechNames[static_cast<std::size_t>(value)]; }

std::string_view name_of(DependencyRelation value) { return kRelationNames[static_cast<std::size_t>(value)]; }

std::optional<PartOfSpeech> part_of_speech(std::string_view name) {
  const auto found = std::find(kPartOfSpeechNames.begin(), kPartOfSpeechNames.end(), name);
  if (found == kPartOfSpeechNames.end()) return std::nullopt;
  return static_cast<PartOfSpeech>(found - kPartOfSpeechNames.begin());
}

DependencyRelation dependency_relation(std::string_view name) {
  if (name == "obl:tmod" || name == "obl:npmod") return DependencyRelation::kOblUnmarked;
  if (name == "nmod:tmod" || name == "nmod:npmod") return DependencyRelation::kNmodUnmarked;
  const auto found = std::find(kRelationNames.begin(), kRelationNames.end(), name);
  if (found != kRelationNames.end()) return static_cast<DependencyRelation>(found - kRelationNames.begin());
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? DependencyRelation::kDep : dependency_relation(name.substr(0, colon));
}

DependencyIndex::DependencyIndex(const std::vector<Token>& tokens)
    : offsets_(tokens.size() + 1, 0), children_(), subtrees_(tokens.size()), relations_(tokens.size()) {
  const auto count = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t i = 0; i < count; ++i) {
    subtrees_[i] = {i, i + 1};
    relations_[i] = tokens[i].relation;
    if (tokens[i].head != kNoToken) ++offsets_[tokens[i].head + 1];
  }
  for (std::uint32_t i = 0; i < count; ++i) offsets_[i + 1] += offsets_[i];
  children_.resize(offsets_[count]);
  std::vector<std::uint32_t> filled(offsets_.begin(), offsets_.end() - 1);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (tokens[i].head != kNoToken) children_[filled[tokens[i].head]++] = i;
  }
  // A climb of more steps than there are words goes in a circle: not a tree, but no reason to hang.
  for (std::uint32_t i = 0; i < count; ++i) {
    std::uint32_t steps = 0;
    for (std::uint32_t up = tokens[i].head; up != kNoToken && steps < count; up = tokens[up].head, ++steps) {
      subtrees_[up].begin = std::min(subtrees_[up].begin, i);
      subtrees_[up].end = std::max(subtrees_[up].end, i + 1);
    }
  }
}

std::optional<std::uint32_t> DependencyIndex::child(std::uint32_t token, DependencyRelation relation) const {
  for (const std::uint32_t other : children(token)) {
    if (relations_[other] == relation) return other;
  }
  return std::nullopt;
}

}  // namespace newsgraph
