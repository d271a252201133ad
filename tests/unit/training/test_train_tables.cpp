#include <catch2/catch.hpp>

#include "language/morphology.hpp"
#include "support/temporary_folder.hpp"
#include "training/csv.hpp"
#include "training/train_tables.hpp"

using namespace newsgraph;
using namespace newsgraph::training;

namespace {

constexpr const char* kTreebank =
    "# sent_id = 1\n"
    "1\tThey\tthey\tPRON\tPRP\tNumber=Plur\t2\tnsubj\t_\t_\n"
    "2\tsang\tsing\tVERB\tVBD\tNumber=Plur|Tense=Past\t0\troot\t_\t_\n\n"
    "# sent_id = 2\n"
    "1\tAna\tAna\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t_\n"
    "2\tsang\tsing\tVERB\tVBD\tNumber=Sing|Tense=Past\t0\troot\t_\t_\n\n"
    "# sent_id = 3\n"
    "1\tAna\tAna\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t_\t_\n"
    "2\tleft\tleave\tVERB\tVBD\tNumber=Sing|Tense=Past\t0\troot\t_\t_\n\n";

std::vector<std::string> features(const readers::ConlluDocument& source, const MorphologyData& data) {
  return language::morphological_features(source.document, source.annotations.tokens,
                                          {{data.keys, data.values}, data.texts, data.text_starts});
}

}  // namespace

TEST_CASE("Number of a verb is its subject's, of a verb never seen too") {
  const test::TemporaryFolder folder;
  const auto treebank = readers::read_conllu(folder.write("a.conllu", kTreebank));
  const MorphologyData data = build_morphology_data(treebank);
  CHECK(features(treebank[0], data) == std::vector<std::string>{"Number=Plur", "Number=Plur|Tense=Past", "Number=Sing",
                                                                "Number=Sing|Tense=Past", "Number=Sing",
                                                                "Number=Sing|Tense=Past"});
  const auto unseen = readers::read_conllu(folder.write("b.conllu",
                                                        "# sent_id = 1\n"
                                                        "1\tThey\tthey\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n"
                                                        "2\tvoted\tvote\tVERB\tVBD\t_\t0\troot\t_\t_\n\n"));
  CHECK(features(unseen[0], data)[1] == "Number=Plur|Tense=Past");
}

TEST_CASE("A quoted field may hold commas, quotes and line ends") {
  const test::TemporaryFolder folder;
  const auto records = read_csv(folder.write("a.csv", "a,b\r\n\"1, \"\"2\"\"\n3\",4\n"));
  CHECK(records == std::vector<CsvRecord>{{"a", "b"}, {"1, \"2\"\n3", "4"}});
}
