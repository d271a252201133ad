#include "exports/dot/diagram.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "base/error.hpp"
#include "exports/dot/labels.hpp"
#include "exports/dot/style.hpp"

namespace newsgraph::exports {
namespace {

struct Setting {
  const char* name;
  std::string value;
};

// cgraph takes char* where it means const char*.
char* c_string(const std::string& text) { return const_cast<char*>(text.c_str()); }

// Output of agwrite() into the std::string that is passed as its channel.
int put_string(void* channel, const char* text) {
  *static_cast<std::string*>(channel) += text;
  return 0;
}
int flush_nothing(void*) { return 0; }

class Builder {
 public:
  Builder(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const ExportOptions& options)
      : graph_(graph), ontology_(ontology), options_(options), drawing_(make_drawing(graph, options)) {}

  GraphHandle build() {
    // agopen() copies neither discipline: both live as long as the program.
    static Agiodisc_t output = {nullptr, put_string, flush_nothing};
    static Agdisc_t discipline = {&AgMemDisc, &AgIdDisc, &output};
    root_ = GraphHandle(agopen(c_string("newsgraph"), Agdirected, &discipline));
    if (root_ == nullptr) throw OutputError("Graphviz cannot open a graph");
    set_defaults();
    add_frame();
    for (const DrawnNode& node : drawing_.nodes) add_node(node);
    for (const DrawnLine& line : drawing_.lines) add_line(line);
    return std::move(root_);
  }

 private:
  void set_defaults() {
    const std::string faint(kFaintColour);
    const std::string text(kTextColour);
    const std::array graph_settings = {
        Setting{"charset", "UTF-8"},   Setting{"layout", "dot"},      Setting{"rankdir", "LR"},
        Setting{"bgcolor", "white"},   Setting{"fontname", kFont},    Setting{"fontcolor", text},
        Setting{"nodesep", "0.22"},    Setting{"ranksep", "0.35"},    Setting{"splines", "true"},
        Setting{"pad", "0.25"},        Setting{"labeljust", "l"},     Setting{"labelloc", "b"},
        Setting{"outputorder", "edgesfirst"}};
    for (const Setting& setting : graph_settings) agattr(root_.get(), AGRAPH, c_string(setting.name), c_string(setting.value));
    const std::array node_settings = {Setting{"fontname", kFont}, Setting{"fontsize", std::to_string(kNameSize)},
                                      Setting{"fontcolor", text}, Setting{"margin", "0.12,0.06"},
                                      Setting{"height", "0.4"},   Setting{"penwidth", "1.3"}};
    for (const Setting& setting : node_settings) agattr(root_.get(), AGNODE, c_string(setting.name), c_string(setting.value));
    const std::array edge_settings = {Setting{"fontname", kFont}, Setting{"fontsize", std::to_string(kLineSize)},
                                      Setting{"arrowsize", "0.7"}, Setting{"arrowhead", "normal"}};
    for (const Setting& setting : edge_settings) agattr(root_.get(), AGEDGE, c_string(setting.name), c_string(setting.value));
  }

  void set(void* object, const char* name, const std::string& value) {
    agsafeset(object, c_string(name), c_string(value), c_string(""));
  }
  void set(void* object, const char* name, std::string_view value) { set(object, name, std::string(value)); }

  // agstrdup_html() marks the text as HTML-like in the graph's string table, where the setter finds it.
  void set_html(void* object, const char* name, const std::string& html) {
    char* marked = agstrdup_html(root_.get(), c_string(html));
    agsafeset(object, c_string(name), marked, c_string(""));
    agstrfree(root_.get(), marked);
  }

  const NodeStyle& style_of(std::uint32_t entity) const {
    const std::string& name = graph_.entities()[entity].class_name;
    std::vector<std::string> lineage = ontology_.lineage(name);
    if (lineage.empty()) lineage = {name};
    return node_style(lineage);
  }

  void add_frame();
  std::string legend() const;
  void add_node(const DrawnNode& node);
  void add_line(const DrawnLine& line);
  std::string node_tooltip(const graph::EntityNode& entity) const;
  std::string line_tooltip(const DrawnLine& line) const;

