#include "exports/dot/diagram.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include <fmt/format.h>

#include "base/error.hpp"
#include "exports/dot/frame.hpp"
#include "exports/dot/labels.hpp"
#include "exports/dot/style.hpp"
#include "exports/dot/tooltips.hpp"
#include "exports/iris.hpp"

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

// A role need not be named beside a relation that says the same ("mayor" beside "was mayor of").
std::vector<const graph::Edge*> without_repetition(const std::vector<const graph::Edge*>& edges) {
  std::vector<const graph::Edge*> kept;
  for (const graph::Edge* edge : edges) {
    const bool repeated = edge->statements.empty() && std::any_of(edges.begin(), edges.end(), [&](const auto* other) {
                            return other != edge && other->predicate.find(edge->predicate) != std::string::npos;
                          });
    if (!repeated) kept.push_back(edge);
  }
  return kept;
}

class Builder {
 public:
  Builder(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology, const ExportOptions& options,
          LabelPlace labels)
      : graph_(graph),
        ontology_(ontology),
        iris_(graph, options.base),
        style_(DiagramStyle::read(options.style_file)),
        cluster_(options.cluster),
        drawing_(make_drawing(graph, options)),
        labels_(labels) {}

  GraphHandle build() {
    // agopen() keeps pointers to both, so they live as long as the program; nothing changes them.
    static Agiodisc_t output = {nullptr, put_string, flush_nothing};
    static Agdisc_t discipline = {&AgMemDisc, &AgIdDisc, &output};
    root_ = GraphHandle(agopen(c_string("newsgraph"), Agdirected, &discipline));
    if (root_ == nullptr) throw OutputError("Graphviz cannot open a graph");
    set_defaults();
    UsedStyles used;
    for (const DrawnNode& node : drawing_.nodes) used.nodes.insert(&style_of(node.entity));
    for (const DrawnLine& line : drawing_.lines) used.families.insert(family_of(line));
    set_html(root_.get(), "label", frame_label(drawing_, style_, used));
    for (const DrawnNode& node : drawing_.nodes) add_node(node);
    for (const DrawnLine& line : drawing_.lines) add_line(line);
    return std::move(root_);
  }

 private:
  void declare(int kind, const std::vector<Setting>& settings) {
    for (const Setting& setting : settings) agattr(root_.get(), kind, c_string(setting.name), c_string(setting.value));
  }

  void set_defaults() {
    const std::string text(kTextColour);
    declare(AGRAPH, {{"layout", "dot"},
                     {"rankdir", "TB"},
                     {"charset", "UTF-8"},
                     {"bgcolor", "white"},
                     {"fontname", style_.font()},
                     {"fontcolor", text},
                     {"pad", "0.25"},
                     {"labeljust", "l"},
                     {"labelloc", "t"},
                     {"nodesep", "0.25"},
                     {"ranksep", "0.3"},
                     {"linelength", "0"},
                     {"outputorder", "edgesfirst"}});
    // Parts without a line between them share the page. Not in the DOT file: packed parts lose the labels of edges.
    // Nor with clusters: parts that share one cannot be packed.
    if (labels_ == LabelPlace::kOnTheWay && cluster_ == Cluster::kNone)
      declare(AGRAPH, {{"pack", "10"}, {"packmode", "graph"}});
    // The label is Graphviz's own default. A layout declares it for all later graphs of the run; declared here, the
    // DOT file does not depend on what was drawn before it.
    declare(AGNODE, {{"label", "\\N"},
                     {"fontname", style_.font()},
                     {"fontsize", std::to_string(kNameSize)},
                     {"fontcolor", text},
                     {"height", "0.4"},
                     {"penwidth", "1.3"}});
    declare(AGEDGE, {{"fontname", style_.font()}, {"fontsize", std::to_string(kLineSize)}, {"arrowsize", "0.7"}});
  }

