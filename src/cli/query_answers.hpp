// The answers of `newsgraph query`, one function a question: asks src/query, names the columns, writes the rows.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/answer_output.hpp"
#include "cli/question_source.hpp"

namespace newsgraph::cli {

// What the command line says beside source and output.
struct Asked {
  std::vector<std::string> names;  // of entities; of sql: the question
  std::string of;                  // contradictions: only with this entity
  std::string measure = "pagerank";
  std::size_t count = 1, evidence = 1;
  bool no_claims = false;
  double seconds = 30;
  double megabytes = 512;
};

void answer_neighbours(QuestionSource& source, const Asked& asked, AnswerOutput& output);
void answer_path(QuestionSource& source, const Asked& asked, AnswerOutput& output);
void answer_between(QuestionSource& source, const Asked& asked, AnswerOutput& output);
void answer_top(QuestionSource& source, const Asked& asked, AnswerOutput& output);
void answer_communities(QuestionSource& source, const Asked& asked, AnswerOutput& output);
void answer_timeline(QuestionSource& source, const Asked& asked, AnswerOutput& output);
void answer_contradictions(QuestionSource& source, const Asked& asked, AnswerOutput& output);
void answer_sql(QuestionSource& source, const Asked& asked, AnswerOutput& output);

}  // namespace newsgraph::cli
