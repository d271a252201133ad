#include "cli/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/utf8.hpp"

namespace newsgraph::cli {
namespace {

constexpr std::size_t kEntities = 15, kRelations = 15, kQuotations = 12;
constexpr std::size_t kNameWidth = 34, kTypeWidth = 24, kPredicateWidth = 28, kTextWidth = 76;
constexpr std::string_view kBold = "\033[1m", kDim = "\033[2m", kCyan = "\033[36m", kPlain = "\033[0m";

// At most `width` characters, on one line; "…" where something was cut.
std::string cut(std::string_view text, std::size_t width) {
  std::string out;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < text.size(); ++characters) {
    if (characters + 1 == width && utf8::count(text.substr(at)) > 1) return out + "…";
    const char32_t c = utf8::next(text, at);
    utf8::append(out, c == U'\n' || c == U'\t' ? U' ' : c);
  }
  return out;
}

std::string padded(std::string_view text, std::size_t width) {
  std::string out = cut(text, width - 1);  // a blank at least before the next column
  const std::size_t length = utf8::count(out);
  return out + std::string(width > length ? width - length : 0, ' ');
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

class Summary {
 public:
  Summary(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, bool coloured)
      : graph_(graph), ontology_(ontology), coloured_(coloured), ranking_(graph.ranking()), place_(ranking_.size()) {
    for (std::size_t i = 0; i < ranking_.size(); ++i) place_[ranking_[i]] = i;
  }

  std::string run() {
    const auto links = graph_.links();
    out_ = fmt::format("\n{}: {}, {}, {}\n", painted(counted(graph_.documents().size(), "article", "articles"), kBold),
                       counted(graph_.entities().size(), "entity", "entities"),
                       counted(links.size(), "relation", "relations"),
                       counted(graph_.quotations().size(), "quotation", "quotations"));
    entities();
    relations(links);
    quotations();
    return out_;
  }

 private:
  std::string painted(const std::string& text, std::string_view colour) const {
    return coloured_ ? fmt::format("{}{}{}", colour, text, kPlain) : text;
  }

  void heading(std::string_view title) { out_ += "\n  " + painted(std::string(title), kBold) + "\n"; }

  void rest(std::size_t shown, std::size_t all) {
    if (all > shown) out_ += "  " + painted(fmt::format("and {} more", all - shown), kDim) + "\n";
  }

  std::string name_of_entity(const std::string& id) const {
    const std::uint32_t index = graph_.find_entity(id);
    return index == kNone ? id : graph_.entities()[index].name;
  }

  std::string label_of_class(const std::string& name) const {
    const auto* known = ontology_.find_class(name);
    return known == nullptr ? name : known->label;
  }

  void entities() {
    if (ranking_.empty()) return;
    heading("Who and what" + std::string(kNameWidth - 12 + kTypeWidth, ' ') + " mentions");
    const std::size_t shown = std::min(ranking_.size(), kEntities);
    for (std::size_t i = 0; i < shown; ++i) {
      const auto& entity = graph_.entities()[ranking_[i]];
      out_ +=
          fmt::format("  {}{}{:>9}\n", padded(entity.name, kNameWidth),
                      painted(padded(label_of_class(entity.class_name), kTypeWidth), kCyan), entity.mentions.size());
    }
    rest(shown, ranking_.size());
  }

  // "not", "planned", "says Jake Sullivan": how far the article stands for it.
  std::string standing(const graph::Edge& edge) const {
    std::string out;
    const auto add = [&](const std::string& note) { out += (out.empty() ? "" : ", ") + note; };
    if (edge.polarity == Polarity::kNegative) add("not");
    if (edge.modality == Modality::kPlanned) add("planned");
    if (edge.modality == Modality::kPossible) add("possible");
    if (edge.modality == Modality::kConditional) add("conditional");
    if (edge.claimed) add(edge.speakers.empty() ? "claimed" : "says " + name_of_entity(edge.speakers.front()));
    return out.empty() ? out : "  (" + out + ")";
  }

  void relations(std::vector<graph::KnowledgeGraph::Link> links) {
    if (links.empty()) return;
    heading("What happened");
    std::stable_sort(links.begin(), links.end(), [&](const auto& a, const auto& b) {
      const auto key = [&](const auto& link) {
        return std::make_tuple(link.edge->claimed, place_[link.from] + place_[link.to], place_[link.from]);
      };
      return key(a) < key(b);
    });
    const std::size_t shown = std::min(links.size(), kRelations);
    for (std::size_t i = 0; i < shown; ++i) {
      const auto& [from, to, edge] = links[i];
      out_ += fmt::format("  {}{}{}{}\n", padded(graph_.entities()[from].name, kNameWidth),
                          painted(padded(edge->predicate, kPredicateWidth), kCyan),
                          cut(graph_.entities()[to].name, kNameWidth), painted(standing(*edge), kDim));
    }
    rest(shown, links.size());
  }

  void quotations() {
    std::vector<const graph::QuotationNode*> said;
    for (const graph::QuotationNode& quotation : graph_.quotations()) {
      if (quotation.kind == AttributionKind::kSpeech) said.push_back(&quotation);
    }
    if (said.empty()) return;
    heading("Who said what");
    const std::size_t shown = std::min(said.size(), kQuotations);
    for (std::size_t i = 0; i < shown; ++i) {
      const graph::QuotationNode& quotation = *said[i];
      std::string speaker = quotation.speaker.empty() ? quotation.speaker_text : name_of_entity(quotation.speaker);
      if (speaker.empty()) speaker = "(speaker unknown)";
      const bool direct = quotation.type == QuotationType::kDirect;
      const std::string text = cut(quotation.text, kTextWidth);
      out_ +=
          fmt::format("  {} {}\n      {}\n", speaker, painted(quotation.cue, kCyan), direct ? "“" + text + "”" : text);
    }
    rest(shown, said.size());
  }

  const graph::KnowledgeGraph& graph_;
  const ontology::Ontology& ontology_;
  bool coloured_;
  std::vector<std::uint32_t> ranking_;
  std::vector<std::size_t> place_;  // of each entity in the ranking
  std::string out_;
};

}  // namespace

std::string make_summary(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, bool coloured) {
  return Summary(graph, ontology, coloured).run();
}

}  // namespace newsgraph::cli
