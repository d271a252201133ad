#include "pipeline/repetition.hpp"

#include "base/hash.hpp"

namespace newsgraph::pipeline {

void Repetition::check(readers::Reading& reading) {
  const Document& document = *reading.document;
  const std::uint64_t hash = hash_bytes(document.text);
  const auto [found, is_new] = seen_.try_emplace(document.id, Seen{reading.source, hash});
  if (is_new) return;
  const Seen& first = found->second;
  if (first.text_hash == hash) {
    reading.diagnostics.push_back(
        {Severity::kWarning, reading.source, "is the same article as " + first.source + "; read once"});
  } else {
    reading.diagnostics.push_back(
        {Severity::kFailure, reading.source, "has the id of " + first.source + " but another text"});
  }
  reading.document.reset();
}

}  // namespace newsgraph::pipeline
