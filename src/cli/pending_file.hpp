// A file that is written beside its place and put there by renaming, so that nobody ever sees half of it. Until then it
// is removed by whatever ends the program.
#pragma once

#include <filesystem>
#include <functional>
#include <ostream>
#include <string>

#include "cli/interrupt.hpp"

namespace newsgraph::cli {

class PendingFile {
 public:
  // A new empty file in the folder of `target`. `name` is the target's in messages. Throws OutputError.
  PendingFile(std::string name, std::filesystem::path target);
  ~PendingFile();
  PendingFile(const PendingFile&) = delete;
  PendingFile& operator=(const PendingFile&) = delete;

  // Lets `writer` write it. Throws OutputError.
  void write(const std::function<void(std::ostream&)>& writer);
  // Replaces the target. Throws OutputError.
  void put_in_place();

 private:
  std::string name_;
  std::filesystem::path target_, path_;
  RemovedOnInterrupt removed_;
  bool in_place_ = false;
};

// Throws OutputError with the reason that errno gives.
[[noreturn]] void fail_to_write(const std::string& name, int error);
// Lets `writer` write to a stream. Throws OutputError naming it when it takes no more.
void write_stream(const std::string& name, std::ostream& out, const std::function<void(std::ostream&)>& writer);

}  // namespace newsgraph::cli
