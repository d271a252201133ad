// Names that say too little by themselves, and who is meant: a bearer of the full name that shares a title or company
// with them. Evidence is counted from what each article alone shows, so that the order of joining does not matter.
#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/hash.hpp"
#include "entities/corpus_things.hpp"
#include "entities/name_variants.hpp"

namespace newsgraph::entities {
namespace {

constexpr int kTitleShared = 2, kMostCompany = 3, kEnough = 2;

struct Score {
  int company = 0;
  bool title = false;
  [[nodiscard]] int value() const { return std::min(company, kMostCompany) + (title ? kTitleShared : 0); }
};

class BearerIndex {
 public:
  // `wanted`: the short names that occur; nothing is kept of others.
  BearerIndex(const Things& things, const std::set<std::string>& wanted) : things_(things), wanted_(wanted) {
    for (std::uint32_t t = 0; t < things.all().size(); ++t) {
      const Thing& thing = things.all()[t];
      if (thing.kind == ThingKind::kPerson && !thing.ambiguous && !thing.appearances.empty()) add(t);
    }
  }

  // Roots of all bearers of a surname or of a short name that stands beside their full one.
  [[nodiscard]] const std::vector<std::uint32_t>& bearers(const std::string& short_name) const {
    static const std::vector<std::uint32_t> kNobody;
    const auto found = bearers_.find(short_name);
    return found == bearers_.end() ? kNobody : found->second;
  }

  // What each bearer shares with an appearance of the short name; those who stand in its document too are left out.
  [[nodiscard]] std::map<std::uint32_t, Score> scores(const std::string& short_name, std::uint32_t appearance) const {
    const Profile& profile = things_.profile(appearance);
    std::map<std::uint32_t, Score> out;
    for (const std::uint32_t number : profile.company) {
      for (const std::uint32_t root : with(key(short_name, number))) ++out[root].company;
    }
    for (const std::string& noun : profile.titles.nouns) {
      for (const std::uint32_t root : with(key(short_name, noun))) out[root].title = true;
    }
    for (const std::uint32_t root : with(document_key(short_name, things_.appearance(appearance).document)))
      out.erase(root);
    return out;
  }

 private:
  static std::uint64_t key(const std::string& name, std::uint32_t number) {
    return hash_bytes("#" + std::to_string(number), hash_bytes(name));
  }
  static std::uint64_t key(const std::string& name, const std::string& noun) {
    return hash_bytes("=" + noun, hash_bytes(name));
  }
  static std::uint64_t document_key(const std::string& name, std::uint32_t document) {
    return hash_bytes("@" + std::to_string(document), hash_bytes(name));
  }
  [[nodiscard]] const std::vector<std::uint32_t>& with(std::uint64_t at) const {
    static const std::vector<std::uint32_t> kNobody;
    const auto found = evidence_.find(at);
    return found == evidence_.end() ? kNobody : found->second;
  }
  static void insert(std::vector<std::uint32_t>& roots, std::uint32_t root) {
    const auto at = std::lower_bound(roots.begin(), roots.end(), root);
    if (at == roots.end() || *at != root) roots.insert(at, root);
  }

  void add(std::uint32_t thing) {
    const std::uint32_t root = things_.root(thing);
    std::set<std::string> names;
    if (things_.all()[thing].words.size() > 1) names.insert(things_.all()[thing].words.back());
    for (const std::uint32_t i : things_.all()[thing].appearances) {
      for (const std::string& name : things_.appearance(i).names) {
        if (auto words = words_of(name); words.size() == 1) names.insert(std::move(words.front()));
      }
    }
    for (const std::string& name : names) {
      if (!wanted_.contains(name)) continue;
      insert(bearers_[name], root);
      for (const std::uint32_t i : things_.all()[thing].appearances) {
        const Profile& profile = things_.profile(i);
        for (const std::uint32_t number : profile.company) insert(evidence_[key(name, number)], root);
        for (const std::string& noun : profile.titles.nouns) insert(evidence_[key(name, noun)], root);
        insert(evidence_[document_key(name, things_.appearance(i).document)], root);
      }
    }
  }