  void set(void* object, const char* name, std::string_view value) {
    const std::string text(value);
    agsafeset(object, c_string(name), c_string(text), c_string(""));
  }

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
    return style_.node(lineage);
  }

  // The family that all relations of a line of facts belong to; null if they do not.
  const FamilyStyle* family_of(const DrawnLine& line) const {
    if (line.kind != LineKind::kStated) return nullptr;
    const FamilyStyle* common = nullptr;
    for (const graph::Edge* edge : line.edges) {
      const ontology::Relation* relation = ontology_.find_relation(edge->predicate);
      const FamilyStyle* family = style_.family(edge->predicate, relation == nullptr ? "" : relation->plover);
      if (family == nullptr || (common != nullptr && family != common)) return nullptr;
      common = family;
    }
    return common;
  }
  const std::string& text_colour_of(const DrawnLine& line) const {
    const FamilyStyle* family = family_of(line);
    return family == nullptr ? style_.line(line.kind).text_colour : family->colour;
  }

  // What an entity's cluster is called: its class, or the article that speaks of it first. Empty: in none.
  std::string cluster_of(const graph::EntityNode& entity) const {
    if (cluster_ == Cluster::kClass) return style_of(graph_.find_entity(entity.id)).legend;
    if (cluster_ == Cluster::kNone || entity.mentions.empty()) return {};
    const graph::DocumentNode& document = graph_.documents()[entity.mentions.front().document];
    return document.title.empty() ? document.id : document.title;
  }
  void put_in_cluster(Agnode_t* made, const graph::EntityNode& entity) {
    const std::string name = cluster_of(entity);
    if (name.empty()) return;
    const std::string id = "cluster " + name;  // Graphviz draws a frame around what is called so
    const bool known = agsubg(root_.get(), c_string(id), 0) != nullptr;
    Agraph_t* cluster = agsubg(root_.get(), c_string(id), 1);
    if (cluster == nullptr || agsubnode(cluster, made, 1) == nullptr)
      throw OutputError("Graphviz cannot add a cluster");
    if (known) return;
    set_html(cluster, "label",
             font(lines_html(balanced(shortened(name, kNameLimit), kTitleWidth)), kSmallSize, kFaintColour));
    set(cluster, "color", kClusterColour);
    set(cluster, "style", "rounded");
    set(cluster, "tooltip", escape_attribute(shortened(name, kTooltipLimit)));
  }

  Agnode_t* node(const std::string& name, bool create) {
    Agnode_t* found = agnode(root_.get(), c_string(name), create ? 1 : 0);
    if (found == nullptr) throw OutputError("Graphviz cannot add the node " + name);
    return found;
  }
  Agnode_t* node_of(std::uint32_t entity) { return node(escape_iri(graph_.entities()[entity].id), false); }

  void add_node(const DrawnNode& drawn);
  void add_line(const DrawnLine& line);
  void add_stroke(Agnode_t* from, Agnode_t* to, const DrawnLine& line, bool arrow, const std::string& label);
  std::string line_label(const DrawnLine& line) const;
  std::string evidence_link(const graph::Evidence& evidence) const { return escape_attribute(iris_.span(evidence)); }
  std::string line_link(const DrawnLine& line) const;

  const graph::KnowledgeGraph& graph_;
  const ontology::Ontology& ontology_;
  const Iris iris_;
  const DiagramStyle style_;
  const Cluster cluster_;
  Drawing drawing_;
  LabelPlace labels_;
  GraphHandle root_;
  std::size_t label_count_ = 0;
};

// Where the text says it first.
std::string Builder::line_link(const DrawnLine& line) const {
  const graph::Edge& edge = *line.edges.front();
  if (!edge.statements.empty()) return evidence_link(graph_.statements()[edge.statements.front()].evidence.front());
  return evidence_link(graph_.roles()[edge.roles.front()].evidence);
}

