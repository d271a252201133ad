// Answers that are statements: neighbours, between, timeline, contradictions, and the steps of a path.
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/query_answers.hpp"
#include "exports/names.hpp"
#include "query/network.hpp"
#include "query/relations.hpp"

namespace newsgraph::cli {
namespace {

using enum CellColour;

query::EntityRows rows_of(QuestionSource& source, const std::string& name) {
  query::EntityRows rows;
  for (const query::FoundEntity& entity : source.entities_called(name, "")) rows.push_back(entity.row);
  return rows;
}

AnswerCell text_or_none(const std::string& text) { return text.empty() ? AnswerCell() : AnswerCell(text); }

std::string standing(const query::RelationRow& row) {
  return query::standing_of(row.polarity, row.modality, row.claimed, row.speaker.text);
}

std::vector<AnswerColumn> relation_columns() {
  return {{"date", "When", kDim, 10},
          {"kind", ""},
          {"subject", "Who", kCyan, 22},
          {"subjectId", ""},
          {"predicate", "Relation", kYellow, 16},
          {"object", "Whom or what", kGreen, 26},
          {"objectId", ""},
          {"recipient", ""},
          {"recipientId", ""},
          {"standing", "Standing", kDim, 18},
          {"polarity", ""},
          {"modality", ""},
          {"claimed", ""},
          {"speaker", ""},
          {"speakerId", ""},
          {"sentence", "Sentence"},
          {"document", ""},
          {"title", ""},
          {"publisher", ""},
          {"start", ""},
          {"end", ""},
          {"confidence", ""},
          {"id", ""},
          {"", "Where", kDim, 22}};
}

AnswerRow relation_cells(const query::RelationRow& row) {
  const std::string article = row.title.empty() ? row.document : row.title;
  return {text_or_none(row.date),
          row.kind,
          text_or_none(row.subject.text),
          text_or_none(row.subject.id),
          text_or_none(row.predicate),
          text_or_none(row.object.text),
          text_or_none(row.object.id),
          text_or_none(row.recipient.text),
          text_or_none(row.recipient.id),
          text_or_none(standing(row)),
          std::string(exports::name_of(row.polarity)),
          std::string(exports::name_of(row.modality)),
          row.claimed,
          text_or_none(row.speaker.text),
          text_or_none(row.speaker.id),
          text_or_none(row.sentence),
          row.document,
          text_or_none(row.title),
          text_or_none(row.publisher),
          std::int64_t{row.start},
          std::int64_t{row.end},
          static_cast<double>(row.confidence) / 100.0,
          row.id,
          fmt::format("{} {}–{}", article, row.start, row.end)};
}

query::TakeRelation writing_to(AnswerWriter& writer, AnswerOutput& output) {
  return [&](const query::RelationRow& row) {
    if (output.may_take_another()) writer.row(relation_cells(row));
  };
}

}  // namespace

void answer_neighbours(QuestionSource& source, const Asked& asked, AnswerOutput& output) {
  const query::EntityRows rows = rows_of(source, asked.names.front());
  output.write({{"name", "Name", kCyan, 30},
                {"id", ""},
                {"direction", "", kDim, 4},
                {"relation", "Relation", kYellow, 30},
                {"standing", "Standing", kDim, 24},
                {"polarity", ""},
                {"modality", ""},
                {"claimed", ""},
                {"statements", "Statements", kPlain, 10},
                {"documents", "Articles", kPlain, 8}},
               [&](AnswerWriter& writer) {
                 for (const query::Neighbour& one :
                      query::neighbours_of(source.connection(), rows, output.limit_with_one_more())) {
                   if (!output.may_take_another()) break;
                   writer.row({one.entity.text, one.entity.id, std::string(one.outgoing ? "to" : "from"),
                               (one.outgoing ? "" : "← ") + one.predicate,
                               text_or_none(query::standing_of(one.polarity, one.modality, one.claimed, "")),
                               std::string(exports::name_of(one.polarity)), std::string(exports::name_of(one.modality)),
                               one.claimed, one.statements, one.documents});
                 }
               });
}

void answer_between(QuestionSource& source, const Asked& asked, AnswerOutput& output) {
  const query::EntityRows left = rows_of(source, asked.names[0]), right = rows_of(source, asked.names[1]);
  output.write(relation_columns(), [&](AnswerWriter& writer) {
    query::relations_between(source.connection(), left, right, writing_to(writer, output));
  });
}

void answer_timeline(QuestionSource& source, const Asked& asked, AnswerOutput& output) {
  const query::EntityRows rows = rows_of(source, asked.names.front());
  output.write(relation_columns(), [&](AnswerWriter& writer) {
    query::timeline_of(source.connection(), rows, writing_to(writer, output));
  });
}

void answer_contradictions(QuestionSource& source, const Asked& asked, AnswerOutput& output) {
  const query::EntityRows rows = asked.of.empty() ? query::EntityRows() : rows_of(source, asked.of);
  output.write(relation_columns(), [&](AnswerWriter& writer) {
    query::contradictions(source.connection(), rows, output.limit_with_one_more(),
                          [&](const std::vector<query::RelationRow>& group) {
                            std::vector<const query::RelationRow*> kept;
                            for (const query::RelationRow& row : group) {
                              if (!asked.no_claims || !row.claimed) kept.push_back(&row);
                            }
                            const bool both = !kept.empty() && kept.front()->polarity != kept.back()->polarity;
                            if (!both || !output.may_take_another()) return;
                            const query::RelationRow& first = *kept.front();
                            writer.section(first.subject.text + " " + first.predicate + " " + first.object.text);
                            for (const query::RelationRow* row : kept) writer.row(relation_cells(*row));
                          });
  });
}

void answer_path(QuestionSource& source, const Asked& asked, AnswerOutput& output) {
  const std::int64_t from = rows_of(source, asked.names[0]).front(), to = rows_of(source, asked.names[1]).front();
  if (from == to) throw UsageError("both names mean the same: " + asked.names[0] + ", " + asked.names[1]);
  const bool claims = !asked.no_claims;
  const query::EntityNetwork network(source.connection(), claims);
  const auto start = network.node(from), goal = network.node(to);
  std::vector<graph::NetworkPath> paths;
  if (start && goal) paths = network.network().paths(*start, *goal, asked.count);
  std::vector<AnswerColumn> columns = relation_columns();
  columns.insert(columns.begin(), {{"path", ""}, {"step", ""}, {"from", ""}, {"to", ""}, {"statements", ""}});
  output.write(columns, [&](AnswerWriter& writer) {
    std::int64_t number = 0;
    for (const graph::NetworkPath& path : paths) {
      std::string names;
      for (const std::uint32_t node : path.nodes) {
        names += (names.empty() ? "" : " – ") + query::entity_of(source.connection(), network.row(node)).text;
      }
      writer.section(names);
      ++number;
      for (std::size_t i = 0; i + 1 < path.nodes.size(); ++i) {
        const auto step = query::explain_step(source.connection(), network.row(path.nodes[i]),
                                              network.row(path.nodes[i + 1]), claims, asked.evidence);
        for (const query::RelationRow& row : step.evidence) {
          if (!output.may_take_another()) return;
          AnswerRow cells = relation_cells(row);
          const AnswerRow head = {number, static_cast<std::int64_t>(i + 1), step.from.text, step.to.text,
                                  step.statements};
          cells.insert(cells.begin(), head.begin(), head.end());
          writer.row(cells);
        }
      }
    }
  });
}

}  // namespace newsgraph::cli
