#include <catch2/catch.hpp>

#include "entities/slug.hpp"
#include "support/read_text.hpp"

using newsgraph::test::ReadText;

TEST_CASE("A person's full name and surname are one entity") {
  const ReadText read("Angela Merkel arrived in Rome on Monday. Merkel met the mayor.");
  CHECK(read.entity_of("Merkel", 1) == "Angela Merkel");
  CHECK(read.entity("angela-merkel") != nullptr);
}

TEST_CASE("Two people of one surname stay apart") {
  const ReadText read("Anna Weber thanked Peter Weber. Anna Weber left early, and Peter Weber stayed.");
  CHECK(read.entity_of("Anna") == "Anna Weber");
  CHECK(read.entity_of("Peter") == "Peter Weber");
}

TEST_CASE("The United States is one country under all its names") {
  const ReadText read(
      "The United States signed the treaty. The US and Canada will meet again. The U.S. sent an envoy.");
  CHECK(read.entity_of("US") == "United States");
  CHECK(read.entity_of("U.S.") == "United States");
  REQUIRE(read.entity("united-states") != nullptr);
  CHECK(read.entity("united-states")->wikidata == "Q30");
}

TEST_CASE("The Pentagon and the Department of Defense are one body") {
  const ReadText read(
      "The United States waited. The Pentagon said it was ready. The Department of Defense sent two ships.");
  CHECK(read.entity_of("Pentagon") == read.entity_of("Defense"));
  CHECK_FALSE(read.entity_of("Pentagon").empty());
}

TEST_CASE("An acronym in brackets and later is the body it stands for") {
  const ReadText read("The International Atomic Energy Agency (IAEA) sent inspectors to Iran. The IAEA found nothing.");
  CHECK(read.entity_of("IAEA", 1) == read.entity_of("International"));
}

TEST_CASE("A pronoun is the person who was spoken of") {
  const ReadText read("Angela Merkel arrived in Rome. She met reporters there.");
  CHECK(read.entity_of("She") == "Angela Merkel");
}

TEST_CASE("In reported speech he is the speaker") {
  const ReadText read("John Miller attacked Peter Weber in a speech. Weber said he would not answer.");
  CHECK(read.entity_of("he") == "Peter Weber");
}

TEST_CASE("I in a quotation is its speaker") {
  const ReadText read("\"I will not sign it,\" Angela Merkel said on Monday.");
  CHECK(read.entity_of("I") == "Angela Merkel");
}

TEST_CASE("A country's court is linked only where the article speaks of the country") {
  const ReadText italian("The Supreme Court in Italy ruled on Monday. Italy welcomed the ruling.");
  CHECK(italian.entity("supreme-court-of-the-united-states") == nullptr);
}

TEST_CASE("Officials without a name are a source with their number and affiliation") {
  const ReadText read(
      "Two officials of the State Department said that the talks had failed. The United States was silent.");
  const auto source = std::find_if(read.annotations.entities.begin(), read.annotations.entities.end(),
                                   [](const auto& entity) { return entity.class_name == "UnnamedSource"; });
  REQUIRE(source != read.annotations.entities.end());
  CHECK(source->source_count == 2);
  CHECK(source->affiliation != newsgraph::kNone);
}

TEST_CASE("Slugs are readable, keep other scripts and are never empty") {
  using newsgraph::entities::slug;
  CHECK(slug("Joe Biden") == "joe-biden");
  CHECK(slug("  U.S. Steel & Sons ") == "us-steel-sons");
  CHECK(slug("Beyonc\xC3\xA9") == "beyonce");
  CHECK(slug("\xE5\x8C\x97\xE4\xBA\xAC") == "\xE5\x8C\x97\xE4\xBA\xAC");
  CHECK_FALSE(slug("!!!").empty());
  CHECK(slug("!!!") != slug("???"));
}

TEST_CASE("A body under a country's letters or its full name is one") {
  const ReadText read("The United States Navy sent two ships. A sailor of the US Navy was hurt.");
  CHECK(read.entity_of("US Navy") == read.entity_of("United States Navy"));
  CHECK(read.entity("united-states-navy") != nullptr);
}

TEST_CASE("One member of a party is not the party") {
  const ReadText read("A Democrat criticized Boris Johnson on Monday. Democrats accused Ruth Calder of fraud.");
  CHECK(read.entity_of("Democrat").empty());
  CHECK_FALSE(read.entity_of("Democrats").empty());
}

TEST_CASE("A description means a thing of its kind") {
  const ReadText read(
      "John Miller is a senator from Colorado. His views differ from those of leaders of his party such as Anna "
      "Weber.");
  CHECK(read.entity_of("party") != "Colorado");
}

TEST_CASE("A person without and with the generation is one, father and son are two") {
  const ReadText one("John Mora died on Sunday. John James Mora Jr. was born in Detroit.");
  CHECK(one.entity_of("John Mora") == one.entity_of("John James"));
  const ReadText two("John Mora Sr. thanked John Mora Jr. on Sunday.");
  CHECK(two.entity_of("Sr.") != two.entity_of("Jr."));
}

TEST_CASE("The Channel is the one that was named in full") {
  const ReadText read("Ruth Calder crossed the English Channel. The boat waited in the Channel for her.");
  CHECK(read.entity_of("Channel", 1) == "English Channel");
}

TEST_CASE("A title by itself is no person") {
  const ReadText read(
      "Ruth Calder was named Dean of the House of Representatives. Supreme Leader Ali Mora praised her.");
  CHECK(read.entity("dean") == nullptr);
  CHECK(read.entity_of("Supreme").empty());
}

TEST_CASE("A name of capitals with a number is a product, no place") {
  const ReadText read("Doctors in Rome feared COVID-19. Ruth Calder died of COVID-19.");
  REQUIRE(read.entity("covid-19-product") != nullptr);
  CHECK(read.entity("covid-19-product")->class_name == "Product");
}
