#include "query/said.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "base/error.hpp"
#include "query/entity_search.hpp"
#include "store_testing.hpp"

using namespace newsgraph;
using namespace newsgraph::test;
using query::SaidQuestion;
using query::SaidRow;

namespace {

// A store in memory over generated articles, and the answers that looking at every quotation gives.
class Corpus {
 public:
  explicit Corpus(std::size_t count)
      : articles_(generated_articles(count)), store_(":memory:", store::Access::kCreate) {
    for (const auto& article : articles_) add(store_, article);
    store_.commit();
  }

  std::int64_t row(const std::string& slug) { return query::find_entities(connection(), slug).found.at(0).row; }
  store::Connection& connection() { return store_.connection(); }

  std::multiset<std::string> ask(const SaidQuestion& question) {
    std::multiset<std::string> ids;
    query::ask_said(connection(), question, [&](const SaidRow& row) { ids.insert(row.id); });
    return ids;
  }

  template <typename Fits>
  std::multiset<std::string> look(const Fits& fits) const {
    std::multiset<std::string> ids;
    for (const auto& article : articles_) {
      for (const auto& quotation : article.records.quotations) {
        if (fits(quotation, article.document)) ids.insert(quotation.id);
      }
    }
    return ids;
  }

  // Of the quotation with most topics.
  const graph::QuotationNode& some_quotation() const {
    const graph::QuotationNode* best = nullptr;
    for (const auto& article : articles_) {
      for (const auto& quotation : article.records.quotations) {
        const bool named = !quotation.speaker.empty() && !quotation.speaker.starts_with("officials");
        if (named && (best == nullptr || quotation.about.size() > best->about.size())) best = &quotation;
      }
    }
    return *best;
  }

 private:
  std::vector<GeneratedArticle> articles_;
  store::Store store_;
};

bool is_about(const graph::QuotationNode& quotation, const std::string& id) {
  return std::find(quotation.about.begin(), quotation.about.end(), id) != quotation.about.end();
}

}  // namespace

TEST_CASE("Every filter finds what looking at all quotations finds") {
  Corpus corpus(120);
  const graph::QuotationNode& some = corpus.some_quotation();
  const std::string speaker = some.speaker, topic = some.about.at(0), other = some.about.at(1);
  SaidQuestion question;
  const auto check = [&](const char* what, const auto& fits) {
    INFO(what);
    const auto expected = corpus.look(fits);
    CHECK_FALSE(expected.empty());
    CHECK(corpus.ask(question) == expected);
    question = {};
  };
  check("no condition", [](const auto&, const auto&) { return true; });
  question.speakers = {corpus.row(speaker)};
  check("speaker", [&](const auto& q, const auto&) { return q.speaker == speaker; });
  question.topics = {{corpus.row(topic)}};
  check("topic", [&](const auto& q, const auto&) { return is_about(q, topic); });
  question.speakers = {corpus.row(speaker)};
  question.topics = {{corpus.row(topic)}, {corpus.row(other)}};
  check("speaker and topics",
        [&](const auto& q, const auto&) { return q.speaker == speaker && is_about(q, topic) && is_about(q, other); });
  question.speakers = {corpus.row(speaker), corpus.row(topic)};
  check("two speakers", [&](const auto& q, const auto&) { return q.speaker == speaker || q.speaker == topic; });
  question.unnamed = true;
  check("unnamed", [](const auto& q, const auto&) { return q.speaker.starts_with("officials"); });
  question.kind = AttributionKind::kThought;
  question.type = QuotationType::kIndirect;
  check("type", [](const auto& q, const auto&) {
    return q.kind == AttributionKind::kThought && q.type == QuotationType::kIndirect;
  });
  question.since = "2022-01-02";
  question.until = "2022-01";
  check("dates", [](const auto&, const auto& d) { return d.published >= "2022-01-02" && d.published < "2022-02"; });
  const std::string word = some.text.substr(0, some.text.find(' '));
  question.words = word;
  question.topics = {{corpus.row(topic)}};
  const auto has_word = [](std::string text, std::string wanted) {
    for (auto* value : {&text, &wanted}) {
      std::transform(value->begin(), value->end(), value->begin(), [](unsigned char c) { return std::tolower(c); });
    }
    return (" " + text + " ").find(" " + wanted + " ") != std::string::npos;
  };
  check("words", [&](const auto& q, const auto&) { return has_word(q.text, word) && is_about(q, topic); });
  const std::size_t middle = some.text.find(' ', some.text.size() / 2), next = some.text.find(' ', middle + 1);
  const std::string phrase = some.text.substr(middle + 1, some.text.find(' ', next + 1) - middle - 1);
  question.words = '"' + phrase + '"';
  check("a phrase", [&](const auto& q, const auto&) { return has_word(q.text, phrase); });
  question.words = word;
  check("words alone", [&](const auto& q, const auto&) { return has_word(q.text, word); });
}

TEST_CASE("Addressees are found by themselves and with a speaker") {
  Corpus corpus(60);
  std::string addressee;
  corpus.look([&](const auto& q, const auto&) {
    if (addressee.empty()) addressee = q.addressee;
    return false;
  });
  REQUIRE_FALSE(addressee.empty());
  SaidQuestion question;
  question.addressees = {corpus.row(addressee)};
  const auto told = corpus.look([&](const auto& q, const auto&) { return q.addressee == addressee; });
  CHECK(corpus.ask(question) == told);
}

TEST_CASE("Publishers are found by their name or a word of it") {
  Corpus corpus(60);
  const auto all = query::publishers_called(corpus.connection(), "times");
  CHECK(all.size() > 1);
  const auto one = query::publishers_called(corpus.connection(), all.front());
  CHECK(one == std::vector<std::string>{all.front()});
  SaidQuestion question;
  question.publishers = one;
  CHECK(corpus.ask(question) == corpus.look([&](const auto&, const auto& d) { return d.publisher == one.front(); }));
  CHECK(query::publishers_called(corpus.connection(), "nobody").empty());
}

TEST_CASE("Rows come newest first and say where they stand") {
  Corpus corpus(40);
  SaidQuestion question;
  question.limit = 25;
  std::vector<SaidRow> rows;
  query::ask_said(corpus.connection(), question, [&](const SaidRow& row) { rows.push_back(row); });
  REQUIRE(rows.size() == 25);
  CHECK(std::is_sorted(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.date > b.date; }));
  for (const SaidRow& row : rows) {
    CHECK(row.end > row.start);
    CHECK_FALSE(row.document.empty());
    CHECK_FALSE(row.cue.empty());
  }
}

TEST_CASE("Sources without a name are of one kind whatever their number") {
  Corpus corpus(40);
  SaidQuestion question;
  question.unnamed = true;
  std::set<std::string> groups;
  query::ask_said(corpus.connection(), question, [&](const SaidRow& row) {
    CHECK(row.unnamed);
    groups.insert(row.group);
  });
  CHECK(groups == std::set<std::string>{"official"});
}

TEST_CASE("Words without a word in them are a mistake of whoever asks") {
  Corpus corpus(2);
  SaidQuestion question;
  question.words = "\"—\"";
  CHECK_THROWS_AS(corpus.ask(question), UsageError);
}
