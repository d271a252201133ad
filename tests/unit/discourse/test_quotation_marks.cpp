#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "catch2/catch.hpp"
#include "discourse/quotation_marks.hpp"

namespace newsgraph::discourse {
namespace {

// A document whose paragraphs are the given texts.
Document document_of(const std::vector<std::string>& paragraphs) {
  Document document;
  for (const std::string& paragraph : paragraphs) {
    if (!document.text.empty()) document.text += "\n\n";
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += paragraph;
    document.blocks.push_back({BlockKind::kParagraph, {begin, static_cast<std::uint32_t>(document.text.size())}});
  }
  return document;
}

std::vector<std::string> marked_in(const std::vector<std::string>& paragraphs) {
  const Document document = document_of(paragraphs);
  std::vector<std::string> texts;
  for (const MarkedText& text : find_marked_texts(document).texts) texts.emplace_back(document.view(text.text));
  return texts;
}

using Texts = std::vector<std::string>;

TEST_CASE("Straight, curly and angle marks enclose what is between them") {
  CHECK(marked_in({"\"We won,\" she said. \"Again.\""}) == Texts{"We won,", "Again."});
  CHECK(marked_in({"“We won,” she said. “Again.”"}) == Texts{"We won,", "Again."});
  CHECK(marked_in({"«We won», she said."}) == Texts{"We won"});
  CHECK(marked_in({"``We won,'' she said."}) == Texts{"We won,"});
}

TEST_CASE("Single marks quote, apostrophes do not") {
  CHECK(marked_in({"'We can't wait,' he said."}) == Texts{"We can't wait,"});
  CHECK(marked_in({"The workers' union and the players' union don't agree."}).empty());
  CHECK(marked_in({"‘The workers’ rights are gone,’ he said."}) == Texts{"The workers’ rights are gone,"});
  CHECK(marked_in({"It was the '90s, and rock 'n' roll was king."}).empty());
}

TEST_CASE("Marks inside marks belong to the outer quotation") {
  CHECK(marked_in({"“He told me ‘never’ twice,” she said."}) == Texts{"He told me ‘never’ twice,"});
  CHECK(marked_in({"\"He told me 'never' twice,\" she said."}) == Texts{"He told me 'never' twice,"});
  CHECK(marked_in({"“He said “never” twice,” she wrote."}) == Texts{"He said “never” twice,"});
}

TEST_CASE("A quotation goes on when every paragraph opens anew and only the last one closes") {
  const Document document = document_of({"“The first part.", "“The second part.", "“The third part,” she said."});
  const auto found = find_marked_texts(document).texts;
  REQUIRE(found.size() == 3);
  CHECK_FALSE(found[0].continues);
  CHECK(found[1].continues);
  CHECK(found[2].continues);
  CHECK(found[2].closed);
}

TEST_CASE("A mark that nothing closes is reported and ends with its paragraph") {
  const Document document = document_of({"He said “it is over and left.", "The next day was quiet."});
  const MarkedTexts found = find_marked_texts(document);
  REQUIRE(found.texts.size() == 1);
  CHECK_FALSE(found.texts[0].closed);
  REQUIRE(found.unpaired.size() == 1);
  CHECK(document.view(found.unpaired[0]) == "“");
}

TEST_CASE("A mark that a later paragraph closes and an inch mark are no mistakes") {
  CHECK(find_marked_texts(document_of({"“The first part.", "“The second,” she said."})).unpaired.empty());
  CHECK(find_marked_texts(document_of({"A 12\" board hit him."})).unpaired.empty());
}

TEST_CASE("A closing mark alone at the beginning of the next paragraph closes nothing and harms nothing") {
  CHECK(marked_in({"“It is over.", "” and then he left."}) == Texts{"It is over."});
}

TEST_CASE("An inch mark does not shift the pairs that follow it") {
  CHECK(marked_in({"A 12\" board hit him. \"Ouch,\" he said."}) == Texts{"Ouch,"});
}

TEST_CASE("Badly spaced marks still pair") {
  CHECK(marked_in({"He asked for kits,\" For example, one a class\". He left."}) == Texts{" For example, one a class"});
}

TEST_CASE("Bylines and credits are not read for marks") {
  Document document = document_of({"By \"Scoop\" Jones", "\"Yes,\" he said."});
  document.blocks[0].kind = BlockKind::kByline;
  const auto found = find_marked_texts(document).texts;
  REQUIRE(found.size() == 1);
  CHECK(document.view(found[0].text) == "Yes,");
}

TEST_CASE("A hundred thousand marks in any order take linear time and throw nothing") {
  const std::vector<std::string> marks = {"\"", "“", "”", "'", "‘", "’", "«", "»", " ", "a", ".", "``", "''"};
  std::mt19937 random(7);
  std::string text;
  for (int i = 0; i < 100000; ++i) text += marks[random() % marks.size()];
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string& one : {text, std::string(100000, '"'), std::string(100000, '\'')}) {
    CHECK_NOTHROW(find_marked_texts(document_of({one})));
  }
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
}

}  // namespace
}  // namespace newsgraph::discourse
