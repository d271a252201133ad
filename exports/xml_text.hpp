// Text within XML, as element content or attribute value: escaped, and without the characters that XML 1.0 has no way
// to write (most controls, U+FFFE, U+FFFF), which become U+FFFD.
#pragma once

#include <string_view>

#include "exports/text_output.hpp"

namespace newsgraph::exports {

// Precondition: valid UTF-8.
void write_xml(TextOutput& out, std::string_view text);

}  // namespace newsgraph::exports
