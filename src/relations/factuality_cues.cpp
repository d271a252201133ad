#include "relations/factuality_cues.hpp"

#include <algorithm>

#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

Factuality of_auxiliary(const std::string& lemma) {
  if (lemma == "will" || lemma == "shall" || lemma == "wo" || lemma == "'ll" || lemma == "’ll") return to_come();
  if (lemma == "would" || lemma == "'d") return conditional();
  static const WordSet kAbility = {"can", "ca"};
  if (kAbility.has(lemma)) return able();
  static const WordSet kPossible = {"may", "might", "could", "should", "must", "ought", "need"};
  return kPossible.has(lemma) ? possible() : asserted();
}

// ", officials said": what it hangs on is theirs, whether or not the utterance was found.
bool is_comment(const Syntax& syntax, TokenIndex c) {
  const TokenIndex p = syntax.head(c);
  return syntax.quotation(p) == kNone && kReportingVerbs.has(syntax.lemma(c)) && syntax.has_child(c, kNsubj) &&
         !kReportingVerbs.has(syntax.lemma(p));
}

// "not only did they", "not just": no negation.
bool negates(const Syntax& syntax, TokenIndex adverb) {
  static const WordSet kOnly = {"only", "just", "merely", "simply", "solely"};
  const bool more = adverb + 1 < syntax.annotations().tokens.size() && kOnly.has(syntax.lemma(adverb + 1));
  return (kNegators.has(syntax.lemma(adverb)) && !more) || syntax.has_child(adverb, kAdvmod, "no");
}

Factuality of_adverb(const Syntax& syntax, TokenIndex c) {
  const std::string& lemma = syntax.lemma(c);
  if (negates(syntax, c) || lemma == "almost" || lemma == "nearly") return negative();
  if (lemma == "unlikely") return combined(negative(), possible());
  return kHedges.has(lemma) ? possible() : asserted();
}

Factuality of_child(const Syntax& syntax, TokenIndex c) {
  switch (syntax.relation(c)) {
    case kAux:
      return of_auxiliary(syntax.lemma(c));
    case kAdvmod:
      return of_adverb(syntax, c);
    case kCcPreconj:
      return syntax.lemma(c) == "neither" ? negative() : asserted();
    case kNsubj:
    case kNsubjPass:
    case kObj:
    case kObl:
    case kDet:
      return is_negated_nominal(syntax, c) || (syntax.relation(c) == kDet && syntax.lemma(c) == "no") ? negative()
                                                                                                      : asserted();
    case kMark:  // "is due to visit", where trees take the adjective for a part of "to"
      return syntax.lemma(c) == "due" ? to_come() : asserted();
    case kParataxis:  // "X did it, officials said"
      return is_comment(syntax, c) ? possible() : asserted();
    case kAdvcl:
      return is_condition(syntax, c) ? conditional() : asserted();
    default:
      return asserted();
  }
}

bool has_condition(const Syntax& syntax, TokenIndex p) {
  const auto under = syntax.children(p);
  return std::any_of(under.begin(), under.end(),
                     [&](TokenIndex c) { return syntax.relation(c) == kAdvcl && is_condition(syntax, c); });
}

// "said that it would meet demand": the future of the past, unless something is a condition for it.
bool is_future_in_past(const Syntax& syntax, TokenIndex p, TokenIndex auxiliary) {
  if (syntax.lemma(auxiliary) != "would" || syntax.relation(p) != kCcomp || syntax.head(p) == kNoToken) return false;
  const std::string& tag = syntax.tag(syntax.head(p));
  return (tag == "VBD" || tag == "VBN") && !has_condition(syntax, p);
}

bool stands_alone(DependencyRelation relation) {
  return relation == kRoot || relation == kParataxis || relation == kAppos || relation == kDep;
}

// "Leave the city": a verb in its base form, with no subject and nothing before it that would say otherwise.
bool is_command(const Syntax& syntax, TokenIndex p) {
  if (syntax.tag(p) != "VB" || !stands_alone(syntax.relation(p))) return false;
  const auto under = syntax.children(p);
  return std::none_of(under.begin(), under.end(), [&](TokenIndex c) {
    const DependencyRelation relation = syntax.relation(c);
    return relation == kNsubj || relation == kNsubjPass || relation == kMark ||
           (relation == kAux && syntax.lemma(c) != "do");
  });
}

// "Had they known", "should it rain": the auxiliary comes first and nothing is asked.
bool is_inverted_condition(const Syntax& syntax, TokenIndex p) {
  if (syntax.is_question(p)) return false;
  const TokenIndex first = syntax.subtree(p).begin;
  if (syntax.relation(first) != kAux && syntax.relation(first) != kCop) return false;
  if (first >= p || syntax.head(first) != p) return false;
  static const WordSet kInverted = {"had", "should", "were"};
  return kInverted.has(syntax.word(first)) && (syntax.has_child(p, kNsubj) || syntax.has_child(p, kNsubjPass));
}

}  // namespace

