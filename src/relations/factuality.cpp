#include "relations/factuality.hpp"

#include <algorithm>

#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

constexpr int kMaxDepth = 8;

// The less certain of the two modalities; a negative anywhere is negative.
Factuality combine(Factuality a, Factuality b) {
  return {std::max(a.polarity, b.polarity), std::max(a.modality, b.modality)};
}

Factuality modal(Modality modality) { return {Polarity::kPositive, modality}; }

bool is_negated_nominal(const Syntax& syntax, TokenIndex i) {
  if (kNegativeNominals.has(syntax.lemma(i))) return true;
  if (syntax.has_child(i, kDet, "no") || syntax.has_child(i, kDet, "neither")) return true;
  return syntax.has_child(i, kCcPreconj, "neither") || (syntax.has_child(i, kAdvmod, "not") && !syntax.is_copular(i));
}

Modality of_auxiliary(const std::string& lemma) {
  if (lemma == "will" || lemma == "shall" || lemma == "wo" || lemma == "'ll" || lemma == "’ll")
    return Modality::kPlanned;
  if (lemma == "would" || lemma == "'d") return Modality::kConditional;
  static const WordSet kPossible = {"may", "might", "can", "could", "should", "must", "ought", "ca", "need"};
  return kPossible.has(lemma) ? Modality::kPossible : Modality::kAsserted;
}

// ", officials said": what it hangs on is theirs, whether or not the utterance was found.
bool is_comment(const Syntax& syntax, TokenIndex c) {
  const TokenIndex p = syntax.head(c);
  return syntax.quotation(p) == kNone && kReportingVerbs.has(syntax.lemma(c)) && syntax.has_child(c, kNsubj) &&
         !kReportingVerbs.has(syntax.lemma(p));
}

Factuality of_child(const Syntax& syntax, TokenIndex c) {
  switch (syntax.relation(c)) {
    case kAux:
      return modal(of_auxiliary(syntax.lemma(c)));
    case kAdvmod:
      if (kNegators.has(syntax.lemma(c)) || syntax.has_child(c, kAdvmod, "no"))
        return {Polarity::kNegative, Modality::kAsserted};
      if (syntax.lemma(c) == "unlikely") return {Polarity::kNegative, Modality::kPossible};
      return kHedges.has(syntax.lemma(c)) ? modal(Modality::kPossible) : Factuality{};
    case kCcPreconj:
      return syntax.lemma(c) == "neither" ? Factuality{Polarity::kNegative, Modality::kAsserted} : Factuality{};
    case kNsubj:
    case kNsubjPass:
    case kObj:
    case kObl:
    case kDet:
      return is_negated_nominal(syntax, c) || (syntax.relation(c) == kDet && syntax.lemma(c) == "no")
                 ? Factuality{Polarity::kNegative, Modality::kAsserted}
                 : Factuality{};
    case kParataxis:  // "X did it, officials said"
      return is_comment(syntax, c) ? modal(Modality::kPossible) : Factuality{};
    case kAdvcl:
      return kConditionMarks.has(syntax.mark(c)) ? modal(Modality::kConditional) : Factuality{};
    default:
      return {};
  }
}

// "said that it would meet demand": the future of the past, unless something is a condition for it.
bool is_future_in_past(const Syntax& syntax, TokenIndex p, TokenIndex auxiliary) {
  if (syntax.lemma(auxiliary) != "would" || syntax.relation(p) != kCcomp || syntax.head(p) == kNoToken) return false;
  const std::string& tag = syntax.tag(syntax.head(p));
  if (tag != "VBD" && tag != "VBN") return false;
  const auto under = syntax.children(p);
  return std::none_of(under.begin(), under.end(), [&](TokenIndex c) {
    return syntax.relation(c) == kAdvcl && kConditionMarks.has(syntax.mark(c));
  });
}

// What stands at the predicate itself.
Factuality local(const Syntax& syntax, TokenIndex p) {
  Factuality out;
  for (const TokenIndex c : syntax.children(p)) {
    const bool future = syntax.relation(c) == kAux && is_future_in_past(syntax, p, c);
    out = combine(out, future ? modal(Modality::kPlanned) : of_child(syntax, c));
  }
  if (syntax.is_question(p)) out = combine(out, modal(Modality::kPossible));
  const DependencyRelation relation = syntax.relation(p);
  const bool stands_alone = relation == kRoot || relation == kParataxis || relation == kAppos || relation == kDep;
  if (stands_alone && syntax.mark(p) == "to")
    out = combine(out, modal(Modality::kPlanned));  // "X to visit Y": a headline
  return out;
}

Factuality read(const Syntax& syntax, TokenIndex p, int depth);

bool is_infinitive(const Syntax& syntax, TokenIndex p) { return syntax.has_child(p, kMark, "to"); }

