// A folder of files that newsgraph was asked to write. All files are written before the first is put in its place;
// other files of the folder stay as they are.
#pragma once

#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/pending_file.hpp"

namespace newsgraph::cli {

class OutputFolder {
 public:
  explicit OutputFolder(std::string name) : name_(std::move(name)) {}

  // Throws OutputError naming folder and reason if it cannot be written; to be called before long work starts.
  void check() const;
  // Writes one file beside its place. Makes the folder if it is missing. Throws OutputError.
  void write(const std::string& file, const std::function<void(std::ostream&)>& writer);
  // Puts all files in their places. Throws OutputError.
  void finish();

 private:
  std::string name_;
  std::vector<std::unique_ptr<PendingFile>> files_;
};

}  // namespace newsgraph::cli
