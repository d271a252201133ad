#include "cli/output_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>

#include "base/error.hpp"
#include "cli/interrupt.hpp"

namespace newsgraph::cli {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& name, int error) {
  const std::string reason = error == ENOENT ? "the folder does not exist" : std::generic_category().message(error);
  throw OutputError(name + ": cannot be written: " + reason);
}

// Devices, pipes and sockets take bytes as they come.
bool is_special(const fs::path& target) {
  std::error_code error;
  const auto status = fs::status(target, error);
  return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

// A new empty file in the same folder, so that renaming it is atomic.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& name, const fs::path& target)
      : path_(target.parent_path() / fmt::format(".{}.{}.part", target.filename().string(), ::getpid())),
        removed_(path_.string()) {
    const int descriptor = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (descriptor < 0) fail(name, errno);
    ::close(descriptor);
  }
  ~TemporaryFile() {
    if (!renamed_) ::unlink(path_.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  [[nodiscard]] const fs::path& path() const { return path_; }
  void rename_to(const std::string& name, const fs::path& target) {
    std::error_code error;
    const auto status = fs::status(target, error);
    if (fs::exists(status)) fs::permissions(path_, status.permissions(), error);
    if (::rename(path_.c_str(), target.c_str()) != 0) fail(name, errno);
    renamed_ = true;
  }

 private:
  fs::path path_;
  RemovedOnInterrupt removed_;
  bool renamed_ = false;
};

// Where the bytes go in the end: symbolic links are followed, so that they stay links.
fs::path target_of(const std::string& name) {
  std::error_code error;
  fs::path target = fs::weakly_canonical(fs::absolute(name), error);
  if (error) fail(name, error.value());
  return target;
}

void write_stream(const std::string& name, std::ostream& out, const std::function<void(std::ostream&)>& writer) {
  errno = 0;
  writer(out);
  out.flush();
  if (!out) fail(name, errno == 0 ? EIO : errno);
}

}  // namespace

void OutputFile::check() const {
  if (is_standard_output()) return;
  const fs::path target = target_of(name_);
  if (fs::is_directory(target)) fail(name_, EISDIR);
  const bool exists = fs::exists(target);
  if (exists && ::access(target.c_str(), W_OK) != 0) fail(name_, errno);
  if (!is_special(target)) const TemporaryFile probe(name_, target);
}

void OutputFile::write(const std::function<void(std::ostream&)>& writer) const {
  if (is_standard_output()) return write_stream("standard output", std::cout, writer);
  const fs::path target = target_of(name_);
  if (is_special(target)) {
    std::ofstream out(target, std::ios::binary);
    if (!out) fail(name_, errno);
    return write_stream(name_, out, writer);
  }
  TemporaryFile temporary(name_, target);
  std::ofstream out(temporary.path(), std::ios::binary);
  write_stream(name_, out, writer);
  out.close();
  if (!out) fail(name_, errno);
  temporary.rename_to(name_, target);
}

}  // namespace newsgraph::cli
