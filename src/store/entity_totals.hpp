// What all documents together say of an entity: its name, class and counts, and how often it is called what. Kept right
// while documents come and go; an entity goes with its last document.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "store/connection.hpp"

namespace newsgraph::store {

class EntityTotals {
 public:
  explicit EntityTotals(Connection& connection);

  // One more document, the last so far, that calls it so and gives it that class (a term; 0: none).
  void add_document(std::int64_t entity, std::int64_t mentions, const std::string& name, std::int64_t class_term);
  // One more document that calls it so, so many times.
  void add_alias(std::int64_t entity, std::int64_t name, std::int64_t mentions);
  // The reverse of both for all entities of a document, and its rows of document_entity go. Entities and names that
  // nobody has any more go too.
  void remove_document(std::int64_t document);
  // Name and class anew, from all of its documents.
  void refresh(std::int64_t entity);

 private:
  struct Counts {
    std::int64_t entity = 0, mentions = 0;
    std::map<std::int64_t, std::int64_t> names = {};  // mentions by name
  };
  [[nodiscard]] std::map<std::int64_t, Counts> counts_of(std::int64_t document);  // by position
  void remove_alias(std::int64_t entity, std::int64_t name, std::int64_t mentions);

  Statement count_in_, set_name_, set_class_, insert_alias_;
  Statement positions_, named_, count_out_, remove_alias_, delete_alias_, delete_name_, delete_rows_, delete_entity_;
  Statement documents_of_, names_of_, class_of_;
};

}  // namespace newsgraph::store
