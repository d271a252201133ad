// A corpus kept in one SQLite file: what every article says, with its text, in the tables and views of schema.sql.
// Articles are added and removed one by one; the graph of all of them, made by the same code as that of one run, comes
// out with the same bytes however often the work was interrupted. Makes no graph itself and asks no questions (query/).
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/document.hpp"
#include "graph/knowledge_graph.hpp"
#include "store/connection.hpp"

namespace newsgraph::store {

class DocumentWriter;

enum class Addition { kAdded, kReplaced, kUnchanged };

// A fingerprint of all that a reader found: two documents of one id with the same fingerprint are the same document.
[[nodiscard]] std::int64_t content_hash(const Document& document);

class Store {
 public:
  // kCreate makes the file if it is not there. Throws StoreError naming the file: not a store, made by a newer
  // newsgraph, not readable.
  Store(const std::string& file, Access access);
  // Undoes what was not committed.
  ~Store();
  Store(Store&&) noexcept;

  // Takes in one document with its records (graph::document_graph). One that is there with the same content changes
  // nothing; with another content it replaces what came from it, in its old place. Whole documents are committed from
  // time to time; commit() does so now, and only then are they safe. Waits for another writer for some seconds.
  // Throws StoreError; nothing since the last commit is kept then.
  Addition add(const Document& document, const graph::Records& records, std::string_view model);
  // Takes out a document and all that no other one says. False if there is none of that id. Commits as add() does.
  bool remove(std::string_view document);
  void commit();
  // Whether all that was added is committed.
  [[nodiscard]] bool is_committed() const { return transaction_ == nullptr; }

  // Content hash of every document by its id.
  [[nodiscard]] std::unordered_map<std::string, std::int64_t> contents();
  // Adds all documents in their order, without what is marked wrong (decisions.hpp).
  void load(graph::KnowledgeGraph& graph);
  // Names of the language models that read them, sorted.
  [[nodiscard]] std::vector<std::string> models();
  // Tidies up after a run: statistics for the planner, and, if the store has at least doubled, its pages filled anew.
  void optimise();

  [[nodiscard]] Connection& connection() { return *connection_; }

 private:
  void begin();
  void commit_if_due();
  DocumentWriter& writer();

  std::unique_ptr<Connection> connection_;
  std::unique_ptr<DocumentWriter> writer_;
  std::unique_ptr<Transaction> transaction_;
  std::unique_ptr<Statement> find_;
  std::int64_t seen_version_ = 0;  // of the data, to notice other writers
  std::size_t uncommitted_ = 0;    // documents
  std::int64_t added_ = 0;         // documents since it was opened
  std::chrono::steady_clock::time_point begun_;
};

}  // namespace newsgraph::store
