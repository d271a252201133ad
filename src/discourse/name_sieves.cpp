#include "discourse/name_sieves.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/utf8.hpp"
#include "discourse/mentions.hpp"
#include "language/titles.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;
using enum EntityType;

// How surely two names are one thing; 0: not at all.
int match_strength(const NameForm& name, const NameForm& known) {
  if (!compatible(name.type, known.type)) return 0;
  if (name.demonym || known.demonym) return name.demonym && known.demonym && name.folded == known.folded ? 10 : 0;
  const bool person = name.type == kPerson;
  if (person != (known.type == kPerson)) return 0;
  if (name.folded == known.folded && !name.folded.empty()) return 10;
  if (name.entry && known.entry && *name.entry == *known.entry) return 9;
  if (name.entry && known.entry) return 0;  // two different known things
  if (person) return is_short_person(name, known) || is_short_person(known, name) ? 7 : 0;
  if (is_acronym_of(name, known) || is_acronym_of(known, name)) return 8;
  if (is_direction_of(name, known) || is_direction_of(known, name)) return 7;
  const bool bodies = name.type == kOrganization && known.type == kOrganization;
  if (name.type == known.type && (is_short_organization(name, known) || is_short_organization(known, name))) return bodies ? 6 : 5;
  return 0;
}

// The strength against a whole cluster: the best of its names, but no name may contradict.
int cluster_strength(const NameForm& name, const Cluster& cluster) {
  int best = 0;
  for (const NameForm& known : cluster.forms) {
    const int strength = match_strength(name, known);
    best = std::max(best, strength);
    const bool full_names = name.type == kPerson && name.words.size() > 1 && known.words.size() > 1;
    if (full_names && strength == 0) return 0;  // "John Smith" is not "Mary Smith", whoever "Smith" was
  }
  return best;
}

// Titles and roles written before or beside the name: "president" for "President Joe Biden", and the sex they tell.
void collect_titles(const Document& document, const DependencyIndex& tree, const Annotations& annotations, const Mention& mention, Cluster& cluster) {
  for (std::uint32_t i = mention.tokens.begin; i-- > 0 && mention.tokens.begin - i <= 3;) {
    const std::string form(document.view(annotations.tokens[i].span));
    if (!language::is_title(form)) break;
    if (cluster.sex == 0) cluster.sex = language::sex_of_title(form);
    cluster.titles.insert(utf8::to_lower(form));
  }
  for (const std::uint32_t child : tree.children(mention.head)) {
    const Token& token = annotations.tokens[child];
    if (mention.tokens.contains(child)) continue;
    if (token.relation == kCompound || token.relation == kAppos || token.relation == kNmodDesc || token.relation == kFlat) {
      if (is_person_noun(utf8::to_lower(token.lemma))) cluster.titles.insert(utf8::to_lower(token.lemma));
    }
  }
}

char sex_of_name(const gazetteer::Gazetteer& gazetteer, const NameForm& form, const Document& document, const Annotations& annotations, const Mention& mention) {
  if (form.type != kPerson || form.words.size() < 2) return 0;
  return gazetteer.sex_of_forename(document.view(annotations.tokens[mention.tokens.begin].span));
}

