#include "store/document_reader.hpp"

#include <algorithm>
#include <map>

#include "base/error.hpp"
#include "store/argument_text.hpp"
#include "store/record_key.hpp"

namespace newsgraph::store {
namespace {

graph::Evidence span(const Statement& row, int column) {
  return {0, {static_cast<std::uint32_t>(row.integer(column)), static_cast<std::uint32_t>(row.integer(column + 1))}};
}

std::vector<graph::Evidence> span_if_any(const Statement& row, int column) {
  if (row.is_null(column)) return {};
  return {span(row, column)};
}

// What is not kept because the text has it.
std::string text_or_span(const Statement& row, int column, const CodePoints& text,
                         const std::vector<graph::Evidence>& spans) {
  if (!row.is_null(column) || spans.empty()) return row.string(column);
  return std::string(text(spans.front().span));
}

std::string claim(const Statement& row, int column, const std::vector<graph::QuotationNode>& quotations) {
  return row.is_null(column) ? std::string() : quotations.at(static_cast<std::size_t>(row.integer(column))).id;
}

// Texts with the places where they stand, in order of the texts.
using EvidenceByText = std::map<std::string, std::vector<graph::Evidence>>;
std::vector<graph::TextWithEvidence> to_list(EvidenceByText&& texts) {
  std::vector<graph::TextWithEvidence> list;
  for (auto& [text, evidence] : texts) list.push_back({text, std::move(evidence)});
  return list;
}

}  // namespace

DocumentReader::DocumentReader(Connection& connection)
    : document_(connection,
                "SELECT iri, url, title, publisher, published, text_hash, text FROM document WHERE id = ?1"),
      authors_(connection, "SELECT name FROM author WHERE document = ?1 ORDER BY position"),
      entities_(connection,
                "SELECT entity, name.text, class, source_count, affiliation FROM document_entity "
                "LEFT JOIN name ON name.id = document_entity.name WHERE document = ?1 ORDER BY position"),
      same_as_(connection,
               "SELECT entity_position, iri FROM same_as WHERE document = ?1 ORDER BY entity_position, position"),
      mentions_(
          connection,
          "SELECT entity_position, name.text, start, \"end\" FROM mention LEFT JOIN name ON name.id = mention.name "
          "WHERE document = ?1 ORDER BY start, \"end\""),
      titles_(connection,
              "SELECT entity_position, text, start, \"end\" FROM job_title WHERE document = ?1 "
              "ORDER BY entity_position, start, \"end\", text"),
      quotations_(
          connection,
          "SELECT key, speaker, speaker_text, cue, type, kind, text, addressee, addressee_text, medium, said_at, "
          "content_start, content_end, speaker_start, speaker_end, cue_start, "
          "cue_end, addressee_start, addressee_end, confidence, place, place_text FROM quotation WHERE document = ?1 "
          "ORDER BY position"),
      about_(connection,
             "SELECT position, topic FROM quotation JOIN about ON about.quotation = quotation.id WHERE document = ?1"),
      joint_speakers_(connection,
                      "SELECT q.position, j.speaker FROM quotation q JOIN joint_speaker j ON j.quotation = q.id "
                      "WHERE document = ?1 ORDER BY q.position, j.position"),
      quotation_parts_(connection,
                       "SELECT q.position, start, \"end\" FROM quotation q JOIN quotation_part p ON p.quotation = q.id "
                       "WHERE document = ?1 ORDER BY q.position, p.position"),
      statements_(connection,
                  "SELECT key, start, \"end\", subject, subject_text, predicate, lemma, object, object_text, polarity, "
                  "modality, claimed_in, confidence, recipient, recipient_text, instrument, instrument_text, place, "
                  "place_text, time, purpose, amount_value, amount_unit FROM statement WHERE document = ?1 "
                  "ORDER BY position"),
      statement_parts_(connection,
                       "SELECT statement_position, start, \"end\" FROM statement_part WHERE document = ?1 "
                       "ORDER BY statement_position, position"),
      roles_(connection,
             "SELECT key, start, \"end\", person, name, organization, claimed_in FROM role WHERE document = ?1 "
             "ORDER BY position"),
      find_slug_(connection, "SELECT slug FROM entity WHERE id = ?1"),
      find_term_(connection, "SELECT text FROM term WHERE id = ?1") {}

graph::Records DocumentReader::read(std::int64_t document) {
  graph::Records records;
  std::string text;
  records.documents.push_back(read_document(document, text));
  records.entities = read_entities(document);
  const CodePoints points(text);
  records.quotations = read_quotations(document, points);
  records.statements = read_statements(document, points, records.quotations);
  records.roles = read_roles(document, records.quotations);
  read_parts(document, records);
  return records;
}

graph::DocumentNode DocumentReader::read_document(std::int64_t document, std::string& text) {
  document_.bind(1, document);
  NG_CHECK(document_.step());
  graph::DocumentNode node;
  node.id = document_.string(0);
  node.url = document_.string(1);
  node.title = document_.string(2);
  node.publisher = document_.string(3);
  node.published = document_.string(4);
  node.text_hash = document_.string(5);
  text = document_.string(6);
  document_.reset();
  authors_.bind(1, document);
  while (authors_.step()) node.authors.push_back(authors_.string(0));
  return node;
}

std::vector<graph::EntityNode> DocumentReader::read_entities(std::int64_t document) {
  std::vector<graph::EntityNode> entities;
  entities_.bind(1, document);
  while (entities_.step()) {
    graph::EntityNode node;
    node.id = slug(entities_.integer(0));
    node.name = entities_.string(1);
    node.class_name = term(entities_.integer(2));
    node.source_count = static_cast<std::uint32_t>(entities_.integer(3));
    node.affiliation = slug(entities_.integer(4));
    entities.push_back(std::move(node));
  }
  same_as_.bind(1, document);
  while (same_as_.step()) {
    entities.at(static_cast<std::size_t>(same_as_.integer(0))).same_as.push_back(term(same_as_.integer(1)));
  }
  read_names(document, entities);
  return entities;
}

void DocumentReader::read_names(std::int64_t document, std::vector<graph::EntityNode>& entities) {
  std::vector<EvidenceByText> names(entities.size()), titles(entities.size());
  mentions_.bind(1, document);
  while (mentions_.step()) {
    const auto position = static_cast<std::size_t>(mentions_.integer(0));
    const graph::Evidence evidence = span(mentions_, 2);
    entities.at(position).mentions.push_back(evidence);
    if (!mentions_.is_null(1)) names[position][mentions_.string(1)].push_back(evidence);
  }
  titles_.bind(1, document);
  while (titles_.step()) {
    titles.at(static_cast<std::size_t>(titles_.integer(0)))[titles_.string(1)].push_back(span(titles_, 2));
  }
  for (std::size_t i = 0; i < entities.size(); ++i) {
    entities[i].alternate_names = to_list(std::move(names[i]));
    entities[i].job_titles = to_list(std::move(titles[i]));
  }
}

std::vector<graph::QuotationNode> DocumentReader::read_quotations(std::int64_t document, const CodePoints& text) {
  std::vector<graph::QuotationNode> quotations;
  quotations_.bind(1, document);
  while (quotations_.step()) {
    const Statement& row = quotations_;
    graph::QuotationNode node;
    node.id = key_text(row, 0);
    node.speaker = slug(row.integer(1));
    node.cue = term(row.integer(3));
    node.type = static_cast<QuotationType>(row.integer(4));
    node.kind = static_cast<AttributionKind>(row.integer(5));
    node.addressee = slug(row.integer(7));
    node.medium = row.string(9);
    node.said_at = row.string(10);
    node.content_spans = span_if_any(row, 11);
    node.speaker_span = span_if_any(row, 13);
    node.cue_span = span_if_any(row, 15);
    node.addressee_span = span_if_any(row, 17);
    node.speaker_text = text_or_span(row, 2, text, node.speaker_span);
    node.text = text_or_span(row, 6, text, node.content_spans);
    node.addressee_text = text_or_span(row, 8, text, node.addressee_span);
    node.confidence = static_cast<double>(row.integer(19)) / 100.0;
    node.place = {slug(row.integer(20)), row.string(21)};
    quotations.push_back(std::move(node));
  }
  joint_speakers_.bind(1, document);
  while (joint_speakers_.step()) {
    graph::QuotationNode& node = quotations.at(static_cast<std::size_t>(joint_speakers_.integer(0)));
    node.joint_speakers.push_back(slug(joint_speakers_.integer(1)));
  }
  about_.bind(1, document);
  while (about_.step()) {
    quotations.at(static_cast<std::size_t>(about_.integer(0))).about.push_back(slug(about_.integer(1)));
  }
  for (graph::QuotationNode& node : quotations) std::sort(node.about.begin(), node.about.end());
  return quotations;
}

void DocumentReader::read_parts(std::int64_t document, graph::Records& records) {
  quotation_parts_.bind(1, document);
  while (quotation_parts_.step()) {
    const auto position = static_cast<std::size_t>(quotation_parts_.integer(0));
    records.quotations.at(position).content_spans.push_back(span(quotation_parts_, 1));
  }
  statement_parts_.bind(1, document);
  while (statement_parts_.step()) {
    const auto position = static_cast<std::size_t>(statement_parts_.integer(0));
    records.statements.at(position).evidence.push_back(span(statement_parts_, 1));
  }
}

graph::ArgumentValue DocumentReader::argument(const Statement& row, int column, const CodePoints& text) {
  const auto start = static_cast<std::uint32_t>(row.integer(1));
  return {slug(row.integer(column)), argument_text(row, column + 1, text, start)};
}

std::vector<graph::StatementNode> DocumentReader::read_statements(std::int64_t document, const CodePoints& text,
                                                                  const std::vector<graph::QuotationNode>& quotations) {
  std::vector<graph::StatementNode> statements;
  statements_.bind(1, document);
  while (statements_.step()) {
    const Statement& row = statements_;
    graph::StatementNode node;
    node.id = key_text(row, 0);
    node.evidence.push_back(span(row, 1));
    node.subject = argument(row, 3, text);
    node.predicate = term(row.integer(5));
    node.lemma = term(row.integer(6));
    node.object = argument(row, 7, text);
    node.polarity = static_cast<Polarity>(row.integer(9));
    node.modality = static_cast<Modality>(row.integer(10));
    node.claimed_in = claim(row, 11, quotations);
    node.confidence = static_cast<double>(row.integer(12)) / 100.0;
    node.recipient = argument(row, 13, text);
    node.instrument = argument(row, 15, text);
    node.place = argument(row, 17, text);
    node.time = row.string(19);
    node.purpose = row.string(20);
    node.amount_value = row.real(21);
    node.amount_unit = row.string(22);
    statements.push_back(std::move(node));
  }
  return statements;
}

std::vector<graph::RoleNode> DocumentReader::read_roles(std::int64_t document,
                                                        const std::vector<graph::QuotationNode>& quotations) {
  std::vector<graph::RoleNode> roles;
  roles_.bind(1, document);
  while (roles_.step()) {
    const Statement& row = roles_;
    roles.push_back({key_text(row, 0), slug(row.integer(3)), row.string(4), slug(row.integer(5)),
                     claim(row, 6, quotations), span(row, 1)});
  }
  return roles;
}

const std::string& DocumentReader::slug(std::int64_t entity) {
  const auto [at, is_new] = slugs_.try_emplace(entity);
  if (is_new && entity != 0) {
    find_slug_.bind(1, entity);
    NG_CHECK(find_slug_.step());
    at->second = find_slug_.string(0);
    find_slug_.reset();
  }
  return at->second;
}

const std::string& DocumentReader::term(std::int64_t id) {
  const auto [at, is_new] = terms_.try_emplace(id);
  if (is_new && id != 0) {
    find_term_.bind(1, id);
    NG_CHECK(find_term_.step());
    at->second = find_term_.string(0);
    find_term_.reset();
  }
  return at->second;
}

}  // namespace newsgraph::store
