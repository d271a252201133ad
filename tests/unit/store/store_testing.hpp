// Stores and graphs for tests: what a store must give back is what one run over the same articles gives.
#pragma once

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "exports/exporter.hpp"
#include "graph/knowledge_graph.hpp"
#include "ontology/ontology.hpp"
#include "store/store.hpp"
#include "support/generated_corpus.hpp"

namespace newsgraph::test {

using samples::GeneratedArticle;

inline std::string bytes_of(graph::KnowledgeGraph& graph) {
  graph.finish();
  static const ontology::Ontology ontology = ontology::Ontology::read({NEWSGRAPH_SOURCE_DIR "/ontology/classes.ttl"});
  std::ostringstream out;
  exports::make_exporter("ndjson")->write(graph, ontology, {}, out);
  return out.str();
}

// Of one run over these articles.
inline std::string bytes_of(const std::vector<GeneratedArticle>& articles) {
  graph::KnowledgeGraph graph;
  for (const GeneratedArticle& article : articles) graph.add(graph::Records(article.records));
  return bytes_of(graph);
}

inline std::string bytes_of(store::Store& store) {
  graph::KnowledgeGraph graph;
  store.load(graph);
  return bytes_of(graph);
}

inline store::Addition add(store::Store& store, const GeneratedArticle& article) {
  return store.add(article.document, article.records, "test-model");
}

inline std::vector<GeneratedArticle> generated_articles(std::size_t count, std::uint64_t seed = 1) {
  std::vector<GeneratedArticle> articles;
  samples::CorpusShape shape = samples::corpus_of(count);
  shape.seed = seed;
  for (std::size_t i = 0; i < count; ++i) articles.push_back(samples::generated_article(shape, i));
  return articles;
}

// How many rows each table has, full text included, in one line; terms aside, which are never removed.
inline std::string row_counts(store::Store& store) {
  std::string counts;
  for (const char* table :
       {"document", "author", "entity", "name", "alias", "document_entity", "same_as", "mention", "job_title",
        "quotation", "quotation_part", "about", "statement", "statement_part", "role"}) {
    counts += std::string(table) + " " +
              std::to_string(store.connection().integer(std::string("SELECT count(*) FROM ") + table)) + ", ";
  }
  return counts;
}

// Nothing that SQLite or full text finds wrong, and all sums over documents right.
inline std::string faults_of(store::Store& store) {
  std::string faults;
  store::Connection& connection = store.connection();
  store::Statement integrity(connection, "PRAGMA integrity_check");
  while (integrity.step()) faults += integrity.text(0) == "ok" ? "" : integrity.string(0) + "; ";
  store::Statement keys(connection, "PRAGMA foreign_key_check");
  while (keys.step()) faults += "foreign key of " + keys.string(0) + "; ";
  const std::vector<std::pair<const char*, const char*>> sums = {
      {"documents of entities",
       "SELECT count(*) FROM entity e WHERE documents <> "
       "(SELECT count(*) FROM document_entity d WHERE d.entity = e.id)"},
      {"mentions of entities",
       "SELECT count(*) FROM entity e WHERE mentions <> (SELECT count(*) FROM mention m JOIN document_entity d "
       "ON d.document = m.document AND d.position = m.entity_position WHERE d.entity = e.id)"},
      {"mentions of aliases",
       "SELECT (SELECT coalesce(sum(mentions), 0) FROM alias) <> "
       "(SELECT count(*) FROM mention WHERE name IS NOT NULL)"},
      {"names without alias", "SELECT count(*) FROM name WHERE id NOT IN (SELECT name FROM alias)"}};
  for (const auto& [what, sql] : sums) {
    if (connection.integer(sql) != 0) faults += std::string(what) + "; ";
  }
  try {
    connection.run(
        "INSERT INTO document_words (document_words) VALUES ('integrity-check'); "
        "INSERT INTO quotation_words (quotation_words) VALUES ('integrity-check')");
  } catch (const Error& error) {
    faults += std::string("full text: ") + error.what();
  }
  return faults;
}

}  // namespace newsgraph::test
