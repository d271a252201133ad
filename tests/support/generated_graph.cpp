#include "support/generated_graph.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>

#include "base/hash.hpp"

namespace newsgraph::samples {
namespace {

constexpr std::array<std::string_view, 16> kSyllables = {"ba",  "den", "ko",  "ri", "sal", "tor", "mi", "va",
                                                         "len", "hu",  "gra", "pe", "no",  "shi", "du", "ar"};
constexpr std::array<std::string_view, 8> kClasses = {"Person",  "Company", "GovernmentOrganization", "City",
                                                      "Country", "Person",  "Organization",           "Weapon"};
constexpr std::array<std::string_view, 10> kRelations = {
    "accused", "met", "praised", "sued", "travelled to", "attacked", "founded", "negotiated with", "paid", "visited"};
constexpr std::array<std::string_view, 24> kWords = {
    "the",  "minister", "said", "that",   "talks", "about", "grain",  "had", "ended", "without", "an",     "agreement",
    "“we”", "will",     "not",  "accept", "these", "terms", "before", "the", "vote",  "on",      "Monday", "evening"};

const std::vector<std::string>& awkward_parts() {
  static const std::vector<std::string> parts = {"\"",
                                                 "'",
                                                 "`",
                                                 "\\",
                                                 "\\\"",
                                                 "<",
                                                 ">",
                                                 "&",
                                                 "&amp;",
                                                 "]]>",
                                                 "<!--",
                                                 "\n",
                                                 "\r\n",
                                                 "\r",
                                                 "\t",
                                                 ",",
                                                 ";",
                                                 "|",
                                                 "{",
                                                 "}",
                                                 "$",
                                                 "%",
                                                 "%20",
                                                 "#",
                                                 "/",
                                                 "?",
                                                 " ",
                                                 "  ",
                                                 "=cmd()",
                                                 "=1+1",
                                                 "+",
                                                 "-",
                                                 "@SUM(A1)",
                                                 "＝",
                                                 "\u202E",
                                                 "\u202C",
                                                 "\u200B",
                                                 "\uFEFF",
                                                 "🚢",
                                                 "🏴‍☠️",
                                                 "é",
                                                 "e\u0301",
                                                 "中文",
                                                 "עברית",
                                                 "\u0001",
                                                 "\u001B",
                                                 "\u007F",
                                                 "\u0085",
                                                 "\u2028",
                                                 "\uFFFE",
                                                 "\uFFFF",
                                                 "\U0001FFFE",
                                                 std::string(1, '\0'),
                                                 "http://a b/c",
                                                 "urn:x",
                                                 "_:b",
                                                 "@en",
                                                 "^^",
                                                 "\"\"\"",
                                                 ".",
                                                 "a",
                                                 "Ada",
                                                 "Brook",
                                                 "0"};
  return parts;
}

class Maker {
 public:
  explicit Maker(const GeneratedShape& shape) : shape_(shape), random_(shape.seed) {}

  graph::Records make() {
    for (std::size_t i = 0; i < shape_.entities; ++i) add_entity(i);
    for (std::size_t i = 0; i < shape_.documents; ++i) add_document(i);
    // As a run would do: nobody is in a graph without being mentioned.
    for (graph::EntityNode& entity : records_.entities) {
      if (entity.mentions.empty()) mention(entity);
      std::sort(entity.mentions.begin(), entity.mentions.end());
      entity.alternate_names.push_back({entity.name, {entity.mentions.front()}});
    }
    return std::move(records_);
  }

 private:
  std::string word() {
    std::string text;
    for (std::size_t i = 2 + random_.below(3); i > 0; --i) text += kSyllables[random_.below(kSyllables.size())];
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
  }
  std::string words(std::size_t count) {
    if (shape_.awkward) return awkward_text(random_);
    std::string text;
    for (; count > 0; --count) (text += text.empty() ? "" : " ") += kWords[random_.below(kWords.size())];
    return text;
  }
  std::string name() { return shape_.awkward ? awkward_text(random_) : word() + " " + word(); }
  std::string hash(std::string_view kind) { return std::string(kind) + to_hex(random_.next()).substr(0, 13); }

  // Some entities are in most articles: the n-th is drawn with a chance of about 1/n.
  std::size_t any_entity() {
    const double size = static_cast<double>(shape_.entities);
    const double place = std::pow(size + 1, static_cast<double>(random_.below(1 << 20)) / (1 << 20)) - 1;
    return std::min(static_cast<std::size_t>(place), shape_.entities - 1);
  }

  graph::Evidence place(std::size_t length = 40) {
    position_ += static_cast<std::uint32_t>(random_.below(50));
    const std::uint32_t begin = position_;
    position_ += static_cast<std::uint32_t>(length);
    return {document_, {begin, position_}};
  }

  void mention(graph::EntityNode& entity) { entity.mentions.push_back(place(12)); }

  void add_entity(std::size_t index) {
    graph::EntityNode node;
    node.name = name();
    node.id = shape_.awkward ? awkward_text(random_) + " " + std::to_string(index) : "entity-" + std::to_string(index);
    node.class_name = kClasses[random_.below(kClasses.size())];
    if (random_.chance(5)) {
      node.class_name = "UnnamedSource";
      node.source_count = static_cast<std::uint32_t>(1 + random_.below(3));
    }
    if (random_.chance(20)) node.same_as.push_back("http://www.wikidata.org/entity/Q" + std::to_string(index + 1));
    records_.entities.push_back(std::move(node));
  }

