#include "cli/stage_options.hpp"

#include <algorithm>
#include <thread>

#include "base/error.hpp"
#include "pipeline/data_folder.hpp"
#include "readers/publication_date.hpp"

namespace newsgraph::cli {

void StageOptions::declare(CLI::App& command) {
  command
      .add_option("INPUT", inputs,
                  "Articles: text, HTML or NDJSON files (also .gz, .bz2, .zst), folders of them, - for standard input")
      ->type_name("");
  command.add_option("--published", published, "Date of articles that say none themselves, e.g. 2024-12-03")
      ->type_name("DATE");
  command.add_option("--threads", threads, "How many processors to use (all of them, unless told)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  command.add_option("--model", model, "Language model: small, or a file")
      ->type_name("NAME|FILE")
      ->capture_default_str();
  command.add_option("--gazetteer", gazetteers, "Further known names, a file made by newsgraph gazetteer build")
      ->type_name("FILE")
      ->expected(1)
      ->take_all();
  command.add_option("--ontology", ontology, "Further classes and relations in Turtle, beside newsgraph's own")
      ->type_name("FILE|DIR")
      ->expected(1)
      ->take_all();
}

readers::DocumentSource StageOptions::open() const {
  if (inputs.empty()) throw UsageError("no input: name files or folders, or - for standard input");
  readers::ReadOptions options;
  if (!published.empty()) {
    const auto date = readers::normalise_date(published);
    if (!date) throw UsageError("--published: not a date: " + published + " (write it as 2024-12-03)");
    options.published = *date;
  }
  return {inputs, options};
}

pipeline::StageFiles StageOptions::stage_files() const {
  pipeline::StageFiles files = pipeline::find_stage_files(model, ontology);
  files.gazetteers.assign(gazetteers.begin(), gazetteers.end());
  return files;
}

unsigned StageOptions::thread_count() const {
  return threads > 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace newsgraph::cli
