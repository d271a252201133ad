// What a chain of mentions shows of its thing: the best name, the gazetteer entry, the class of the ontology, the id.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "document/annotations.hpp"
#include "document/document.hpp"
#include "gazetteer/gazetteer.hpp"

namespace newsgraph::entities {

struct NamedThing {
  std::string name;  // best full name, white space collapsed
  EntityType type = EntityType::kPerson;
  std::optional<std::uint32_t> entry;  // in the gazetteer
  std::string class_name;
  std::string id;
};

// Countries that a document speaks of, by name or by its people ("Italian"), with how often.
using CountryCounts = std::map<std::string, std::size_t, std::less<>>;
[[nodiscard]] CountryCounts countries_of(const Document& document, const Annotations& annotations,
                                         const gazetteer::Gazetteer& gazetteer);

// The country that is spoken of at least twice as often as any other; empty if none is.
[[nodiscard]] std::string main_country(const CountryCounts& countries);

// What the document as a whole is about.
struct Surroundings {
  CountryCounts countries;  // decide whether "the Supreme Court" may be a certain one
  bool matches = false;     // an article on sport
  const DependencyIndex* tree = nullptr;
};

// Nothing if the chain has no name that makes a thing: pronouns and descriptions only, or only an adjective of
// nationality whose country is not named.
[[nodiscard]] std::optional<NamedThing> describe(const Document& document, const Annotations& annotations,
                                                 const Chain& chain, const Surroundings& surroundings,
                                                 const gazetteer::Gazetteer& gazetteer);

}  // namespace newsgraph::entities