  void add_document(std::size_t index) {
    document_ = static_cast<std::uint32_t>(index);
    position_ = 0;
    graph::DocumentNode node;
    node.id = index % 2 == 0 ? "https://news.example/" + std::to_string(index) : hash("document");
    if (index % 2 == 0) node.url = node.id;
    node.title = words(7);
    node.authors = {name()};
    node.publisher = name();
    const std::size_t day = index % 28 + 1;
    node.published = "2024-0" + std::to_string(1 + index / 28 % 9) + (day < 10 ? "-0" : "-") + std::to_string(day);
    node.text_hash = to_hex(random_.next());
    records_.documents.push_back(std::move(node));
    quotations_.clear();
    for (std::size_t i = 0; i < shape_.quotations; ++i) add_quotation();
    for (std::size_t i = 0; i < shape_.statements; ++i) add_statement();
    add_role();
  }

  graph::ArgumentValue argument() {
    graph::EntityNode& entity = records_.entities[any_entity()];
    mention(entity);
    if (random_.chance(25)) {
      const std::string other = name();
      if (other != entity.name && !other.empty()) add_other_name(entity, other);
    }
    return {entity.id, entity.name.empty() ? "they" : entity.name};
  }

  void add_other_name(graph::EntityNode& entity, const std::string& other) {
    const bool known = std::any_of(entity.alternate_names.begin(), entity.alternate_names.end(),
                                   [&](const auto& text) { return text.text == other; });
    if (!known && entity.alternate_names.size() < 4)
      entity.alternate_names.push_back({other, {entity.mentions.back()}});
  }

  void add_quotation() {
    graph::QuotationNode node;
    node.id = hash("q");
    const graph::ArgumentValue speaker = argument();
    if (random_.chance(90)) node.speaker = speaker.entity;
    const graph::ArgumentValue other = argument();
    if (!node.speaker.empty() && other.entity != node.speaker && random_.chance(20))
      node.joint_speakers = {other.entity};
    node.speaker_text = speaker.text;
    node.speaker_span = {place(12)};
    if (random_.chance(20)) node.place = argument();
    node.cue = "said";
    node.cue_span = {place(4)};
    node.type = static_cast<QuotationType>(random_.below(3));
    node.text = words(20);
    for (std::size_t i = random_.below(4); i > 0; --i) node.about.push_back(argument().entity);
    std::sort(node.about.begin(), node.about.end());
    node.about.erase(std::unique(node.about.begin(), node.about.end()), node.about.end());
    node.content_spans = {place(80)};
    node.confidence = 0.9;
    quotations_.push_back(node.id);
    records_.quotations.push_back(std::move(node));
  }

  void add_statement() {
    graph::StatementNode node;
    node.id = hash("s");
    node.subject = argument();
    node.predicate = shape_.awkward && random_.chance(30) ? awkward_text(random_) + "published"
                                                          : std::string(kRelations[random_.below(kRelations.size())]);
    node.lemma = shape_.awkward ? awkward_text(random_) : node.predicate.substr(0, 4);
    if (random_.chance(80)) {
      node.object = argument();
    } else {
      node.object = {{}, words(4)};
    }
    if (random_.chance(10)) node.recipient = argument();
    if (random_.chance(10)) node.place = argument();
    if (random_.chance(10)) {
      node.amount_value = static_cast<double>(random_.below(5'000'000)) / 4;
      node.amount_unit = "EUR";
    }
    if (random_.chance(10)) node.purpose = words(5);
    if (random_.chance(10)) node.time = "2024-03-05";
    if (random_.chance(10)) node.polarity = Polarity::kNegative;
    if (random_.chance(20)) node.modality = static_cast<Modality>(random_.below(4));
    if (random_.chance(30) && !quotations_.empty()) node.claimed_in = quotations_[random_.below(quotations_.size())];
    node.confidence = static_cast<double>(50 + random_.below(50)) / 100;
    node.evidence = {place()};
    records_.statements.push_back(std::move(node));
  }

  void add_role() {
    graph::RoleNode node;
    node.id = hash("r");
    node.person = argument().entity;
    node.organization = argument().entity;
    node.role_name = words(2);
    if (node.role_name.empty()) node.role_name = "chair";
    node.evidence = place();
    records_.roles.push_back(std::move(node));
  }

  const GeneratedShape shape_;
  Random random_;
  graph::Records records_;
  std::uint32_t document_ = 0, position_ = 0;
  std::vector<std::string> quotations_;  // of the document
};

}  // namespace

std::uint64_t Random::next() {
  state_ += 0x9E3779B97F4A7C15ULL;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

GeneratedShape shape_of_articles(std::size_t articles) {
  return {.seed = 1, .documents = articles, .entities = articles * 3 / 2 + 2, .statements = 10, .quotations = 4};
}

graph::Records generated_records(const GeneratedShape& shape) { return Maker(shape).make(); }

graph::KnowledgeGraph generated_graph(const GeneratedShape& shape) {
  graph::KnowledgeGraph graph;
  graph.add(generated_records(shape));
  graph.finish();
  return graph;
}

std::string awkward_text(Random& random) {
  const auto& parts = awkward_parts();
  if (random.chance(1)) return std::string(10'000, 'x');
  std::string text;
  for (std::size_t i = random.below(8); i > 0; --i) text += parts[random.below(parts.size())];
  return text;
}

}  // namespace newsgraph::samples
