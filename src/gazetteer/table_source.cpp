#include "gazetteer/table_source.hpp"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <cstdlib>
#include <optional>

#include "base/error.hpp"
#include "base/split.hpp"

namespace newsgraph::gazetteer {
namespace {

constexpr std::size_t kColumns = 9;
constexpr float kUsualWeight = 20;

struct Place {
  const std::string& name;
  std::size_t line = 0;

  [[noreturn]] void fail(const std::string& reason) const {
    throw InputError(name + ":" + std::to_string(line) + ": " + reason);
  }
};

EntityType type_named(const Place& place, std::string_view name) {
  for (std::size_t i = 0; i < kEntityTypeCount; ++i) {
    if (name_of(static_cast<EntityType>(i)) == name) return static_cast<EntityType>(i);
  }
  place.fail("unknown type \"" + std::string(name) + "\"");
}

std::vector<std::string> list(std::string_view cell) {
  return cell.empty() ? std::vector<std::string>() : split<std::string>(cell, '|');
}

void check(const Place& place, const Row& row) {
  if (row.name.empty()) place.fail("a row without a name");
  const bool number = row.wikidata.find_first_not_of("0123456789", 1) == std::string::npos;
  if (!row.wikidata.empty() && (row.wikidata[0] != 'Q' || row.wikidata.size() < 2 || !number))
    place.fail("\"" + row.wikidata + "\" is no Wikidata identifier");
}

Row row_of(const Place& place, const std::vector<std::string_view>& cells) {
  if (cells.size() != kColumns) place.fail("a row has 9 columns, this one " + std::to_string(cells.size()));
  Row row;
  row.name = cells[0];
  row.class_name = cells[1];
  row.type = type_named(place, cells[2]);
  row.wikidata = cells[3];
  row.country = cells[4];
  row.names = list(cells[5]);
  row.demonyms = list(cells[6]);
  row.capital = cells[7];
  const std::string weight(cells[8]);
  char* end = nullptr;
  row.weight = std::strtof(weight.c_str(), &end);
  if (weight.empty() || *end != '\0') place.fail("weight \"" + weight + "\" is not a number");
  check(place, row);
  return row;
}

class ObjectReader {
 public:
  ObjectReader(const Place& place, const rapidjson::Value& json) : place_(place), json_(json) {}

  [[nodiscard]] std::string text(const char* key) const {
    const auto found = json_.FindMember(key);
    if (found == json_.MemberEnd()) return {};
    if (!found->value.IsString()) place_.fail(std::string(key) + " is not a string");
    return {found->value.GetString(), found->value.GetStringLength()};
  }
  [[nodiscard]] std::vector<std::string> texts(const char* key) const {
    const auto found = json_.FindMember(key);
    if (found == json_.MemberEnd()) return {};
    if (!found->value.IsArray()) place_.fail(std::string(key) + " is not an array");
    std::vector<std::string> out;
    for (const auto& item : found->value.GetArray()) {
      if (!item.IsString()) place_.fail(std::string(key) + " holds something that is not a string");
      out.emplace_back(item.GetString(), item.GetStringLength());
    }
    return out;
  }
  [[nodiscard]] float number(const char* key, float usual) const {
    const auto found = json_.FindMember(key);
    if (found == json_.MemberEnd()) return usual;
    if (!found->value.IsNumber()) place_.fail(std::string(key) + " is not a number");
    return static_cast<float>(found->value.GetDouble());
  }

 private:
  const Place& place_;
  const rapidjson::Value& json_;
};

}  // namespace

void read_table(const ReadLine& next, const std::string& name, const TakeRow& take, const TakeForename& forename) {
  Place place{name};
  bool of_forenames = false;
  for (std::string line; next(line);) {
    ++place.line;
    if (line.ends_with('\r')) line.pop_back();
    const std::vector<std::string_view> cells = split(line, '\t');
    if (place.line == 1) {
      of_forenames = cells.size() == 2 && cells[0] == "forename" && cells[1] == "sex";
      if (!of_forenames && (cells.size() != kColumns || cells[0] != "name"))
        place.fail("not the heading of a gazetteer");
    } else if (of_forenames) {
      if (cells.size() != 2 || (cells[1] != "f" && cells[1] != "m")) place.fail("a row is a forename and f or m");
      forename(cells[0], cells[1][0]);
    } else {
      take(row_of(place, cells));
    }
  }
}

void read_objects(const ReadLine& next, const std::string& name, const TakeRow& take) {
  Place place{name};
  for (std::string line; next(line);) {
    ++place.line;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    rapidjson::Document json;
    json.Parse<rapidjson::kParseValidateEncodingFlag>(line);
    if (json.HasParseError()) place.fail(std::string("is not valid JSON: ") + GetParseError_En(json.GetParseError()));
    if (!json.IsObject()) place.fail("is not a JSON object");
    const ObjectReader reader(place, json);
    Row row;
    row.name = reader.text("name");
    row.class_name = reader.text("class");
    row.type = type_named(place, reader.text("type"));
    row.wikidata = reader.text("wikidata");
    row.country = reader.text("country");
    row.names = reader.texts("names");
    row.demonyms = reader.texts("demonyms");
    row.capital = reader.text("capital");
    row.weight = reader.number("weight", kUsualWeight);
    check(place, row);
    take(row);
  }
}

}  // namespace newsgraph::gazetteer
