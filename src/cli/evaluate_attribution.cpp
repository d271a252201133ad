#include "cli/evaluate_attribution.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "discourse/quotations.hpp"
#include "evaluation/attribution_scores.hpp"

namespace newsgraph::cli {
namespace {

// "news" of "GUM_news_iodine"; empty for names of another form.
std::string genre_of(const std::string& document) {
  const auto first = document.find('_'), last = document.rfind('_');
  return first == last ? std::string() : document.substr(first + 1, last - first - 1);
}

std::string words_of(const Document& document, const Annotations& annotations, const std::vector<TokenRange>& ranges) {
  std::string words;
  for (const TokenRange range : ranges) {
    if (!range.empty()) words += (words.empty() ? "" : " … ") + std::string(document.view(annotations.span(range)));
  }
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

// One line for each attribution missed, extra or with a wrong source.
void list(const evaluation::AttributedDocument& gold, const evaluation::AttributionMatch& match,
          const Annotations& predicted) {
  const auto show = [&](const char* what, const std::string& source, const std::string& content) {
    fmt::print("{}\t{}\t{}\t{}\n", what, gold.text.document.id, source, content);
  };
  const auto gold_words = [&](const std::vector<TokenRange>& ranges) {
    return words_of(gold.text.document, gold.text.annotations, ranges);
  };
  const auto our_words = [&](const std::vector<TokenRange>& ranges) {
    return words_of(gold.text.document, predicted, ranges);
  };
  std::vector<bool> used(predicted.quotations.size(), false);
  for (std::size_t g = 0; g < gold.attributions.size(); ++g) {
    const auto& attribution = gold.attributions[g];
    const std::uint32_t quotation = match.quotation_of[g];
    if (quotation == kNone) {
      show("missed", gold_words(attribution.source), gold_words(attribution.content));
      continue;
    }
    used[quotation] = true;
    if (match.source_right[g]) continue;
    const std::string ours = our_words({predicted.quotations[quotation].speaker});
    show("source", gold_words(attribution.source) + " / " + ours, gold_words(attribution.content));
  }
  for (std::size_t q = 0; q < used.size(); ++q) {
    const Quotation& ours = predicted.quotations[q];
    if (!used[q]) show("extra", our_words({ours.speaker, ours.cue}), our_words(ours.content));
  }
}

}  // namespace

CLI::App* AttributionEvaluation::declare(CLI::App& evaluate) {
  CLI::App* task = evaluate.add_subcommand(
      "attribution", "Who says, thinks or intends what: F1 of the content by genre, share of right sources");
  task->add_option("GOLD", tables_, "tables of attributions: doc, relation, source_words, head_words, content_words")
      ->required();
  task->add_option("--documents", documents_, "folder of the tables' CoNLL-U documents (dev/ beside x-dev.tsv)")
      ->type_name("DIR");
  task->add_option("--leave-out", left_out_, "documents that are not scored")->type_name("DOCUMENT");
  task->add_flag("--no-intentions", no_intentions_,
                 "for corpora that do not count plans: score speech and thought only");
  task->add_flag("--list", list_, "also print every attribution missed, extra or with a wrong source");
  return task;
}

ExitCode AttributionEvaluation::run(const pipeline::Stages& stages) const {
  std::map<std::string, evaluation::AttributionScores> scores;
  for (const std::string& table : tables_) {
    const std::filesystem::path folder =
        documents_.empty() ? evaluation::folder_of_table(table) : std::filesystem::path(documents_);
    for (const auto& gold : evaluation::read_attributions(table, folder)) {
      const std::string& name = gold.text.document.id;
      if (std::find(left_out_.begin(), left_out_.end(), name) != left_out_.end()) continue;
      Annotations predicted = stages.annotate_language(gold.text.document);
      discourse::find_quotations(gold.text.document, DependencyIndex(predicted.tokens), predicted,
                                 stages.cue_classifier(), discourse::AttributionScope::kAll);
      if (no_intentions_) {
        std::erase_if(predicted.quotations, [](const Quotation& q) { return q.kind == AttributionKind::kIntention; });
      }
      const auto match = evaluation::match_attributions(gold, predicted);
      if (list_) list(gold, match, predicted);
      const auto counts = evaluation::score_attributions(gold, match, predicted);
      scores["all"] += counts;
      if (!genre_of(name).empty()) scores[genre_of(name)] += counts;
    }
  }
  for (const auto& [genre, counts] : scores) {
    fmt::print(
        "{:<10} precision {:.3f}  recall {:.3f}  F1 {:.3f}  source right {:.3f}  ({} gold, {} found, {} right)\n",
        genre, counts.precision(), counts.recall(), counts.f1(), counts.source_share(), counts.gold, counts.found,
        counts.matched);
  }
  return kAllWell;
}

}  // namespace newsgraph::cli
