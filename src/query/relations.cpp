#include "query/relations.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "query/relation_reader.hpp"

namespace newsgraph::query {
namespace {

using store::Statement;

// Not marked wrong.
constexpr const char* kRightStatement = "(document, position) NOT IN (SELECT document, position FROM wrong_statement)";
constexpr const char* kRightRole = "(document, position) NOT IN (SELECT document, position FROM wrong_role)";
constexpr const char* kRightQuotation = "id NOT IN (SELECT id FROM wrong_quotation)";

std::string list(const EntityRows& rows) {
  std::string numbers;
  for (const std::int64_t row : rows) numbers += (numbers.empty() ? "" : ", ") + std::to_string(row);
  return "(" + numbers + ")";
}

RelationRow read_row(RelationReader& reader, std::int64_t kind, std::int64_t document, std::int64_t position) {
  if (kind == 0) return reader.statement(document, position);
  return kind == 1 ? reader.role(document, position) : reader.quotation(document, position);
}

// Rows of (kind, document, position), kind 0 a statement, 1 a role, 2 a quotation; oldest first.
void take_rows(store::Connection& connection, const std::string& sql, const TakeRelation& take) {
  struct Place {
    std::int64_t kind, document, position;
    auto operator<=>(const Place&) const = default;
  };
  std::set<Place> places;
  Statement rows(connection, sql);
  while (rows.step()) places.insert({rows.integer(0), rows.integer(1), rows.integer(2)});
  RelationReader reader(connection);
  std::vector<RelationRow> found;
  for (const auto& [kind, document, position] : places) found.push_back(read_row(reader, kind, document, position));
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
  for (const RelationRow& row : found) take(row);
}

// Rows of (kind, document, position, polarity, modality, claimed_in, confidence) that join one of `left` with one of
// `right`.
std::string joined(const EntityRows& left, const EntityRows& right) {
  const std::string a = list(left), b = list(right);
  std::string sql;
  const auto add = [&](const char* kind, const char* standing, const char* table, const char* from, const char* to,
                       const std::string& ends, const std::string& others) {
    sql += std::string(sql.empty() ? "SELECT " : " UNION ALL SELECT ") + kind + ", document, position, " + standing +
           " FROM " + table + " WHERE " + from + " IN " + ends + " AND " + to + " IN " + others + " AND " +
           (std::string_view(table) == "role" ? kRightRole : kRightStatement);
  };
  constexpr const char* kStanding = "polarity, modality, claimed_in, confidence";
  constexpr const char* kRole = "0 AS polarity, 0 AS modality, claimed_in, 100 AS confidence";
  for (const auto& [ends, others] : {std::pair(a, b), std::pair(b, a)}) {
    add("0 AS kind", kStanding, "statement INDEXED BY statement_subject", "subject", "object", ends, others);
    add("0 AS kind", kStanding, "statement INDEXED BY statement_recipient", "recipient", "subject", others, ends);
    add("1 AS kind", kRole, "role", "person", "organization", ends, others);
  }
  return sql;
}

}  // namespace

void relations_between(store::Connection& connection, const EntityRows& left, const EntityRows& right,
                       const TakeRelation& take) {
  take_rows(connection, joined(left, right), take);
}

void best_relations_between(store::Connection& connection, std::int64_t left, std::int64_t right, bool claims,
                            std::size_t most, const std::function<void(std::int64_t, const RelationRow&)>& take) {
  const std::string condition = std::string(" WHERE polarity = 0") + (claims ? "" : " AND claimed_in IS NULL");
  Statement rows(connection,
                 "SELECT kind, document, position, count(*) OVER () FROM (" + joined({left}, {right}) + ")" +
                     condition +
                     " ORDER BY claimed_in IS NOT NULL, modality <> 0, confidence DESC, document, position LIMIT ?1");
  rows.bind(1, static_cast<std::int64_t>(most));
  RelationReader reader(connection);
  while (rows.step()) {
    take(rows.integer(3), read_row(reader, rows.integer(0), rows.integer(1), rows.integer(2)));
  }
}

void timeline_of(store::Connection& connection, const EntityRows& entities, const TakeRelation& take) {
  const std::string ends = list(entities);
  std::string sql = "SELECT 2, document, position FROM quotation WHERE (speaker IN " + ends +
                    " OR id IN (SELECT quotation FROM joint_speaker WHERE speaker IN " + ends + ")) AND " +
                    kRightQuotation;
  for (const char* end : {"subject", "object", "recipient"}) {
    sql += std::string(" UNION ALL SELECT 0, document, position FROM statement WHERE ") + end + " IN " + ends +
           " AND " + kRightStatement;
  }
  for (const char* end : {"person", "organization"}) {
    sql += std::string(" UNION ALL SELECT 1, document, position FROM role WHERE ") + end + " IN " + ends + " AND " +
           kRightRole;
  }
  take_rows(connection, sql, take);
}

std::vector<Neighbour> neighbours_of(store::Connection& connection, const EntityRows& entities, std::size_t limit) {
  const std::string ends = list(entities);
  const auto part = [&](const char* other, const char* own, int outgoing) {
    return std::string("SELECT ") + other + " AS other, " + std::to_string(outgoing) +
           " AS outgoing, predicate, polarity, modality, claimed_in IS NOT NULL AS claimed, document FROM statement "
           "WHERE " +
           own + " IN " + ends + " AND " + other + " IS NOT NULL AND " + other + " NOT IN " + ends + " AND " +
           kRightStatement;
  };
  Statement rows(connection,
                 "SELECT e.slug, e.name, outgoing, p.text, polarity, modality, claimed, count(*) AS statements, "
                 "count(DISTINCT document) AS documents FROM (" +
                     part("object", "subject", 1) + " UNION ALL " + part("subject", "object", 0) + " UNION ALL " +
                     part("recipient", "subject", 1) + " UNION ALL " + part("subject", "recipient", 0) +
                     ") JOIN entity e ON e.id = other JOIN term p ON p.id = predicate "
                     "GROUP BY other, outgoing, predicate, polarity, modality, claimed "
                     "ORDER BY documents DESC, statements DESC, e.slug, p.text, outgoing, polarity, modality, claimed "
                     "LIMIT ?1");
  rows.bind(1, limit == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(limit));
  std::vector<Neighbour> found;
  while (rows.step()) {
    Neighbour neighbour;
    neighbour.entity = {rows.string(0), rows.string(1)};
    neighbour.outgoing = rows.integer(2) != 0;
    neighbour.predicate = rows.string(3);
    neighbour.polarity = static_cast<Polarity>(rows.integer(4));
    neighbour.modality = static_cast<Modality>(rows.integer(5));
    neighbour.claimed = rows.integer(6) != 0;
    neighbour.statements = rows.integer(7);
    neighbour.documents = rows.integer(8);
    found.push_back(std::move(neighbour));
  }
  return found;
}

void contradictions(store::Connection& connection, const EntityRows& entities, std::size_t groups,
                    const std::function<void(const std::vector<RelationRow>&)>& take) {
  const std::string ends = list(entities);
  const std::string only = entities.empty() ? "" : " AND (subject IN " + ends + " OR object IN " + ends + ")";
  Statement pairs(
      connection,
      "SELECT subject, object, predicate FROM statement WHERE subject IS NOT NULL AND object IS NOT NULL AND "
      "subject <> object AND " +
          std::string(kRightStatement) + only +
          " GROUP BY subject, object, predicate HAVING min(polarity) = 0 AND max(polarity) = 1 "
          "ORDER BY count(*) DESC, subject, object, predicate LIMIT ?1");
  pairs.bind(1, groups == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(groups));
  Statement members(
      connection,
      "SELECT document, position FROM statement INDEXED BY statement_subject WHERE subject = ?1 AND object "
      "= ?2 AND predicate = ?3 AND " +
          std::string(kRightStatement) + " ORDER BY polarity, document, position");
  RelationReader reader(connection);
  while (pairs.step()) {
    std::vector<RelationRow> group;
    members.bind(1, pairs.integer(0)).bind(2, pairs.integer(1)).bind(3, pairs.integer(2));
    while (members.step()) group.push_back(reader.statement(members.integer(0), members.integer(1)));
    take(group);
  }
}

std::string standing_of(Polarity polarity, Modality modality, bool claimed, const std::string& speaker) {
  std::string out;
  const auto add = [&](const std::string& note) { out += (out.empty() ? "" : ", ") + note; };
  if (polarity == Polarity::kNegative) add("not");
  if (modality == Modality::kPlanned) add("planned");
  if (modality == Modality::kPossible) add("possible");
  if (modality == Modality::kConditional) add("conditional");
  if (claimed) add(speaker.empty() ? "claimed" : "says " + speaker);
  return out;
}

}  // namespace newsgraph::query
