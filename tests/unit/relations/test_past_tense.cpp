#include "relations/past_tense.hpp"

#include <catch2/catch.hpp>

using namespace newsgraph::relations;

TEST_CASE("Regular verbs take their ending by the spelling rules") {
  CHECK(past_tense("accuse") == "accused");
  CHECK(past_tense("visit") == "visited");
  CHECK(past_tense("carry") == "carried");
  CHECK(past_tense("play") == "played");
  CHECK(past_tense("stop") == "stopped");
  CHECK(past_tense("permit") == "permitted");
  CHECK(past_tense("open") == "opened");
  CHECK(past_tense("cooperate") == "cooperated");
  CHECK(past_tense("fix") == "fixed");
  CHECK(past_tense("show") == "showed");
  CHECK(past_tense("panic") == "panicked");
  CHECK(past_tense("rain") == "rained");
  CHECK(past_tense("quit") == "quit");
}

TEST_CASE("Irregular verbs come from the list") {
  CHECK(past_tense("give") == "gave");
  CHECK(past_participle("give") == "given");
  CHECK(past_tense("be") == "was");
}

TEST_CASE("A pattern is put into the past at its verb") {
  CHECK(past_form("step up", false) == "stepped up");
  CHECK(past_form("be president of", false) == "was president of");
  CHECK(past_form("send to", true) == "was sent to");
}