// "refused to V", "stopped V-ing".
Factuality under_denial(Factuality governor) {
  if (governor.polarity == Polarity::kNegative) return modal(Modality::kPossible);
  return {Polarity::kNegative, governor.modality};
}

Factuality under_adjective(const Syntax& syntax, TokenIndex p, TokenIndex adjective, Factuality governor) {
  const std::string& lemma = syntax.lemma(adjective);
  if (lemma == "unlikely") return {Polarity::kNegative, Modality::kPossible};
  if (kDenyingAdjectives.has(lemma)) return under_denial(governor);
  if (lemma == "able" || lemma == "quick" || lemma == "first" || lemma == "last") {
    const auto copula = syntax.child(adjective, kCop);
    const bool past = copula && syntax.tag(*copula) == "VBD";
    return past || lemma != "able" ? governor : combine(governor, modal(Modality::kPossible));
  }
  if (lemma == "likely" || lemma == "possible") return combine(governor, modal(Modality::kPossible));
  return is_infinitive(syntax, p) ? combine(governor, modal(Modality::kPlanned)) : governor;
}

// An infinitive or participle under a verb that shares its participants.
Factuality under_verb(const Syntax& syntax, TokenIndex p, TokenIndex verb, Factuality governor) {
  const std::string& lemma = syntax.lemma(verb);
  if (kDenyingVerbs.has(lemma)) return under_denial(governor);
  const bool to = is_infinitive(syntax, p);
  if (lemma == "go" && to && syntax.tag(verb) == "VBG") return combine(governor, modal(Modality::kPlanned));
  if (lemma == "have" && to) return combine(governor, modal(Modality::kPossible));
  if (kImplicativeVerbs.has(lemma)) return governor;
  if (kSeemingVerbs.has(lemma)) return combine(governor, modal(Modality::kPossible));
  if (to || kPlannedGerundVerbs.has(lemma)) return combine(governor, modal(Modality::kPlanned));
  return governor;
}

Factuality under_governor(const Syntax& syntax, TokenIndex p, int depth) {
  const TokenIndex g = syntax.head(p);
  const Factuality governor = read(syntax, g, depth + 1);
  if (syntax.part_of_speech(g) == PartOfSpeech::kVerb) return under_verb(syntax, p, g, governor);
  if (syntax.part_of_speech(g) == PartOfSpeech::kAdj) return under_adjective(syntax, p, g, governor);
  return is_infinitive(syntax, p) ? combine(governor, modal(Modality::kPlanned)) : governor;
}

Factuality of_complement_clause(const Syntax& syntax, TokenIndex p, int depth) {
  const TokenIndex g = syntax.head(p);
  const std::string mark = syntax.mark(p);
  if (mark == "whether" || mark == "if") return modal(Modality::kPossible);
  if (syntax.quotation(p) != kNone && syntax.quotation(p) != syntax.quotation(g)) return {};  // a claim of its own
  const std::string& lemma = syntax.lemma(g);
  if (syntax.part_of_speech(g) != PartOfSpeech::kVerb) return modal(Modality::kPossible);
  if (kImplicativeVerbs.has(lemma)) return read(syntax, g, depth + 1);
  if (kFactiveVerbs.has(lemma)) return {};
  if (kDenyingVerbs.has(lemma)) return {Polarity::kNegative, Modality::kPossible};
  if (kDemandingVerbs.has(lemma)) return modal(Modality::kPlanned);
  return modal(Modality::kPossible);
}

Factuality of_adverbial_clause(const Syntax& syntax, TokenIndex p, int depth) {
  const TokenIndex g = syntax.head(p);
  const std::string mark = syntax.mark(p);
  if (kConditionMarks.has(mark)) return modal(Modality::kConditional);
  if (mark == "without" || mark == "instead" || mark == "rather") return {Polarity::kNegative, Modality::kAsserted};
  if (mark == "whether" || mark == "until" || mark == "lest" || mark == "like") return modal(Modality::kPossible);
  if (mark == "as" && (syntax.has_child(p, kMark, "if") || syntax.has_child(p, kMark, "though"))) {
    return modal(Modality::kPossible);
  }
  if (is_infinitive(syntax, p)) return under_governor(syntax, p, depth);
  if (mark == "so" || mark == "that") return modal(Modality::kPossible);
  if (mark == "from" && kDenyingVerbs.has(syntax.lemma(g))) return under_denial(read(syntax, g, depth + 1));
  const bool blamed = mark == "of" || mark == "for" || mark == "with" || mark == "over";
  if (blamed && kAccusingVerbs.has(syntax.lemma(g))) return modal(Modality::kPossible);
  if (mark.empty() || blamed || mark == "by") return modal(read(syntax, g, depth + 1).modality);
  return {};
}

