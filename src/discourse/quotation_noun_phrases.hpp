// Noun phrases as sources: the words that name somebody who speaks or hears, and the head that stands for them.
#pragma once

#include <cstdint>

#include "discourse/quotation_view.hpp"

namespace newsgraph::discourse {

struct Phrase {
  TokenRange tokens;
  std::uint32_t head = kNoToken;

  [[nodiscard]] bool found() const { return head != kNoToken; }
};

// The noun phrase headed by a token: without its preposition, relative clauses and outer punctuation. Its head is that
// of the name in it, if an apposition or title names the person ("national security adviser Ann Lee": Ann).
[[nodiscard]] Phrase noun_phrase(const QuotationView& view, std::uint32_t head);

// The first of the tokens that something outside of them governs.
[[nodiscard]] std::uint32_t head_of(const QuotationView& view, TokenRange tokens);

// Whether a comma or mark stands where the words begin.
[[nodiscard]] bool begins_parted(const QuotationView& view, std::uint32_t begin);

}  // namespace newsgraph::discourse
