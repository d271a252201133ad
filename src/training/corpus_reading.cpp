#include "training/corpus_reading.hpp"

#include "base/error.hpp"

namespace newsgraph::training {

std::ifstream open_corpus(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw InputError(file.string() + ": cannot be opened");
  return in;
}

void move_sentence(TrainingSentence& sentence, std::vector<TrainingSentence>& out) {
  if (!sentence.forms.empty()) out.push_back(std::move(sentence));
  sentence = {};
}

}  // namespace newsgraph::training
