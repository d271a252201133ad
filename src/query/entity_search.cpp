#include "query/entity_search.hpp"

#include "base/error.hpp"
#include "base/split.hpp"
#include "query/spelling.hpp"
#include "store/name_key.hpp"

namespace newsgraph::query {
namespace {

constexpr std::size_t kMost = 20;  // entities that one name may mean
constexpr std::string_view kUnnamedSource = "UnnamedSource";

// `condition` is on the columns of entity e, alias a and name n; ?1, ?2 … are the texts.
std::vector<FoundEntity> select(store::Connection& connection, const std::string& condition,
                                const std::vector<std::string>& texts) {
  store::Statement rows(connection,
                        "SELECT e.id, e.slug, e.name, c.text, e.mentions FROM name n JOIN alias a ON a.name = n.id "
                        "JOIN entity e ON e.id = a.entity LEFT JOIN term c ON c.id = e.class WHERE " +
                            condition + " GROUP BY e.id ORDER BY sum(a.mentions) DESC, e.mentions DESC, e.slug");
  for (std::size_t i = 0; i < texts.size(); ++i) rows.bind(static_cast<int>(i + 1), std::string_view(texts[i]));
  std::vector<FoundEntity> found;
  while (rows.step()) {
    found.push_back({rows.integer(0), rows.string(1), rows.string(2), rows.string(3), rows.integer(4)});
  }
  return found;
}

std::vector<FoundEntity> with_slug(store::Connection& connection, std::string_view slug) {
  store::Statement rows(connection,
                        "SELECT e.id, e.slug, e.name, c.text, e.mentions FROM entity e LEFT JOIN term c ON c.id = "
                        "e.class WHERE e.slug = ?1");
  rows.bind(1, slug);
  if (!rows.step()) return {};
  return {{rows.integer(0), rows.string(1), rows.string(2), rows.string(3), rows.integer(4)}};
}

// Every word of the key begins a word of the name's key.
std::vector<FoundEntity> with_words(store::Connection& connection, const std::string& key) {
  std::string condition;
  std::vector<std::string> words;
  for (const std::string_view word : split(key, ' ')) {
    words.push_back(" " + std::string(word));
    condition +=
        (condition.empty() ? "" : " AND ") + ("instr(' ' || n.key, ?" + std::to_string(words.size())) + ") > 0";
  }
  auto found = select(connection, condition, words);
  if (found.size() > kMost) found.resize(kMost);
  return found;
}

std::vector<std::string> similar_names(store::Connection& connection, const std::string& key) {
  Suggestions suggestions(key);
  store::Statement rows(connection,
                        "SELECT n.key, min(n.text), sum(a.mentions) FROM name n JOIN alias a ON a.name = n.id "
                        "GROUP BY n.key");
  while (rows.step()) suggestions.consider(rows.text(0), rows.text(1), rows.integer(2));
  return suggestions.best();
}

}  // namespace

EntitySearch find_entities(store::Connection& connection, std::string_view name) {
  EntitySearch search;
  search.found = with_slug(connection, name);
  if (!search.found.empty()) return search;
  const std::string key = store::name_key(name);
  search.found = select(connection, "n.key = ?1", {key});
  if (search.found.empty() && !key.empty()) search.found = with_words(connection, key);
  if (search.found.empty()) search.suggestions = similar_names(connection, key);
  return search;
}

std::vector<FoundEntity> meant_by(const EntitySearch& search, std::string_view name, std::string_view option) {
  if (search.found.empty()) {
    std::string list;
    for (const std::string& other : search.suggestions) list += (list.empty() ? "; did you mean " : ", ") + other;
    throw UsageError(std::string(option) + (option.empty() ? "" : ": ") + "nobody and nothing is called " +
                     std::string(name) + list + (list.empty() ? "" : "?"));
  }
  std::vector<FoundEntity> meant = {search.found.front()};
  if (meant.front().class_name != kUnnamedSource) return meant;
  for (std::size_t i = 1; i < search.found.size(); ++i) {
    if (search.found[i].class_name == kUnnamedSource) meant.push_back(search.found[i]);
  }
  return meant;
}

}  // namespace newsgraph::query
