#include "training/confidence/judged_statements.hpp"

#include <fstream>
#include <map>

#include "base/error.hpp"
#include "base/split.hpp"
#include "graph/document_records.hpp"
#include "readers/document_source.hpp"

namespace newsgraph::training {
namespace {

struct Judgement {
  bool right = false, second_half = false;
};

std::map<std::string, Judgement> read_judgements(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw InputError(file.string() + ": cannot be read");
  std::map<std::string, Judgement> out;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const auto columns = split(line, '\t');
    const bool good = columns.size() >= 5 && (columns[4] == "right" || columns[4] == "wrong");
    if (!good) throw InputError(file.string() + ":" + std::to_string(number) + ": is no judgement");
    out[std::string(columns[1])] = {columns[4] == "right", std::stoul(std::string(columns[0])) % 2 == 0};
  }
  return out;
}

}  // namespace

std::vector<JudgedStatement> read_judged(const std::filesystem::path& judgements, const std::string& articles,
                                         const pipeline::Stages& stages, std::size_t& lost) {
  auto judged = read_judgements(judgements);
  std::vector<JudgedStatement> out;
  readers::DocumentSource source({articles}, {});
  while (const auto reading = source.next()) {
    if (!reading->document) continue;
    const Document& document = *reading->document;
    const Annotations annotations = stages.annotate(document);
    const relations::Syntax syntax(document, annotations);
    const auto records = graph::make_records(document, annotations, 0);
    for (std::size_t i = 0; i < records.statements.size(); ++i) {
      const auto found = judged.find(records.statements[i].id);
      if (found == judged.end()) continue;
      out.push_back({relations::confidence_features(syntax, stages.ontology(), annotations.statements[i]),
                     found->second.right, found->second.second_half});
      judged.erase(found);
    }
  }
  lost = judged.size();
  return out;
}

}  // namespace newsgraph::training
