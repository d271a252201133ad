#include "gazetteer/gazetteer.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "base/error.hpp"

using newsgraph::EntityType;
using newsgraph::InputError;
using newsgraph::gazetteer::Gazetteer;
using newsgraph::gazetteer::NameKind;

namespace {

const Gazetteer& shipped() {
  static const Gazetteer kGazetteer =
      Gazetteer::read(std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "ontology" / "gazetteer");
  return kGazetteer;
}

std::string best(std::string_view name) {
  const auto found = shipped().find(name);
  return std::string(found.empty() ? std::string_view() : shipped().entry(found.front().entry).name);
}

std::string error_of(const std::string& body) {
  const auto folder = std::filesystem::temp_directory_path() / ("newsgraph-gazetteer-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "a.tsv") << body;
  std::string message;
  try {
    (void)Gazetteer::read(folder);
  } catch (const InputError& error) {
    message = error.what();
    message.erase(0, (folder / "a.tsv").string().size());
  }
  std::filesystem::remove_all(folder);
  return message;
}

const std::string kHeading = "name\tclass\ttype\twikidata\tcountry\tnames\tdemonyms\tcapital\tweight\n";

}  // namespace

TEST_CASE("Gazetteer knows a country by its names, abbreviations and demonym") {
  for (const char* name : {"US", "U.S.", "USA", "United States of America", "the United States", "America"}) {
    CHECK(best(name) == "United States");
  }
  CHECK(best("Britain") == "United Kingdom");
  CHECK(best("Côte d’Ivoire") == "Ivory Coast");
  const auto found = shipped().find("Ukrainian");
  REQUIRE(found.size() == 1);
  CHECK(found.front().kind == NameKind::kDemonym);
  CHECK(shipped().entry(found.front().entry).wikidata == "Q212");
  CHECK(shipped().entry(found.front().entry).capital == "Kyiv");
}

TEST_CASE("Gazetteer knows the bodies of government by the names that news gives them") {
  CHECK(best("the Pentagon") == "United States Department of Defense");
  CHECK(best("Defense Department") == "United States Department of Defense");
  CHECK(best("State Department") == "United States Department of State");
  CHECK(best("NATO") == "North Atlantic Treaty Organization");
  CHECK(best("Calif.") == "California");
  CHECK(best("Kiev") == "Kyiv");
}

TEST_CASE("Gazetteer lists the likeliest of several entries first") {
  CHECK(shipped().entry(shipped().find("Georgia").front().entry).type == EntityType::kCountry);
  CHECK(shipped().find("Georgia").size() >= 2);
  CHECK(best("Paris") == "Paris");
  CHECK(best("Congress") == "United States Congress");
}

TEST_CASE("Gazetteer has no entry for an unknown name") { CHECK(shipped().find("Nosuch Place").empty()); }

TEST_CASE("Gazetteer tells the sex that a forename suggests") {
  CHECK(shipped().sex_of_forename("Mary") == 'f');
  CHECK(shipped().sex_of_forename("john") == 'm');
  CHECK(shipped().sex_of_forename("Xqzt") == '\0');
}

TEST_CASE("A malformed row is reported with its line") {
  CHECK(error_of(kHeading + "A\tCity\tCity\t\t\t\t\t\t1\nB\tCity\n").starts_with(":3: a row has 9 columns"));
  CHECK(error_of(kHeading + "A\tCity\tTown\t\t\t\t\t\t1\n").starts_with(":2: unknown type"));
  CHECK(error_of(kHeading + "A\tCity\tCity\t\t\t\t\t\tbig\n").starts_with(":2: weight"));
  CHECK(error_of("something else\n").starts_with(":1: not the heading"));
  CHECK(error_of("forename\tsex\nAnn\tx\n").starts_with(":2:"));
}

TEST_CASE("A missing gazetteer folder is an error") { CHECK_THROWS_AS(Gazetteer::read("no-such-folder"), InputError); }
