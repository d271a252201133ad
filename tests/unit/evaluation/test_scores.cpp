#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "evaluation/language_scores.hpp"
#include "evaluation/name_scores.hpp"
#include "support/temporary_folder.hpp"

using namespace newsgraph;
using namespace newsgraph::evaluation;

namespace {

constexpr const char* kTree =
    "# newdoc id = a\n# sent_id = a-1\n"
    "1\tRain\train\tNOUN\tNN\tNumber=Sing\t2\tnsubj\t_\t_\n"
    "2\tfell\tfall\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n"
    "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";

}  // namespace

TEST_CASE("A perfect annotation scores 100") {
  const test::TemporaryFolder folder;
  const auto gold = readers::read_conllu(folder.write("a.conllu", kTree));
  LanguageScores scores;
  score_language(gold[0], gold[0].annotations, {"Number=Sing", "_", "_"}, scores);
  CHECK(scores.word_f1(scores.features) == 100);
  CHECK(scores.word_f1(scores.labelled) == 100);
  CHECK(scores.sentence_f1() == 100);
}

TEST_CASE("A word cut in two costs precision and recall, a wrong head its attachment") {
  const test::TemporaryFolder folder;
  const auto gold = readers::read_conllu(folder.write("a.conllu", kTree));
  Annotations predicted = gold[0].annotations;
  predicted.tokens[0].head = 2;  // Rain under the full stop
  predicted.tokens[1].span.end -= 1;
  LanguageScores scores;
  score_language(gold[0], predicted, {"Number=Plur", "_", "_"}, scores);
  CHECK(scores.right_words == 2);
  CHECK(scores.labelled == 0);
  CHECK(scores.features == 1);
}

TEST_CASE("Names count only with the right ends and the right type") {
  const std::vector<LabelledSentence> gold = {{{"Ana", "Ruiz", "of", "Acme"}, {"B-PER", "I-PER", "O", "B-ORG"}}};
  auto [document, predicted] = make_document(gold);
  CHECK(document.text == "Ana Ruiz of Acme\n");
  predicted.names = {{{0, 2}, EntityType::kPerson, 1}, {{3, 4}, EntityType::kPlace, 1}};
  const auto counts = score_names(gold, predicted);
  CHECK(counts.at("PER").f1() == 100);
  CHECK(counts.at("ORG").right == 0);
  CHECK(counts.at("all").precision() == 50);
}

TEST_CASE("A line without a label is an error that names file and line") {
  const test::TemporaryFolder folder;
  const auto file = folder.write("bad.iob2", "Ana\tB-PER\nRuiz\n");
  CHECK_THROWS_WITH(read_labelled(file), Catch::Contains("bad.iob2:2"));
}
