#include <catch2/catch.hpp>
#include <string>

#include "base/error.hpp"
#include "readers/ndjson_article.hpp"

namespace newsgraph::readers {
namespace {

Document parse(std::string line) {
  std::vector<std::string> warnings;
  return parse_ndjson_article(line, warnings);
}

}  // namespace

TEST_CASE("An NDJSON line gives an article with its metadata, unknown keys ignored") {
  const Document document = parse(
      R"({"id":"7","url":"https://example.org/a b#top","title":"Strike ends","authors":["Ana Silva","Jo Doe"],)"
      R"("publisher":"The Gazette","published":"2024-12-03","text":"Dockers went back.\nThey cheered.","views":{"x":[1]}})");
  CHECK(document.url == "https://example.org/a b#top");
  CHECK(document.id == "https://example.org/a%20b");
  CHECK(document.title == "Strike ends");
  CHECK(document.authors == std::vector<std::string>{"Ana Silva", "Jo Doe"});
  CHECK(document.publisher == "The Gazette");
  CHECK(document.published == "2024-12-03");
  CHECK(document.blocks.size() == 2);
}

TEST_CASE("An article without url has its id, made an IRI, or the hash of its text") {
  CHECK(parse(R"({"id":"news 7/ü","text":"Dockers went back."})").id == "urn:newsgraph:document:news%207%2F%C3%BC");
  CHECK(parse(R"({"id":42,"text":"Dockers went back."})").id == "urn:newsgraph:document:42");
  CHECK(parse(R"({"id":"https://example.org/7","text":"Dockers."})").id == "https://example.org/7");
  const std::string hashed = parse(R"({"text":"Dockers went back."})").id;
  CHECK(hashed.size() == std::string("urn:newsgraph:document:").size() + 16);
  CHECK(parse(R"({"authors":"Ana Silva","text":"Dockers went back."})").authors ==
        std::vector<std::string>{"Ana Silva"});
}

TEST_CASE("A line that is no article is refused with the reason") {
  CHECK_THROWS_WITH(parse("{\"text\": "), Catch::StartsWith("is not valid JSON"));
  CHECK_THROWS_WITH(parse("[1]"), "is not a JSON object");
  CHECK_THROWS_WITH(parse("{\"title\":\"x\"}"), "has no \"text\"");
  CHECK_THROWS_WITH(parse("{\"text\":\"  \"}"), "\"text\" is empty");
  CHECK_THROWS_WITH(parse("{\"text\":\"a\\u0000b\"}"), Catch::StartsWith("\"text\" is a binary file"));
  CHECK_THROWS_AS(parse("{\"text\":\"Caf\xE9\"}"), InputError);
  CHECK_THROWS_AS(parse(std::string(1'000'000, '[')), InputError);
}

TEST_CASE("A publication date that is none is set aside with a warning") {
  std::string line = R"({"published":"soon","text":"Dockers went back."})";
  std::vector<std::string> warnings;
  CHECK(parse_ndjson_article(line, warnings).published.empty());
  CHECK(warnings == std::vector<std::string>{"\"published\" is not a date: \"soon\""});
}

}  // namespace newsgraph::readers
