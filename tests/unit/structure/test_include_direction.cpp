#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

// What a folder may include beside itself: its own line and all that the folders named there may include.
const std::map<std::string, std::vector<std::string>> kMayInclude = {
    {"base", {}},
    {"document", {"base"}},
    {"readers", {"document"}},
    {"ontology", {"base"}},
    {"gazetteer", {"document"}},
    {"language", {"gazetteer", "ontology"}},
    {"discourse", {"language"}},
    {"relations", {"discourse"}},
    {"entities", {"relations"}},
    {"graph", {"entities"}},
    {"exports", {"graph"}},
    {"store", {"graph"}},
    {"query", {"store"}},
    {"pipeline", {"exports", "query", "readers"}},
    {"evaluation", {"pipeline"}},
    {"cli", {"evaluation", "server"}},
    {"server", {"evaluation"}},
    {"training", {"evaluation"}},
};

void add_allowed(const std::string& folder, std::set<std::string>& allowed) {
  if (!allowed.insert(folder).second) return;
  for (const auto& below : kMayInclude.at(folder)) add_allowed(below, allowed);
}

struct Include {
  std::string file;    // path below the source tree
  std::string folder;  // its module
  std::string target;  // what stands between the quotation marks or brackets
};

bool is_source(const fs::path& file) { return file.extension() == ".cpp" || file.extension() == ".hpp"; }

std::vector<Include> all_includes() {
  const fs::path root = NEWSGRAPH_SOURCE_DIR;
  std::vector<Include> includes;
  for (const char* top : {"src", "exports"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      if (!entry.is_regular_file() || !is_source(entry.path())) continue;
      const fs::path below = entry.path().lexically_relative(root / top);
      const std::string folder = std::string(top) == "src" ? below.begin()->string() : top;
      std::ifstream in(entry.path());
      for (std::string line; std::getline(in, line);) {
        if (!line.starts_with("#include ") || line.size() < 12) continue;
        const std::size_t end = line.find_first_of("\">", 10);
        includes.push_back({(fs::path(top) / below).string(), folder, line.substr(10, end - 10)});
      }
    }
  }
  return includes;
}

std::string first_part(const std::string& path) { return path.substr(0, path.find('/')); }

}  // namespace

TEST_CASE("Every folder includes only what lies before it in the flow") {
  for (const auto& include : all_includes()) {
    INFO(include.file << " includes " << include.target);
    REQUIRE(kMayInclude.contains(include.folder));
    const std::string target = first_part(include.target);
    if (!kMayInclude.contains(target)) continue;  // a library
    std::set<std::string> allowed;
    add_allowed(include.folder, allowed);
    CHECK(allowed.contains(target));
  }
}

TEST_CASE("Libraries stay behind the folder that wraps them") {
  const std::map<std::string, std::set<std::string>> owners = {
      {"boost/graph", {"graph"}},        {"boost/property_map", {"graph"}},
      {"graphviz", {"exports"}},         {"gvc.h", {"exports"}},
      {"cgraph.h", {"exports"}},         {"sqlite3", {"store"}},
      {"libxml", {"readers"}},           {"zlib.h", {"readers"}},
      {"zstd.h", {"readers"}},           {"bzlib.h", {"readers"}},
      {"serd", {"ontology", "exports"}}, {"CLI/", {"cli", "training"}},
      {"torch", {"training"}},           {"utf8proc", {"base"}},
  };
  for (const auto& include : all_includes()) {
    for (const auto& [library, folders] : owners) {
      if (!include.target.starts_with(library)) continue;
      INFO(include.file << " includes " << include.target);
      CHECK(folders.contains(include.folder));
    }
  }
}

TEST_CASE("Only exports/dot draws with Graphviz") {
  for (const auto& include : all_includes()) {
    if (!include.target.starts_with("graphviz/")) continue;
    INFO(include.file << " includes " << include.target);
    CHECK(include.file.starts_with("exports/dot/"));
  }
}

TEST_CASE("RapidJSON stays out of headers") {
  for (const auto& include : all_includes()) {
    if (!include.target.starts_with("rapidjson/")) continue;
    INFO(include.file << " includes " << include.target);
    CHECK(include.file.ends_with(".cpp"));
  }
}

TEST_CASE("The product never includes its trainer") {
  for (const auto& include : all_includes()) {
    INFO(include.file << " includes " << include.target);
    CHECK((include.folder == "training" || !include.target.starts_with("training/")));
  }
}

TEST_CASE("Every header opens with a comment that says what it is") {
  const fs::path root = NEWSGRAPH_SOURCE_DIR;
  for (const char* top : {"src", "exports"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
      if (entry.path().extension() != ".hpp") continue;
      std::ifstream in(entry.path());
      std::string line;
      std::getline(in, line);
      INFO(entry.path().lexically_relative(root));
      CHECK(line.starts_with("// "));
    }
  }
}
