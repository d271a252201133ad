// What every command that answers a question can do with its rows: which form, into which file, how many at most.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "cli/answer_writer.hpp"

namespace newsgraph::cli {

class AnswerOutput {
 public:
  void declare(CLI::App& command);
  // Finds out what to write where. Throws UsageError and OutputError. To be called before the question is asked.
  void plan();
  // Whether it is read by people rather than programs.
  [[nodiscard]] bool is_for_people() const { return format_ == "table" || format_ == "markdown"; }
  // How many rows to ask for, so that it is known whether there are more than will be shown; 0: all.
  [[nodiscard]] std::size_t limit_with_one_more() const { return limit_ == 0 ? 0 : limit_ + 1; }
  // To be asked for every row; false for those beyond the limit.
  bool may_take_another();
  // Lets `fill` write the rows; says on standard error if there were none, or more. Throws OutputError.
  void write(std::vector<AnswerColumn> columns, const std::function<void(AnswerWriter&)>& fill);

 private:
  std::string name_ = "-";
  std::string format_;
  std::int64_t asked_limit_ = -1;  // by the user; -1: not
  std::size_t limit_ = 0;
  std::size_t taken_ = 0;
  bool more_ = false;
};

}  // namespace newsgraph::cli
