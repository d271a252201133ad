#include "store/quotation_writer.hpp"

#include <cmath>

#include "store/dates.hpp"
#include "store/record_key.hpp"

namespace newsgraph::store {
namespace {

void bind_span(Statement& statement, int index, const std::vector<graph::Evidence>& spans) {
  if (spans.empty()) {
    statement.bind_null(index).bind_null(index + 1);
  } else {
    statement.bind(index, std::int64_t{spans.front().span.begin}).bind(index + 1, std::int64_t{spans.front().span.end});
  }
}

// Null where the article's own text says it letter for letter, so that it is not kept twice. SQL's substr() ends at a
// NUL.
void bind_text(Statement& statement, int index, const DocumentRows& rows, const std::vector<graph::Evidence>& spans,
               const std::string& text) {
  const bool written = spans.size() == 1 && !text.empty() && rows.text(spans.front().span) == text &&
                       text.find('\0') == std::string::npos;
  written || (spans.empty() && text.empty()) ? statement.bind_null(index)
                                             : statement.bind(index, std::string_view(text));
}

}  // namespace

QuotationWriter::QuotationWriter(Connection& connection, Vocabulary& vocabulary)
    : connection_(connection),
      vocabulary_(vocabulary),
      insert_(
          connection,
          "INSERT INTO quotation (document, position, key, speaker, speaker_text, cue, type, kind, text, addressee, "
          "addressee_text, medium, said_at, day, content_start, content_end, speaker_start, speaker_end, cue_start, "
          "cue_end, addressee_start, addressee_end, confidence, place, place_text) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
          "?8, ?9, ?10, "
          "?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25)"),
      insert_part_(connection,
                   "INSERT INTO quotation_part (quotation, position, start, \"end\") VALUES (?1, ?2, ?3, ?4)"),
      insert_joint_(connection, "INSERT INTO joint_speaker (quotation, position, speaker) VALUES (?1, ?2, ?3)"),
      insert_about_(connection, "INSERT INTO about (quotation, topic, speaker, day) VALUES (?1, ?2, ?3, ?4)"),
      insert_words_(connection, "INSERT INTO quotation_words (rowid, text) VALUES (?1, ?2)") {}

void QuotationWriter::write(DocumentRows& rows, const graph::QuotationNode& node) {
  const auto position = static_cast<std::int64_t>(rows.quotations.size());
  rows.quotations.emplace(node.id, position);
  const std::int64_t said = day_number(node.said_at);
  const std::int64_t day = said != 0 ? said : rows.day;
  insert_.bind(1, rows.document).bind(2, position);
  bind_key(insert_, 3, node.id);
  insert_.bind_or_null(4, rows.entity(node.speaker));
  bind_text(insert_, 5, rows, node.speaker_span, node.speaker_text);
  insert_.bind_or_null(6, vocabulary_.term(node.cue));
  insert_.bind(7, static_cast<std::int64_t>(node.type)).bind(8, static_cast<std::int64_t>(node.kind));
  bind_text(insert_, 9, rows, node.content_spans, node.text);
  insert_.bind_or_null(10, rows.entity(node.addressee));
  bind_text(insert_, 11, rows, node.addressee_span, node.addressee_text);
  insert_.bind_or_null(12, node.medium).bind_or_null(13, node.said_at).bind(14, day);
  bind_span(insert_, 15, node.content_spans);
  bind_span(insert_, 17, node.speaker_span);
  bind_span(insert_, 19, node.cue_span);
  bind_span(insert_, 21, node.addressee_span);
  insert_.bind(23, static_cast<std::int64_t>(std::lround(node.confidence * 100)));
  insert_.bind_or_null(24, rows.entity(node.place.entity)).bind_or_null(25, node.place.text);
  insert_.run();
  const std::int64_t row = connection_.last_row();
  for (std::size_t i = 0; i < node.joint_speakers.size(); ++i) {
    insert_joint_.bind(1, row).bind(2, static_cast<std::int64_t>(i));
    insert_joint_.bind(3, rows.entity(node.joint_speakers[i])).run();
  }
  for (std::size_t i = 1; i < node.content_spans.size(); ++i) {
    const CodePointSpan span = node.content_spans[i].span;
    insert_part_.bind(1, row).bind(2, static_cast<std::int64_t>(i));
    insert_part_.bind(3, std::int64_t{span.begin}).bind(4, std::int64_t{span.end}).run();
  }
  write_about(rows, node, row, day);
  insert_words_.bind(1, row).bind(2, std::string_view(node.text)).run();
}

void QuotationWriter::write_about(const DocumentRows& rows, const graph::QuotationNode& node, std::int64_t row,
                                  std::int64_t day) {
  for (const std::string& topic : node.about) {
    insert_about_.bind(1, row).bind(2, rows.entity(topic)).bind(3, rows.entity(node.speaker)).bind(4, day).run();
  }
}

}  // namespace newsgraph::store
