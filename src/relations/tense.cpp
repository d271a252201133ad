#include "relations/tense.hpp"

#include <optional>

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

constexpr int kMaxDepth = 5;

bool is_participle(const std::string& tag) { return tag == "VBN" || tag == "VBG"; }

// By the first auxiliary or the copula ("has left" is past, "is leaving" is not).
std::optional<TimeDirection> of_auxiliaries(const Syntax& syntax, TokenIndex p) {
  for (const TokenIndex c : syntax.children(p)) {
    const DependencyRelation relation = syntax.relation(c);
    if (relation != kAux && relation != kAuxPass && relation != kCop) continue;
    const std::string& tag = syntax.tag(c);
    if (tag == "VBD") return TimeDirection::kPast;
    if (tag == "MD") return TimeDirection::kFuture;
    if (tag == "VBZ" || tag == "VBP") return syntax.lemma(c) == "have" ? TimeDirection::kPast : TimeDirection::kFuture;
  }
  return std::nullopt;
}

}  // namespace

TimeDirection direction_of(const Syntax& syntax, TokenIndex predicate) {
  TokenIndex p = predicate;
  for (int depth = 0; depth < kMaxDepth && p != kNoToken; ++depth, p = syntax.head(p)) {
    if (const auto found = of_auxiliaries(syntax, p)) return *found;
    const std::string& tag = syntax.tag(p);
    if (syntax.has_child(p, kMark, "to")) return TimeDirection::kFuture;
    if (syntax.part_of_speech(p) != PartOfSpeech::kVerb) continue;
    if (tag == "VBD" || (tag == "VBN" && syntax.relation(p) != kConj)) return TimeDirection::kPast;
    if (tag == "VBZ" || tag == "VBP") return TimeDirection::kFuture;
    if (tag == "VB" && syntax.relation(p) == kRoot) return TimeDirection::kFuture;
    if (!is_participle(tag) && tag != "VB") break;
  }
  return TimeDirection::kUnknown;
}

}  // namespace newsgraph::relations
