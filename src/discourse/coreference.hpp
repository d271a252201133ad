// Which mentions of one article are the same thing: precision-ordered sieves over a union of chains (Raghunathan et al.
// 2010, Lee et al. 2013): names, appositions, then pronouns in text order. Leaves a mention alone rather than guess.
#pragma once

#include "document/annotations.hpp"
#include "document/document.hpp"
#include "gazetteer/gazetteer.hpp"

namespace newsgraph::discourse {

// Fills chains and Mention.chain. Precondition: mentions and quotations are final.
void resolve_coreference(const Document& document, const DependencyIndex& tree, const gazetteer::Gazetteer& gazetteer,
                         Annotations& annotations);

}  // namespace newsgraph::discourse
