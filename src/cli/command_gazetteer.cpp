// newsgraph gazetteer build: names of known things from a Wikidata dump or tables, in a file for --gazetteer.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>

#include "base/error.hpp"
#include "base/split.hpp"
#include "cli/command.hpp"
#include "cli/messages.hpp"
#include "cli/output_file.hpp"
#include "gazetteer/table_source.hpp"
#include "gazetteer/wikidata_dump.hpp"
#include "ontology/ontology.hpp"
#include "pipeline/data_folder.hpp"
#include "readers/byte_reader.hpp"

namespace newsgraph::cli {
namespace {

constexpr const char* kDescription = "Make a gazetteer: names of known things, with their Wikidata identifiers";
constexpr const char* kBuildFooter =
    "A source is told by its name, but for .gz, .bz2 or .zst behind it: .json is a Wikidata JSON dump, of which items "
    "of "
    "known\n"
    "classes are kept that enough Wikimedia projects have a page on; .tsv has the columns of ontology/gazetteer; "
    ".ndjson "
    "has an\n"
    "object a line: name, class, type, and where known wikidata, country, names, demonyms, capital, weight.\n"
    "--classes: tab-separated rows, a Wikidata class (Q6256), a class of the ontology (Country), and, where it is not "
    "that of\n"
    "--min-site-links, the least number of pages; the first row that fits an item counts.\n"
    "\n"
    "EXAMPLES\n"
    "  newsgraph gazetteer build latest-all.json.gz -o world.gazetteer\n"
    "  newsgraph gazetteer build latest-all.json.bz2 --min-site-links 40 --classes ours.tsv -o big.gazetteer\n"
    "  newsgraph gazetteer build companies.tsv ministers.ndjson -o ours.gazetteer\n"
    "  newsgraph build news/ --gazetteer ours.gazetteer -o news.jsonld\n";

// The first class up the ontology that the program knows as a type.
EntityType type_of(const ontology::Ontology& ontology, const std::string& class_name, const std::string& place) {
  if (ontology.find_class(class_name) == nullptr)
    throw InputError(place + ": the ontology has no class \"" + class_name + "\"");
  for (const std::string& name : ontology.lineage(class_name)) {
    for (std::size_t i = 0; i < kEntityTypeCount; ++i) {
      if (newsgraph::name_of(static_cast<EntityType>(i)) == name) return static_cast<EntityType>(i);
    }
  }
  throw InputError(place + ": nothing in a text is a \"" + class_name + "\"");
}

gazetteer::WantedClasses read_classes(const std::filesystem::path& file, std::uint32_t min_site_links,
                                      const ontology::Ontology& ontology) {
  std::ifstream in(file);
  if (!in) throw InputError(file.string() + ": cannot be read");
  gazetteer::WantedClasses out;
  std::uint32_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty() || line.starts_with('#')) continue;
    const std::string place = file.string() + ":" + std::to_string(number);
    const auto cells = split<std::string>(line, '\t');
    if (cells.size() < 2 || cells.size() > 3 || !cells[0].starts_with('Q'))
      throw InputError(place + ": a row is a class of Wikidata, a class of the ontology, and perhaps a number");
    gazetteer::WantedClass wanted{cells[1], type_of(ontology, cells[1], place), min_site_links, number};
    if (cells.size() == 3) {
      if (cells[2].empty() || cells[2].size() > 6 || cells[2].find_first_not_of("0123456789") != std::string::npos)
        throw InputError(place + ": \"" + cells[2] + "\" is not a number of pages");
      wanted.min_site_links = static_cast<std::uint32_t>(std::stoul(cells[2]));
    }
    if (!out.emplace(cells[0], wanted).second) throw InputError(place + ": " + cells[0] + " stands there twice");
  }
  return out;
}

std::string kind_of(const std::string& source) {
  std::filesystem::path path(source);
  if (const auto packed = path.extension(); packed == ".gz" || packed == ".bz2" || packed == ".zst") path = path.stem();
  return path.extension().string();
}

class GazetteerCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand("gazetteer", kDescription);
    command->require_subcommand(1);
    CLI::App* build = command->add_subcommand("build", "Make a gazetteer from a Wikidata dump, tables, or both");
    build->add_option("SOURCE", sources_, "Dumps (.json) and tables (.tsv, .ndjson), also .gz, .bz2, .zst")
        ->type_name("")
        ->required();
    build->add_option("-o,--output", output_, "File to write")->type_name("FILE")->required();
    build->add_option("--classes", classes_, "Which classes of Wikidata to keep, and as what")->type_name("FILE");
    build->add_option("--min-site-links", min_site_links_, "Least number of Wikimedia projects with a page on the item")
        ->type_name("N")
        ->capture_default_str();
    build->footer(kBuildFooter);
    return command;
  }

  ExitCode run() override {
    for (const std::string& source : sources_) {
      const std::string kind = kind_of(source);
      if (kind != ".json" && kind != ".tsv" && kind != ".ndjson" && kind != ".jsonl")
        throw UsageError(source + ": its name ends with none of .json, .tsv, .ndjson (also .gz, .bz2, .zst)");
    }
    OutputFile(output_).check();
    gazetteer::ImageBuilder builder;
    for (const std::string& source : sources_) read(source, builder);
    const std::size_t entries = builder.size();
    const std::string image = builder.finish();
    OutputFile(output_).write(
        [&](std::ostream& out) { out.write(image.data(), static_cast<std::streamsize>(image.size())); });
    fmt::print(stderr, "{}: {} entries, {:.1f} MB\n", output_, entries, static_cast<double>(image.size()) / 1e6);
    return kAllWell;
  }

 private:
  void read(const std::string& source, gazetteer::ImageBuilder& builder) const {
    try {
      readers::ByteReader bytes = readers::open_bytes(source);
      if (kind_of(source) == ".json") {
        read_wikidata(source, bytes, builder);
        return;
      }
      constexpr std::size_t kLongestLine = 16 << 20;
      const auto next = [&](std::string& line) {
        return bytes.read_line(line, kLongestLine) == readers::LineResult::kLine;
      };
      const auto take = [&](const gazetteer::Row& row) { builder.add(row); };
      if (kind_of(source) == ".tsv")
        gazetteer::read_table(next, source, take, [&](std::string_view, char) {
          throw InputError(source + ":1: a table of forenames is no gazetteer of things");
        });
      else
        gazetteer::read_objects(next, source, take);
    } catch (const InputError& error) {
      const std::string message = error.what();
      throw InputError(message.starts_with(source) ? message : source + ": " + message);
    }
  }

  void read_wikidata(const std::string& source, readers::ByteReader& bytes, gazetteer::ImageBuilder& builder) const {
    const std::filesystem::path classes = classes_.empty()
                                              ? pipeline::find_data_folder() / "ontology" / "wikidata_classes.tsv"
                                              : std::filesystem::path(classes_);
    const auto ontology = ontology::Ontology::read(pipeline::find_ontology_files({}));
    const auto wanted = read_classes(classes, min_site_links_, ontology);
    const auto counts = gazetteer::read_dump(
        [&](char* into, std::size_t capacity) { return bytes.read(into, capacity); }, wanted, builder);
    if (counts.malformed > 0) {
      print_diagnostic({Severity::kWarning, source,
                        std::to_string(counts.malformed) + " lines are no item and were left out, the first of them " +
                            counts.first_malformed});
    }
    if (counts.items == 0) throw InputError(source + ": holds no item of a Wikidata dump");
    fmt::print(stderr, "{}: {} of {} items kept, {} lines malformed\n", source, counts.kept, counts.items,
               counts.malformed);
  }

  std::vector<std::string> sources_;
  std::string output_, classes_;
  std::uint32_t min_site_links_ = 20;
};

}  // namespace

std::unique_ptr<Command> make_gazetteer_command() { return std::make_unique<GazetteerCommand>(); }

}  // namespace newsgraph::cli
