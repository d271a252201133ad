#include <algorithm>
#include <catch2/catch.hpp>
#include <iostream>
#include <map>

#include "base/utf8.hpp"
#include "graph/knowledge_graph.hpp"
#include "pipeline/data_folder.hpp"
#include "pipeline/stages.hpp"
#include "quality/name_variations.hpp"

using namespace newsgraph;

namespace {

constexpr std::size_t kArticles = 2000;
constexpr std::uint64_t kSeed = 20260101;

struct Read {
  std::vector<Document> documents;
  std::vector<Annotations> annotations;
};

Read read_all(const std::vector<test::VariedArticle>& articles) {
  const pipeline::Stages stages(pipeline::find_stage_files("small", {}));
  Read out;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    Document document;
    document.id = "varied-" + std::to_string(i);
    document.text = articles[i].text;
    document.blocks.push_back({BlockKind::kParagraph, {0, static_cast<std::uint32_t>(document.text.size() - 1)}});
    out.annotations.push_back(stages.annotate(document));
    out.documents.push_back(std::move(document));
  }
  return out;
}

// Which entity each name of the corpus became: by document id and use. Empty: none.
using Answers = std::map<std::pair<std::string, std::size_t>, std::string>;

Answers answers_of(const Read& read, const std::vector<test::VariedArticle>& articles,
                   const std::vector<std::size_t>& order) {
  graph::KnowledgeGraph graph;
  for (const std::size_t i : order) graph.add(read.documents[i], read.annotations[i]);
  graph.resolve({});
  graph.finish();
  std::vector<std::vector<std::pair<CodePointSpan, std::string>>> mentions(order.size());
  for (const graph::EntityNode& entity : graph.entities()) {
    for (const graph::Evidence& place : entity.mentions) mentions[place.document].emplace_back(place.span, entity.id);
  }
  Answers out;
  for (std::size_t d = 0; d < order.size(); ++d) {
    const test::VariedArticle& article = articles[order[d]];
    for (std::size_t u = 0; u < article.uses.size(); ++u) {
      const std::size_t at = utf8::count(std::string_view(article.text).substr(0, article.uses[u].at));
      std::string& answer = out[{read.documents[order[d]].id, u}];
      for (const auto& [span, id] : mentions[d]) {
        if (span.begin <= at && at < span.end) answer = id;
      }
    }
  }
  return out;
}

struct Pairs {
  double right = 0, predicted = 0, gold = 0;
};

double pairs(double count) { return count * (count - 1) / 2; }

Pairs score(const Answers& answers, const std::vector<test::VariedArticle>& articles) {
  std::map<std::string, double> by_gold, by_answer;
  std::map<std::pair<std::string, std::string>, double> both;
  for (const auto& [use, answer] : answers) {
    const std::string& whom = articles[std::stoul(use.first.substr(7))].uses[use.second].whom;
    ++by_gold[whom];
    if (answer.empty()) continue;  // not found: pairs that are missed
    ++by_answer[answer];
    ++both[{whom, answer}];
  }
  Pairs out;
  for (const auto& [key, count] : by_gold) out.gold += pairs(count);
  for (const auto& [key, count] : by_answer) out.predicted += pairs(count);
  for (const auto& [key, count] : both) out.right += pairs(count);
  return out;
}

}  // namespace

TEST_CASE("Names in all their forms lead to one entity each, whatever the order of articles") {
  const auto articles = test::make_name_variations(kArticles, kSeed);
  const Read read = read_all(articles);
  std::vector<std::size_t> order(articles.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const Answers answers = answers_of(read, articles, order);
  const Pairs pairs = score(answers, articles);
  const double precision = pairs.right / pairs.predicted, recall = pairs.right / pairs.gold;
  std::cout << "names in " << kArticles << " articles: pairwise precision " << precision << ", recall " << recall
            << '\n';
  if (std::getenv("NEWSGRAPH_LIST") != nullptr) {
    for (const auto& [use, answer] : answers) {
      const auto& article = articles[std::stoul(use.first.substr(7))];
      std::cout << article.uses[use.second].whom << '\t' << answer << '\t' << use.first << '\t'
                << article.text.substr(article.uses[use.second].at, 20) << '\n';
    }
  }
  CHECK(precision >= 0.98);
  CHECK(recall >= 0.90);

  std::reverse(order.begin(), order.end());
  CHECK(answers_of(read, articles, order) == answers);
  std::stable_sort(order.begin(), order.end(), [](std::size_t a, std::size_t b) { return a % 7 < b % 7; });
  CHECK(answers_of(read, articles, order) == answers);
}
