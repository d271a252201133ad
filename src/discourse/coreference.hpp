// Which mentions of one article are the same thing. Precise sieves come first (Raghunathan et al. 2010, Lee et al.
// 2013): names, appositions; then a trained ranker decides on descriptions and pronouns (antecedents.hpp).
#pragma once

#include "discourse/antecedent_ranker.hpp"
#include "discourse/chain_builder.hpp"
#include "document/annotations.hpp"
#include "document/document.hpp"
#include "gazetteer/gazetteer.hpp"

namespace newsgraph::discourse {

// The sieves alone. Precondition: mentions and quotations are final.
void run_sieves(const Document& document, const DependencyIndex& tree, const gazetteer::Gazetteer& gazetteer,
                const Annotations& annotations, ChainBuilder& chains);

// Fills chains and Mention.chain. Without a ranker, the sieves alone. Precondition: mentions and quotations are final.
void resolve_coreference(const Document& document, const DependencyIndex& tree, const gazetteer::Gazetteer& gazetteer,
                         const AntecedentRanker* ranker, Annotations& annotations);

}  // namespace newsgraph::discourse
