#include "relations/normalise.hpp"

#include <algorithm>

#include "discourse/person_nouns.hpp"
#include "relations/past_tense.hpp"

namespace newsgraph::relations {
namespace {

// What a phrase that is no mention can be: a person by its noun, else a thing, a text or a happening, but no place or
// organization, which would be a mention.
bool may_be(const Syntax& syntax, const ontology::Ontology& ontology, TokenIndex word, const std::string& name) {
  if (discourse::is_person_noun(syntax.lemma(word))) return ontology.is_a("Person", name);
  return ontology.is_a(name, "Event") || ontology.is_a(name, "Product") || ontology.is_a(name, "Work") ||
         ontology.is_a(name, "Law");
}

// Whether a word may stand where these classes are asked for.
bool suits(const Syntax& syntax, const ontology::Ontology& ontology, TokenIndex word,
           const std::vector<std::string>& classes) {
  const Mention* mention = syntax.mention(word);
  return classes.empty() || std::any_of(classes.begin(), classes.end(), [&](const std::string& name) {
           if (mention == nullptr) return may_be(syntax, ontology, word, name);
           const std::string_view type = name_of(mention->type);
           return ontology.is_a(type, name) || ontology.is_a(name, type);
         });
}

}  // namespace

std::string trigger_pattern(std::string_view lemma, bool passive) {
  if (!passive) return std::string(lemma);
  const auto cut = lemma.find(' ');
  const std::string rest = cut == std::string_view::npos ? "" : std::string(lemma.substr(cut));
  return "be " + past_participle(lemma.substr(0, cut)) + rest;
}

std::string relation_name(const Syntax& syntax, const ontology::Ontology& ontology, std::string_view lemma,
                          std::string_view wording, bool passive, TokenIndex subject, TokenIndex object) {
  const ontology::Relation* known = ontology.triggered_by(trigger_pattern(lemma, passive));
  if (known != nullptr && suits(syntax, ontology, subject, known->domain) &&
      suits(syntax, ontology, object, known->range)) {
    return known->name;
  }
  return past_form(wording, passive);
}

}  // namespace newsgraph::relations
