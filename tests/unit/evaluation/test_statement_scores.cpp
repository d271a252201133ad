#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "evaluation/factuality_scores.hpp"
#include "evaluation/openie_scores.hpp"
#include "evaluation/semantic_role_scores.hpp"
#include "evaluation/time_scores.hpp"
#include "support/temporary_folder.hpp"

using namespace newsgraph;
using namespace newsgraph::evaluation;

namespace {

constexpr const char* kTree =
    "# newdoc id = a\n# sent_id = a-1\n"
    "1\tAnn\tAnn\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
    "2\tsold\tsell\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "3\told\told\tADJ\tJJ\t_\t4\tamod\t_\t_\n"
    "4\tcars\tcar\tNOUN\tNNS\t_\t2\tobj\t_\tXML=<date when:::\"2004\">|SpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\tXML=</date>\n\n";
constexpr const char* kRoles =
    "# sent_id = a-1\n1\tAnn\t-\t-\t(ARG0*)\n2\tsold\tsell\tsell.01\t(V*)\n3\told\t-\t-\t(ARG1*\n4\tcars\t-\t-\t*)\n"
    "5\t.\t-\t-\t*\n\n";

}  // namespace

TEST_CASE("Tuples are scored by the words that they share, at the best threshold of confidence") {
  const TuplesBySentence gold = {{"Ann sold cars .", {{"sold", {"Ann", "cars"}, 1}}}};
  const auto right = score_open_tuples(gold, {{"Ann sold cars .", {{"sold", {"Ann", "cars"}, 0.9F}}}});
  CHECK(right.f1 == 100);
  CHECK(right.threshold == 0.9F);
  const auto noisy =
      score_open_tuples(gold, {{"Ann sold cars .", {{"sold", {"Ann", "cars"}, 0.9F}, {"is", {"Bo", "x"}, 0.2F}}}});
  CHECK(noisy.f1 == 100);  // the unsure one lies below the threshold
  const auto half = score_open_tuples(gold, {{"Ann sold cars .", {{"sold", {"Ann", "old cars of Bo"}, 0.9F}}}});
  CHECK(half.recall == 100);
  CHECK(half.precision == Approx(50));
  CHECK(score_open_tuples(gold, {{"Ann sold cars .", {{"bought", {"Ann", "cars"}, 1}}}}).f1 == 0);
}

TEST_CASE("Of verbs of saying the order of arguments does not count") {
  const TuplesBySentence gold = {{"s", {{"said", {"it rains", "Ann"}, 1}}}};
  CHECK(score_open_tuples(gold, {{"s", {{"said", {"Ann", "it rains"}, 1}}}}).f1 == 100);
}

TEST_CASE("A line of tuples without a relation is named") {
  const test::TemporaryFolder folder;
  const auto file = folder.write("gold.tsv", "a b c .\tsold\ta\tc\nno tabs here\n");
  CHECK_THROWS_WITH(read_open_tuples(file), Catch::Contains("gold.tsv:2"));
}

TEST_CASE("Roles are right by predicate, head word and label") {
  const test::TemporaryFolder folder;
  const auto trees = readers::read_conllu(folder.write("a.conllu", kTree));
  const auto gold = read_propbank(folder.write("a.tsv", kRoles));
  REQUIRE(gold.at("a-1").predicates == std::vector<std::uint32_t>{1});
  SemanticRoleReport report;
  const relations::Syntax syntax(trees[0].document, trees[0].annotations);
  score_roles(trees[0], gold, syntax, {}, report);
  CHECK(report.all.gold == 2);
  CHECK(report.all.right == 2);
  CHECK(report.lexical.f1() == 100);
  CHECK_THROWS_WITH(read_propbank(folder.write("b.tsv", "1\tAnn\t-\t-\n2\tsold\tsell\n")), Catch::Contains("b.tsv:2"));
}

TEST_CASE("Dates of a treebank are right by calendar span, not found ones cost recall") {
  const test::TemporaryFolder folder;
  const auto trees = readers::read_conllu(folder.write("a.conllu", kTree));
  const auto gold = gold_times(trees[0]);
  REQUIRE(gold.size() == 1);
  CHECK(gold[0].tokens == TokenRange{3, 5});
  CHECK(gold[0].value == "2004");
  const auto score = [&](const std::vector<relations::TimeExpression>& found) {
    TimeScores scores;
    score_times(trees[0].document, trees[0].annotations, gold, found, scores);
    return scores;
  };
  CHECK(score({{{3, 4}, relations::TimeType::kDate, "2004"}}).value_accuracy() == 100);
  CHECK(score({{{3, 4}, relations::TimeType::kDate, "2005"}}).value_accuracy() == 0);
  CHECK(score({}).recall() == 0);
}

TEST_CASE("A range is right by its ends, however finely they are given") {
  const test::TemporaryFolder folder;
  const auto trees = readers::read_conllu(folder.write("a.conllu", kTree));
  GoldTime gold;
  gold.tokens = {3, 4};
  gold.from = "1990";
  gold.to = "1999-12";
  TimeScores scores;
  score_times(trees[0].document, trees[0].annotations, {gold}, {{{3, 4}, relations::TimeType::kDate, "199"}}, scores);
  CHECK(scores.right == 1);
}

TEST_CASE("Always saying certain is worth half of the macro-average at most") {
  BinaryCounts counts;
  counts.counts = {{{90, 0}, {10, 0}}};  // gold certain 90, uncertain 10; all called certain
  CHECK(counts.f1(1) == 0);
  CHECK(counts.macro_f1() < 50);
  counts.counts = {{{90, 0}, {0, 10}}};
  CHECK(counts.macro_f1() == 100);
}
