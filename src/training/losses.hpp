// Losses of one row of scores and their gradients. Part of Network.
#pragma once

#include "training/network.hpp"

namespace newsgraph::training {

// In place: logits become the gradient of cross entropy against `gold`; returns the loss. kOpen: nothing to learn,
// zero.
double softmax_loss(Eigen::Ref<Eigen::RowVectorXf> logits, std::size_t gold);
// The same where any label of the mask is right: -log of their summed probability.
double marginal_loss(Eigen::Ref<Eigen::RowVectorXf> logits, LabelMask allowed);

}  // namespace newsgraph::training
