#include "discourse/coreference.hpp"

#include "discourse/antecedents.hpp"
#include "discourse/chain_builder.hpp"
#include "discourse/name_sieves.hpp"
#include "discourse/participants.hpp"

namespace newsgraph::discourse {

void run_sieves(const Document& document, const DependencyIndex& tree, const gazetteer::Gazetteer& gazetteer,
                const Annotations& annotations, ChainBuilder& chains) {
  join_names(document, tree, gazetteer, annotations, chains);
  join_appositions(annotations, chains);
  join_descriptions(tree, gazetteer, annotations, chains);
}

void resolve_coreference(const Document& document, const DependencyIndex& tree, const gazetteer::Gazetteer& gazetteer,
                         const AntecedentRanker* ranker, Annotations& annotations) {
  ChainBuilder chains(annotations.mentions.size());
  run_sieves(document, tree, gazetteer, annotations, chains);
  const std::vector<std::uint32_t> participants = find_participants(document, annotations, chains);
  if (ranker != nullptr) join_antecedents(document, tree, gazetteer, *ranker, participants, annotations, chains);
  for (std::uint32_t m = 0; m < participants.size(); ++m) {
    if (participants[m] != kNone) chains.join(participants[m], m);
  }
  std::set<std::uint32_t> speakers;
  for (const Quotation& quotation : annotations.quotations) {
    for (const std::uint32_t head : {quotation.speaker_head, quotation.addressee_head}) {
      if (head == kNoToken) continue;
      if (const std::uint32_t mention = mention_headed_by(annotations, head); mention != kNone)
        speakers.insert(mention);
    }
  }
  chains.write(speakers, annotations);
}

}  // namespace newsgraph::discourse
