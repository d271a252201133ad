#include "exports/dot/style.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include "base/error.hpp"

namespace newsgraph::exports {

// Generated from style.json.
std::string_view standard_style_text();

namespace {

using Value = rapidjson::Value;

// Standing of a line in the file and in the program.
constexpr std::pair<std::string_view, LineKind> kStandings[] = {{"fact", LineKind::kStated},
                                                                {"claimed", LineKind::kClaimed},
                                                                {"open", LineKind::kOpen},
                                                                {"denied", LineKind::kDenied}};

// Reads one file; every message names it.
class StyleReader {
 public:
  explicit StyleReader(const std::string& name) : name_(name) {}

  [[noreturn]] void fail(const std::string& reason) const { throw InputError(name_ + ": " + reason); }

  void text(const Value& json, const char* key, std::string& out) const {
    const auto found = json.FindMember(key);
    if (found == json.MemberEnd()) return;
    if (!found->value.IsString()) fail(std::string(key) + " is not a string");
    out = found->value.GetString();
  }
  void texts(const Value& json, const char* key, std::vector<std::string>& out) const {
    const auto found = json.FindMember(key);
    if (found == json.MemberEnd()) return;
    if (!found->value.IsArray()) fail(std::string(key) + " is not an array");
    out.clear();
    for (const Value& item : found->value.GetArray()) {
      if (!item.IsString()) fail(std::string(key) + " has something that is not a string");
      out.emplace_back(item.GetString());
    }
  }
  template <typename Visit>
  void each(const Value& json, const char* key, const Visit& visit) const {
    const auto found = json.FindMember(key);
    if (found == json.MemberEnd()) return;
    if (!found->value.IsArray()) fail(std::string(key) + " is not an array");
    for (const Value& item : found->value.GetArray()) {
      if (!item.IsObject()) fail(std::string(key) + " has something that is not an object");
      visit(item);
    }
  }
  std::string id(const Value& json, const char* key) const {
    if (!json.HasMember(key)) fail(std::string("an entry without ") + key);
    std::string out;
    text(json, key, out);
    return out;
  }
  void refuse_other_keys(const Value& json, std::initializer_list<std::string_view> known) const {
    for (const auto& member : json.GetObject()) {
      const std::string_view key = member.name.GetString();
      if (std::find(known.begin(), known.end(), key) == known.end()) fail("unknown key " + std::string(key));
    }
  }

 private:
  const std::string& name_;
};

// The entry of that name, or a new one at the front.
template <typename Entry>
Entry& entry(std::vector<Entry>& entries, std::string Entry::*name, const std::string& wanted) {
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.*name == wanted; });
  if (found != entries.end()) return *found;
  entries.insert(entries.begin(), Entry{});
  entries.front().*name = wanted;
  return entries.front();
}

void apply_nodes(const StyleReader& reader, const Value& document, std::vector<NodeStyle>& nodes) {
  reader.each(document, "nodes", [&](const Value& item) {
    reader.refuse_other_keys(item, {"class", "legend", "shape", "style", "fill", "border", "margin"});
    NodeStyle made;
    const std::string class_name = reader.id(item, "class");
    // A new class looks like the others until told.
    if (!nodes.empty()) made = nodes.back();
    const bool known = std::any_of(nodes.begin(), nodes.end(), [&](auto& n) { return n.class_name == class_name; });
    NodeStyle& node = entry(nodes, &NodeStyle::class_name, class_name);
    if (!known) node = std::move(made);
    node.class_name = class_name;
    for (const auto& [key, field] :
         {std::pair("legend", &NodeStyle::legend), std::pair("shape", &NodeStyle::shape),
          std::pair("style", &NodeStyle::style), std::pair("fill", &NodeStyle::fill),
          std::pair("border", &NodeStyle::border), std::pair("margin", &NodeStyle::margin)}) {
      reader.text(item, key, node.*field);
    }
  });
}

