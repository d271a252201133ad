#include "cli/output_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>

#include "cli/pending_file.hpp"

namespace newsgraph::cli {
namespace {

namespace fs = std::filesystem;

// Devices, pipes and sockets take bytes as they come.
bool is_special(const fs::path& target) {
  std::error_code error;
  const auto status = fs::status(target, error);
  return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

// Where the bytes go in the end: symbolic links are followed, so that they stay links.
fs::path target_of(const std::string& name) {
  std::error_code error;
  fs::path target = fs::weakly_canonical(fs::absolute(name), error);
  if (error) fail_to_write(name, error.value());
  return target;
}

}  // namespace

void OutputFile::check() const {
  if (is_standard_output()) return;
  const fs::path target = target_of(name_);
  if (fs::is_directory(target)) fail_to_write(name_, EISDIR);
  const bool exists = fs::exists(target);
  if (exists && ::access(target.c_str(), W_OK) != 0) fail_to_write(name_, errno);
  if (!is_special(target)) const PendingFile probe(name_, target);
}

void OutputFile::write(const std::function<void(std::ostream&)>& writer) const {
  if (is_standard_output()) return write_stream("standard output", std::cout, writer);
  const fs::path target = target_of(name_);
  if (is_special(target)) {
    std::ofstream out(target, std::ios::binary);
    if (!out) fail_to_write(name_, errno);
    return write_stream(name_, out, writer);
  }
  PendingFile file(name_, target);
  file.write(writer);
  file.put_in_place();
}

}  // namespace newsgraph::cli
