#include "cli/identity_review.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "entities/decisions.hpp"
#include "graph/knowledge_graph.hpp"
#include "store/decisions.hpp"

namespace newsgraph::cli {
namespace {

constexpr std::size_t kPlaces = 3;    // articles that are shown of an entity
constexpr std::int64_t kAround = 60;  // code points to either side of a mention

class Review {
 public:
  Review(store::Store& store, std::ostream& out)
      : out_(out),
        excerpt_(store.connection(),
                 "SELECT coalesce(title, iri), substr(text, max(1, ?2 + 1 - ?4), ?2 - max(0, ?2 - ?4)), "
                 "substr(text, ?2 + 1, ?3 - ?2), substr(text, ?3 + 1, ?4) FROM document WHERE iri = ?1") {
    store.load(graph_);
    findings_ = graph_.resolve(store::entity_decisions(store.connection()));
    std::erase_if(findings_, [](const auto& found) { return found.kind != entities::FindingKind::kUncertain; });
    graph_.finish();
  }

  [[nodiscard]] const std::vector<graph::IdentityFinding>& open() const { return findings_; }

  void show(const graph::IdentityFinding& found) {
    show_entity(found.entity, {});
    show_entity(found.other, found.evidence);
    out_ << "  why asked: " << found.reason << '\n';
  }

 private:
  void show_entity(const std::string& reference, std::vector<graph::Evidence> evidence) {
    const entities::EntityReference named = entities::reference_of(reference);
    const std::uint32_t index = graph_.find_entity(named.id);
    out_ << "  " << reference << '\n';
    if (index != kNone) {
      const graph::EntityNode& node = graph_.entities()[index];
      out_ << "    " << node.name << " (" << node.class_name << ")\n";
      show_list("also called", node.alternate_names);
      show_list("role", node.job_titles);
      if (evidence.empty()) evidence = node.mentions;
    }
    show_places(evidence, named.document);
  }

  void show_list(const char* what, const std::vector<graph::TextWithEvidence>& items) {
    if (items.empty()) return;
    out_ << "    " << what << ": ";
    for (std::size_t i = 0; i < items.size(); ++i) out_ << (i == 0 ? "" : ", ") << items[i].text;
    out_ << '\n';
  }

  // The first mention of each of some articles.
  void show_places(const std::vector<graph::Evidence>& evidence, const std::string& document) {
    std::set<std::uint32_t> shown;
    for (const graph::Evidence& place : evidence) {
      const std::string& iri = graph_.documents()[place.document].id;
      if (!document.empty() && entities::document_name(iri) != document) continue;
      if (shown.size() == kPlaces || !shown.insert(place.document).second) continue;
      excerpt_.bind(1, std::string_view(iri)).bind(2, std::int64_t{place.span.begin});
      excerpt_.bind(3, std::int64_t{place.span.end}).bind(4, kAround);
      if (excerpt_.step()) {
        std::string text = fmt::format("…{}[{}]{}…", excerpt_.text(1), excerpt_.text(2), excerpt_.text(3));
        std::replace(text.begin(), text.end(), '\n', ' ');
        out_ << "    in " << excerpt_.text(0) << ": " << text << '\n';
      }
      excerpt_.reset();
    }
  }

  std::ostream& out_;
  graph::KnowledgeGraph graph_;
  std::vector<graph::IdentityFinding> findings_;
  store::Statement excerpt_;
};

// The answer's first letter; q at the end of the input.
char ask(std::istream& in, std::ostream& out) {
  for (std::string line;;) {
    out << "s same, d different, k skip, q quit? " << std::flush;
    if (!std::getline(in, line)) return 'q';
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first != std::string::npos && std::string_view("sdkq").find(line[first]) != std::string_view::npos)
      return line[first];
  }
}

}  // namespace

ReviewCounts review_identities(store::Store& store, std::istream& in, std::ostream& out) {
  Review review(store, out);
  ReviewCounts counts{review.open().size(), 0};
  std::size_t number = 0;
  for (const graph::IdentityFinding& found : review.open()) {
    out << fmt::format("{} of {}: is this the same?\n", ++number, counts.open);
    review.show(found);
    const char answer = ask(in, out);
    out << '\n';
    if (answer == 'q') break;
    if (answer == 'k') continue;
    const auto kind = answer == 's' ? entities::DecisionKind::kSame : entities::DecisionKind::kDifferent;
    store::decide(store.connection(),
                  {kind, entities::reference_of(found.entity), entities::reference_of(found.other), {}, "answer"});
    ++counts.decided;
  }
  return counts;
}

}  // namespace newsgraph::cli
