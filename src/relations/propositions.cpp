#include "relations/propositions.hpp"

#include <algorithm>
#include <functional>

#include "relations/arguments.hpp"
#include "relations/clause.hpp"
#include "relations/lexicon.hpp"
#include "relations/slots.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

bool is_clause_part(DependencyRelation relation) {
  switch (relation) {
    case kNsubj:
    case kNsubjPass:
    case kNsubjOuter:
    case kCsubj:
    case kCop:
    case kAux:
    case kAuxPass:
    case kMark:
    case kAdvcl:
    case kParataxis:
    case kExpl:
    case kDiscourse:
      return true;
    default:
      return false;
  }
}

class TupleReader {
 public:
  explicit TupleReader(const Syntax& syntax) : syntax_(syntax) {}

  void read(TokenIndex i) {
    if (syntax_.is_copular(i)) return read_copula(i);
    if (is_predicate_verb(syntax_, i)) read_verb(i);
    if (syntax_.relation(i) == kAppos) read_apposition(i);
    if (syntax_.relation(i) == kNmodPoss) read_possessive(i);
  }
  std::vector<Proposition> take() { return std::move(out_); }

 private:
  // Words of the phrase below a head in order, without the children that `drop` names.
  std::string words(TokenIndex head, const std::function<bool(TokenIndex)>& drop) const {
    Tokens kept;
    collect(head, drop, kept, 0);
    return render(kept);
  }
  void collect(TokenIndex head, const std::function<bool(TokenIndex)>& drop, Tokens& out, int depth) const {
    out.push_back(head);
    if (depth > 60) return;
    for (const TokenIndex c : syntax_.children(head)) {
      if (depth == 0 && drop(c)) continue;
      collect(c, drop, out, depth + 1);
    }
  }
  std::string render(Tokens kept) const {
    std::sort(kept.begin(), kept.end());
    while (!kept.empty() && syntax_.part_of_speech(kept.back()) == PartOfSpeech::kPunct) kept.pop_back();
    while (!kept.empty() && syntax_.part_of_speech(kept.front()) == PartOfSpeech::kPunct) kept.erase(kept.begin());
    std::string out;
    for (const TokenIndex t : kept) {
      if (!out.empty()) out += ' ';
      out += syntax_.document().view(syntax_.token(t).span);
    }
    return out;
  }

  std::string phrase(TokenIndex head, bool with_preposition) const {
    return words(head, [&](TokenIndex c) {
      const DependencyRelation r = syntax_.relation(c);
      if (r == kCase && syntax_.tag(c) != "POS") return !with_preposition;
      if (r == kAppos || r == kParataxis || r == kCop || r == kNsubj || r == kAdvcl || r == kAux) return true;
      if (r == kAclRelcl) return true;
      return r == kPunct && (c + 1 == syntax_.subtree(head).end || c < head);
    });
  }
  // One of several joined by "and".
  std::string conjunct(TokenIndex head, bool with_preposition = false) const {
    return words(head, [&](TokenIndex c) {
      const DependencyRelation r = syntax_.relation(c);
      if (r == kCase && syntax_.tag(c) != "POS") return !with_preposition;
      return r == kConj || r == kCc || r == kCcPreconj || r == kAppos || r == kParataxis || r == kAclRelcl ||
             r == kCop || r == kNsubj || r == kAdvcl || r == kAux || r == kPunct;
    });
  }
  std::string clause(TokenIndex head) const {
    return words(head, [](TokenIndex) { return false; });
  }

  Tokens relation_words(TokenIndex verb) const {
    Tokens out = {verb};
    for (const TokenIndex c : syntax_.children(verb)) {
      const DependencyRelation r = syntax_.relation(c);
      const bool adverb = r == kAdvmod && c + 3 > verb && c < verb && syntax_.part_of_speech(c) == PartOfSpeech::kAdv &&
                          syntax_.lemma(c) != "when" && syntax_.lemma(c) != "where" && syntax_.lemma(c) != "how";
      if (r == kAux || r == kAuxPass || r == kCompoundPrt || r == kCop || adverb ||
          (r == kAdvmod && kNegators.has(syntax_.lemma(c))))
        out.push_back(c);
    }
    if (syntax_.relation(verb) == kConj && syntax_.head(verb) != kNoToken && !has_auxiliary(verb) &&
        syntax_.tag(verb) == syntax_.tag(syntax_.head(verb)) && syntax_.tag(verb) != "VBD") {
      for (const TokenIndex c : syntax_.children(syntax_.head(verb))) {
        if (syntax_.relation(c) == kAux || syntax_.relation(c) == kAuxPass) out.push_back(c);
      }
    }
    return out;
  }
  bool has_auxiliary(TokenIndex verb) const {
    return syntax_.has_child(verb, kAux) || syntax_.has_child(verb, kAuxPass);
  }

  void add(TokenIndex predicate, std::string relation, const std::string& subject, std::vector<std::string> rest,
           float confidence) {
    if (subject.empty() || rest.empty() || relation.empty()) return;
    Proposition out;
    out.sentence = syntax_.sentence(predicate);
    out.relation = std::move(relation);
    out.arguments.push_back(subject);
    for (std::string& item : rest) out.arguments.push_back(std::move(item));
    out.confidence = confidence;
    out_.push_back(std::move(out));
  }

