// newsgraph query: questions to the graph of a store.
#include <string_view>

#include "cli/answer_output.hpp"
#include "cli/command.hpp"
#include "cli/query_answers.hpp"
#include "cli/question_source.hpp"

namespace newsgraph::cli {
namespace {

constexpr const char* kDescription = "Ask how things are related: neighbours, paths, ranking, communities, SQL";
constexpr const char* kFooter =
    "Asks a store, or articles and NDJSON graphs named behind the question. What somebody claims is told as such, "
    "with\n"
    "the speaker; --no-claims leaves it out where paths and rankings are concerned.\n"
    "\n"
    "EXAMPLES\n"
    "  newsgraph query neighbours NATO --store news.db\n"
    "  newsgraph query path 'Antony Blinken' Kyiv --count 3 --store news.db\n"
    "  newsgraph query top --by betweenness --store news.db --format csv\n"
    "  newsgraph query sql \"SELECT speaker, count(*) FROM said GROUP BY speaker ORDER BY 2 DESC LIMIT 5\" --store "
    "news.db\n";

class QueryCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand("query", kDescription);
    command->require_subcommand(1);
    command->footer(kFooter);
    add(*command, "neighbours", "Who and what an entity is joined with, by relation", 1, &answer_neighbours);
    CLI::App& path =
        add(*command, "path", "How two entities are joined, with the sentences along the way", 2, &answer_path);
    path.add_option("--count", asked_.count, "How many paths")->type_name("K")->check(CLI::Range(1, 100));
    path.add_option("--evidence", asked_.evidence, "Sentences for each step")
        ->type_name("N")
        ->check(CLI::Range(1, 100));
    add(*command, "between", "All that two entities did to each other, oldest first", 2, &answer_between);
    CLI::App& top = add(*command, "top", "The most important entities", 0, &answer_top);
    top.add_option("--by", asked_.measure, "degree, pagerank or betweenness")
        ->check(CLI::IsMember({"degree", "pagerank", "betweenness"}))
        ->capture_default_str();
    add(*command, "communities", "Entities that are joined more closely with each other", 0, &answer_communities);
    add(*command, "timeline", "What an entity did and said, and what was done to it", 1, &answer_timeline);
    CLI::App& against =
        add(*command, "contradictions", "What some say is so and others that it is not", 0, &answer_contradictions);
    against.add_option("--of", asked_.of, "Only with this entity")->type_name("NAME");
    CLI::App& sql = add(*command, "sql", "A question in SQL; nothing can be changed", 1, &answer_sql);
    sql.add_option("--seconds", asked_.seconds, "How long it may take")->type_name("N")->capture_default_str();
    sql.add_option("--megabytes", asked_.megabytes, "How much memory it may need")
        ->type_name("N")
        ->capture_default_str();
    return command;
  }

  ExitCode run() override {
    output_.plan();
    source_.open();
    answer_(source_, asked_, output_);
    return source_.exit_code();
  }

 private:
  using Answer = void (*)(QuestionSource&, const Asked&, AnswerOutput&);

  CLI::App& add(CLI::App& command, const char* name, const char* help, int names, Answer answer) {
    CLI::App* question = command.add_subcommand(name, help);
    if (names > 0) {
      const bool sql = std::string_view(name) == "sql";
      question->add_option(sql ? "SQL" : "NAME", asked_.names, sql ? "The question" : "Entities, as people type them")
          ->type_name("")
          ->expected(names)
          ->required();
    }
    source_.declare(*question);
    output_.declare(*question);
    if (std::string_view(name) == "path" || names == 0) {
      question->add_flag("--no-claims", asked_.no_claims, "Only what the articles report, nothing that somebody says");
    }
    question->callback([this, answer] { answer_ = answer; });
    return *question;
  }

  QuestionSource source_;
  AnswerOutput output_;
  Asked asked_;
  Answer answer_ = nullptr;
};

}  // namespace

std::unique_ptr<Command> make_query_command() { return std::make_unique<QueryCommand>(); }

}  // namespace newsgraph::cli
