#include "query/said.hpp"

#include <algorithm>
#include <set>

#include "base/split.hpp"
#include "base/utf8.hpp"
#include "query/said_plan.hpp"
#include "store/dates.hpp"
#include "store/name_key.hpp"
#include "store/record_key.hpp"

namespace newsgraph::query {
namespace {

// "two senior US officials" and "a US official" are sources of one kind: number, article and plural go.
std::string group_of(const std::string& name) {
  static const std::set<std::string, std::less<>> kCounts = {
      "a",   "an",   "the",  "one",     "two",  "three", "four",    "five", "six",  "seven", "eight", "nine",
      "ten", "some", "many", "several", "both", "other", "another", "few",  "more", "most",  "all"};
  static const std::set<std::string, std::less<>> kBehindHead = {
      "at",   "by", "close", "familiar", "for", "from", "in",   "inside", "involved",
      "near", "of", "on",    "that",     "to",  "who",  "with", "within", "working"};
  std::vector<std::string> words;
  for (const std::string_view word : split(name, ' ')) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool number = !word.empty() && std::all_of(word.begin(), word.end(), is_digit);
    if (words.empty() && (number || kCounts.contains(utf8::to_lower(word)))) continue;
    words.emplace_back(word);
  }
  const auto behind =
      std::find_if(words.begin(), words.end(), [](const auto& word) { return kBehindHead.contains(word); });
  if (behind != words.begin()) {
    std::string& head = *(behind - 1);
    if (head.size() > 2 && head.ends_with('s') && !head.ends_with("ss")) head.pop_back();
  }
  std::string group;
  for (const std::string& word : words) group += (group.empty() ? "" : " ") + word;
  return group.empty() ? name : group;
}

class RowReader {
 public:
  explicit RowReader(store::Connection& connection)
      : row_(connection,
             "SELECT q.key, q.said_at, s.slug, s.name, "
             "coalesce(q.speaker_text, substr(d.text, q.speaker_start + 1, q.speaker_end - q.speaker_start)), c.text, "
             "t.text, coalesce(q.text, substr(d.text, q.content_start + 1, q.content_end - q.content_start)), q.type, "
             "q.kind, "
             "a.slug, coalesce(a.name, q.addressee_text, substr(d.text, q.addressee_start + 1, q.addressee_end - "
             "q.addressee_start)), q.medium, d.iri, d.title, d.publisher, d.published, "
             "q.content_start, q.content_end, q.confidence "
             "FROM quotation q JOIN document d ON d.id = q.document LEFT JOIN entity s ON s.id = q.speaker "
             "LEFT JOIN term c ON c.id = s.class LEFT JOIN term t ON t.id = q.cue "
             "LEFT JOIN entity a ON a.id = q.addressee WHERE q.id = ?1"),
        about_(connection,
               "SELECT e.slug, e.name FROM about JOIN entity e ON e.id = about.topic WHERE about.quotation = ?1 "
               "ORDER BY e.slug"),
        joint_(connection,
               "SELECT e.slug, e.name FROM joint_speaker j JOIN entity e ON e.id = j.speaker WHERE j.quotation = ?1 "
               "ORDER BY j.position") {}

  SaidRow read(std::int64_t quotation) {
    row_.bind(1, quotation).step();
    SaidRow row;
    row.id = store::key_text(row_, 0);
    row.said_at = row_.string(1);
    row.speaker = {row_.string(2), row_.string(3)};
    row.speaker_text = row_.string(4);
    if (row.speaker.id.empty()) row.speaker.name = row.speaker_text;
    row.unnamed = row_.text(5) == "UnnamedSource";
    if (row.unnamed) row.group = group_of(row.speaker.name);
    row.cue = row_.string(6);
    row.text = row_.string(7);
    row.type = static_cast<QuotationType>(row_.integer(8));
    row.kind = static_cast<AttributionKind>(row_.integer(9));
    row.addressee = {row_.string(10), row_.string(11)};
    row.medium = row_.string(12);
    row.document = row_.string(13);
    row.title = row_.string(14);
    row.publisher = row_.string(15);
    row.published = row_.string(16);
    row.date = store::day_number(row.said_at) != 0 ? row.said_at : row.published;
    row.start = static_cast<std::uint32_t>(row_.integer(17));
    row.end = static_cast<std::uint32_t>(row_.integer(18));
    row.confidence = static_cast<int>(row_.integer(19));
    row_.reset();
    about_.bind(1, quotation);
    while (about_.step()) row.about.push_back({about_.string(0), about_.string(1)});
    joint_.bind(1, quotation);
    while (joint_.step()) row.joint_speakers.push_back({joint_.string(0), joint_.string(1)});
    return row;
  }

 private:
  store::Statement row_, about_, joint_;
};

}  // namespace

void ask_said(store::Connection& connection, const SaidQuestion& question,
              const std::function<void(const SaidRow&)>& take) {
  const SaidPlan plan = plan_said(question);
  store::Statement rows(connection, plan.sql);
  for (std::size_t i = 0; i < plan.values.size(); ++i) {
    const int index = static_cast<int>(i + 1);
    std::visit([&](const auto& value) { rows.bind(index, value); }, plan.values[i]);
  }
  RowReader reader(connection);
  store::Statement content(connection, "SELECT text FROM quotation_content WHERE id = ?1");
  const auto fits = [&](std::int64_t quotation) {
    if (plan.phrases.empty()) return true;
    content.bind(1, quotation).step();
    const bool found = has_phrases(content.text(0), plan.phrases);
    content.reset();
    return found;
  };
  std::size_t taken = 0;
  while ((question.limit == 0 || taken < question.limit) && rows.step()) {
    if (!fits(rows.integer(0))) continue;
    ++taken;
    take(reader.read(rows.integer(0)));
  }
}

std::vector<std::string> publishers_called(store::Connection& connection, const std::string& typed) {
  const std::string key = store::name_key(typed);
  std::vector<std::string> exact, partial;
  store::Statement rows(connection, "SELECT DISTINCT publisher FROM document WHERE publisher IS NOT NULL");
  while (rows.step()) {
    const std::string name = store::name_key(rows.text(0));
    if (name == key) exact.push_back(rows.string(0));
    if ((" " + name + " ").find(" " + key + " ") != std::string::npos) partial.push_back(rows.string(0));
  }
  return exact.empty() ? partial : exact;
}

}  // namespace newsgraph::query
