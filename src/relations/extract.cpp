#include <algorithm>
#include <tuple>

#include "relations/clauses.hpp"
#include "relations/nominal.hpp"
#include "relations/relations.hpp"
#include "relations/role_verbs.hpp"
#include "relations/roles.hpp"
#include "relations/time_values.hpp"

namespace newsgraph::relations {
namespace {

// Sentences of these blocks speak of the world; bylines and credits do not.
bool is_read(BlockKind kind) {
  switch (kind) {
    case BlockKind::kTitle:
    case BlockKind::kHeading:
    case BlockKind::kParagraph:
    case BlockKind::kCaption:
      return true;
    default:
      return false;
  }
}

// When something was said, on the calendar where the words allow it. Reports look back.
void date_quotations(const Document& document, Annotations& annotations) {
  for (Quotation& quotation : annotations.quotations) {
    if (quotation.said_at.empty()) continue;
    std::string value = time_value(quotation.said_at, document.published, TimeDirection::kPast);
    if (!value.empty()) quotation.said_at = std::move(value);
  }
}

}  // namespace

void extract(const Document& document, const ontology::Ontology& ontology, Annotations& annotations) {
  const Syntax syntax(document, annotations);
  StatementList list(syntax, ontology);
  std::vector<Role> roles;
  for (const Sentence& sentence : annotations.sentences) {
    const bool read = sentence.block >= document.blocks.size() || is_read(document.blocks[sentence.block].kind);
    for (TokenIndex i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      read_origin(syntax, i, list);  // "CNN's Jane Roe" also of bylines and credits
      read_affiliation(syntax, i, list);
      if (!read) continue;
      read_verb(syntax, i, list);
      read_copula(syntax, i, list);
      read_apposition(syntax, i, list);
      read_postposed(syntax, i, list);
      read_nominal(syntax, i, list);
      read_location(syntax, i, list);
      read_possession(syntax, i, list);
      read_role(syntax, i, list, roles);
      read_role_verb(syntax, i, list, roles);
    }
  }
  annotations.statements = list.take();
  read_doer_roles(syntax, annotations.statements, roles);
  std::stable_sort(roles.begin(), roles.end(), [](const Role& a, const Role& b) {
    return std::tie(a.evidence, a.person, a.name) < std::tie(b.evidence, b.person, b.name);
  });
  annotations.roles = std::move(roles);
  date_quotations(document, annotations);
}

}  // namespace newsgraph::relations
