// The words of an argument as the store keeps them: where they stand in the evidence of their statement, if they stand
// there letter for letter, else themselves. Most do, and a number takes a fifth of the room.
#pragma once

#include <string>
#include <string_view>

#include "base/span.hpp"
#include "store/connection.hpp"
#include "store/document_rows.hpp"

namespace newsgraph::store {

// Binds null for empty words. `evidence` is in the document's text.
void bind_argument_text(Statement& statement, int index, std::string_view words, const CodePoints& text,
                        CodePointSpan evidence);
// The reverse. `start` is where the evidence begins.
[[nodiscard]] std::string argument_text(const Statement& row, int column, const CodePoints& text, std::uint32_t start);

// SQL that does the same, for a statement t of a document d: argument_text_sql("t.object_text").
[[nodiscard]] std::string argument_text_sql(const std::string& column);

}  // namespace newsgraph::store
