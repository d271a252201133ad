// Two people of one full name. Articles whose bearers share a title's noun or company speak of one; groups that are
// left, with titles from walks of life that hardly meet, are different people.
#include <algorithm>
#include <map>
#include <numeric>

#include "entities/corpus_things.hpp"

namespace newsgraph::entities {
namespace {

using enum Field;

// Many people pass from one to the other.
bool may_meet(Field a, Field b) {
  if (a == b) return true;
  if (a > b) std::swap(a, b);
  const auto is = [&](Field x, Field y) { return a == x && b == y; };
  if (a == kPolitics) return b == kSecurity || b == kJustice || b == kBusiness || b == kScience || b == kMedia;
  return is(kSecurity, kJustice) || is(kScience, kMedicine) || is(kMedia, kArts) || is(kBusiness, kSport) ||
         is(kSport, kMedia) || is(kBusiness, kScience) || is(kScience, kMedia) || is(kBusiness, kArts) ||
         is(kJustice, kBusiness) || is(kJustice, kScience);
}

// Appearances of one name in groups, joined by what they share.
class Groups {
 public:
  Groups(const Things& things, const std::vector<std::uint32_t>& appearances)
      : things_(things), appearances_(appearances), parents_(appearances.size()) {
    std::iota(parents_.begin(), parents_.end(), 0U);
    std::map<std::string, std::uint32_t> by_noun;
    std::map<std::uint32_t, std::uint32_t> by_company;
    for (std::uint32_t i = 0; i < appearances.size(); ++i) {
      const Profile& profile = things.profile(appearances[i]);
      for (const std::string& noun : profile.titles.nouns) join(by_noun.emplace(noun, i).first->second, i);
      for (const std::uint32_t number : profile.company) join(by_company.emplace(number, i).first->second, i);
    }
    join_fields();
  }

  // Groups with a field, each with its fields and members; empty unless there are at least two.
  struct Group {
    std::set<Field> fields;
    std::vector<std::uint32_t> members;
  };
  [[nodiscard]] std::vector<Group> parted() const {
    std::map<std::uint32_t, Group> groups;
    for (std::uint32_t i = 0; i < appearances_.size(); ++i) {
      Group& group = groups[root(i)];
      group.fields.insert(fields(i).begin(), fields(i).end());
      group.members.push_back(appearances_[i]);
    }
    std::vector<Group> out;
    for (auto& [at, group] : groups) {
      if (!group.fields.empty()) out.push_back(std::move(group));
    }
    std::sort(out.begin(), out.end(), [](const Group& a, const Group& b) { return a.fields < b.fields; });
    return out.size() < 2 ? std::vector<Group>() : out;
  }

 private:
  [[nodiscard]] const std::set<Field>& fields(std::uint32_t i) const {
    return things_.profile(appearances_[i]).titles.fields;
  }
  [[nodiscard]] std::uint32_t root(std::uint32_t i) const {
    while (parents_[i] != i) i = parents_[i];
    return i;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    parents_[std::max(a, b)] = std::min(a, b);
  }
  void join_fields() {
    std::map<Field, std::uint32_t> bearer;
    for (std::uint32_t i = 0; i < appearances_.size(); ++i) {
      for (const Field field : fields(i)) join(bearer.emplace(field, i).first->second, i);
    }
    for (const auto& [a, i] : bearer) {
      for (const auto& [b, k] : bearer) {
        if (may_meet(a, b)) join(i, k);
      }
    }
  }

  const Things& things_;
  const std::vector<std::uint32_t>& appearances_;
  std::vector<std::uint32_t> parents_;
};

std::string names_of(const std::set<Field>& fields) {
  std::string out;
  for (const Field field : fields) out.append(out.empty() ? "" : ", ").append(name_of(field));
  return out;
}

}  // namespace

void part_namesakes(Things& things) {
  const std::size_t count = things.all().size();
  for (std::uint32_t t = 0; t < count; ++t) {
    const Thing& thing = things.all()[t];
    if (thing.kind != ThingKind::kPerson || thing.linked || thing.ambiguous || thing.appearances.size() < 2) continue;
    const std::vector<std::uint32_t> appearances = thing.appearances;
    const std::string id = thing.id;
    for (const auto& group : Groups(things, appearances).parted()) {
      const std::string own = id + "-" + std::string(name_of(*group.fields.begin()));
      const std::string reason =
          "of that name, but known for " + names_of(group.fields) + " and with nothing in common";
      things.part(t, group.members, own, reason);
      things.report({FindingKind::kApart, {id, {}}, {own, {}}, reason, group.members});
    }
    if (things.all()[t].appearances.size() == appearances.size() || things.all()[t].appearances.empty()) continue;
    things.report({FindingKind::kUncertain,
                   {id, {}},
                   {id, {}},
                   "nothing tells which of several people of that name this is",
                   things.all()[t].appearances});
  }
}

}  // namespace newsgraph::entities