Factuality asserted() { return {}; }
Factuality negative() { return {Polarity::kNegative, Modality::kAsserted, true}; }
Factuality able() { return {Polarity::kPositive, Modality::kPossible, true}; }
Factuality possible() { return {Polarity::kPositive, Modality::kPossible, false}; }
Factuality conditional() { return {Polarity::kPositive, Modality::kConditional, false}; }
Factuality to_come() { return {Polarity::kPositive, Modality::kPlanned, true}; }
Factuality intended() { return {Polarity::kPositive, Modality::kPlanned, false}; }

Factuality combined(Factuality a, Factuality b) {
  return {std::max(a.polarity, b.polarity), std::max(a.modality, b.modality), a.certain && b.certain};
}

Factuality denied(Factuality governor) {
  if (governor.polarity == Polarity::kNegative) return possible();
  return {Polarity::kNegative, governor.modality, governor.certain};
}

bool is_infinitive(const Syntax& syntax, TokenIndex predicate) { return syntax.has_child(predicate, kMark, "to"); }

bool is_negated_nominal(const Syntax& syntax, TokenIndex noun) {
  if (kNegativeNominals.has(syntax.lemma(noun))) return true;
  if (syntax.has_child(noun, kDet, "no") || syntax.has_child(noun, kDet, "neither")) return true;
  return syntax.has_child(noun, kCcPreconj, "neither") ||
         (syntax.has_child(noun, kAdvmod, "not") && !syntax.is_copular(noun));
}

std::string opening(const Syntax& syntax, TokenIndex predicate) {
  TokenIndex end = predicate;
  for (const TokenIndex c : syntax.children(predicate)) {
    const DependencyRelation relation = syntax.relation(c);
    const bool subject = relation == kNsubj || relation == kNsubjPass || relation == kExpl || relation == kCsubj;
    if (subject || relation == kAux || relation == kAuxPass || relation == kCop) {
      end = std::min(end, syntax.subtree(c).begin);
    }
  }
  std::string out;
  constexpr TokenIndex kLongest = 6;  // words; longer ones are no conjunction
  TokenIndex begin = syntax.subtree(predicate).begin;
  // "as long as": the clause may hang on the adverb.
  const TokenIndex above = syntax.head(predicate);
  if (above != kNoToken && above < begin && syntax.tag(above) == "RB") begin = syntax.subtree(above).begin;
  for (TokenIndex t = begin; t < end && t < begin + kLongest; ++t)
    out.append(out.empty() ? "" : " ").append(syntax.word(t));
  return out;
}

bool is_condition(const Syntax& syntax, TokenIndex predicate) {
  if (kConditionMarks.has(syntax.mark(predicate)) || is_inverted_condition(syntax, predicate)) return true;
  const std::string words = opening(syntax, predicate);
  for (const char* phrase : {"as long as", "so long as", "in case", "in the event", "provided", "on condition"}) {
    if (words.starts_with(phrase)) return true;
  }
  return false;
}

bool is_past(const Syntax& syntax, TokenIndex p) {
  const auto under = syntax.children(p);
  return syntax.tag(p) == "VBD" || std::any_of(under.begin(), under.end(), [&](TokenIndex c) {
           const DependencyRelation relation = syntax.relation(c);
           return syntax.tag(c) == "VBD" && (relation == kAux || relation == kAuxPass || relation == kCop);
         });
}

bool is_subjunctive(const Syntax& syntax, TokenIndex p) {
  if (syntax.has_child(p, kAux) || is_infinitive(syntax, p)) return false;
  auto subject = syntax.child(p, kNsubj);
  if (!subject) subject = syntax.child(p, kNsubjPass);
  if (!subject) return false;
  const bool singular = syntax.tag(*subject) == "NNP" || syntax.tag(*subject) == "NN";
  return syntax.tag(p) == "VB" || (syntax.tag(p) == "VBP" && singular && !syntax.has_child(*subject, kConj));
}

Factuality local_factuality(const Syntax& syntax, TokenIndex p) {
  Factuality out;
  for (const TokenIndex c : syntax.children(p)) {
    const bool future = syntax.relation(c) == kAux && is_future_in_past(syntax, p, c);
    out = combined(out, future ? to_come() : of_child(syntax, c));
  }
  if (is_inverted_condition(syntax, p)) return {out.polarity, Modality::kConditional, false};
  if (syntax.is_question(p)) out = combined(out, possible());
  const bool headline = stands_alone(syntax.relation(p)) && syntax.mark(p) == "to";  // "X to visit Y"
  if (headline || is_command(syntax, p)) out = combined(out, headline ? to_come() : intended());
  return out;
}

}  // namespace newsgraph::relations
