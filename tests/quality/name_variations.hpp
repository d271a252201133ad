// A made-up corpus in which everything that news does to names happens: in full, shortened, behind titles, with accents
// lost or written out, middle names, acronyms, two people of one surname and two of one full name. Who is meant is
// known, so that resolution across articles can be scored. The same seed gives the same corpus on every machine.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace newsgraph::test {

struct VariedArticle {
  std::string text;
  // Where a name stands (bytes of text) and whom it means.
  struct Use {
    std::size_t at;
    std::string whom;
  };
  std::vector<Use> uses;
};

[[nodiscard]] std::vector<VariedArticle> make_name_variations(std::size_t articles, std::uint64_t seed);

}  // namespace newsgraph::test
