// joined_by STORE NAME NAME: the three best ways from one entity to another, with a sentence for every step.
#include <iostream>

#include <base/error.hpp>
#include <query/entity_search.hpp>
#include <query/network.hpp>
#include <store/store.hpp>

int main(int argc, char** argv) {
  using namespace newsgraph;
  if (argc != 4) {
    std::cerr << "joined_by STORE NAME NAME\n";
    return 2;
  }
  try {
    store::Store store(argv[1], store::Access::kRead);
    const auto row = [&](const char* name) {
      return query::meant_by(query::find_entities(store.connection(), name), name, "NAME").front().row;
    };
    const query::EntityNetwork network(store.connection(), true);
    const auto from = network.node(row(argv[2])), to = network.node(row(argv[3]));
    if (!from || !to) return 0;  // nothing joins them
    for (const auto& path : network.network().paths(*from, *to, 3)) {
      for (std::size_t i = 0; i + 1 < path.nodes.size(); ++i) {
        const auto step = query::explain_step(store.connection(), network.row(path.nodes[i]),
                                              network.row(path.nodes[i + 1]), true, 1);
        std::cout << step.from.text << " – " << step.to.text << ": " << step.evidence.front().sentence << '\n';
      }
      std::cout << '\n';
    }
  } catch (const Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
