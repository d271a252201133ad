#include <catch2/catch.hpp>

#include "language/language_model.hpp"
#include "language/name_refinement.hpp"

using namespace newsgraph;

namespace {

// A document of words separated by blanks, with names given as word ranges.
struct Named {
  Document document;
  Annotations annotations;

  Named(const std::string& text, const std::vector<Name>& names) {
    document.text = text;
    for (std::size_t from = 0; from < text.size();) {
      const std::size_t to = std::min(text.find(' ', from), text.size());
      Token token;
      token.span = {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
      token.lemma = text.substr(from, to - from);
      const bool upper = token.lemma[0] >= 'A' && token.lemma[0] <= 'Z';
      token.part_of_speech = upper ? PartOfSpeech::kPropn : PartOfSpeech::kNoun;
      token.tag = upper ? "NNP" : "NN";
      annotations.tokens.push_back(token);
      from = to + 1;
    }
    const auto count = static_cast<std::uint32_t>(annotations.tokens.size());
    annotations.sentences.push_back({{0, count}, 0});
    document.blocks.push_back({BlockKind::kParagraph, {0, static_cast<std::uint32_t>(text.size())}});
    annotations.names = names;
    static const auto gazetteer = gazetteer::Gazetteer::read(NEWSGRAPH_SOURCE_DIR "/ontology/gazetteer");
    language::refine_names(document, gazetteer, annotations);
  }
  [[nodiscard]] std::string names() const {
    std::string out;
    for (const Name& name : annotations.names) {
      out += (out.empty() ? "" : "; ") + std::string(document.view(annotations.span(name.tokens))) + "/" +
             std::string(name_of(name.type));
    }
    return out;
  }
};

using enum EntityType;

}  // namespace

TEST_CASE("Titles are no part of a person's name") {
  CHECK(Named("said Prime Minister Ana Ruiz today", {{{1, 5}, kPerson, 0.9F}}).names() == "Ana Ruiz/Person");
}

TEST_CASE("A name of titles only is none, but the body before them is") {
  CHECK(Named("NATO Secretary General spoke", {{{0, 3}, kPerson, 0.6F}}).names() == "NATO/Organization");
  CHECK(Named("the Foreign Secretary spoke", {{{1, 3}, kPerson, 0.6F}}).names().empty());
}

TEST_CASE("An administration is a name of its own") {
  CHECK(Named("the Ruiz administration waited", {{{1, 2}, kPerson, 0.9F}}).names() ==
        "Ruiz administration/Organization");
  CHECK(Named("the Indonesian military waited", {{{1, 2}, kGroup, 0.9F}}).names() ==
        "Indonesian military/Organization");
}

TEST_CASE("A known country is a place whatever one sentence looked like") {
  CHECK(Named("talks with Ukraine failed", {{{2, 3}, kOrganization, 0.5F}}).names() == "Ukraine/Place");
}

TEST_CASE("A surname is the person of the full name, even if a city has it") {
  CHECK(Named("Ana London came . London left", {{{0, 2}, kPerson, 0.9F}, {{4, 5}, kPlace, 0.6F}}).names() ==
        "Ana London/Person; London/Person");
}

TEST_CASE("A name found once is found where the network missed it") {
  CHECK(Named("Ana Ruiz came . Then Ruiz left", {{{0, 2}, kPerson, 0.9F}}).names() == "Ana Ruiz/Person; Ruiz/Person");
}
