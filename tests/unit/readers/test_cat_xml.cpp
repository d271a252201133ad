#include "readers/cat_xml.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "support/temporary_folder.hpp"

using namespace newsgraph;

namespace {

constexpr const char* kDocument = R"(<?xml version="1.0" encoding="UTF-8"?>
<Document doc_name="a">
  <token t_id="1" sentence="0" number="0">Mill</token>
  <token t_id="2" sentence="0" number="1">burns</token>
  <token t_id="3" sentence="1" number="0">June</token>
  <token t_id="4" sentence="1" number="1">3</token>
  <token t_id="5" sentence="2" number="0">It</token>
  <token t_id="6" sentence="2" number="1">burnt</token>
  <token t_id="7" sentence="3" number="0">Nobody</token>
  <token t_id="8" sentence="4" number="0">Unread</token>
  <Markables>
    <EVENT_MENTION m_id="1" certainty="CERTAIN" polarity="POS"><token_anchor t_id="6"/></EVENT_MENTION>
    <TIMEX3 m_id="2" type="DATE" value="2019-06-03" functionInDocument="CREATION_TIME"><token_anchor t_id="4"/><token_anchor t_id="3"/></TIMEX3>
    <ENTITY m_id="3" TAG_DESCRIPTOR="mill"/>
    <ENTITY_MENTION m_id="4"><token_anchor t_id="7"/></ENTITY_MENTION>
  </Markables>
</Document>
)";

}  // namespace

TEST_CASE("CAT XML gives words, sentences and what is marked on them") {
  const test::TemporaryFolder folder;
  const auto read = readers::read_cat_xml(folder.write("a.xml", kDocument));
  CHECK(read.document.text == "Mill burns\n\nJune 3\n\nIt burnt Nobody");
  CHECK(read.document.published == "2019-06-03");
  CHECK(read.document.blocks.size() == 3);
  CHECK(read.document.blocks[0].kind == BlockKind::kTitle);
  CHECK(read.annotations.sentences.size() == 4);
  CHECK(read.annotations.tokens.size() == 7);  // nothing is marked behind them
  REQUIRE(read.markables.size() == 4);
  CHECK(read.markables[0].element == "EVENT_MENTION");
  CHECK(read.markables[0].attributes.at("certainty") == "CERTAIN");
  CHECK(read.markables[0].tokens == std::vector<std::uint32_t>{5});
  CHECK(read.markables[1].tokens == std::vector<std::uint32_t>{2, 3});  // in order of the text
  CHECK(read.markables[2].tokens.empty());
}

TEST_CASE("Broken CAT XML is named with its line, a file without words by name") {
  const test::TemporaryFolder folder;
  const auto broken = folder.write("broken.xml", "<Document>\n<token t_id=1/>\n</Document>\n");
  CHECK_THROWS_WITH(readers::read_cat_xml(broken), Catch::Contains("broken.xml:2"));
  CHECK_THROWS_WITH(readers::read_cat_xml(folder.write("empty.xml", "<Document/>")), Catch::Contains("empty.xml"));
  CHECK_THROWS_AS(readers::read_cat_xml(folder.write("none.xml", "")), InputError);
}
