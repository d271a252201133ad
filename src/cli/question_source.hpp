// What a question is asked of: a store, or articles and NDJSON graphs, which are put into a store in memory first. Also
// where names on the command line become entities.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/stage_options.hpp"
#include "query/entity_search.hpp"
#include "store/store.hpp"

namespace newsgraph::cli {

class QuestionSource {
 public:
  void declare(CLI::App& command);
  // Throws UsageError if neither or both are named, StoreError, InputError.
  void open();
  [[nodiscard]] store::Store& store() { return *store_; }
  [[nodiscard]] store::Connection& connection() { return store_->connection(); }
  // Also by names that the gazetteer knows and the articles do not use. Says on standard error what else the name may
  // mean. Throws UsageError, with similar names, if it means nothing; `option` begins the message.
  [[nodiscard]] std::vector<query::FoundEntity> entities_called(const std::string& name, const std::string& option);
  // Of the articles that were read.
  [[nodiscard]] ExitCode exit_code() const { return exit_code_; }

 private:
  void read_articles();

  std::string file_;
  StageOptions stage_;
  std::unique_ptr<store::Store> store_;
  ExitCode exit_code_ = kAllWell;
};

}  // namespace newsgraph::cli
