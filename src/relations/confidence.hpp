// What share of statements like this one is right? A logistic regression over a few features that a reader can check,
// with whole weights (hundredths of log-odds) kept as data in models/, fitted to statements that were judged one by one
// (Niculescu-Mizil & Caruana 2005 on calibration). Runs after the entities are known, because a statement whose ends
// are of classes that its relation does not take is likely to be wrong. Finds and changes nothing else.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "document/annotations.hpp"
#include "document/document.hpp"
#include "ontology/ontology.hpp"
#include "relations/syntax.hpp"

namespace newsgraph::relations {

// Names of the features, in the order of their indexes; also the first column of the file.
inline constexpr std::array<std::string_view, 13> kConfidenceFeatures = {
    "always",             // every statement
    "is-a",               // a copula, apposition or name beside a name
    "not a main clause",  // relative clauses, participles, infinitives, complements
    "rare construction",  // the rule that found it is one of the less certain: below 0.7
    "subject resolved",   // a pronoun or description that stands for a name
    "object resolved",
    "subject is text",
    "open relation",        // its verb is not in the ontology
    "wrong class",          // an end is of a class that the relation does not take
    "unsure name",          // an end is a name that the language model is not sure of
    "long sentence",        // more than 40 words
    "complement left out",  // a clause that belongs to the verb is not in the statement: "wanted me (to run)"
    "first person",         // "I" or "we" whose speaker is not known
};

using ConfidenceFeatures = std::vector<std::uint8_t>;  // indexes, ascending

// Of a statement with the confidence of the rules that found it, once entities are resolved.
[[nodiscard]] ConfidenceFeatures confidence_features(const Syntax& syntax, const ontology::Ontology& ontology,
                                                     const Statement& statement);

class ConfidenceModel {
 public:
  using Weights = std::array<int, kConfidenceFeatures.size()>;  // hundredths of log-odds

  explicit ConfidenceModel(const Weights& weights) : weights_(weights) {}
  // Lines "feature<tab>weight", "#" for remarks; a feature that is not named weighs 0. Throws ModelError with file and
  // line.
  [[nodiscard]] static ConfidenceModel read(const std::filesystem::path& file);

  // 0.01 to 0.99
  [[nodiscard]] double share_right(const ConfidenceFeatures& features) const;

 private:
  Weights weights_;
};

// Replaces the confidence of every statement.
void calibrate(const Document& document, const ontology::Ontology& ontology, const ConfidenceModel& model,
               Annotations& annotations);

}  // namespace newsgraph::relations
