#include "entities/decisions.hpp"

#include <cerrno>
#include <fstream>
#include <istream>
#include <system_error>

#include "base/error.hpp"
#include "base/split.hpp"

namespace newsgraph::entities {
namespace {

std::pair<std::string, std::string> pair_of(std::string a, std::string b) {
  return a < b ? std::pair(std::move(a), std::move(b)) : std::pair(std::move(b), std::move(a));
}

}  // namespace

std::string_view document_name(std::string_view id) {
  constexpr std::string_view kKind = ":document:";
  const std::size_t at = id.find(kKind);
  return at == std::string_view::npos ? id : id.substr(at + kKind.size());
}

EntityReference reference_of(std::string_view text) {
  constexpr std::string_view kKind = "entity:";
  const std::size_t at = text.find('@');
  std::string_view id = text.substr(0, at);
  if (const std::size_t kind = id.rfind(kKind); kind != std::string_view::npos) id.remove_prefix(kind + kKind.size());
  return {std::string(id),
          at == std::string_view::npos ? std::string() : std::string(document_name(text.substr(at + 1)))};
}

std::string_view name_of(DecisionKind kind) {
  if (kind == DecisionKind::kRename) return "rename";
  return kind == DecisionKind::kSame ? "same" : "different";
}

void Decisions::add(Decision decision) {
  const auto fail = [&](const std::string& reason) { throw InputError(decision.place + ": " + reason); };
  if (decision.entity.id.empty()) fail("names no entity");
  if (decision.kind == DecisionKind::kRename) {
    if (decision.name.empty()) fail("rename without a name");
    if (!decision.entity.document.empty())
      fail("an entity has one name in all documents; leave out @" + decision.entity.document);
  } else {
    if (decision.other.id.empty()) fail("names only one entity");
    if (decision.entity == decision.other) fail(decision.entity.text() + " is named twice");
    const auto [at, fresh] = pairs_.emplace(pair_of(decision.entity.text(), decision.other.text()), decisions_.size());
    if (!fresh && decisions_[at->second].kind != decision.kind) fail("contradicts " + decisions_[at->second].place);
  }
  if (decision.kind == DecisionKind::kDifferent) disputed_.insert({decision.entity.id, decision.other.id});
  decisions_.push_back(std::move(decision));
}

Decisions Decisions::read(std::istream& in, const std::string& name) {
  Decisions out;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.find_first_not_of(" \t") == std::string::npos || line.starts_with('#')) continue;
    const std::vector<std::string_view> cells = split(line, '\t');
    if (cells[0] == "?" || cells[0] == "joined" || cells[0] == "apart") continue;
    Decision decision;
    decision.place = name + ":" + std::to_string(number);
    const auto fail = [&](const std::string& reason) { throw InputError(decision.place + ": " + reason); };
    if (cells[0] == "same")
      decision.kind = DecisionKind::kSame;
    else if (cells[0] == "different")
      decision.kind = DecisionKind::kDifferent;
    else if (cells[0] == "rename")
      decision.kind = DecisionKind::kRename;
    else
      fail("\"" + std::string(cells[0]) + "\" is no decision (same, different, rename)");
    if (cells.size() < 3)
      fail("a row has at least three cells, parted by tabs; this one has " + std::to_string(cells.size()));
    decision.entity = reference_of(cells[1]);
    if (decision.kind == DecisionKind::kRename)
      decision.name = cells[2];
    else
      decision.other = reference_of(cells[2]);
    out.add(std::move(decision));
  }
  if (in.bad()) throw InputError(name + ": cannot be read");
  return out;
}

Decisions Decisions::read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError(path + ": cannot be read: " + std::generic_category().message(errno));
  return read(in, path);
}

bool Decisions::are_different(const EntityReference& a, const EntityReference& b) const {
  const auto found = pairs_.find(pair_of(a.text(), b.text()));
  return found != pairs_.end() && decisions_[found->second].kind == DecisionKind::kDifferent;
}

}  // namespace newsgraph::entities
