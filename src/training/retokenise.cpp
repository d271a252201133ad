#include "training/retokenise.hpp"

#include "language/tokeniser.hpp"

namespace newsgraph::training {
namespace {

// The labels that a later part of a word may have: inside where the word begins a name.
LabelMask continued(LabelMask mask) {
  if (mask == kAnyLabel) return mask;
  LabelMask out = 0;
  for (std::uint32_t label = 0; label < language::kNameLabelCount; ++label) {
    if (((mask >> label) & 1U) == 0) continue;
    out |= 1U << (language::is_begin(label) ? label + 1 : label);
  }
  return out;
}

}  // namespace

void retokenise(std::vector<TrainingSentence>& sentences, std::span<const float> word_boundaries) {
  for (TrainingSentence& sentence : sentences) {
    std::vector<std::string> forms;
    std::vector<LabelMask> names;
    for (std::size_t i = 0; i < sentence.forms.size(); ++i) {
      // A full stop behind a word is a token of its own in these corpora, so what still has one keeps it.
      const std::string& form = sentence.forms[i];
      const bool abbreviation = form.size() > 1 && form.back() == '.';
      const auto parts = abbreviation ? std::vector<Span>{{0, static_cast<std::uint32_t>(form.size())}}
                                      : language::tokenise(form, word_boundaries);
      for (std::size_t k = 0; k < parts.size(); ++k) {
        forms.push_back(form.substr(parts[k].begin, parts[k].size()));
        names.push_back(k == 0 ? sentence.names[i] : continued(sentence.names[i]));
      }
    }
    sentence.forms = std::move(forms);
    sentence.names = std::move(names);
  }
}

}  // namespace newsgraph::training
