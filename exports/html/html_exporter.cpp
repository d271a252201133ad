#include "exports/html/html_exporter.hpp"

#include <map>
#include <sstream>

#include <rapidjson/writer.h>

#include "base/error.hpp"
#include "exports/dot/dot_exporter.hpp"
#include "exports/dot/drawing.hpp"
#include "exports/iris.hpp"
#include "exports/link_summary.hpp"
#include "exports/names.hpp"
#include "exports/text_output.hpp"

namespace newsgraph::exports {
namespace {

// A RapidJSON stream within a script element: "<" never stands for itself, so that no text ends the element.
class ScriptOutput {
 public:
  using Ch = char;
  explicit ScriptOutput(TextOutput& out) : out_(out) {}
  void Put(char c) {
    if (c == '<') {
      out_ << "\\u003c";
    } else {
      out_ << c;
    }
  }
  void Flush() {}

 private:
  TextOutput& out_;
};

class DataWriter {
 public:
  DataWriter(const graph::KnowledgeGraph& graph, const ExportOptions& options, TextOutput& out)
      : graph_(graph), options_(options), iris_(graph, options.base), stream_(out), writer_(stream_) {}

  void write() {
    writer_.StartObject();
    list("documents", [&] {
      for (std::uint32_t i = 0; i < graph_.documents().size(); ++i) write_document(i);
    });
    list("entities", [&] {
      for (const graph::EntityNode& entity : graph_.entities()) write_entity(entity);
    });
    std::map<const graph::Edge*, unsigned> places;  // of the links in the list
    list("links", [&] {
      graph_.for_each_link([&](const graph::KnowledgeGraph::Link& link) {
        places.emplace(link.edge, static_cast<unsigned>(places.size()));
        write_link(summarise(graph_, link));
      });
    });
    list("lines", [&] {
      for (const DrawnLine& line : make_drawing(graph_, options_).lines) write_line(line, places);
    });
    list("quotations", [&] {
      for (const graph::QuotationNode& quotation : graph_.quotations()) write_quotation(quotation);
    });
    writer_.EndObject();
  }

 private:
  void key(std::string_view name) { writer_.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }
  void string(std::string_view text) { writer_.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }
  void text(std::string_view name, std::string_view value) {
    key(name);
    string(value);
  }
  template <typename Writer>
  void list(std::string_view name, const Writer& write_items) {
    key(name);
    writer_.StartArray();
    write_items();
    writer_.EndArray();
  }
  void texts(std::string_view name, const std::vector<graph::TextWithEvidence>& values) {
    list(name, [&] {
      for (const graph::TextWithEvidence& value : values) string(value.text);
    });
  }
  void texts(std::string_view name, const std::vector<std::string>& values) {
    list(name, [&] {
      for (const std::string& value : values) string(value);
    });
  }
  // [article, start, end]
  void evidence(const std::vector<graph::Evidence>& places) {
    list("evidence", [&] {
      for (const graph::Evidence& place : places) {
        writer_.StartArray();
        for (const std::uint32_t number : {place.document, place.span.begin, place.span.end}) writer_.Uint(number);
        writer_.EndArray();
      }
    });
  }

  void write_document(std::uint32_t index) {
    const graph::DocumentNode& node = graph_.documents()[index];
    writer_.StartObject();
    text("iri", iris_.document(index));
    text("url", node.url);
    text("title", node.title);
    text("publisher", node.publisher);
    text("published", node.published);
    writer_.EndObject();
  }
  // Ids as the picture has them.
  void write_entity(const graph::EntityNode& node) {
    writer_.StartObject();
    text("id", escape_iri(node.id));
    text("name", node.name);
    text("type", node.class_name);
    texts("jobTitle", node.job_titles);
    texts("alternateName", node.alternate_names);
    std::vector<std::string> same;
    for (const std::string& iri : node.same_as) {
      if (iri.starts_with("https:") || iri.starts_with("http:")) same.push_back(iri);
    }
    texts("sameAs", same);
    writer_.EndObject();
  }
  void write_link(const LinkSummary& link) {
    writer_.StartObject();
    text("from", escape_iri(link.from->id));
    text("to", escape_iri(link.to->id));
    text("label", link.label);
    text("standing", link.standing);
    evidence(link.evidence);
    writer_.EndObject();
  }
  void write_line(const DrawnLine& line, const std::map<const graph::Edge*, unsigned>& places) {
    writer_.StartObject();
    text("from", escape_iri(graph_.entities()[line.from].id));
    text("to", escape_iri(graph_.entities()[line.to].id));
    text("standing", standing_of(*line.edges.front()));
    list("links", [&] {
      for (const graph::Edge* edge : line.edges) writer_.Uint(places.at(edge));
    });
    writer_.EndObject();
  }
  void write_quotation(const graph::QuotationNode& node) {
    writer_.StartObject();
    text("speaker", escape_iri(node.speaker));
    text("speakerText", node.speaker_text);
    text("cue", node.cue);
    text("type", name_of(node.type));
    text("text", node.text);
    std::vector<std::string> about;
    for (const std::string& id : node.about) about.push_back(escape_iri(id));
    texts("about", about);
    evidence(node.content_spans);
    writer_.EndObject();
  }

  const graph::KnowledgeGraph& graph_;
  const ExportOptions& options_;
  const Iris iris_;
  ScriptOutput stream_;
  rapidjson::Writer<ScriptOutput> writer_;
};

// The picture without its XML declaration, which has no place within HTML.
std::string picture(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                    const ExportOptions& options) {
  std::ostringstream out;
  PictureExporter("svg").write(graph, ontology, options, out);
  std::string svg = out.str();
  return svg.substr(svg.find("<svg"));
}

}  // namespace

void HtmlExporter::write(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                         const ExportOptions& options, std::ostream& out) const {
  const std::string_view page = html_page();
  const std::size_t svg_at = page.find("@SVG@");
  const std::size_t data_at = page.find("@DATA@");
  NG_CHECK(svg_at < data_at && data_at != std::string_view::npos);
  TextOutput text(out);
  text << page.substr(0, svg_at) << picture(graph, ontology, options);
  text << page.substr(svg_at + 5, data_at - svg_at - 5);
  DataWriter(graph, options, text).write();
  text << page.substr(data_at + 6);
  text.finish();
}

}  // namespace newsgraph::exports
