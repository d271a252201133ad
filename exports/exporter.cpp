#include "exports/exporter.hpp"

#include <array>

#include "exports/csv/csv_exporter.hpp"
#include "exports/cypher/cypher_exporter.hpp"
#include "exports/dot/dot_exporter.hpp"
#include "exports/dot/style.hpp"
#include "exports/gexf/gexf_exporter.hpp"
#include "exports/graphml/graphml_exporter.hpp"
#include "exports/html/html_exporter.hpp"
#include "exports/jsonld/jsonld_exporter.hpp"
#include "exports/ndjson/ndjson_exporter.hpp"
#include "exports/neo4j/neo4j_exporter.hpp"
#include "exports/rdf/rdf_exporter.hpp"

namespace newsgraph::exports {
namespace {

struct Format {
  std::string_view name;
  std::string_view extension;
  std::unique_ptr<Exporter> (*make)();
};

template <typename Type>
std::unique_ptr<Exporter> make() {
  return std::make_unique<Type>();
}
template <RdfSyntax syntax>
std::unique_ptr<Exporter> make_rdf() {
  return std::make_unique<RdfExporter>(syntax);
}
std::unique_ptr<Exporter> make_svg() { return std::make_unique<PictureExporter>("svg"); }
std::unique_ptr<Exporter> make_png() { return std::make_unique<PictureExporter>("png"); }
std::unique_ptr<Exporter> make_pdf() { return std::make_unique<PictureExporter>("pdf"); }

constexpr std::array kFormats = {
    Format{"jsonld", "jsonld", make<JsonldExporter>},
    Format{"ndjson", "ndjson", make<NdjsonExporter>},
    Format{"turtle", "ttl", make_rdf<RdfSyntax::kTurtle>},
    Format{"trig", "trig", make_rdf<RdfSyntax::kTrig>},
    Format{"nquads", "nq", make_rdf<RdfSyntax::kNquads>},
    Format{"graphml", "graphml", make<GraphmlExporter>},
    Format{"gexf", "gexf", make<GexfExporter>},
    Format{"dot", "dot", make<DotExporter>},
    Format{"svg", "svg", make_svg},
    Format{"png", "png", make_png},
    Format{"pdf", "pdf", make_pdf},
    Format{"html", "html", make<HtmlExporter>},
    Format{"cypher", "cypher", make<CypherExporter>},
};

std::vector<FolderFile> make_csv() {
  std::vector<FolderFile> files;
  files.push_back({"nodes.csv", make<NodesCsvExporter>()});
  files.push_back({"edges.csv", make<EdgesCsvExporter>()});
  files.push_back({"quotations.csv", make<QuotationsCsvExporter>()});
  return files;
}

struct FolderFormat {
  std::string_view name;
  std::vector<FolderFile> (*make)();
};

constexpr std::array kFolderFormats = {FolderFormat{"csv", make_csv}, FolderFormat{"neo4j", make_neo4j_folder}};

}  // namespace

void check_style(const std::string& file) { static_cast<void>(DiagramStyle::read(file)); }

std::unique_ptr<Exporter> make_exporter(std::string_view format) {
  for (const Format& known : kFormats) {
    if (known.name == format) return known.make();
  }
  return nullptr;
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const Format& format : kFormats) names.emplace_back(format.name);
  return names;
}

std::string format_of_extension(std::string_view extension) {
  for (const Format& format : kFormats) {
    if (format.extension == extension) return std::string(format.name);
  }
  return {};
}

std::vector<FolderFile> make_folder_exporters(std::string_view format) {
  for (const FolderFormat& known : kFolderFormats) {
    if (known.name == format) return known.make();
  }
  return {};
}

std::vector<std::string> folder_format_names() {
  std::vector<std::string> names;
  for (const FolderFormat& format : kFolderFormats) names.emplace_back(format.name);
  return names;
}

}  // namespace newsgraph::exports
