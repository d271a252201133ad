#include "graph/document_records.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_set>
#include <utility>

#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "graph/document_graph.hpp"

namespace newsgraph::graph {
namespace {

// Hash of a record's content. Every field ends with a byte that no text contains, so that "a"+"bc" is not "ab"+"c".
class Digest {
 public:
  explicit Digest(std::string_view kind) { add(kind); }
  Digest& add(std::string_view field) {
    value_ = hash_bytes("\xFF", hash_bytes(field, value_));
    return *this;
  }
  Digest& add(const Evidence& evidence) {
    return add(std::to_string(evidence.span.begin)).add(std::to_string(evidence.span.end));
  }
  [[nodiscard]] std::string text() const { return to_hex(value_); }

 private:
  std::uint64_t value_ = kHashSeed;
};

double rounded(float confidence) {
  const double value = std::clamp(static_cast<double>(confidence), 0.0, 1.0);
  return std::round(value * 100.0) / 100.0;
}

std::string claim_of(const std::vector<QuotationNode>& quotations, std::uint32_t index) {
  return index == kNone ? std::string() : quotations[index].id;
}

std::vector<Evidence> span_of(const LayerReader& reader, TokenRange tokens) {
  if (tokens.empty()) return {};
  return {reader.evidence(tokens)};
}

// What stands between two parts of a quotation: a blank where sentences follow each other with marks only in between,
// else an ellipsis for the words left out.
std::string_view joint(const Document& document, Span before, Span after) {
  const std::string_view gap = document.view({before.end, after.begin});
  for (std::size_t at = 0; at < gap.size();) {
    const char32_t c = utf8::next(gap, at);
    if (utf8::is_letter(c) || utf8::is_digit(c)) return " … ";
  }
  return std::string_view(".!?").find(document.text[before.end - 1]) == std::string_view::npos ? " … " : " ";
}

void add_content(const LayerReader& reader, const Quotation& quotation, QuotationNode& node) {
  std::vector<Span> spans = quotation.content_spans;
  if (spans.empty()) {
    for (const TokenRange tokens : quotation.content) {
      if (!tokens.empty()) spans.push_back(reader.annotations().span(tokens));
    }
  }
  Span last;
  for (const Span span : spans) {
    if (!node.text.empty()) node.text += joint(reader.document(), last, span);
    last = span;
    node.text += reader.words(span);
    node.content_spans.push_back(reader.evidence(span));
  }
}

// Entities with a mention inside the content, but for the one who speaks.
std::vector<std::string> subjects_of(const LayerReader& reader, const Quotation& quotation,
                                     const std::string& speaker) {
  const auto& mentions = reader.annotations().mentions;
  std::set<std::string> ids;
  for (const TokenRange content : quotation.content) {
    auto at = std::lower_bound(mentions.begin(), mentions.end(), content.begin,
                               [](const Mention& mention, std::uint32_t token) { return mention.head < token; });
    for (; at != mentions.end() && at->head < content.end; ++at) {
      if (!content.contains(at->tokens)) continue;
      std::string id = reader.entity_of_mention(static_cast<std::uint32_t>(at - mentions.begin()));
      if (!id.empty() && id != speaker) ids.insert(std::move(id));
    }
  }
  return {ids.begin(), ids.end()};
}

ArgumentValue make_argument(const LayerReader& reader, const Argument& argument) {
  if (!argument.present()) return {};
  ArgumentValue value{reader.entity_of_head(argument.head), reader.words(argument.tokens)};
  if (value.text.empty()) value.text = reader.words(TokenRange{argument.head, argument.head + 1});
  return value;
}

QuotationNode make_quotation(const LayerReader& reader, const Quotation& quotation) {
  QuotationNode node;
  node.speaker = reader.entity_of_head(quotation.speaker_head);
  for (const std::uint32_t head : quotation.joint_speaker_heads) {
    std::string other = reader.entity_of_head(head);
    if (node.speaker.empty()) {
      node.speaker = std::move(other);
    } else if (!other.empty() && other != node.speaker &&
               std::find(node.joint_speakers.begin(), node.joint_speakers.end(), other) == node.joint_speakers.end()) {
      node.joint_speakers.push_back(std::move(other));
    }
  }
  node.speaker_text = reader.words(quotation.speaker);
  node.cue = reader.words(quotation.cue);
  node.type = quotation.type;
  node.kind = quotation.kind;
  node.addressee = reader.entity_of_head(quotation.addressee_head);
  node.addressee_text = reader.words(quotation.addressee);
  node.medium = reader.words(quotation.medium);
  node.said_at = quotation.said_at;
  node.place = make_argument(reader, quotation.place);
  node.speaker_span = span_of(reader, quotation.speaker);
  node.cue_span = span_of(reader, quotation.cue);
  node.addressee_span = span_of(reader, quotation.addressee);
  node.confidence = rounded(quotation.confidence);
  add_content(reader, quotation, node);
  node.about = subjects_of(reader, quotation, node.speaker);

  Digest digest("quotation");
  digest.add(reader.document().id);
  for (const Evidence& span : node.content_spans) digest.add(span);
  node.id = digest.add(node.speaker_text).add(node.cue).add(node.text).text();
  return node;
}

StatementNode make_statement(const LayerReader& reader, const Statement& statement,
                             const std::vector<QuotationNode>& quotations) {
  StatementNode node;
  node.subject = make_argument(reader, statement.subject);
  node.object = make_argument(reader, statement.object);
  node.recipient = make_argument(reader, statement.recipient);
  node.instrument = make_argument(reader, statement.instrument);
  node.place = make_argument(reader, statement.place);
  node.predicate = statement.relation;
  node.lemma = statement.lemma;
  node.time = statement.time_value.empty() ? make_argument(reader, statement.time).text : statement.time_value;
  node.purpose = make_argument(reader, statement.purpose).text;
  node.amount_value = statement.amount_value;
  node.amount_unit = statement.amount_unit;
  node.polarity = statement.polarity;
  node.modality = statement.modality;
  node.claimed_in = claim_of(quotations, statement.quotation);
  node.confidence = rounded(statement.confidence);
  const TokenRange evidence =
      statement.evidence.empty() ? TokenRange{statement.predicate, statement.predicate + 1} : statement.evidence;
  node.evidence.push_back(reader.evidence(evidence));

  Digest digest("statement");
  digest.add(reader.document().id).add(node.evidence.front()).add(node.predicate).add(node.lemma);
  for (const auto* argument : {&node.subject, &node.object, &node.recipient, &node.instrument, &node.place}) {
    digest.add(argument->text);
  }
  node.id = digest.add(node.time).add(node.purpose).add(node.claimed_in).text();
  return node;
}

std::vector<RoleNode> make_roles(const LayerReader& reader, const std::vector<QuotationNode>& quotations) {
  std::vector<RoleNode> nodes;
  for (const Role& role : reader.annotations().roles) {
    RoleNode node;
    node.person = reader.entity_of_mention(role.person);
    if (node.person.empty() || role.name.empty()) continue;
    node.role_name = role.title.empty() ? reader.words(role.name) : role.title;
    node.organization = reader.entity_of_mention(role.organization);
    node.claimed_in = claim_of(quotations, role.quotation);
    node.evidence = reader.evidence(role.evidence.empty() ? role.name : role.evidence);
    node.id = Digest("role")
                  .add(reader.document().id)
                  .add(node.evidence)
                  .add(node.person)
                  .add(node.role_name)
                  .add(node.organization)
                  .text();
    nodes.push_back(std::move(node));
  }
  return nodes;
}

// Appends a counter to a hash that is taken; in text order, so that the result is the same on every run.
void make_unique(std::string& id, std::unordered_set<std::string>& taken) {
  const std::string hash = id;
  for (int count = 2; !taken.insert(id).second; ++count) id = hash + "-" + std::to_string(count);
}

}  // namespace

LayerReader::LayerReader(const Document& document, const Annotations& annotations, std::uint32_t index)
    : document_(document), annotations_(annotations), index_(index), code_points_(document.text) {}

std::string LayerReader::words(Span span) const {
  const std::string_view text = document_.view(span);
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (utf8::is_space(utf8::next(text, at))) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    out += text.substr(start, at - start);
  }
  return out;
}

