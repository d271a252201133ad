// The precise sieves of coreference: names among themselves, appositions, and definite descriptions that a name of the
// article answers ("the court", "the president", "the company").
#pragma once

#include "discourse/chain_builder.hpp"
#include "document/document.hpp"
#include "gazetteer/gazetteer.hpp"

namespace newsgraph::discourse {

void join_names(const Document& document, const DependencyIndex& tree, const gazetteer::Gazetteer& gazetteer,
                const Annotations& annotations, ChainBuilder& chains);
void join_appositions(const Annotations& annotations, ChainBuilder& chains);
void join_descriptions(const DependencyIndex& tree, const gazetteer::Gazetteer& gazetteer,
                       const Annotations& annotations, ChainBuilder& chains);

}  // namespace newsgraph::discourse