// "Union of Rationalist Atheists (UAAR)", "CEI (Italian Episcopal Conference)": a body's name and its short form in
// brackets, even where the letters belong to another language.
void join_parenthesised(const Document& document, const Annotations& annotations, ChainBuilder& chains) {
  for (std::uint32_t i = 0; i + 1 < annotations.mentions.size(); ++i) {
    const Mention& a = annotations.mentions[i];
    if (a.kind != MentionKind::kNamed || a.type == kPerson || a.tokens.end + 1 >= annotations.tokens.size()) continue;
    if (document.view(annotations.tokens[a.tokens.end].span) != "(") continue;
    for (std::uint32_t k = i + 1; k < annotations.mentions.size() && annotations.mentions[k].head < a.tokens.end + 12; ++k) {
      const Mention& b = annotations.mentions[k];
      if (b.kind != MentionKind::kNamed || b.tokens.begin != a.tokens.end + 1 || b.tokens.end >= annotations.tokens.size()) continue;
      if (document.view(annotations.tokens[b.tokens.end].span) != ")" || a.type != b.type) continue;
      const auto short_form = [&](const Mention& mention) {
        const std::string_view form = document.view(annotations.span(mention.tokens));
        return form.size() <= 7 && form.find(' ') == std::string_view::npos && std::count_if(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2;
      };
      if (short_form(a) != short_form(b)) chains.join(i, k);
    }
  }
}

bool is_subject(DependencyRelation relation) { return relation == kNsubj || relation == kNsubjPass; }

// News avoids repetition: "Blinken arrived … The top US diplomat said …". A description of one person as subject means
// the named person who was the subject of the sentence before, in the same paragraph, if no other person comes between.
std::uint32_t topic_of_paragraph(const Annotations& annotations, const ChainBuilder& chains, std::uint32_t description) {
  const Mention& mention = annotations.mentions[description];
  if (!is_subject(annotations.tokens[mention.head].relation) || mention.sentence == 0) return kNone;
  if (annotations.sentences[mention.sentence].block != annotations.sentences[mention.sentence - 1].block) return kNone;
  std::uint32_t topic = kNone;
  for (std::uint32_t m = description; m-- > 0 && annotations.mentions[m].sentence + 1 >= mention.sentence;) {
    const Mention& earlier = annotations.mentions[m];
    if (!chains.cluster(m).named || chains.cluster(m).type != kPerson) continue;
    if (earlier.sentence == mention.sentence) return kNone;
    if (topic != kNone && chains.root(topic) != chains.root(m)) return kNone;
    if (is_subject(annotations.tokens[earlier.head].relation)) topic = m;
    else if (topic == kNone) return kNone;
  }
  return topic;
}

// Sentence distance within which a description may mean a name.
constexpr std::uint32_t kDescriptionReach = 2;

}  // namespace

void join_names(const Document& document, const DependencyIndex& tree, const gazetteer::Gazetteer& gazetteer, const Annotations& annotations,
                ChainBuilder& chains) {
  // Longer names first, so that a short one finds all full names it may stand for; ties in text order.
  std::vector<std::uint32_t> order;
  std::vector<NameForm> forms(annotations.mentions.size());
  for (std::uint32_t i = 0; i < annotations.mentions.size(); ++i) {
    if (annotations.mentions[i].kind != MentionKind::kNamed) continue;
    forms[i] = make_form(document, annotations, annotations.mentions[i], gazetteer);
    Cluster& cluster = chains.cluster(i);
    cluster.forms = {forms[i]};
    cluster.type = annotations.mentions[i].type;
    cluster.named = true;
    if (!forms[i].demonym) cluster.entry = forms[i].entry;
    cluster.sex = sex_of_name(gazetteer, forms[i], document, annotations, annotations.mentions[i]);
    collect_titles(document, tree, annotations, annotations.mentions[i], cluster);
    order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return forms[a].words.size() > forms[b].words.size(); });
  std::vector<std::uint32_t> roots;
  for (const std::uint32_t i : order) {
    int best = 0;
    std::uint32_t chosen = kNone;
    for (const std::uint32_t root : roots) {
      const Cluster& cluster = chains.cluster(root);
      const Cluster& own = chains.cluster(i);
      if (own.sex != 0 && cluster.sex != 0 && own.sex != cluster.sex) continue;
      const int strength = cluster_strength(forms[i], cluster);
      if (strength == 0 || strength < best) continue;
      // Several full names answer the short one: the one mentioned last before it.
      const auto nearness = [&](std::uint32_t candidate) {
        std::uint32_t nearest = kNone;
        for (std::uint32_t m = 0; m < annotations.mentions.size(); ++m) {
          if (m != i && annotations.mentions[m].kind == MentionKind::kNamed && chains.root(m) == chains.root(candidate)) {
            const std::uint32_t distance = m < i ? i - m : 100000 + m - i;
            nearest = std::min(nearest, distance);
          }
        }
        return nearest;
      };
      if (strength > best || nearness(root) < nearness(chosen)) {
        best = strength;
        chosen = root;
      }
    }
    if (chosen == kNone) roots.push_back(i);
    else chains.join(chosen, i);
  }
  join_parenthesised(document, annotations, chains);
  // "Russian" as an adjective points to the country if the article names it.
  for (const std::uint32_t i : order) {
    if (!forms[i].demonym || annotations.tokens[annotations.mentions[i].head].tag.starts_with("NNS") ) continue;
    for (const std::uint32_t root : roots) {
      const Cluster& cluster = chains.cluster(root);
      if (cluster.entry && !cluster.forms.empty() && !cluster.forms[0].demonym && *cluster.entry == *forms[i].entry) {
        chains.join(root, i);
        break;
      }
    }
  }
}

