#include "relations/quantities.hpp"

#include <catch2/catch.hpp>

#include "support/trees.hpp"

using namespace newsgraph;

namespace {

// "value unit: words" of the amount in the phrase of the word at a position from 0; empty if there is none.
std::string amount(std::string_view sentence, std::uint32_t head) {
  const tests::Tree tree = tests::make_tree(sentence, {});
  const auto found = relations::amount_in(relations::Syntax(tree.document, tree.annotations), head);
  if (!found) return "";
  std::string value = std::to_string(found->value);
  value.erase(value.find_last_not_of('0') + 1);
  if (value.back() == '.') value.pop_back();
  return value + " " + found->unit + ": " + tests::text_of(tree, found->argument.tokens);
}

}  // namespace

TEST_CASE("Money has its currency and magnitude, before or behind the number") {
  CHECK(amount("$//$/0/root 725//CD/3/compound million//CD/1/nummod", 0) == "725000000 USD: $ 725 million");
  CHECK(amount("1.5//CD/2/compound billion//CD/3/nummod euros/euro/NNS/0/root", 2) ==
        "1500000000 EUR: 1.5 billion euros");
  CHECK(amount("£/£/$/0/root 20,000//CD/1/nummod", 0) == "20000 GBP: £ 20,000");
}

TEST_CASE("Percentages are one unit however they are written") {
  CHECK(amount("12//CD/2/nummod %/%/NN/0/root", 1) == "12 %: 12 %");
  CHECK(amount("12//CD/2/nummod percent//NN/0/root", 1) == "12 %: 12 percent");
}

TEST_CASE("What is counted is the unit of a count") {
  CHECK(amount("more//JJR/3/advmod than//IN/1/fixed 40//CD/4/nummod hostages/hostage/NNS/0/root", 3) ==
        "40 hostage: 40 hostages");
  CHECK(amount("two//CD/2/compound million//CD/3/nummod voters/voter/NNS/0/root", 2) ==
        "2000000 voter: two million voters");
}

TEST_CASE("A year, a time or a phrase without a number is no amount") {
  CHECK(amount("three//CD/2/nummod days/day/NNS/0/root", 1).empty());
  CHECK(amount("the//DT/2/det hostages/hostage/NNS/0/root", 1).empty());
}

TEST_CASE("A year before a noun counts nothing") {
  CHECK(amount("the//DT/3/det 1959//CD/3/nummod comedy//NN/0/root", 2).empty());
}
