// One file that newsgraph was asked to write. It is written beside its place and renamed when it is complete, so nobody
// ever sees half of it and a failed run leaves the old one. "-" is standard output; devices and pipes are written
// directly.
#pragma once

#include <functional>
#include <ostream>
#include <string>

namespace newsgraph::cli {

class OutputFile {
 public:
  explicit OutputFile(std::string name) : name_(std::move(name)) {}

  // Throws OutputError naming file and reason if it cannot be written; to be called before long work starts.
  void check() const;
  // Lets `writer` write it. Throws OutputError.
  void write(const std::function<void(std::ostream&)>& writer) const;

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] bool is_standard_output() const { return name_ == "-"; }

 private:
  std::string name_;
};

}  // namespace newsgraph::cli
