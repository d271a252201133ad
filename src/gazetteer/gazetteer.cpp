#include "gazetteer/gazetteer.hpp"

#include <algorithm>
#include <fstream>

#include "base/error.hpp"
#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "gazetteer/table_source.hpp"

namespace newsgraph::gazetteer {
namespace {

std::vector<std::filesystem::path> tables_of(const std::filesystem::path& folder) {
  std::error_code error;
  std::vector<std::filesystem::path> files;
  for (const auto& item : std::filesystem::directory_iterator(folder, error)) {
    if (item.path().extension() == ".tsv") files.push_back(item.path());
  }
  if (error) throw InputError(folder.string() + ": " + error.message());
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

Gazetteer Gazetteer::read(const std::filesystem::path& folder) {
  Gazetteer out;
  ImageBuilder builder;
  for (const auto& file : tables_of(folder)) {
    std::ifstream stream(file);
    if (!stream) throw InputError(file.string() + ": cannot be read");
    read_table([&](std::string& line) { return static_cast<bool>(std::getline(stream, line)); }, file.string(),
               [&](const Row& row) { builder.add(row); },
               [&](std::string_view forename, char sex) { out.forenames_.emplace(utf8::fold(forename), sex); });
  }
  out.size_ = builder.size();
  out.layers_.push_back({GazetteerImage::own(builder.finish(), folder.string()), 0});
  return out;
}

void Gazetteer::add(const std::filesystem::path& file) {
  GazetteerImage image = GazetteerImage::map(file);
  const auto first = static_cast<std::uint32_t>(size_);
  size_ += image.size();
  layers_.push_back({std::move(image), first});
}

Candidates Gazetteer::find(std::string_view name) const {
  const std::uint64_t hash = hash_bytes(key_of(name));
  Candidates out;
  if (layers_.size() == 1) {
    for (const Candidate candidate : layers_.front().image.find(hash)) out.push_back(candidate);
    return out;
  }
  std::vector<Candidate> all;
  for (const Layer& layer : layers_) {
    for (const Candidate candidate :
         layer.image.find(hash).first(std::min<std::size_t>(layer.image.find(hash).size(), Candidates::kMost))) {
      const Candidate found{layer.first + candidate.entry, candidate.kind};
      const std::string_view wikidata = entry(found.entry).wikidata;
      const bool known = !wikidata.empty() && std::any_of(all.begin(), all.end(), [&](const Candidate& other) {
        return entry(other.entry).wikidata == wikidata;
      });
      if (!known) all.push_back(found);
    }
  }
  std::stable_sort(all.begin(), all.end(), [&](const Candidate& a, const Candidate& b) {
    return entry(a.entry).weight > entry(b.entry).weight;
  });
  for (const Candidate& candidate : all) out.push_back(candidate);
  return out;
}

Entry Gazetteer::entry(std::uint32_t index) const {
  for (std::size_t i = layers_.size(); i-- > 0;) {
    if (index >= layers_[i].first) return layers_[i].image.entry(index - layers_[i].first);
  }
  return {};
}

char Gazetteer::sex_of_forename(std::string_view forename) const {
  const auto found = forenames_.find(utf8::fold(forename));
  return found == forenames_.end() ? '\0' : found->second;
}

}  // namespace newsgraph::gazetteer
