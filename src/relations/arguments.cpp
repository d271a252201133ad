#include "relations/arguments.hpp"

#include <algorithm>

#include "relations/lexicon.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

constexpr int kMaxDepth = 6;

bool is_relative_pronoun(const Syntax& syntax, TokenIndex i) {
  const std::string& tag = syntax.tag(i);
  return (tag == "WDT" || tag == "WP") && syntax.lemma(i) != "what";
}

// The relative clause that a word stands in, or kNoToken.
TokenIndex relative_clause_of(const Syntax& syntax, TokenIndex i) {
  for (int steps = 0; i != kNoToken && steps < kMaxDepth; ++steps, i = syntax.head(i)) {
    if (syntax.relation(i) == kAclRelcl) return i;
  }
  return kNoToken;
}

// The noun that a relative clause is about: the one above it, or what that one is said to be ("he is the man who").
TokenIndex antecedent(const Syntax& syntax, TokenIndex clause) {
  const TokenIndex noun = syntax.head(clause);
  if (noun == kNoToken) return kNoToken;
  if (!syntax.is_named(noun) && syntax.is_copular(noun)) {
    const auto subject = syntax.child(noun, kNsubj);
    if (subject && syntax.lemma(*subject) != "it" && syntax.lemma(*subject) != "there") return *subject;
  }
  return noun;
}

// "former members, including A and B", "critics like X": what is said of all is said of these.
void add_examples(const Syntax& syntax, TokenIndex word, float certainty, Fillers& out) {
  for (const TokenIndex c : syntax.children(word)) {
    if (syntax.relation(c) != kNmod) continue;
    const std::string preposition = syntax.preposition(c);
    if (preposition != "including" && preposition != "such as" && preposition != "like") continue;
    for (const TokenIndex item : syntax.conjuncts(c)) {
      if (syntax.is_named(argument_of(syntax, item).head)) out.push_back({item, certainty});
    }
  }
}

// Adds a word and its conjuncts; a relative pronoun gives way to its noun.
void add(const Syntax& syntax, TokenIndex word, float certainty, Fillers& out) {
  if (is_relative_pronoun(syntax, word)) {
    const TokenIndex clause = relative_clause_of(syntax, syntax.head(word));
    const TokenIndex noun = clause == kNoToken ? kNoToken : antecedent(syntax, clause);
    if (noun == kNoToken) return;
    out.push_back({noun, certainty * 0.9F});
    return;
  }
  const Mention* whole = syntax.is_entity(word) ? syntax.mention(word) : nullptr;
  for (const TokenIndex item : syntax.conjuncts(word)) {
    if (item != word && whole != nullptr && whole->tokens.contains(item)) continue;  // "two officials and an aide": one
    out.push_back({item, certainty});
    if (!syntax.is_named(item)) add_examples(syntax, item, certainty * 0.85F, out);
  }
}

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
  const bool by_object = kObjectControlVerbs.has(lemma) ||
                         (open && (kImplicativeVerbs.has(lemma) || (object && syntax.is_entity(*object))));
  if (by_object && asks_for_thing(syntax, p)) return {};
  if (by_object && !is_passive(syntax, g)) {
    Fillers objects;
    if (object) add(syntax, *object, 0.9F, objects);
    if (objects.empty()) {
      if (const auto receiver = syntax.child(g, kIobj)) add(syntax, *receiver, 0.9F, objects);
    }
    static const WordSet kByOblique = {"call", "appeal", "plead", "wait", "rely", "depend", "look"};
    for (const TokenIndex c : syntax.children(g)) {
      if (objects.empty() && kByOblique.has(lemma) && syntax.relation(c) == kObl && c < p && !syntax.is_time(c)) {
        add(syntax, c, 0.85F, objects);
      }
    }
    if (!objects.empty()) return objects;
  }
  return scaled(find_subjects(syntax, g, depth + 1), 0.9F);
}

Fillers of_adverbial(const Syntax& syntax, TokenIndex p, int depth) {
  const TokenIndex g = syntax.head(p);
  const std::string mark = syntax.mark(p);
  if (mark == "to" && syntax.has_child(p, kMark, "to")) return controlled_subjects(syntax, p, depth);
  const bool blamed = mark == "of" || mark == "for" || mark == "with";
  if (blamed && kAccusingVerbs.has(syntax.lemma(g))) {
    if (is_passive(syntax, g)) return scaled(find_subjects(syntax, g, depth + 1), 0.85F);
    Fillers objects;
    if (const auto object = syntax.child(g, kObj)) add(syntax, *object, 0.85F, objects);
    return objects;
  }
  if (mark == "from" && syntax.child(g, kObj)) {
    Fillers objects;
    add(syntax, *syntax.child(g, kObj), 0.8F, objects);
    return objects;
  }
  if (syntax.tag(p) == "VBG" || (syntax.tag(p) == "VBN" && mark.empty())) {
    return scaled(find_subjects(syntax, g, depth + 1), 0.8F);
  }
  return {};
}

