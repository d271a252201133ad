#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "readers/article_structure.hpp"

namespace newsgraph::readers {
namespace {

const char* kind_name(BlockKind kind) {
  switch (kind) {
    case BlockKind::kTitle:
      return "title";
    case BlockKind::kByline:
      return "byline";
    case BlockKind::kDateLine:
      return "date";
    case BlockKind::kDateline:
      return "dateline";
    case BlockKind::kHeading:
      return "heading";
    case BlockKind::kParagraph:
      return "paragraph";
    case BlockKind::kCaption:
      return "caption";
    case BlockKind::kCredit:
      return "credit";
  }
  return "";
}

Document structured(std::string text) {
  Document document;
  document.text = std::move(text);
  structure_plain_text(document);
  return document;
}

// "title: …", one string a block.
std::vector<std::string> blocks(const Document& document) {
  std::vector<std::string> out;
  for (const Block& block : document.blocks) {
    out.push_back(std::string(kind_name(block.kind)) + ": " + std::string(document.view(block.span)));
  }
  return out;
}

using Blocks = std::vector<std::string>;

}  // namespace

TEST_CASE("A title, a byline, a date and a dateline are not read as paragraphs") {
  const Document document = structured(
      "Harbour strike ends\n\nBy Ana Silva and PETER O'NEIL, Staff Writer\n\nFriday, January 4, 2019\n\n"
      "LISBON (AP) — Dockers went back to work.\n");
  CHECK(blocks(document) == Blocks{"title: Harbour strike ends", "byline: By Ana Silva and PETER O'NEIL, Staff Writer",
                                   "date: Friday, January 4, 2019", "dateline: LISBON (AP) —",
                                   "paragraph: Dockers went back to work."});
  CHECK(document.title == "Harbour strike ends");
  CHECK(document.authors == std::vector<std::string>{"Ana Silva", "Peter O'Neil"});
  CHECK(document.published == "2019-01-04");
  CHECK(document.publisher == "Associated Press");
}

TEST_CASE("An agency alone on the first line is a dateline, and every line after it a paragraph") {
  const Document document = structured("CNN —\nThe port is open again.\nTrade can go on.");
  CHECK(blocks(document) ==
        Blocks{"dateline: CNN —", "paragraph: The port is open again.", "paragraph: Trade can go on."});
  CHECK(document.publisher == "CNN");
  CHECK(document.title.empty());
}

TEST_CASE("A date in front of the first sentence is split off") {
  const Document document =
      structured("Harbour strike ends\n\nThursday, May 7, 2015 On Tuesday, dockers went back to work.\n");
  CHECK(blocks(document) == Blocks{"title: Harbour strike ends", "date: Thursday, May 7, 2015",
                                   "paragraph: On Tuesday, dockers went back to work."});
  CHECK(document.published == "2015-05-07");
}

TEST_CASE("Metadata that is already known is not overwritten") {
  Document document;
  document.text = "Harbour strike ends\n\nBy Ana Silva\n\nLISBON (AP) — Dockers went back to work.\n\nThey cheered.";
  document.title = "Strike over";
  document.authors = {"Jo Doe"};
  document.publisher = "The Gazette";
  structure_plain_text(document);
  CHECK(document.title == "Strike over");
  CHECK(document.authors == std::vector<std::string>{"Jo Doe"});
  CHECK(document.publisher == "The Gazette");
}

TEST_CASE("Credits are recognised at the end of articles and of paragraphs") {
  const Document document = structured(
      "The fleet lies at anchor. Image: US Navy.\n\nThe strike ended on Monday.\n\n"
      "The mayor was pleased. (Reporting by Ana Silva; Editing by Jo Doe)\n\nSource: Port of Lisbon\n\n"
      "Max Roe contributed to this report.\n\n© 2019 The Gazette. All rights reserved.");
  CHECK(blocks(document) == Blocks{"paragraph: The fleet lies at anchor.", "credit: Image: US Navy.",
                                   "paragraph: The strike ended on Monday.", "paragraph: The mayor was pleased.",
                                   "credit: (Reporting by Ana Silva; Editing by Jo Doe)",
                                   "credit: Source: Port of Lisbon", "credit: Max Roe contributed to this report.",
                                   "credit: © 2019 The Gazette. All rights reserved."});
}

TEST_CASE("A short line without a full stop between paragraphs is a heading") {
  const Document document = structured(
      "Harbour strike ends\n\nDockers went back to work.\n\nWhat comes next\n\nTalks will go on.\n\nNobody knows");
  CHECK(blocks(document) == Blocks{"title: Harbour strike ends", "paragraph: Dockers went back to work.",
                                   "heading: What comes next", "paragraph: Talks will go on.",
                                   "paragraph: Nobody knows"});
}

TEST_CASE("Hard-wrapped lines are joined to paragraphs") {
  const Document document = structured(
      "Harbour strike ends\n\nDockers in the port of Lisbon went back to work on Monday after\n"
      "the union and the employers had agreed on higher wages for all who\nwork at night.\n\n"
      "The mayor of the city, who had spoken with both sides for weeks, was\npleased.");
  REQUIRE(document.blocks.size() == 3);
  CHECK(document.view(document.blocks[1].span).substr(0, 7) == "Dockers");
  CHECK(document.view(document.blocks[1].span).ends_with("work at night."));
  CHECK(document.view(document.blocks[2].span).ends_with("pleased."));
}

TEST_CASE("A single line is a paragraph even without a full stop") {
  CHECK(blocks(structured("Biden met Putin")) == Blocks{"paragraph: Biden met Putin"});
}

TEST_CASE("A first line that is a sentence is no title") {
  const Document document = structured("Dockers went back to work.\n\nTalks go on.");
  CHECK(document.title.empty());
  CHECK(document.blocks[0].kind == BlockKind::kParagraph);
}

TEST_CASE("Blocks lie in text order, do not overlap and have no white space at their ends") {
  const std::string text =
      "  Strike ends \n\n LONDON, Jan 3 (Reuters) -  Dockers went back. \n\n\t(Reporting by Jo Doe) ";
  const Document document = structured(text);
  CHECK(document.text == text);
  REQUIRE(document.blocks.size() == 4);
  std::uint32_t end = 0;
  for (const Block& block : document.blocks) {
    CHECK(block.span.begin >= end);
    const auto view = document.view(block.span);
    CHECK((view.front() != ' ' && view.back() != ' '));
    end = block.span.end;
  }
}

}  // namespace newsgraph::readers
