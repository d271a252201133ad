// Reads a test tree and prints what was found, one line a statement: "subject | lemma > relation | object", with "NOT",
// the modality unless asserted, and further participants.
#pragma once

#include <string>
#include <vector>

#include "support/trees.hpp"

namespace newsgraph::tests {

[[nodiscard]] std::vector<std::string> read(Tree& tree);
[[nodiscard]] std::vector<std::string> read(std::string_view sentence, const std::vector<Known>& mentions);
// "person: role name (organisation)".
[[nodiscard]] std::vector<std::string> read_roles(std::string_view sentence, const std::vector<Known>& mentions);

}  // namespace newsgraph::tests
