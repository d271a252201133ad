// Bylines: "By Jane Roe", "By JANE ROE and John Doe, Staff Writer". A line is a byline only if it begins with "By" and
// what follows are names, not a clause ("By Friday the talks had failed").
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::readers {

// The authors that the line names, upper-case names written as usual ("Jane Roe"). Nothing if it is no byline.
[[nodiscard]] std::optional<std::vector<std::string>> match_byline(std::string_view line);

}  // namespace newsgraph::readers
