#include "entities/corpus_things.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "base/hash.hpp"
#include "entities/name_variants.hpp"

namespace newsgraph::entities {
namespace {

constexpr std::size_t kSketch = 24;  // entities of an appearance's company that are remembered

ThingKind kind_of(std::string_view class_name) {
  static const std::set<std::string_view> kPlaces = {"Place",     "Country",     "State",    "City",   "Region",
                                                     "Continent", "BodyOfWater", "Mountain", "Island", "Facility"};
  if (class_name == "Person") return ThingKind::kPerson;
  if (class_name == "UnnamedSource") return ThingKind::kUnnamed;
  return kPlaces.contains(class_name) ? ThingKind::kPlace : ThingKind::kOther;
}

// Whom one is seen with tells little where everybody is seen with it.
bool makes_company(const Appearance& appearance, const Profile& profile) {
  static const std::set<std::string_view> kCommon = {"Country", "Continent", "NewsMedia", "Group"};
  return profile.kind != ThingKind::kUnnamed && !profile.ambiguous && !kCommon.contains(appearance.class_name);
}

Profile profile_of(const Appearance& appearance) {
  Profile profile;
  profile.kind = kind_of(appearance.class_name);
  for (const std::string& name : appearance.names) {
    const auto words = words_of(name);
    const auto rank = [](const std::string& text, const std::vector<std::string>& parts) {
      return std::tuple(parts.size(), text.size());
    };
    const auto own = rank(name, words), best = rank(profile.full_name, profile.words);
    if (own < best || (own == best && name >= profile.full_name)) continue;
    profile.full_name = name;
    profile.words = words;
  }
  for (const std::string& title : appearance.titles) add_title(title, profile.titles);
  if (appearance.linked) return profile;
  if (profile.kind == ThingKind::kPerson)
    profile.ambiguous = profile.words.size() < 2 || profile.words.front().size() == 1;
  // A finer class says that a gazetteer knows which one it is.
  if (appearance.class_name == "Organization") profile.ambiguous = is_generic_body(appearance.id);
  return profile;
}

}  // namespace

std::string_view name_of(FindingKind kind) {
  return kind == FindingKind::kJoined ? "joined" : kind == FindingKind::kApart ? "apart" : "?";
}

Things::Things(const std::vector<Appearance>& appearances, const std::vector<std::string>& documents,
               const Decisions& decisions)
    : appearances_(appearances), documents_(documents), decisions_(decisions) {
  profiles_.reserve(appearances.size());
  std::unordered_map<std::string, std::uint32_t> by_id;
  for (std::uint32_t i = 0; i < appearances.size(); ++i) {
    profiles_.push_back(profile_of(appearances[i]));
    const Profile& profile = profiles_.back();
    const auto next = static_cast<std::uint32_t>(things_.size());
    const auto [at, fresh] = profile.ambiguous ? std::pair(by_id.end(), true) : by_id.emplace(appearances[i].id, next);
    if (fresh) {
      things_.push_back({appearances[i].id,
                         {i},
                         profile.kind,
                         profile.full_name,
                         profile.words,
                         appearances[i].linked,
                         profile.ambiguous,
                         {}});
      continue;
    }
    Thing& thing = things_[at->second];
    thing.appearances.push_back(i);
    thing.linked = thing.linked || appearances[i].linked;
    if (std::tuple(profile.words.size(), thing.full_name) > std::tuple(thing.words.size(), profile.full_name)) {
      thing.full_name = profile.full_name;
      thing.words = profile.words;
    }
  }
  for (std::uint32_t i = 0; i < things_.size(); ++i) {
    parents_.push_back(i);
    if (decisions_.is_disputed(things_[i].id)) disputed_[i] = {i};
  }
  gather_company();
}

void Things::gather_company() {
  std::map<std::string_view, std::uint32_t> counts;  // id -> documents
  std::vector<std::vector<std::uint32_t>> of_document(documents_.size());
  for (std::uint32_t i = 0; i < appearances_.size(); ++i) {
    if (makes_company(appearances_[i], profiles_[i])) ++counts[appearances_[i].id];
    of_document[appearances_[i].document].push_back(i);
  }
  std::map<std::string_view, std::uint32_t> numbers;
  const std::size_t common = std::max<std::size_t>(12, documents_.size() / 20);
  for (const auto& [id, count] : counts) {
    if (count < 2 || count > common) continue;
    numbers.emplace(id, static_cast<std::uint32_t>(company_names_.size()));
    company_names_.emplace_back(id);
  }
  for (const auto& together : of_document) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> rare;  // documents, number
    for (const std::uint32_t i : together) {
      if (!makes_company(appearances_[i], profiles_[i])) continue;
      if (const auto found = numbers.find(appearances_[i].id); found != numbers.end())
        rare.emplace_back(counts[appearances_[i].id], found->second);
    }
    std::sort(rare.begin(), rare.end());
    if (rare.size() > kSketch + 1) rare.resize(kSketch + 1);
    for (const std::uint32_t i : together) {
      for (const auto& [count, number] : rare) {
        if (company_names_[number] != appearances_[i].id) profiles_[i].company.push_back(number);
      }
      std::sort(profiles_[i].company.begin(), profiles_[i].company.end());
    }
  }
}

