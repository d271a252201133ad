// Which arguments of a verb do what it says and which undergo it, where that is not the usual: data learnt from
// PropBank (Palmer et al. 2005), read from ontology/frames. Knows no trees; semantic_roles finds the arguments.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace newsgraph::relations {

enum class SemanticRole : std::uint8_t { kNone, kAgent, kPatient };  // PropBank's ARG0 and ARG1

class VerbFrames {
 public:
  VerbFrames() = default;
  // Tab-separated: lemma, "active" or "passive", slot, "ARG0", "ARG1" or "-". Throws InputError naming file and line.
  [[nodiscard]] static VerbFrames read(const std::filesystem::path& file);

  // What the slot of the verb is, if it is listed. Slots: "subject", "subject+object", "object", "clause", "obl at" …
  [[nodiscard]] std::optional<SemanticRole> role(std::string_view lemma, bool passive, std::string_view slot) const;

 private:
  std::unordered_map<std::string, SemanticRole> roles_;  // by lemma, voice and slot, tab-separated
};

}  // namespace newsgraph::relations
