#include "language/name_boundaries.hpp"

#include <algorithm>
#include <string_view>

#include "base/utf8.hpp"
#include "language/titles.hpp"

namespace newsgraph::language {
namespace {

using enum EntityType;

class NameBoundaries {
 public:
  NameBoundaries(const Document& document, const gazetteer::Gazetteer& gazetteer, Annotations& annotations)
      : document_(document), gazetteer_(gazetteer), annotations_(annotations) {}

  void run() {
    trim();
    complete_hyphenated();
    join_known_pairs();
    trim_titles();
    split_body_from_person();
    cut_phrases();
  }

 private:
  [[nodiscard]] std::string_view form(std::uint32_t token) const {
    return document_.view(annotations_.tokens[token].span);
  }
  [[nodiscard]] bool is_upper(std::uint32_t token) const {
    std::size_t at = 0;
    return utf8::is_upper(utf8::next(form(token), at));
  }

  [[nodiscard]] bool has_letter_or_digit(std::uint32_t token) const {
    const std::string_view text = form(token);
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = utf8::next(text, at);
      if (utf8::is_letter(c) || utf8::is_digit(c)) return true;
    }
    return false;
  }

  // Punctuation, determiners and possessive marks at the ends are no part of a name.
  void trim() {
    for (Name& name : annotations_.names) {
      const auto is_edge = [&](std::uint32_t i) {
        const Token& token = annotations_.tokens[i];
        const bool mark = token.part_of_speech == PartOfSpeech::kPunct || !has_letter_or_digit(i);
        return (mark && form(i) != "." && form(i) != "#" && form(i) != "@") || token.tag == "POS" ||
               ((token.part_of_speech == PartOfSpeech::kDet || token.part_of_speech == PartOfSpeech::kAdp) &&
                !is_upper(i));
      };
      while (!name.tokens.empty() && is_edge(name.tokens.begin)) ++name.tokens.begin;
      while (!name.tokens.empty() && is_edge(name.tokens.end - 1)) --name.tokens.end;
      // "the" or "The" before a place or organisation, unless the gazetteer knows it with the article.
      if (name.tokens.size() > 1 && (form(name.tokens.begin) == "The" || form(name.tokens.begin) == "the"))
        ++name.tokens.begin;
    }
    for (Name& name : annotations_.names) cut_at_common_word(name);
    part_brackets();
    drop_empty();
  }

  // "Securities Board (SB": two names, since the bracket does not close within the name.
  void part_brackets() {
    std::vector<Name> further;
    for (Name& name : annotations_.names) {
      for (std::uint32_t i = name.tokens.begin + 1; i < name.tokens.end; ++i) {
        if (form(i) != "(" || form(name.tokens.end - 1) == ")") continue;
        if (i + 1 < name.tokens.end) further.push_back({{i + 1, name.tokens.end}, name.type, name.confidence});
        name.tokens.end = i;
      }
    }
    annotations_.names.insert(annotations_.names.end(), further.begin(), further.end());
  }

  // "Yonhap | news", "M5S | party": behind its first capital a name has no common words but small ones ("of", "and").
  void cut_at_common_word(Name& name) const {
    bool capital = false;
    for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) {
      const PartOfSpeech part = annotations_.tokens[i].part_of_speech;
      const bool content = part == PartOfSpeech::kNoun || part == PartOfSpeech::kAdj || part == PartOfSpeech::kVerb ||
                           part == PartOfSpeech::kAdv;
      const bool touching = i > 0 && annotations_.tokens[i - 1].span.end == annotations_.tokens[i].span.begin;
      if (capital && content && !touching && is_lower(i)) {
        name.tokens.end = i;
        while (!name.tokens.empty() && !is_upper(name.tokens.end - 1) &&
               annotations_.tokens[name.tokens.end - 1].part_of_speech != PartOfSpeech::kNum)
          --name.tokens.end;
        return;
      }
      capital = capital || is_upper(i);
    }
  }

  [[nodiscard]] bool is_lower(std::uint32_t token) const {
    std::size_t at = 0;
    return utf8::is_lower(utf8::next(form(token), at));
  }

  void drop_empty() {
    std::erase_if(annotations_.names, [](const Name& name) { return name.tokens.empty(); });
  }

