// load_corpus load DB ARTICLES: puts made-up articles into a store, those that are missing, and prints the number of
// each one as soon as it is safe. load_corpus check DB REPORTED: whether the store is the one that an uninterrupted
// load of its first articles makes, and has at least those that were reported.
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "store_testing.hpp"

namespace {

using namespace newsgraph;

constexpr std::size_t kCorpus = 1000;  // articles that the entities are enough for
constexpr std::size_t kBatch = 16;

samples::GeneratedArticle article(std::size_t index) {
  return samples::generated_article(samples::corpus_of(kCorpus), index);
}

int load(const std::string& file, std::size_t articles) {
  store::Store store(file, store::Access::kCreate);
  const auto known = store.contents();
  std::vector<std::size_t> unsafe;
  for (std::size_t i = 0; i < articles; ++i) {
    const auto next = article(i);
    if (!known.contains(next.document.id)) {
      test::add(store, next);
      unsafe.push_back(i);
    }
    if (unsafe.size() >= kBatch || i + 1 == articles) store.commit();
    if (!store.is_committed()) continue;
    for (const std::size_t number : unsafe) std::cout << number << '\n';
    std::cout.flush();
    unsafe.clear();
  }
  return 0;
}

int check(const std::string& file, std::size_t reported) {
  store::Store store(file, store::Access::kCreate);
  const std::size_t stored = store.contents().size();
  std::vector<samples::GeneratedArticle> first;
  for (std::size_t i = 0; i < stored; ++i) first.push_back(article(i));
  const std::string faults = test::faults_of(store);
  const bool same = test::bytes_of(store) == test::bytes_of(first);
  std::cout << stored << " stored, " << reported << " reported" << (same ? "" : ", other bytes than one run") << ' '
            << faults << '\n';
  return stored >= reported && same && faults.empty() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "load_corpus load|check DB NUMBER\n";
    return 2;
  }
  const std::string what = argv[1], file = argv[2];
  const std::size_t number = std::strtoul(argv[3], nullptr, 10);
  try {
    return what == "load" ? load(file, number) : check(file, number);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
