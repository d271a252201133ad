#include "cli/messages.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

namespace newsgraph::cli {
namespace {

constexpr std::string_view kRed = "\033[31m", kYellow = "\033[33m", kPlain = "\033[0m", kClearLine = "\r\033[K";

void print(std::string_view level, std::string_view colour, std::string_view message) {
  end_progress();
  const bool coloured = wants_colour(STDERR_FILENO);
  fmt::print(stderr, "newsgraph: {}{}:{} {}\n", coloured ? colour : "", level, coloured ? kPlain : "", message);
}

}  // namespace

bool wants_colour(int descriptor) {
  const char* no_colour = std::getenv("NO_COLOR");
  return isatty(descriptor) != 0 && (no_colour == nullptr || *no_colour == '\0');
}

void print_error(std::string_view message) { print("error", kRed, message); }

void print_note(std::string_view message) { print("note", kYellow, message); }

void print_diagnostic(const Diagnostic& diagnostic) {
  const std::string message = fmt::format("{}: {}", diagnostic.source, diagnostic.message);
  if (diagnostic.severity == Severity::kFailure) return print_error(message);
  print("warning", kYellow, message);
}

void show_progress(std::size_t articles) {
  if (isatty(STDERR_FILENO) == 0) return;
  fmt::print(stderr, "{}{} article{}", kClearLine, articles, articles == 1 ? "" : "s");
  std::fflush(stderr);
}

void end_progress() {
  if (isatty(STDERR_FILENO) == 0) return;
  fmt::print(stderr, "{}", kClearLine);
  std::fflush(stderr);
}

}  // namespace newsgraph::cli