  const graph::KnowledgeGraph& graph_;
  const ontology::Ontology& ontology_;
  const ExportOptions& options_;
  Drawing drawing_;
  GraphHandle root_;
  Agraph_t* picture_ = nullptr;
};

std::string joined(const std::vector<std::string>& lines) {
  std::string html;
  for (const std::string& line : lines) html += (html.empty() ? "" : "<BR/>") + escape_html(line);
  return html;
}

// The headline stands over a cluster that holds everything drawn; legend and caption are the graph's own label.
void Builder::add_frame() {
  picture_ = agsubg(root_.get(), c_string("cluster_picture"), 1);
  set(picture_, "peripheries", std::string("0"));
  set(picture_, "labelloc", std::string("t"));
  set(picture_, "labeljust", std::string("l"));
  set(picture_, "margin", std::string("12"));
  const std::string title = joined(wrapped(shortened(drawing_.title, 200), kCaptionWidth * 2 / 3));
  set_html(picture_, "label", font("<B>" + title + "</B>", kTitleSize, kTextColour));

  std::string caption;
  for (const std::string& paragraph : drawing_.captions) {
    caption += fmt::format("<TR><TD ALIGN=\"LEFT\">{}</TD></TR>",
                           font(joined(wrapped(shortened(paragraph, 400), kCaptionWidth)), kSmallSize, kFaintColour));
  }
  set_html(root_.get(), "label",
           "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"3\"><TR><TD ALIGN=\"LEFT\">" + legend() +
               "</TD></TR>" + caption + "</TABLE>");
}

std::string Builder::legend() const {
  std::vector<std::string> cells;
  for (const NodeStyle& style : node_styles()) {
    const bool used = std::any_of(drawing_.nodes.begin(), drawing_.nodes.end(), [&](const DrawnNode& node) {
      return &style_of(node.entity) == &style;
    });
    if (!used) continue;
    cells.push_back(fmt::format("<TD BORDER=\"1\" STYLE=\"{}\" BGCOLOR=\"{}\" COLOR=\"{}\">{}</TD>",
                                style.style.find("rounded") != std::string_view::npos ? "ROUNDED" : "SOLID", style.fill,
                                style.border, font(escape_html(style.legend), kSmallSize, kTextColour)));
  }
  std::string lines;
  for (const LineStyle& style : line_styles()) {
    const bool used = std::any_of(drawing_.lines.begin(), drawing_.lines.end(),
                                  [&](const DrawnLine& line) { return line.kind == style.kind; });
    if (!used) continue;
    lines += fmt::format("<TD ALIGN=\"LEFT\">{}</TD>",
                         font(fmt::format("<B>{}</B> {}", style.sample, style.legend), kSmallSize, style.text_colour));
  }
  std::string rows;
  for (const std::string& row : {[&] { std::string all; for (const auto& cell : cells) all += cell; return all; }(), lines}) {
    if (row.empty()) continue;
    rows += "<TR><TD ALIGN=\"LEFT\"><TABLE BORDER=\"0\" CELLSPACING=\"5\" CELLPADDING=\"3\"><TR>" + row +
            "</TR></TABLE></TD></TR>";
  }
  if (rows.empty()) return " ";
  return "<TABLE BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">" + rows + "</TABLE>";
}

std::string Builder::node_tooltip(const graph::EntityNode& entity) const {
  std::string text = entity.name + " (" + entity.class_name + ")";
  for (const auto& title : entity.job_titles) text += ", " + title.text;
  text += fmt::format("; {} {}", entity.mentions.size(), entity.mentions.size() == 1 ? "mention" : "mentions");
  for (const auto& name : entity.alternate_names) text += "; also: " + name.text;
  return escape_attribute(shortened(text, kTooltipLimit));
}

std::string Builder::line_tooltip(const DrawnLine& line) const {
  std::string text;
  for (const graph::Edge* edge : line.edges) {
    text += (text.empty() ? "" : "; ") + graph_.entities()[line.from].name + " – " + relation_words(graph_, *edge) +
            " – " + graph_.entities()[line.to].name;
    for (const std::uint32_t index : edge->statements) {
      const graph::Evidence& evidence = graph_.statements()[index].evidence.front();
      text += fmt::format(" [article {}, characters {}–{}]", evidence.document + 1, evidence.span.begin,
                          evidence.span.end);
    }
  }
  return escape_attribute(shortened(text, kTooltipLimit));
}

void Builder::add_node(const DrawnNode& drawn) {
  const graph::EntityNode& entity = graph_.entities()[drawn.entity];
  const NodeStyle& style = style_of(drawn.entity);
  Agnode_t* node = agnode(picture_, c_string(entity.id), 1);
  if (node == nullptr) throw OutputError("Graphviz cannot add a node");
  std::string html = "<B>" + joined(wrapped(shortened(entity.name, kNameLimit), kNameWidth)) + "</B>";
  if (!drawn.title.empty()) {
    html += "<BR/>" + font(joined(wrapped(shortened(drawn.title, kNameLimit), kNameWidth + 6)), kSmallSize, kFaintColour);
  }
  set_html(node, "label", html);
  set(node, "shape", style.shape);
  set(node, "style", style.style);
  set(node, "fillcolor", style.fill);
  set(node, "color", style.border);
  set(node, "tooltip", node_tooltip(entity));
}

void Builder::add_line(const DrawnLine& line) {
  const auto find = [&](std::uint32_t entity) { return agnode(picture_, c_string(graph_.entities()[entity].id), 0); };
  Agedge_t* edge = agedge(picture_, find(line.from), find(line.to), nullptr, 1);
  if (edge == nullptr) throw OutputError("Graphviz cannot add an edge");
  const LineStyle& style = line_style(line.kind);
  std::string html;
  for (std::size_t i = 0; i < std::min(kLabelsPerLine, line.edges.size()); ++i) {
    const auto words = wrapped(relation_words(graph_, *line.edges[i]), kLabelWidth);
    html += (html.empty() ? "" : "<BR/>") + joined(words);
  }
  if (line.edges.size() > kLabelsPerLine) html += fmt::format("<BR/>+{} more", line.edges.size() - kLabelsPerLine);
  set_html(edge, "label", font(html, kLineSize, style.text_colour));
  set(edge, "style", style.style);
  set(edge, "color", style.colour);
  set(edge, "penwidth", fmt::format("{:.1f}", std::min(4.0, 1.0 + 0.5 * (std::max(line.sources, 1U) - 1))));
  set(edge, "tooltip", line_tooltip(line));
  set(edge, "labeltooltip", line_tooltip(line));
}

}  // namespace

GraphHandle make_diagram(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                         const ExportOptions& options) {
  return Builder(graph, ontology, options).build();
}

std::string to_dot(Agraph_t* graph) {
  std::string text;
  if (agwrite(graph, &text) != 0) throw OutputError("Graphviz cannot write the graph");
  return text;
}

}  // namespace newsgraph::exports
