#include "training/batches.hpp"

#include <algorithm>

namespace newsgraph::training {
namespace {

// Share of the sentences without a tree that one epoch shows; the treebanks are shown whole.
constexpr double kNamesOnlyShare = 0.5, kSilverShare = 0.25;

// Batches that are sorted by length together: sentences of one batch are of about one length, so that the recurrent
// layers take few and full steps, while the order of batches stays random.
constexpr std::size_t kWindow = 10;
constexpr std::size_t kLongestSentence = 150;  // words

double share_of(const TrainingSentence& sentence) {
  if (sentence.corpus == Corpus::kSilver) return kSilverShare;
  return sentence.has_tree() ? 1.0 : kNamesOnlyShare;
}

}  // namespace

std::vector<std::vector<std::uint32_t>> make_batches(const std::vector<TrainingSentence>& sentences, std::size_t words,
                                                     std::mt19937_64& random) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    if (sentences[i].forms.size() > kLongestSentence) continue;
    if (std::uniform_real_distribution<double>(0, 1)(random) < share_of(sentences[i])) order.push_back(i);
  }
  std::shuffle(order.begin(), order.end(), random);
  std::vector<std::vector<std::uint32_t>> batches;
  for (std::size_t at = 0; at < order.size();) {
    std::size_t end = at, filled = 0;
    for (; end < order.size() && filled < kWindow * words; ++end) filled += sentences[order[end]].forms.size();
    std::stable_sort(order.begin() + static_cast<std::ptrdiff_t>(at), order.begin() + static_cast<std::ptrdiff_t>(end),
                     [&](auto a, auto b) { return sentences[a].forms.size() < sentences[b].forms.size(); });
    filled = words;
    for (; at < end; ++at) {
      if (filled >= words) {
        batches.emplace_back();
        filled = 0;
      }
      batches.back().push_back(order[at]);
      filled += sentences[order[at]].forms.size();
    }
  }
  std::shuffle(batches.begin(), batches.end(), random);
  return batches;
}

}  // namespace newsgraph::training
