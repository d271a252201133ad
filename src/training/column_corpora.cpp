#include "training/column_corpora.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "training/corpus_reading.hpp"

namespace newsgraph::training {
namespace {

using enum EntityType;

// Labels of the IOB corpora. nullopt: not a name; an empty mask: leave the words open.
std::optional<TypeMask> types_of_label(const std::string& label) {
  static const std::map<std::string, TypeMask> kMap = {
      {"PER", types(kPerson)},
      {"person", types(kPerson)},
      {"politician", types(kPerson)},
      {"musicalartist", types(kPerson)},
      {"writer", types(kPerson)},
      {"scientist", types(kPerson)},
      {"researcher", types(kPerson)},
      {"Scientist", types(kPerson)},
      {"Artist", types(kPerson)},
      {"Athlete", types(kPerson)},
      {"Politician", types(kPerson)},
      {"Cleric", types(kPerson)},
      {"SportsManager", types(kPerson)},
      {"OtherPER", types(kPerson)},
      {"ORG", types(kOrganization)},
      {"organisation", types(kOrganization)},
      {"politicalparty", types(kOrganization)},
      {"university", types(kOrganization)},
      {"band", types(kOrganization)},
      {"corporation", types(kOrganization)},
      {"group", types(kOrganization, kGroup)},
      {"PublicCorp", types(kOrganization)},
      {"PrivateCorp", types(kOrganization)},
      {"MusicalGRP", types(kOrganization)},
      {"SportsGRP", types(kOrganization)},
      {"CarManufacturer", types(kOrganization)},
      {"AerospaceManufacturer", types(kOrganization)},
      {"LOC", kSomePlace},
      {"location", kSomePlace},
      {"country", types(kPlace)},
      {"HumanSettlement", types(kPlace)},
      {"OtherLOC", types(kPlace)},
      {"Facility", types(kFacility)},
      {"Station", types(kFacility)},
      {"event", types(kEvent)},
      {"election", types(kEvent)},
      {"conference", types(kEvent, kOrganization)},
      {"product", types(kProduct, kWork)},
      {"creative-work", types(kWork)},
      {"album", types(kWork)},
      {"song", types(kWork)},
      {"book", types(kWork)},
      {"poem", types(kWork)},
      {"magazine", types(kWork, kOrganization)},
      {"academicjournal", types(kWork, kOrganization)},
      {"VisualWork", types(kWork)},
      {"MusicalWork", types(kWork)},
      {"WrittenWork", types(kWork)},
      {"ArtWork", types(kWork)},
      {"Software", types(kProduct, kWork)},
      {"OtherPROD", types(kProduct)},
      {"Vehicle", types(kProduct)},
      {"MISC", kMiscellaneous},
      {"misc", kMiscellaneous},
      {"OTH", kMiscellaneous},
      {"award", kMiscellaneous},
      {"programlang", 0},
      {"field", 0},
      {"task", 0},
      {"algorithm", 0},
      {"metrics", 0},
      {"musicgenre", 0},
      {"literarygenre", 0},
      {"musicalinstrument", 0},
      {"discipline", 0},
      {"theory", 0},
      {"enzyme", 0},
      {"protein", 0},
      {"chemicalelement", 0},
      {"chemicalcompound", 0},
      {"astronomicalobject", 0},
  };
  const auto found = kMap.find(label);
  if (found == kMap.end()) return std::nullopt;
  return found->second;
}

// Names from a column of IOB1 or IOB2 labels.
void label_names(TrainingSentence& sentence, const std::vector<std::string>& labels) {
  sentence.names.assign(labels.size(), 1U << language::kOutside);
  for (std::size_t i = 0; i < labels.size();) {
    if (labels[i].size() < 3) {
      ++i;
      continue;
    }
    const std::string type = labels[i].substr(2);
    std::size_t end = i + 1;
    while (end < labels.size() && labels[end] == "I-" + type) ++end;
    const auto allowed = types_of_label(type);
    if (allowed && *allowed != 0)
      set_name(sentence.names, i, end, *allowed);
    else if (allowed)
      std::fill(sentence.names.begin() + static_cast<long>(i), sentence.names.begin() + static_cast<long>(end),
                kAnyLabel);
    i = end;
  }
}

}  // namespace

std::vector<TrainingSentence> read_column_corpus(const std::filesystem::path& file, Corpus corpus) {
  auto in = open_corpus(file);
  std::vector<TrainingSentence> out;
  TrainingSentence sentence;
  std::vector<std::string> labels;
  const auto finish = [&] {
    if (!labels.empty()) label_names(sentence, labels);
    sentence.corpus = corpus;
    labels.clear();
    move_sentence(sentence, out);
  };
  std::string line;
  while (std::getline(in, line)) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    const auto first_blank = line.find_first_of(" \t");
    const auto last_blank = line.find_last_of(" \t");
    if (line.empty() || line.starts_with("# ") || line.starts_with("-DOCSTART-") || first_blank == std::string::npos) {
      finish();
      continue;
    }
    sentence.forms.push_back(line.substr(0, first_blank));
    labels.push_back(line.substr(last_blank + 1));
  }
  finish();
  return out;
}

}  // namespace newsgraph::training