  // "Kim Jong" of "Kim Jong-un": a person's name goes on over a hyphen without blanks.
  void complete_hyphenated() {
    for (std::size_t n = 0; n < annotations_.names.size(); ++n) {
      Name& name = annotations_.names[n];
      if (form(name.tokens.end - 1) == "-") --name.tokens.end;
      if (name.tokens.empty() || name.type != kPerson) continue;
      const auto touches = [&](std::uint32_t i) {
        return i < annotations_.tokens.size() &&
               annotations_.tokens[i - 1].span.end == annotations_.tokens[i].span.begin;
      };
      const std::uint32_t hyphen = name.tokens.end;
      if (!touches(hyphen) || form(hyphen) != "-" || !touches(hyphen + 1)) continue;
      const PartOfSpeech part = annotations_.tokens[hyphen + 1].part_of_speech;
      if (part != PartOfSpeech::kPropn && part != PartOfSpeech::kX &&
          !(part == PartOfSpeech::kNoun && name.tokens.size() > 1))
        continue;
      name.tokens.end = hyphen + 2;
      for (std::size_t k = n + 1; k < annotations_.names.size() && annotations_.names[k].tokens.begin < name.tokens.end;
           ++k) {
        annotations_.names[k].tokens.begin = std::min(annotations_.names[k].tokens.end, name.tokens.end);
      }
    }
    drop_empty();
  }

  // "Globe | and | Mail": two names joined by "and" or "of" that the gazetteer knows as one.
  void join_known_pairs() {
    for (std::size_t n = 0; n + 1 < annotations_.names.size(); ++n) {
      Name& name = annotations_.names[n];
      Name& next = annotations_.names[n + 1];
      if (next.tokens.begin != name.tokens.end + 1 ||
          (form(name.tokens.end) != "and" && form(name.tokens.end) != "of" && form(name.tokens.end) != "&"))
        continue;
      if (!known_body({name.tokens.begin, next.tokens.end})) continue;
      next.tokens.begin = name.tokens.begin;
      next.type = kOrganization;
      next.confidence = 1;
      name.tokens.end = name.tokens.begin;
    }
    drop_empty();
  }

  [[nodiscard]] bool known_body(TokenRange range) const {
    const auto found = gazetteer_.find(document_.view(annotations_.span(range)));
    return !found.empty() && gazetteer_.entry(found.front().entry).type != kPerson;
  }

  // Titles are no part of a name: "President | Joe Biden", "State Department | Spokesperson". A "person" of titles only
  // is none; what stands before the title may be a body: "NATO | Secretary General".
  void trim_titles() {
    for (Name& name : annotations_.names) {
      std::uint32_t first = name.tokens.begin, last = name.tokens.end;
      if (sex_of_title(form(first)) != 0 && name.tokens.size() > 1 && form(first).size() <= 4)
        name.type = kPerson;  // "Mr Key"
      if (name.type == kPerson) {
        while (first < last && is_title(form(first))) ++first;
      }
      while (last > first && is_role_word(last - 1, name)) --last;
      if (last == name.tokens.end) {
        name.tokens.begin = first;
      } else if (first < last && known_body({first, last})) {
        name.tokens.end = last;
        name.type = kOrganization;
      } else {
        name.tokens.end = form(last) == "Spokesperson" || form(last) == "Spokesman" || form(last) == "Spokeswoman"
                              ? last
                              : name.tokens.begin;
      }
    }
    drop_empty();
  }

  // A word at the end of a name that says what somebody is, not who.
  [[nodiscard]] bool is_role_word(std::uint32_t token, const Name& name) const {
    const std::string_view word = form(token);
    if (word == "Spokesperson" || word == "Spokesman" || word == "Spokeswoman") return true;
    if (name.type == kPerson) {
      return is_title(word) && word != "Major" && word != "Count" && word != "Dame" && word != "Judge" &&
             word != "King" && word != "Prince" && word != "Duke" && word != "Pope" && word != "Bishop" &&
             word != "Baron" && word != "Coach";
    }
    // "Home Secretary" is no body, "Office of the President" is.
    const bool office = word == "Secretary" || word == "Ambassador" || word == "Minister" || word == "President" ||
                        word == "Senator" || word == "General";
    const bool alone = token == name.tokens.begin ||
                       annotations_.tokens[token - 1].part_of_speech == PartOfSpeech::kDet ||
                       annotations_.tokens[token - 1].part_of_speech == PartOfSpeech::kAdp;
    return office && !alone;
  }

