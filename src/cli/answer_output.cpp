#include "cli/answer_output.hpp"

#include <filesystem>
#include <map>

#include "cli/messages.hpp"
#include "cli/output_file.hpp"

namespace newsgraph::cli {
namespace {

constexpr std::size_t kTableRows = 100;

}  // namespace

void AnswerOutput::declare(CLI::App& command) {
  command.add_option("-o,--output", name_, "File to write; its extension says the format")->type_name("FILE");
  command.add_option("--format", format_, "table, json, ndjson, csv or markdown")
      ->check(CLI::IsMember(answer_formats()));
  command.add_option("--limit", asked_limit_, "Rows at most; 0: all (the table: 100)")
      ->type_name("N")
      ->check(CLI::NonNegativeNumber);
}

void AnswerOutput::plan() {
  static const std::map<std::string, std::string> kFormats = {
      {".json", "json"}, {".ndjson", "ndjson"}, {".jsonl", "ndjson"}, {".csv", "csv"}, {".md", "markdown"}};
  if (format_.empty()) {
    const auto found = kFormats.find(std::filesystem::path(name_).extension().string());
    format_ = found == kFormats.end() ? "table" : found->second;
  }
  if (asked_limit_ >= 0) {
    limit_ = static_cast<std::size_t>(asked_limit_);
  } else if (format_ == "table") {
    limit_ = kTableRows;
  }
  OutputFile(name_).check();
}

bool AnswerOutput::may_take_another() {
  if (limit_ > 0 && taken_ == limit_) {
    more_ = true;
    return false;
  }
  ++taken_;
  return true;
}

void AnswerOutput::write(std::vector<AnswerColumn> columns, const std::function<void(AnswerWriter&)>& fill) {
  const OutputFile file(name_);
  const Terminal terminal = file.is_standard_output() ? find_terminal() : Terminal();
  file.write([&](std::ostream& out) {
    const auto writer = make_answer_writer(format_, std::move(columns), terminal, out);
    fill(*writer);
    writer->finish();
  });
  if (more_) print_note("there are more than " + std::to_string(limit_) + " rows; --limit 0 shows all");
  if (taken_ == 0 && is_for_people()) print_note("nothing was found");
}

}  // namespace newsgraph::cli
