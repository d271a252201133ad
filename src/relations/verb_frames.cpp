#include "relations/verb_frames.hpp"

#include <fstream>

#include "base/error.hpp"

namespace newsgraph::relations {

VerbFrames VerbFrames::read(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw InputError(file.string() + ": cannot be opened");
  VerbFrames out;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    const auto cut = line.rfind('\t');
    const std::string role = cut == std::string::npos ? "" : line.substr(cut + 1);
    if (role != "ARG0" && role != "ARG1" && role != "-") {
      throw InputError(file.string() + ":" + std::to_string(number) +
                       ": expected lemma, voice, slot and ARG0, ARG1 or -");
    }
    const SemanticRole meant = role == "ARG0"   ? SemanticRole::kAgent
                               : role == "ARG1" ? SemanticRole::kPatient
                                                : SemanticRole::kNone;
    out.roles_[line.substr(0, cut)] = meant;
  }
  return out;
}

std::optional<SemanticRole> VerbFrames::role(std::string_view lemma, bool passive, std::string_view slot) const {
  std::string key(lemma);
  key.append(passive ? "\tpassive\t" : "\tactive\t").append(slot);
  const auto found = roles_.find(key);
  return found == roles_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace newsgraph::relations
