// Graphs in NDJSON or JSON-LD, as the exporters write them, read for a check: what each statement refers to, and where
// in the file it stands. Takes in more than `newsgraph merge` does, because what is wrong with a statement is for the
// check to say. Reads a JSON-LD file as a whole into memory.
#pragma once

#include <istream>
#include <string>

#include "graph/conformance.hpp"

namespace newsgraph::exports {

// `name` is the file's, for messages and places. Throws InputError with file and line when it is neither NDJSON nor
// JSON-LD of newsgraph's.
[[nodiscard]] graph::GraphListing list_graph(std::istream& in, const std::string& name);

}  // namespace newsgraph::exports
