#include "exports/dot/drawing.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "exports/dot/labels.hpp"

namespace newsgraph::exports {
namespace {

using Links = std::vector<graph::KnowledgeGraph::Link>;

// The best-ranked entities that are joined to another drawn one. An entity whose neighbours are all too far down in the
// ranking gives its place to the next.
std::set<std::uint32_t> choose(const graph::KnowledgeGraph& graph, const Links& links, const ExportOptions& options) {
  std::vector<std::uint32_t> candidates = graph.ranking();
  while (true) {
    const std::size_t count = std::min(options.top, candidates.size());
    const std::set<std::uint32_t> chosen(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(count));
    if (options.isolated) return chosen;
    std::set<std::uint32_t> joined;
    for (const auto& link : links) {
      if (!chosen.contains(link.from) || !chosen.contains(link.to)) continue;
      joined.insert(link.from);
      joined.insert(link.to);
    }
    if (joined.size() == chosen.size()) return chosen;
    std::erase_if(candidates, [&](std::uint32_t i) { return chosen.contains(i) && !joined.contains(i); });
  }
}

// The title that most places of the text give; ties alphabetically.
std::string main_title(const graph::EntityNode& entity) {
  const graph::TextWithEvidence* best = nullptr;
  for (const graph::TextWithEvidence& title : entity.job_titles) {
    if (best == nullptr || title.evidence.size() > best->evidence.size()) best = &title;
  }
  return best == nullptr ? std::string() : best->text;
}

std::vector<DrawnLine> make_lines(const Links& links, const std::set<std::uint32_t>& chosen) {
  std::map<std::tuple<std::uint32_t, std::uint32_t, LineKind>, DrawnLine> lines;
  for (const auto& link : links) {
    if (!chosen.contains(link.from) || !chosen.contains(link.to)) continue;
    const LineKind kind = line_kind(*link.edge);
    DrawnLine& line = lines[{link.from, link.to, kind}];
    line.from = link.from;
    line.to = link.to;
    line.kind = kind;
    line.edges.push_back(link.edge);
    line.sources = std::max(line.sources, link.edge->sources);
  }
  std::vector<DrawnLine> out;
  for (auto& [key, line] : lines) out.push_back(std::move(line));
  return out;
}

std::string make_title(const graph::KnowledgeGraph& graph) {
  const auto& documents = graph.documents();
  const auto titled = std::find_if(documents.begin(), documents.end(), [](const auto& d) { return !d.title.empty(); });
  std::string title = titled == documents.end() ? std::string("Who did what to whom") : titled->title;
  if (documents.size() > 1) {
    title += fmt::format(" – and {} more {}", documents.size() - 1, documents.size() == 2 ? "article" : "articles");
  }
  return title;
}

std::string part_of(std::size_t drawn, std::size_t all, std::string_view one, std::string_view many) {
  if (drawn == all) return fmt::format("{} {}", all, all == 1 ? one : many);
  return fmt::format("{} of {} {}", drawn, all, many);
}

std::string source_words(const graph::KnowledgeGraph& graph) {
  constexpr std::size_t kNamed = 4;
  std::vector<std::string> names;
  for (const graph::DocumentNode& document : graph.documents()) {
    std::string name = document.publisher.empty() ? document.url : document.publisher;
    if (name.empty()) continue;
    if (document.published.size() >= 10) name += " (" + document.published.substr(0, 10) + ")";
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  }
  if (names.empty()) return {};
  std::string words = names.size() == 1 ? "Source: " : "Sources: ";
  for (std::size_t i = 0; i < std::min(kNamed, names.size()); ++i) words += (i == 0 ? "" : ", ") + names[i];
  if (names.size() > kNamed) words += fmt::format(" and {} more", names.size() - kNamed);
  return words;
}

}  // namespace

Drawing make_drawing(const graph::KnowledgeGraph& graph, const ExportOptions& options) {
  const Links links = graph.links();
  const std::set<std::uint32_t> chosen = choose(graph, links, options);
  Drawing drawing;
  drawing.title = make_title(graph);
  for (const std::uint32_t entity : chosen) drawing.nodes.push_back({entity, main_title(graph.entities()[entity])});
  drawing.lines = make_lines(links, chosen);

  std::size_t relations = 0;
  for (const DrawnLine& line : drawing.lines) relations += line.edges.size();
  drawing.captions.push_back(
      part_of(chosen.size(), std::max(options.entities_in_all, graph.entities().size()), "entity", "entities") +
      " and " + part_of(relations, std::max(options.relations_in_all, links.size()), "relation", "relations") +
      " drawn");
  if (std::string sources = source_words(graph); !sources.empty()) drawing.captions.push_back(std::move(sources));
  return drawing;
}

}  // namespace newsgraph::exports
