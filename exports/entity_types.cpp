#include "exports/entity_types.hpp"

#include <string_view>

namespace newsgraph::exports {
namespace {

std::vector<std::string> plain_lineage(const std::string& class_name) {
  for (const std::string_view part : {"Country", "State", "City", "Facility"}) {
    if (class_name == part) return {class_name, "Place"};
  }
  if (class_name == "Weapon") return {class_name, "Product"};
  return {class_name.empty() ? std::string("Thing") : class_name};
}

}  // namespace

std::vector<std::string> entity_types(const ontology::Ontology& ontology, const std::string& class_name) {
  std::vector<std::string> lineage = ontology.lineage(class_name);
  return lineage.empty() ? plain_lineage(class_name) : lineage;
}

}  // namespace newsgraph::exports
