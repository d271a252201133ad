// What a stage has to say about one input without stopping the run: a warning (the article came through) or a
// failure (this article did not). The pipeline collects them, the command line prints them.
#pragma once

#include <string>
#include <vector>

namespace newsgraph {

enum class Severity { kWarning, kFailure };

struct Diagnostic {
  Severity severity = Severity::kWarning;
  std::string source;   // file, or file:line, as the user named it
  std::string message;  // one line, no final full stop
};

using Diagnostics = std::vector<Diagnostic>;

}  // namespace newsgraph