void join_appositions(const Annotations& annotations, ChainBuilder& chains) {
  for (std::uint32_t i = 0; i < annotations.mentions.size(); ++i) {
    const Token& token = annotations.tokens[annotations.mentions[i].head];
    if (token.relation != kAppos || token.head == kNoToken) continue;
    const std::uint32_t other = mention_headed_by(annotations, token.head);
    if (other == kNone) continue;
    const Mention& a = annotations.mentions[other];
    const Mention& b = annotations.mentions[i];
    if (a.kind == MentionKind::kNamed && b.kind == MentionKind::kNamed) continue;  // join_names has decided
    if (a.kind == MentionKind::kPronoun || b.kind == MentionKind::kPronoun) continue;
    const bool persons = a.type == kPerson && b.type == kPerson;
    const bool things = a.type != kPerson && b.type != kPerson;
    if (persons || things) chains.join(other, i);
  }
}

void join_descriptions(const DependencyIndex& tree, const gazetteer::Gazetteer& gazetteer, const Annotations& annotations,
                       ChainBuilder& chains) {
  static const std::set<std::string> kBodies = {"company", "firm", "agency", "organization", "organisation", "group", "party", "bank", "network", "newspaper", "airline", "carmaker"};
  static const std::set<std::string> kCountries = {"country", "nation"};
  static const std::set<std::string> kTowns = {"city", "town", "village"};
  for (std::uint32_t i = 0; i < annotations.mentions.size(); ++i) {
    const Mention& mention = annotations.mentions[i];
    if (mention.kind != MentionKind::kNominal || chains.cluster(i).named) continue;
    const Token& head = annotations.tokens[mention.head];
    const auto determiner = tree.child(mention.head, kDet);
    if (!determiner || annotations.tokens[*determiner].lemma != "the" || head.tag.ends_with("S") || (mention.type != kPerson && mention.tokens.size() > 2)) continue;
    const bool modified = std::any_of(tree.children(mention.head).begin(), tree.children(mention.head).end(), [&](std::uint32_t child) {
      return annotations.tokens[child].relation == kNmod || annotations.tokens[child].relation == kAclRelcl || annotations.tokens[child].relation == kAcl;
    });
    if (modified) continue;
    const std::string lemma = utf8::to_lower(head.lemma);
    // Candidates: named clusters with a mention before this one, the nearest first.
    std::uint32_t chosen = kNone, rivals = 0;
    for (std::uint32_t m = i; m-- > 0;) {
      const Mention& earlier = annotations.mentions[m];
      if (earlier.kind != MentionKind::kNamed) continue;
      const Cluster& cluster = chains.cluster(m);
      const std::uint32_t distance = mention.sentence - earlier.sentence;
      bool fits = false;
      if (cluster.type == kPerson) {
        fits = cluster.titles.contains(lemma);
      } else {
        const bool last_word = std::any_of(cluster.forms.begin(), cluster.forms.end(), [&](const NameForm& form) {
          return form.words.size() > 1 && (form.words.back() == lemma || form.words.front() == lemma);
        });
        const EntityType known = cluster.entry ? gazetteer.entry(*cluster.entry).type : cluster.type;
        const bool kind = (kBodies.contains(lemma) && cluster.type == kOrganization) || (kCountries.contains(lemma) && known == kCountry) ||
                          (kTowns.contains(lemma) && (known == kCity || (known == kPlace && !cluster.entry)));
        fits = last_word || (kind && distance < kDescriptionReach);
      }
      if (!fits) continue;
      if (chosen == kNone) chosen = m;
      else if (chains.root(m) != chains.root(chosen) && annotations.mentions[chosen].sentence == earlier.sentence) ++rivals;
    }
    if (chosen == kNone && mention.type == kPerson) chosen = topic_of_paragraph(annotations, chains, i);
    if (chosen != kNone && rivals == 0) chains.join(chosen, i);
  }
}

}  // namespace newsgraph::discourse
