#include "entities/entities.hpp"

#include <map>

#include "base/utf8.hpp"
#include "entities/entity_naming.hpp"
#include "entities/sports_teams.hpp"
#include "entities/unnamed_sources.hpp"

namespace newsgraph::entities {

void resolve(const Document& document, const gazetteer::Gazetteer& gazetteer, Annotations& annotations) {
  annotations.entities.clear();
  const DependencyIndex tree(annotations.tokens);
  const Surroundings surroundings{countries_of(document, annotations, gazetteer), is_about_matches(annotations), &tree};
  std::map<std::string, std::uint32_t> by_id;
  for (std::uint32_t c = 0; c < annotations.chains.size(); ++c) {
    auto thing = describe(document, annotations, annotations.chains[c], surroundings, gazetteer);
    if (!thing) continue;
    // A person and a place of one name in one article.
    if (const auto other = by_id.find(thing->id); other != by_id.end()) {
      const bool person = thing->class_name == name_of(EntityType::kPerson);
      if (person != (annotations.entities[other->second].class_name == name_of(EntityType::kPerson)))
        thing->id += "-" + utf8::to_lower(thing->class_name);
    }
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
