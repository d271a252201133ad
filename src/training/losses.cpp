#include "training/losses.hpp"

#include <algorithm>
#include <cmath>

namespace newsgraph::training {

double softmax_loss(Eigen::Ref<Eigen::RowVectorXf> logits, std::size_t gold) {
  if (gold == kOpen) {
    logits.setZero();
    return 0;
  }
  const float largest = logits.maxCoeff();
  logits = (logits.array() - largest).exp();
  logits /= logits.sum();
  const double loss = -std::log(std::max(1e-20F, logits[static_cast<Eigen::Index>(gold)]));
  logits[static_cast<Eigen::Index>(gold)] -= 1.0F;
  return loss;
}

double marginal_loss(Eigen::Ref<Eigen::RowVectorXf> logits, LabelMask allowed) {
  const float largest = logits.maxCoeff();
  logits = (logits.array() - largest).exp();
  logits /= logits.sum();
  float sum = 1e-20F;
  for (Eigen::Index i = 0; i < logits.size(); ++i) {
    if ((allowed >> static_cast<unsigned>(i)) & 1U) sum += logits[i];
  }
  for (Eigen::Index i = 0; i < logits.size(); ++i) {
    if ((allowed >> static_cast<unsigned>(i)) & 1U) logits[i] -= logits[i] / sum;
  }
  return -std::log(sum);
}

}  // namespace newsgraph::training
