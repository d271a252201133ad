#include "pipeline/data_folder.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/error.hpp"

namespace newsgraph::pipeline {
namespace {

namespace fs = std::filesystem;

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
  throw UsageError("newsgraph's ontology/ and models/ were not found; set NEWSGRAPH_DATA to the folder that holds them");
}

StageFiles find_stage_files(const std::string& model, const std::vector<std::string>& ontology) {
  const fs::path data = find_data_folder();
  StageFiles files;
  files.gazetteer = data / "ontology" / "gazetteer";
  add_turtle_files(data / "ontology", files.ontology);
  for (const auto& name : ontology) {
    if (!fs::exists(name)) throw UsageError(name + ": no such file or folder");
    if (fs::is_directory(name)) {
      add_turtle_files(name, files.ontology);
    } else {
      files.ontology.emplace_back(name);
    }
  }
  const fs::path named = data / "models" / ("newsgraph-en-" + model + ".model");
  files.model = fs::exists(named) ? named : fs::path(model);
  if (!fs::exists(files.model)) {
    throw UsageError(model == "small" ? named.string() + ": no such file" : model + ": no such model");
  }
  return files;
}

}  // namespace newsgraph::pipeline
