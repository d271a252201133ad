// Dates as news pages print them, alone on a line or in front of the first sentence, and their ISO 8601 form. Only full
// dates with a year; dates inside sentences belong to the discourse stage.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace newsgraph::readers {

struct DateMatch {
  std::string iso;         // "2019-01-04"
  std::size_t length = 0;  // bytes of the text that the date takes
};

// The date that `text` begins with: "Friday, January 4, 2019", "4 Jan. 2019", "2019-01-04".
[[nodiscard]] std::optional<DateMatch> match_date(std::string_view text);

// ISO form of a line that is nothing but a date, with or without a time of day and a label:
// "Published 10:32 AM EST, Mon December 2, 2024".
[[nodiscard]] std::optional<std::string> date_line(std::string_view line);

// Metadata to ISO 8601: a valid ISO date or date-time stays as it is, a printed date is turned into one.
[[nodiscard]] std::optional<std::string> normalise_date(std::string_view value);

}  // namespace newsgraph::readers
