// What is thrown by everything that opens, reads or writes a store.
#pragma once

#include "base/error.hpp"

namespace newsgraph {

// A store that cannot be opened, read or written; the message names the file.
class StoreError : public Error {
 public:
  using Error::Error;
};

}  // namespace newsgraph
