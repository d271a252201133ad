// Who said what, as a reader of the graph sees it: texts through the shipped models, one case for each way of quoting.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "support/read_text.hpp"

namespace newsgraph::test {
namespace {

struct Said {
  std::string who, to, text, cue, medium, place;
  AttributionKind kind = AttributionKind::kSpeech;
  std::uint32_t people = 0;  // of an unnamed source
  std::string affiliation;
};

std::vector<Said> said_in(const std::string& text) {
  const ReadText read(text);
  const Annotations& layers = read.annotations;
  const auto words = [&](TokenRange tokens) {
    return tokens.empty() ? std::string() : std::string(read.document.view(layers.span(tokens)));
  };
  std::vector<Said> out;
  for (const Quotation& quotation : layers.quotations) {
    Said said;
    said.kind = quotation.kind;
    std::vector<std::uint32_t> heads{quotation.speaker_head};
    heads.insert(heads.end(), quotation.joint_speaker_heads.begin(), quotation.joint_speaker_heads.end());
    for (const std::uint32_t head : heads) {
      const std::uint32_t entity = head == kNoToken ? kNone : entity_headed_by(layers, head);
      if (entity == kNone) continue;
      said.who += (said.who.empty() ? "" : " + ") + layers.entities[entity].name;
      said.people = layers.entities[entity].source_count;
      const std::uint32_t body = layers.entities[entity].affiliation;
      if (body != kNone) said.affiliation = layers.entities[body].name;
    }
    const std::uint32_t hearer =
        quotation.addressee_head == kNoToken ? kNone : entity_headed_by(layers, quotation.addressee_head);
    said.to = hearer == kNone ? words(quotation.addressee) : layers.entities[hearer].name;
    for (const TokenRange piece : quotation.content) said.text += (said.text.empty() ? "" : " | ") + words(piece);
    said.cue = words(quotation.cue);
    said.medium = words(quotation.medium);
    said.place = words(quotation.place.tokens);
    out.push_back(std::move(said));
  }
  return out;
}

const Said& about(const std::vector<Said>& all, const std::string& word) {
  static const Said kNothing;
  for (const Said& one : all) {
    if (one.text.find(word) != std::string::npos) return one;
  }
  return kNothing;
}

}  // namespace

TEST_CASE("A quotation goes on behind its cue's sentence") {
  const auto said = said_in(
      "The harbour of Norvald will close, the mayor, Ingrid Solberg, announced on Monday.\n\"We have no choice,\" "
      "Solberg "
      "told Coastal Radio last week. \"The piers are rotten.\"");
  CHECK(about(said, "no choice").text == "We have no choice | The piers are rotten.");
  CHECK(about(said, "no choice").who == "Ingrid Solberg");
}

TEST_CASE("Those who speak together are all speakers") {
  const auto said = said_in("Peter Holm and Anna Berg said they would leave the council.");
  CHECK(about(said, "leave").who == "Peter Holm + Anna Berg");
}

TEST_CASE("A group without names is a source with its number and affiliation") {
  const auto said = said_in(
      "The Nordic Council met in Oslo. Three officials from the Nordic Council told reporters that the costs were too "
      "high.");
  CHECK(about(said, "costs").people == 3);
  CHECK(about(said, "costs").affiliation == "Nordic Council");
  CHECK(about(said, "costs").to == "reporters");
}

TEST_CASE("A report speaks for its author") {
  const auto said = said_in("According to a report by the Baltic Institute, trade fell by a tenth.");
  CHECK(about(said, "trade").who == "Baltic Institute");
}

TEST_CASE("Those whom a description names speak") {
  CHECK(about(said_in("The mayor of Oakdale Ann Lee said the dam would hold."), "dam").who == "Ann Lee");
  CHECK(about(said_in("The harbour was closed. Acme Harbours released a statement, which read: \"The piers are "
                      "rotten.\""),
              "rotten")
            .who == "Acme Harbours");
}

TEST_CASE("Who was told something hears it") {
  const auto said = said_in("Peter Holm and Anna Berg met. Holm was told by Berg that the vote had been postponed.");
  CHECK(about(said, "postponed").who == "Anna Berg");
  CHECK(about(said, "postponed").to == "Peter Holm");
}

TEST_CASE("Views and words of somebody are attributed") {
  const auto said = said_in(
      "Olaf Dahl leads the fishermen. In Dahl's view, the plan is a disaster. The plan, in the words of the union's "
      "leader Anna Berg, is \"a death sentence for the town\".");
  CHECK(about(said, "disaster").who == "Olaf Dahl");
  CHECK(about(said, "sentence").who == "Anna Berg");
}

TEST_CASE("Medium and place of an utterance") {
  const auto said = said_in(
      "\"I will fight this,\" Olaf Dahl wrote on Facebook on Tuesday. \"We stand behind him,\" Anna Berg said in "
      "Oslo.");
  CHECK(about(said, "fight").medium == "Facebook");
  CHECK(about(said, "behind").place == "Oslo");
}

TEST_CASE("Every paragraph of a long quotation opens anew") {
  const auto said = said_in(
      "Governor Ruth Amsel said in a statement:\n\"Prices rise too fast. We had to act.\n\"We will act again if we "
      "must.\n\"Nobody should doubt our resolve.\"");
  REQUIRE(said.size() == 1);
  CHECK(said[0].who == "Ruth Amsel");
  CHECK(said[0].text.find("Nobody should doubt") != std::string::npos);
}

TEST_CASE("A quotation in a quotation is its speaker's") {
  const auto said =
      said_in("Karl Brandt met the governor, Ruth Amsel. Brandt said Amsel had told him that rates would fall.");
  REQUIRE(said.size() == 2);
  CHECK(said[0].who == "Karl Brandt");
  CHECK(said[1].text == "rates would fall");
  CHECK(said[1].who == "Ruth Amsel");
  CHECK(said[1].to == "Karl Brandt");
}

TEST_CASE("Names before a colon and behind a dash speak") {
  const auto said = said_in(
      "From Ruth Amsel: \"I have heard the criticism.\"\n\"The sea gives and the sea takes.\"\n— Olaf Dahl, fisherman");
  CHECK(about(said, "criticism").who == "Ruth Amsel");
  CHECK(about(said, "sea").who == "Olaf Dahl");
}

TEST_CASE("The letters of an interview are the medium and the one it spoke with") {
  const auto said = said_in(
      "Tara Onwu climbed all the peaks of the Tamar range. Reuters spoke with Onwu in Lagos.\nQ: How did you "
      "begin?\nA: I began when I was nine.\nQ: Were you afraid?\nA: Always. You are never without fear.");
  CHECK(about(said, "How did").who == "Reuters");
  CHECK(about(said, "nine").who == "Tara Onwu");
}

TEST_CASE("The labels of an interview are abbreviations and surnames of whom its introduction names") {
  const auto said = said_in(
      "Tara Onwu, the climber, spoke with Wikinews.\n((WN)) How did you begin?\nTara Onwu: I began when I was "
      "nine.\n((WN)) Were you afraid?\nOnwu: Always. You are never without fear.");
  CHECK(about(said, "How did").who == "Wikinews");
  CHECK(about(said, "afraid").who == "Wikinews");
  CHECK(about(said, "nine").who == "Tara Onwu");
  CHECK(about(said, "Always").who == "Tara Onwu");
}

TEST_CASE("Thoughts and intentions are told apart from speech") {
  const auto said = said_in(
      "Ingrid Solberg is the mayor of Norvald. Solberg believes that the money will come. Solberg also plans to "
      "close the bridge in June. The minister, Lars Vik, is determined to keep the port open.");
  CHECK(about(said, "money").kind == AttributionKind::kThought);
  CHECK(about(said, "money").who == "Ingrid Solberg");
  CHECK(about(said, "bridge").kind == AttributionKind::kIntention);
  CHECK(about(said, "keep").kind == AttributionKind::kIntention);
  CHECK(about(said, "keep").who == "Lars Vik");
}

TEST_CASE("What somebody did not say is nobody's word") {
  CHECK(said_in("Ingrid Solberg did not say that the port would close.").empty());
  CHECK(said_in("Ingrid Solberg would not think that the port would close.").empty());
}

TEST_CASE("Pronouns in a quotation are its speaker and hearer") {
  const ReadText read("Ruth Amsel met Karl Brandt. \"I will help you,\" Amsel told Brandt.");
  CHECK(read.entity_of("I") == "Ruth Amsel");
  CHECK(read.entity_of("you") == "Karl Brandt");
}

TEST_CASE("What introduces a quotation is no part of it") {
  const auto told = said_in(
      "Ingrid Solberg questioned the findings.\n\"However,\" she told Coastal Radio, \"this study does lay groundwork "
      "that could be tested. It will help us.\"");
  CHECK(about(told, "study").text == "However | this study does lay groundwork that could be tested. It will help us.");
  CHECK(about(told, "study").to == "Coastal Radio");
  const auto commented = said_in(
      "Ingrid Solberg commented on the court's decision: \"The piers are rotten. We will have to close them.\"");
  CHECK(about(commented, "piers").text == "The piers are rotten. We will have to close them.");
}

}  // namespace newsgraph::test
