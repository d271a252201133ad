// The one Catch2 main of all test programs; compiled once because the single header is slow to compile.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
