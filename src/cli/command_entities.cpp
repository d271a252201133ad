// newsgraph entities: what people decide about a store.
#include <fmt/format.h>

#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "cli/command.hpp"
#include "cli/identity_review.hpp"
#include "cli/messages.hpp"
#include "cli/output_file.hpp"
#include "query/entity_search.hpp"
#include "store/decisions.hpp"
#include "store/store.hpp"

namespace newsgraph::cli {
namespace {

constexpr const char* kDescription = "Decide who is who in a store, and what is wrong in it";
constexpr const char* kFooter =
    "Decisions are kept in the store and hold for articles that come later or are read again. Exports follow all of\n"
    "them; said and query leave out what is marked wrong. Entities are named by their ids (ann-mora), statements and\n"
    "quotations by theirs, as exports, said and query print them.\n"
    "\n"
    "EXAMPLES\n"
    "  newsgraph entities review --store news.db\n"
    "  newsgraph entities decide same ann-mora anne-mora --store news.db\n"
    "  newsgraph entities decide rename ann-mora 'Ann Mora' --store news.db\n"
    "  newsgraph entities decide wrong 3f0c11d2a4b56789 --store news.db\n"
    "  newsgraph entities decisions --store news.db -o ours.tsv\n"
    "  newsgraph entities undo --store news.db\n";

// "urn:newsgraph:statement:3f0c" -> "3f0c"
std::string hash_of(const std::string& id) {
  for (const char* kind : {"statement:", "quotation:"}) {
    const std::size_t at = id.rfind(kind);
    if (at != std::string::npos) return id.substr(at + std::string_view(kind).size());
  }
  return id;
}

// Decides as a row of a table of decisions would; its checks and messages are the same.
entities::Decision parse_decision(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word.find_first_of("\t\n\r") != std::string::npos) throw UsageError("a name has no tabs or line ends");
  }
  std::istringstream row(words[0] + '\t' + words[1] + '\t' + words[2]);
  return entities::Decisions::read(row, "decide").all().at(0);
}

class EntitiesCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand("entities", kDescription);
    command->require_subcommand(1);
    command->fallthrough();
    command->add_option("--store", file_, "The store")->type_name("FILE")->required();
    command->footer(kFooter);
    add(*command, "review", "Be shown what could be one entity, and answer", &EntitiesCommand::review);
    add(*command, "decisions", "List the decisions, as a table for --decisions", &EntitiesCommand::list)
        .add_option("-o,--output", output_, "Where to")
        ->type_name("FILE");
    add(*command, "decide", "same ENTITY ENTITY | different ENTITY ENTITY | rename ENTITY NAME | wrong ID",
        &EntitiesCommand::decide)
        .add_option("DECISION", words_, "The decision")
        ->type_name("")
        ->required();
    add(*command, "undo", "Take back the last decision, or those of these numbers", &EntitiesCommand::undo)
        .add_option("NUMBER", numbers_, "As decisions lists them")
        ->type_name("");
    return command;
  }

  ExitCode run() override { return (this->*action_)(); }

 private:
  using Action = ExitCode (EntitiesCommand::*)();

  CLI::App& add(CLI::App& command, const char* name, const char* help, Action action) {
    CLI::App* sub = command.add_subcommand(name, help);
    sub->callback([this, action] { action_ = action; });
    return *sub;
  }

  ExitCode review() {
    store::Store store(file_, store::Access::kWrite);
    const ReviewCounts counts = review_identities(store, std::cin, std::cout);
    print_note(fmt::format("{} open, {} decided", counts.open, counts.decided));
    return kAllWell;
  }

  ExitCode list() {
    store::Store store(file_, store::Access::kRead);
    OutputFile(output_).write([&](std::ostream& out) {
      out << "# decision\tentity\tother or name\tnumber\n";
      for (const auto& decision : store::stored_decisions(store.connection())) {
        // Tables of decisions are about entities; there, what is wrong is a comment.
        out << (decision.kind == "wrong" ? "# " : "") << decision.kind << '\t' << decision.entity << '\t'
            << decision.other << '\t' << decision.number << '\n';
      }
    });
    return kAllWell;
  }

  ExitCode decide() {
    if (words_[0] == "wrong" ? words_.size() != 2 : words_.size() != 3) {
      throw UsageError("decide: takes same, different or rename and two names, or wrong and an id");
    }
    store::Store store(file_, store::Access::kWrite);
    if (words_[0] == "wrong") {
      if (store::mark_wrong(store.connection(), hash_of(words_[1])) == 0) {
        throw UsageError("decide wrong: no article has a statement or quotation " + words_[1]);
      }
      return kAllWell;
    }
    const entities::Decision decision = parse_decision(words_);
    check_known(store.connection(), decision.entity.id);
    if (decision.kind != entities::DecisionKind::kRename) check_known(store.connection(), decision.other.id);
    store::decide(store.connection(), decision);
    return kAllWell;
  }

  // A decision on a name that is mistyped would do nothing.
  static void check_known(store::Connection& connection, const std::string& id) {
    const query::EntitySearch search = query::find_entities(connection, id);
    const auto meant = query::meant_by(search, id, "decide");
    if (meant.front().slug != id) {
      throw UsageError("decide: no entity has the id " + id + "; " + meant.front().name + " has " + meant.front().slug);
    }
  }

  ExitCode undo() {
    store::Store store(file_, store::Access::kWrite);
    if (numbers_.empty()) {
      const auto all = store::stored_decisions(store.connection());
      if (all.empty()) throw UsageError("undo: " + file_ + " has no decisions");
      numbers_.push_back(all.back().number);
    }
    for (const std::int64_t number : numbers_) {
      if (!store::undo_decision(store.connection(), number)) {
        throw UsageError("undo: " + file_ + " has no decision " + std::to_string(number));
      }
    }
    return kAllWell;
  }

  std::string file_, output_ = "-";
  std::vector<std::string> words_;
  std::vector<std::int64_t> numbers_;
  Action action_ = nullptr;
};

}  // namespace

std::unique_ptr<Command> make_entities_command() { return std::make_unique<EntitiesCommand>(); }

}  // namespace newsgraph::cli
