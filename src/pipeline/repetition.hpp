// Recognises articles that come twice in one run, by their ids. Evidence points at a document's id, so two texts may
// not share one. Used by the ordered run, in input order.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include "readers/document_source.hpp"

namespace newsgraph::pipeline {

class Repetition {
 public:
  // Takes the document out of the reading, with a warning, if it came before, and with a failure if its id belongs to
  // another text. Precondition: there is a document.
  void check(readers::Reading& reading);

 private:
  struct Seen {
    std::string source;
    std::uint64_t text_hash;
  };
  std::unordered_map<std::string, Seen> seen_;  // by document id
};

}  // namespace newsgraph::pipeline
