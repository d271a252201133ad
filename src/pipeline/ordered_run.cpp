#include "pipeline/ordered_run.hpp"

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

#include "pipeline/repetition.hpp"

namespace newsgraph::pipeline {
namespace {

constexpr std::size_t kWindowPerThread = 4;  // documents that may be in work or wait for their turn

void fail(readers::Reading& reading, const std::string& message) {
  reading.document.reset();
  reading.diagnostics.push_back({Severity::kFailure, reading.source, message});
}

class OrderedRun {
 public:
  OrderedRun(readers::DocumentSource& source, unsigned threads, const Annotate& annotate)
      : source_(source), annotate_(annotate), window_(kWindowPerThread * threads) {
    for (unsigned i = 0; i < threads; ++i) {
      workers_.emplace_back([this] { work(); });
    }
  }
  ~OrderedRun() {
    {
      const std::lock_guard lock(mutex_);
      stop_ = true;
    }
    changed_.notify_all();
  }
  OrderedRun(const OrderedRun&) = delete;
  OrderedRun& operator=(const OrderedRun&) = delete;

  // The next outcome in input order; nothing at the end.
  std::optional<Outcome> next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return ready_.contains(wanted_) || error_ || (ended_ && wanted_ == taken_); });
    if (error_) std::rethrow_exception(error_);
    const auto found = ready_.find(wanted_);
    if (found == ready_.end()) return std::nullopt;
    Outcome outcome = std::move(found->second);
    ready_.erase(found);
    ++wanted_;
    lock.unlock();
    changed_.notify_all();
    return outcome;
  }

 private:
  struct Numbered {
    std::uint64_t number;
    Outcome outcome;
  };

  void work() {
    while (auto taken = take()) {
      if (taken->outcome.reading.document) annotate(taken->outcome);
      {
        const std::lock_guard lock(mutex_);
        ready_.emplace(taken->number, std::move(taken->outcome));
      }
      changed_.notify_all();
    }
  }

  // The next document and its number, as soon as the window has room. Reading is done by one thread at a time.
  std::optional<Numbered> take() {
    const std::lock_guard reading(source_mutex_);
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return stop_ || ended_ || taken_ < wanted_ + window_; });
      if (stop_ || ended_) return std::nullopt;
    }
    std::optional<readers::Reading> read;
    std::exception_ptr error;
    try {
      read = source_.next();
    } catch (...) {
      error = std::current_exception();
    }
    std::optional<Numbered> numbered;
    {
      const std::lock_guard lock(mutex_);
      if (read) {
        numbered = Numbered{taken_++, {std::move(*read), {}}};
      } else {
        ended_ = true;
        error_ = error;
      }
    }
    if (!numbered) changed_.notify_all();
    return numbered;
  }

  void annotate(Outcome& outcome) const {
    try {
      outcome.annotations = annotate_(*outcome.reading.document);
      for (const Remark& remark : outcome.annotations.remarks)
        outcome.reading.diagnostics.push_back({Severity::kWarning, outcome.reading.source, remark.message});
    } catch (const std::exception& error) {
      fail(outcome.reading, error.what());
    }
  }

  readers::DocumentSource& source_;
  const Annotate& annotate_;
  std::size_t window_;
  std::mutex source_mutex_;
  std::mutex mutex_;  // guards everything below but the workers
  std::condition_variable changed_;
  std::map<std::uint64_t, Outcome> ready_;
  std::uint64_t taken_ = 0;   // documents read so far
  std::uint64_t wanted_ = 0;  // number of the next outcome to hand out
  bool ended_ = false;
  bool stop_ = false;
  std::exception_ptr error_;
  std::vector<std::jthread> workers_;  // last: joined before the rest goes
};

}  // namespace

void run_in_order(readers::DocumentSource& source, unsigned threads, const Annotate& annotate, const Consume& consume) {
  OrderedRun run(source, std::max(1U, threads), annotate);
  Repetition repetition;
  while (auto outcome = run.next()) {
    if (outcome->reading.document) {
      repetition.check(outcome->reading);
    }
    consume(*outcome);
  }
}

}  // namespace newsgraph::pipeline
