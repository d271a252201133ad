#include "cli/said_rows.hpp"

#include <fmt/format.h>

#include <set>

#include "exports/names.hpp"

namespace newsgraph::cli {
namespace {

AnswerCell text_or_none(const std::string& text) { return text.empty() ? AnswerCell() : AnswerCell(text); }

// "Harbour strike, Reuters #char=12,40"
std::string article_of(const query::SaidRow& row) {
  std::string out = row.title.empty() ? row.document : row.title;
  if (!row.publisher.empty()) out += ", " + row.publisher;
  return row.end > 0 ? fmt::format("{} {}–{}", out, row.start, row.end) : out;
}

}  // namespace

std::vector<AnswerColumn> said_columns() {
  using enum CellColour;
  return {{"date", "When", kDim, 10},
          {"saidAt", ""},
          {"speaker", "Who", kCyan, 24},
          {"speakerId", ""},
          {"jointSpeakers", ""},
          {"jointSpeakerIds", ""},
          {"speakerText", ""},
          {"unnamed", ""},
          {"group", ""},
          {"cue", "Cue", kYellow, 14},
          {"text", "What"},
          {"addressee", "To", kGreen, 18},
          {"addresseeId", ""},
          {"about", ""},
          {"aboutId", ""},
          {"quotationType", ""},
          {"attributionKind", ""},
          {"medium", ""},
          {"document", ""},
          {"title", ""},
          {"publisher", ""},
          {"published", ""},
          {"start", ""},
          {"end", ""},
          {"confidence", ""},
          {"quotation", ""},
          {"", "Where", kDim, 26}};
}

AnswerRow said_cells(const query::SaidRow& row) {
  std::vector<std::string> about, about_ids, joint, joint_ids;
  for (const query::SaidEntity& entity : row.joint_speakers) {
    joint.push_back(entity.name);
    joint_ids.push_back(entity.id);
  }
  for (const query::SaidEntity& entity : row.about) {
    about.push_back(entity.name);
    about_ids.push_back(entity.id);
  }
  const bool placed = row.end > 0;
  return {text_or_none(row.date),
          text_or_none(row.said_at),
          text_or_none(row.speaker.name),
          text_or_none(row.speaker.id),
          joint.empty() ? AnswerCell() : AnswerCell(joint),
          joint.empty() ? AnswerCell() : AnswerCell(joint_ids),
          text_or_none(row.speaker_text),
          row.unnamed ? AnswerCell(true) : AnswerCell(),
          text_or_none(row.group),
          text_or_none(row.cue),
          row.text,
          text_or_none(row.addressee.name),
          text_or_none(row.addressee.id),
          about,
          about_ids,
          std::string(exports::name_of(row.type)),
          std::string(exports::name_of(row.kind)),
          text_or_none(row.medium),
          row.document,
          text_or_none(row.title),
          text_or_none(row.publisher),
          text_or_none(row.published),
          placed ? AnswerCell(std::int64_t{row.start}) : AnswerCell(),
          placed ? AnswerCell(std::int64_t{row.end}) : AnswerCell(),
          static_cast<double>(row.confidence) / 100.0,
          row.id,
          article_of(row)};
}

void SaidRows::take(const query::SaidRow& row, AnswerWriter& writer) {
  if (grouped_ && row.unnamed) {
    unnamed_[row.group].push_back(row);
  } else {
    writer.row(said_cells(row));
  }
}

void SaidRows::finish(AnswerWriter& writer) const {
  for (const auto& [group, rows] : unnamed_) {
    std::set<std::string> documents;
    for (const query::SaidRow& row : rows) documents.insert(row.document);
    writer.section(fmt::format("Without a name: {}, {} {} in {} {}", group, rows.size(),
                               rows.size() == 1 ? "quotation" : "quotations", documents.size(),
                               documents.size() == 1 ? "article" : "articles"));
    for (const query::SaidRow& row : rows) writer.row(said_cells(row));
  }
}

}  // namespace newsgraph::cli
