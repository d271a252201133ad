#include "relations/normalise.hpp"

#include <algorithm>

#include "relations/past_tense.hpp"

namespace newsgraph::relations {
namespace {

// Whether a word may stand where these classes are asked for. What is no mention suits nothing: the open relation that
// it gets instead reads the same.
bool suits(const Syntax& syntax, const ontology::Ontology& ontology, TokenIndex word,
           const std::vector<std::string>& classes) {
  if (classes.empty()) return true;
  if (syntax.mention(word) == nullptr) return false;
  const std::string_view type = name_of(syntax.mention(word)->type);
  return std::any_of(classes.begin(), classes.end(),
                     [&](const std::string& name) { return ontology.is_a(type, name) || ontology.is_a(name, type); });
}

}  // namespace

std::string trigger_pattern(std::string_view lemma, bool passive) {
  if (!passive) return std::string(lemma);
  const auto cut = lemma.find(' ');
  const std::string rest = cut == std::string_view::npos ? "" : std::string(lemma.substr(cut));
  return "be " + past_participle(lemma.substr(0, cut)) + rest;
}

std::string relation_name(const Syntax& syntax, const ontology::Ontology& ontology, std::string_view lemma,
                          bool passive, TokenIndex subject, TokenIndex object) {
  const ontology::Relation* known = ontology.triggered_by(trigger_pattern(lemma, passive));
  if (known != nullptr && suits(syntax, ontology, subject, known->domain) &&
      suits(syntax, ontology, object, known->range)) {
    return known->name;
  }
  return past_form(lemma, passive);
}

}  // namespace newsgraph::relations