void Builder::add_node(const DrawnNode& drawn) {
  const graph::EntityNode& entity = graph_.entities()[drawn.entity];
  const NodeStyle& style = style_of(drawn.entity);
  Agnode_t* made = node(escape_iri(entity.id), true);
  put_in_cluster(made, entity);
  std::string name = shortened(entity.name, kNameLimit);
  if (name.empty()) name = "(no name)";
  std::string html = "<B>" + lines_html(balanced(name, kNameWidth)) + "</B>";
  if (!drawn.title.empty()) {
    const auto title = balanced(shortened(drawn.title, kNameLimit), kNameWidth + 6);
    html += "<BR/>" + font(lines_html(title), kSmallSize, kFaintColour);
  }
  set_html(made, "label", html);
  set(made, "class", escape_attribute(shortened(entity.class_name, kNameLimit)));
  set(made, "shape", style.shape);
  set(made, "style", style.style);
  set(made, "fillcolor", style.fill);
  set(made, "color", style.border);
  set(made, "margin", style.margin);
  set(made, "tooltip", node_tooltip(entity));
  if (!entity.mentions.empty()) set(made, "URL", evidence_link(entity.mentions.front()));
}

std::string Builder::line_label(const DrawnLine& line) const {
  const std::vector<const graph::Edge*> edges = without_repetition(line.edges);
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < std::min(kLabelsPerLine, edges.size()); ++i) {
    const std::string speaker = speaker_words(graph_, *edges[i]);
    for (std::string& part : balanced(relation_words(graph_, *edges[i]), kLabelWidth)) lines.push_back(std::move(part));
    if (speaker.empty()) continue;
    lines.back() += " ·";
    for (std::string& part : balanced(speaker, kLabelWidth)) lines.push_back(std::move(part));
  }
  if (edges.size() > kLabelsPerLine) lines.push_back(fmt::format("+{} more", edges.size() - kLabelsPerLine));
  return font(lines_html(lines), kLineSize, text_colour_of(line));
}

void Builder::add_stroke(Agnode_t* from, Agnode_t* to, const DrawnLine& line, bool arrow, const std::string& label) {
  Agedge_t* edge = agedge(root_.get(), from, to, nullptr, 1);
  if (edge == nullptr) throw OutputError("Graphviz cannot add an edge");
  const LineStyle& style = style_.line(line.kind);
  const FamilyStyle* family = family_of(line);
  const std::string tooltip = line_tooltip(graph_, line);
  set(edge, "style", style.style);
  set(edge, "color", family == nullptr ? style.colour : family->colour);
  set(edge, "penwidth", fmt::format("{:.1f}", std::min(4.0, 1.0 + 0.5 * (std::max(line.sources, 1U) - 1))));
  set(edge, "tooltip", tooltip);
  set(edge, "URL", line_link(line));
  if (!arrow) set(edge, "arrowhead", "none");
  if (label.empty()) return;
  set_html(edge, "label", label);
  set(edge, "labeltooltip", tooltip);
}

void Builder::add_line(const DrawnLine& line) {
  if (labels_ == LabelPlace::kOnEdge) {
    // On white, so that the line does not run through its own words.
    const std::string label = fmt::format(
        "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"3\" CELLPADDING=\"0\"><TR>"
        "<TD BGCOLOR=\"white\">{}</TD></TR></TABLE>",
        line_label(line));
    add_stroke(node_of(line.from), node_of(line.to), line, true, label);
    return;
  }
  std::string name = fmt::format("relation {}", ++label_count_);  // no entity's name has a blank
  Agnode_t* label = node(name, true);
  set_html(label, "label", line_label(line));
  set(label, "class", "relation");
  set(label, "shape", "box");
  set(label, "style", "filled");
  set(label, "fillcolor", "white");
  set(label, "penwidth", "0");
  set(label, "margin", "0.03,0.01");
  set(label, "width", "0.1");
  set(label, "height", "0.1");
  set(label, "tooltip", line_tooltip(graph_, line));
  set(label, "URL", line_link(line));
  add_stroke(node_of(line.from), label, line, false, {});
  add_stroke(label, node_of(line.to), line, true, {});
}

}  // namespace

GraphHandle make_diagram(const graph::KnowledgeGraph& graph, const ontology::Ontology& ontology,
                         const ExportOptions& options, LabelPlace labels) {
  return Builder(graph, ontology, options, labels).build();
}

std::string to_dot(Agraph_t* graph) {
  std::string text;
  if (agwrite(graph, &text) != 0) throw OutputError("Graphviz cannot write the graph");
  return text;
}

}  // namespace newsgraph::exports
