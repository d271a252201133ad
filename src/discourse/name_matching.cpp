#include "discourse/name_matching.hpp"

#include <algorithm>
#include <set>
#include <span>

#include "base/utf8.hpp"

namespace newsgraph::discourse {
namespace {

using enum EntityType;

const std::set<std::string_view> kSmallWords = {"of", "the", "and", "for", "on", "in", "de", "to", "&", "a"};
const std::set<std::string_view> kCompanyEndings = {"inc",     "corp",        "co", "ltd", "llc", "plc", "group",
                                                    "company", "corporation", "ag", "sa",  "se",  "nv",  "holdings"};

// Words that alone, with a capital, point back to a longer name: "the Court" for "the Supreme Court".
const std::set<std::string_view> kBodyWords = {
    "church",    "court",       "party",      "ministry",   "department", "council",  "university", "bank",
    "board",     "commission",  "committee",  "government", "parliament", "senate",   "union",      "agency",
    "institute", "association", "federation", "fund",       "league",     "congress", "assembly",   "authority",
    "bureau",    "office",      "police",     "army",       "navy",       "museum",   "hospital",   "school",
    "college",   "foundation",  "society",    "club",       "company"};
const std::set<std::string_view> kGeographicWords = {
    "archipelago", "basin", "bay",     "bridge",    "canal", "channel", "gulf",   "island",  "islands", "isthmus",
    "lake",        "ocean", "plateau", "peninsula", "reef",  "river",   "strait", "straits", "valley",  "volcano"};
const std::set<std::string_view> kPartyWords = {"party", "movement", "alliance"};
const std::set<std::string_view> kDirections = {"north", "south", "east", "west"};

bool is_place(EntityType type) {
  return type == kPlace || type == kCountry || type == kState || type == kCity || type == kFacility;
}

// Words of a name as written, whatever the tokeniser made of it: "U.S." is "us", "Chun-yu" is "chun", "yu".
std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words(1);
  const std::string folded = utf8::fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = utf8::next(folded, at);
    if (c == U'.') continue;
    if (c == U'\'' && folded.compare(at, 1, "s") == 0 && (at + 1 == folded.size() || folded[at + 1] == ' ')) {
      ++at;  // a possessive mark
    } else if (utf8::is_letter(c) || utf8::is_digit(c) || c == U'\'' || c == U'&' || c == U'#') {
      utf8::append(words.back(), c);
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
  return words;
}

std::string collapse(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

// The words of a person's name, and what tells father and son apart: "John Mora Jr."
struct PersonWords {
  explicit PersonWords(const NameForm& form) : words(form.words) {
    static const std::set<std::string_view> kGenerations = {"jr", "sr", "ii", "iii", "iv"};
    if (words.size() > 1 && kGenerations.contains(words.back())) {
      generation = words.back();
      words = words.first(words.size() - 1);
    }
  }
  std::span<const std::string> words;
  std::string_view generation;
};

}  // namespace

std::string spelled_out(std::string_view name) {
  static constexpr std::pair<std::string_view, std::string_view> kShort[] = {
      {"US ", "United States "},    {"U.S. ", "United States "}, {"UK ", "United Kingdom "},
      {"U.K. ", "United Kingdom "}, {"UN ", "United Nations "},  {"U.N. ", "United Nations "},
      {"EU ", "European Union "}};
  for (const auto& [from, to] : kShort) {
    if (name.starts_with(from)) return std::string(to).append(name.substr(from.size()));
  }
  return std::string(name);
}

NameForm make_form(const Document& document, const Annotations& annotations, const Mention& mention,
                   const gazetteer::Gazetteer& gazetteer) {
  NameForm form;
  form.text = collapse(document.view(annotations.span(mention.tokens)));
  form.words = folded_words(spelled_out(form.text));
  for (const std::string& word : form.words) form.folded += (form.folded.empty() ? "" : " ") + word;
  form.type = mention.type;
  for (const gazetteer::Candidate candidate : gazetteer.find(form.text)) {
    const gazetteer::Entry entry = gazetteer.entry(candidate.entry);
    const bool demonym = candidate.kind == gazetteer::NameKind::kDemonym;
    // A demonym may have been read as a place ("US") or a group ("Russian"); an entry must fit what the article says.
    if (demonym ? mention.type != kGroup : !compatible(entry.type, mention.type)) continue;
    if (mention.type == kPerson && form.words.size() < 2) continue;  // a surname alone says little
    form.entry = candidate.entry;
    form.demonym = demonym;
    break;
  }
  return form;
}

bool is_acronym_of(const NameForm& acronym, const NameForm& full) {
  if (acronym.words.size() != 1 || full.words.size() < 2) return false;
  const std::string& letters = acronym.words[0];
  if (letters.size() < 2 || letters.size() > 8 || letters != utf8::fold(acronym.text.substr(0, letters.size()))) {
    std::string bare = acronym.text;
    std::erase(bare, '.');
    if (utf8::fold(bare) != letters) return false;
  }
  const auto upper =
      std::count_if(acronym.text.begin(), acronym.text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (upper < 2) return false;
  std::string all, content;
  for (const std::string& word : full.words) {
    if (word.empty()) continue;
    all += word[0];
    if (!kSmallWords.contains(word)) content += word[0];
  }
  if (letters == all || letters == content) return true;
  const std::vector<std::string> longer = long_acronyms(full);
  return std::find(longer.begin(), longer.end(), letters) != longer.end();
}

std::vector<std::string> long_acronyms(const NameForm& full) {
  std::vector<std::string> words, out;
  for (const std::string& word : full.words) {
    if (!kSmallWords.contains(word)) words.push_back(word);
  }
  if (words.size() < 4) return out;
  for (std::size_t doubled = 0; doubled < words.size(); ++doubled) {
    std::string letters;
    for (std::size_t i = 0; i < words.size(); ++i) letters += words[i].substr(0, i == doubled ? 2 : 1);
    out.push_back(std::move(letters));
  }
  return out;
}

bool is_body_word(std::string_view folded) { return kBodyWords.contains(folded); }

bool is_short_person(const NameForm& shorter_form, const NameForm& longer_form) {
  const PersonWords shorter(shorter_form), longer(longer_form);
  if (shorter.words.empty() || shorter.words.size() > longer.words.size()) return false;
  if (!shorter.generation.empty() && shorter.generation != longer.generation) return false;
  if (shorter.words.size() == longer.words.size()) {
    return shorter.generation.empty() && !longer.generation.empty() && std::ranges::equal(shorter.words, longer.words);
  }
  if (shorter.words.size() == 1)
    return shorter.words[0] == longer.words.back() || shorter.words[0] == longer.words.front();
  // First and last name without the middle one, or the last words.
  const bool ends = shorter.words.back() == longer.words.back();
  const bool starts = shorter.words.front() == longer.words.front();
  return ends && (starts || std::equal(shorter.words.rbegin(), shorter.words.rend(), longer.words.rbegin()));
}

bool is_short_organization(const NameForm& shorter, const NameForm& longer) {
  if (shorter.words.empty() || shorter.words.size() >= longer.words.size()) return false;
  const auto at = std::search(longer.words.begin(), longer.words.end(), shorter.words.begin(), shorter.words.end());
  if (at == longer.words.end()) return false;
  const bool ends_company =
      at == longer.words.begin() && std::all_of(at + static_cast<long>(shorter.words.size()), longer.words.end(),
                                                [](const auto& word) { return kCompanyEndings.contains(word); });
  if (ends_company) return true;
  // "Quill Reform" for "Quill Reform Party"; of one word only where no place has the name.
  const bool kind_left_out = at == longer.words.begin() &&
                             at + static_cast<long>(shorter.words.size()) + 1 == longer.words.end() &&
                             kPartyWords.contains(longer.words.back()) && shorter.type == kOrganization;
  if (kind_left_out && (shorter.words.size() > 1 || !shorter.entry)) return true;
  if (shorter.words.size() < 2) {
    // "Calloway" for "Calloway Industries"; not "Boston" for "Boston Dynamics", which is a place of its own.
    const bool first =
        at == longer.words.begin() && !shorter.entry && shorter.words[0].size() > 3 && shorter.type == kOrganization;
    const bool water = is_place(shorter.type) && kGeographicWords.contains(shorter.words[0]);  // "the Channel"
    return kBodyWords.contains(shorter.words[0]) || (water && !shorter.entry && at + 1 == longer.words.end()) ||
           (first && longer.words.size() <= 3);
  }
  // What is left out may be a place or a size in front, or an of-phrase behind; never the kind of body itself.
  const bool tail = at + static_cast<long>(shorter.words.size()) == longer.words.end();
  return tail || kSmallWords.contains(*(at + static_cast<long>(shorter.words.size())));
}

bool is_direction_of(const NameForm& shorter, const NameForm& longer) {
  return shorter.words.size() == 1 && longer.words.size() == 2 && longer.entry &&
         kDirections.contains(shorter.words[0]) && shorter.words[0] == longer.words[0];
}

bool compatible(EntityType a, EntityType b) {
  if (a == b) return true;
  if (is_place(a) && is_place(b)) return true;
  const auto body = [](EntityType type) { return type == kOrganization || type == kGroup || is_place(type); };
  if (body(a) && body(b)) return true;
  const auto made = [](EntityType type) {
    return type == kProduct || type == kWork || type == kLaw || type == kEvent || type == kWeapon ||
           type == kOrganization;
  };
  return made(a) && made(b);
}

}  // namespace newsgraph::discourse
