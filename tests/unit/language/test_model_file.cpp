#include <catch2/catch.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "language/language_model.hpp"
#include "language/model_file.hpp"
#include "support/temporary_folder.hpp"

using namespace newsgraph;
using namespace newsgraph::language;

TEST_CASE("What was written into a model file is read back from it") {
  const test::TemporaryFolder folder;
  const auto file = std::filesystem::path(folder.path()) / "a.model";
  const std::vector<float> values = {1.5F, -2.0F, 0.25F};
  ModelWriter writer;
  writer.add("numbers", std::span<const float>(values));
  writer.add_text("name", "example 1");
  writer.write(file);
  const ModelFile model(file);
  CHECK(model.text("name") == "example 1");
  const auto numbers = model.section<float>("numbers");
  CHECK(std::vector<float>(numbers.begin(), numbers.end()) == values);
  CHECK_THROWS_AS(model.section<float>("other"), ModelError);
}

TEST_CASE("A missing, foreign or shortened model file is a clear error that names the file") {
  const test::TemporaryFolder folder;
  const auto file = std::filesystem::path(folder.path()) / "b.model";
  CHECK_THROWS_WITH(ModelFile(file), Catch::Contains("b.model") && Catch::Contains("cannot be opened"));
  std::ofstream(file) << "this is not a model file at all";
  CHECK_THROWS_WITH(ModelFile(file), Catch::Contains("is not a newsgraph model"));
  ModelWriter writer;
  writer.add_text("name", std::string(1000, 'x'));
  writer.write(file);
  std::filesystem::resize_file(file, 500);
  CHECK_THROWS_WITH(ModelFile(file), Catch::Contains("cut short"));
  CHECK_THROWS_AS(LanguageModel(file), ModelError);
}

TEST_CASE("Half precision keeps three digits and the sign") {
  for (const float value : {0.0F, 1.0F, -0.3333F, 12.345F, 0.0001F, -500.0F}) {
    CHECK(from_half(to_half(value)) == Approx(value).epsilon(0.001).margin(1e-6));
  }
  CHECK(std::isfinite(from_half(to_half(1e9F))));
}
