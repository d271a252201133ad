#include "cli/answer_writer.hpp"

#include <fmt/format.h>
#include <rapidjson/ostreamwrapper.h>
#include <rapidjson/writer.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string_view>

#include "base/error.hpp"
#include "base/terminal_text.hpp"
#include "cli/answer_table.hpp"
#include "cli/messages.hpp"
#include "exports/csv/csv_writer.hpp"

namespace newsgraph::cli {
namespace {

class JsonAnswer : public AnswerWriter {
 public:
  // `lines`: an object a line instead of one array.
  JsonAnswer(std::vector<AnswerColumn> columns, bool lines, std::ostream& out)
      : columns_(std::move(columns)), lines_(lines), out_(out) {}

  void row(const AnswerRow& cells) override {
    if (!lines_) out_ << (count_ == 0 ? "[\n" : ",\n");
    ++count_;
    rapidjson::OStreamWrapper stream(out_);
    Json json(stream);
    json.StartObject();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (cells[i].index() == 0 || columns_[i].key.empty()) continue;
      string(json, columns_[i].key);
      std::visit([&](const auto& value) { write(json, value); }, cells[i]);
    }
    json.EndObject();
    if (lines_) out_ << '\n';
  }
  void finish() override {
    if (!lines_) out_ << (count_ == 0 ? "[]\n" : "\n]\n");
  }

 private:
  using Json = rapidjson::Writer<rapidjson::OStreamWrapper>;
  static void string(Json& json, std::string_view text) {
    json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }
  static void write(Json& json, std::monostate) { json.Null(); }
  static void write(Json& json, bool value) { json.Bool(value); }
  static void write(Json& json, std::int64_t value) { json.Int64(value); }
  static void write(Json& json, double value) {
    if (std::isfinite(value)) {
      json.Double(value);
    } else {
      json.Null();
    }
  }
  static void write(Json& json, const std::string& value) { string(json, value); }
  static void write(Json& json, const std::vector<std::string>& values) {
    json.StartArray();
    for (const std::string& value : values) string(json, value);
    json.EndArray();
  }

  std::vector<AnswerColumn> columns_;
  const bool lines_;
  std::ostream& out_;
  std::size_t count_ = 0;
};

class CsvAnswer : public AnswerWriter {
 public:
  CsvAnswer(std::vector<AnswerColumn> columns, std::ostream& out)
      : columns_(std::move(columns)), text_(out), csv_(exports::CsvManner::kSpreadsheet, text_) {
    for (const AnswerColumn& column : columns_) {
      if (!column.key.empty()) csv_.text(column.key);
    }
    csv_.end_row();
  }
  void row(const AnswerRow& cells) override {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (columns_[i].key.empty()) continue;
      const AnswerCell& cell = cells[i];
      const bool number = std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<double>(cell);
      number ? csv_.plain(cell_text(cell)) : csv_.text(cell_text(cell));
    }
    csv_.end_row();
  }
  void finish() override { text_.finish(); }

 private:
  std::vector<AnswerColumn> columns_;
  exports::TextOutput text_;
  exports::CsvWriter csv_;
};

class MarkdownAnswer : public AnswerWriter {
 public:
  MarkdownAnswer(std::vector<AnswerColumn> columns, std::ostream& out) : columns_(std::move(columns)), out_(out) {}

  void row(const AnswerRow& cells) override {
    if (!started_) head();
    std::string line = "|";
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!columns_[i].title.empty()) line += " " + escaped(cell_text(cells[i])) + " |";
    }
    out_ << line << '\n';
  }
  void section(const std::string& title) override {
    out_ << "\n**" << escaped(title) << "**\n\n";
    started_ = false;
  }
  void finish() override {}

 private:
  void head() {
    std::string titles = "|", rule = "|";
    for (const AnswerColumn& column : columns_) {
      if (column.title.empty()) continue;
      titles += " " + column.title + " |";
      rule += "---|";
    }
    out_ << titles << '\n' << rule << '\n';
    started_ = true;
  }
  static std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
      if (std::string_view("|\\`*_<>[]").find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
    return out;
  }

  std::vector<AnswerColumn> columns_;
  std::ostream& out_;
  bool started_ = false;
};

std::string text_of(std::monostate) { return {}; }
std::string text_of(bool value) { return value ? "true" : "false"; }
std::string text_of(std::int64_t value) { return std::to_string(value); }
std::string text_of(double value) { return fmt::format("{}", value); }
std::string text_of(const std::string& value) { return terminal_line(value); }
std::string text_of(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : "; ") + terminal_line(value);
  return out;
}

}  // namespace

std::string cell_text(const AnswerCell& cell) {
  return std::visit([](const auto& value) { return text_of(value); }, cell);
}

Terminal find_terminal() {
  Terminal terminal;
  terminal.coloured = wants_colour(STDOUT_FILENO);
  winsize size{};
  const char* columns = std::getenv("COLUMNS");
  if (isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    terminal.width = size.ws_col;
  } else if (columns != nullptr) {
    std::size_t width = 0;
    const auto [end, error] = std::from_chars(columns, columns + std::string_view(columns).size(), width);
    if (error == std::errc() && *end == '\0' && width > 0) terminal.width = width;
  }
  return terminal;
}

const std::vector<std::string>& answer_formats() {
  static const std::vector<std::string> formats = {"table", "json", "ndjson", "csv", "markdown"};
  return formats;
}

std::unique_ptr<AnswerWriter> make_answer_writer(const std::string& format, std::vector<AnswerColumn> columns,
                                                 const Terminal& terminal, std::ostream& out) {
  if (format == "json") return std::make_unique<JsonAnswer>(std::move(columns), false, out);
  if (format == "ndjson") return std::make_unique<JsonAnswer>(std::move(columns), true, out);
  if (format == "csv") return std::make_unique<CsvAnswer>(std::move(columns), out);
  if (format == "markdown") return std::make_unique<MarkdownAnswer>(std::move(columns), out);
  NG_CHECK(format == "table");
  return std::make_unique<AnswerTable>(std::move(columns), terminal, out);
}

}  // namespace newsgraph::cli
