#include "cli/output_folder.hpp"

#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace newsgraph::cli {

namespace fs = std::filesystem;

void OutputFolder::check() const {
  std::error_code error;
  const fs::path folder = fs::absolute(name_, error);
  if (error) fail_to_write(name_, error.value());
  if (fs::exists(folder) && !fs::is_directory(folder)) fail_to_write(name_, ENOTDIR);
  const fs::path existing = fs::exists(folder) ? folder : folder.parent_path();
  if (!fs::exists(existing)) fail_to_write(name_, ENOENT);
  if (::access(existing.c_str(), W_OK) != 0) fail_to_write(name_, errno);
}

void OutputFolder::write(const std::string& file, const std::function<void(std::ostream&)>& writer) {
  std::error_code error;
  fs::create_directory(name_, error);
  if (error) fail_to_write(name_, error.value());
  const fs::path target = fs::path(name_) / file;
  files_.push_back(std::make_unique<PendingFile>(target.string(), fs::absolute(target)));
  files_.back()->write(writer);
}

void OutputFolder::finish() {
  for (const auto& file : files_) file->put_in_place();
  files_.clear();
}

}  // namespace newsgraph::cli
