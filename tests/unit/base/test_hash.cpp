#include <catch2/catch.hpp>

#include "base/hash.hpp"

namespace newsgraph {

TEST_CASE("Hashes are those of FNV-1a on every machine") {
  CHECK(to_hex(hash_bytes("")) == "cbf29ce484222325");
  CHECK(to_hex(hash_bytes("a")) == "af63dc4c8601ec8c");
  CHECK(to_hex(hash_bytes("foobar")) == "85944171f73967e8");
}

}  // namespace newsgraph
