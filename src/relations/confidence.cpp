#include "relations/confidence.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <iterator>
#include <string>

#include "base/error.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

constexpr float kCertain = 0.7F;             // of the rules' own confidence
constexpr float kSureName = 0.8F;            // of the language model's
constexpr std::uint32_t kLongSentence = 40;  // words

std::uint8_t index_of(std::string_view name) {
  const auto found = std::find(kConfidenceFeatures.begin(), kConfidenceFeatures.end(), name);
  NG_CHECK(found != kConfidenceFeatures.end());
  return static_cast<std::uint8_t>(found - kConfidenceFeatures.begin());
}

bool is_main(const Syntax& syntax, TokenIndex predicate) {
  switch (syntax.relation(predicate)) {
    case kRoot:
    case kConj:
    case kParataxis:
      return true;
    case kCcomp:  // what somebody says is a main clause of his own
      return syntax.quotation(predicate) != kNone;
    default:
      return false;
  }
}

bool is_resolved(const Syntax& syntax, const Argument& end) {
  return !syntax.is_named(end.head) && entity_headed_by(syntax.annotations(), end.head) != kNone;
}

// A name with a doubtful type or extent among the words of a mention.
bool is_unsure(const Syntax& syntax, const Argument& end) {
  const Mention* mention = syntax.mention(end.head);
  if (mention == nullptr || mention->kind != MentionKind::kNamed) return false;
  const auto& names = syntax.annotations().names;  // in text order
  const auto after = std::upper_bound(names.begin(), names.end(), end.head,
                                      [](TokenIndex token, const Name& name) { return token < name.tokens.begin; });
  return after != names.begin() && std::prev(after)->tokens.contains(end.head) &&
         std::prev(after)->confidence < kSureName;
}

std::string class_of(const Syntax& syntax, const Argument& end) {
  const std::uint32_t entity = entity_headed_by(syntax.annotations(), end.head);
  return entity == kNone ? std::string() : syntax.annotations().entities[entity].class_name;
}

bool fits(const ontology::Ontology& ontology, const std::string& class_name, const std::vector<std::string>& classes) {
  return class_name.empty() || ontology.find_class(class_name) == nullptr || ontology.is_one_of(class_name, classes);
}

bool leaves_complement(const Syntax& syntax, const Statement& statement) {
  const auto under = syntax.children(statement.predicate);
  return std::any_of(under.begin(), under.end(), [&](TokenIndex c) {
    const DependencyRelation relation = syntax.relation(c);
    return (relation == kXcomp || relation == kCcomp) && c != statement.object.head &&
           !statement.object.tokens.contains(c);
  });
}

bool is_first_person(const Syntax& syntax, const Argument& end) {
  const std::string& lemma = syntax.lemma(end.head);
  return syntax.part_of_speech(end.head) == PartOfSpeech::kPron && (lemma == "i" || lemma == "we");
}

}  // namespace

ConfidenceFeatures confidence_features(const Syntax& syntax, const ontology::Ontology& ontology,
                                       const Statement& statement) {
  ConfidenceFeatures out;
  const auto add = [&](std::string_view name, bool holds) {
    if (holds) out.push_back(index_of(name));
  };
  const TokenIndex predicate = statement.predicate;
  const bool verb = syntax.part_of_speech(predicate) == PartOfSpeech::kVerb;
  const bool is_a = !verb && statement.lemma.starts_with("be");
  const ontology::Relation* relation = ontology.find_relation(statement.relation);
  const std::string subject = class_of(syntax, statement.subject), object = class_of(syntax, statement.object);
  const std::uint32_t words = syntax.annotations().sentences[syntax.sentence(predicate)].tokens.size();
  add("always", true);
  add("is-a", is_a);
  add("not a main clause", verb && !is_main(syntax, predicate));
  add("rare construction", statement.confidence < kCertain);
  add("subject resolved", is_resolved(syntax, statement.subject));
  add("object resolved", is_resolved(syntax, statement.object));
  add("subject is text", subject.empty());
  add("open relation", relation == nullptr);
  add("wrong class",
      relation != nullptr && !(fits(ontology, subject, relation->domain) && fits(ontology, object, relation->range)));
  add("unsure name", is_unsure(syntax, statement.subject) || is_unsure(syntax, statement.object));
  add("long sentence", words > kLongSentence);
  add("complement left out", leaves_complement(syntax, statement));
  add("first person", statement.quotation == kNone &&
                          (is_first_person(syntax, statement.subject) || is_first_person(syntax, statement.object)));
  return out;
}

ConfidenceModel ConfidenceModel::read(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw ModelError(file.string() + ": cannot be read");
  Weights weights = {};
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    const auto feature = std::find(kConfidenceFeatures.begin(), kConfidenceFeatures.end(), line.substr(0, tab));
    int weight = 0;
    const char* end = line.data() + line.size();
    const bool good = tab != std::string::npos && feature != kConfidenceFeatures.end() &&
                      std::from_chars(line.data() + tab + 1, end, weight).ptr == end;
    if (!good) throw ModelError(file.string() + ":" + std::to_string(number) + ": is no feature with a whole weight");
    weights[static_cast<std::size_t>(feature - kConfidenceFeatures.begin())] = weight;
  }
  return ConfidenceModel(weights);
}

double ConfidenceModel::share_right(const ConfidenceFeatures& features) const {
  int sum = 0;
  for (const std::uint8_t feature : features) sum += weights_[feature];
  const double share = 1.0 / (1.0 + std::exp(-sum / 100.0));
  return std::clamp(share, 0.01, 0.99);
}

void calibrate(const Document& document, const ontology::Ontology& ontology, const ConfidenceModel& model,
               Annotations& annotations) {
  const Syntax syntax(document, annotations);
  for (Statement& statement : annotations.statements) {
    statement.confidence = static_cast<float>(model.share_right(confidence_features(syntax, ontology, statement)));
  }
}

}  // namespace newsgraph::relations
