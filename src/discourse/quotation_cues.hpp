// Where somebody says, thinks or intends something: the occurrences of reporting words in the trees, each with its
// speaker and the content that the tree gives it. Content in quotation marks that the tree does not reach is joined to
// them later (quotation_attachment.hpp).
#pragma once

#include <cstdint>
#include <vector>

#include "discourse/marked_tokens.hpp"
#include "discourse/quotation_speaker.hpp"
#include "discourse/quotation_view.hpp"
#include "discourse/reporting_cues.hpp"

namespace newsgraph::discourse {

struct Cue {
  std::uint32_t head = kNoToken;  // the reporting word
  TokenRange words;
  ReportingWord word;
  Phrase speaker;
  std::vector<TokenRange> content;  // by the tree; empty if the tree has none
  std::uint32_t content_head = kNoToken;
  bool fragment = false;  // the content is no clause: "accused X of …", "called X …"
  float confidence = 0;
  TokenRange phrase;  // "according to X, who …": all of it; empty for other cues
  Phrase hearer;      // where the content's clause begins behind it: "told Ann the bridge fell"
};

// In text order of their heads. Negated, hypothetical and merely possible sayings are left out.
[[nodiscard]] std::vector<Cue> find_cues(const QuotationView& view, const MarkedTokens& marked);

// "did not say"; "would say", "if she says".
[[nodiscard]] bool is_negated(const QuotationView& view, std::uint32_t verb);
[[nodiscard]] bool is_hypothetical(const QuotationView& view, std::uint32_t verb);

}  // namespace newsgraph::discourse
