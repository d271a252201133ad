#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "base/error.hpp"
#include "readers/html_article.hpp"

namespace newsgraph::readers {
namespace {

const std::string kLong1 =
    "The union of dockers in Lisbon called off its strike on Monday after nine days of talks with the employers.";
const std::string kLong2 =
    "The mayor, who had spoken with both sides, said that the agreement was good for the city and for its port.";

std::string page(const std::string& head, const std::string& body) {
  return "<!DOCTYPE html><html><head><meta charset=\"utf-8\">" + head + "</head><body>" + body + "</body></html>";
}

std::string article_page(const std::string& head = "") {
  return page(
      head,
      "<nav><a href='/'>Home</a> <a href='/world'>World</a></nav>"
      "<div class='cookie-banner'><p>We use cookies to make this site better for all of our many readers.</p></div>"
      "<main><article><h1>Strike ends</h1><p class='lead'>LISBON (AP) — " +
          kLong1 +
          "</p>"
          "<figure><img src='x.jpg'><figcaption>Dockers in the port.</figcaption></figure>"
          "<h2>What comes next</h2><p>" +
          kLong2 +
          "</p>"
          "<div class='related-stories'><p><a href='/a'>Ten other strikes that you have to read about "
          "today</a></p></div>"
          "<script>var x = 'never text';</script></article></main>"
          "<footer><p>The Gazette is a newspaper with a long footer that says things about rights.</p></footer>");
}

bool has(const Document& document, BlockKind kind, std::string_view text) {
  return std::any_of(document.blocks.begin(), document.blocks.end(),
                     [&](const Block& block) { return block.kind == kind && document.view(block.span) == text; });
}

}  // namespace

TEST_CASE("The main text of a page comes without menus, banners, related links and footers") {
  const Document document = parse_html_article(article_page());
  CHECK(has(document, BlockKind::kTitle, "Strike ends"));
  CHECK(has(document, BlockKind::kDateline, "LISBON (AP) —"));
  CHECK(has(document, BlockKind::kParagraph, kLong1));
  CHECK(has(document, BlockKind::kHeading, "What comes next"));
  CHECK(has(document, BlockKind::kParagraph, kLong2));
  CHECK(has(document, BlockKind::kCaption, "Dockers in the port."));
  for (const char* unwanted : {"cookies", "World", "other strikes", "footer", "never text"}) {
    CHECK(document.text.find(unwanted) == std::string::npos);
  }
}

TEST_CASE("schema.org metadata in JSON-LD is read, also within a graph and by reference") {
  const Document document = parse_html_article(
      article_page("<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":["
                   "{\"@type\":\"Organization\",\"@id\":\"#org\",\"name\":\"The Gazette\"},"
                   "{\"@type\":[\"NewsArticle\"],\"headline\":\"Lisbon strike "
                   "ends\",\"author\":[{\"@type\":\"Person\",\"name\":\"Ana Silva\"},"
                   "\"Jo Doe\"],\"publisher\":{\"@id\":\"#org\"},\"datePublished\":\"2024-12-03T10:00:00Z\","
                   "\"url\":\"https://example.org/strike\"}]}</script>"));
  CHECK(document.title == "Lisbon strike ends");
  CHECK(document.authors == std::vector<std::string>{"Ana Silva", "Jo Doe"});
  CHECK(document.publisher == "The Gazette");
  CHECK(document.published == "2024-12-03T10:00:00Z");
  CHECK(document.url == "https://example.org/strike");
  CHECK(document.id == "https://example.org/strike");
}

TEST_CASE("OpenGraph and meta elements serve where there is no JSON-LD") {
  const Document document = parse_html_article(article_page(
      "<meta property='og:title' content='Lisbon strike ends'><meta property='og:site_name' content='The Gazette'>"
      "<meta property='article:published_time' content='2024-12-03'><meta name='author' content='Ana Silva'>"
      "<link rel='canonical' href='https://example.org/strike'>"
      "<script type='application/ld+json'>{ broken</script>"));
  CHECK(document.title == "Lisbon strike ends");
  CHECK(document.publisher == "The Gazette");
  CHECK(document.published == "2024-12-03");
  CHECK(document.authors == std::vector<std::string>{"Ana Silva"});
  CHECK(document.id == "https://example.org/strike");
}

TEST_CASE("Microdata serves where there is no JSON-LD") {
  const Document document = parse_html_article(
      page("",
           "<div itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop='headline'>Strike ends</h1>"
           "<span itemprop='author'>Ana Silva</span><time itemprop='datePublished' datetime='2024-12-03'>Tuesday</time>"
           "<div itemprop='articleBody'><p>" +
               kLong1 + "</p></div><p>" + kLong2 + "</p></div>"));
  CHECK(document.title == "Strike ends");
  CHECK(document.authors == std::vector<std::string>{"Ana Silva"});
  CHECK(document.published == "2024-12-03");
  CHECK(document.text.find(kLong2) == std::string::npos);
}

TEST_CASE("Old pages with line breaks instead of paragraphs are read") {
  const Document document =
      parse_html_article("<html><body><td>" + kLong1 + "<br><br>" + kLong2 + "</td></body></html>");
  CHECK(has(document, BlockKind::kParagraph, kLong1));
  CHECK(has(document, BlockKind::kParagraph, kLong2));
}

TEST_CASE("Character references and declared encodings become UTF-8") {
  const Document entities =
      parse_html_article(page("", "<p>&ldquo;Caf&eacute;&rdquo;, said the mayor of the city. " + kLong1 + "</p>"));
  CHECK(entities.text.find("“Café”") == 0);
  const Document latin =
      parse_html_article("<html><head><meta charset='iso-8859-1'></head><body><p>Caf\xE9 owners went on strike. " +
                         kLong1 + "</p></body></html>");
  CHECK(latin.text.find("Café") == 0);
}

TEST_CASE("A page without text and a page in a broken encoding are refused with the reason") {
  CHECK_THROWS_WITH(parse_html_article(page("", "<nav>Home</nav>")), "has no article text");
  CHECK_THROWS_WITH(parse_html_article("<html><body><p>Caf\xE9 owners</p></body></html>"),
                    Catch::Contains("is not valid UTF-8: byte 0xE9 at offset 18"));
}

}  // namespace newsgraph::readers
