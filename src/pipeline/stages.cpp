#include "pipeline/stages.hpp"

#include "discourse/discourse.hpp"
#include "entities/entities.hpp"
#include "language/name_refinement.hpp"
#include "relations/relations.hpp"

namespace newsgraph::pipeline {

Stages::Stages(const StageFiles& files)
    : model_(files.model),
      ontology_(ontology::Ontology::read(files.ontology)),
      gazetteer_(gazetteer::Gazetteer::read(files.gazetteer)) {
  for (const auto& file : files.gazetteers) gazetteer_.add(file);
  if (!files.coreference.empty()) ranker_ = discourse::AntecedentRanker::read(files.coreference);
  if (!files.confidence.empty()) confidence_ = relations::ConfidenceModel::read(files.confidence);
  if (!files.attribution.empty()) cue_classifier_ = discourse::CueClassifier::read(files.attribution);
}

discourse::Models Stages::discourse_models() const { return {ranker_ ? &*ranker_ : nullptr, cue_classifier()}; }

Annotations Stages::annotate_language(const Document& document) const {
  Annotations annotations;
  model_.annotate(document, annotations);
  language::refine_names(document, gazetteer_, annotations);
  return annotations;
}

void Stages::annotate_words(const Document& document, Annotations& annotations) const {
  model_.analyse(document, annotations);
  language::refine_names(document, gazetteer_, annotations);
}

void Stages::annotate_discourse(const Document& document, Annotations& annotations) const {
  annotate_words(document, annotations);
  discourse::annotate(document, gazetteer_, discourse_models(), annotations);
}

Annotations Stages::annotate(const Document& document) const {
  Annotations annotations = annotate_language(document);
  annotate_meaning(document, annotations);
  return annotations;
}

void Stages::annotate_meaning(const Document& document, Annotations& annotations) const {
  discourse::annotate(document, gazetteer_, discourse_models(), annotations);
  relations::extract(document, ontology_, annotations);
  entities::resolve(document, gazetteer_, annotations);
  if (confidence_) relations::calibrate(document, ontology_, *confidence_, annotations);
}

}  // namespace newsgraph::pipeline
