// newsgraph said: who said what, to whom, about whom.
#include "base/error.hpp"
#include "cli/answer_output.hpp"
#include "cli/command.hpp"
#include "cli/date_option.hpp"
#include "cli/question_source.hpp"
#include "cli/said_rows.hpp"
#include "query/said.hpp"

namespace newsgraph::cli {
namespace {

constexpr const char* kDescription = "Ask who said what, to whom and about whom";
constexpr const char* kFooter =
    "Asks a store, or articles and NDJSON graphs directly. Names are taken as people type them: part of a name is\n"
    "enough, case, accents and points make no difference. Several conditions must all be true; of several speakers,\n"
    "any. Newest first; the table shows 100 rows unless told otherwise, the other formats all.\n"
    "\n"
    "EXAMPLES\n"
    "  newsgraph said --store news.db --speaker blinken --about ukraine\n"
    "  newsgraph said --store news.db --text '\"ballistic missiles\" sanction*' --since 2024-11 --format csv\n"
    "  newsgraph said article.txt --unnamed\n";

class SaidCommand : public Command {
 public:
  CLI::App* declare(CLI::App& app) override {
    CLI::App* command = app.add_subcommand("said", kDescription);
    source_.declare(*command);
    const auto names = [&](const char* option, std::vector<std::string>& into, const char* help) {
      command->add_option(option, into, help)->type_name("NAME")->expected(1)->take_all();
    };
    names("--speaker", speakers_, "Who says it; may be repeated");
    command->add_flag("--unnamed", question_.unnamed, "Only sources without a name");
    names("--to", addressees_, "Who is told");
    names("--about", topics_, "Who or what is in it; may be repeated, then all of them");
    command->add_option("--text", question_.words, "Words in it; \"a phrase\", begin*")->type_name("WORDS");
    command->add_option("--since", question_.since, "Said, or else published, on or after this day, month or year")
        ->type_name("DATE");
    command->add_option("--until", question_.until, "… on or before it")->type_name("DATE");
    names("--publisher", publishers_, "Who published the article");
    command->add_option("--type", type_, "speech, thought or intention")
        ->check(CLI::IsMember({"speech", "thought", "intention"}));
    command->add_option("--quotation", quotation_, "direct, indirect or mixed")
        ->check(CLI::IsMember({"direct", "indirect", "mixed"}));
    output_.declare(*command);
    command->footer(kFooter);
    return command;
  }

  ExitCode run() override {
    output_.plan();
    check_date("--since", question_.since);
    check_date("--until", question_.until);
    source_.open();
    find_names();
    question_.limit = output_.limit_with_one_more();
    SaidRows rows(output_.is_for_people());
    output_.write(said_columns(), [&](AnswerWriter& writer) {
      query::ask_said(source_.connection(), question_, [&](const query::SaidRow& row) {
        if (output_.may_take_another()) rows.take(row, writer);
      });
      rows.finish(writer);
    });
    return source_.exit_code();
  }

 private:
  void find_names() {
    const auto find = [&](const std::string& name, const char* option, query::EntityRows& rows) {
      for (const auto& entity : source_.entities_called(name, option)) rows.push_back(entity.row);
    };
    for (const std::string& name : speakers_) find(name, "--speaker", question_.speakers);
    for (const std::string& name : addressees_) find(name, "--to", question_.addressees);
    for (const std::string& name : topics_) {
      question_.topics.emplace_back();
      find(name, "--about", question_.topics.back());
    }
    for (const std::string& name : publishers_) {
      const auto found = query::publishers_called(source_.connection(), name);
      if (found.empty()) throw UsageError("--publisher: no article is published by " + name);
      question_.publishers.insert(question_.publishers.end(), found.begin(), found.end());
    }
    if (!type_.empty()) {
      question_.kind = type_ == "speech"    ? AttributionKind::kSpeech
                       : type_ == "thought" ? AttributionKind::kThought
                                            : AttributionKind::kIntention;
    }
    if (!quotation_.empty()) {
      question_.type = quotation_ == "direct"     ? QuotationType::kDirect
                       : quotation_ == "indirect" ? QuotationType::kIndirect
                                                  : QuotationType::kMixed;
    }
  }

  QuestionSource source_;
  AnswerOutput output_;
  query::SaidQuestion question_;
  std::vector<std::string> speakers_, addressees_, topics_, publishers_;
  std::string type_, quotation_;
};

}  // namespace

std::unique_ptr<Command> make_said_command() { return std::make_unique<SaidCommand>(); }

}  // namespace newsgraph::cli
