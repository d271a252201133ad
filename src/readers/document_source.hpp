// The first stage: everything that the user names as input (files, directories, "-") as a stream of articles, one at a
// time, so that memory stays at one document. Tells text, HTML and NDJSON apart. An input that cannot be read gives a
// failure in its place and the stream goes on.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "document/document.hpp"

namespace newsgraph::readers {

struct ReadOptions {
  std::string published;  // ISO 8601; date of articles that say none themselves
};

// One article, or why there is none.
struct Reading {
  std::string source;                // file, or file:line, as the user named it; "standard input" for "-"
  std::optional<Document> document;  // nothing if it could not be read
  Diagnostics diagnostics;           // with a kFailure if and only if there is no document
};

class DocumentSource {
 public:
  DocumentSource(std::vector<std::string> inputs, ReadOptions options);
  ~DocumentSource();
  DocumentSource(DocumentSource&&) noexcept;
  DocumentSource& operator=(DocumentSource&&) noexcept;

  // The next article in the order of the inputs, a directory's files sorted by path. Nothing at the end.
  // Not safe to call from several threads at once.
  [[nodiscard]] std::optional<Reading> next();

 private:
  struct Ndjson;  // an NDJSON file in the middle of being read

  std::optional<Reading> open(const std::string& input);
  std::optional<Reading> next_line();
  void finish(Reading& reading, Document document) const;

  std::deque<std::string> pending_;
  ReadOptions options_;
  std::unique_ptr<Ndjson> ndjson_;
};

}  // namespace newsgraph::readers
