#include <zlib.h>
#include <zstd.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "readers/document_source.hpp"
#include "support/temporary_folder.hpp"

namespace newsgraph::readers {
namespace {

const std::string kText = "The dockers went back to work on Monday. The mayor was pleased with the talks.\n";

std::vector<Reading> read_all(std::vector<std::string> inputs, const ReadOptions& options = {}) {
  DocumentSource source(std::move(inputs), options);
  std::vector<Reading> readings;
  while (auto reading = source.next()) readings.push_back(std::move(*reading));
  return readings;
}

std::string gzip(const std::string& text) {
  std::string out(compressBound(text.size()) + 64, '\0');
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string zstd(const std::string& text) {
  std::string out(ZSTD_compressBound(text.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 3));
  return out;
}

}  // namespace

TEST_CASE("A folder is read recursively, sorted, and other files in it are left alone") {
  const test::TemporaryFolder folder;
  folder.write("b.txt", "B. " + kText);
  folder.write("a/z.txt", "A. " + kText);
  folder.write("notes.md", kText);
  folder.write("c.html", "<p>" + kText + "</p>");
  const auto readings = read_all({folder.path()});
  REQUIRE(readings.size() == 3);
  CHECK(readings[0].source == folder.path() + "/a/z.txt");
  CHECK(readings[1].source == folder.path() + "/b.txt");
  CHECK(readings[2].source == folder.path() + "/c.html");
}

TEST_CASE("Compressed files are read like plain ones") {
  const test::TemporaryFolder folder;
  const auto readings =
      read_all({folder.write("a.txt", kText), folder.write("b.txt.gz", gzip(kText)),
                folder.write("c.txt.zst", zstd(kText)), folder.write("d.txt.gz", gzip(kText) + gzip(kText))});
  REQUIRE(readings.size() == 4);
  for (int i = 0; i < 3; ++i) {
    REQUIRE(readings[static_cast<std::size_t>(i)].document);
    CHECK(readings[static_cast<std::size_t>(i)].document->text == kText);
  }
  CHECK(readings[3].document->text == kText + kText);
}

TEST_CASE("Damaged and cut-off compressed files are failures") {
  const test::TemporaryFolder folder;
  const std::string packed = gzip(kText);
  const auto readings = read_all({folder.write("a.txt.gz", packed.substr(0, packed.size() - 12)),
                                  folder.write("b.txt.zst", zstd(kText).substr(0, 20)),
                                  folder.write("c.txt.gz", packed.substr(0, 10) + "nonsense nonsense")});
  REQUIRE(readings.size() == 3);
  CHECK(readings[0].diagnostics[0].message == "gzip data ends early");
  CHECK(readings[1].diagnostics[0].message == "Zstandard data ends early");
  CHECK(readings[2].diagnostics[0].message == "gzip data is damaged");
}

TEST_CASE("A bad line of NDJSON is named with its number and the others come through") {
  const test::TemporaryFolder folder;
  const std::string file =
      folder.write("news.ndjson", "{\"text\":\"The talks went on.\"}\n\n{bad}\r\n{\"text\":\"The talks ended.\"}");
  const auto readings = read_all({file});
  REQUIRE(readings.size() == 3);
  CHECK(readings[0].document->source == file + ":1");
  CHECK_FALSE(readings[1].document);
  CHECK(readings[1].diagnostics[0].source == file + ":3");
  CHECK(readings[2].document->text == "The talks ended.");
}

TEST_CASE("A file of unknown extension is told apart by its content") {
  const test::TemporaryFolder folder;
  const auto readings = read_all({folder.write("a.json", "{\"text\":\"" + kText.substr(0, 40) + "\"}\n"),
                                  folder.write("b", "\n<!DOCTYPE html><html><p>" + kText + "</p></html>"),
                                  folder.write("c.story", kText)});
  REQUIRE(readings.size() == 3);
  CHECK(readings[0].document->text == kText.substr(0, 40));
  CHECK(readings[1].document->text == kText.substr(0, kText.size() - 1));
  CHECK(readings[2].document->text == kText);
}

TEST_CASE("Inputs that cannot be read are failures in their place") {
  const test::TemporaryFolder folder;
  const auto readings =
      read_all({folder.path() + "/none.txt", folder.write("empty.txt", ""), folder.write("good.txt", kText),
                folder.write("long.txt", std::string(6'000'000, 'a')), folder.write("e.ndjson", "\n")});
  REQUIRE(readings.size() == 5);
  CHECK(readings[0].diagnostics[0].message == "no such file");
  CHECK(readings[1].diagnostics[0].message == "is empty");
  CHECK(readings[2].document);
  CHECK(readings[3].diagnostics[0].message == "is longer than 5 MB, the limit for one article");
  CHECK(readings[4].diagnostics[0].message == "is empty");
}

TEST_CASE("A folder without articles is a failure") {
  const test::TemporaryFolder folder;
  folder.write("notes.md", kText);
  const auto readings = read_all({folder.path()});
  REQUIRE(readings.size() == 1);
  CHECK(readings[0].diagnostics[0].message == "holds no articles (.txt, .html, .ndjson)");
}

TEST_CASE("A given date is used only where the article says none") {
  const test::TemporaryFolder folder;
  const auto readings = read_all(
      {folder.write("a.txt", kText), folder.write("b.txt", "Strike ends\n\nMay 7, 2015\n\n" + kText)}, {"2024-12-03"});
  CHECK(readings[0].document->published == "2024-12-03");
  CHECK(readings[1].document->published == "2015-05-07");
}

TEST_CASE("An article that is not in English is read with a warning that names it") {
  const test::TemporaryFolder folder;
  const std::string file =
      folder.write("a.txt", "Der Minister sagte am Montag, dass die Gespräche mit der Gewerkschaft gescheitert seien.");
  const auto readings = read_all({file});
  REQUIRE(readings[0].document);
  REQUIRE(readings[0].diagnostics.size() == 1);
  CHECK(readings[0].diagnostics[0].severity == Severity::kWarning);
  CHECK(readings[0].diagnostics[0].source == file);
}

}  // namespace newsgraph::readers
