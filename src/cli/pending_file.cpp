#include "cli/pending_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <system_error>
#include <utility>

#include "base/error.hpp"

namespace newsgraph::cli {

namespace fs = std::filesystem;

PendingFile::PendingFile(std::string name, fs::path target)
    : name_(std::move(name)),
      target_(std::move(target)),
      path_(target_.parent_path() / fmt::format(".{}.{}.part", target_.filename().string(), ::getpid())),
      removed_(path_.string()) {
  const int descriptor = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) fail_to_write(name_, errno);
  ::close(descriptor);
}

PendingFile::~PendingFile() {
  if (!in_place_) ::unlink(path_.c_str());
}

void PendingFile::write(const std::function<void(std::ostream&)>& writer) {
  std::ofstream out(path_, std::ios::binary);
  write_stream(name_, out, writer);
  out.close();
  if (!out) fail_to_write(name_, errno);
}

void PendingFile::put_in_place() {
  std::error_code error;
  const auto status = fs::status(target_, error);
  if (fs::exists(status)) fs::permissions(path_, status.permissions(), error);
  if (::rename(path_.c_str(), target_.c_str()) != 0) fail_to_write(name_, errno);
  in_place_ = true;
}

void fail_to_write(const std::string& name, int error) {
  const std::string reason = error == ENOENT ? "the folder does not exist" : std::generic_category().message(error);
  throw OutputError(name + ": cannot be written: " + reason);
}

void write_stream(const std::string& name, std::ostream& out, const std::function<void(std::ostream&)>& writer) {
  errno = 0;
  try {
    writer(out);
    out.flush();
  } catch (const OutputError&) {
    const int error = errno;
    if (out) throw;  // not the stream's fault
    fail_to_write(name, error == 0 ? EIO : error);
  }
  if (!out) fail_to_write(name, errno == 0 ? EIO : errno);
}

}  // namespace newsgraph::cli