Factuality of_noun_clause(const Syntax& syntax, TokenIndex p, int depth) {
  const TokenIndex noun = syntax.head(p);
  const std::string& lemma = syntax.lemma(noun);
  const std::string mark = syntax.mark(p);
  if (mark == "that" || mark == "whether" || mark == "of" || mark == "for") {
    return kClaimNouns.has(lemma) || kAccusingVerbs.has(lemma) || mark == "whether" ? modal(Modality::kPossible)
                                                                                    : Factuality{};
  }
  if (!is_infinitive(syntax, p)) return {};
  if (kDenyingNouns.has(lemma)) return {Polarity::kNegative, Modality::kAsserted};
  const Factuality noun_itself = factuality_of_noun(syntax, noun);
  return {noun_itself.polarity, depth > 0 ? Modality::kPlanned : std::max(noun_itself.modality, Modality::kPlanned)};
}

// What the clauses above make of it.
Factuality context(const Syntax& syntax, TokenIndex p, int depth) {
  if (depth > kMaxDepth || syntax.head(p) == kNoToken) return {};
  switch (syntax.relation(p)) {
    case kXcomp:
      return under_governor(syntax, p, depth);
    case kCcomp:
      return of_complement_clause(syntax, p, depth);
    case kAdvcl:
      return of_adverbial_clause(syntax, p, depth);
    case kAcl:
      return of_noun_clause(syntax, p, depth);
    case kCsubj:
    case kCsubjPass:
      return modal(Modality::kPossible);
    default:
      return {};
  }
}

// "did not attack or invade", "will meet and talk": the second verb has the first one's auxiliaries.
bool shares_auxiliaries(const Syntax& syntax, TokenIndex second, TokenIndex first) {
  if (syntax.has_child(second, kNsubj) || syntax.has_child(second, kNsubjPass) || syntax.has_child(second, kAux))
    return false;
  if (syntax.has_child(second, kCc, "but") || syntax.has_child(second, kMark)) return false;
  const std::string& tag = syntax.tag(second);
  return syntax.has_child(second, kCc, "or") || syntax.has_child(second, kCc, "nor") ||
         (tag == syntax.tag(first) && (tag == "VB" || tag == "VBN" || tag == "VBG"));
}

Factuality read(const Syntax& syntax, TokenIndex p, int depth) {
  Factuality own = local(syntax, p);
  if (depth > kMaxDepth) return own;
  TokenIndex top = p;
  while (syntax.relation(top) == kConj && syntax.head(top) != kNoToken) {
    const TokenIndex first = syntax.head(top);
    if (shares_auxiliaries(syntax, top, first)) own = combine(own, local(syntax, first));
    const bool negative = syntax.has_child(top, kCc, "nor");
    if (negative) own.polarity = Polarity::kNegative;
    top = first;
  }
  return combine(own, context(syntax, top, depth));
}

}  // namespace

Factuality factuality_of(const Syntax& syntax, TokenIndex predicate) { return read(syntax, predicate, 0); }

Factuality factuality_of_event(const Syntax& syntax, TokenIndex word) {
  const bool clause = syntax.part_of_speech(word) == PartOfSpeech::kVerb || syntax.is_copular(word);
  return clause ? factuality_of(syntax, word) : factuality_of_noun(syntax, word);
}

Factuality factuality_of_noun(const Syntax& syntax, TokenIndex noun) {
  Factuality out;
  if (is_negated_nominal(syntax, noun)) out.polarity = Polarity::kNegative;
  for (const TokenIndex c : syntax.children(noun)) {
    if (syntax.relation(c) == kAmod && kHedgeAdjectives.has(syntax.lemma(c))) out.modality = Modality::kPossible;
  }
  const TokenIndex g = syntax.head(noun);
  if (g == kNoToken || syntax.part_of_speech(g) != PartOfSpeech::kVerb) return out;
  const DependencyRelation relation = syntax.relation(noun);
  const bool governed = relation == kObj || relation == kNsubjPass || relation == kXcomp || relation == kObl;
  if (!governed && relation != kNsubj) return out;
  const Factuality verb = read(syntax, g, 1);
  const std::string& lemma = syntax.lemma(g);
  if (relation == kObj || relation == kNsubjPass) {
    if (kDenyingVerbs.has(lemma)) return combine(out, modal(Modality::kPossible));
    static const WordSet kProspective = {
        "plan",    "propose", "consider", "demand",    "request", "seek",     "want",      "urge",
        "fear",    "expect",  "threaten", "offer",     "call",    "allege",   "suggest",   "postpone",
        "cancel",  "suspend", "schedule", "prepare",   "discuss", "announce", "promise",   "await",
        "support", "oppose",  "back",     "recommend", "favour",  "favor",    "authorise", "authorize"};
    if (kProspective.has(lemma)) out = combine(out, modal(Modality::kPlanned));
    return combine(out, verb);
  }
  return combine(out, modal(verb.modality));
}

}  // namespace newsgraph::relations
