// Articles made by rule from a seed, with text and with the graph that a perfect reader would make of it: for tests and
// benchmarks of the store. Shaped like news: 2 to 25 quotations an article, about three statements for each, a few
// entities that are everywhere and many that come once (Zipf), words as frequent as words are. Every article is made by
// itself, so article 7 is the same whether or not 1 to 6 were asked for.
#pragma once

#include <cstddef>
#include <cstdint>

#include "document/document.hpp"
#include "graph/knowledge_graph.hpp"

namespace newsgraph::samples {

struct CorpusShape {
  std::uint64_t seed = 1;
  std::size_t articles = 100;
  std::size_t entities = 400;  // to draw from
};

// So many articles, with entities to match: about 200,000 in 75,000 articles, which have a million quotations.
[[nodiscard]] CorpusShape corpus_of(std::size_t articles);

struct GeneratedArticle {
  Document document;
  graph::Records records;  // of this document alone
};

[[nodiscard]] GeneratedArticle generated_article(const CorpusShape& shape, std::size_t index);

// Name and id of the entity of that rank; 0 is in most articles.
[[nodiscard]] std::string generated_name(const CorpusShape& shape, std::size_t rank);
[[nodiscard]] std::string generated_slug(const CorpusShape& shape, std::size_t rank);
// A word; 0 is the most frequent one.
[[nodiscard]] std::string generated_word(std::size_t rank);

}  // namespace newsgraph::samples
