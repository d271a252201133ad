#include "cli/date_option.hpp"

#include <string_view>

#include "base/error.hpp"
#include "store/dates.hpp"

namespace newsgraph::cli {

void check_date(const std::string& option, const std::string& text) {
  constexpr std::string_view kDay = "2024-12-03";
  if (text.empty() || (store::day_number(text) != 0 && text.size() <= kDay.size())) return;
  throw UsageError(option + ": not a date: " + text + " (write it as 2024-12-03, 2024-12 or 2024)");
}

}  // namespace newsgraph::cli
