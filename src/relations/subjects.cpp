// Who does it: subjects that stand there, are shared by conjunction, or come from the clause above; the rest of
// arguments.hpp is in arguments.cpp and noun_phrases.cpp.
#include <algorithm>

#include "discourse/mentions.hpp"
#include "relations/arguments.hpp"
#include "relations/fillers.hpp"
#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

constexpr int kMaxDepth = 6;

// In "the winners elected there were A and B" who was elected is A and B.
Fillers identified(const Syntax& syntax, TokenIndex predicate, const Fillers& found) {
  Fillers out;
  for (const Filler& item : found) {
    const TokenIndex name = syntax.head(item.head);
    const bool subject = syntax.relation(item.head) == kNsubj || syntax.relation(item.head) == kNsubjPass;
    const bool same = subject && name != kNoToken && name != predicate && syntax.is_named(name) &&
                      syntax.is_copular(name) && !syntax.is_entity(item.head);
    if (!same) {
      out.push_back(item);
      continue;
    }
    for (const TokenIndex each : syntax.conjuncts(name)) {
      if (syntax.is_named(each)) out.push_back({each, item.certainty * 0.95F});
    }
  }
  return out;
}

Fillers scaled(Fillers fillers, float factor) {
  for (Filler& item : fillers) item.certainty *= factor;
  return fillers;
}

Fillers find_subjects(const Syntax& syntax, TokenIndex p, int depth);

// "asked X for money to rebuild Y": the money is for it, X need not do it.
bool asks_for_thing(const Syntax& syntax, TokenIndex p) {
  const auto under = syntax.children(syntax.head(p));
  return std::any_of(under.begin(), under.end(), [&](TokenIndex c) {
    return c < p && syntax.relation(c) == kObl && syntax.preposition(c) == "for" && !syntax.is_time(c);
  });
}

// Who does an infinitive or participle that has no subject of its own.
Fillers controlled_subjects(const Syntax& syntax, TokenIndex p, int depth) {
  const TokenIndex g = syntax.head(p);
  const std::string& lemma = syntax.lemma(g);
  const bool complement = syntax.relation(p) == kXcomp;
  const auto object = syntax.child(g, kObj);
  const bool open = complement && !kSubjectControlVerbs.has(lemma);  // "made them leave", but "won the right to stay"
  // "announced a pact to be signed": what is announced will be signed.
  const bool undergone = object && is_passive(syntax, p) && !is_passive(syntax, g);
  const bool by_object = undergone || kObjectControlVerbs.has(lemma) ||
                         (open && (kImplicativeVerbs.has(lemma) || (object && syntax.is_entity(*object))));
  if (by_object && asks_for_thing(syntax, p)) return {};
  if (by_object && !is_passive(syntax, g)) {
    Fillers objects;
    if (object) add_fillers(syntax, *object, 0.9F, objects);
    if (objects.empty()) {
      if (const auto receiver = syntax.child(g, kIobj)) add_fillers(syntax, *receiver, 0.9F, objects);
    }
    static const WordSet kByOblique = {"call", "appeal", "plead", "wait", "rely", "depend", "look"};
    for (const TokenIndex c : syntax.children(g)) {
      if (objects.empty() && kByOblique.has(lemma) && syntax.relation(c) == kObl && c < p && !syntax.is_time(c)) {
        add_fillers(syntax, c, 0.85F, objects);
      }
    }
    if (!objects.empty()) return objects;
  }
  return scaled(find_subjects(syntax, g, depth + 1), 0.9F);
}

// "announced plans to leave", "gave Mora the right to stay", "was denied a visa to enter": who has or gets the noun.
Fillers holders_of(const Syntax& syntax, TokenIndex noun, int depth) {
  static const WordSet kGiving = {"give", "grant", "offer", "deny", "refuse", "issue", "allow", "send", "deliver"};
  Fillers out;
  if (const TokenIndex owner = possessor_of(syntax, noun); owner != kNoToken) add_fillers(syntax, owner, 0.8F, out);
  for (const TokenIndex c : syntax.children(noun)) {  // "attempts by Mora to leave", "the refusal of Norland to leave"
    if (syntax.relation(c) != kNmod) continue;
    const std::string preposition = syntax.preposition(c);
    if (preposition == "by" || (preposition == "of" && syntax.is_named(c))) add_fillers(syntax, c, 0.8F, out);
  }
  const TokenIndex verb = syntax.head(noun);
  if (!out.empty() || verb == kNoToken || syntax.relation(noun) != kObj || !kProspectNouns.has(syntax.lemma(noun))) {
    return out;
  }
  if (const auto receiver = syntax.child(verb, kIobj)) {
    add_fillers(syntax, *receiver, 0.8F, out);
  } else if (!kGiving.has(syntax.lemma(verb)) || is_passive(syntax, verb)) {
    out = scaled(find_subjects(syntax, verb, depth + 1), 0.8F);
  }
  return out;
}

// "blamed Acme's attempts to leave": the noun right before "to", whatever the tree hangs the infinitive on; else
// kNoToken.
TokenIndex noun_before_infinitive(const Syntax& syntax, TokenIndex p) {
  for (const TokenIndex c : syntax.children(p)) {
    if (syntax.relation(c) != kMark || syntax.lemma(c) != "to" || c == 0) continue;
    static const WordSet kRequests = {"request", "demand", "call", "appeal", "petition", "urge", "plea"};
    const bool states = syntax.lemma(c - 1) == "power" && syntax.tag(c - 1) == "NNS";  // "told foreign powers to leave"
    const bool noun =
        syntax.part_of_speech(c - 1) == PartOfSpeech::kNoun && syntax.relation(c - 1) != kFixed && !states;
    if (noun && (kProspectNouns.has(syntax.lemma(c - 1)) || kRequests.has(syntax.lemma(c - 1)))) return c - 1;
  }
  return kNoToken;
}

