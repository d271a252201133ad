#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "base/error.hpp"
#include "gazetteer/gazetteer.hpp"
#include "gazetteer/table_source.hpp"
#include "gazetteer/wikidata_dump.hpp"
#include "support/temporary_folder.hpp"

using namespace newsgraph;
using namespace newsgraph::gazetteer;

namespace {

const WantedClasses kWanted = {{"Q6256", {"Country", EntityType::kCountry, 2, 1}},
                               {"Q515", {"City", EntityType::kCity, 2, 2}},
                               {"Q5", {"Person", EntityType::kPerson, 2, 3}}};

std::string claim(const std::string& property, const std::string& id, const std::string& rank = "normal") {
  return "\"" + property + "\":[{\"mainsnak\":{\"snaktype\":\"value\",\"property\":\"" + property +
         "\",\"datavalue\":{\"value\":{\"entity-type\":\"item\",\"id\":\"" + id +
         "\"},\"type\":\"wikibase-entityid\"}},\"type\":\"statement\",\"rank\":\"" + rank +
         "\",\"references\":[{\"snaks\":{\"P31\":[{\"datavalue\":{\"value\":{\"id\":\"Q5\"}}}]}}]}]";
}

std::string item(const std::string& id, const std::string& label, const std::string& claims, int links = 3) {
  std::string sites;
  for (int i = 0; i < links; ++i)
    sites += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "wiki\":{\"site\":\"x\",\"title\":\"T\",\"badges\":[]}";
  return "{\"type\":\"item\",\"id\":\"" + id +
         "\",\"labels\":{\"de\":{\"language\":\"de\",\"value\":\"X\"},\"en\":{\"language\":\"en\",\"value\":\"" +
         label + "\"}},\"aliases\":{\"en\":[{\"language\":\"en\",\"value\":\"" + label + "land\"}]},\"claims\":{" +
         claims + "},\"sitelinks\":{" + sites + "}}";
}

struct Made {
  DumpCounts counts;
  Gazetteer gazetteer;
};

Made made_of(const std::string& dump, std::size_t step = 7) {
  test::TemporaryFolder folder;
  ImageBuilder builder;
  std::size_t at = 0;
  Made out;
  out.counts = read_dump(
      [&](char* into, std::size_t capacity) {
        const std::size_t count = std::min({step, capacity, dump.size() - at});
        dump.copy(into, count, at);
        at += count;
        return count;
      },
      kWanted, builder);
  out.gazetteer.add(folder.write("made.gazetteer", builder.finish()));
  return out;
}

}  // namespace

TEST_CASE("A Wikidata dump becomes a gazetteer of the wanted classes") {
  const std::string demonym =
      "\"P1549\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"text\":\"Ostian\",\"language\":\"en\"}}},\"rank\":"
      "\"normal\"},"
      "{\"mainsnak\":{\"datavalue\":{\"value\":{\"text\":\"ostiano\",\"language\":\"it\"}}},\"rank\":\"normal\"}]";
  const Made made = made_of(
      "[\n" + item("Q1", "Ostia", claim("P31", "Q6256") + "," + claim("P36", "Q2") + "," + demonym) + ",\n" +
      item("Q2", "Quill", claim("P31", "Q515") + "," + claim("P17", "Q1")) + ",\n" +
      item("Q3", "Song", claim("P31", "Q99")) + ",\n" + item("Q4", "Hamlet", claim("P31", "Q515"), 1) + "\n]\n");
  CHECK(made.counts.items == 4);
  CHECK(made.counts.kept == 2);
  CHECK(made.counts.malformed == 0);
  const auto found = made.gazetteer.find("the ostialand");
  REQUIRE(found.size() == 1);
  const Entry country = made.gazetteer.entry(found.front().entry);
  CHECK(country.name == "Ostia");
  CHECK(country.wikidata == "Q1");
  CHECK(country.capital == "Quill");
  CHECK(country.demonyms == "Ostian");
  REQUIRE(made.gazetteer.find("Ostian").size() == 1);
  CHECK(made.gazetteer.find("Ostian").front().kind == NameKind::kDemonym);
  CHECK(made.gazetteer.entry(made.gazetteer.find("Quill").front().entry).country == "Ostia");
  CHECK(made.gazetteer.find("Hamlet").empty());
}

