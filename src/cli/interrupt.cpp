#include "cli/interrupt.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <csignal>
#include <cstring>

namespace newsgraph::cli {
namespace {

constexpr int kInterruptedExitCode = 130;

// A signal handler reaches nothing but globals: the one exception to the rule against them.
struct TemporaryFile {
  std::array<char, 4096> name{};
  std::atomic<bool> there{false};
};
std::array<TemporaryFile, 32> temporary_files{};
static_assert(std::atomic<bool>::is_always_lock_free);

extern "C" void on_interrupt(int) {
  for (const TemporaryFile& file : temporary_files) {
    if (file.there.load()) ::unlink(file.name.data());
  }
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
  // A closed pipe is an output that takes no more, and is reported as such.
  action.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &action, nullptr);
}

RemovedOnInterrupt::RemovedOnInterrupt(const std::string& file) : slot_(temporary_files.size()) {
  const auto free = std::find_if(temporary_files.begin(), temporary_files.end(),
                                 [](const TemporaryFile& slot) { return !slot.there.load(); });
  if (free == temporary_files.end() || file.size() >= free->name.size()) return;
  std::memcpy(free->name.data(), file.c_str(), file.size() + 1);
  free->there.store(true);
  slot_ = static_cast<std::size_t>(free - temporary_files.begin());
}

RemovedOnInterrupt::~RemovedOnInterrupt() {
  if (slot_ < temporary_files.size()) temporary_files[slot_].there.store(false);
}

}  // namespace newsgraph::cli
