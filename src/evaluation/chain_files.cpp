#include "evaluation/chain_files.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "base/error.hpp"
#include "discourse/mention_extent.hpp"

namespace newsgraph::evaluation {
namespace {

class ChainReader {
 public:
  explicit ChainReader(std::filesystem::path file) : file_(std::move(file)), in_(file_) {
    if (!in_) throw InputError(file_.string() + ": cannot be opened");
  }

  Clusters read() {
    for (std::string line; std::getline(in_, line);) {
      ++line_;
      if (line.empty() || line[0] == '#') continue;
      const std::size_t first = line.find('\t'), last = line.rfind('\t');
      if (first == std::string::npos || first == last) fail("expected number, form and brackets");
      std::uint32_t word = 0;
      const auto parsed = std::from_chars(line.data(), line.data() + first, word);
      if (parsed.ec != std::errc()) fail("expected the number of a word");
      brackets(std::string_view(line).substr(last + 1), word);
    }
    for (const auto& [id, starts] : open_) {
      if (!starts.empty()) fail("chain " + id + " is not closed");
    }
    Clusters clusters;
    for (auto& [id, mentions] : chains_) clusters.emplace_back(mentions.begin(), mentions.end());
    return clusters;
  }

 private:
  [[noreturn]] void fail(const std::string& reason) const {
    throw InputError(file_.string() + ":" + std::to_string(line_) + ": " + reason);
  }

  // "(2(3", "3)", "(1)", "_".
  void brackets(std::string_view cell, std::uint32_t word) {
    for (std::size_t at = 0; at < cell.size();) {
      const bool opens = cell[at] == '(';
      if (opens) ++at;
      const std::size_t end = std::min(cell.find_first_of("()", at), cell.size());
      const std::string id(cell.substr(at, end - at));
      at = end;
      if (id == "_" || id == "-" || id.empty()) {
        ++at;
        continue;
      }
      if (opens) open_[id].push_back(word);
      if (at >= cell.size() || cell[at] != ')') continue;
      ++at;
      auto& starts = open_[id];
      if (starts.empty()) fail("chain " + id + " is closed but not open");
      chains_[id].insert({starts.back(), word + 1});
      starts.pop_back();
    }
  }

  std::filesystem::path file_;
  std::ifstream in_;
  std::size_t line_ = 0;
  std::map<std::string, std::vector<std::uint32_t>> open_;
  std::map<std::string, std::set<TokenRange>> chains_;
};

// "Ann Mora, the mayor": the second noun phrase lies within the first.
bool is_part_of_another(const Annotations& annotations, const Mention& mention) {
  const Token& token = annotations.tokens[mention.head];
  if (token.relation != DependencyRelation::kAppos || token.head == kNoToken) return false;
  const std::uint32_t outer = mention_headed_by(annotations, token.head);
  return outer != kNone && annotations.mentions[outer].chain == mention.chain;
}

}  // namespace

Clusters read_chains(const std::filesystem::path& file) { return ChainReader(file).read(); }

Clusters chains_of(const Annotations& annotations) {
  const DependencyIndex tree(annotations.tokens);
  Clusters clusters;
  std::set<TokenRange> seen;
  for (const Chain& chain : annotations.chains) {
    std::vector<TokenRange> cluster;
    for (const std::uint32_t m : chain.mentions) {
      const Mention& mention = annotations.mentions[m];
      if (is_part_of_another(annotations, mention)) continue;
      if (mention.kind != MentionKind::kNamed && tree.child(mention.head, DependencyRelation::kCop)) continue;
      const TokenRange extent = discourse::mention_extent(tree, annotations, mention);
      if (seen.insert(extent).second) cluster.push_back(extent);
    }
    if (cluster.size() > 1) clusters.push_back(std::move(cluster));
  }
  return clusters;
}

}  // namespace newsgraph::evaluation
