#include "exports/exporter.hpp"

#include "exports/dot/dot_exporter.hpp"
#include "exports/jsonld/jsonld_exporter.hpp"

namespace newsgraph::exports {

std::unique_ptr<Exporter> make_exporter(std::string_view format) {
  if (format == "jsonld") return std::make_unique<JsonldExporter>();
  if (format == "dot") return std::make_unique<DotExporter>();
  for (const char* picture : {"svg", "png", "pdf"}) {
    if (format == picture) return std::make_unique<PictureExporter>(picture);
  }
  return nullptr;
}

std::vector<std::string> format_names() { return {"jsonld", "dot", "svg", "png", "pdf"}; }

}  // namespace newsgraph::exports
