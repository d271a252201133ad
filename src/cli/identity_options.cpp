#include "cli/identity_options.hpp"

#include "cli/output_file.hpp"
#include "exports/iris.hpp"

namespace newsgraph::cli {
namespace {

// Cells may hold names from articles.
std::string cell(std::string text) {
  for (char& c : text) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  return text;
}

}  // namespace

void IdentityOptions::declare(CLI::App& command) {
  command
      .add_option(
          "--decisions", decisions_file_,
          "Entities that are the same, different, or called otherwise: tab-separated rows same|different|rename, "
          "ENTITY, ENTITY or name")
      ->type_name("FILE");
  command
      .add_option(
          "--identities", report_,
          "Write what was joined across articles, kept apart, or left open (?), with its evidence; the file can be "
          "edited into one for --decisions")
      ->type_name("FILE");
}

void IdentityOptions::plan() {
  if (!decisions_file_.empty()) decisions_ = entities::Decisions::read_file(decisions_file_);
  if (!report_.empty()) OutputFile(report_).check();
}

void IdentityOptions::add(const entities::Decisions& decisions) {
  for (const entities::Decision& decision : decisions.all()) decisions_.add(decision);
}

void IdentityOptions::resolve(graph::KnowledgeGraph& graph, const std::string& base) const {
  const auto findings = graph.resolve(decisions_);
  if (report_.empty()) return;
  const exports::Iris iris(graph, base);
  OutputFile(report_).write([&](std::ostream& out) {
    out << "# verdict\tentity\tother\treason\twhere the other stands\n";
    for (const graph::IdentityFinding& found : findings) {
      out << entities::name_of(found.kind) << '\t' << cell(found.entity) << '\t' << cell(found.other) << '\t'
          << cell(found.reason) << '\t';
      for (std::size_t i = 0; i < found.evidence.size(); ++i)
        out << (i == 0 ? "" : " ") << iris.span(found.evidence[i]);
      out << '\n';
    }
  });
}

}  // namespace newsgraph::cli
