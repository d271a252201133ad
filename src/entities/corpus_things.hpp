// The appearances of all articles gathered to things, which the steps of the resolution join and part: union-find with
// what each thing is called, does, and is seen with. Internal to the resolution across documents.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "entities/corpus_resolution.hpp"
#include "entities/role_fields.hpp"

namespace newsgraph::entities {

enum class ThingKind { kPerson, kPlace, kOther, kUnnamed };

// What one appearance shows.
struct Profile {
  ThingKind kind = ThingKind::kOther;
  std::string full_name;           // the longest of its names
  std::vector<std::string> words;  // of it, folded
  TitleFacts titles;
  std::vector<std::uint32_t> company;  // numbers of the rarest entities beside it in its document; ascending
  bool ambiguous = false;              // says too little to be told from others: "Mora", "J. Mora", "Supreme Court"
};

struct Thing {
  std::string id;
  std::vector<std::uint32_t> appearances;  // ascending
  ThingKind kind = ThingKind::kOther;
  std::string full_name;
  std::vector<std::string> words;
  bool linked = false;
  bool ambiguous = false;
  std::string reason;  // why it became part of another
};

class Things {
 public:
  Things(const std::vector<Appearance>& appearances, const std::vector<std::string>& documents,
         const Decisions& decisions);

  [[nodiscard]] const std::vector<Thing>& all() const { return things_; }
  [[nodiscard]] const Profile& profile(std::uint32_t appearance) const { return profiles_[appearance]; }
  [[nodiscard]] const Appearance& appearance(std::uint32_t index) const { return appearances_[index]; }
  [[nodiscard]] std::uint32_t root(std::uint32_t thing) const;
  // Joins two things unless a decision forbids it; says why. False if nothing changed.
  bool join(std::uint32_t a, std::uint32_t b, const std::string& reason);
  // Takes appearances out of a thing and makes one of that id of them.
  std::uint32_t part(std::uint32_t thing, const std::vector<std::uint32_t>& appearances, const std::string& id,
                     const std::string& reason);
  // Makes a thing of each appearance, which may be of several; all of them, in the order of their documents' ids.
  std::vector<std::uint32_t> split(std::uint32_t thing);
  void report(Finding finding) { findings_.push_back(std::move(finding)); }
  // "seen in" for a finding: the thing as a whole, or in one document where it is ambiguous.
  [[nodiscard]] EntityReference reference(std::uint32_t thing) const;
  // Names of the company that two lists share, at most three: "acme, quill".
  [[nodiscard]] std::string names_of(const std::vector<std::uint32_t>& company) const;

  [[nodiscard]] Resolution finish();

 private:
  void gather_company();
  [[nodiscard]] bool is_forbidden(std::uint32_t left, std::uint32_t right) const;  // roots
  [[nodiscard]] std::vector<std::string> final_ids() const;                        // of things

  const std::vector<Appearance>& appearances_;
  const std::vector<std::string>& documents_;
  const Decisions& decisions_;
  std::vector<Profile> profiles_;
  std::vector<Thing> things_;
  std::vector<std::uint32_t> parents_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> disputed_;  // root -> things of it that decisions are about
  std::vector<std::string> company_names_;                        // by number
  std::vector<Finding> findings_;
};

// What people decided, last: it has the last word on the ids.
void apply_decisions(const Decisions& decisions, const std::vector<Appearance>& appearances,
                     const std::vector<std::string>& documents, Resolution& out);

// The steps, in this order.
void part_namesakes(Things& things);    // two people of one name
void join_spellings(Things& things);    // accents, middle names, legal endings
void join_acronyms(Things& things);     // IAEA
void join_short_names(Things& things);  // "Mora", "President Mora", "Supreme Court"

}  // namespace newsgraph::entities
