// Makes the tables and views of schema.sql in a new file, and brings older ones up to date. The only place that knows
// which versions of the schema there were.
#pragma once

#include "store/connection.hpp"

namespace newsgraph::store {

// Leaves the connection ready for use. Throws StoreError if the file is not a store of newsgraph's, or made by a newer
// newsgraph.
void prepare_schema(Connection& connection, Access access);

}  // namespace newsgraph::store
