#include "pipeline/data_folder.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "base/error.hpp"

namespace newsgraph::pipeline {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStandardModel = "small";

bool has_ontology(const fs::path& folder) {
  std::error_code error;
  return fs::is_directory(folder / "ontology", error);
}

void add_turtle_files(const fs::path& folder, std::vector<fs::path>& files) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file() && entry.path().extension() == ".ttl") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  files.insert(files.end(), found.begin(), found.end());
}

fs::path find_model(const fs::path& folder, const std::string& name) {
  const fs::path named = folder / ("newsgraph-en-" + name + ".model");
  const fs::path standard = folder / "newsgraph-en.model";
  if (fs::exists(named)) return named;
  if (name == kStandardModel && fs::exists(standard)) return standard;
  if (fs::is_regular_file(name)) return name;
  throw UsageError(name == kStandardModel ? standard.string() + ": no such model"
                                          : "--model " + name + ": no such model");
}

}  // namespace

fs::path find_data_folder() {
  if (const char* named = std::getenv("NEWSGRAPH_DATA"); named != nullptr && *named != '\0') {
    if (has_ontology(named)) return named;
    throw UsageError(std::string(named) + ": has no ontology/ (NEWSGRAPH_DATA)");
  }
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path installed = program.parent_path().parent_path() / "share" / "newsgraph";
  if (!error && has_ontology(installed)) return installed;
  if (has_ontology(NEWSGRAPH_SOURCE_FOLDER)) return NEWSGRAPH_SOURCE_FOLDER;
  throw UsageError(
      "newsgraph's ontology/ and models/ were not found; set NEWSGRAPH_DATA to the folder that holds them");
}

std::vector<fs::path> find_ontology_files(const std::vector<std::string>& ontology) {
  std::vector<fs::path> files;
  add_turtle_files(find_data_folder() / "ontology", files);
  for (const auto& name : ontology) {
    if (!fs::exists(name)) throw UsageError(name + ": no such file or folder");
    if (fs::is_directory(name)) {
      add_turtle_files(name, files);
    } else {
      files.emplace_back(name);
    }
  }
  return files;
}

StageFiles find_stage_files(const std::string& model, const std::vector<std::string>& ontology) {
  const fs::path data = find_data_folder();
  StageFiles files;
  files.gazetteer = data / "ontology" / "gazetteer";
  files.ontology = find_ontology_files(ontology);
  files.model = find_model(data / "models", model);
  files.coreference = data / "models" / "newsgraph-en-coreference.model";
  files.confidence = data / "models" / "newsgraph-en-confidence.tsv";
  files.attribution = data / "models" / "newsgraph-en-attribution.model";
  return files;
}

}  // namespace newsgraph::pipeline
