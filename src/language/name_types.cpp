#include "language/name_types.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

#include "base/utf8.hpp"

namespace newsgraph::language {
namespace {

using enum EntityType;

class NameTypes {
 public:
  NameTypes(const Document& document, const gazetteer::Gazetteer& gazetteer, Annotations& annotations)
      : document_(document), gazetteer_(gazetteer), annotations_(annotations) {}

  void run() {
    settle_types();
    join_bodies();
    spread_known_names();
  }

 private:
  [[nodiscard]] std::string_view form(std::uint32_t token) const {
    return document_.view(annotations_.tokens[token].span);
  }
  [[nodiscard]] std::string key(TokenRange range) const { return utf8::fold(document_.view(annotations_.span(range))); }
  [[nodiscard]] bool is_upper(std::uint32_t token) const {
    std::size_t at = 0;
    return utf8::is_upper(utf8::next(form(token), at));
  }

  // "the Biden administration", "the Indonesian military": a name with the noun of a body is that body's name.
  void join_bodies() {
    static const std::set<std::string, std::less<>> kOfPerson = {"administration", "government", "regime", "cabinet"};
    static const std::set<std::string, std::less<>> kOfNation = {
        "administration", "government", "regime",     "cabinet",      "military",  "army",   "navy",
        "police",         "parliament", "team",       "embassy",      "ministry",  "senate", "congress",
        "authority",      "force",      "coastguard", "intelligence", "delegation"};
    static const std::set<std::string, std::less<>> kPlural = {"force", "authority"};
    for (Name& name : annotations_.names) {
      const std::uint32_t noun = name.tokens.end;
      if (noun >= annotations_.tokens.size()) continue;
      const bool nation = name.type == kGroup || (name.type == kPlace && is_country(name.tokens));
      const std::string lemma = utf8::to_lower(annotations_.tokens[noun].lemma);
      if (!(nation && kOfNation.contains(lemma)) && !(name.type == kPerson && kOfPerson.contains(lemma))) continue;
      // The noun itself must be what is meant: not "the Biden administration officials", not "team members".
      const Token& token = annotations_.tokens[noun];
      if (token.relation == DependencyRelation::kCompound || !token.tag.starts_with("NN")) continue;
      if (token.tag.ends_with("S") && !kPlural.contains(lemma)) continue;
      name.tokens.end = noun + 1;
      name.type = kOrganization;
      name.confidence = 1;
    }
  }

  [[nodiscard]] bool is_country(TokenRange range) const {
    const auto found = gazetteer_.find(document_.view(annotations_.span(range)));
    return !found.empty() && gazetteer_.entry(found.front().entry).type == kCountry;
  }

  // The same words in one article have one type: the network's votes weighed by confidence, and the gazetteer's where
  // it is sure. Persons may share a place's name ("Paris"), so a place list does not outvote a confident person.
  void settle_types() {
    std::map<std::string, std::array<float, kNamedTypeCount>> votes;
    for (const Name& name : annotations_.names)
      votes[key(name.tokens)][static_cast<std::size_t>(name.type)] += name.confidence;
    std::set<std::string> surnames;
    // The last word of a person's full name is that person, even where a city has the name.
    for (const Name& name : annotations_.names) {
      if (name.type != kPerson || name.tokens.size() < 2) continue;
      const auto surname = votes.find(key({name.tokens.end - 1, name.tokens.end}));
      if (surname == votes.end() || !surnames.insert(surname->first).second) continue;
      surname->second[static_cast<std::size_t>(kPerson)] += surname_votes(surname->first);
    }
    vote_for_first_words(votes, surnames);
    vote_for_acronyms(votes);
    for (auto& [text, weights] : votes) {
      if (surnames.contains(text)) continue;
      for (const gazetteer::Candidate candidate : gazetteer_.find(text)) {
        const gazetteer::Entry entry = gazetteer_.entry(candidate.entry);
        if (candidate.kind == gazetteer::NameKind::kDemonym) {
          weights[static_cast<std::size_t>(kGroup)] += 3.0F;
        } else if (entry.type == kCountry || entry.type == kState || entry.type == kCity) {
          weights[static_cast<std::size_t>(kPlace)] += entry.type == kCountry ? 1.5F : 0.6F;
        } else if (static_cast<std::size_t>(entry.type) < kNamedTypeCount) {
          weights[static_cast<std::size_t>(entry.type)] += 0.6F;
        }
        break;  // the likeliest reading only
      }
    }
    for (Name& name : annotations_.names) {
      const auto& weights = votes[key(name.tokens)];
      name.type = static_cast<EntityType>(std::max_element(weights.begin(), weights.end()) - weights.begin());
    }
  }

