#include "support/sample_graph.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace newsgraph::samples {

SampleArticle::SampleArticle(std::string id, std::string title) {
  document.id = std::move(id);
  document.title = std::move(title);
}

SampleArticle& SampleArticle::paragraph(std::string_view text) {
  if (!document.text.empty()) document.text += "\n\n";
  const auto start = static_cast<std::uint32_t>(document.text.size());
  document.text += text;
  const auto block = static_cast<std::uint32_t>(document.blocks.size());
  document.blocks.push_back({BlockKind::kParagraph, {start, static_cast<std::uint32_t>(document.text.size())}});
  const auto first = static_cast<std::uint32_t>(annotations.tokens.size());
  bool open = false;  // the last token may grow
  for (std::size_t at = start; at < document.text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t c = utf8::next(document.text, at);
    const auto end = static_cast<std::uint32_t>(at);
    if (utf8::is_space(c)) {
      open = false;
    } else if (utf8::is_letter(c) || utf8::is_digit(c) || c == U'-') {
      if (!open) annotations.tokens.push_back({.span = {begin, begin}, .lemma = {}, .tag = {}});
      annotations.tokens.back().span.end = end;
      open = true;
    } else {
      annotations.tokens.push_back({.span = {begin, end}, .lemma = {}, .tag = {}});
      open = false;
    }
  }
  annotations.sentences.push_back({{first, static_cast<std::uint32_t>(annotations.tokens.size())}, block});
  return *this;
}

TokenRange SampleArticle::tokens(std::string_view phrase, std::size_t from) const {
  const std::size_t found = document.text.find(phrase, from);
  NG_CHECK(found != std::string::npos);
  const auto& all = annotations.tokens;
  const auto begin = std::find_if(all.begin(), all.end(), [&](const Token& t) { return t.span.begin >= found; });
  const auto end = std::find_if(begin, all.end(), [&](const Token& t) { return t.span.end > found + phrase.size(); });
  NG_CHECK(begin != end && begin->span.begin == found);
  return {static_cast<std::uint32_t>(begin - all.begin()), static_cast<std::uint32_t>(end - all.begin())};
}

std::uint32_t SampleArticle::entity(std::string_view id, std::string_view class_name, std::string_view name,
                                    const std::vector<std::string>& named_phrases,
                                    const std::vector<std::string>& other_phrases) {
  const auto index = static_cast<std::uint32_t>(annotations.entities.size());
  const auto chain = static_cast<std::uint32_t>(annotations.chains.size());
  Entity entity;
  entity.id = id;
  entity.class_name = class_name;
  entity.name = name;
  entity.chains = {chain};
  annotations.entities.push_back(std::move(entity));
  annotations.chains.push_back({{}, index});
  std::size_t from = 0;
  const auto add = [&](const std::string& phrase, MentionKind kind) {
    if (document.text.find(phrase, from) == std::string::npos) from = 0;
    const TokenRange range = tokens(phrase, from);
    from = annotations.tokens[range.end - 1].span.end;
    Mention mention;
    mention.tokens = range;
    mention.head = range.end - 1;
    mention.kind = kind;
    mention.chain = chain;
    annotations.mentions.push_back(mention);
  };
  for (const std::string& phrase : named_phrases) add(phrase, MentionKind::kNamed);
  from = 0;
  for (const std::string& phrase : other_phrases) add(phrase, MentionKind::kNominal);
  return index;
}

Argument SampleArticle::argument(std::string_view phrase, std::size_t from) const {
  if (phrase.empty()) return {};
  const TokenRange range = tokens(phrase, from);
  return {range.end - 1, range};
}

Statement& SampleArticle::statement(std::string_view subject, std::string_view lemma, std::string_view relation,
                                    std::string_view object, std::string_view evidence) {
  Statement statement;
  statement.evidence = tokens(evidence);
  const std::size_t from = annotations.tokens[statement.evidence.begin].span.begin;
  statement.subject = argument(subject, from);
  statement.object = argument(object, from);
  statement.predicate = statement.evidence.begin;
  statement.lemma = lemma;
  statement.relation = relation;
  statement.confidence = 0.9F;
  annotations.statements.push_back(std::move(statement));
  return annotations.statements.back();
}

Quotation& SampleArticle::quotation(std::string_view speaker, std::string_view cue,
                                    const std::vector<std::string>& content) {
  Quotation quotation;
  for (const std::string& part : content) {
    quotation.content.push_back(tokens(part));
    quotation.content_spans.push_back(annotations.span(quotation.content.back()));
  }
  if (!speaker.empty()) {
    quotation.speaker = tokens(speaker);
    quotation.speaker_head = quotation.speaker.end - 1;
  }
  if (!cue.empty()) {
    quotation.cue = tokens(cue);
    quotation.cue_head = quotation.cue.begin;
  }
  quotation.confidence = 0.95F;
  annotations.quotations.push_back(std::move(quotation));
  return annotations.quotations.back();
}

