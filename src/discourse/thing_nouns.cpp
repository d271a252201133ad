#include "discourse/thing_nouns.hpp"

#include <map>

#include "base/split.hpp"

namespace newsgraph::discourse {
namespace {

// Separated by blanks.
constexpr std::string_view kBodies =
    "agency airline alliance association bank broadcaster carmaker chain charity committee company competitor "
    "corporation federation firm foundation group institute maker manufacturer ministry movement network newspaper "
    "operator organisation organization party producer publisher retailer rival subsidiary supplier union";
constexpr std::string_view kCountries = "country nation republic";
constexpr std::string_view kTowns = "city suburb town township village";
constexpr std::string_view kPlaces = "district island lake mountain province region river state";
constexpr std::string_view kOthers =
    "airport army base body book branch capital center centre channel church club college court department documentary "
    "film hospital hotel journal magazine museum novel office publication school series ship site spinoff station team "
    "tribe unit university vessel website";

std::map<std::string_view, ThingNoun> all_nouns() {
  std::map<std::string_view, ThingNoun> out;
  const auto add = [&out](std::string_view words, ThingNoun kind) {
    for (const std::string_view word : split(words, ' ')) out.emplace(word, kind);
  };
  add(kBodies, ThingNoun::kBody);
  add(kCountries, ThingNoun::kCountry);
  add(kTowns, ThingNoun::kTown);
  add(kPlaces, ThingNoun::kPlace);
  add(kOthers, ThingNoun::kOther);
  return out;
}

}  // namespace

ThingNoun thing_noun(std::string_view lemma) {
  static const std::map<std::string_view, ThingNoun> kNouns = all_nouns();
  const auto found = kNouns.find(lemma);
  return found == kNouns.end() ? ThingNoun::kNone : found->second;
}

}  // namespace newsgraph::discourse
