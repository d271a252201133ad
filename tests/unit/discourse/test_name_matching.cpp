#include <catch2/catch.hpp>

#include "discourse/name_matching.hpp"

using namespace newsgraph;
using namespace newsgraph::discourse;

namespace {

NameForm form(const std::string& text, EntityType type, std::vector<std::string> words) {
  NameForm out;
  out.text = text;
  out.words = std::move(words);
  out.type = type;
  return out;
}

using enum EntityType;

}  // namespace

TEST_CASE("An acronym may count or skip small words") {
  const NameForm full =
      form("Union of South American Nations", kOrganization, {"union", "of", "south", "american", "nations"});
  CHECK(is_acronym_of(form("USAN", kOrganization, {"usan"}), full));
  CHECK(is_acronym_of(form("UOSAN", kOrganization, {"uosan"}), full));
  CHECK_FALSE(is_acronym_of(form("UNAS", kOrganization, {"unas"}), full));
}

TEST_CASE("A word in lower case is no acronym") {
  CHECK_FALSE(
      is_acronym_of(form("us", kOrganization, {"us"}), form("United Services", kOrganization, {"united", "services"})));
}

TEST_CASE("A surname or a name without its middle part is a short form") {
  const NameForm full = form("Ana Maria Ruiz", kPerson, {"ana", "maria", "ruiz"});
  CHECK(is_short_person(form("Ruiz", kPerson, {"ruiz"}), full));
  CHECK(is_short_person(form("Ana Ruiz", kPerson, {"ana", "ruiz"}), full));
  CHECK_FALSE(is_short_person(form("Eva Ruiz", kPerson, {"eva", "ruiz"}), full));
  CHECK_FALSE(is_short_person(form("Maria", kPerson, {"maria"}), full));
}

TEST_CASE("A company is known without its legal ending") {
  CHECK(is_short_organization(form("Northgate", kOrganization, {"northgate"}),
                              form("Northgate Corp.", kOrganization, {"northgate", "corp"})));
}

TEST_CASE("The Court is short for a court, not for a council") {
  const NameForm court = form("Court", kOrganization, {"court"});
  CHECK(is_short_organization(court, form("Court of Appeal", kOrganization, {"court", "of", "appeal"})));
  CHECK_FALSE(is_short_organization(court, form("Council of State", kOrganization, {"council", "of", "state"})));
}

TEST_CASE("Persons are never one with places or bodies") {
  CHECK_FALSE(compatible(kPerson, kPlace));
  CHECK_FALSE(compatible(kPerson, kOrganization));
  CHECK(compatible(kPlace, kOrganization));
}
