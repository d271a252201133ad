// Dates on the command line, which may be a year, a month or a day.
#pragma once

#include <string>

namespace newsgraph::cli {

// Throws UsageError naming the option, unless the text is empty, "2024", "2024-03" or "2024-03-05".
void check_date(const std::string& option, const std::string& text);

}  // namespace newsgraph::cli
