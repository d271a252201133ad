#include "store/store.hpp"

#include "base/error.hpp"
#include "base/hash.hpp"
#include "store/decisions.hpp"
#include "store/document_reader.hpp"
#include "store/document_writer.hpp"
#include "store/schema.hpp"
#include "store/store_error.hpp"

namespace newsgraph::store {
namespace {

constexpr std::size_t kBatch = 256;                   // documents of one transaction at most
constexpr auto kBatchTime = std::chrono::seconds(1);  // and its duration

}  // namespace

std::int64_t content_hash(const Document& document) {
  std::uint64_t hash = kHashSeed;
  const auto add = [&](std::string_view field) { hash = hash_bytes("\xFF", hash_bytes(field, hash)); };
  for (const std::string* field : {&document.url, &document.title, &document.publisher, &document.published})
    add(*field);
  for (const std::string& author : document.authors) add(author);
  add(document.text);
  return static_cast<std::int64_t>(hash);
}

Store::Store(const std::string& file, Access access) : connection_(std::make_unique<Connection>(file, access)) {
  prepare_schema(*connection_, access);
}

Store::~Store() = default;
Store::Store(Store&&) noexcept = default;

DocumentWriter& Store::writer() {
  if (!writer_) writer_ = std::make_unique<DocumentWriter>(*connection_);
  return *writer_;
}

void Store::begin() {
  if (transaction_) return;
  transaction_ = std::make_unique<Transaction>(*connection_);
  begun_ = std::chrono::steady_clock::now();
  uncommitted_ = 0;
  const std::int64_t version = connection_->integer("PRAGMA data_version");
  if (version != seen_version_) writer().forget();
  seen_version_ = version;
}

Addition Store::add(const Document& document, const graph::Records& records, std::string_view model) {
  NG_CHECK(records.documents.size() == 1 && records.documents.front().id == document.id);
  begin();
  try {
    const std::int64_t hash = content_hash(document);
    if (!find_)
      find_ = std::make_unique<Statement>(*connection_, "SELECT id, content_hash FROM document WHERE iri = ?1");
    find_->bind(1, std::string_view(document.id));
    std::int64_t known = 0;
    bool same = false;
    if (find_->step()) {
      known = find_->integer(0);
      same = find_->integer(1) == hash;
    }
    find_->reset();
    added_ += known == 0 ? 1 : 0;
    if (!same) {
      if (known != 0) writer().erase(known, false);
      const std::int64_t row = writer().write_document(records.documents.front(), {document.text, hash, model}, known);
      writer().write_records(row, records, document.text, known != 0);
    }
    commit_if_due();
    return same ? Addition::kUnchanged : known != 0 ? Addition::kReplaced : Addition::kAdded;
  } catch (...) {
    transaction_.reset();
    writer_.reset();
    throw;
  }
}

bool Store::remove(std::string_view document) {
  begin();
  Statement find(*connection_, "SELECT id FROM document WHERE iri = ?1");
  const bool known = find.bind(1, document).step();
  if (known) {
    const std::int64_t row = find.integer(0);
    find.reset();
    writer().erase(row, true);
  }
  commit_if_due();
  return known;
}

void Store::commit_if_due() {
  ++uncommitted_;
  if (uncommitted_ >= kBatch || std::chrono::steady_clock::now() - begun_ >= kBatchTime) commit();
}

void Store::commit() {
  if (!transaction_) return;
  transaction_->commit();
  transaction_.reset();
}

std::unordered_map<std::string, std::int64_t> Store::contents() {
  std::unordered_map<std::string, std::int64_t> all;
  Statement rows(*connection_, "SELECT iri, content_hash FROM document");
  while (rows.step()) all.emplace(rows.string(0), rows.integer(1));
  return all;
}

void Store::load(graph::KnowledgeGraph& graph) {
  commit();
  const Snapshot snapshot(*connection_);
  DocumentReader reader(*connection_);
  const WrongRecords wrong(*connection_);
  Statement documents(*connection_, "SELECT id FROM document ORDER BY id");
  while (documents.step()) {
    graph::Records records = reader.read(documents.integer(0));
    wrong.leave_out(records);
    graph.add(std::move(records));
  }
}

std::vector<std::string> Store::models() {
  std::vector<std::string> names;
  Statement rows(*connection_, "SELECT text FROM term WHERE id IN (SELECT DISTINCT model FROM document) ORDER BY text");
  while (rows.step()) names.push_back(rows.string(0));
  return names;
}

void Store::optimise() {
  commit();
  connection_->run("PRAGMA analysis_limit = 400; PRAGMA optimize");
  if (added_ == 0 || added_ * 2 < connection_->integer("SELECT count(*) FROM document")) return;
  added_ = 0;
  try {
    connection_->run("VACUUM");
  } catch (const StoreError&) {  // another program writes, or there is no room: it is as good without
  }
}

}  // namespace newsgraph::store
