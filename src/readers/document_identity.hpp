// Ids of documents: always an absolute IRI without fragment, because evidence appends "#char=…" to it.
#pragma once

#include <string>
#include <string_view>

#include "document/document.hpp"

namespace newsgraph::readers {

// Its url, else the given id, else a hash of its text: "urn:newsgraph:document:" + 16 hexadecimal digits. An id or url
// that is no absolute IRI is percent-encoded behind the same prefix.
[[nodiscard]] std::string document_id(const Document& document, std::string_view given_id);

// Whether it is an http(s) address or another absolute IRI of a known scheme.
[[nodiscard]] bool is_absolute_iri(std::string_view iri);

}  // namespace newsgraph::readers
