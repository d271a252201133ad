// who_said STORE NAME: what somebody said, newest first, and about whom.
#include <iostream>

#include <base/error.hpp>
#include <query/entity_search.hpp>
#include <query/said.hpp>
#include <store/store.hpp>

int main(int argc, char** argv) {
  using namespace newsgraph;
  if (argc != 3) {
    std::cerr << "who_said STORE NAME\n";
    return 2;
  }
  try {
    store::Store store(argv[1], store::Access::kRead);
    query::SaidQuestion question;
    const auto search = query::find_entities(store.connection(), argv[2]);
    for (const auto& entity : query::meant_by(search, argv[2], "NAME")) question.speakers.push_back(entity.row);
    query::ask_said(store.connection(), question, [](const query::SaidRow& row) {
      std::cout << row.said_at << "  " << row.speaker.name << ' ' << row.cue << ": " << row.text << '\n';
      for (const auto& entity : row.about) std::cout << "    about " << entity.name << '\n';
    });
  } catch (const Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
