#include "discourse/discourse.hpp"

#include "discourse/coreference.hpp"
#include "discourse/interview_labels.hpp"
#include "discourse/mentions.hpp"
#include "discourse/name_corrections.hpp"
#include "discourse/quotations.hpp"
#include "discourse/shared_names.hpp"
#include "discourse/speakers.hpp"

namespace newsgraph::discourse {

void annotate(const Document& document, const gazetteer::Gazetteer& gazetteer, Models models,
              Annotations& annotations) {
  const DependencyIndex tree(annotations.tokens);
  find_mentions(document, tree, annotations);
  correct_names(document, gazetteer, annotations);
  settle_shared_names(document, annotations);
  find_quotations(document, tree, annotations, models.cue_classifier);
  settle_labels(document, annotations);
  settle_speakers(document, tree, annotations);
  resolve_coreference(document, tree, gazetteer, models.ranker, annotations);
}

}  // namespace newsgraph::discourse
