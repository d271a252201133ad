#include "query/said_plan.hpp"

#include "base/error.hpp"
#include "store/dates.hpp"

namespace newsgraph::query {
namespace {

class Planner {
 public:
  explicit Planner(const SaidQuestion& question) : question_(question) {}

  SaidPlan plan() {
    lead();
    check(id_ + " NOT IN (SELECT id FROM wrong_quotation)");
    check_dates();
    check_words();
    check_publisher();
    if (question_.kind) check("q.kind = " + parameter(static_cast<std::int64_t>(*question_.kind)));
    if (question_.type) check("q.type = " + parameter(static_cast<std::int64_t>(*question_.type)));
    if (by_topic_ && conditions_.find("q.") != std::string::npos) {
      quotation_ = " CROSS JOIN quotation q ON q.id = a.quotation";
    }
    plan_.sql = select(from_, speaker_);
    if (!speaker_.empty()) {
      plan_.sql +=
          " UNION " + select("joint_speaker j CROSS JOIN " + joint_, "j.speaker IN " + list(question_.speakers));
    }
    plan_.sql += " ORDER BY 2 DESC, 1";
    if (question_.limit > 0 && plan_.phrases.empty())
      plan_.sql += " LIMIT " + parameter(static_cast<std::int64_t>(question_.limit));
    return std::move(plan_);
  }

 private:
  // Topic and speaker together have an index of their own; else that of speakers, topics, addressees, words or days.
  void lead() {
    by_topic_ = !question_.topics.empty();
    id_ = by_topic_ ? "a.quotation" : "q.id";
    day_ = by_topic_ ? "a.day" : "q.day";
    if (by_topic_) {
      from_ = "about a";
      check("a.topic IN " + list(question_.topics.front()));
      if (!question_.speakers.empty()) {
        speaker_ = "a.speaker IN " + list(question_.speakers);
        joint_ = "about a ON a.quotation = j.quotation";
      }
      for (std::size_t i = 1; i < question_.topics.size(); ++i) check_topic(question_.topics[i]);
      if (!question_.addressees.empty()) check("q.addressee IN " + list(question_.addressees));
    } else if (!question_.speakers.empty()) {
      from_ = "quotation q INDEXED BY quotation_speaker";
      speaker_ = "q.speaker IN " + list(question_.speakers);
      joint_ = "quotation q ON q.id = j.quotation";
      if (!question_.addressees.empty()) check("+q.addressee IN " + list(question_.addressees));
    } else if (!question_.addressees.empty()) {
      from_ = "quotation q INDEXED BY quotation_addressee";
      check("q.addressee IN " + list(question_.addressees));
    } else if (!question_.words.empty()) {
      by_words_ = true;
      from_ = "quotation_words CROSS JOIN quotation q ON q.id = quotation_words.rowid";
    } else {
      from_ = "quotation q";
    }
    if (question_.unnamed) {
      check(std::string(by_topic_ ? "a" : "q") +
            ".speaker IN (SELECT id FROM entity WHERE class = (SELECT id FROM term WHERE text = 'UnnamedSource'))");
    }
  }

  // Id and day of what fits. `who`: a condition on the speaker, or empty.
  [[nodiscard]] std::string select(const std::string& from, const std::string& who) const {
    return "SELECT " + id_ + ", " + day_ + " FROM " + from + quotation_ + " WHERE " +
           (who.empty() ? conditions_ : who + " AND " + conditions_);
  }

  void check_dates() {
    const std::int64_t since = store::day_number(question_.since);
    const std::int64_t until = store::day_number(question_.until);
    if (since != 0 || until != 0) check(day_ + " >= " + parameter(since != 0 ? since : std::int64_t{1}));
    if (until != 0) check(day_ + " <= " + parameter(store::last_within(until)));
  }

  void check_topic(const EntityRows& topics) {
    check("EXISTS (SELECT 1 FROM about b WHERE b.quotation = " + id_ + " AND b.topic IN " + list(topics) + ")");
  }

  void check_words() {
    if (question_.words.empty()) return;
    FullTextQuestion asked = full_text_question(question_.words);
    if (asked.match.empty()) throw UsageError("--text: has no word in it: " + question_.words);
    const std::string condition = "quotation_words MATCH " + parameter(std::move(asked.match));
    plan_.phrases = std::move(asked.phrases);
    check(by_words_ ? condition : id_ + " IN (SELECT rowid FROM quotation_words WHERE " + condition + ")");
  }

  void check_publisher() {
    if (question_.publishers.empty()) return;
    std::string names;
    for (const std::string& name : question_.publishers) names += (names.empty() ? "" : ", ") + parameter(name);
    check("(SELECT d.publisher FROM document d WHERE d.id = q.document) IN (" + names + ")");
  }

  void check(const std::string& condition) { conditions_ += (conditions_.empty() ? "" : " AND ") + condition; }
  template <typename Value>
  std::string parameter(Value value) {
    plan_.values.emplace_back(std::move(value));
    return "?" + std::to_string(plan_.values.size());
  }
  std::string list(const EntityRows& rows) {
    std::string numbers;
    for (const std::int64_t row : rows) numbers += (numbers.empty() ? "" : ", ") + std::to_string(row);
    return "(" + numbers + ")";
  }

  const SaidQuestion& question_;
  SaidPlan plan_;
  std::string from_, quotation_, id_, day_, conditions_;
  std::string speaker_, joint_;  // the speaker is the first one; where those stand who speak with others
  bool by_topic_ = false, by_words_ = false;
};

}  // namespace

SaidPlan plan_said(const SaidQuestion& question) { return Planner(question).plan(); }

}  // namespace newsgraph::query