  // "Refugee Council Enver Solomon", "(Minister of) Education Stefania Giannini": a person's name begins at the
  // forename when what stands before it is a body's name or ends a title.
  void split_body_from_person() {
    std::vector<Name> bodies;
    for (Name& name : annotations_.names) {
      if (name.type != kPerson || name.tokens.size() < 3) continue;
      const bool after_of = name.tokens.begin > 0 && form(name.tokens.begin - 1) == "of";
      std::uint32_t forename = name.tokens.begin;
      while (forename + 1 < name.tokens.end && gazetteer_.sex_of_forename(form(forename)) == 0 &&
             form(forename).size() > 2)
        ++forename;
      const std::uint32_t before = forename - name.tokens.begin;
      if (before == 0 || forename + 1 >= name.tokens.end || (before < 2 && !after_of) || form(forename).size() <= 2)
        continue;
      if (before >= 2) bodies.push_back({{name.tokens.begin, forename}, kOrganization, name.confidence});
      name.tokens.begin = forename;
    }
    annotations_.names.insert(annotations_.names.end(), bodies.begin(), bodies.end());
  }

  [[nodiscard]] bool has_letters(const Name& name) const {
    std::size_t letters = 0;
    const std::string_view text = document_.view(annotations_.span(name.tokens));
    for (std::size_t at = 0; at < text.size();) letters += utf8::is_letter(utf8::next(text, at));
    return letters > 1;
  }

  // No name: a time, a single letter, "anti-", and a sentence's first word that is an adjective or the like and that no
  // list knows.
  [[nodiscard]] bool is_common_word(const Name& name) const {
    if (!has_letters(name)) return true;
    if (name.tokens.size() > 1 || name.type == kGroup) return false;
    const Token& token = annotations_.tokens[name.tokens.begin];
    if (form(name.tokens.begin).ends_with("-")) return true;
    // "National security adviser": an adjective of a common noun, whatever list has the word.
    if (token.part_of_speech == PartOfSpeech::kAdj && token.relation == DependencyRelation::kAmod &&
        token.head != kNoToken && is_lower(token.head)) {
      return true;
    }
    const bool first =
        name.tokens.begin == 0 || annotations_.tokens[name.tokens.begin - 1].part_of_speech == PartOfSpeech::kPunct;
    const bool proper = token.part_of_speech == PartOfSpeech::kPropn || token.part_of_speech == PartOfSpeech::kX ||
                        token.part_of_speech == PartOfSpeech::kNum;
    return first && !proper && gazetteer_.find(form(name.tokens.begin)).empty();
  }

  // Names that run on into the phrase around them: "Edward Yiu | of the Architectural", "Education Mr. | Toccafondi",
  // "New People Party | 's | Regina Ip"; and "names" without any word that can be one.
  void cut_phrases() {
    std::vector<Name> further;
    for (Name& name : annotations_.names) {
      bool nominal = false;
      for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) {
        const PartOfSpeech part = annotations_.tokens[i].part_of_speech;
        nominal =
            nominal || (part != PartOfSpeech::kPron && part != PartOfSpeech::kDet && part != PartOfSpeech::kAdp &&
                        part != PartOfSpeech::kPart && part != PartOfSpeech::kPunct && part != PartOfSpeech::kAux &&
                        part != PartOfSpeech::kCconj && part != PartOfSpeech::kSconj);
      }
      if (!nominal || is_common_word(name)) name.tokens.end = name.tokens.begin;
      for (std::uint32_t i = name.tokens.begin + 1; i + 1 < name.tokens.end; ++i) {
        const Token& token = annotations_.tokens[i];
        if (sex_of_title(form(i)) != 0 && form(i).ends_with(".")) {
          name.tokens.begin = i + 1;
          name.type = kPerson;
        } else if (name.type == kPerson && token.part_of_speech == PartOfSpeech::kAdp && i >= name.tokens.begin + 2) {
          name.tokens.end = i;
        } else if (token.tag == "POS" && gazetteer_.sex_of_forename(form(i + 1)) != 0 && i + 2 < name.tokens.end) {
          further.push_back({{i + 1, name.tokens.end}, kPerson, name.confidence});
          name.tokens.end = i;
          if (name.type == kPerson) name.type = kOrganization;
        }
      }
    }
    drop_empty();
    annotations_.names.insert(annotations_.names.end(), further.begin(), further.end());
  }

  const Document& document_;
  const gazetteer::Gazetteer& gazetteer_;
  Annotations& annotations_;
};

}  // namespace

void settle_boundaries(const Document& document, const gazetteer::Gazetteer& gazetteer, Annotations& annotations) {
  NameBoundaries(document, gazetteer, annotations).run();
}

}  // namespace newsgraph::language
