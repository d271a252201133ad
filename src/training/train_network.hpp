// The training run of the network: batches, augmentation, learning-rate schedule, development scores, checkpoints.
// Deterministic for a seed and a number of threads; resumes from its work folder.
#pragma once

#include <filesystem>
#include <vector>

#include "training/network.hpp"

namespace newsgraph::training {

struct TrainingOptions {
  std::filesystem::path work;  // folder of network.checkpoint, from which an interrupted run goes on
  std::size_t epochs = 20;
  std::size_t patience = 5;  // epochs without a better development score after which the run stops
  std::size_t batch_words = 600;
  std::size_t threads = 2;
  double rate = 0.0016;  // peak learning rate
  std::uint64_t seed = 1;
};

struct DevelopmentSet {
  std::string name;
  std::vector<TrainingSentence> sentences;
};

// Returns the averaged weights of the epoch with the best mean development score. Throws ModelError if the work folder
// holds a checkpoint of other data or options.
Parameters train_network(const std::vector<TrainingSentence>& sentences, const std::vector<DevelopmentSet>& development,
                         const FeatureData& features, const NetworkSizes& sizes, const TrainingOptions& options);

}  // namespace newsgraph::training