// "the girl wearing", "the letter signed", "Ukraine's decision to leave".
Fillers of_modifier(const Syntax& syntax, TokenIndex p) {
  Fillers out;
  const TokenIndex noun = syntax.head(p);
  if (syntax.has_child(p, kMark, "to")) {
    if (const auto owner = syntax.child(noun, kNmodPoss)) add(syntax, *owner, 0.8F, out);
    return out;
  }
  const std::string mark = syntax.mark(p);
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
    if (syntax.relation(c) == kNsubj || syntax.relation(c) == kNsubjPass) add(syntax, c, 1, out);
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
      return of_modifier(syntax, p);
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

// Which nouns may fill the object gap of a relative clause without a pronoun ("the bill Congress passed").
bool fills_gap(const Syntax& syntax, TokenIndex noun) {
  return !kMannerNouns.has(syntax.lemma(noun)) && !syntax.is_time(noun);
}

TokenIndex gap_of(const Syntax& syntax, TokenIndex verb) {
  if (syntax.relation(verb) != kAclRelcl || is_passive(syntax, verb)) return kNoToken;
  bool has_subject = false;
  for (const TokenIndex c : syntax.children(verb)) {
    const DependencyRelation relation = syntax.relation(c);
    if (is_relative_pronoun(syntax, c) || syntax.tag(c) == "WRB") return kNoToken;
    for (const TokenIndex below : syntax.children(c)) {
      if (is_relative_pronoun(syntax, below) || syntax.tag(below) == "WP$") return kNoToken;
    }
    if (relation == kObj || relation == kCcomp || relation == kXcomp || relation == kCop) return kNoToken;
    has_subject = has_subject || relation == kNsubj;
  }
  const TokenIndex noun = antecedent(syntax, verb);
  return has_subject && noun != kNoToken && fills_gap(syntax, noun) ? noun : kNoToken;
}

// Words under a conjunct's head that belong to both ("arrested and charged X").
bool shared_after(const Syntax& syntax, TokenIndex verb, TokenIndex word) {
  return syntax.relation(verb) == kConj && word > verb;
}

}  // namespace

bool is_passive(const Syntax& syntax, TokenIndex verb) {
  if (syntax.part_of_speech(verb) != PartOfSpeech::kVerb) return false;
  if (syntax.has_child(verb, kAuxPass) || syntax.has_child(verb, kNsubjPass)) return true;
  if (syntax.has_child(verb, kNsubj) || syntax.has_child(verb, kAux)) return false;
  if (syntax.tag(verb) != "VBN" && syntax.tag(verb) != "VBD") return false;
  switch (syntax.relation(verb)) {
    case kAcl:
      return true;
    case kAdvcl:
      return syntax.tag(verb) == "VBN";
    case kConj:
      return syntax.tag(verb) == "VBN" && is_passive(syntax, syntax.head(verb));
    case kXcomp:
      return syntax.tag(verb) == "VBN";
    default:
      return syntax.has_child(verb, kOblAgent);
  }
}

Fillers subjects_of(const Syntax& syntax, TokenIndex predicate) {
  return identified(syntax, predicate, find_subjects(syntax, predicate, 0));
}

Fillers objects_of(const Syntax& syntax, TokenIndex verb) {
  Fillers out;
  for (const TokenIndex c : syntax.children(verb)) {
    if (syntax.relation(c) == kObj) add(syntax, c, 1, out);
  }
  if (!out.empty()) return out;
  if (const TokenIndex noun = gap_of(syntax, verb); noun != kNoToken) return {{noun, 0.8F}};
  if (syntax.relation(verb) == kConj && syntax.head(verb) != kNoToken) {
    for (const TokenIndex c : syntax.children(syntax.head(verb))) {
      if (syntax.relation(c) == kObj && shared_after(syntax, verb, c)) add(syntax, c, 0.9F, out);
    }
  }
  return out;
}

TokenIndex indirect_object_of(const Syntax& syntax, TokenIndex verb) {
  return syntax.child(verb, kIobj).value_or(kNoToken);
}

Fillers agents_of(const Syntax& syntax, TokenIndex verb) {
  Fillers out;
  TokenIndex holder = verb;
  for (int steps = 0; steps < 3; ++steps) {
    for (const TokenIndex c : syntax.children(holder)) {
      const bool by = syntax.relation(c) == kOblAgent ||
                      (syntax.relation(c) == kObl && syntax.preposition(c) == "by" && syntax.is_entity(c));
      if (by && (holder == verb || c > verb)) add(syntax, c, 1, out);
    }
    if (!out.empty() || syntax.relation(holder) != kConj || syntax.head(holder) == kNoToken) break;
    holder = syntax.head(holder);
  }
  return out;
}

std::vector<Oblique> obliques_of(const Syntax& syntax, TokenIndex predicate) {
  std::vector<Oblique> out;
  const auto add_all = [&](TokenIndex holder, bool own) {
    for (const TokenIndex c : syntax.children(holder)) {
      const DependencyRelation relation = syntax.relation(c);
      const bool of_noun = syntax.is_copular(holder) && relation == kNmod;
      if (relation != kObl && relation != kOblUnmarked && !of_noun) continue;
      if (!own && c < predicate) continue;
      const std::string preposition = syntax.preposition(c);
      if (preposition == "by" && is_passive(syntax, predicate)) continue;
      Fillers heads;
      add(syntax, c, 1, heads);
      for (const Filler& item : heads) out.push_back({item.head, preposition});
    }
  };
  add_all(predicate, true);
  if (out.empty() && syntax.relation(predicate) == kConj && syntax.head(predicate) != kNoToken) {
    add_all(syntax.head(predicate), false);
  }
  return out;
}

}  // namespace newsgraph::relations