void SampleArticle::role(std::string_view person, std::string_view name, std::string_view organization,
                         std::string_view evidence) {
  PendingRole role;
  role.evidence = tokens(evidence);
  const std::size_t from = annotations.tokens[role.evidence.begin].span.begin;
  role.person = argument(person, from).head;
  role.organization = argument(organization, from).head;
  role.name = tokens(name, from);
  roles_.push_back(role);
}

Annotations SampleArticle::finish() {
  auto& mentions = annotations.mentions;
  std::stable_sort(mentions.begin(), mentions.end(), [](const auto& a, const auto& b) { return a.head < b.head; });
  mentions.erase(
      std::unique(mentions.begin(), mentions.end(), [](const auto& a, const auto& b) { return a.head == b.head; }),
      mentions.end());
  for (std::uint32_t i = 0; i < mentions.size(); ++i) annotations.chains[mentions[i].chain].mentions.push_back(i);
  for (const PendingRole& pending : roles_) {
    Role role;
    role.person = mention_headed_by(annotations, pending.person);
    role.organization = pending.organization == kNoToken ? kNone : mention_headed_by(annotations, pending.organization);
    role.name = pending.name;
    role.evidence = pending.evidence;
    annotations.roles.push_back(role);
  }
  return std::move(annotations);
}

void add_harbour_article(graph::KnowledgeGraph& graph) {
  SampleArticle article("https://news.example/harbour?id=1", "Harbour deal divides the cabinet");
  article.document.url = "https://news.example/harbour?id=1";
  article.document.authors = {"Nora Field"};
  article.document.publisher = "The Example";
  article.document.published = "2024-03-05";
  article.paragraph("Energy Minister Ruth Calder directed the Ministry of Energy to sell the port of Nantwich.");
  article.paragraph("“Orsted Lines bribed Tom Vance 🚢 and hid it,” Calder told The Example.");
  article.paragraph("Orsted Lines did not attack Vance, two officials said.");
  article.paragraph("Calder plans to meet Vance in Nantwich on Friday. Vance accused Orsted Lines of fraud.");
  article.entity("ruth-calder", "Person", "Ruth Calder", {"Ruth Calder", "Calder", "Calder plans"}, {});
  article.entity("ministry-of-energy", "GovernmentOrganization", "Ministry of Energy", {"Ministry of Energy"});
  article.entity("nantwich", "City", "Nantwich", {"Nantwich", "Nantwich on"});
  article.entity("port-of-nantwich", "Facility", "Port of Nantwich", {"port"});
  const std::uint32_t orsted =
      article.entity("orsted-lines", "Company", "Orsted Lines", {"Orsted Lines", "Orsted Lines", "Orsted Lines of"});
  article.entity("tom-vance", "Person", "Tom Vance", {"Tom Vance", "Vance,", "Vance in", "Vance accused"});
  article.entity("the-example", "Organization", "The Example", {"The Example"});
  const std::uint32_t officials =
      article.entity("two-officials", "UnnamedSource", "two officials", {}, {"two officials"});
  article.annotations.entities[orsted].wikidata = "Q12345";
  article.annotations.entities[officials].source_count = 2;
  // The phrases above only find the places; mentions cover the name alone.
  for (Mention& mention : article.annotations.mentions) {
    const std::string_view words = article.document.view(article.annotations.span(mention.tokens));
    for (const std::string_view tail : {" plans", " on", " of", ",", " in", " accused"}) {
      if (words != "Ministry of Energy" && words.ends_with(tail)) --mention.tokens.end;
    }
    mention.head = mention.tokens.end - 1;
  }
  article.quotation("Calder told", "told", {"Orsted Lines bribed Tom Vance 🚢 and hid it"});
  Quotation& said = article.annotations.quotations.back();
  --said.speaker.end;
  said.speaker_head = said.speaker.begin;
  said.addressee = article.tokens("The Example");
  said.addressee_head = said.addressee.end - 1;
  article.quotation("two officials", "said.", {"Orsted Lines did not attack Vance"}).type = QuotationType::kIndirect;
  --article.annotations.quotations.back().cue.end;

  article.statement("Ruth Calder", "direct", "directed", "Ministry of Energy",
                    "Ruth Calder directed the Ministry of Energy");
  article.statement("Orsted Lines", "bribe", "bribed", "Tom Vance", "Orsted Lines bribed Tom Vance 🚢").quotation = 0;
  Statement& denied =
      article.statement("Orsted Lines", "attack", "attacked", "Vance", "Orsted Lines did not attack Vance");
  denied.polarity = Polarity::kNegative;
  denied.quotation = 1;
  Statement& planned =
      article.statement("Calder", "meet", "met", "Vance", "Calder plans to meet Vance in Nantwich on Friday");
  planned.modality = Modality::kPlanned;
  planned.place = article.argument("Nantwich", article.document.text.find("Vance in Nantwich"));
  planned.time_value = "2024-03-08";
  Statement& accused =
      article.statement("Vance", "accuse", "accused", "Orsted Lines", "Vance accused Orsted Lines of fraud");
  accused.amount_value = 2500000;
  accused.amount_unit = "GBP";
  article.role("Ruth Calder", "Energy Minister", "", "Energy Minister Ruth Calder");
  const Annotations annotations = article.finish();
  graph.add(article.document, annotations);
}

