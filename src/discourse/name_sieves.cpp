#include "discourse/name_sieves.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "discourse/mentions.hpp"
#include "discourse/thing_nouns.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;
using enum EntityType;

bool is_subject(DependencyRelation relation) { return relation == kNsubj || relation == kNsubjPass; }

// News avoids repetition: "Blinken arrived … The top US diplomat said …". A description of one person as subject means
// the named person who was the subject of the sentence before, in the same paragraph, if no other person comes between.
std::uint32_t topic_of_paragraph(const Annotations& annotations, const ChainBuilder& chains,
                                 std::uint32_t description) {
  const Mention& mention = annotations.mentions[description];
  if (!is_subject(annotations.tokens[mention.head].relation) || mention.sentence == 0) return kNone;
  if (annotations.sentences[mention.sentence].block != annotations.sentences[mention.sentence - 1].block) return kNone;
  std::uint32_t topic = kNone;
  for (std::uint32_t m = description; m-- > 0 && annotations.mentions[m].sentence + 1 >= mention.sentence;) {
    const Mention& earlier = annotations.mentions[m];
    if (!chains.cluster(m).named || chains.cluster(m).type != kPerson) continue;
    if (earlier.sentence == mention.sentence) return kNone;
    if (topic != kNone && chains.root(topic) != chains.root(m)) return kNone;
    if (is_subject(annotations.tokens[earlier.head].relation))
      topic = m;
    else if (topic == kNone)
      return kNone;
  }
  return topic;
}

// Sentence distance within which a description may mean a name.
constexpr std::uint32_t kDescriptionReach = 2;

}  // namespace

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
    const Mention& description = a.kind == MentionKind::kNominal ? a : b;
    // Other appositions comment on the whole clause: "…, a step that …".
    const bool things = a.type != kPerson && b.type != kPerson &&
                        thing_noun(annotations.tokens[description.head].lemma) != ThingNoun::kNone;
    if (persons || things) chains.join(other, i);
  }
}

void join_descriptions(const DependencyIndex& tree, const gazetteer::Gazetteer& gazetteer,
                       const Annotations& annotations, ChainBuilder& chains) {
  for (std::uint32_t i = 0; i < annotations.mentions.size(); ++i) {
    const Mention& mention = annotations.mentions[i];
    if (mention.kind != MentionKind::kNominal || chains.cluster(i).named) continue;
    const Token& head = annotations.tokens[mention.head];
    const auto determiner = tree.child(mention.head, kDet);
    if (!determiner || annotations.tokens[*determiner].lemma != "the" || head.tag.ends_with("S") ||
        (mention.type != kPerson && mention.tokens.size() > 2))
      continue;
    const bool modified =
        std::any_of(tree.children(mention.head).begin(), tree.children(mention.head).end(), [&](std::uint32_t child) {
          return annotations.tokens[child].relation == kNmod || annotations.tokens[child].relation == kAclRelcl ||
                 annotations.tokens[child].relation == kAcl;
        });
    if (modified) continue;
    const std::string lemma = utf8::to_lower(head.lemma);
    const ThingNoun noun = thing_noun(lemma);
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
        const bool kind = (noun == ThingNoun::kBody && cluster.type == kOrganization) ||
                          (noun == ThingNoun::kCountry && known == kCountry) ||
                          (noun == ThingNoun::kTown && (known == kCity || (known == kPlace && !cluster.entry)));
        fits = last_word || (kind && distance < kDescriptionReach);
      }
      if (!fits) continue;
      if (chosen == kNone)
        chosen = m;
      else if (chains.root(m) != chains.root(chosen) && annotations.mentions[chosen].sentence == earlier.sentence)
        ++rivals;
    }
    if (chosen == kNone && mention.type == kPerson) chosen = topic_of_paragraph(annotations, chains, i);
    if (chosen != kNone && rivals == 0) chains.join(chosen, i);
  }
}

}  // namespace newsgraph::discourse
