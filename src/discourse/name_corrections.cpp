#include "discourse/name_corrections.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/utf8.hpp"
#include "discourse/mentions.hpp"
#include "discourse/name_matching.hpp"
#include "language/titles.hpp"

namespace newsgraph::discourse {
namespace {

using enum EntityType;

class NameCorrection {
 public:
  NameCorrection(const Document& document, const gazetteer::Gazetteer& gazetteer, Annotations& annotations)
      : document_(document), gazetteer_(gazetteer), annotations_(annotations) {}

  void run() {
    std::erase_if(annotations_.mentions, [&](const Mention& mention) {
      return mention.kind == MentionKind::kNamed && (is_amount(mention) || is_label(mention) || is_office(mention) ||
                                                     is_title(mention) || is_one_of_many(mention));
    });
    for (const Mention& mention : annotations_.mentions) {
      if (mention.kind == MentionKind::kNamed && mention.type == kPerson && mention.tokens.size() > 1)
        surnames_.insert(form(mention.tokens.end - 1));
    }
    for (Mention& mention : annotations_.mentions) {
      if (mention.kind == MentionKind::kNamed && is_adherent(mention)) mention.type = kGroup;
      if (mention.kind == MentionKind::kNamed && begins_with_adherent(mention)) {
        drop_first(mention);
        mention.type = kPerson;
      }
      if (mention.kind == MentionKind::kNamed && is_body(mention)) mention.type = kOrganization;
      if (mention.kind == MentionKind::kNamed && is_numbered(mention)) mention.type = kProduct;
      if (mention.kind != MentionKind::kNamed || mention.type != kPerson) continue;
      if (mention.tokens.size() > 2 && is_description(mention.tokens.begin)) drop_first(mention);
      if (is_people(mention)) mention.type = kGroup;
      if (is_land(mention)) mention.type = kPlace;
      if (is_acronym(mention)) mention.type = kOrganization;
    }
    std::sort(annotations_.mentions.begin(), annotations_.mentions.end(),
              [](const Mention& a, const Mention& b) { return a.head < b.head; });
  }

 private:
  [[nodiscard]] std::string_view form(std::uint32_t token) const {
    return document_.view(annotations_.tokens[token].span);
  }

  // "US$", "$5": letters of a currency or none.
  [[nodiscard]] bool is_amount(const Mention& mention) const {
    const std::string_view text = document_.view(annotations_.span(mention.tokens));
    for (const std::string_view sign : {"$", "€", "£"}) {
      if (text.find(sign) != std::string_view::npos) return true;
    }
    for (std::size_t at = 0; at < text.size();) {
      if (utf8::is_letter(utf8::next(text, at))) return false;
    }
    return mention.type != kEvent && mention.type != kWork;  // "9/11", "1984"
  }

  // "Q:" of an interview.
  [[nodiscard]] bool is_label(const Mention& mention) const {
    const std::uint32_t next = mention.tokens.end;
    return mention.tokens.size() == 1 && form(mention.head).size() == 1 && next < annotations_.tokens.size() &&
           form(next) == ":";
  }

  // "Home Office" is no event.
  [[nodiscard]] bool is_body(const Mention& mention) const {
    if (mention.type != kEvent && mention.type != kProduct && mention.type != kLaw) return false;
    return mention.tokens.size() > 1 && is_body_word(utf8::to_lower(form(mention.tokens.end - 1)));
  }

  // "COVID-19", "SARS-CoV-2", "GPT-4": no person, place or body.
  [[nodiscard]] bool is_numbered(const Mention& mention) const {
    if (mention.type != kPerson && mention.type != kPlace && mention.type != kOrganization) return false;
    const std::string_view text = document_.view(annotations_.span(mention.tokens));
    const std::size_t dash = text.rfind('-');
    if (dash == std::string_view::npos || dash < 3 || dash + 1 == text.size() ||
        text.find(' ') != std::string_view::npos)
      return false;
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(dash) + 1, text.end(), digit) &&
           std::all_of(text.begin(), text.begin() + 3, capital);
  }

  // "Scientologist", "Democrat": taken for a work or a product.
  [[nodiscard]] bool is_adherent(const Mention& mention) const {
    const std::string_view word = form(mention.head);
    if (mention.tokens.size() != 1 || !(word.ends_with("ist") || word.ends_with("crat"))) return false;
    if (mention.type == kPerson) {  // "a former Scientologist", but "Mr. Lindqvist"
      const std::string before = mention.head == 0 ? std::string() : annotations_.tokens[mention.head - 1].tag;
      return before == "JJ" || before == "DT";
    }
    return mention.type == kWork || mention.type == kProduct || mention.type == kEvent || mention.type == kLaw;
  }

  // "Scientologist Tom Cruise" as one name.
  [[nodiscard]] bool begins_with_adherent(const Mention& mention) const {
    if (mention.tokens.size() < 3 || mention.type == kOrganization || mention.type == kPlace) return false;
    const std::string_view word = form(mention.tokens.begin);
    return (word.ends_with("ologist") || word.ends_with("crat")) &&
           gazetteer_.sex_of_forename(form(mention.tokens.begin + 1)) != 0;
  }

  // "State", "Transportation" of a secretary: an office, not a person.
  [[nodiscard]] bool is_office(const Mention& mention) const {
    if (mention.type != kPerson || mention.tokens.size() != 1 || mention.head < 2 || form(mention.head - 1) != "of")
      return false;
    const std::string_view before = form(mention.head - 2);
    return before == "Secretary" || before == "Minister" || before == "Undersecretary" || before == "Ministry";
  }

