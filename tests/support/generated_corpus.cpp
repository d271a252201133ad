#include "support/generated_corpus.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>

#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "support/generated_graph.hpp"

namespace newsgraph::samples {
namespace {

constexpr std::array<std::string_view, 16> kSyllables = {"ba",  "den", "ko",  "ri", "sal", "tor", "mi", "va",
                                                         "len", "hu",  "gra", "pe", "no",  "shi", "du", "ar"};
constexpr std::array<std::string_view, 12> kForenames = {"Ada",   "Bruno", "Carla", "David", "Elena", "Farid",
                                                         "Greta", "Hugo",  "Ines",  "Jonas", "Kira",  "Luis"};
constexpr std::array<std::string_view, 6> kClasses = {"Person", "Person", "Person", "Organization", "Company", "City"};
constexpr std::array<std::string_view, 6> kCues = {"said", "said", "said", "told", "announced", "according to"};
constexpr std::array<std::string_view, 12> kRelations = {"accused", "met",      "praised",   "sued",
                                                         "visited", "attacked", "founded",   "paid",
                                                         "led",     "warned",   "supported", "negotiated with"};
constexpr std::size_t kVocabulary = 40'000;
constexpr std::size_t kPublishers = 60;

// 0 with a chance of about 1/ln(size), n with one of about 1/(n+1) of that.
std::size_t zipf(Random& random, std::size_t size) {
  const double share = static_cast<double>(random.below(1 << 30)) / (1 << 30);
  const double place = std::pow(static_cast<double>(size) + 1, share) - 1;
  return std::min(static_cast<std::size_t>(place), size - 1);
}

std::string syllables(std::size_t number) {
  std::string text;
  do {
    text += kSyllables[number % kSyllables.size()];
    number /= kSyllables.size();
  } while (number > 0);
  return text;
}

std::string capitalised(std::string text) {
  text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

std::string_view class_of(std::size_t rank) { return kClasses[rank * 7 % kClasses.size()]; }

std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(utf8::count(text)); }

class ArticleMaker {
 public:
  ArticleMaker(const CorpusShape& shape, std::size_t index)
      : shape_(shape), index_(index), random_(shape.seed * 1'000'003 + index) {}

  GeneratedArticle make() {
    start();
    const std::size_t quotations = 2 + random_.below(24);
    for (std::size_t i = 0; i < quotations; ++i) {
      narrate();
      quote();
      if (random_.chance(25)) narrate();
      if (random_.chance(40)) write("\n\n");
    }
    finish();
    return std::move(article_);
  }

 private:
  void start() {
    Document& document = article_.document;
    document.id = "https://news.example/" + std::to_string(index_);
    document.url = document.id;
    document.title = capitalised(words(7));
    document.publisher = capitalised(syllables(zipf(random_, kPublishers) + 40)) + " Times";
    document.authors = {std::string(kForenames[random_.below(kForenames.size())]) + " " +
                        capitalised(syllables(random_.below(4000)))};
    const std::size_t day = index_ * 1000 / std::max<std::size_t>(shape_.articles, 1000) + random_.below(3);
    const auto two_digits = [](std::size_t number) {
      return std::string(number < 10 ? "-0" : "-") + std::to_string(number);
    };
    document.published = std::to_string(2022 + day / 336) + two_digits(1 + day % 336 / 28) + two_digits(1 + day % 28);
    for (std::size_t i = 8 + random_.below(20); i > 0; --i) cast_.push_back(zipf(random_, shape_.entities));
  }

  void write(std::string_view text) {
    article_.document.text += text;
    position_ += size_of(text);
  }
  [[nodiscard]] graph::Evidence since(std::uint32_t begin) const { return {0, {begin, position_}}; }

  std::string words(std::size_t count) {
    std::string text;
    for (; count > 0; --count) (text += text.empty() ? "" : " ") += generated_word(zipf(random_, kVocabulary));
    return text;
  }

  // Writes a name, in full or short, or a pronoun; notes the mention.
  graph::ArgumentValue mention(std::size_t rank) {
    graph::EntityNode& node = entity(rank);
    const std::uint32_t begin = position_;
    std::string text = node.name;
    const bool pronoun = random_.chance(15), is_short = random_.chance(60);
    if (pronoun) {
      text = class_of(rank) == "Person" ? "he" : "it";
    } else if (is_short) {
      text = text.substr(text.find(' ') + 1);
    }
    write(text);
    node.mentions.push_back(since(begin));
    if (!pronoun) names_[node.id][text].push_back(since(begin));
    return {node.id, text};
  }

  // "two officials": of this article alone.
  graph::ArgumentValue unnamed_source() {
    graph::EntityNode node;
    node.name = random_.chance(50) ? "two officials" : "an official";
    node.class_name = "UnnamedSource";
    node.source_count = node.name == "an official" ? 1 : 2;
    node.id = "officials-" + hash("source", article_.records.entities.size()).substr(0, 8);
    const std::uint32_t begin = position_;
    write(node.name);
    node.mentions = {since(begin)};
    article_.records.entities.push_back(node);
    return {node.id, node.name};
  }

  graph::EntityNode& entity(std::size_t rank) {
    const std::string slug = generated_slug(shape_, rank);
    for (graph::EntityNode& node : article_.records.entities) {
      if (node.id == slug) return node;
    }
    graph::EntityNode node;
    node.id = slug;
    node.name = generated_name(shape_, rank);
    node.class_name = class_of(rank);
    if (rank % 5 == 0) node.same_as.push_back("http://www.wikidata.org/entity/Q" + std::to_string(rank + 1));
    article_.records.entities.push_back(std::move(node));
    return article_.records.entities.back();
  }
  std::size_t anyone() { return cast_[zipf(random_, cast_.size())]; }

