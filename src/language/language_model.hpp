// The language layer: from characters to tokens, sentences, tags, lemmas, dependency trees and names. One model file,
// memory-mapped, shared by all threads; inference only (training lives in src/training). Does not decide which names
// are the same thing.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "document/annotations.hpp"
#include "document/document.hpp"

namespace newsgraph::language {

class LanguageModel {
 public:
  // Maps the file. Throws ModelError if it is missing, damaged or of another version.
  explicit LanguageModel(const std::filesystem::path& file);
  ~LanguageModel();
  LanguageModel(LanguageModel&&) noexcept;
  LanguageModel& operator=(LanguageModel&&) noexcept;

  // Fills tokens, sentences and names of all blocks but lines that are only a date; bylines, datelines and credits are
  // read for their names, and later stages make no statements of them. Safe to call from many threads.
  void annotate(const Document& document, Annotations& annotations) const;

  // The same for words and sentences that are there already; fills tags, lemmas, trees and names.
  void analyse(const Document& document, Annotations& annotations) const;

  // FEATS of every token of an analysed document, as CoNLL-U writes them; "_" for none.
  [[nodiscard]] std::vector<std::string> morphology(const Document& document, const Annotations& annotations) const;

  // Name and version, for the graph's provenance: "newsgraph-en-small 1".
  [[nodiscard]] const std::string& name() const;

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace newsgraph::language
