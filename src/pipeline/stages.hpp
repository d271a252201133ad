// The stages in their order, for one document: language, discourse, relations, entities. Holds what they share (model,
// gazetteer, ontology), loaded once and only read afterwards, so that any number of threads may use it.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "discourse/discourse.hpp"
#include "document/annotations.hpp"
#include "document/document.hpp"
#include "gazetteer/gazetteer.hpp"
#include "language/language_model.hpp"
#include "ontology/ontology.hpp"
#include "relations/confidence.hpp"

namespace newsgraph::pipeline {

// Where the data of the stages lies.
struct StageFiles {
  std::filesystem::path model;
  std::vector<std::filesystem::path> ontology;    // Turtle files, in order
  std::filesystem::path gazetteer;                // folder
  std::vector<std::filesystem::path> gazetteers;  // further ones, as `newsgraph gazetteer build` makes them
  std::filesystem::path coreference;              // empty: only what is certain is joined
  std::filesystem::path confidence;               // empty: statements keep the confidence of the rules
  std::filesystem::path attribution;              // empty: only what the rules know is found
};

class Stages {
 public:
  // Throws ModelError, OntologyError or InputError, naming the file.
  explicit Stages(const StageFiles& files);

  // All annotations of one document. Safe to call from many threads.
  [[nodiscard]] Annotations annotate(const Document& document) const;
  // The language layer alone.
  [[nodiscard]] Annotations annotate_language(const Document& document) const;
  // The same where words and sentences are there already.
  void annotate_words(const Document& document, Annotations& annotations) const;
  // And the discourse layer on top: all that the relations stage reads.
  void annotate_discourse(const Document& document, Annotations& annotations) const;
  // All behind the language layer.
  void annotate_meaning(const Document& document, Annotations& annotations) const;

  [[nodiscard]] const ontology::Ontology& ontology() const { return ontology_; }
  [[nodiscard]] const language::LanguageModel& model() const { return model_; }
  [[nodiscard]] const gazetteer::Gazetteer& gazetteer() const { return gazetteer_; }
  [[nodiscard]] const discourse::CueClassifier* cue_classifier() const {
    return cue_classifier_ ? &*cue_classifier_ : nullptr;
  }

 private:
  [[nodiscard]] discourse::Models discourse_models() const;

  language::LanguageModel model_;
  ontology::Ontology ontology_;
  gazetteer::Gazetteer gazetteer_;
  std::optional<discourse::AntecedentRanker> ranker_;
  std::optional<relations::ConfidenceModel> confidence_;
  std::optional<discourse::CueClassifier> cue_classifier_;
};

}  // namespace newsgraph::pipeline
