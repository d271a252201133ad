#include "query/relation_reader.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/utf8.hpp"
#include "store/argument_text.hpp"
#include "store/record_key.hpp"

namespace newsgraph::query {
namespace {

constexpr std::size_t kFarthest = 400;  // bytes that a sentence goes on at most to either side

bool ends_sentence(std::string_view text, std::size_t at) {
  if (text[at] == '\n') return true;
  const bool mark = text[at] == '.' || text[at] == '!' || text[at] == '?';
  return mark && at + 1 < text.size() && (text[at + 1] == ' ' || text[at + 1] == '\n');
}

bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

// Bytes of a range of code points.
std::pair<std::size_t, std::size_t> bytes_of(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::size_t at = 0, first = text.size();
  for (std::uint32_t point = 0; point < end && at < text.size(); ++point) {
    if (point == begin) first = at;
    utf8::next(text, at);
  }
  return {std::min(first, at), at};
}

// Columns: 0 key, 1 date, 2–3 subject, 4 predicate, 5–6 object, 7–8 recipient, 9 polarity, 10 modality, 11 claimed,
// 12–13 speaker, 14–16 document, title, publisher, 17–18 place, 19 confidence, 20 text.
RelationRow read(store::Statement& row, const char* kind) {
  NG_CHECK(row.step());
  RelationRow out;
  out.kind = kind;
  out.id = store::key_text(row, 0);
  out.date = row.string(1);
  out.subject = {row.string(2), row.string(3)};
  out.predicate = row.string(4);
  out.object = {row.string(5), row.string(6)};
  out.recipient = {row.string(7), row.string(8)};
  out.polarity = static_cast<Polarity>(row.integer(9));
  out.modality = static_cast<Modality>(row.integer(10));
  out.claimed = row.integer(11) != 0;
  out.speaker = {row.string(12), row.string(13)};
  out.document = row.string(14);
  out.title = row.string(15);
  out.publisher = row.string(16);
  out.start = static_cast<std::uint32_t>(row.integer(17));
  out.end = static_cast<std::uint32_t>(row.integer(18));
  out.confidence = static_cast<int>(row.integer(19));
  const std::string_view text = row.text(20);
  const auto [begin, end] = bytes_of(text, out.start, out.end);
  out.sentence = sentence_around(text, begin, end);
  row.reset();
  return out;
}

}  // namespace

RelationReader::RelationReader(store::Connection& connection)
    : statement_(
          connection,
          "SELECT t.key, coalesce(t.time, d.published), s.slug, coalesce(s.name, " +
              store::argument_text_sql("t.subject_text") + "), p.text, o.slug, coalesce(o.name, " +
              store::argument_text_sql("t.object_text") + "), r.slug, coalesce(r.name, " +
              store::argument_text_sql("t.recipient_text") +
              "), t.polarity, t.modality, "
              "t.claimed_in IS NOT NULL, c.slug, coalesce(c.name, q.speaker_text, substr(d.text, q.speaker_start + 1, "
              "q.speaker_end - q.speaker_start)), d.iri, d.title, d.publisher, "
              "t.start, t.\"end\", t.confidence, d.text FROM statement t JOIN document d ON d.id = t.document "
              "JOIN term p ON p.id = t.predicate LEFT JOIN entity s ON s.id = t.subject "
              "LEFT JOIN entity o ON o.id = t.object LEFT JOIN entity r ON r.id = t.recipient "
              "LEFT JOIN quotation q ON q.document = t.document AND q.position = t.claimed_in "
              "LEFT JOIN entity c ON c.id = q.speaker WHERE t.document = ?1 AND t.position = ?2"),
      role_(connection,
            "SELECT t.key, d.published, s.slug, s.name, t.name, o.slug, o.name, NULL, NULL, 0, 0, "
            "t.claimed_in IS NOT NULL, c.slug, coalesce(c.name, q.speaker_text, substr(d.text, q.speaker_start + 1, "
            "q.speaker_end - q.speaker_start)), d.iri, d.title, d.publisher, t.start, "
            "t.\"end\", 100, d.text FROM role t JOIN document d ON d.id = t.document JOIN entity s ON s.id = t.person "
            "LEFT JOIN entity o ON o.id = t.organization "
            "LEFT JOIN quotation q ON q.document = t.document AND q.position = t.claimed_in "
            "LEFT JOIN entity c ON c.id = q.speaker WHERE t.document = ?1 AND t.position = ?2"),
      quotation_(connection,
                 "SELECT q.key, coalesce(q.said_at, d.published), s.slug, coalesce(s.name, q.speaker_text, "
                 "substr(d.text, q.speaker_start + 1, q.speaker_end - q.speaker_start)), c.text, NULL, "
                 "coalesce(q.text, substr(d.text, q.content_start + 1, q.content_end - q.content_start)), a.slug, "
                 "coalesce(a.name, q.addressee_text, substr(d.text, q.addressee_start + 1, q.addressee_end - "
                 "q.addressee_start)), 0, 0, 0, NULL, NULL, d.iri, d.title, d.publisher, "
                 "q.content_start, q.content_end, q.confidence, d.text FROM quotation q "
                 "JOIN document d ON d.id = q.document LEFT JOIN entity s ON s.id = q.speaker "
                 "LEFT JOIN term c ON c.id = q.cue LEFT JOIN entity a ON a.id = q.addressee "
                 "WHERE q.document = ?1 AND q.position = ?2") {}

RelationRow RelationReader::statement(std::int64_t document, std::int64_t position) {
  return read(statement_.bind(1, document).bind(2, position), "statement");
}

RelationRow RelationReader::role(std::int64_t document, std::int64_t position) {
  return read(role_.bind(1, document).bind(2, position), "role");
}

RelationRow RelationReader::quotation(std::int64_t document, std::int64_t position) {
  return read(quotation_.bind(1, document).bind(2, position), "quotation");
}

std::string sentence_around(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin >= end || end > text.size()) return {};
  const std::size_t first = begin > kFarthest ? begin - kFarthest : 0, last = std::min(text.size(), end + kFarthest);
  while (begin > first && !ends_sentence(text, begin - 1)) --begin;
  while (continues(text, begin)) ++begin;
  if (!ends_sentence(text, end - 1)) {
    while (end < last && !ends_sentence(text, end)) ++end;
    if (end < last) ++end;
  }
  while (continues(text, end)) ++end;
  std::string sentence;
  bool gap = false;
  for (const char c : text.substr(begin, end - begin)) {
    if (c == ' ' || c == '\n' || c == '\t') {
      gap = !sentence.empty();
      continue;
    }
    if (gap) sentence += ' ';
    gap = false;
    sentence += c;
  }
  return sentence;
}

}  // namespace newsgraph::query
