#include "entities/entities.hpp"

#include <map>

#include "entities/entity_naming.hpp"
#include "entities/unnamed_sources.hpp"

namespace newsgraph::entities {

void resolve(const Document& document, const gazetteer::Gazetteer& gazetteer, Annotations& annotations) {
  annotations.entities.clear();
  const CountryCounts countries = countries_of(document, annotations, gazetteer);
  std::map<std::string, std::uint32_t> by_id;
  for (std::uint32_t c = 0; c < annotations.chains.size(); ++c) {
    const auto thing = describe(document, annotations, annotations.chains[c], countries, gazetteer);
    if (!thing) continue;
    const auto [at, fresh] = by_id.emplace(thing->id, static_cast<std::uint32_t>(annotations.entities.size()));
    if (fresh) {
      Entity entity;
      entity.id = thing->id;
      entity.name = thing->name;
      entity.class_name = thing->class_name;
      if (thing->entry) entity.wikidata = gazetteer.entry(*thing->entry).wikidata;
      annotations.entities.push_back(std::move(entity));
    }
    annotations.entities[at->second].chains.push_back(c);
    annotations.chains[c].entity = at->second;
  }
  add_unnamed_sources(document, annotations);
}

}  // namespace newsgraph::entities
