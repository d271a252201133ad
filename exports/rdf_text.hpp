// Text as RDF can have it, in JSON-LD as well as in Turtle and N-Quads.
#pragma once

#include <string>
#include <string_view>

namespace newsgraph::exports {

// The text itself, unless it has NUL or one of Unicode's noncharacters: loaders take the first for the end of the text
// and warn of the others. Then `mended` becomes a copy with U+FFFD in their place, and a view of it is returned.
[[nodiscard]] std::string_view fit_for_rdf(std::string_view text, std::string& mended);

}  // namespace newsgraph::exports