  const Things& things_;
  const std::set<std::string>& wanted_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> bearers_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> evidence_;
};

// "J. Mora" is no short form of "Ann Mora".
bool initial_fits(const Thing& short_name, const Thing& bearer) {
  if (short_name.words.size() < 2) return true;
  return !bearer.words.empty() && bearer.words.front().front() == short_name.words.front().front();
}

std::string reason_of(const Score& score, const Things& things, std::uint32_t appearance) {
  std::string out = "the surname";
  if (score.title) out += "; title: " + *things.profile(appearance).titles.nouns.begin();
  if (score.company > 0) out += "; seen with " + std::to_string(score.company) + " that it is seen with elsewhere";
  return out;
}

// A join to be made, or one that is only possible.
struct Choice {
  std::uint32_t bearer, thing;
  std::string reason;
  bool certain;
};

void choose(const Things& things, const BearerIndex& index, std::uint32_t thing, std::vector<Choice>& out) {
  const Thing& item = things.all()[thing];
  const std::uint32_t appearance = item.appearances.front();
  const std::string& name = item.words.back();
  std::vector<std::pair<int, std::uint32_t>> ranked;
  const auto scores = index.scores(name, appearance);
  for (const auto& [root, score] : scores) {
    if (initial_fits(item, things.all()[root])) ranked.emplace_back(score.value(), root);
  }
  std::sort(ranked.begin(), ranked.end(), [&](const auto& a, const auto& b) {
    if (a.first != b.first) return a.first > b.first;
    return things.all()[a.second].id < things.all()[b.second].id;
  });
  const auto& bearers = index.bearers(name);
  if (ranked.empty()) {
    if (bearers.size() == 1 && initial_fits(item, things.all()[bearers.front()]) &&
        things.all()[bearers.front()].linked == false)
      out.push_back({bearers.front(), thing, "the only bearer of the surname; nothing else in common", false});
    return;
  }
  const bool alone = ranked.size() == 1 || ranked[0].first > ranked[1].first;
  const bool enough = ranked[0].first >= kEnough || bearers.size() == 1;
  const std::string reason = reason_of(scores.at(ranked[0].second), things, appearance);
  if (alone && enough) {
    out.push_back({ranked[0].second, thing, reason, true});
    return;
  }
  for (std::size_t i = 0; i < ranked.size() && i < 3; ++i)
    out.push_back({ranked[i].second, thing, reason_of(scores.at(ranked[i].second), things, appearance), false});
}

// Short names without a bearer are one where a title and one companion, or two companions, are the same.
void join_alike(Things& things, const std::vector<std::uint32_t>& left) {
  constexpr std::size_t kPairs = 8;
  std::unordered_map<std::uint64_t, std::uint32_t> first;
  for (const std::uint32_t t : left) {
    const Thing& thing = things.all()[t];
    const Profile& profile = things.profile(thing.appearances.front());
    const std::uint64_t name = hash_bytes(thing.id + (thing.kind == ThingKind::kPerson ? "#" : "$"));
    const auto meet = [&](std::uint64_t at, const std::string& reason) {
      const auto [found, fresh] = first.emplace(at, t);
      if (!fresh) things.join(found->second, t, reason);
    };
    const std::size_t count = std::min(profile.company.size(), kPairs);
    for (std::size_t i = 0; i < count; ++i) {
      const std::string one = std::to_string(profile.company[i]);
      const std::string who = things.names_of({profile.company[i]});
      for (const std::string& noun : profile.titles.nouns)
        meet(hash_bytes("=" + noun + "#" + one, name),
             "the same short name; title: " + noun + "; together with: " + who);
      if (thing.kind != ThingKind::kPerson) meet(hash_bytes("#" + one, name), "the same name; together with: " + who);
      for (std::size_t k = i + 1; k < count; ++k) {
        meet(hash_bytes("#" + one + "#" + std::to_string(profile.company[k]), name),
             "the same short name; together with: " + things.names_of({profile.company[i], profile.company[k]}));
      }
    }
  }
}

}  // namespace

void join_short_names(Things& things) {
  std::set<std::string> wanted;
  for (const Thing& thing : things.all()) {
    if (thing.ambiguous && !thing.words.empty()) wanted.insert(thing.words.back());
  }
  const BearerIndex index(things, wanted);
  std::vector<Choice> choices;
  std::vector<std::uint32_t> left;
  for (std::uint32_t t = 0; t < things.all().size(); ++t) {
    const Thing& thing = things.all()[t];
    if (!thing.ambiguous || thing.words.empty()) continue;
    const std::size_t before = choices.size();
    if (thing.kind == ThingKind::kPerson) choose(things, index, t, choices);
    if (choices.size() == before || !choices.back().certain) left.push_back(t);
  }
  for (const Choice& choice : choices) {
    if (choice.certain) {
      things.join(choice.bearer, choice.thing, choice.reason);
    } else {
      things.report({FindingKind::kUncertain, things.reference(choice.bearer), things.reference(choice.thing),
                     choice.reason, things.all()[choice.thing].appearances});
    }
  }
  join_alike(things, left);
}

}  // namespace newsgraph::entities
