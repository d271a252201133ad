#include "evaluation/coreference_scores.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "evaluation/chain_files.hpp"
#include "evaluation/pronoun_scores.hpp"
#include "support/temporary_folder.hpp"

using namespace newsgraph;
using namespace newsgraph::evaluation;

namespace {

// The example of Pradhan et al. (2014): key {a b c} {d e f g}, response {a b} {c d} {f g h i}.
const Clusters kKey = {{{0, 1}, {1, 2}, {2, 3}}, {{3, 4}, {4, 5}, {5, 6}, {6, 7}}};
const Clusters kResponse = {{{0, 1}, {1, 2}}, {{2, 3}, {3, 4}}, {{5, 6}, {6, 7}, {7, 8}, {8, 9}}};

}  // namespace

TEST_CASE("The measures of coreference are those of the reference scorer's published example") {
  CoreferenceScores scores;
  score_coreference(kKey, kResponse, scores);
  CHECK(scores.muc.recall() == Approx(40));
  CHECK(scores.muc.precision() == Approx(40));
  CHECK(scores.b_cubed.recall() == Approx(100.0 * 35 / 84));
  CHECK(scores.b_cubed.precision() == Approx(50));
  CHECK(scores.ceaf.recall() == Approx(65));
  CHECK(scores.ceaf.precision() == Approx(100 * 1.3 / 3));
}

TEST_CASE("Equal chains score 100") {
  CoreferenceScores scores;
  score_coreference(kKey, kKey, scores);
  CHECK(scores.conll() == Approx(100));
}

TEST_CASE("Bracket columns give the chains of a document, nested ones too") {
  const test::TemporaryFolder folder;
  const auto chains = read_chains(folder.write("a.conll",
                                               "# begin document a\n0\tHer\t(2(1)\n1\tson\t2)\n2\tsaw\t_\n"
                                               "3\ther\t(1)\n4\tand\t_\n5\thim\t(2)\n"));
  REQUIRE(chains.size() == 2);
  CHECK(chains[0] == std::vector<TokenRange>{{0, 1}, {3, 4}});
  CHECK(chains[1] == std::vector<TokenRange>{{0, 2}, {5, 6}});
}

TEST_CASE("A bracket that does not match is an error that names the line") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_WITH(read_chains(folder.write("a.conll", "0\tHer\t2)\n")), Catch::Contains("a.conll:1"));
}

TEST_CASE("Passages of GAP count characters, not bytes") {
  const test::TemporaryFolder folder;
  const auto passages =
      read_passages(folder.write("gap.tsv",
                                 "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
                                 "1\tZoë met Ann; she sang.\tshe\t13\tZoë\t0\tTRUE\tAnn\t8\tFALSE\thttp://a\n"));
  REQUIRE(passages.size() == 1);
  CHECK(passages[0].pronoun == Span{14, 17});
  CHECK(passages[0].means_a);
  CHECK_FALSE(passages[0].means_b);
}
