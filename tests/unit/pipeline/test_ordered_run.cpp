#include <atomic>
#include <catch2/catch.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "pipeline/ordered_run.hpp"
#include "support/temporary_folder.hpp"

namespace newsgraph::pipeline {
namespace {

// As many articles as asked for, in one NDJSON file; number 3 says "bad".
std::string many_articles(const test::TemporaryFolder& folder, int count) {
  std::string lines;
  for (int i = 0; i < count; ++i) {
    lines += R"({"id":")" + std::to_string(i) + R"(","text":"Article )" + std::to_string(i) +
             (i == 3 ? " is bad." : " is good.") + "\"}\n";
  }
  return folder.write("many.ndjson", lines);
}

// One token for every byte of the text, after work whose length differs from article to article.
Annotations uneven_work(const Document& document) {
  std::atomic<std::uint64_t> sink = 0;
  for (std::uint64_t i = 0; i < 20'000 * (document.text.size() * 7919 % 13); ++i) sink += i;
  Annotations annotations;
  annotations.tokens.resize(document.text.size());
  return annotations;
}

std::vector<std::string> run(const std::vector<std::string>& inputs, unsigned threads, const Annotate& annotate) {
  readers::DocumentSource source(inputs, {});
  std::vector<std::string> log;
  run_in_order(source, threads, annotate, [&](Outcome& outcome) {
    std::string line = outcome.reading.source.substr(outcome.reading.source.rfind('/') + 1);
    line += outcome.reading.document ? " ok " + std::to_string(outcome.annotations.tokens.size()) : " none";
    for (const auto& diagnostic : outcome.reading.diagnostics) line += " " + diagnostic.message;
    log.push_back(line);
  });
  return log;
}

}  // namespace

TEST_CASE("Results come in input order whatever the number of threads") {
  const test::TemporaryFolder folder;
  const std::string file = many_articles(folder, 100);
  const auto one = run({file}, 1, uneven_work);
  REQUIRE(one.size() == 100);
  CHECK(one[7] == "many.ndjson:8 ok 18");
  CHECK(run({file}, 2, uneven_work) == one);
  CHECK(run({file}, 7, uneven_work) == one);
}

TEST_CASE("What a stage remarks about an article becomes a warning that names it") {
  const test::TemporaryFolder folder;
  const auto log = run({many_articles(folder, 1)}, 2, [](const Document&) {
    Annotations annotations;
    annotations.remarks.push_back({{0, 1}, "a quotation mark without its partner"});
    return annotations;
  });
  REQUIRE(log.size() == 1);
  CHECK(log[0] == "many.ndjson:1 ok 0 a quotation mark without its partner");
}

TEST_CASE("An exception in one article is a failure that names it, and the others come through") {
  const test::TemporaryFolder folder;
  const auto log = run({many_articles(folder, 6)}, 2, [](const Document& document) {
    if (document.text.find("bad") != std::string::npos) throw std::runtime_error("cannot parse");
    return Annotations();
  });
  REQUIRE(log.size() == 6);
  CHECK(log[3] == "many.ndjson:4 none cannot parse");
  CHECK(log[4] == "many.ndjson:5 ok 0");
}

TEST_CASE("Inputs that cannot be read keep their place among the results") {
  const test::TemporaryFolder folder;
  const auto log =
      run({folder.write("a.txt", "All is well."), folder.path() + "/none.txt", folder.write("b.txt", "All was well.")},
          4, uneven_work);
  CHECK(log == std::vector<std::string>{"a.txt ok 12", "none.txt none no such file", "b.txt ok 13"});
}

TEST_CASE("An exception of the consumer ends the run and reaches the caller") {
  const test::TemporaryFolder folder;
  readers::DocumentSource source({many_articles(folder, 50)}, {});
  CHECK_THROWS_AS(run_in_order(source, 3, uneven_work, [](Outcome&) { throw std::logic_error("stop"); }),
                  std::logic_error);
}

TEST_CASE("An article that comes twice is read once, with a warning") {
  const test::TemporaryFolder folder;
  const std::string file = folder.write("a.txt", "All is well.");
  const auto log = run({file, file}, 2, uneven_work);
  REQUIRE(log.size() == 2);
  CHECK(log[1] == "a.txt none is the same article as " + file + "; read once");
}

TEST_CASE("Two texts with one id are a failure") {
  const test::TemporaryFolder folder;
  const auto log = run(
      {folder.write("a.ndjson", "{\"id\":\"1\",\"text\":\"All is well.\"}\n{\"id\":\"1\",\"text\":\"All was well.\"}")},
      1, uneven_work);
  REQUIRE(log.size() == 2);
  CHECK(log[1] == "a.ndjson:2 none has the id of " + folder.path() + "/a.ndjson:1 but another text");
}

}  // namespace newsgraph::pipeline
