#include "evaluation/attribution_scores.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "support/temporary_folder.hpp"

using namespace newsgraph;
using namespace newsgraph::evaluation;

namespace {

constexpr const char* kText =
    "# newdoc id = T_news_rain\n# sent_id = T_news_rain-1\n"
    "1\tAna\tAna\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
    "2\tsaid\tsay\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "3\train\train\tNOUN\tNN\t_\t4\tnsubj\t_\t_\n"
    "4\tfell\tfall\tVERB\tVBD\t_\t2\tccomp\t_\t_\n"
    "5\thard\thard\tADV\tRB\t_\t4\tadvmod\t_\tSpaceAfter=No\n"
    "6\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";

constexpr const char* kHeading = "doc\trelation\tsource_words\thead_words\tcontent_words\n";
constexpr const char* kRow =
    "T_news_rain\tattribution-positive\tT_news_rain-1:1-2\tT_news_rain-1:3-6\tT_news_rain-1:3-6\n";

std::vector<AttributedDocument> read(const test::TemporaryFolder& folder, const std::string& rows) {
  folder.write("dev/T_news_rain.conllu", kText);
  const std::string table = folder.write("attribution-dev.tsv", kHeading + rows);
  return read_attributions(table, folder_of_table(table));
}

Annotations with_quotation(const AttributedDocument& gold, TokenRange content, std::uint32_t speaker) {
  Annotations predicted = gold.text.annotations;
  Quotation quotation;
  quotation.content = {content};
  quotation.content_spans = {predicted.span(content)};
  quotation.speaker = {speaker, speaker + 1};
  quotation.speaker_head = speaker;
  predicted.quotations = {quotation};
  return predicted;
}

AttributionScores scores_of(const AttributedDocument& gold, const Annotations& predicted) {
  return score_attributions(gold, match_attributions(gold, predicted), predicted);
}

}  // namespace

TEST_CASE("An attribution is found if half of the words are shared, and its source is judged apart") {
  const test::TemporaryFolder folder;
  const auto gold = read(folder, kRow);
  const AttributionScores right = scores_of(gold[0], with_quotation(gold[0], {2, 4}, 0));
  CHECK(right.f1() == 1.0);
  CHECK(right.source_share() == 1.0);
  CHECK(scores_of(gold[0], with_quotation(gold[0], {2, 5}, 4)).source_right == 0);
  CHECK(scores_of(gold[0], with_quotation(gold[0], {0, 3}, 0)).matched == 0);
}

TEST_CASE("A quotation can be only one attribution") {
  const test::TemporaryFolder folder;
  const auto gold = read(folder, std::string(kRow) + kRow);
  const AttributionScores scores = scores_of(gold[0], with_quotation(gold[0], {2, 5}, 0));
  CHECK(scores.matched == 1);
  CHECK(scores.precision() == 1.0);
  CHECK(scores.recall() == 0.5);
}

TEST_CASE("Words that a document does not have are an error that names table and line") {
  const test::TemporaryFolder folder;
  CHECK_THROWS_WITH(read(folder, "T_news_rain\tattribution-positive\tT_news_rain-1:1-9\t_\tT_news_rain-1:3-6\n"),
                    Catch::Contains("attribution-dev.tsv:2") && Catch::Contains("1-9"));
  CHECK_THROWS_WITH(read(folder, "T_news_rain\tattribution-positive\n"), Catch::Contains("attribution-dev.tsv:2"));
  CHECK_THROWS_AS(read(folder, "T_news_sun\tattribution-positive\tT-1:1\t_\tT-1:1\n"), InputError);
}
