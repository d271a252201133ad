// What became of each input of a run: prints its diagnostics at once, counts, and keeps the lines of --report.
#pragma once

#include <cstddef>
#include <string>

#include "cli/command.hpp"
#include "readers/document_source.hpp"

namespace newsgraph::cli {

class RunRecord {
 public:
  explicit RunRecord(bool with_report) : with_report_(with_report) {}

  // `unchanged`: it was in the store already.
  void add(const readers::Reading& reading, bool unchanged = false);

  [[nodiscard]] std::size_t came_through() const { return came_through_; }
  [[nodiscard]] std::size_t failed() const { return failed_; }
  // kFailed if no document came through, kSomeFailed if some did not, else kAllWell.
  [[nodiscard]] ExitCode exit_code() const;
  // NDJSON, one line an input: {"input", "status": "ok" | "unchanged" | "failed" | "skipped", "document", "messages"}.
  [[nodiscard]] const std::string& report() const { return report_; }

 private:
  void report(const readers::Reading& reading, const char* status);

  bool with_report_;
  std::size_t came_through_ = 0;
  std::size_t failed_ = 0;
  std::string report_;
};

}  // namespace newsgraph::cli
