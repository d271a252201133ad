#include "graph/conformance.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

namespace newsgraph::graph {
namespace {

std::string with_article(const std::string& name) {
  return (std::string_view("AEIOU").find(name.front()) == std::string_view::npos ? "a " : "an ") + name;
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

// "10,50" with the end behind the beginning.
bool is_range(std::string_view text) {
  std::size_t begin = 0, end = 0;
  const char* last = text.data() + text.size();
  const auto first = std::from_chars(text.data(), last, begin);
  if (first.ec != std::errc() || first.ptr == last || *first.ptr != ',') return false;
  const auto second = std::from_chars(first.ptr + 1, last, end);
  return second.ec == std::errc() && second.ptr == last && begin < end;
}

class Checker {
 public:
  Checker(const GraphListing& graph, const ontology::Ontology& ontology) : graph_(graph), ontology_(ontology) {
    for (const ontology::Relation& relation : ontology.relations()) by_iri_.emplace(relation.iri, &relation);
  }

  void check(const ListedStatement& statement) {
    const ontology::Relation* relation = relation_of(statement);
    check_end(statement, "subject", statement.subject, relation == nullptr ? nullptr : &relation->domain);
    check_end(statement, "object", statement.object, relation == nullptr ? nullptr : &relation->range);
    if (!statement.claimed_in.empty() && !graph_.quotations.contains(statement.claimed_in)) {
      report(statement, "it is claimed in a quotation that is not in the graph: " + statement.claimed_in);
    }
    if (statement.evidence.empty()) report(statement, "it has no evidence");
    for (const std::string& span : statement.evidence) check_span(statement, span);
  }
  std::vector<Finding> take() { return std::move(findings_); }

 private:
  const ontology::Relation* relation_of(const ListedStatement& statement) const {
    const auto found = by_iri_.find(statement.relation_iri);
    if (found != by_iri_.end()) return found->second;
    return statement.relation_iri.empty() ? ontology_.find_relation(statement.relation) : nullptr;
  }

  Finding& report(const ListedStatement& statement, std::string problem) {
    Finding& out = findings_.emplace_back();
    out.place = statement.place;
    out.statement = statement.iri;
    out.relation = statement.relation;
    out.problem = std::move(problem);
    if (!statement.evidence.empty()) out.evidence = statement.evidence.front();
    return out;
  }

  // `classes`: alternatives, empty: any; null: the relation is an open one.
  void check_end(const ListedStatement& statement, const std::string& end, const std::string& entity,
                 const std::vector<std::string>* classes) {
    if (entity.empty()) return;
    const auto found = graph_.entity_classes.find(entity);
    std::string problem;
    if (found == graph_.entity_classes.end()) {
      problem = "its " + end + " is not in the graph: " + entity;
    } else if (ontology_.find_class(found->second) == nullptr) {
      problem = "its " + end + " is " + with_article(found->second) + ", which is no class of the ontology";
    } else if (classes == nullptr || ontology_.is_one_of(found->second, *classes)) {
      return;
    } else {
      problem = "its " + end + " is " + with_article(found->second) + ", not " +
                (classes->size() > 1 ? "one of " + joined(*classes) : with_article(classes->front()));
    }
    Finding& finding = report(statement, std::move(problem));
    finding.end = end;
    finding.entity = entity;
    if (found != graph_.entity_classes.end()) finding.type = found->second;
    if (classes != nullptr) finding.expected = *classes;
  }

  void check_span(const ListedStatement& statement, const std::string& span) {
    constexpr std::string_view kChar = "#char=";
    const auto hash = span.rfind(kChar);
    if (hash == std::string::npos || !is_range(std::string_view(span).substr(hash + kChar.size()))) {
      report(statement, "its evidence is no span: " + span);
    } else if (!graph_.documents.contains(span.substr(0, hash))) {
      report(statement, "its evidence lies in an article that is not in the graph: " + span);
    }
  }

  const GraphListing& graph_;
  const ontology::Ontology& ontology_;
  std::map<std::string, const ontology::Relation*> by_iri_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> find_violations(const GraphListing& graph, const ontology::Ontology& ontology) {
  Checker checker(graph, ontology);
  for (const ListedStatement& statement : graph.statements) checker.check(statement);
  return checker.take();
}

}  // namespace newsgraph::graph