Fillers of_adverbial(const Syntax& syntax, TokenIndex p, int depth) {
  const TokenIndex g = syntax.head(p);
  const std::string mark = syntax.mark(p);
  if (syntax.has_child(p, kMark, "to")) {
    if (mark == "in") return scaled(find_subjects(syntax, g, depth + 1), 0.9F);  // "in order to": a purpose
    const TokenIndex noun = noun_before_infinitive(syntax, p);
    if (noun == kNoToken) return controlled_subjects(syntax, p, depth);
    return kProspectNouns.has(syntax.lemma(noun)) ? holders_of(syntax, noun, depth) : Fillers{};
  }
  const bool blamed = mark == "of" || mark == "for" || mark == "with";
  if (blamed && kAccusingVerbs.has(syntax.lemma(g))) {
    if (is_passive(syntax, g)) return scaled(find_subjects(syntax, g, depth + 1), 0.85F);
    Fillers objects;
    if (const auto object = syntax.child(g, kObj)) add_fillers(syntax, *object, 0.85F, objects);
    return objects;
  }
  if (mark == "from" && syntax.child(g, kObj)) {
    Fillers objects;
    add_fillers(syntax, *syntax.child(g, kObj), 0.8F, objects);
    return objects;
  }
  if (syntax.tag(p) == "VBG" || (syntax.tag(p) == "VBN" && mark.empty())) {
    return scaled(find_subjects(syntax, g, depth + 1), 0.8F);
  }
  return {};
}

// "Norland to leave the pact": nothing but a name before the infinitive, which is no part of the name.
bool is_headline(const Syntax& syntax, TokenIndex p) {
  const TokenIndex noun = syntax.head(p);
  const char first = syntax.document().view(syntax.token(p).span).front();
  return syntax.relation(noun) == kRoot && syntax.is_named(noun) && first >= 'a' && first <= 'z' &&
         syntax.subtree(noun).begin == syntax.mention(noun)->tokens.begin;
}

// "the girl wearing", "the letter signed", "Ukraine's decision to leave".
Fillers of_modifier(const Syntax& syntax, TokenIndex p, int depth) {
  const TokenIndex noun = syntax.head(p);
  Fillers out;
  if (syntax.has_child(p, kMark, "to")) {
    const bool asked = (syntax.relation(noun) == kObj || syntax.relation(noun) == kIobj) &&
                       kObjectControlVerbs.has(syntax.lemma(syntax.head(noun))) &&
                       discourse::is_person_noun(syntax.lemma(noun));
    if (asked) return {{noun, 0.85F}};  // "asked the allies to help"
    if (!is_headline(syntax, p)) return holders_of(syntax, noun, depth);
    out.push_back({noun, 0.9F});
    return out;
  }
  const std::string mark = syntax.mark(p);
  if (mark == "of" && kAccusingVerbs.has(syntax.lemma(noun)) && syntax.relation(noun) == kObl &&
      is_passive(syntax, syntax.head(noun))) {  // "was arrested on suspicion of robbing"
    return scaled(find_subjects(syntax, syntax.head(noun), depth + 1), 0.85F);
  }
  if (!mark.empty()) return out;
  if (syntax.tag(p) == "VBG" || syntax.tag(p) == "VBN" || syntax.tag(p) == "VBD") out.push_back({noun, 0.85F});
  return out;
}

// In "she said it was late and accused him" the second verb goes with the saying, whatever the tree says, if the
// utterance ends before it: then the verb of saying, else kNoToken.
TokenIndex saying_above(const Syntax& syntax, TokenIndex p) {
  const TokenIndex first = syntax.head(p);
  if (syntax.quotation(first) == kNone || syntax.quotation(p) != kNone || syntax.head(first) == kNoToken)
    return kNoToken;
  const TokenIndex saying = syntax.head(first);
  return syntax.relation(first) == kCcomp && syntax.quotation(saying) == kNone ? saying : kNoToken;
}

Fillers find_subjects(const Syntax& syntax, TokenIndex p, int depth) {
  Fillers out;
  if (depth > kMaxDepth || p == kNoToken) return out;
  for (const TokenIndex c : syntax.children(p)) {
    if (syntax.relation(c) == kNsubj || syntax.relation(c) == kNsubjPass) add_fillers(syntax, c, 1, out);
  }
  if (!out.empty() || syntax.has_child(p, kExpl) || syntax.has_child(p, kCsubj) || syntax.head(p) == kNoToken)
    return out;
  switch (syntax.relation(p)) {
    case kConj: {
      const TokenIndex speech = saying_above(syntax, p);
      return scaled(find_subjects(syntax, speech != kNoToken ? speech : syntax.head(p), depth + 1), 0.95F);
    }
    case kXcomp:
      return controlled_subjects(syntax, p, depth);
    case kAdvcl:
      return of_adverbial(syntax, p, depth);
    case kAcl:
      return of_modifier(syntax, p, depth);
    case kAclRelcl: {
      const TokenIndex noun = antecedent(syntax, p);
      const bool participle = syntax.tag(p) == "VBG" || syntax.tag(p) == "VBN";
      if (noun != kNoToken && participle) out.push_back({noun, 0.8F});
      return out;
    }
    default:
      return out;
  }
}

}  // namespace

Fillers subjects_of(const Syntax& syntax, TokenIndex predicate) {
  return identified(syntax, predicate, find_subjects(syntax, predicate, 0));
}

}  // namespace newsgraph::relations
