#include "training/attribution/examples.hpp"

#include "discourse/cue_candidates.hpp"
#include "discourse/cue_features.hpp"
#include "discourse/quotations.hpp"
#include "evaluation/attribution_scores.hpp"

namespace newsgraph::training {
namespace {

Quotation shown(const Annotations& annotations, const std::vector<TokenRange>& content) {
  Quotation quotation;
  quotation.content = content;
  for (const TokenRange piece : content) quotation.content_spans.push_back(annotations.span(piece));
  return quotation;
}

void add_document(const evaluation::AttributedDocument& gold, const pipeline::Stages& stages,
                  std::vector<CueExample>& examples) {
  const Document& document = gold.text.document;
  Annotations annotations = stages.annotate_language(document);
  const DependencyIndex tree(annotations.tokens);
  const discourse::QuotationView view(document, tree, annotations);
  const auto marked = discourse::find_marked_tokens(view);
  auto utterances = discourse::find_utterances_by_rules(view, marked);
  const auto candidates = discourse::find_cue_candidates(view, marked, utterances);
  Annotations predicted = annotations;
  for (const auto& utterance : utterances) predicted.quotations.push_back(shown(annotations, utterance.pieces));
  for (const auto& candidate : candidates) predicted.quotations.push_back(shown(annotations, candidate.content));
  std::set<std::uint32_t> matched;
  for (const std::uint32_t q : evaluation::match_attributions(gold, predicted).quotation_of) matched.insert(q);
  for (std::uint32_t c = 0; c < candidates.size(); ++c) {
    CueExample& example = examples.emplace_back();
    discourse::cue_features(view, marked, candidates[c], example.features);
    example.right = matched.contains(static_cast<std::uint32_t>(utterances.size()) + c);
  }
}

}  // namespace

std::vector<CueExample> read_examples(const std::filesystem::path& corpora, const std::string& split,
                                      const std::set<std::string>& left_out, const pipeline::Stages& stages) {
  std::vector<CueExample> examples;
  const std::filesystem::path gum = corpora / "gum";
  for (const auto& gold : evaluation::read_attributions(gum / ("attribution-" + split + ".tsv"), gum / split)) {
    if (!left_out.contains(gold.text.document.id)) add_document(gold, stages, examples);
  }
  return examples;
}

}  // namespace newsgraph::training
