// How fast a Wikidata dump becomes a gazetteer, plain and compressed, and what a look-up costs. The dump is made up in
// the form of the real one: items with labels, descriptions and site links in many languages and some dozens of
// statements with references, 12 kB on average.
#include <bzlib.h>
#include <zlib.h>

#include <fstream>
#include <string>

#include <benchmark/benchmark.h>

#include "gazetteer/gazetteer.hpp"
#include "gazetteer/wikidata_dump.hpp"
#include "readers/byte_reader.hpp"
#include "support/temporary_folder.hpp"

namespace {

using namespace newsgraph;

constexpr int kItems = 12'000;
const gazetteer::WantedClasses kWanted = {{"Q5", {"Person", EntityType::kPerson, 20, 1}},
                                          {"Q515", {"City", EntityType::kCity, 20, 2}}};

std::string quoted(const std::string& text) { return "\"" + text + "\""; }

std::string statement(const std::string& property, int value) {
  const std::string snak =
      "{\"snaktype\":\"value\",\"property\":" + quoted(property) +
      ",\"hash\":\"5a1c9f0b7e6d4c3b2a190807f6e5d4c3b2a19080\",\"datavalue\":{\"value\":{\"entity-type\":"
      "\"item\",\"numeric-id\":" +
      std::to_string(value) + ",\"id\":\"Q" + std::to_string(value) +
      "\"},\"type\":\"wikibase-entityid\"},\"datatype\":\"wikibase-item\"}";
  return "{\"mainsnak\":" + snak +
         ",\"type\":\"statement\",\"id\":\"Q1$8A3D2C1B\",\"rank\":\"normal\",\"references\":[{\"hash\":"
         "\"9ed7a1b2c3\",\"snaks\":{\"P143\":[" +
         snak + "]},\"snaks-order\":[\"P143\"]}]}";
}

std::string item(int number) {
  static const char* kLanguages[] = {"de", "en", "fr", "ru", "zh", "ja", "es", "pt", "ar", "it",
                                     "nl", "sv", "pl", "uk", "fi", "cs", "hu", "ko", "tr", "fa"};
  std::string labels, descriptions, sites, claims;
  const std::string name = "Name " + std::to_string(number);
  for (const char* language : kLanguages) {
    const std::string comma = labels.empty() ? "" : ",";
    labels += comma + quoted(language) + ":{\"language\":" + quoted(language) + ",\"value\":" + quoted(name) + "}";
    descriptions +=
        comma + quoted(language) + ":{\"language\":" + quoted(language) +
        ",\"value\":\"\\u043d\\u0430\\u0441\\u0435\\u043b\\u0435\\u043d\\u043d\\u044b\\u0439 of some length\"}";
    if (number % 8 < 2 || sites.size() < 400)
      sites += (sites.empty() ? "" : ",") + quoted(std::string(language) + "wiki") +
               ":{\"site\":" + quoted(std::string(language) + "wiki") + ",\"title\":" + quoted(name) +
               ",\"badges\":[]}";
  }
  for (int property = 0; property < 14; ++property) {
    const std::string id = property == 0 ? "P31" : "P" + std::to_string(100 + property);
    claims += (property == 0 ? "" : ",") + quoted(id) + ":[" +
              statement(id, property == 0 ? (number % 3 == 0 ? 5 : 77) : number) + "]";
  }
  return "{\"type\":\"item\",\"id\":\"Q" + std::to_string(number) + "\",\"labels\":{" + labels +
         "},\"descriptions\":{" + descriptions + "},\"aliases\":{\"en\":[{\"language\":\"en\",\"value\":\"N" +
         std::to_string(number) + "\"}]},\"claims\":{" + claims + "},\"sitelinks\":{" + sites + "},\"lastrevid\":1}";
}

// The same dump in three files.
class Dumps {
 public:
  Dumps() {
    std::string text = "[\n";
    for (int i = 1; i <= kItems; ++i) text += item(i) + (i < kItems ? ",\n" : "\n]\n");
    size = text.size();
    plain = folder_.write("dump.json", text);
    gz = (std::filesystem::path(plain).parent_path() / "dump.json.gz").string();
    gzFile out = gzopen(gz.c_str(), "wb6");
    gzwrite(out, text.data(), static_cast<unsigned>(text.size()));
    gzclose(out);
    std::string packed(text.size() + text.size() / 100 + 600, '\0');
    auto packed_size = static_cast<unsigned>(packed.size());
    BZ2_bzBuffToBuffCompress(packed.data(), &packed_size, text.data(), static_cast<unsigned>(text.size()), 9, 0, 0);
    bz2 = folder_.write("dump.json.bz2", packed.substr(0, packed_size));
  }
  static const Dumps& get() {
    static const Dumps kDumps;
    return kDumps;
  }

  std::size_t size = 0;
  std::string plain, gz, bz2;

 private:
  test::TemporaryFolder folder_;
};

void read(benchmark::State& state, const std::string& file) {
  std::uint64_t kept = 0;
  for (auto _ : state) {
    readers::ByteReader bytes = readers::open_bytes(file);
    gazetteer::ImageBuilder builder;
    const auto counts = gazetteer::read_dump(
        [&](char* into, std::size_t capacity) { return bytes.read(into, capacity); }, kWanted, builder);
    kept = counts.kept;
    benchmark::DoNotOptimize(builder.finish());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * Dumps::get().size));
  state.counters["kept"] = static_cast<double>(kept);
}

void read_plain(benchmark::State& state) { read(state, Dumps::get().plain); }
void read_gz(benchmark::State& state) { read(state, Dumps::get().gz); }
void read_bz2(benchmark::State& state) { read(state, Dumps::get().bz2); }

// Spans as articles have them: names that are known, and words that are not.
void look_up(benchmark::State& state) {
  static const gazetteer::Gazetteer kGazetteer = gazetteer::Gazetteer::read(NEWSGRAPH_SOURCE_DIR "/ontology/gazetteer");
  const std::string spans[] = {"United States",  "the Pentagon",   "Ann Mora",      "officials",
                               "Kyiv",           "the new bridge", "Côte d’Ivoire", "Reuters",
                               "House of Lords", "Chancellor",     "São Paulo",     "early on Monday"};
  std::size_t at = 0;
  for (auto _ : state) benchmark::DoNotOptimize(kGazetteer.find(spans[at++ % std::size(spans)]));
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
}

}  // namespace

BENCHMARK(read_plain)->Unit(benchmark::kMillisecond);
BENCHMARK(read_gz)->Unit(benchmark::kMillisecond);
BENCHMARK(read_bz2)->Unit(benchmark::kMillisecond);
BENCHMARK(look_up);

BENCHMARK_MAIN();
