#include "exports/dot/dot_exporter.hpp"

#include <algorithm>
#include <memory>

#include <graphviz/gvc.h>

#include "base/error.hpp"
#include "exports/dot/diagram.hpp"

namespace newsgraph::exports {
namespace {

struct FreeContext {
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};

// One context for the whole run: the text plugin of Graphviz 2.42 keeps a pointer to the last font name, which belongs
// to a context, and reads it in the next layout.
GVC_t* shared_context() {
  static const std::unique_ptr<GVC_t, FreeContext> context(gvContext());
  return context.get();
}

// A diagram with its layout. Keeps a pointer to the context.
class Picture {
 public:
  // Ranks downwards ("TB") or to the right ("LR").
  Picture(GVC_t* context, GraphHandle diagram, std::string direction)
      : context_(context), diagram_(std::move(diagram)) {
    char name[] = "rankdir";
    agattr(diagram_.get(), AGRAPH, name, direction.data());
    if (gvLayout(context_, diagram_.get(), "dot") != 0) throw OutputError("Graphviz cannot lay out the graph");
  }
  ~Picture() { gvFreeLayout(context_, diagram_.get()); }
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;

  // Width in points of the smallest page of 4:3 that holds the picture: the smaller, the larger the text on a page.
  [[nodiscard]] double page_width() const {
    const boxf box = GD_bb(diagram_.get());
    return std::max(box.UR.x - box.LL.x, (box.UR.y - box.LL.y) * 4.0 / 3.0);
  }

  [[nodiscard]] std::string render(const std::string& format) const {
    char* data = nullptr;
    unsigned int size = 0;
    if (gvRenderData(context_, diagram_.get(), format.c_str(), &data, &size) != 0 || data == nullptr) {
      throw OutputError("Graphviz cannot draw " + format + "; is its plugin installed?");
    }
    std::string bytes(data, size);
    gvFreeRenderData(data);
    return bytes;
  }

 private:
  GVC_t* context_;
  GraphHandle diagram_;
};

// The PDF writer notes the time of day; the same input must give the same bytes.
void remove_time(std::string& pdf) {
  constexpr std::string_view kKey = "/CreationDate (D:";
  constexpr std::string_view kTime = "20000101000000Z";
  const std::size_t found = pdf.find(kKey);
  if (found == std::string::npos || found + kKey.size() + kTime.size() >= pdf.size()) return;
  pdf.replace(found + kKey.size(), kTime.size(), kTime);
}

}  // namespace

void DotExporter::write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                        const ExportOptions& options, std::ostream& out) const {
  const GraphHandle diagram = make_diagram(graph, ontology, options, LabelPlace::kOnEdge);
  out << to_dot(diagram.get());
}

void PictureExporter::write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                            const ExportOptions& options, std::ostream& out) const {
  const auto draw = [&](std::string direction) {
    return std::make_unique<Picture>(shared_context(), make_diagram(graph, ontology, options, LabelPlace::kOnTheWay),
                                     std::move(direction));
  };
  // One at a time: Graphviz does not stand two graphs with a layout.
  const double downwards = draw("TB")->page_width();
  const double sideways = draw("LR")->page_width();
  const auto picture = draw(sideways < downwards ? "LR" : "TB");
  std::string bytes = picture->render(format_);
  if (format_ == "pdf") remove_time(bytes);
  out << bytes;
}

}  // namespace newsgraph::exports
