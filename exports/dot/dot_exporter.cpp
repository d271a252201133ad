#include "exports/dot/dot_exporter.hpp"

#include <memory>

#include <graphviz/gvc.h>

#include "base/error.hpp"
#include "exports/dot/diagram.hpp"

namespace newsgraph::exports {
namespace {

struct FreeContext {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};

// A laid-out graph; the layout must go before the graph and the context.
class Layout {
 public:
  Layout(GVC_t* context, Agraph_t* graph) : context_(context), graph_(graph) {
    if (gvLayout(context, graph, "dot") != 0) throw OutputError("Graphviz cannot lay out the graph");
  }
  ~Layout() { gvFreeLayout(context_, graph_); }
  Layout(const Layout&) = delete;
  Layout& operator=(const Layout&) = delete;

 private:
  GVC_t* context_;
  Agraph_t* graph_;
};

// The PDF writer notes the time of day; the same input must give the same bytes.
void remove_time(std::string& pdf) {
  constexpr std::string_view kKey = "/CreationDate (D:";
  constexpr std::string_view kDigits = "0123456789";
  const std::size_t found = pdf.find(kKey);
  if (found == std::string::npos) return;
  for (std::size_t i = found + kKey.size(); i < pdf.size() && pdf[i] != ')'; ++i) {
    if (kDigits.find(pdf[i]) != std::string_view::npos) pdf[i] = i == found + kKey.size() ? '2' : '0';
  }
}

}  // namespace

void DotExporter::write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                        const ExportOptions& options, std::ostream& out) const {
  const GraphHandle diagram = make_diagram(graph, ontology, options);
  out << to_dot(diagram.get());
}

void PictureExporter::write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                            const ExportOptions& options, std::ostream& out) const {
  const std::unique_ptr<GVC_t, FreeContext> context(gvContext());
  const GraphHandle diagram = make_diagram(graph, ontology, options);
  std::string bytes;
  {
    const Layout layout(context.get(), diagram.get());
    char* data = nullptr;
    unsigned int size = 0;
    if (gvRenderData(context.get(), diagram.get(), format_.c_str(), &data, &size) != 0 || data == nullptr) {
      throw OutputError("Graphviz cannot draw " + format_ + "; is its plugin installed?");
    }
    bytes.assign(data, size);
    gvFreeRenderData(data);
  }
  if (format_ == "pdf") remove_time(bytes);
  out << bytes;
}

}  // namespace newsgraph::exports