std::string LayerReader::words(TokenRange tokens) const {
  return tokens.empty() ? std::string() : words(annotations_.span(tokens));
}

std::string LayerReader::entity_of_head(std::uint32_t head) const {
  const std::uint32_t entity = head == kNoToken ? kNone : entity_headed_by(annotations_, head);
  return entity == kNone ? std::string() : annotations_.entities[entity].id;
}

std::string LayerReader::entity_of_mention(std::uint32_t mention) const {
  if (mention == kNone || annotations_.mentions[mention].chain == kNone) return {};
  const std::uint32_t entity = annotations_.chains[annotations_.mentions[mention].chain].entity;
  return entity == kNone ? std::string() : annotations_.entities[entity].id;
}

DocumentRecords make_records(const Document& document, const Annotations& annotations, std::uint32_t index) {
  const LayerReader reader(document, annotations, index);
  DocumentRecords records;
  records.document = {document.id,
                      document.url,
                      document.title,
                      document.authors,
                      document.publisher,
                      document.published,
                      to_hex(hash_bytes(document.text))};
  records.entities = make_entities(reader);

  std::unordered_set<std::string> taken;
  for (const Quotation& quotation : annotations.quotations) {
    records.quotations.push_back(make_quotation(reader, quotation));
    make_unique(records.quotations.back().id, taken);
  }
  for (const Statement& statement : annotations.statements) {
    records.statements.push_back(make_statement(reader, statement, records.quotations));
    make_unique(records.statements.back().id, taken);
  }
  records.roles = make_roles(reader, records.quotations);
  for (RoleNode& role : records.roles) make_unique(role.id, taken);
  return records;
}

Records document_graph(const Document& document, const Annotations& annotations) {
  DocumentRecords records = make_records(document, annotations, 0);
  return {{std::move(records.document)},
          std::move(records.entities),
          std::move(records.roles),
          std::move(records.statements),
          std::move(records.quotations)};
}

}  // namespace newsgraph::graph
