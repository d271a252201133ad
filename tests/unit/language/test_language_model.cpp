// What a user sees of the shipped model on sentences of our own; figures over treebanks are bench/RESULTS.md's.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "language/language_model.hpp"

using namespace newsgraph;

namespace {

const language::LanguageModel& model() {
  static const language::LanguageModel instance(NEWSGRAPH_SOURCE_DIR "/models/newsgraph-en.model");
  return instance;
}

struct Read {
  Document document;
  Annotations annotations;

  explicit Read(const std::string& text) {
    document.text = text;
    for (std::size_t from = 0; from < text.size();) {
      const std::size_t to = std::min(text.find('\n', from), text.size());
      document.blocks.push_back(
          {BlockKind::kParagraph, {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)}});
      from = to + 1;
    }
    model().annotate(document, annotations);
  }
  [[nodiscard]] std::string words() const {
    std::string out;
    for (const Token& token : annotations.tokens)
      out += (out.empty() ? "" : " ") + std::string(document.view(token.span));
    return out;
  }
  [[nodiscard]] const Token& token(std::string_view form) const {
    return *std::find_if(annotations.tokens.begin(), annotations.tokens.end(),
                         [&](const Token& t) { return document.view(t.span) == form; });
  }
  [[nodiscard]] std::string names() const {
    std::string out;
    for (const Name& name : annotations.names) {
      out += (out.empty() ? "" : "; ") + std::string(document.view(annotations.span(name.tokens))) + "/" +
             std::string(name_of(name.type));
    }
    return out;
  }
};

}  // namespace

TEST_CASE("Clitics and possessives are words of their own") {
  CHECK(Read("They don't know Merkel's plan.").words() == "They do n't know Merkel 's plan .");
  CHECK(Read("She cannot say it\xE2\x80\x99s over.").words() == "She can not say it \xE2\x80\x99s over .");
}

TEST_CASE("Tokeniser keeps U.S. as one token, and amounts and addresses whole") {
  CHECK(Read("The U.S. paid $4.2 million on Friday.").words() == "The U.S. paid $ 4.2 million on Friday .");
  CHECK(Read("Write to desk@example.org or see https://example.org/a-b today.").words() ==
        "Write to desk@example.org or see https://example.org/a-b today .");
  CHECK(Read("Read (https://example.org/news/2024_big.html?id=1&page=2).").words() ==
        "Read ( https://example.org/news/2024_big.html?id=1&page=2 ) .");
}

TEST_CASE("Contractions written without an apostrophe are two words") {
  CHECK(Read("I dont think thats right.").words() == "I do nt think that s right .");
}

TEST_CASE("An abbreviation does not end a sentence, a full stop does") {
  CHECK(Read("Gov. Dana Hill met Sen. Ruiz in Reno. Nobody else came.").annotations.sentences.size() == 2);
}

TEST_CASE("A sentence inside a quotation ends at its full stop") {
  CHECK(Read("\"We are leaving. It is over,\" Hill said.").annotations.sentences.size() == 2);
}

TEST_CASE("Every tree has one root and every head is in the same sentence") {
  const Read read(
      "Police in Lyon arrested two men on Monday after a bank was robbed. The mayor thanked them.\nHe left.");
  for (const Sentence& sentence : read.annotations.sentences) {
    int roots = 0;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const std::uint32_t head = read.annotations.tokens[i].head;
      roots += head == kNoToken;
      CHECK((head == kNoToken || sentence.tokens.contains(head)));
    }
    CHECK(roots == 1);
  }
}

TEST_CASE("A plain sentence is tagged, parsed and lemmatised as a reader would") {
  const Read read("The minister visited three cities.");
  CHECK(read.token("visited").lemma == "visit");
  CHECK(read.token("cities").lemma == "city");
  CHECK(read.token("minister").relation == DependencyRelation::kNsubj);
  CHECK(read.token("cities").relation == DependencyRelation::kObj);
  CHECK(read.token("three").part_of_speech == PartOfSpeech::kNum);
}

TEST_CASE("Persons, places and organisations are told apart") {
  CHECK(Read("Angela Merkel flew from Berlin to Paris to meet officials of the European Union.").names() ==
        "Angela Merkel/Person; Berlin/Place; Paris/Place; European Union/Organization");
}

TEST_CASE("The annotations of a text do not depend on what is read with it") {
  const std::string first = "Angela Merkel flew from Berlin to Paris.",
                    second = "It rained in Rome, and nobody came to the square that night.";
  const Read alone(first), together(first + "\n" + second);
  for (std::size_t i = 0; i < alone.annotations.tokens.size(); ++i) {
    CHECK(alone.annotations.tokens[i].head == together.annotations.tokens[i].head);
    CHECK(alone.annotations.tokens[i].tag == together.annotations.tokens[i].tag);
  }
  CHECK(alone.annotations.names[0].confidence == together.annotations.names[0].confidence);
}

TEST_CASE("An empty document and one of punctuation only are read without complaint") {
  CHECK(Read("").annotations.tokens.empty());
  CHECK(Read("... \xE2\x80\x94 !!").annotations.sentences.size() >= 1);
}

TEST_CASE("A sentence without end is cut rather than read in quadratic time") {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "word ";
  CHECK(Read(text).annotations.sentences.size() >= 8);
}