  void read_verb(TokenIndex verb) {
    Tokens relation = relation_words(verb);
    TokenIndex core = verb;
    // "wants to leave", "began shaking": one relation, with the arguments of the second verb.
    for (int steps = 0; steps < 3; ++steps) {
      const auto next = syntax_.child(core, kXcomp);
      const bool object = syntax_.has_child(core, kObj) || syntax_.has_child(core, kIobj);
      if (!next || object || syntax_.part_of_speech(*next) != PartOfSpeech::kVerb) break;
      for (const TokenIndex c : relation_words(*next)) relation.push_back(c);
      for (const TokenIndex c : syntax_.children(*next)) {
        if (syntax_.relation(c) == kMark) relation.push_back(c);
      }
      core = *next;
    }
    if (syntax_.relation(verb) == kXcomp && syntax_.head(verb) != kNoToken &&
        syntax_.part_of_speech(syntax_.head(verb)) == PartOfSpeech::kVerb &&
        !syntax_.has_child(syntax_.head(verb), kObj))
      return;  // part of the relation above
    std::vector<std::string> rest;
    std::string preposition;
    bool object_seen = false;
    for (const SlotFiller& item : slots_of(syntax_, core)) {
      switch (item.slot) {
        case Slot::kObject:
        case Slot::kIndirectObject:
          rest.push_back(phrase(item.head, false));
          object_seen = true;
          break;
        case Slot::kInfinitive:
        case Slot::kClause:
          rest.push_back(clause(item.head));
          object_seen = true;
          break;
        case Slot::kOblique:
        case Slot::kAgent: {
          const std::string before = syntax_.preposition(item.head);
          const bool first = !object_seen && preposition.empty() && rest.empty() && item.head > core &&
                             !before.empty() && !syntax_.is_time(item.head);
          if (first) preposition = before;
          rest.push_back(phrase(item.head, !first));
          break;
        }
        case Slot::kAdverbialClause:
          if (item.head > core) rest.push_back(clause(item.head));
          break;
        default:
          break;
      }
    }
    if (core != verb) {
      for (const TokenIndex c : syntax_.children(verb)) {
        const DependencyRelation r = syntax_.relation(c);
        if (r == kObl || r == kOblUnmarked) rest.push_back(phrase(c, true));
      }
    }
    std::string text = render(relation);
    if (!preposition.empty()) text += " " + preposition;
    for (const Filler& subject : subjects_of(syntax_, verb)) {
      add(verb, text, conjunct(subject.head), rest, 0.8F * subject.certainty);
    }
  }

  void read_copula(TokenIndex predicate) {
    Tokens relation;
    for (const TokenIndex c : syntax_.children(predicate)) {
      const DependencyRelation r = syntax_.relation(c);
      if (r == kCop || r == kAux || (r == kAdvmod && (kNegators.has(syntax_.lemma(c)) || c < predicate)))
        relation.push_back(c);
    }
    std::vector<std::string> rest;
    const std::string preposition = syntax_.preposition(predicate);
    rest.push_back(words(predicate, [&](TokenIndex c) {
      const DependencyRelation r = syntax_.relation(c);
      return is_clause_part(r) || r == kAclRelcl || r == kConj || r == kCc || r == kPunct || r == kAppos ||
             r == kCase || (r == kAdvmod && c < predicate) || r == kObl || r == kOblUnmarked;
    }));
    for (const TokenIndex c : syntax_.children(predicate)) {
      const DependencyRelation r = syntax_.relation(c);
      if (r == kObl || r == kOblUnmarked) rest.push_back(phrase(c, true));
    }
    std::string text = render(relation);
    if (!preposition.empty()) text += " " + preposition;
    for (const Filler& subject : subjects_of(syntax_, predicate)) {
      add(predicate, text, conjunct(subject.head), rest, 0.8F * subject.certainty);
    }
  }

  void read_apposition(TokenIndex i) {
    const TokenIndex head = syntax_.head(i);
    if (head == kNoToken || syntax_.part_of_speech(i) == PartOfSpeech::kNum) return;
    add(i, "is", conjunct(head), {phrase(i, false)}, 0.6F);
  }

  void read_possessive(TokenIndex i) {
    const TokenIndex head = syntax_.head(i);
    if (head == kNoToken) return;
    const std::string owner =
        words(i, [&](TokenIndex c) { return syntax_.relation(c) == kCase || syntax_.relation(c) == kPunct; });
    const std::string owned = words(head, [&](TokenIndex c) {
      const DependencyRelation r = syntax_.relation(c);
      return c == i || c < i || r == kPunct || r == kAppos || r == kConj || r == kCc || r == kAclRelcl ||
             is_clause_part(r) || r == kCase;
    });
    add(i, "has", owner, {owned}, 0.5F);
  }

  const Syntax& syntax_;
  std::vector<Proposition> out_;
};

}  // namespace

std::vector<Proposition> propositions_of(const Syntax& syntax) {
  TupleReader reader(syntax);
  for (const Sentence& sentence : syntax.annotations().sentences) {
    for (TokenIndex i = sentence.tokens.begin; i < sentence.tokens.end; ++i) reader.read(i);
  }
  return reader.take();
}

}  // namespace newsgraph::relations