TEST_CASE("Classes in references, and deprecated ones, do not count") {
  CHECK(made_of(item("Q1", "A", claim("P31", "Q99"))).counts.kept == 0);
  CHECK(made_of(item("Q1", "A", claim("P31", "Q5", "deprecated"))).counts.kept == 0);
}

TEST_CASE("Lines that are no item are counted and the rest is read") {
  const std::string good = item("Q1", "Ostia", claim("P31", "Q6256"));
  const Made made = made_of("[\n" + good.substr(0, 50) + ",\n{\"a\":1},\nnonsense\n\n" + good + ",\r\n");
  CHECK(made.counts.malformed == 3);
  CHECK(made.counts.first_malformed.starts_with("line 2: "));
  CHECK(made.counts.kept == 1);
}

TEST_CASE("Tables and objects become the same gazetteer") {
  ImageBuilder from_table, from_objects;
  std::istringstream table(
      "name\tclass\ttype\twikidata\tcountry\tnames\tdemonyms\tcapital\tweight\n"
      "Acme\tCompany\tOrganization\tQ7\tOstia\tAcme Tools|ACM\t\t\t20\n");
  std::istringstream objects(
      R"({"name":"Acme","class":"Company","type":"Organization","wikidata":"Q7","country":"Ostia","names":["Acme Tools","ACM"]})");
  read_table([&](std::string& line) { return static_cast<bool>(std::getline(table, line)); }, "t.tsv",
             [&](const Row& row) { from_table.add(row); }, [](std::string_view, char) {});
  read_objects([&](std::string& line) { return static_cast<bool>(std::getline(objects, line)); }, "o.ndjson",
               [&](const Row& row) { from_objects.add(row); });
  CHECK(from_table.finish() == from_objects.finish());
}

TEST_CASE("A wrong object is reported with its line") {
  std::istringstream objects(
      "{\"name\":\"A\",\"class\":\"City\",\"type\":\"City\"}\n{\"name\":\"A\",\"class\":\"City\",\"type\":\"City\","
      "\"wikidata\":\"7\"}\n");
  CHECK_THROWS_WITH(read_objects([&](std::string& line) { return static_cast<bool>(std::getline(objects, line)); },
                                 "o.ndjson", [](const Row&) {}),
                    "o.ndjson:2: \"7\" is no Wikidata identifier");
}

TEST_CASE("A file that is no gazetteer, or is damaged, is refused by name") {
  test::TemporaryFolder folder;
  Gazetteer gazetteer;
  CHECK_THROWS_WITH(gazetteer.add(folder.write("a.gazetteer", "")), Catch::Contains("a.gazetteer"));
  CHECK_THROWS_WITH(gazetteer.add(folder.write("b.gazetteer", std::string(200, 'x'))), Catch::Contains("b.gazetteer"));
  ImageBuilder builder;
  builder.add({"Acme", "Company", EntityType::kOrganization, "Q7", "", "", {}, {}, 1});
  std::string image = builder.finish();
  CHECK_THROWS_WITH(gazetteer.add(folder.write("c.gazetteer", image.substr(0, image.size() - 9))),
                    Catch::Contains("damaged"));
  CHECK_THROWS_WITH(gazetteer.add(folder.write("none/d", "") + "x"), Catch::Contains("cannot be read"));
}

TEST_CASE("A further gazetteer adds names and leaves known things alone") {
  test::TemporaryFolder folder;
  Gazetteer gazetteer = Gazetteer::read(std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "ontology" / "gazetteer");
  ImageBuilder builder;
  builder.add({"Ukraine", "Country", EntityType::kCountry, "Q212", "", "", {"Land of Ukraine"}, {}, 50});
  builder.add({"Quillmore Bridge", "Facility", EntityType::kFacility, "Q7", "", "", {}, {}, 20});
  gazetteer.add(folder.write("more.gazetteer", builder.finish()));
  CHECK(gazetteer.find("Ukraine").size() == 1);
  REQUIRE(gazetteer.find("Quillmore Bridge").size() == 1);
  CHECK(gazetteer.entry(gazetteer.find("quillmore bridge").front().entry).wikidata == "Q7");
  CHECK(gazetteer.find("Land of Ukraine").size() == 1);
}