  // Votes for the person of a full name where its last word stands alone; none if it mostly stands behind a preposition
  // of place, as the city of that name would.
  [[nodiscard]] float surname_votes(const std::string& surname) const {
    std::size_t alone = 0, placed = 0;
    for (const Name& name : annotations_.names) {
      if (name.tokens.size() != 1 || key(name.tokens) != surname) continue;
      ++alone;
      const std::string before = name.tokens.begin == 0 ? "" : utf8::to_lower(form(name.tokens.begin - 1));
      placed += before == "in" || before == "at" || before == "from" || before == "near" || before == "to";
    }
    return 2 * placed > alone ? 0.0F : 1.2F * static_cast<float>(alone);
  }

  // "Calloway" beside "Calloway Industries" is the company, unless a person of the article has that surname.
  void vote_for_first_words(std::map<std::string, std::array<float, kNamedTypeCount>>& votes,
                            const std::set<std::string>& surnames) const {
    for (const Name& name : annotations_.names) {
      if (name.type != kOrganization || name.tokens.size() < 2) continue;
      const std::string first = key({name.tokens.begin, name.tokens.begin + 1});
      const auto found = votes.find(first);
      if (found == votes.end() || surnames.contains(first) || !gazetteer_.find(first).empty()) continue;
      if (gazetteer_.sex_of_forename(form(name.tokens.begin)) != 0) continue;
      found->second[static_cast<std::size_t>(kOrganization)] += 0.5F;
    }
  }

  // "BTP" beside "British Transport Police" is a body.
  void vote_for_acronyms(std::map<std::string, std::array<float, kNamedTypeCount>>& votes) const {
    for (const Name& name : annotations_.names) {
      if (name.type != kOrganization || name.tokens.size() < 2) continue;
      std::string initials;
      for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) {
        if (is_upper(i)) initials += utf8::to_lower(form(i).substr(0, 1));
      }
      const auto found = initials.size() < 2 ? votes.end() : votes.find(initials);
      if (found != votes.end()) found->second[static_cast<std::size_t>(kOrganization)] += 1.0F;
    }
  }

  // A name found in one sentence is the same name where the network missed it.
  void spread_known_names() {
    std::unordered_map<std::string, EntityType> known;
    std::vector<bool> taken(annotations_.tokens.size(), false);
    for (const Name& name : annotations_.names) {
      if (name.type == kPerson && name.tokens.size() > 1)
        known.emplace(key({name.tokens.end - 1, name.tokens.end}), kPerson);
      if (name.confidence >= 0.6F && (name.tokens.size() > 1 || is_upper(name.tokens.begin)))
        known.emplace(key(name.tokens), name.type);
      for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) taken[i] = true;
    }
    std::vector<Name> found;
    for (const Sentence& sentence : annotations_.sentences) {
      for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        if (taken[i] || !is_upper(i) || annotations_.tokens[i].part_of_speech != PartOfSpeech::kPropn) continue;
        for (std::uint32_t length = std::min(6U, sentence.tokens.end - i); length > 0; --length) {
          const TokenRange range{i, i + length};
          if (std::any_of(taken.begin() + range.begin, taken.begin() + range.end, [](bool value) { return value; }))
            continue;
          const auto match = known.find(key(range));
          if (match == known.end()) continue;
          // A longer proper name that merely contains it stays untouched.
          const bool continues = range.end < sentence.tokens.end &&
                                 annotations_.tokens[range.end].part_of_speech == PartOfSpeech::kPropn &&
                                 !taken[range.end];
          if (continues) break;
          found.push_back({range, match->second, 0.5F});
          std::fill(taken.begin() + range.begin, taken.begin() + range.end, true);
          break;
        }
      }
    }
    annotations_.names.insert(annotations_.names.end(), found.begin(), found.end());
  }

  const Document& document_;
  const gazetteer::Gazetteer& gazetteer_;
  Annotations& annotations_;
};

}  // namespace

void settle_types(const Document& document, const gazetteer::Gazetteer& gazetteer, Annotations& annotations) {
  NameTypes(document, gazetteer, annotations).run();
}

}  // namespace newsgraph::language
