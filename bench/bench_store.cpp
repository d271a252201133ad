// How fast a store is with a corpus of news size, by the clock and by the processor time that the process used (on a
// busy machine only the latter says what the program needs). bench_store load DB ARTICLES makes one of generated
// articles (75,000 have a million quotations); bench_store ask DB ARTICLES asks it questions drawn with a fixed seed
// and prints the median and the slowest per cent.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "query/entity_search.hpp"
#include "query/network.hpp"
#include "query/said.hpp"
#include "store/store.hpp"
#include "support/generated_corpus.hpp"
#include "support/generated_graph.hpp"

namespace {

using namespace newsgraph;

constexpr std::size_t kQuestions = 1000;

struct Duration {
  double clock = 0, processor = 0;  // seconds
  Duration& operator+=(const Duration& other) {
    clock += other.clock;
    processor += other.processor;
    return *this;
  }
};

Duration now() {
  timespec used{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  const auto clock = std::chrono::steady_clock::now().time_since_epoch();
  return {std::chrono::duration<double>(clock).count(),
          static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9};
}

Duration since(const Duration& start) {
  const Duration end = now();
  return {end.clock - start.clock, end.processor - start.processor};
}

std::size_t size_on_disk(const std::string& file) {
  std::size_t size = 0;
  for (const char* suffix : {"", "-wal"}) {
    std::error_code error;
    const auto part = std::filesystem::file_size(file + suffix, error);
    if (!error) size += part;
  }
  return size;
}

void load(const std::string& file, std::size_t articles) {
  const samples::CorpusShape shape = samples::corpus_of(articles);
  std::size_t quotations = 0, statements = 0, text = 0;
  Duration taken;
  {
    store::Store store(file, store::Access::kCreate);
    for (std::size_t i = 0; i < articles; ++i) {
      const auto article = samples::generated_article(shape, i);
      quotations += article.records.quotations.size();
      statements += article.records.statements.size();
      text += article.document.text.size();
      const Duration start = now();
      store.add(article.document, article.records, "generated");
      taken += since(start);
    }
    const Duration start = now();
    store.commit();
    store.optimise();
    taken += since(start);
    std::printf("%zu articles, %zu quotations, %zu statements, %lld entities, %.1f MB of text\n", articles, quotations,
                statements, static_cast<long long>(store.connection().integer("SELECT count(*) FROM entity")),
                static_cast<double>(text) / 1e6);
  }
  const double size = static_cast<double>(size_on_disk(file));
  std::printf("load: %.1f s, %.0f quotations/s; processor %.1f s, %.0f quotations/s\n", taken.clock,
              static_cast<double>(quotations) / taken.clock, taken.processor,
              static_cast<double>(quotations) / taken.processor);
  std::printf("store: %.1f MB, %.2f times the text\n", size / 1e6, size / static_cast<double>(text));
}

// `ask` gives the number of rows. Prints the median and the slowest of a hundred.
void measure(const char* what, std::size_t times, const std::function<std::size_t(std::size_t)>& ask) {
  std::vector<double> clock, processor;
  std::size_t rows = 0;
  for (std::size_t i = 0; i < times; ++i) {
    const Duration start = now();
    rows += ask(i);
    const Duration taken = since(start);
    clock.push_back(taken.clock * 1000);
    processor.push_back(taken.processor * 1000);
  }
  std::sort(clock.begin(), clock.end());
  std::sort(processor.begin(), processor.end());
  const auto at = [&](const std::vector<double>& sorted, std::size_t percent) {
    return sorted[(times - 1) * percent / 100];
  };
  std::printf("%-44s clock %8.3f, p99 %8.3f ms; processor %8.3f, p99 %8.3f ms; %.1f rows\n", what, at(clock, 50),
              at(clock, 99), at(processor, 50), at(processor, 99),
              static_cast<double>(rows) / static_cast<double>(times));
}

class Asker {
 public:
  Asker(const std::string& file, std::size_t articles)
      : shape_(samples::corpus_of(articles)), store_(file, store::Access::kRead) {
    samples::Random random(7);
    while (quotations_.size() < kQuestions) {
      const auto article = samples::generated_article(shape_, random.below(articles));
      const auto& quotation = article.records.quotations[random.below(article.records.quotations.size())];
      if (!quotation.speaker.empty() && !quotation.about.empty()) quotations_.push_back(quotation);
    }
  }

  void said() {
    measure("said: speaker and topic of a quotation", kQuestions, [&](std::size_t i) {
      return rows({.speakers = {row(quotations_[i].speaker)}, .topics = {{row(quotations_[i].about.front())}}});
    });
    measure("said: speaker of one, topic of another", kQuestions, [&](std::size_t i) {
      const auto& other = quotations_[(i + 1) % kQuestions];
      return rows({.speakers = {row(quotations_[i].speaker)}, .topics = {{row(other.about.front())}}});
    });
    measure("said: two most frequent entities, all rows", 20, [&](std::size_t) {
      return rows({.speakers = {row(samples::generated_slug(shape_, 0))},
                   .topics = {{row(samples::generated_slug(shape_, 1))}}});
    });
    measure("said: speaker, newest 100", kQuestions,
            [&](std::size_t i) { return rows({.speakers = {row(quotations_[i].speaker)}, .limit = 100}); });
    measure("said: topic, newest 100", kQuestions,
            [&](std::size_t i) { return rows({.topics = {{row(quotations_[i].about.front())}}, .limit = 100}); });
    measure("said: two words of a quotation, newest 100", kQuestions,
            [&](std::size_t i) { return rows({.words = two_words(quotations_[i].text), .limit = 100}); });
    measure("said: a phrase of two words, newest 100", kQuestions, [&](std::size_t i) {
      const std::string& text = quotations_[i].text;
      const std::size_t first = text.find(' ', text.size() / 2), second = text.find(' ', first + 1);
      return rows({.words = '"' + text.substr(first + 1, text.find(' ', second + 1) - first - 1) + '"', .limit = 100});
    });
  }

  void names() {
    measure("entity by its last name", kQuestions, [&](std::size_t i) {
      const std::string& slug = quotations_[i].speaker;
      return query::find_entities(store_.connection(), slug.substr(slug.find('-') + 1)).found.size();
    });
  }

  void paths() {
    const Duration start = now();
    const query::EntityNetwork network(store_.connection(), true);
    std::printf("%-44s %.2f s: %u entities, %zu links\n", "network of all entities, read once", since(start).clock,
                network.network().size(), network.network().link_count());
    const auto ask = [&](std::size_t i, std::size_t count) -> std::size_t {
      const std::int64_t from = row(quotations_[i].speaker),
                         to = row(quotations_[(i * 7 + 1) % kQuestions].about.front());
      const auto start_node = network.node(from), goal = network.node(to);
      if (!start_node || !goal) return 0;
      std::size_t sentences = 0;
      for (const auto& path : network.network().paths(*start_node, *goal, count)) {
        for (std::size_t j = 0; j + 1 < path.nodes.size(); ++j) {
          sentences += query::explain_step(store_.connection(), network.row(path.nodes[j]),
                                           network.row(path.nodes[j + 1]), true, 1)
                           .evidence.size();
        }
      }
      return sentences;
    };
    measure("path with its sentences", kQuestions, [&](std::size_t i) { return ask(i, 1); });
    measure("three paths with their sentences", 200, [&](std::size_t i) { return ask(i, 3); });
    measure("top by PageRank, all", 1, [&](std::size_t) { return network.network().page_ranks().size(); });
    measure("communities", 1, [&](std::size_t) { return network.network().communities().size(); });
    measure("betweenness from 64 starting points", 1,
            [&](std::size_t) { return network.network().betweenness(2000, 64).size(); });
  }

 private:
  std::int64_t row(const std::string& slug) { return query::find_entities(store_.connection(), slug).found.at(0).row; }
  std::size_t rows(const query::SaidQuestion& question) {
    std::size_t count = 0;
    query::ask_said(store_.connection(), question, [&](const query::SaidRow&) { ++count; });
    return count;
  }
  // The last and the longest.
  static std::string two_words(const std::string& text) {
    std::string longest;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      if (end - at > longest.size()) longest = text.substr(at, end - at);
      at = end + 1;
    }
    return text.substr(text.rfind(' ') + 1) + " " + longest;
  }

  const samples::CorpusShape shape_;
  store::Store store_;
  std::vector<graph::QuotationNode> quotations_;
};

}  // namespace

int main(int argc, char** argv) {
  const std::string what = argc == 4 ? argv[1] : "";
  if (what != "load" && what != "ask") {
    std::fputs("bench_store load|ask DB ARTICLES\n", stderr);
    return 2;
  }
  const std::string file = argv[2];
  const std::size_t articles = std::strtoul(argv[3], nullptr, 10);
  if (what == "load") {
    load(file, articles);
    return 0;
  }
  measure("opening", 50, [&](std::size_t) {
    return static_cast<std::size_t>(store::Store(file, store::Access::kRead).connection().integer("SELECT 1"));
  });
  Asker asker(file, articles);
  asker.names();
  asker.said();
  asker.paths();
  return 0;
}
