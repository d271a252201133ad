#include "reading.hpp"

#include <algorithm>
#include <filesystem>

#include "ontology/ontology.hpp"
#include "relations/relations.hpp"

namespace newsgraph::tests {
namespace {

const ontology::Ontology& shipped_ontology() {
  const std::filesystem::path folder = std::filesystem::path(NEWSGRAPH_SOURCE_DIR) / "ontology";
  static const auto kOntology = ontology::Ontology::read({folder / "classes.ttl", folder / "relations.ttl"});
  return kOntology;
}

// Words of the mention that an argument's head stands for, else of its phrase in quotation marks.
std::string show(const Tree& tree, const Argument& argument) {
  const std::uint32_t mention = mention_headed_by(tree.annotations, argument.head);
  if (mention != kNone) return text_of(tree, tree.annotations.mentions[mention].tokens);
  return std::string("'").append(text_of(tree, argument.tokens)).append("'");
}

std::string show(const Tree& tree, const Statement& statement) {
  constexpr const char* kModalities[] = {"", "planned ", "possible ", "conditional "};
  std::string out = statement.polarity == Polarity::kNegative ? "NOT " : "";
  out += kModalities[static_cast<std::size_t>(statement.modality)];
  out += show(tree, statement.subject) + " | " + statement.lemma + " > " + statement.relation + " | " +
         show(tree, statement.object);
  const std::pair<const char*, const Argument*> others[] = {
      {"recipient", &statement.recipient}, {"instrument", &statement.instrument}, {"place", &statement.place}};
  for (const auto& [name, argument] : others) {
    if (argument->present()) out.append(" | ").append(name).append("=").append(show(tree, *argument));
  }
  if (statement.time.present()) out += " | time=" + statement.time_value;
  return out;
}

}  // namespace

std::vector<std::string> read(Tree& tree) {
  relations::extract(tree.document, shipped_ontology(), tree.annotations);
  std::vector<std::string> out;
  for (const Statement& statement : tree.annotations.statements) out.push_back(show(tree, statement));
  return out;
}

std::vector<std::string> read(std::string_view sentence, const std::vector<Known>& mentions) {
  Tree tree = make_tree(sentence, mentions);
  return read(tree);
}

std::vector<std::string> read_roles(std::string_view sentence, const std::vector<Known>& mentions) {
  Tree tree = make_tree(sentence, mentions);
  relations::extract(tree.document, shipped_ontology(), tree.annotations);
  std::vector<std::string> out;
  for (const Role& role : tree.annotations.roles) {
    out.push_back(text_of(tree, tree.annotations.mentions[role.person].tokens) + ": " +
                  (role.title.empty() ? text_of(tree, role.name) : role.title));
    if (role.organization != kNone) {
      out.back() += " (" + text_of(tree, tree.annotations.mentions[role.organization].tokens) + ")";
    }
  }
  return out;
}

}  // namespace newsgraph::tests
