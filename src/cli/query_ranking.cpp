// Answers that need all of the network (top, communities), and SQL.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/error.hpp"
#include "cli/messages.hpp"
#include "cli/query_answers.hpp"
#include "query/network.hpp"
#include "query/sql.hpp"

namespace newsgraph::cli {
namespace {

using enum CellColour;

constexpr std::size_t kMembers = 8;  // of a community that are named

std::vector<graph::NetworkScore> scores_of(const graph::Network& network, const std::string& measure) {
  if (measure == "degree") return network.degrees();
  return measure == "betweenness" ? network.betweenness() : network.page_ranks();
}

// Numbers of 0 to size - 1, the largest value first.
template <typename Value>
std::vector<std::uint32_t> by_value(std::size_t size, const Value& value) {
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return value(a) > value(b); });
  return order;
}

double rounded(double value) { return value == 0 ? 0 : std::stod(fmt::format("{:.4g}", value)); }

AnswerCell cell_of(const query::SqlValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  if (const auto* real = std::get_if<double>(&value)) return *real;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return {};
}

}  // namespace

void answer_top(QuestionSource& source, const Asked& asked, AnswerOutput& output) {
  const query::EntityNetwork network(source.connection(), !asked.no_claims);
  const auto scores = scores_of(network.network(), asked.measure);
  const bool exact = std::all_of(scores.begin(), scores.end(), [](const auto& score) { return score.error == 0; });
  output.write({{"rank", "", kDim, 6},
                {"name", "Name", kCyan, 40},
                {"id", ""},
                {asked.measure, asked.measure, kYellow, 14},
                {"error", exact ? "" : "±95 %", kDim, 12}},
               [&](AnswerWriter& writer) {
                 std::int64_t rank = 0;
                 for (const std::uint32_t node : by_value(scores.size(), [&](auto i) { return scores[i].value; })) {
                   if (!output.may_take_another()) break;
                   const auto entity = query::entity_of(source.connection(), network.row(node));
                   writer.row({++rank, entity.text, entity.id, rounded(scores[node].value),
                               exact ? AnswerCell() : AnswerCell(rounded(scores[node].error))});
                 }
               });
  if (!exact) print_note("estimated from a sample of starting points; the error is that of a 95 % confidence interval");
}

void answer_communities(QuestionSource& source, const Asked& asked, AnswerOutput& output) {
  const query::EntityNetwork network(source.connection(), !asked.no_claims);
  const std::vector<std::uint32_t> numbers = network.network().communities();
  const auto degrees = network.network().degrees();
  std::vector<std::vector<std::uint32_t>> communities;
  for (const std::uint32_t node : by_value(numbers.size(), [&](auto i) { return degrees[i].value; })) {
    if (numbers[node] >= communities.size()) communities.resize(numbers[node] + 1);
    communities[numbers[node]].push_back(node);
  }
  output.write(
      {{"community", "", kDim, 10}, {"size", "Size", kYellow, 8}, {"members", "Members", kCyan}, {"memberIds", ""}},
      [&](AnswerWriter& writer) {
        for (std::size_t i = 0; i < communities.size() && output.may_take_another(); ++i) {
          std::vector<std::string> names, ids;
          const std::size_t named = output.is_for_people() ? kMembers : communities[i].size();
          for (std::size_t j = 0; j < std::min(named, communities[i].size()); ++j) {
            const auto entity = query::entity_of(source.connection(), network.row(communities[i][j]));
            names.push_back(entity.text);
            ids.push_back(entity.id);
          }
          if (names.size() < communities[i].size()) names.emplace_back("…");
          writer.row({static_cast<std::int64_t>(i + 1), static_cast<std::int64_t>(communities[i].size()), names, ids});
        }
      });
}

void answer_sql(QuestionSource& source, const Asked& asked, AnswerOutput& output) {
  if (asked.seconds <= 0 || asked.megabytes <= 0) throw UsageError("--seconds and --megabytes must be positive");
  query::SqlQuestion question(source.connection(), asked.names.front(),
                              {asked.seconds, static_cast<std::int64_t>(asked.megabytes * 1e6)});
  std::vector<AnswerColumn> columns;
  for (const std::string& name : question.columns()) columns.push_back({name, name});
  output.write(columns, [&](AnswerWriter& writer) {
    while (const auto row = question.next()) {
      if (!output.may_take_another()) break;
      AnswerRow cells;
      for (const query::SqlValue& value : *row) cells.push_back(cell_of(value));
      writer.row(cells);
    }
  });
}

}  // namespace newsgraph::cli
