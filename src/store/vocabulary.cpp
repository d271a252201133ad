#include "store/vocabulary.hpp"

#include "store/name_key.hpp"

namespace newsgraph::store {
namespace {

constexpr std::size_t kMostRemembered = 300'000;  // rows of each kind

}  // namespace

Vocabulary::Vocabulary(Connection& connection)
    : connection_(connection),
      terms_{{connection, "SELECT id FROM term WHERE text = ?1"}, {connection, "INSERT INTO term (text) VALUES (?1)"}},
      names_{{connection, "SELECT id FROM name WHERE text = ?1"},
             {connection, "INSERT INTO name (text, key) VALUES (?1, ?2)"}},
      entities_{{connection, "SELECT id FROM entity WHERE slug = ?1"},
                {connection, "INSERT INTO entity (slug, name, documents, mentions) VALUES (?1, '', 0, 0)"}} {}

std::int64_t Vocabulary::term(std::string_view text) { return row_of(terms_, text, {}); }

std::int64_t Vocabulary::name(std::string_view text) { return row_of(names_, text, text); }

std::int64_t Vocabulary::entity(std::string_view slug) { return row_of(entities_, slug, {}); }

void Vocabulary::forget() {
  for (Table* table : {&terms_, &names_, &entities_}) table->known.clear();
}

std::int64_t Vocabulary::row_of(Table& table, std::string_view text, std::string_view key) {
  if (text.empty()) return 0;
  if (table.known.size() > kMostRemembered) table.known.clear();
  const auto [at, is_new] = table.known.try_emplace(std::string(text), 0);
  if (!is_new) return at->second;
  table.find.bind(1, text);
  if (table.find.step()) {
    at->second = table.find.integer(0);
    table.find.reset();
    return at->second;
  }
  table.insert.bind(1, text);
  const std::string folded = key.empty() ? std::string() : name_key(key);
  if (!key.empty()) table.insert.bind(2, folded);
  table.insert.run();
  return at->second = connection_.last_row();
}

}  // namespace newsgraph::store
