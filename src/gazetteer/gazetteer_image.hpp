// A gazetteer as one block of bytes that is used where it lies: entries, their strings, and a hash table of names. Made
// by ImageBuilder, kept in a file and mapped into memory, or held as a string. Little-endian, version in the header.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/annotations.hpp"

namespace newsgraph::gazetteer {

// One thing, as views into its image.
struct Entry {
  std::string_view name;        // best full name: "United States Department of Defense"
  std::string_view class_name;  // class of the ontology: "Country", "GovernmentOrganization"
  EntityType type = EntityType::kOrganization;
  std::string_view wikidata;  // "Q11209"; empty where it was not confirmed
  std::string_view country;   // name of the country it belongs to; empty if none
  std::string_view names;     // other names, as written in news, joined by '|'
  std::string_view demonyms;  // countries and regions: "Ukrainian", joined by '|'
  std::string_view capital;   // countries: name of the capital
  float weight = 0;           // prior among entries of the same name, larger is likelier
};

// How a looked-up string relates to the entry.
enum class NameKind : std::uint8_t { kName, kDemonym };

struct Candidate {
  std::uint32_t entry = 0;
  NameKind kind = NameKind::kName;
  std::uint8_t unused[3] = {};  // no stray bytes in files
};

// Key under which a name is found: folded, without a leading "the"; and its hash.
[[nodiscard]] std::string key_of(std::string_view name);

class GazetteerImage {
 public:
  // Maps a file. Throws InputError naming it when it cannot be read or is no gazetteer of this version.
  [[nodiscard]] static GazetteerImage map(const std::filesystem::path& file);
  // Takes the bytes that ImageBuilder made; `name` for messages.
  [[nodiscard]] static GazetteerImage own(std::string bytes, const std::string& name);

  // Candidates of a key, likeliest first; entries count within the image.
  [[nodiscard]] std::span<const Candidate> find(std::uint64_t key_hash) const;
  [[nodiscard]] Entry entry(std::uint32_t index) const;
  [[nodiscard]] std::uint32_t size() const { return size_; }

 private:
  struct Slot;
  struct Record;

  GazetteerImage() = default;
  void read_header(const std::string& name);
  [[nodiscard]] std::string_view text(std::uint64_t at) const;

  std::shared_ptr<const void> keeper_;  // the mapping or the string
  std::string_view bytes_;
  const Slot* slots_ = nullptr;
  const Candidate* candidates_ = nullptr;
  const Record* records_ = nullptr;
  std::string_view strings_;
  std::uint32_t size_ = 0, candidate_count_ = 0;
  std::uint64_t slot_mask_ = 0;

  friend class ImageBuilder;
};

// A row before it is part of an image.
struct Row {
  std::string name, class_name;
  EntityType type = EntityType::kOrganization;
  std::string wikidata, country, capital;
  std::vector<std::string> names, demonyms;
  float weight = 0;
};

// Collects rows. Memory: the image's strings and records, and 24 bytes for each name.
class ImageBuilder {
 public:
  void add(const Row& row);
  [[nodiscard]] std::size_t size() const { return records_.size() / kRecordBytes; }
  // The image; the builder is empty afterwards.
  [[nodiscard]] std::string finish();

 private:
  static constexpr std::size_t kRecordBytes = 64;
  struct Name {
    std::uint64_t hash = 0;
    Candidate candidate;
    float weight = 0;
  };

  std::uint64_t add_text(std::string_view text);
  std::uint64_t add_texts(const std::vector<std::string>& texts);
  void add_name(std::string_view name, NameKind kind, float weight);

  std::string strings_;
  std::string records_;
  std::vector<Name> names_;
};

}  // namespace newsgraph::gazetteer
