// A strict reader of comma-separated values (RFC 4180), for tests.
#pragma once

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace newsgraph::samples {

using Rows = std::vector<std::vector<std::string>>;

// Rows end with CR LF, quotation marks only around a cell and doubled within.
inline Rows parsed_csv(const std::string& csv) {
  Rows rows;
  std::vector<std::string> row(1);
  bool quoted = false;
  for (std::size_t at = 0; at < csv.size(); ++at) {
    const char c = csv[at];
    if (quoted) {
      if (c != '"') {
        row.back() += c;
      } else if (at + 1 < csv.size() && csv[at + 1] == '"') {
        row.back() += csv[++at];
      } else {
        quoted = false;
        REQUIRE((csv[at + 1] == ',' || csv[at + 1] == '\r'));
      }
    } else if (c == '"') {
      REQUIRE(row.back().empty());
      quoted = true;
    } else if (c == ',') {
      row.emplace_back();
    } else if (c == '\r') {
      REQUIRE(csv.at(++at) == '\n');
      rows.push_back(row);
      row.assign(1, "");
    } else {
      REQUIRE(c != '\n');
      row.back() += c;
    }
  }
  REQUIRE_FALSE(quoted);
  return rows;
}

}  // namespace newsgraph::samples
