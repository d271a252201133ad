// Lines that say who made the article and its pictures, or who owns it, and nothing about the world:
// "Jane Roe contributed to this report.", "(Reporting by …; Editing by …)", "Image: Reuters", "Copyright 2024 …".
#pragma once

#include <cstddef>
#include <string_view>

namespace newsgraph::readers {

// Whether the whole paragraph is a credit.
[[nodiscard]] bool is_credit(std::string_view paragraph);

// Where a credit begins that ends a paragraph ("The fleet at anchor. Image: US Navy."), else paragraph.size().
[[nodiscard]] std::size_t trailing_credit(std::string_view paragraph);

}  // namespace newsgraph::readers
