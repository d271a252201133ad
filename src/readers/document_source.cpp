#include "readers/document_source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "readers/article_structure.hpp"
#include "readers/byte_reader.hpp"
#include "readers/document_identity.hpp"
#include "readers/english_check.hpp"
#include "readers/html_article.hpp"
#include "readers/ndjson_article.hpp"
#include "readers/text_decoding.hpp"

namespace newsgraph::readers {
namespace {

namespace fs = std::filesystem;

enum class Format { kText, kHtml, kNdjson, kUnknown };

constexpr std::size_t kSniffBytes = 1024;

Format format_of_name(std::string_view name) {
  std::string path = utf8::to_lower(name);
  for (const std::string_view packed : {".gz", ".bz2", ".zst"}) {
    if (path.ends_with(packed)) path.resize(path.size() - packed.size());
  }
  const std::string extension = fs::path(path).extension().string();
  if (extension == ".txt" || extension == ".text") return Format::kText;
  if (extension == ".html" || extension == ".htm") return Format::kHtml;
  if (extension == ".ndjson" || extension == ".jsonl") return Format::kNdjson;
  return Format::kUnknown;
}

Format sniff(std::string_view beginning) {
  if (beginning.starts_with("\xEF\xBB\xBF")) beginning.remove_prefix(3);
  const std::string head = utf8::to_lower(trim(beginning));
  if (head.starts_with("{")) return Format::kNdjson;
  if (head.starts_with("<!doctype html") || head.starts_with("<html")) return Format::kHtml;
  return Format::kText;
}

// The article files below a directory, sorted; symbolic links to directories are not followed.
std::vector<std::string> article_files(const std::string& directory) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(directory)) {
    if (!entry.is_directory() && format_of_name(entry.path().native()) != Format::kUnknown)
      files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

Reading failure(std::string source, std::string message) {
  Reading reading;
  reading.diagnostics.push_back({Severity::kFailure, source, std::move(message)});
  reading.source = std::move(source);
  return reading;
}

Document parse_text_article(std::string bytes) {
  Document document;
  document.text = decode_text(std::move(bytes));
  document.id = document_id(document, {});
  structure_plain_text(document);
  return document;
}

}  // namespace

struct DocumentSource::Ndjson {
  std::string name;
  ByteReader bytes;
  std::size_t line_number = 0;
  std::size_t articles = 0;  // non-empty lines so far
};

DocumentSource::DocumentSource(std::vector<std::string> inputs, ReadOptions options)
    : pending_(inputs.begin(), inputs.end()), options_(std::move(options)) {}
DocumentSource::~DocumentSource() = default;
DocumentSource::DocumentSource(DocumentSource&&) noexcept = default;
DocumentSource& DocumentSource::operator=(DocumentSource&&) noexcept = default;

std::optional<Reading> DocumentSource::next() {
  for (;;) {
    if (ndjson_) {
      if (auto reading = next_line()) return reading;
      continue;
    }
    if (pending_.empty()) return std::nullopt;
    const std::string input = std::move(pending_.front());
    pending_.pop_front();
    try {
      if (auto reading = open(input)) return reading;
    } catch (const InputError& error) {
      return failure(input == "-" ? "standard input" : input, error.what());
    } catch (const fs::filesystem_error& error) {
      return failure(input, error.code().message());
    }
  }
}

// Nothing if the input is a directory or an NDJSON file, whose articles are to follow.
std::optional<Reading> DocumentSource::open(const std::string& input) {
  if (input != "-" && fs::is_directory(input)) {
    const auto files = article_files(input);
    if (files.empty()) return failure(input, "holds no articles (.txt, .html, .ndjson)");
    pending_.insert(pending_.begin(), files.begin(), files.end());
    return std::nullopt;
  }
  const std::string name = input == "-" ? "standard input" : input;
  ByteReader bytes = open_bytes(input);
  Format format = input == "-" ? Format::kUnknown : format_of_name(input);
  if (format == Format::kUnknown) format = sniff(bytes.peek(kSniffBytes));
  if (format == Format::kNdjson) {
    ndjson_ = std::make_unique<Ndjson>(Ndjson{name, std::move(bytes)});
    return std::nullopt;
  }
  const bool html = format == Format::kHtml;
  const std::size_t limit = html ? kMaxHtmlBytes : kMaxArticleBytes;
  std::string content;
  if (!bytes.read_all(content, limit)) throw InputError(too_long_message(html ? "one page" : "one article", limit));
  Reading reading;
  reading.source = name;
  if (!html) {
    finish(reading, parse_text_article(std::move(content)));
    return reading;
  }
  if (trim(content).empty()) throw InputError("is empty");
  finish(reading, parse_html_article(content));
  return reading;
}

// The article of the next line that is not empty. Nothing, and no NDJSON file open, at the file's end.
std::optional<Reading> DocumentSource::next_line() {
  std::string line;
  try {
    for (;;) {
      const LineResult result = ndjson_->bytes.read_line(line, kMaxJsonLineBytes);
      if (result == LineResult::kEnd) break;
      const std::string source = fmt::format("{}:{}", ndjson_->name, ++ndjson_->line_number);
      if (ndjson_->line_number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
      if (result == LineResult::kLine && trim(line).empty()) continue;
      ++ndjson_->articles;
      if (result == LineResult::kTooLong) return failure(source, too_long_message("one line", kMaxJsonLineBytes));
      Reading reading;
      reading.source = source;
      try {
        std::vector<std::string> warnings;
        Document document = parse_ndjson_article(line, warnings);
        for (auto& warning : warnings) reading.diagnostics.push_back({Severity::kWarning, source, std::move(warning)});
        finish(reading, std::move(document));
      } catch (const InputError& error) {
        return failure(source, error.what());
      }
      return reading;
    }
  } catch (const InputError& error) {  // the file itself: damaged compression, a disk error
    const auto closed = std::move(ndjson_);
    return failure(closed->name, error.what());
  }
  const auto closed = std::move(ndjson_);
  if (closed->articles == 0) return failure(closed->name, "is empty");
  return std::nullopt;
}

void DocumentSource::finish(Reading& reading, Document document) const {
  document.source = reading.source;
  if (document.published.empty()) document.published = options_.published;
  if (!looks_english(document.text)) {
    reading.diagnostics.push_back(
        {Severity::kWarning, reading.source, "does not look like English; results will be poor"});
  }
  reading.document = std::move(document);
}

}  // namespace newsgraph::readers
