#include "exports/link_summary.hpp"

#include <algorithm>

#include "exports/dot/labels.hpp"

namespace newsgraph::exports {
namespace {

constexpr std::string_view kBetween = " | ";
constexpr std::string_view kDatePattern = "dddd-dd-dd";

// The day of a date of publication, "2024-03-05"; empty if it has none.
std::string_view day_of(std::string_view published) {
  const std::string_view day = published.substr(0, kDatePattern.size());
  const bool fits = std::equal(day.begin(), day.end(), kDatePattern.begin(), kDatePattern.end(),
                               [](char c, char p) { return p == 'd' ? c >= '0' && c <= '9' : c == p; });
  return fits ? day : std::string_view();
}

void add(std::string& list, std::string_view text) {
  if (!list.empty()) list += kBetween;
  list += text;
}

}  // namespace

std::string_view standing_of(const graph::Edge& edge) {
  switch (line_kind(edge)) {
    case LineKind::kStated:
      return "fact";
    case LineKind::kClaimed:
      return "claimed";
    case LineKind::kOpen:
      return "open";
    case LineKind::kDenied:
      return "denied";
  }
  return {};
}

LinkSummary summarise(const graph::KnowledgeGraph& graph, const graph::KnowledgeGraph::Link& link) {
  LinkSummary out;
  out.from = &graph.entities()[link.from];
  out.to = &graph.entities()[link.to];
  out.edge = link.edge;
  out.label = relation_words(graph, *link.edge);
  if (const std::string speaker = speaker_words(graph, *link.edge); !speaker.empty()) out.label += ", " + speaker;
  out.standing = standing_of(*link.edge);
  for (const std::string& id : link.edge->speakers) {
    const std::uint32_t speaker = graph.find_entity(id);
    add(out.speakers, speaker == kNone ? id : graph.entities()[speaker].name);
  }
  out.count = link.edge->statements.size() + link.edge->roles.size();
  for (const std::uint32_t index : link.edge->statements) {
    const graph::StatementNode& statement = graph.statements()[index];
    out.confidence = std::max(out.confidence, statement.confidence);
    out.has_confidence = true;
    out.evidence.insert(out.evidence.end(), statement.evidence.begin(), statement.evidence.end());
  }
  for (const std::uint32_t index : link.edge->roles) out.evidence.push_back(graph.roles()[index].evidence);
  const Period period = period_of(graph, out.evidence);
  out.first = period.first;
  out.last = period.last;
  return out;
}

Period period_of(const graph::KnowledgeGraph& graph, const std::vector<graph::Evidence>& evidence) {
  Period out;
  for (const graph::Evidence& item : evidence) {
    const std::string_view date = day_of(graph.documents()[item.document].published);
    if (date.empty()) continue;
    if (out.first.empty() || date < out.first) out.first = date;
    if (date > out.last) out.last = date;
  }
  return out;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) add(out, text);
  return out;
}

std::string joined(const std::vector<graph::TextWithEvidence>& texts) {
  std::string out;
  for (const graph::TextWithEvidence& text : texts) add(out, text.text);
  return out;
}

}  // namespace newsgraph::exports
