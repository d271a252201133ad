// Sources without a name: "two US officials" are one entity of class UnnamedSource, with how many they are and whom
// they belong to. Never merged across articles.
#pragma once

#include "document/annotations.hpp"
#include "document/document.hpp"

namespace newsgraph::entities {

// Adds an entity for every quotation whose speaker is somebody or something without a name (people, a union, a report).
// Precondition: the named
// entities are in place.
void add_unnamed_sources(const Document& document, Annotations& annotations);

}  // namespace newsgraph::entities
