#include "relations/role_lists.hpp"

#include <algorithm>

namespace newsgraph::relations {
namespace {

constexpr TokenIndex kFarthest = 12;  // tokens from a plural noun to the "including" of its examples

// The name that begins at a token, or null.
const Mention* name_at(const Syntax& syntax, TokenIndex begin) {
  const auto& mentions = syntax.annotations().mentions;
  auto at = std::lower_bound(mentions.begin(), mentions.end(), begin,
                             [](const Mention& mention, TokenIndex token) { return mention.head < token; });
  for (; at != mentions.end() && at->sentence == syntax.sentence(begin); ++at) {
    if (at->kind == MentionKind::kNamed && at->tokens.begin == begin) return &*at;
    if (at->tokens.begin > begin) break;
  }
  return nullptr;
}

bool is_filling(const Syntax& syntax, TokenIndex i) {
  const std::string& lemma = syntax.lemma(i);
  return lemma == "of" || lemma == "from" || lemma == "for" || lemma == "(" || lemma == ")" || syntax.tag(i) == "POS" ||
         syntax.part_of_speech(i) == PartOfSpeech::kDet;
}

struct List {
  Tokens people;
  bool closed = false;  // a name stood behind "and"
};

// Names from a token on, with commas, "and" and the bodies that each belongs to in between; with `titles` also nouns.
List read_list(const Syntax& syntax, TokenIndex at, bool separated, bool titles) {
  const TokenIndex end = syntax.annotations().sentences[syntax.sentence(at)].tokens.end;
  List list;
  bool last = false;  // behind "and"
  while (at < end) {
    if (const Mention* name = name_at(syntax, at); name != nullptr) {
      if (name->type == EntityType::kPerson) {
        if (!separated) break;
        list.people.push_back(name->head);
        separated = false;
        list.closed = list.closed || last;
      }
      at = name->tokens.end;
      continue;
    }
    const std::string& lemma = syntax.lemma(at);
    if (lemma == "," || lemma == "and") {
      if (list.closed) break;
      separated = true;
      last = last || lemma == "and";
    } else if (lemma == "as" && at + 2 < end && syntax.lemma(at + 1) == "well" && syntax.lemma(at + 2) == "as") {
      if (list.closed) break;
      separated = last = true;
      at += 2;
    } else {
      const PartOfSpeech part = syntax.part_of_speech(at);
      const bool title = titles && separated && (part == PartOfSpeech::kNoun || part == PartOfSpeech::kAdj);
      if (!title && !is_filling(syntax, at)) break;
    }
    ++at;
  }
  return list;
}

}  // namespace

bool is_plural(const Syntax& syntax, TokenIndex noun) {
  return syntax.tag(noun) == "NNS" || syntax.tag(noun) == "NNPS";
}

Tokens people_listed(const Syntax& syntax, TokenIndex first) {
  List list = read_list(syntax, syntax.mention(first)->tokens.begin, true, false);
  return list.closed ? std::move(list.people) : Tokens{first};
}

Tokens people_included(const Syntax& syntax, TokenIndex noun) {
  const TokenRange inside = syntax.subtree(noun);
  for (TokenIndex i = noun + 1; i < inside.end && i < noun + kFarthest; ++i) {
    const bool such_as = syntax.lemma(i) == "such" && i + 1 < inside.end && syntax.lemma(i + 1) == "as";
    if (syntax.word(i) != "including" && !such_as) {
      if (syntax.part_of_speech(i) == PartOfSpeech::kVerb) break;
      continue;
    }
    return read_list(syntax, i + (such_as ? 2 : 1), true, true).people;
  }
  return {};
}

}  // namespace newsgraph::relations
