// Statements that somebody has judged, with their features: what the confidence model is fitted to and measured on.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "pipeline/stages.hpp"
#include "relations/confidence.hpp"

namespace newsgraph::training {

struct JudgedStatement {
  relations::ConfidenceFeatures features;
  bool right = false;
  bool second_half = false;
};

// Reads the articles anew and takes the statements whose ids are judged. `judgements`: lines "number<tab>statement
// id<tab>document<tab>span<tab>right|wrong…"; even numbers are the second half. `articles`: NDJSON. Throws InputError;
// judged statements that are not found any more are counted in `lost`.
[[nodiscard]] std::vector<JudgedStatement> read_judged(const std::filesystem::path& judgements,
                                                       const std::string& articles, const pipeline::Stages& stages,
                                                       std::size_t& lost);

}  // namespace newsgraph::training