  std::string hash(std::string_view kind, std::size_t number) const {
    return to_hex(hash_bytes(kind, hash_bytes(article_.document.id, number + shape_.seed)));
  }

  // "X accused Y words.": one or two statements.
  void narrate() {
    clause({});
    write(" " + words(4 + random_.below(9)));
    if (random_.chance(30)) {
      write(", and ");
      clause({});
      write(" " + words(2 + random_.below(5)));
    }
    write(". ");
  }

  void clause(const std::string& quotation) {
    const std::uint32_t begin = position_;
    graph::StatementNode node;
    if (random_.chance(60)) {
      node.subject = mention(anyone());
    } else {
      node.subject.text = "the " + words(1);
      write(node.subject.text);
    }
    node.predicate = random_.chance(70) ? std::string(kRelations[zipf(random_, kRelations.size())])
                                        : generated_word(zipf(random_, 3000)) + "ed";
    node.lemma = node.predicate;
    write(" " + node.predicate + " ");
    if (random_.chance(28)) {
      node.object = mention(anyone());
    } else {
      node.object.text = words(2 + random_.below(4));
      write(node.object.text);
    }
    if (random_.chance(11)) node.time = article_.document.published;
    node.polarity = random_.chance(6) ? Polarity::kNegative : Polarity::kPositive;
    node.modality = random_.chance(15) ? static_cast<Modality>(1 + random_.below(3)) : Modality::kAsserted;
    node.claimed_in = quotation;
    node.confidence = static_cast<double>(50 + random_.below(50)) / 100;
    node.evidence = {since(begin)};
    node.id = hash("statement", article_.records.statements.size());
    article_.records.statements.push_back(std::move(node));
  }

  // “X accused Y words,” Z said.
  void quote() {
    graph::QuotationNode node;
    node.id = hash("quotation", article_.records.quotations.size());
    const bool direct = random_.chance(60);
    node.type = direct ? QuotationType::kDirect : QuotationType::kIndirect;
    node.kind = random_.chance(90) ? AttributionKind::kSpeech : AttributionKind::kThought;
    if (!direct) node_speaker(node, " that ");
    if (direct) write("“");
    const std::uint32_t begin = position_;
    const std::size_t at = article_.document.text.size(), first = article_.records.statements.size();
    for (std::size_t i = random_.chance(40) ? 2 : 1; i > 0; --i) {
      clause(node.id);
      write(" " + words(6 + random_.below(18)));
      if (i > 1) write(" and ");
    }
    node.content_spans = {since(begin)};
    node.text = article_.document.text.substr(at);
    if (direct) {
      write(",” ");
      node_speaker(node, "");
    }
    write(". ");
    for (std::size_t i = first; i < article_.records.statements.size(); ++i) {
      const graph::StatementNode& claim = article_.records.statements[i];
      for (const auto* end : {&claim.subject, &claim.object}) {
        if (!end->entity.empty() && end->entity != node.speaker) node.about.push_back(end->entity);
      }
    }
    std::sort(node.about.begin(), node.about.end());
    node.about.erase(std::unique(node.about.begin(), node.about.end()), node.about.end());
    node.confidence = 0.9;
    article_.records.quotations.push_back(std::move(node));
  }

  void node_speaker(graph::QuotationNode& node, std::string_view behind) {
    const std::uint32_t begin = position_;
    const graph::ArgumentValue speaker = random_.chance(8) ? unnamed_source() : mention(anyone());
    node.speaker = speaker.entity;
    node.speaker_text = speaker.text;
    node.speaker_span = {since(begin)};
    write(" ");
    const std::uint32_t cue = position_;
    node.cue = kCues[random_.below(kCues.size())];
    write(node.cue);
    node.cue_span = {since(cue)};
    if (node.cue == "told") {
      write(" ");
      const std::uint32_t to = position_;
      const graph::ArgumentValue addressee = mention(anyone());
      if (addressee.entity != node.speaker) node.addressee = addressee.entity;
      node.addressee_text = addressee.text;
      node.addressee_span = {since(to)};
    }
    write(behind);
  }

  void finish() {
    graph::Records& records = article_.records;
    const Document& document = article_.document;
    records.documents = {{document.id, document.url, document.title, document.authors, document.publisher,
                          document.published, to_hex(hash_bytes(document.text))}};
    for (graph::EntityNode& node : records.entities) {
      for (auto& [text, evidence] : names_[node.id]) node.alternate_names.push_back({text, evidence});
    }
  }

  const CorpusShape& shape_;
  const std::size_t index_;
  Random random_;
  GeneratedArticle article_;
  std::uint32_t position_ = 0;
  std::vector<std::size_t> cast_;  // ranks of the entities that the article speaks of
  std::map<std::string, std::map<std::string, std::vector<graph::Evidence>>> names_;
};

}  // namespace

CorpusShape corpus_of(std::size_t articles) { return {.seed = 1, .articles = articles, .entities = articles * 4 + 50}; }

GeneratedArticle generated_article(const CorpusShape& shape, std::size_t index) {
  return ArticleMaker(shape, index).make();
}

std::string generated_name(const CorpusShape& shape, std::size_t rank) {
  const std::string last = capitalised(syllables(rank * 2654435761ULL % 16'777'216 + 4096 * (shape.seed % 7)));
  return std::string(kForenames[rank % kForenames.size()]) + " " + last;
}

std::string generated_slug(const CorpusShape& shape, std::size_t rank) {
  std::string slug = utf8::to_lower(generated_name(shape, rank));
  std::replace(slug.begin(), slug.end(), ' ', '-');
  return slug;
}

std::string generated_word(std::size_t rank) { return syllables(rank + 1); }

}  // namespace newsgraph::samples
