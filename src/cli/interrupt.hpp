// Ctrl-C and SIGTERM: the process ends at once with exit code 130 and leaves no half-written file behind.
#pragma once

#include <cstddef>
#include <string>

namespace newsgraph::cli {

// To be called once, before any thread starts.
void handle_interrupts();

// While it lives, an interrupt removes this file. Of more than 32 at a time, it forgets some.
class RemovedOnInterrupt {
 public:
  explicit RemovedOnInterrupt(const std::string& file);
  ~RemovedOnInterrupt();
  RemovedOnInterrupt(const RemovedOnInterrupt&) = delete;
  RemovedOnInterrupt& operator=(const RemovedOnInterrupt&) = delete;

 private:
  std::size_t slot_;
};

}  // namespace newsgraph::cli
