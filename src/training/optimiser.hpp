// Adam (Kingma & Ba 2015) with an exponential moving average of the weights, which is what is evaluated and shipped.
// Embedding tables are updated only in the rows that the batch touched.
#pragma once

#include "training/network.hpp"

namespace newsgraph::training {

class Optimiser {
 public:
  explicit Optimiser(const Parameters& parameters);

  // One step from the gradients of `parts` summed in order and divided by `words`; clips the global norm.
  // `rate` is the learning rate. The gradients are left as they are.
  void step(Parameters& parameters, std::vector<Gradients>& parts, double words, double rate);

  [[nodiscard]] const Parameters& average() const { return average_; }
  [[nodiscard]] std::uint64_t steps() const { return steps_; }

  void save(std::ostream& out) const;
  void load(std::istream& in);

 private:
  void update(float* value, float* mean, float* square, const float* gradient, std::size_t count, double rate) const;

  Parameters mean_, square_, average_;
  std::uint64_t steps_ = 0;
};

void save_parameters(const Parameters& parameters, std::ostream& out);
// Throws ModelError if the shapes are not those of `parameters`.
void load_parameters(Parameters& parameters, std::istream& in);

}  // namespace newsgraph::training
