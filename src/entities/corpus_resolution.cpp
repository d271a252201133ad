#include "entities/corpus_resolution.hpp"

#include "entities/corpus_things.hpp"

namespace newsgraph::entities {

Resolution resolve_corpus(const std::vector<Appearance>& appearances, const std::vector<std::string>& documents,
                          const Decisions& decisions) {
  Things things(appearances, documents, decisions);
  part_namesakes(things);
  join_spellings(things);
  join_acronyms(things);
  join_short_names(things);
  return things.finish();
}

}  // namespace newsgraph::entities
