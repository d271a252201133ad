// Full names in several spellings: accents written out or lost, middle names, legal endings of companies; and acronyms
// whose full name stands in another article.
#include <algorithm>
#include <map>

#include "entities/corpus_things.hpp"
#include "entities/name_variants.hpp"

namespace newsgraph::entities {
namespace {

using Bucket = std::vector<std::uint32_t>;  // things

std::vector<std::uint32_t> company_of(const Things& things, std::uint32_t thing) {
  std::vector<std::uint32_t> out;
  for (const std::uint32_t i : things.all()[thing].appearances) {
    const auto& company = things.profile(i).company;
    out.insert(out.end(), company.begin(), company.end());
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::set<std::string> nouns_of(const Things& things, std::uint32_t thing) {
  std::set<std::string> out;
  for (const std::uint32_t i : things.all()[thing].appearances) {
    const auto& nouns = things.profile(i).titles.nouns;
    out.insert(nouns.begin(), nouns.end());
  }
  return out;
}

// What two things share, in words; empty if nothing.
std::string shared(const Things& things, std::uint32_t a, std::uint32_t b) {
  const auto mine = company_of(things, a), other = company_of(things, b);
  std::vector<std::uint32_t> both;
  std::set_intersection(mine.begin(), mine.end(), other.begin(), other.end(), std::back_inserter(both));
  const auto my_nouns = nouns_of(things, a), other_nouns = nouns_of(things, b);
  std::vector<std::string> nouns;
  std::set_intersection(my_nouns.begin(), my_nouns.end(), other_nouns.begin(), other_nouns.end(),
                        std::back_inserter(nouns));
  std::string out;
  if (!nouns.empty()) out += "; title: " + nouns.front();
  if (!both.empty()) out += "; together with: " + things.names_of(both);
  return out;
}

bool is_full(const Thing& thing) {
  return thing.kind != ThingKind::kUnnamed && !thing.ambiguous && !thing.appearances.empty();
}

void uncertain(Things& things, std::uint32_t a, std::uint32_t b, const std::string& reason) {
  things.report(
      {FindingKind::kUncertain, things.reference(a), things.reference(b), reason, things.all()[b].appearances});
}

// Things in the order of their ids, whatever the order of documents was.
void sort_by_id(const Things& things, Bucket& bucket) {
  std::sort(bucket.begin(), bucket.end(),
            [&](std::uint32_t a, std::uint32_t b) { return things.all()[a].id < things.all()[b].id; });
}

void join_accents(Things& things) {
  std::map<std::pair<ThingKind, std::string>, Bucket> buckets;
  for (std::uint32_t t = 0; t < things.all().size(); ++t) {
    const Thing& thing = things.all()[t];
    if (is_full(thing)) buckets[{thing.kind, spelling_key(thing.full_name)}].push_back(t);
  }
  for (auto& [key, bucket] : buckets) {
    if (bucket.size() < 2) continue;
    sort_by_id(things, bucket);
    const bool accents = std::any_of(bucket.begin(), bucket.end(),
                                     [&](std::uint32_t t) { return has_accents(things.all()[t].full_name); });
    for (std::size_t i = 1; i < bucket.size(); ++i) {
      if (things.all()[bucket[0]].linked && things.all()[bucket[i]].linked) continue;
      if (things.all()[bucket[0]].words == things.all()[bucket[i]].words) continue;  // parted on purpose
      const std::string both = shared(things, bucket[0], bucket[i]);
      if (accents || !both.empty())
        things.join(bucket[0], bucket[i], "the same name in another spelling" + both);
      else
        uncertain(things, bucket[0], bucket[i], "the same name in another spelling");
    }
  }
}

void join_middle_names(Things& things) {
  std::map<std::pair<std::string, std::string>, Bucket> buckets;  // first and last word
  for (std::uint32_t t = 0; t < things.all().size(); ++t) {
    const Thing& thing = things.all()[t];
    if (is_full(thing) && thing.kind == ThingKind::kPerson && thing.words.size() > 1)
      buckets[{thing.words.front(), thing.words.back()}].push_back(t);
  }
  for (auto& [key, bucket] : buckets) {
    sort_by_id(things, bucket);
    Bucket plain, longer;
    for (const std::uint32_t t : bucket) (things.all()[t].words.size() == 2 ? plain : longer).push_back(t);
    if (plain.empty() || longer.empty()) continue;
    for (const std::uint32_t t : longer) {
      for (const std::uint32_t p : plain) {
        const std::string both = shared(things, p, t);
        const bool only = plain.size() == 1 && longer.size() == 1;
        if (!both.empty() && (only || longer.size() == 1))
          things.join(p, t, "the same name with what stands in its middle" + both);
        else
          uncertain(things, p, t, "the same name with what stands in its middle" + both);
      }
      if (plain.size() * longer.size() > 64) break;
    }
  }
}

void join_legal_endings(Things& things) {
  std::map<std::string, Bucket> buckets;
  for (std::uint32_t t = 0; t < things.all().size(); ++t) {
    const Thing& thing = things.all()[t];
    if (is_full(thing) && thing.kind == ThingKind::kOther) buckets[without_legal_ending(thing.full_name)].push_back(t);
  }
  for (auto& [key, bucket] : buckets) {
    if (bucket.size() < 2) continue;
    sort_by_id(things, bucket);
    for (std::size_t i = 1; i < bucket.size(); ++i) {
      const Thing &a = things.all()[bucket[0]], &b = things.all()[bucket[i]];
      if ((a.linked && b.linked) || a.words == b.words) continue;
      things.join(bucket[0], bucket[i], "the same name with or without its legal form");
    }
  }
}

// Which things have that acronym: written beside their name in some article, or only by their first letters.
struct Bearers {
  Bucket written, implied;
};

std::map<std::string, Bearers> bearers_of_acronyms(const Things& things) {
  std::map<std::string, Bearers> out;
  for (std::uint32_t t = 0; t < things.all().size(); ++t) {
    const Thing& thing = things.all()[t];
    if (!is_full(thing) || thing.kind != ThingKind::kOther || thing.words.size() < 2) continue;
    std::set<std::string> written;
    for (const std::uint32_t i : thing.appearances) {
      for (const std::string& name : things.appearance(i).names) {
        if (std::string letters = acronym_letters(name); !letters.empty()) written.insert(std::move(letters));
      }
    }
    for (const std::string& letters : written) out[letters].written.push_back(t);
    for (const std::string& letters : acronyms_of(thing.full_name)) {
      if (letters.size() > 2 && !written.contains(letters)) out[letters].implied.push_back(t);
    }
  }
  return out;
}

// One appearance of an acronym that several may be meant by.
void join_ambiguous_acronym(Things& things, std::uint32_t thing, const Bucket& candidates, const char* reason) {
  Bucket fitting;
  for (const std::uint32_t t : candidates) {
    if (!shared(things, t, thing).empty()) fitting.push_back(t);
  }
  if (fitting.size() == 1) {
    things.join(fitting.front(), thing, reason + shared(things, fitting.front(), thing));
    return;
  }
  for (const std::uint32_t t : candidates) uncertain(things, t, thing, reason);
}

void join_acronym(Things& things, std::uint32_t thing, const Bearers& bearers) {
  constexpr std::size_t kMostBearers = 32;  // of one acronym; with more, nothing can be said
  if (bearers.written.size() == 1) {
    things.join(bearers.written.front(), thing, "the acronym stands beside the name in another article");
    return;
  }
  const bool written = !bearers.written.empty();
  const Bucket& candidates = written ? bearers.written : bearers.implied;
  const char* reason = written ? "its acronym in another article" : "its first letters";
  if (candidates.size() > kMostBearers) return;
  if (candidates.size() == 1) {
    join_ambiguous_acronym(things, thing, candidates, reason);
    return;
  }
  for (const std::uint32_t part : things.split(thing)) join_ambiguous_acronym(things, part, candidates, reason);
}

}  // namespace

void join_spellings(Things& things) {
  join_accents(things);
  join_middle_names(things);
  join_legal_endings(things);
}

void join_acronyms(Things& things) {
  const auto bearers = bearers_of_acronyms(things);
  Bucket acronyms;
  for (std::uint32_t t = 0; t < things.all().size(); ++t) {
    const Thing& thing = things.all()[t];
    if (is_full(thing) && !thing.linked && thing.kind == ThingKind::kOther && !acronym_letters(thing.full_name).empty())
      acronyms.push_back(t);
  }
  sort_by_id(things, acronyms);
  for (const std::uint32_t t : acronyms) {
    const auto found = bearers.find(acronym_letters(things.all()[t].full_name));
    if (found != bearers.end()) join_acronym(things, t, found->second);
  }
}

}  // namespace newsgraph::entities
