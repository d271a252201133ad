// newsgraph remove: articles out of a store, with all that nobody else says.
#include "cli/command.hpp"
#include "cli/messages.hpp"
#include "store/store.hpp"

namespace newsgraph::cli {
namespace {

constexpr const char* kDescription = "Take articles out of a store";
constexpr const char* kFooter =
    "An article is named by its id: its address, or what --report and the exports call it. Entities, names and\n"
    "relations go with the last article that has them.\n"
    "\n"
    "EXAMPLES\n"
    "  newsgraph remove --store news.db https://example.org/story.html\n";

class RemoveCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand("remove", kDescription);
    command->add_option("--store", store_, "The store")->type_name("FILE")->required();
    command->add_option("DOCUMENT", documents_, "Ids of articles")->type_name("")->required();
    command->footer(kFooter);
    return command;
  }

  ExitCode run() override {
    store::Store store(store_, store::Access::kWrite);
    std::size_t removed = 0;
    for (const std::string& document : documents_) {
      if (store.remove(document)) {
        ++removed;
      } else {
        print_diagnostic({Severity::kFailure, store_, "has no article " + document});
      }
    }
    store.commit();
    if (removed == 0) return kFailed;
    return removed < documents_.size() ? kSomeFailed : kAllWell;
  }

 private:
  std::string store_;
  std::vector<std::string> documents_;
};

}  // namespace

std::unique_ptr<Command> make_remove_command() { return std::make_unique<RemoveCommand>(); }

}  // namespace newsgraph::cli
