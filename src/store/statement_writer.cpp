#include "store/statement_writer.hpp"

#include <cmath>

#include "base/error.hpp"
#include "store/argument_text.hpp"
#include "store/record_key.hpp"

namespace newsgraph::store {
namespace {

void bind_claim(Statement& statement, int index, const DocumentRows& rows, const std::string& quotation) {
  if (quotation.empty()) {
    statement.bind_null(index);
    return;
  }
  const auto found = rows.quotations.find(quotation);
  NG_CHECK(found != rows.quotations.end());
  statement.bind(index, found->second);
}

}  // namespace

StatementWriter::StatementWriter(Connection& connection, Vocabulary& vocabulary)
    : vocabulary_(vocabulary),
      insert_(
          connection,
          "INSERT INTO statement (document, position, key, start, \"end\", subject, subject_text, predicate, lemma, "
          "object, object_text, polarity, modality, claimed_in, confidence, recipient, recipient_text, instrument, "
          "instrument_text, place, place_text, time, purpose, amount_value, amount_unit) VALUES (?1, ?2, ?3, ?4, "
          "?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)"),
      insert_part_(connection,
                   "INSERT INTO statement_part (document, statement_position, position, start, \"end\") "
                   "VALUES (?1, ?2, ?3, ?4, ?5)"),
      insert_role_(connection,
                   "INSERT INTO role (document, position, key, start, \"end\", person, name, organization, claimed_in) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)") {}

void StatementWriter::bind_argument(const DocumentRows& rows, int index, const graph::ArgumentValue& value,
                                    CodePointSpan evidence) {
  insert_.bind_or_null(index, rows.entity(value.entity));
  bind_argument_text(insert_, index + 1, value.text, rows.text, evidence);
}

void StatementWriter::write(const DocumentRows& rows, std::int64_t position, const graph::StatementNode& node) {
  const CodePointSpan place = node.evidence.front().span;
  insert_.bind(1, rows.document).bind(2, position);
  bind_key(insert_, 3, node.id);
  insert_.bind(4, std::int64_t{place.begin}).bind(5, std::int64_t{place.end});
  bind_argument(rows, 6, node.subject, place);
  insert_.bind(8, vocabulary_.term(node.predicate)).bind_or_null(9, vocabulary_.term(node.lemma));
  bind_argument(rows, 10, node.object, place);
  insert_.bind(12, static_cast<std::int64_t>(node.polarity)).bind(13, static_cast<std::int64_t>(node.modality));
  bind_claim(insert_, 14, rows, node.claimed_in);
  insert_.bind(15, static_cast<std::int64_t>(std::lround(node.confidence * 100)));
  bind_argument(rows, 16, node.recipient, place);
  bind_argument(rows, 18, node.instrument, place);
  bind_argument(rows, 20, node.place, place);
  insert_.bind_or_null(22, node.time).bind_or_null(23, node.purpose);
  if (node.amount_unit.empty() || !std::isfinite(node.amount_value)) {
    insert_.bind_null(24).bind_null(25);
  } else {
    insert_.bind(24, node.amount_value).bind(25, std::string_view(node.amount_unit));
  }
  insert_.run();
  for (std::size_t i = 1; i < node.evidence.size(); ++i) {
    const CodePointSpan span = node.evidence[i].span;
    insert_part_.bind(1, rows.document).bind(2, position).bind(3, static_cast<std::int64_t>(i));
    insert_part_.bind(4, std::int64_t{span.begin}).bind(5, std::int64_t{span.end}).run();
  }
}

void StatementWriter::write(const DocumentRows& rows, std::int64_t position, const graph::RoleNode& node) {
  insert_role_.bind(1, rows.document).bind(2, position);
  bind_key(insert_role_, 3, node.id);
  insert_role_.bind(4, std::int64_t{node.evidence.span.begin}).bind(5, std::int64_t{node.evidence.span.end});
  insert_role_.bind(6, rows.entity(node.person)).bind(7, std::string_view(node.role_name));
  insert_role_.bind_or_null(8, rows.entity(node.organization));
  bind_claim(insert_role_, 9, rows, node.claimed_in);
  insert_role_.run();
}

}  // namespace newsgraph::store
