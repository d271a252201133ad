// The text of schema.sql, built into the program.
#pragma once

namespace newsgraph::store {

[[nodiscard]] const char* schema_text();

}  // namespace newsgraph::store