std::uint32_t Things::root(std::uint32_t thing) const {
  while (parents_[thing] != thing) thing = parents_[thing];
  return thing;
}

EntityReference Things::reference(std::uint32_t thing) const {
  const Thing& item = things_[thing];
  return {item.id, item.ambiguous ? documents_[appearances_[item.appearances.front()].document] : std::string()};
}

std::string Things::names_of(const std::vector<std::uint32_t>& company) const {
  std::string out;
  for (std::size_t i = 0; i < company.size() && i < 3; ++i) out += (i == 0 ? "" : ", ") + company_names_[company[i]];
  return out;
}

bool Things::is_forbidden(std::uint32_t left, std::uint32_t right) const {
  const auto one = disputed_.find(left), other = disputed_.find(right);
  if (one == disputed_.end() || other == disputed_.end()) return false;
  for (const std::uint32_t a : one->second) {
    for (const std::uint32_t b : other->second) {
      const EntityReference x = reference(a), y = reference(b), whole_x{x.id, {}}, whole_y{y.id, {}};
      if (decisions_.are_different(x, y) || decisions_.are_different(whole_x, y) ||
          decisions_.are_different(x, whole_y) || decisions_.are_different(whole_x, whole_y))
        return true;
    }
  }
  return false;
}

bool Things::join(std::uint32_t a, std::uint32_t b, const std::string& reason) {
  std::uint32_t left = root(a), right = root(b);
  if (left == right) return false;
  const EntityReference one = reference(a), other = reference(b);
  if (is_forbidden(left, right)) return false;
  // The root carries the better name, so that trees of things do not depend on the order of joining more than needed.
  const auto rank = [&](std::uint32_t i) {
    return std::tuple(!things_[i].linked, things_[i].ambiguous, std::string_view(things_[i].id), i);
  };
  if (rank(right) < rank(left)) std::swap(left, right);
  parents_[right] = left;
  parents_[a] = parents_[b] = left;  // short ways up
  if (const auto found = disputed_.find(right); found != disputed_.end()) {
    auto& all = disputed_[left];
    all.insert(all.end(), found->second.begin(), found->second.end());
    disputed_.erase(right);
  }
  if (things_[right].reason.empty()) things_[right].reason = reason;
  Finding finding{FindingKind::kJoined, one, other, reason, things_[b].appearances};
  if (things_[a].ambiguous && !things_[b].ambiguous) {
    std::swap(finding.entity, finding.other);
    finding.appearances = things_[a].appearances;
  }
  report(std::move(finding));
  return true;
}

std::uint32_t Things::part(std::uint32_t thing, const std::vector<std::uint32_t>& appearances, const std::string& id,
                           const std::string& reason) {
  const std::set<std::uint32_t> gone(appearances.begin(), appearances.end());
  const auto index = static_cast<std::uint32_t>(things_.size());
  Thing fresh = things_[thing];
  fresh.id = id;
  fresh.appearances = appearances;
  fresh.reason = reason;
  things_.push_back(std::move(fresh));
  parents_.push_back(index);
  if (decisions_.is_disputed(id)) disputed_[index] = {index};
  std::erase_if(things_[thing].appearances, [&](std::uint32_t i) { return gone.contains(i); });
  return index;
}

