// Many documents on many threads, results in input order: what comes out does not depend on the number of threads.
// Workers take the next document, annotate it and put it into a window of bounded size; the calling thread takes
// results from the window strictly in order. One bad document is a failure in its place, and the run goes on.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "document/annotations.hpp"
#include "readers/document_source.hpp"

namespace newsgraph::pipeline {

// One input after all stages. There are annotations if and only if reading.document is there.
struct Outcome {
  readers::Reading reading;
  Annotations annotations;
};

using Annotate = std::function<Annotations(const Document&)>;  // called from many threads at once
using Consume = std::function<void(Outcome&)>;                 // called from the calling thread only

// Reads `source` to its end on `threads` threads (at least one). An exception of `annotate` turns the document into a
// failure that names it, a remark of a stage becomes a warning; an exception of `consume` ends the run and is passed
// on. A document that came before (same id, same text) is a warning and is left out; one with the id of another text is
// a failure.
void run_in_order(readers::DocumentSource& source, unsigned threads, const Annotate& annotate, const Consume& consume);

}  // namespace newsgraph::pipeline
