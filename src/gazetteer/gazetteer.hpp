// Names of known things: countries, capitals, bodies, organisations, with other names, demonyms and confirmed Wikidata
// identifiers. Look-up only, over one or more images (gazetteer_image.hpp): the shipped one, made of ontology/gazetteer
// at start, and files that `newsgraph gazetteer build` made. Knows nothing of documents' contexts.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/annotations.hpp"
#include "gazetteer/gazetteer_image.hpp"

namespace newsgraph::gazetteer {

// The entries that bear a name, likeliest first; the first eight of them.
class Candidates {
 public:
  static constexpr std::size_t kMost = 8;

  [[nodiscard]] const Candidate* begin() const { return items_.data(); }
  [[nodiscard]] const Candidate* end() const { return items_.data() + size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] const Candidate& front() const { return items_[0]; }
  void push_back(Candidate candidate) {
    if (size_ < kMost) items_[size_++] = candidate;
  }

 private:
  std::array<Candidate, kMost> items_{};
  std::size_t size_ = 0;
};

class Gazetteer {
 public:
  // Reads every *.tsv of a folder. Throws InputError (file:line) on a malformed row.
  [[nodiscard]] static Gazetteer read(const std::filesystem::path& folder);

  // Adds what a file of `newsgraph gazetteer build` knows; it is memory-mapped, not read. Of one thing in both, known
  // by its Wikidata identifier, the earlier entry counts. Throws InputError if it is no such file.
  void add(const std::filesystem::path& file);

  // Entries that bear this name (compared by utf8::fold, a leading "the" ignored), likeliest first.
  [[nodiscard]] Candidates find(std::string_view name) const;
  // Views are valid as long as the gazetteer lives. Precondition: index < size().
  [[nodiscard]] Entry entry(std::uint32_t index) const;
  [[nodiscard]] std::size_t size() const { return size_; }

  // Sex that a given name suggests: 'f', 'm', or 0 when unknown or used for both.
  [[nodiscard]] char sex_of_forename(std::string_view forename) const;

 private:
  struct Layer {
    GazetteerImage image;
    std::uint32_t first = 0;  // index of its first entry
  };

  std::vector<Layer> layers_;
  std::size_t size_ = 0;
  std::unordered_map<std::string, char> forenames_;
};

}  // namespace newsgraph::gazetteer
