// What the quotation tests share: run the engine on a text given as trees, and show what it found as plain strings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "discourse/quotations.hpp"
#include "tests/support/parsed_text.hpp"

namespace newsgraph::testing {

struct FoundQuotation {
  std::string content;  // pieces joined by " | "
  std::string speaker;
  std::string speaker_head;
  std::string cue;
  std::string addressee;
  std::string medium;
  Quotation quotation;
};

inline std::vector<FoundQuotation> shown(const ParsedText& text) {
  std::vector<FoundQuotation> found;
  for (const Quotation& quotation : text.annotations.quotations) {
    FoundQuotation one;
    for (const TokenRange piece : quotation.content)
      one.content += (one.content.empty() ? "" : " | ") + text.text(piece);
    one.speaker = text.text(quotation.speaker);
    if (quotation.speaker_head != kNoToken) {
      one.speaker_head = text.text({quotation.speaker_head, quotation.speaker_head + 1});
    }
    one.cue = text.text(quotation.cue);
    one.addressee = text.text(quotation.addressee);
    one.medium = text.text(quotation.medium);
    one.quotation = quotation;
    found.push_back(std::move(one));
  }
  return found;
}

// A classifier that takes every word with a clause for an attribution.
inline const discourse::CueClassifier& credulous() {
  static const discourse::CueClassifier classifier({{}, {}, 100, 1.0F});
  return classifier;
}

inline std::vector<FoundQuotation> quotations_in(
    ParsedText text, discourse::AttributionScope scope = discourse::AttributionScope::kAsserted,
    const discourse::CueClassifier* classifier = nullptr) {
  const DependencyIndex tree(text.annotations.tokens);
  discourse::find_quotations(text.document, tree, text.annotations, classifier, scope);
  return shown(text);
}

inline std::vector<FoundQuotation> quotations_in(std::string_view trees) { return quotations_in(parsed(trees)); }

}  // namespace newsgraph::testing
