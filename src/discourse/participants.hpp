// "I", "we" and "you" within somebody's words mean who speaks and who is spoken to. A sieve of coreference, certain
// enough for the ranker not to be asked. Found before the ranker, joined after it: a speaker may stand behind the words
// ("…, he said") and has to be resolved first.
#pragma once

#include "discourse/chain_builder.hpp"
#include "document/document.hpp"

namespace newsgraph::discourse {

// For each mention the one that it means as a participant of a conversation, or kNone. Precondition: quotations are
// final.
[[nodiscard]] std::vector<std::uint32_t> find_participants(const Document& document, const Annotations& annotations,
                                                           const ChainBuilder& chains);

}  // namespace newsgraph::discourse