std::vector<std::uint32_t> Things::split(std::uint32_t thing) {
  std::vector<std::uint32_t> appearances = things_[thing].appearances;
  std::sort(appearances.begin(), appearances.end(), [&](std::uint32_t a, std::uint32_t b) {
    return documents_[appearances_[a].document] < documents_[appearances_[b].document];
  });
  std::vector<std::uint32_t> out = {thing};
  things_[thing].appearances = {appearances.front()};
  things_[thing].ambiguous = true;
  for (std::size_t i = 1; i < appearances.size(); ++i) {
    const auto index = static_cast<std::uint32_t>(things_.size());
    Thing fresh = things_[thing];
    fresh.appearances = {appearances[i]};
    things_.push_back(std::move(fresh));
    parents_.push_back(index);
    if (decisions_.is_disputed(things_[index].id)) disputed_[index] = {index};
    out.push_back(index);
  }
  return out;
}

// The id of the best known of the things joined: linked, then unambiguous, with the longest name, seen in the most
// documents. Several groups of one ambiguous name are told apart by the first of their documents.
std::vector<std::string> Things::final_ids() const {
  using Rank = std::tuple<bool, bool, std::size_t, std::size_t, std::string_view>;
  std::vector<Rank> best(things_.size(), Rank{false, false, 0, 0, {}});
  std::vector<std::string> out(things_.size());
  std::vector<std::string_view> first(things_.size());
  for (std::uint32_t i = 0; i < things_.size(); ++i) {
    const Thing& thing = things_[i];
    if (thing.appearances.empty()) continue;
    const std::uint32_t top = root(i);
    const Rank rank{thing.linked, !thing.ambiguous, thing.words.size(), thing.appearances.size(), thing.id};
    // Of equals the id that comes first in the alphabet.
    const auto key = [](const Rank& r) {
      return std::tuple(std::get<0>(r), std::get<1>(r), std::get<2>(r), std::get<3>(r));
    };
    if (out[top].empty() || key(rank) > key(best[top]) ||
        (key(rank) == key(best[top]) && std::get<4>(rank) < std::get<4>(best[top]))) {
      best[top] = rank;
      out[top] = thing.id;
    }
    for (const std::uint32_t a : thing.appearances) {
      const std::string& document = documents_[appearances_[a].document];
      if (first[top].empty() || document < first[top]) first[top] = document;
    }
  }
  std::map<std::string, std::uint32_t> groups;
  for (std::uint32_t i = 0; i < things_.size(); ++i) groups[out[i]] += root(i) == i && !out[i].empty();
  for (std::uint32_t i = 0; i < things_.size(); ++i) {
    if (root(i) != i || out[i].empty() || std::get<1>(best[i]) || groups[out[i]] < 2) continue;
    out[i] += "-" + to_hex(hash_bytes(first[i])).substr(0, 8);
  }
  for (std::uint32_t i = 0; i < things_.size(); ++i) out[i] = out[root(i)];
  return out;
}

Resolution Things::finish() {
  Resolution out;
  out.ids.resize(appearances_.size());
  out.reasons.resize(appearances_.size());
  const std::vector<std::string> ids = final_ids();
  for (std::uint32_t t = 0; t < things_.size(); ++t) {
    for (const std::uint32_t i : things_[t].appearances) {
      out.ids[i] = ids[t];
      if (ids[t] == appearances_[i].id) continue;
      out.reasons[i] = things_[t].reason.empty() ? "joined with another form of the name" : things_[t].reason;
    }
  }
  apply_decisions(decisions_, appearances_, documents_, out);
  std::sort(findings_.begin(), findings_.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.kind, a.entity, a.other, a.reason) < std::tie(b.kind, b.entity, b.other, b.reason);
  });
  out.findings = std::move(findings_);
  return out;
}

}  // namespace newsgraph::entities
