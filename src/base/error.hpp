// The error tree. A stage throws one of these when it cannot go on; main alone maps them to exit codes.
// One bad article is not an error but a Diagnostic (diagnostic.hpp). A bug in newsgraph itself is a failed
// NG_CHECK, a std::logic_error.
#pragma once

#include <stdexcept>
#include <string>

namespace newsgraph {

class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Input that cannot be read; the message names file, line and column where they are known.
class InputError : public Error {
 public:
  using Error::Error;
};

// A model file that is missing, damaged or of another version.
class ModelError : public Error {
 public:
  using Error::Error;
};

// A mistake in an ontology file; the message names file and line.
class OntologyError : public Error {
 public:
  using Error::Error;
};

// An output file that cannot be written.
class OutputError : public Error {
 public:
  using Error::Error;
};

// A command line that cannot be understood.
class UsageError : public Error {
 public:
  using Error::Error;
};

[[noreturn]] inline void check_failed(const char* condition, const char* file, int line) {
  throw std::logic_error(std::string(file) + ":" + std::to_string(line) + ": check failed: " + condition);
}

}  // namespace newsgraph

#define NG_CHECK(condition) \
  ((condition) ? static_cast<void>(0) : ::newsgraph::check_failed(#condition, __FILE__, __LINE__))
