#include "language/tree_repair.hpp"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string_view>

namespace newsgraph::language {
namespace {

using enum DependencyRelation;

// The child of `head` with one of the relations, before `limit`; kNoToken if there is none.
std::uint32_t child(TokenRange sentence, const std::vector<Token>& tokens, std::uint32_t head,
                    std::initializer_list<DependencyRelation> relations, std::uint32_t limit) {
  for (std::uint32_t i = sentence.begin; i < std::min(sentence.end, limit); ++i) {
    if (tokens[i].head != head) continue;
    for (const DependencyRelation relation : relations) {
      if (tokens[i].relation == relation) return i;
    }
  }
  return kNoToken;
}

bool is_finite(const Token& token) { return token.tag == "VBD" || token.tag == "VBZ" || token.tag == "VBP"; }

// "stated | Montalvo (obj) | left (xcomp)": the object is the subject of a clause.
void mend_finite_complement(TokenRange sentence, std::uint32_t verb, std::vector<Token>& tokens) {
  const std::uint32_t governor = tokens[verb].head;
  if (!is_finite(tokens[verb]) || governor >= verb) return;
  const bool subject = child(sentence, tokens, verb, {kNsubj, kNsubjPass, kCsubj, kExpl}, sentence.end) != kNoToken;
  const bool marked = child(sentence, tokens, verb, {kMark}, verb) != kNoToken;
  const std::uint32_t object = child(sentence, tokens, governor, {kObj}, verb);
  if (subject || marked || object == kNoToken || object < governor) return;
  tokens[verb].relation = kCcomp;
  tokens[object].head = verb;
  tokens[object].relation = kNsubj;
}

// "accused | Vladimir Putin (xcomp) | of …": a name is an object, unless the verb says what something is or is called.
void mend_name_complement(TokenRange sentence, std::uint32_t name, std::vector<Token>& tokens) {
  static const std::set<std::string_view> kNaming = {"be",    "become",   "remain",  "seem",  "appear",  "call",
                                                     "name",  "dub",      "elect",   "make",  "appoint", "consider",
                                                     "title", "nickname", "baptise", "rename"};
  const std::uint32_t governor = tokens[name].head;
  if (tokens[name].part_of_speech != PartOfSpeech::kPropn || governor >= name ||
      kNaming.contains(tokens[governor].lemma))
    return;
  if (tokens[governor].part_of_speech != PartOfSpeech::kVerb || tokens[governor].tag == "VBN") return;
  if (child(sentence, tokens, governor, {kObj}, sentence.end) != kNoToken ||
      child(sentence, tokens, name, {kCase, kCop}, sentence.end) != kNoToken)
    return;
  tokens[name].relation = kObj;
}

// "said … to support X and | accused Y": a past form is not joined to an infinitive, but to the past verb above it.
void mend_unlike_conjunct(TokenRange sentence, std::uint32_t verb, std::vector<Token>& tokens) {
  Token& token = tokens[verb];
  if (token.part_of_speech != PartOfSpeech::kVerb || (token.tag != "VBD" && token.tag != "VBN")) return;
  if (token.head >= verb || tokens[token.head].tag != "VB") return;
  if (child(sentence, tokens, verb, {kAux, kAuxPass, kCop, kNsubj, kNsubjPass}, sentence.end) != kNoToken) return;
  std::uint32_t above = tokens[token.head].head;
  while (above != kNoToken && !(tokens[above].part_of_speech == PartOfSpeech::kVerb && tokens[above].tag == "VBD"))
    above = tokens[above].head;
  if (above == kNoToken || above > verb) return;
  token.head = above;
  token.tag = "VBD";
}

bool is_infinitive(TokenRange sentence, const std::vector<Token>& tokens, std::uint32_t verb) {
  const std::uint32_t mark = child(sentence, tokens, verb, {kMark}, verb);
  return tokens[verb].tag == "VB" && mark != kNoToken && tokens[mark].tag == "TO";
}

// "Mora is due | to go (csubj)": with a subject before, the infinitive is not another one.
void mend_second_subject(TokenRange sentence, std::uint32_t verb, std::vector<Token>& tokens) {
  const std::uint32_t governor = tokens[verb].head;
  if (governor > verb || !is_infinitive(sentence, tokens, verb)) return;
  const std::uint32_t own = child(sentence, tokens, verb, {kNsubj}, governor);  // "is due" has it, wherever it hangs
  if (own != kNoToken) tokens[own].head = governor;
  if (child(sentence, tokens, governor, {kNsubj, kNsubjPass}, governor) != kNoToken) tokens[verb].relation = kXcomp;
}

// "Norland | plans (noun) | to buy …" as a whole sentence: a name that plans.
void mend_planning(TokenRange sentence, std::uint32_t noun, std::vector<Token>& tokens) {
  static const std::set<std::string_view> kPlanning = {"aim",  "hope",   "move",    "offer",
                                                       "plan", "pledge", "promise", "vow"};
  if (tokens[noun].tag != "NNS" || !kPlanning.contains(tokens[noun].lemma)) return;
  std::uint32_t name = kNoToken;  // the last word before it; others of the name hang on that
  for (std::uint32_t i = sentence.begin; i < noun; ++i) {
    const DependencyRelation relation = tokens[i].relation;
    if (tokens[i].head == noun && (relation == kCompound || relation == kNmodUnmarked || relation == kNmodDesc))
      name = i;
  }
  const std::uint32_t verb = child(sentence, tokens, noun, {kAcl}, sentence.end);
  if (name == kNoToken || verb == kNoToken || verb < noun || tokens[name].part_of_speech != PartOfSpeech::kPropn)
    return;
  if (!is_infinitive(sentence, tokens, verb) || tokens[noun + 1].tag != "TO") return;
  if (child(sentence, tokens, noun, {kDet, kNmodPoss, kAmod, kCop, kNsubj}, sentence.end) != kNoToken) return;
  tokens[noun].part_of_speech = PartOfSpeech::kVerb;
  tokens[noun].tag = "VBZ";
  for (std::uint32_t i = sentence.begin; i < name; ++i) {
    if (tokens[i].head == noun) tokens[i].head = name;
  }
  tokens[name].relation = kNsubj;
  tokens[verb].relation = kXcomp;
}

// "ordered the army | to leave (acl)": the infinitive is what is ordered.
void mend_command(TokenRange sentence, std::uint32_t verb, std::vector<Token>& tokens) {
  static const std::set<std::string_view> kCommands = {"advise",    "beg",      "command", "compel",   "convince",
                                                       "encourage", "force",    "implore", "instruct", "order",
                                                       "persuade",  "pressure", "remind",  "tell",     "urge"};
  const std::uint32_t object = tokens[verb].head, governor = tokens[object].head;
  if (governor == kNoToken || governor > object || object > verb) return;
  if (tokens[object].relation != kObj && tokens[object].relation != kIobj) return;
  if (!kCommands.contains(tokens[governor].lemma) || !is_infinitive(sentence, tokens, verb)) return;
  tokens[verb].head = governor;
  tokens[verb].relation = kXcomp;
}

}  // namespace

void repair_tree(TokenRange sentence, std::vector<Token>& tokens) {
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (tokens[i].head == kNoToken) {
      mend_planning(sentence, i, tokens);
      continue;
    }
    if (tokens[i].relation == kConj) mend_unlike_conjunct(sentence, i, tokens);
    if (tokens[i].relation == kCsubj) mend_second_subject(sentence, i, tokens);
    if (tokens[i].relation == kAcl) mend_command(sentence, i, tokens);
    if (tokens[i].relation != kXcomp) continue;
    mend_finite_complement(sentence, i, tokens);
    mend_name_complement(sentence, i, tokens);
  }
}

}  // namespace newsgraph::language
