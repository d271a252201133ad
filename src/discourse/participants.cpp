#include "discourse/participants.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "discourse/mentions.hpp"

namespace newsgraph::discourse {
namespace {

// The mention that the pronoun of a quotation means, or kNone. One person is no "we".
std::uint32_t participant(const Annotations& annotations, const ChainBuilder& chains, const Quotation& quotation,
                          const PronounFeatures& features) {
  const std::uint32_t head = features.person == Person::kFirst ? quotation.speaker_head : quotation.addressee_head;
  const std::uint32_t mention = head == kNoToken ? kNone : mention_headed_by(annotations, head);
  if (mention == kNone) return kNone;
  const bool plural = features.person == Person::kFirst && features.number == Number::kPlural;
  return plural && chains.cluster(mention).type == EntityType::kPerson ? kNone : mention;
}

}  // namespace

std::vector<std::uint32_t> find_participants(const Document& document, const Annotations& annotations,
                                             const ChainBuilder& chains) {
  std::vector<std::uint32_t> out(annotations.mentions.size(), kNone);
  std::vector<std::uint32_t> quotation_of(annotations.tokens.size(), kNone);
  for (std::uint32_t q = 0; q < annotations.quotations.size(); ++q) {
    if (annotations.quotations[q].type == QuotationType::kIndirect) continue;  // "I" is whoever tells of it
    for (const TokenRange& range : annotations.quotations[q].content)
      std::fill(quotation_of.begin() + range.begin, quotation_of.begin() + range.end, q);
  }
  for (std::uint32_t m = 0; m < annotations.mentions.size(); ++m) {
    const Mention& mention = annotations.mentions[m];
    const std::uint32_t q = quotation_of[mention.head];
    if (mention.kind != MentionKind::kPronoun || q == kNone) continue;
    const PronounFeatures* features =
        pronoun_features(utf8::to_lower(document.view(annotations.tokens[mention.head].span)));
    if (features == nullptr || features->person == Person::kThird) continue;
    const std::uint32_t meant = participant(annotations, chains, annotations.quotations[q], *features);
    if (meant != m) out[m] = meant;
  }
  return out;
}

}  // namespace newsgraph::discourse
