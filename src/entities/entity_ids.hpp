// Ids that one document gives its entities: readable, the same in every document that names the thing in full, and
// apart for things of one name but different kind. Who is meant by less than a full name is found across documents
// (corpus_resolution.hpp).
#pragma once

#include <string>

#include "document/annotations.hpp"
#include "gazetteer/gazetteer.hpp"

namespace newsgraph::entities {

// Of a gazetteer entry: its name; where a likelier entry has that name too, also its country or class
// ("georgia-state").
[[nodiscard]] std::string id_of_entry(const gazetteer::Gazetteer& gazetteer, std::uint32_t entry);

// Of a name that is linked to nothing: the name, and its type where it might be taken for a person's
// ("calloway-organization") or for a thing of the gazetteer. Bodies that many countries have ("Ministry of Health") get
// the document's main country; empty if it has none.
[[nodiscard]] std::string id_of_name(const gazetteer::Gazetteer& gazetteer, const std::string& name, EntityType type,
                                     const std::string& main_country);

}  // namespace newsgraph::entities