  // "Supreme Leader", "National Security Adviser" as a body: what somebody is, not a thing.
  [[nodiscard]] bool is_title(const Mention& mention) const {
    if (mention.tokens.size() == 1) return begins_title(mention);
    if (mention.type != kOrganization) return false;
    const std::string_view last = form(mention.tokens.end - 1);
    const bool title = language::is_title(last) || last == "Adviser" || last == "Advisor";
    return title && is_person_noun(utf8::to_lower(last)) &&
           gazetteer_.find(document_.view(annotations_.span(mention.tokens))).empty();
  }

  // "Supreme" of "Supreme Leader", "Grand" of "Grand Ayatollah"; "Dean" of "Dean of the House".
  [[nodiscard]] bool begins_title(const Mention& mention) const {
    const std::uint32_t next = mention.tokens.end;
    if (!annotations_.sentences[mention.sentence].tokens.contains(next)) return false;
    if (mention.type == kPerson && form(next) == "of" && is_person_noun(utf8::to_lower(form(mention.head))))
      return true;
    if (!language::is_title(form(next))) return false;
    if (mention.type == kOrganization) return language::is_title(form(mention.head));
    return mention.type == kPerson && gazetteer_.sex_of_forename(form(mention.head)) == 0 &&
           annotations_.tokens[mention.head].relation != DependencyRelation::kNmodPoss &&
           annotations_.tokens[mention.head].head == next;
  }

  // "A Democrat", "any Russian": one of those, neither the party nor the people.
  [[nodiscard]] bool is_one_of_many(const Mention& mention) const {
    static const std::set<std::string_view> kAny = {"a", "an", "another", "any", "each", "every", "no"};
    if (mention.tokens.size() != 1 || (mention.type != kGroup && mention.type != kOrganization)) return false;
    const TokenRange sentence = annotations_.sentences[mention.sentence].tokens;
    for (std::uint32_t i = mention.head; i-- > sentence.begin;) {
      const Token& token = annotations_.tokens[i];
      if (token.head == mention.head && token.relation == DependencyRelation::kDet)
        return kAny.contains(utf8::to_lower(form(i)));
    }
    return false;
  }

  // "Countryman", "Ethiopians".
  [[nodiscard]] bool is_description(std::uint32_t token) const {
    if (is_person_noun(utf8::to_lower(annotations_.tokens[token].lemma))) return true;
    return is_demonym(form(token)) && annotations_.tokens[token].tag.ends_with("S");
  }

  [[nodiscard]] bool is_demonym(std::string_view word) const {
    const auto known = [&](std::string_view text) {
      const auto found = gazetteer_.find(text);
      return !found.empty() && found.front().kind == gazetteer::NameKind::kDemonym;
    };
    return known(word) || (word.ends_with('s') && known(word.substr(0, word.size() - 1)));
  }

  // A plural that begins with no forename: "Hong Kongers".
  [[nodiscard]] bool is_people(const Mention& mention) const {
    if (annotations_.tokens[mention.tokens.end - 1].tag != "NNPS") return false;
    return mention.tokens.size() == 1 || gazetteer_.sex_of_forename(form(mention.tokens.begin)) == 0;
  }

  // "NHA", but not in a headline in capitals, and not behind a title.
  [[nodiscard]] bool is_acronym(const Mention& mention) const {
    const std::string_view text = form(mention.head);
    if (mention.tokens.size() != 1 || text.size() < 3 || text.size() > 5) return false;
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (!std::all_of(text.begin(), text.end(), capital)) return false;
    const TokenRange sentence = annotations_.sentences[mention.sentence].tokens;
    bool lower = false;
    for (std::uint32_t i = sentence.begin; i < sentence.end && !lower; ++i)
      lower = std::any_of(form(i).begin(), form(i).end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return lower && !(mention.tokens.begin > 0 && language::is_title(form(mention.tokens.begin - 1)));
  }

  // "Alaska" by itself, unless somebody in the article is called so.
  [[nodiscard]] bool is_land(const Mention& mention) const {
    if (mention.tokens.size() != 1 || gazetteer_.sex_of_forename(form(mention.head)) != 0) return false;
    const auto found = gazetteer_.find(form(mention.head));
    if (found.empty() || found.front().kind != gazetteer::NameKind::kName) return false;
    const EntityType type = gazetteer_.entry(found.front().entry).type;
    if (type != kCountry && type != kState) return false;
    return !surnames_.contains(form(mention.head));
  }

  // The name without its first word; its head among the rest.
  void drop_first(Mention& mention) {
    ++mention.tokens.begin;
    if (mention.tokens.contains(mention.head)) return;
    mention.head = mention.tokens.begin;
    for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
      const std::uint32_t up = annotations_.tokens[i].head;
      if (up != kNoToken && !mention.tokens.contains(up)) {
        mention.head = i;
        break;
      }
    }
  }

  const Document& document_;
  const gazetteer::Gazetteer& gazetteer_;
  Annotations& annotations_;
  std::set<std::string_view> surnames_;
};

}  // namespace

void correct_names(const Document& document, const gazetteer::Gazetteer& gazetteer, Annotations& annotations) {
  NameCorrection(document, gazetteer, annotations).run();
}

}  // namespace newsgraph::discourse
