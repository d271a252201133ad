// What an entity is, in the words of the ontology; the same for every format.
#pragma once

#include <string>
#include <vector>

#include "ontology/ontology.hpp"

namespace newsgraph::exports {

// The class and its superclasses up to the root, most specific first. A class that the ontology does not have stands
// alone, or leads to the root that the program knows for it.
[[nodiscard]] std::vector<std::string> entity_types(const ontology::Ontology& ontology, const std::string& class_name);

}  // namespace newsgraph::exports
