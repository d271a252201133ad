#include "training/optimiser.hpp"

#include <algorithm>
#include <cmath>
#include <istream>
#include <ostream>

#include "base/error.hpp"

namespace newsgraph::training {
namespace {

constexpr double kBeta1 = 0.9, kBeta2 = 0.98, kEpsilon = 1e-9, kLargestNorm = 5.0, kAverage = 0.999;

}  // namespace

Optimiser::Optimiser(const Parameters& parameters) : mean_(parameters), square_(parameters), average_(parameters) {
  for (Matrix& value : mean_.values) value.setZero();
  for (Matrix& value : square_.values) value.setZero();
}

void Optimiser::update(float* value, float* mean, float* square, const float* gradient, std::size_t count,
                       double rate) const {
  const double t = static_cast<double>(steps_);
  const auto step = static_cast<float>(rate * std::sqrt(1 - std::pow(kBeta2, t)) / (1 - std::pow(kBeta1, t)));
  constexpr auto kB1 = static_cast<float>(kBeta1), kB2 = static_cast<float>(kBeta2), kE = static_cast<float>(kEpsilon);
  for (std::size_t i = 0; i < count; ++i) {
    mean[i] = kB1 * mean[i] + (1 - kB1) * gradient[i];
    square[i] = kB2 * square[i] + (1 - kB2) * gradient[i] * gradient[i];
    value[i] -= step * mean[i] / (std::sqrt(square[i]) + kE);
  }
}

void Optimiser::step(Parameters& parameters, std::vector<Gradients>& parts, double words, double rate) {
  ++steps_;
  Gradients& sum = parts[0];
  double norm = 0;
  std::vector<std::vector<std::uint32_t>> rows(parameters.values.size());
  const auto scale = static_cast<float>(1.0 / words);
  for (std::size_t i = 0; i < parameters.values.size(); ++i) {
    if (!parameters.sparse[i]) {
      for (std::size_t k = 1; k < parts.size(); ++k) sum.values[i] += parts[k].values[i];
      sum.values[i] *= scale;
      norm += sum.values[i].squaredNorm();
      continue;
    }
    for (const auto& part : parts) rows[i].insert(rows[i].end(), part.touched[i].begin(), part.touched[i].end());
    std::sort(rows[i].begin(), rows[i].end());
    rows[i].erase(std::unique(rows[i].begin(), rows[i].end()), rows[i].end());
    for (const std::uint32_t row : rows[i]) {
      for (std::size_t k = 1; k < parts.size(); ++k) sum.values[i].row(row) += parts[k].values[i].row(row);
      sum.values[i].row(row) *= scale;
      norm += sum.values[i].row(row).squaredNorm();
    }
    sum.touched[i] = rows[i];
  }
  const double clip = std::min(1.0, kLargestNorm / (std::sqrt(norm) + 1e-6));
  const auto keep = static_cast<float>(
      std::min(kAverage, (1.0 + static_cast<double>(steps_)) / (10.0 + static_cast<double>(steps_))));
  for (std::size_t i = 0; i < parameters.values.size(); ++i) {
    Matrix& value = parameters.values[i];
    const auto columns = static_cast<std::size_t>(value.cols());
    if (!parameters.sparse[i]) {
      if (clip < 1) sum.values[i] *= static_cast<float>(clip);
      update(value.data(), mean_.values[i].data(), square_.values[i].data(), sum.values[i].data(),
             static_cast<std::size_t>(value.size()), rate);
    } else {
      for (const std::uint32_t row : rows[i]) {
        const auto at = static_cast<std::size_t>(row) * columns;
        update(value.data() + at, mean_.values[i].data() + at, square_.values[i].data() + at, sum.values[i].data() + at,
               columns, rate);
      }
    }
    average_.values[i] = keep * average_.values[i] + (1 - keep) * value;
  }
}

void save_parameters(const Parameters& parameters, std::ostream& out) {
  for (const Matrix& value : parameters.values) {
    const std::uint64_t shape[2] = {static_cast<std::uint64_t>(value.rows()), static_cast<std::uint64_t>(value.cols())};
    out.write(reinterpret_cast<const char*>(shape), sizeof(shape));
    out.write(reinterpret_cast<const char*>(value.data()),
              static_cast<std::streamsize>(value.size() * static_cast<Eigen::Index>(sizeof(float))));
  }
}

void load_parameters(Parameters& parameters, std::istream& in) {
  for (Matrix& value : parameters.values) {
    std::uint64_t shape[2] = {};
    in.read(reinterpret_cast<char*>(shape), sizeof(shape));
    if (!in || shape[0] != static_cast<std::uint64_t>(value.rows()) ||
        shape[1] != static_cast<std::uint64_t>(value.cols())) {
      throw ModelError("checkpoint does not fit this network");
    }
    in.read(reinterpret_cast<char*>(value.data()),
            static_cast<std::streamsize>(value.size() * static_cast<Eigen::Index>(sizeof(float))));
  }
}

void Optimiser::save(std::ostream& out) const {
  out.write(reinterpret_cast<const char*>(&steps_), sizeof(steps_));
  for (const Parameters* part : {&mean_, &square_, &average_}) save_parameters(*part, out);
}

void Optimiser::load(std::istream& in) {
  in.read(reinterpret_cast<char*>(&steps_), sizeof(steps_));
  for (Parameters* part : {&mean_, &square_, &average_}) load_parameters(*part, in);
}

}  // namespace newsgraph::training
