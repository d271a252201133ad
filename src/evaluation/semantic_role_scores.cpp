#include "evaluation/semantic_role_scores.hpp"

#include <fstream>

#include "base/error.hpp"
#include "base/split.hpp"
#include "evaluation/percentage.hpp"

namespace newsgraph::evaluation {
namespace {

using relations::SemanticRole;
using Rows = std::vector<std::vector<std::string>>;

SemanticRole role_named(const std::string& label) {
  return label == "ARG0" ? SemanticRole::kAgent : label == "ARG1" ? SemanticRole::kPatient : SemanticRole::kNone;
}

// The spans of one predicate's column.
void read_column(const Rows& rows, std::size_t column, std::uint32_t predicate, RoleSentence& out) {
  std::string label;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    const std::string& cell = rows[i][column];
    if (cell.starts_with('(')) {
      label = cell.substr(1, cell.find('*') - 1);
      begin = i;
    }
    if (!cell.ends_with(')')) continue;
    if (const SemanticRole role = role_named(label); role != SemanticRole::kNone) {
      out.spans.emplace_back(predicate, begin, i + 1, role);
    }
  }
}

RoleSentence read_sentence(const Rows& rows) {
  RoleSentence out;
  std::size_t column = 4;
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    if (rows[i][2] == "-") continue;
    out.predicates.push_back(i);
    read_column(rows, column++, i, out);
  }
  return out;
}

// The word of a span whose head lies outside it.
std::uint32_t head_of(const readers::ConlluDocument& trees, std::uint32_t offset, std::uint32_t from,
                      std::uint32_t to) {
  for (std::uint32_t i = from; i < to; ++i) {
    const Token& token = trees.annotations.tokens[offset + i];
    const bool outside = token.head == kNoToken || token.head < offset + from || token.head >= offset + to;
    if (outside && token.relation != DependencyRelation::kPunct) return i;
  }
  return from;
}

void count(const std::set<RoleTriple>& gold, const std::set<RoleTriple>& found, SemanticRoleScores& scores) {
  scores.gold += gold.size();
  scores.found += found.size();
  for (const RoleTriple& triple : found) scores.right += gold.count(triple);
}

}  // namespace

double SemanticRoleScores::precision() const { return percentage(right, found); }
double SemanticRoleScores::recall() const { return percentage(right, gold); }
double SemanticRoleScores::f1() const { return percentage(2 * right, gold + found); }

std::map<std::string, RoleSentence> read_propbank(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw InputError(file.string() + ": cannot be opened");
  std::map<std::string, RoleSentence> out;
  constexpr std::string_view kSentence = "# sent_id = ";
  std::string line, id;
  Rows rows;
  const auto end_sentence = [&] {
    if (!rows.empty()) out[id] = read_sentence(rows);
    rows.clear();
  };
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.starts_with(kSentence)) id = line.substr(kSentence.size());
    if (line.empty()) end_sentence();
    if (line.empty() || line[0] == '#') continue;
    rows.push_back(split<std::string>(line, '\t'));
    if (rows.back().size() < 4 || rows.back().size() != rows.front().size()) {
      throw InputError(file.string() + ":" + std::to_string(number) + ": expected as many columns as in the row above");
    }
  }
  end_sentence();
  return out;
}

void score_roles(const readers::ConlluDocument& trees, const std::map<std::string, RoleSentence>& roles,
                 const relations::Syntax& syntax, const relations::VerbFrames& frames, SemanticRoleReport& report) {
  for (std::size_t s = 0; s < trees.sentence_ids.size(); ++s) {
    const auto known = roles.find(trees.sentence_ids[s]);
    if (known == roles.end()) continue;
    const std::uint32_t offset = trees.annotations.sentences[s].tokens.begin;
    for (const std::uint32_t predicate : known->second.predicates) {
      const Token& token = trees.annotations.tokens[offset + predicate];
      if (!token.tag.starts_with("VB")) continue;
      std::set<RoleTriple> gold, found;
      for (const auto& [owner, from, to, role] : known->second.spans) {
        if (owner == predicate) gold.emplace(predicate, head_of(trees, offset, from, to), role);
      }
      for (const relations::RoleFiller& filler : relations::semantic_roles(syntax, frames, offset + predicate)) {
        found.emplace(predicate, filler.head - offset, filler.role);
      }
      count(gold, found, report.all);
      if (token.lemma != "be") count(gold, found, report.lexical);
    }
  }
}

}  // namespace newsgraph::evaluation
