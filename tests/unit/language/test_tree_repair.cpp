#include <catch2/catch.hpp>

#include "language/tree_repair.hpp"

using namespace newsgraph;
using enum DependencyRelation;

namespace {

Token word(std::string lemma, std::string tag, PartOfSpeech part, std::uint32_t head, DependencyRelation relation) {
  Token token;
  token.lemma = std::move(lemma);
  token.tag = std::move(tag);
  token.part_of_speech = part;
  token.head = head;
  token.relation = relation;
  return token;
}

}  // namespace

TEST_CASE("A finite verb behind a noun is a clause with that noun as subject") {
  std::vector<Token> tokens = {
      word("Hill", "NNP", PartOfSpeech::kPropn, 1, kNsubj), word("state", "VBD", PartOfSpeech::kVerb, kNoToken, kRoot),
      word("Ruiz", "NNP", PartOfSpeech::kPropn, 1, kObj), word("leave", "VBD", PartOfSpeech::kVerb, 1, kXcomp)};
  language::repair_tree({0, 4}, tokens);
  CHECK(tokens[3].relation == kCcomp);
  CHECK(tokens[2].head == 3);
  CHECK(tokens[2].relation == kNsubj);
}

TEST_CASE("An infinitive keeps its controlling object") {
  std::vector<Token> tokens = {
      word("Hill", "NNP", PartOfSpeech::kPropn, 1, kNsubj), word("ask", "VBD", PartOfSpeech::kVerb, kNoToken, kRoot),
      word("Ruiz", "NNP", PartOfSpeech::kPropn, 1, kObj), word("leave", "VB", PartOfSpeech::kVerb, 1, kXcomp)};
  language::repair_tree({0, 4}, tokens);
  CHECK(tokens[3].relation == kXcomp);
}

TEST_CASE("A name behind an accusing verb is its object, behind a naming verb it is not") {
  std::vector<Token> tokens = {word("accuse", "VBD", PartOfSpeech::kVerb, kNoToken, kRoot),
                               word("Ruiz", "NNP", PartOfSpeech::kPropn, 0, kXcomp)};
  language::repair_tree({0, 2}, tokens);
  CHECK(tokens[1].relation == kObj);
  tokens[0].lemma = "become";
  tokens[1].relation = kXcomp;
  language::repair_tree({0, 2}, tokens);
  CHECK(tokens[1].relation == kXcomp);
}

TEST_CASE("A past form is joined to the past verb, not to the infinitive between them") {
  std::vector<Token> tokens = {
      word("say", "VBD", PartOfSpeech::kVerb, kNoToken, kRoot), word("determined", "JJ", PartOfSpeech::kAdj, 0, kCcomp),
      word("support", "VB", PartOfSpeech::kVerb, 1, kXcomp), word("accuse", "VBN", PartOfSpeech::kVerb, 2, kConj)};
  language::repair_tree({0, 4}, tokens);
  CHECK(tokens[3].head == 0);
  CHECK(tokens[3].tag == "VBD");
}

TEST_CASE("A plural noun of planning before an infinitive is the verb of a name of several words") {
  std::vector<Token> tokens = {word("Norland", "NNP", PartOfSpeech::kPropn, 2, kCompound),
                               word("Steel", "NNP", PartOfSpeech::kPropn, 2, kCompound),
                               word("plan", "NNS", PartOfSpeech::kNoun, kNoToken, kRoot),
                               word("to", "TO", PartOfSpeech::kPart, 4, kMark),
                               word("leave", "VB", PartOfSpeech::kVerb, 2, kAcl)};
  language::repair_tree({0, 5}, tokens);
  CHECK(tokens[2].part_of_speech == PartOfSpeech::kVerb);
  CHECK(tokens[1].relation == kNsubj);
  CHECK(tokens[0].head == 1);
  CHECK(tokens[4].relation == kXcomp);
}

TEST_CASE("What is ordered hangs on the order") {
  std::vector<Token> tokens = {
      word("order", "VBD", PartOfSpeech::kVerb, kNoToken, kRoot), word("army", "NN", PartOfSpeech::kNoun, 0, kObj),
      word("to", "TO", PartOfSpeech::kPart, 3, kMark), word("leave", "VB", PartOfSpeech::kVerb, 1, kAcl)};
  language::repair_tree({0, 4}, tokens);
  CHECK(tokens[3].head == 0);
  CHECK(tokens[3].relation == kXcomp);
}

TEST_CASE("With a subject before, an infinitive is not another one") {
  std::vector<Token> tokens = {
      word("Ruiz", "NNP", PartOfSpeech::kPropn, 2, kNsubj), word("be", "VBZ", PartOfSpeech::kAux, 2, kCop),
      word("due", "JJ", PartOfSpeech::kAdj, kNoToken, kRoot), word("to", "TO", PartOfSpeech::kPart, 4, kMark),
      word("leave", "VB", PartOfSpeech::kVerb, 2, kCsubj)};
  language::repair_tree({0, 5}, tokens);
  CHECK(tokens[4].relation == kXcomp);
}