void apply_lines(const StyleReader& reader, const Value& document, std::vector<LineStyle>& lines) {
  reader.each(document, "lines", [&](const Value& item) {
    reader.refuse_other_keys(item, {"standing", "legend", "sample", "style", "colour", "textColour"});
    const std::string standing = reader.id(item, "standing");
    const auto kind = std::find_if(std::begin(kStandings), std::end(kStandings),
                                   [&](const auto& known) { return known.first == standing; });
    if (kind == std::end(kStandings)) reader.fail("unknown standing " + standing);
    auto found = std::find_if(lines.begin(), lines.end(), [&](const auto& l) { return l.kind == kind->second; });
    if (found == lines.end()) found = lines.insert(lines.end(), LineStyle{kind->second, {}, {}, {}, {}, {}});
    for (const auto& [key, field] : {std::pair("legend", &LineStyle::legend), std::pair("sample", &LineStyle::sample),
                                     std::pair("style", &LineStyle::style), std::pair("colour", &LineStyle::colour),
                                     std::pair("textColour", &LineStyle::text_colour)}) {
      reader.text(item, key, (*found).*field);
    }
  });
}

void apply_families(const StyleReader& reader, const Value& document, std::vector<FamilyStyle>& families) {
  reader.each(document, "families", [&](const Value& item) {
    reader.refuse_other_keys(item, {"name", "legend", "colour", "plover", "relations"});
    FamilyStyle& family = entry(families, &FamilyStyle::name, reader.id(item, "name"));
    if (family.legend.empty()) family.legend = family.name;
    reader.text(item, "legend", family.legend);
    reader.text(item, "colour", family.colour);
    reader.texts(item, "plover", family.plover);
    reader.texts(item, "relations", family.relations);
  });
}

}  // namespace

const DiagramStyle& DiagramStyle::standard() {
  static const DiagramStyle style = [] {
    DiagramStyle made;
    // Later entries of the file stand later, so it is read from the back.
    made.apply(std::string(standard_style_text()), "style.json");
    std::reverse(made.nodes_.begin(), made.nodes_.end());
    std::reverse(made.families_.begin(), made.families_.end());
    return made;
  }();
  return style;
}

DiagramStyle DiagramStyle::read(const std::string& file) {
  DiagramStyle style = standard();
  if (file.empty()) return style;
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in) throw InputError(file + ": cannot be read");
  style.apply(text.str(), file);
  return style;
}

void DiagramStyle::apply(const std::string& json, const std::string& name) {
  const StyleReader reader(name);
  rapidjson::Document document;
  document.Parse<rapidjson::kParseValidateEncodingFlag>(json);
  if (document.HasParseError()) {
    const auto line = 1 + std::count(json.begin(), json.begin() + static_cast<long>(document.GetErrorOffset()), '\n');
    throw InputError(name + ":" + std::to_string(line) +
                     ": is not valid JSON: " + rapidjson::GetParseError_En(document.GetParseError()));
  }
  if (!document.IsObject()) reader.fail("is not a JSON object");
  reader.refuse_other_keys(document, {"font", "nodes", "lines", "families"});
  reader.text(document, "font", font_);
  apply_nodes(reader, document, nodes_);
  apply_lines(reader, document, lines_);
  apply_families(reader, document, families_);
}

const NodeStyle& DiagramStyle::node(const std::vector<std::string>& lineage) const {
  for (const std::string& name : lineage) {
    const auto found =
        std::find_if(nodes_.begin(), nodes_.end(), [&](const NodeStyle& style) { return style.class_name == name; });
    if (found != nodes_.end()) return *found;
  }
  return nodes_.back();
}

const LineStyle& DiagramStyle::line(LineKind kind) const {
  const auto found = std::find_if(lines_.begin(), lines_.end(), [&](const LineStyle& s) { return s.kind == kind; });
  NG_CHECK(found != lines_.end());
  return *found;
}

const FamilyStyle* DiagramStyle::family(const std::string& relation, const std::string& plover) const {
  const auto has = [](const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  for (const FamilyStyle& family : families_) {
    if (has(family.relations, relation)) return &family;
  }
  for (const FamilyStyle& family : families_) {
    if (!plover.empty() && has(family.plover, plover)) return &family;
  }
  return nullptr;
}

}  // namespace newsgraph::exports
