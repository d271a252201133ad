// Walks a person through what the resolution of entities has left open in a store: shows both entities and asks. Every
// answer is stored at once, so that a review can be broken off and taken up again.
#pragma once

#include <cstddef>
#include <iosfwd>

#include "store/store.hpp"

namespace newsgraph::cli {

struct ReviewCounts {
  std::size_t open = 0;     // at the beginning
  std::size_t decided = 0;  // now
};

// Reads a line for each question: s same, d different, k skip, q quit; the end of the input quits too.
ReviewCounts review_identities(store::Store& store, std::istream& in, std::ostream& out);

}  // namespace newsgraph::cli
