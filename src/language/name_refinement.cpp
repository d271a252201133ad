#include "language/name_refinement.hpp"

#include <algorithm>

#include "language/name_boundaries.hpp"
#include "language/name_types.hpp"

namespace newsgraph::language {

void refine_names(const Document& document, const gazetteer::Gazetteer& gazetteer, Annotations& annotations) {
  settle_boundaries(document, gazetteer, annotations);
  settle_types(document, gazetteer, annotations);
  std::sort(annotations.names.begin(), annotations.names.end(),
            [](const Name& a, const Name& b) { return a.tokens < b.tokens; });
}

}  // namespace newsgraph::language
