#include "cli/interrupt.hpp"

#include <unistd.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstring>

namespace newsgraph::cli {
namespace {

constexpr int kInterruptedExitCode = 130;

// A signal handler reaches nothing but globals: the one exception to the rule against them.
std::array<char, 4096> temporary_file{};
std::atomic<bool> has_temporary_file{false};
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void on_interrupt(int) {
  if (has_temporary_file.load()) ::unlink(temporary_file.data());
  constexpr char kMessage[] = "\nnewsgraph: interrupted\n";
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, kMessage, sizeof(kMessage) - 1);
  ::_exit(kInterruptedExitCode);
}

}  // namespace

void handle_interrupts() {
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

RemovedOnInterrupt::RemovedOnInterrupt(const std::string& file) {
  if (file.size() >= temporary_file.size()) return;
  std::memcpy(temporary_file.data(), file.c_str(), file.size() + 1);
  has_temporary_file.store(true);
}

RemovedOnInterrupt::~RemovedOnInterrupt() { has_temporary_file.store(false); }

}  // namespace newsgraph::cli