graph::KnowledgeGraph harbour_graph() {
  graph::KnowledgeGraph graph;
  add_harbour_article(graph);
  graph.finish();
  return graph;
}

namespace {

std::string slug(std::string_view name) {
  std::string out;
  for (const char c : utf8::to_lower(name)) out += c == ' ' ? '-' : c;
  return out;
}

}  // namespace

void add_story(graph::KnowledgeGraph& graph, const std::string& id, const std::string& title,
               const std::vector<Fact>& facts) {
  SampleArticle article(id, title);
  struct Thing {
    std::string class_name;
    std::vector<std::size_t> places;
  };
  std::map<std::string, Thing> things;
  std::vector<std::string> sentences;
  const auto split = [](const std::string& end) {
    const std::size_t colon = end.find(':');
    return std::pair(end.substr(0, colon), end.substr(colon + 1));
  };
  for (const Fact& fact : facts) {
    std::string sentence = split(fact.subject).second + " " + fact.relation + " " + split(fact.object).second;
    if (!fact.speaker.empty()) sentence += " , " + split(fact.speaker).second + " said";
    article.paragraph(sentence + " .");
    sentences.push_back(std::move(sentence));
  }
  const auto mention = [&](const std::string& end, std::size_t from) {
    const auto [class_name, name] = split(end);
    auto [at, added] = things.try_emplace(name, Thing{class_name, {}});
    at->second.places.push_back(from);
  };
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const std::size_t start = article.document.blocks[i].span.begin;
    const std::size_t verb = start + split(facts[i].subject).second.size();
    mention(facts[i].subject, start);
    mention(facts[i].object, verb + facts[i].relation.size() + 1);
    if (!facts[i].speaker.empty()) mention(facts[i].speaker, start + sentences[i].rfind(" , "));
  }
  for (const auto& [name, thing] : things) {
    article.entity(slug(name), thing.class_name, name, {});
    for (const std::size_t from : thing.places) {
      Mention found;
      found.tokens = article.tokens(name, from);
      found.head = found.tokens.end - 1;
      found.chain = static_cast<std::uint32_t>(article.annotations.chains.size() - 1);
      article.annotations.mentions.push_back(found);
    }
  }
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const Fact& fact = facts[i];
    const std::size_t start = article.document.blocks[i].span.begin;
    const std::size_t verb = start + split(fact.subject).second.size();
    Statement statement;
    statement.subject = article.argument(split(fact.subject).second, start);
    statement.object = article.argument(split(fact.object).second, verb + fact.relation.size() + 1);
    statement.predicate = statement.subject.tokens.end;
    statement.relation = fact.relation;
    statement.lemma = fact.lemma;
    statement.polarity = fact.polarity;
    statement.modality = fact.modality;
    statement.confidence = 0.8F;
    statement.evidence = {statement.subject.tokens.begin, statement.object.tokens.end};
    if (!fact.speaker.empty()) {
      Quotation quotation;
      quotation.content = {statement.evidence};
      quotation.content_spans = {article.annotations.span(statement.evidence)};
      quotation.speaker = article.tokens(split(fact.speaker).second, start + sentences[i].rfind(" , "));
      quotation.speaker_head = quotation.speaker.end - 1;
      quotation.type = QuotationType::kIndirect;
      statement.quotation = static_cast<std::uint32_t>(article.annotations.quotations.size());
      article.annotations.quotations.push_back(std::move(quotation));
    }
    article.annotations.statements.push_back(std::move(statement));
  }
  const Annotations annotations = article.finish();
  graph.add(article.document, annotations);
}

}  // namespace newsgraph::samples
