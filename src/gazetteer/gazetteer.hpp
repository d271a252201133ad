// Names of known things: countries, capitals, bodies, organisations, with other names, demonyms and confirmed Wikidata
// identifiers. Read once from ontology/gazetteer/*.tsv; look-up only. Knows nothing of documents' contexts.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/annotations.hpp"

namespace newsgraph::gazetteer {

struct Entry {
  std::string name;        // best full name: "United States Department of Defense"
  std::string class_name;  // class of the ontology: "Country", "GovernmentOrganization"
  EntityType type = EntityType::kOrganization;
  std::string wikidata;               // "Q11209"; empty where it was not confirmed
  std::string country;                // name of the country it belongs to; empty if none
  std::vector<std::string> names;     // other names, as written in news
  std::vector<std::string> demonyms;  // countries and regions: "Ukrainian"
  std::string capital;                // countries: name of the capital
  float weight = 0;                   // prior among entries of the same name, larger is likelier
};

// How a looked-up string relates to the entry.
enum class NameKind : std::uint8_t { kName, kDemonym };

struct Candidate {
  std::uint32_t entry;
  NameKind kind;
};

class Gazetteer {
 public:
  // Reads every *.tsv of a folder. Throws InputError (file:line) on a malformed row.
  [[nodiscard]] static Gazetteer read(const std::filesystem::path& folder);

  // Entries that bear this name (compared by utf8::fold, a leading "the" ignored), likeliest first. Valid as long as
  // the gazetteer lives.
  [[nodiscard]] const std::vector<Candidate>& find(std::string_view name) const;
  [[nodiscard]] const Entry& entry(std::uint32_t index) const { return entries_[index]; }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

  // Sex that a given name suggests: 'f', 'm', or 0 when unknown or used for both.
  [[nodiscard]] char sex_of_forename(std::string_view forename) const;

 private:
  std::vector<Entry> entries_;
  std::unordered_map<std::string, std::vector<Candidate>> by_name_;
  std::unordered_map<std::string, char> forenames_;
};

}  // namespace newsgraph::gazetteer
