// Where newsgraph's own data lies: models/, ontology/ and ontology/gazetteer/. The same rules for a build tree and for
// an installed program.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "pipeline/stages.hpp"

namespace newsgraph::pipeline {

// $NEWSGRAPH_DATA, else ../share/newsgraph beside the program, else the source tree that it was built from. Throws
// UsageError if none of them has an ontology/.
[[nodiscard]] std::filesystem::path find_data_folder();

// The default model, ontology and gazetteer. `model`: "small" (models/newsgraph-en.model), another NAME of
// models/newsgraph-en-NAME.model, or a file. `ontology`: further Turtle files, or folders of them. Throws UsageError
// for names of files that are not there.
[[nodiscard]] StageFiles find_stage_files(const std::string& model, const std::vector<std::string>& ontology);

// The ontology alone, as find_stage_files() finds it.
[[nodiscard]] std::vector<std::filesystem::path> find_ontology_files(const std::vector<std::string>& ontology);

}  // namespace newsgraph::pipeline
