#include "discourse/coreference.hpp"

#include "discourse/chain_builder.hpp"
#include "discourse/name_sieves.hpp"
#include "discourse/pronouns.hpp"

namespace newsgraph::discourse {

void resolve_coreference(const Document& document, const DependencyIndex& tree, const gazetteer::Gazetteer& gazetteer,
                         Annotations& annotations) {
  ChainBuilder chains(annotations.mentions.size());
  join_names(document, tree, gazetteer, annotations, chains);
  join_appositions(annotations, chains);
  join_descriptions(tree, gazetteer, annotations, chains);
  resolve_pronouns(document, tree, annotations, chains);
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
