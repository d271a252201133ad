#include "graph/node_parts.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace newsgraph::graph {

std::vector<Evidence> of_document(const std::vector<Evidence>& all, std::uint32_t document) {
  const auto first = std::lower_bound(all.begin(), all.end(), Evidence{document, {}});
  auto last = first;
  while (last != all.end() && last->document == document) ++last;
  return {first, last};
}

void sort_evidence(EntityNode& node) {
  std::sort(node.mentions.begin(), node.mentions.end());
  for (auto* texts : {&node.alternate_names, &node.job_titles}) {
    for (TextWithEvidence& item : *texts) std::sort(item.evidence.begin(), item.evidence.end());
  }
}

std::vector<std::uint32_t> documents_of(const EntityNode& node) {
  std::vector<std::uint32_t> out;
  for (const Evidence& item : node.mentions) {
    if (out.empty() || out.back() != item.document) out.push_back(item.document);
  }
  return out;
}

namespace {

// Texts with the evidence that they have in one document.
std::vector<TextWithEvidence> take(const std::vector<TextWithEvidence>& texts, std::uint32_t document) {
  std::vector<TextWithEvidence> out;
  for (const TextWithEvidence& item : texts) {
    if (auto evidence = of_document(item.evidence, document); !evidence.empty())
      out.push_back({item.text, std::move(evidence)});
  }
  return out;
}

// The longest of its names, then the one that is written most often, then the first in the alphabet.
std::string name_of(const EntityNode& node) {
  const auto better = [](const TextWithEvidence& a, const TextWithEvidence& b) {
    const auto words = [](const std::string& text) { return std::count(text.begin(), text.end(), ' '); };
    const auto key = [&](const TextWithEvidence& item) { return std::tuple(words(item.text), item.evidence.size()); };
    return key(a) != key(b) ? key(a) > key(b) : a.text < b.text;
  };
  const auto best = std::min_element(node.alternate_names.begin(), node.alternate_names.end(), better);
  return best == node.alternate_names.end() ? node.name : best->text;
}

class Separation {
 public:
  explicit Separation(std::vector<Part>& out) : parts(out) {}

  // Takes a node apart by documents. Precondition: its evidence is sorted.
  void take_apart(const EntityNode& node) {
    for (const std::uint32_t document : documents_of(node)) {
      Part part{document, {}};
      part.node.class_name = node.class_name;
      part.node.id = node.id;
      part.node.name = node.name;
      part.node.same_as = node.same_as;
      part.node.source_count = node.source_count;
      part.node.affiliation = node.affiliation;
      part.node.mentions = of_document(node.mentions, document);
      part.node.alternate_names = take(node.alternate_names, document);
      part.node.job_titles = take(node.job_titles, document);
      restore_origins(node, part);
      if (part.node.mentions.empty()) continue;
      if (!node.origins.empty() || part.node.name.empty()) part.node.name = name_of(part.node);
      parts.push_back(std::move(part));
    }
  }

  std::vector<Part>& parts;

 private:
  // An earlier resolution is undone: what came from another id gets it back.
  void restore_origins(const EntityNode& node, Part& part) {
    for (const Origin& origin : node.origins) {
      std::vector<Evidence> spans = of_document(origin.evidence, part.document);
      if (spans.empty()) continue;
      if (spans.size() == part.node.mentions.size()) {  // all of the document
        part.node.id = origin.id;
        part.node.same_as.clear();
        return;
      }
      Part own{part.document, {}};
      own.node.id = origin.id;
      own.node.class_name = node.class_name;
      own.node.alternate_names = split_off(part.node.alternate_names, spans);
      std::erase_if(part.node.mentions,
                    [&](const Evidence& item) { return std::binary_search(spans.begin(), spans.end(), item); });
      own.node.mentions = std::move(spans);
      own.node.name = name_of(own.node);
      parts.push_back(std::move(own));
    }
  }

  static std::vector<TextWithEvidence> split_off(std::vector<TextWithEvidence>& texts,
                                                 const std::vector<Evidence>& spans) {
    std::vector<TextWithEvidence> out;
    for (TextWithEvidence& item : texts) {
      std::vector<Evidence> own, other;
      for (const Evidence& place : item.evidence)
        (std::binary_search(spans.begin(), spans.end(), place) ? own : other).push_back(place);
      if (!own.empty()) out.push_back({item.text, std::move(own)});
      item.evidence = std::move(other);
    }
    std::erase_if(texts, [](const TextWithEvidence& item) { return item.evidence.empty(); });
    return out;
  }
};

}  // namespace

void take_apart(const EntityNode& node, std::vector<Part>& parts) { Separation(parts).take_apart(node); }

}  // namespace newsgraph::graph
