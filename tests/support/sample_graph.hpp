// Articles annotated by hand for tests of the graph and the exports, which must not depend on the quality of the stages
// before them. SampleArticle writes text, tokens, mentions, quotations and statements; the functions below return
// ready-made graphs. All sentences are invented.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/annotations.hpp"
#include "document/document.hpp"
#include "graph/knowledge_graph.hpp"

namespace newsgraph::samples {

class SampleArticle {
 public:
  explicit SampleArticle(std::string id, std::string title = {});

  // Adds a paragraph; its words become tokens, punctuation and quotation marks tokens of their own.
  SampleArticle& paragraph(std::string_view text);

  // Tokens of the phrase at or after byte `from` of the text. Precondition: it is there and starts at a token.
  [[nodiscard]] TokenRange tokens(std::string_view phrase, std::size_t from = 0) const;

  // An entity with a mention for every phrase (its first occurrence behind the phrase before it, else from the start).
  std::uint32_t entity(std::string_view id, std::string_view class_name, std::string_view name,
                       const std::vector<std::string>& named_phrases,
                       const std::vector<std::string>& other_phrases = {});

  [[nodiscard]] Argument argument(std::string_view phrase, std::size_t from = 0) const;

  // The returned reference is valid until the next call.
  Statement& statement(std::string_view subject, std::string_view lemma, std::string_view relation,
                       std::string_view object, std::string_view evidence);
  Quotation& quotation(std::string_view speaker, std::string_view cue, const std::vector<std::string>& content);
  void role(std::string_view person, std::string_view name, std::string_view organization, std::string_view evidence);

  Document document;
  // Orders mentions by head and fills the indexes that depend on it. Call once, last.
  Annotations finish();

  Annotations annotations;

 private:
  struct PendingRole {
    std::uint32_t person, organization;  // head tokens
    TokenRange name, evidence;
  };
  std::vector<PendingRole> roles_;
};

// A minister, a ministry, a company, an accusation inside a quotation with curly quotation marks and an emoji, a
// denial, a plan, and an unnamed source: 9 entities.
[[nodiscard]] graph::KnowledgeGraph harbour_graph();
void add_harbour_article(graph::KnowledgeGraph& graph);

// One fact of a made-up story; names and classes in one string: "Person:Ada Brook".
struct Fact {
  std::string subject, lemma, relation, object;
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kAsserted;
  std::string speaker = {};  // a claim of this person's; empty: asserted
};
// A sentence for every fact. Ids of entities are their names in lower case with hyphens.
void add_story(graph::KnowledgeGraph& graph, const std::string& id, const std::string& title,
               const std::vector<Fact>& facts);
// The first `nodes` entities' worth of a story about an election, a flood and a merger (at most 60).
[[nodiscard]] graph::KnowledgeGraph story_graph(std::size_t nodes);

}  // namespace newsgraph::samples
