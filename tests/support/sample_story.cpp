// A made-up story that is long enough for a crowded picture: an election, a flood and a merger, with claims, denials
// and plans. Every fact brings in at most two new names, so that a story of n entities is a prefix of it.
#include <set>

#include "support/sample_graph.hpp"

namespace newsgraph::samples {
namespace {

constexpr auto kYes = Polarity::kPositive;
constexpr auto kNo = Polarity::kNegative;
constexpr auto kFact = Modality::kAsserted;
constexpr auto kPlan = Modality::kPlanned;
constexpr auto kMaybe = Modality::kPossible;
constexpr auto kIf = Modality::kConditional;

std::vector<Fact> story() {
  return {
      {"Person:Helena Marsh", "lead", "led", "GovernmentOrganization:Ministry of the Interior", kYes, kFact, ""},
      {"Person:Helena Marsh", "accuse", "accused", "Person:Viktor Dahl", kYes, kFact, ""},
      {"Person:Viktor Dahl", "reject", "rejected", "Law:Coastal Protection Act", kYes, kFact, ""},
      {"Person:Viktor Dahl", "attack", "attacked", "Person:Helena Marsh", kNo, kFact, "Person:Viktor Dahl"},
      {"GovernmentOrganization:Ministry of the Interior", "deliver", "delivered", "City:Port Alder", kYes, kPlan,
       "Person:Helena Marsh"},
      {"Event:Hurricane Petra", "hit", "hit", "City:Port Alder", kYes, kFact, ""},
      {"Event:Hurricane Petra", "destroy", "destroyed", "Facility:Alder Bridge", kYes, kFact, ""},
      {"City:Port Alder", "ask", "asked", "Country:Norland", kYes, kFact, ""},
      {"Country:Norland", "send", "sent", "Weapon:Sea Lynx helicopters", kYes, kPlan, ""},
      {"Person:Helena Marsh", "meet", "met with", "Person:Viktor Dahl", kYes, kPlan, ""},
      {"Person:Ines Okafor", "brief", "briefed", "GovernmentOrganization:Parliament", kYes, kFact, ""},
      {"Person:Ines Okafor", "advise", "advised", "Person:Helena Marsh", kYes, kFact, ""},
      {"Company:Blue Reed Energy", "buy", "bought", "Company:Halden Shipping", kYes, kPlan,
       "UnnamedSource:two bankers"},
      {"Company:Blue Reed Energy", "bribe", "bribed", "Person:Viktor Dahl", kYes, kFact, "Person:Ines Okafor"},
      {"Company:Halden Shipping", "own", "owned", "Facility:Alder Bridge", kYes, kFact, ""},
      {"Organization:Norland Red Cross", "help", "helped", "City:Port Alder", kYes, kFact, ""},
      {"Country:Norland", "sanction", "sanctioned", "Company:Blue Reed Energy", kYes, kMaybe, "Person:Helena Marsh"},
      {"Country:Norland", "border", "bordered", "Country:Estmark", kYes, kFact, ""},
      {"Country:Estmark", "back", "backed", "Person:Viktor Dahl", kYes, kFact, "Organization:Norland Herald"},
      {"Organization:Norland Herald", "interview", "interviewed", "Person:Viktor Dahl", kYes, kFact, ""},
      {"Person:Viktor Dahl", "run", "ran in", "Event:2031 presidential election", kYes, kFact, ""},
      {"Person:Helena Marsh", "run", "ran in", "Event:2031 presidential election", kYes, kFact, ""},
      {"Group:Fishermen", "oppose", "opposed", "Law:Coastal Protection Act", kYes, kFact, ""},
      {"GovernmentOrganization:Parliament", "pass", "passed", "Law:Coastal Protection Act", kYes, kIf, ""},
      {"Person:Joost van der Berg", "chair", "chaired", "Company:Halden Shipping", kYes, kFact, ""},
      {"Person:Joost van der Berg", "call", "called", "Person:Viktor Dahl", kYes, kFact, ""},
      {"Organization:Court of Appeal", "fine", "fined", "Company:Halden Shipping", kYes, kFact, ""},
      {"Person:Amara Singh", "sue", "sued", "Company:Halden Shipping", kYes, kFact, ""},
      {"Person:Amara Singh", "represent", "represented", "Group:Fishermen", kYes, kFact, ""},
      {"Work:The Drowned Coast", "criticize", "criticized", "GovernmentOrganization:Ministry of the Interior", kYes,
       kFact, ""},
      {"Person:Lucia Ferrante", "write", "wrote", "Work:The Drowned Coast", kYes, kFact, ""},
      {"Person:Lucia Ferrante", "live", "lived in", "City:Port Alder", kYes, kFact, ""},
      {"GovernmentOrganization:Coast Guard", "rescue", "rescued", "Group:Fishermen", kYes, kFact, ""},
      {"GovernmentOrganization:Coast Guard", "use", "used", "Weapon:Sea Lynx helicopters", kYes, kFact, ""},
      {"Person:General Pavel Roth", "command", "commanded", "GovernmentOrganization:Coast Guard", kYes, kFact, ""},
      {"Person:General Pavel Roth", "warn", "warned", "Country:Estmark", kYes, kFact, ""},
      {"Country:Estmark", "invade", "invaded", "Country:Norland", kNo, kFact, "Person:General Pavel Roth"},
      {"Organization:Northern Alliance", "support", "supported", "Country:Norland", kYes, kFact, ""},
      {"Country:Estmark", "leave", "left", "Organization:Northern Alliance", kYes, kPlan, ""},
      {"Person:Sofia Lindqvist", "head", "headed", "Organization:Northern Alliance", kYes, kFact, ""},
      {"Person:Sofia Lindqvist", "arrive", "arrived in", "City:Vesterby", kYes, kFact, ""},
      {"Person:Sofia Lindqvist", "praise", "praised", "Person:Helena Marsh", kYes, kFact, ""},
      {"City:Vesterby", "host", "hosted", "Event:Northern Alliance summit", kYes, kFact, ""},
      {"Person:Helena Marsh", "attend", "attended", "Event:Northern Alliance summit", kYes, kPlan, ""},
      {"Company:Aurora Bank", "finance", "financed", "Company:Blue Reed Energy", kYes, kFact, ""},
      {"Company:Aurora Bank", "fund", "funded", "Person:Viktor Dahl", kYes, kFact, "UnnamedSource:a party official"},
      {"Person:Mikkel Thorne", "resign", "resigned from", "Company:Aurora Bank", kYes, kFact, ""},
      {"Person:Mikkel Thorne", "testify", "testified before", "GovernmentOrganization:Parliament", kYes, kPlan, ""},
      {"Organization:University of Vesterby", "study", "studied", "Event:Hurricane Petra", kYes, kFact, ""},
      {"Person:Dr. Chen Wei", "teach", "taught at", "Organization:University of Vesterby", kYes, kFact, ""},
      {"Person:Dr. Chen Wei", "warn", "warned", "GovernmentOrganization:Ministry of the Interior", kYes, kFact, ""},
      {"Product:TideWatch", "predict", "predicted", "Event:Hurricane Petra", kNo, kFact, ""},
      {"Organization:University of Vesterby", "build", "built", "Product:TideWatch", kYes, kFact, ""},
      {"Facility:Vesterby Airport", "close", "closed", "City:Vesterby", kYes, kFact, ""},
      {"GovernmentOrganization:National Police", "arrest", "arrested", "Person:Joost van der Berg", kYes, kFact, ""},
      {"GovernmentOrganization:National Police", "search", "searched", "Company:Aurora Bank", kYes, kFact, ""},
      {"Person:Ola Brandt", "lead", "led", "GovernmentOrganization:National Police", kYes, kFact, ""},
      {"Person:Ola Brandt", "report", "reported to", "Person:Helena Marsh", kYes, kFact, ""},
      {"Organization:Labour Union of Dockers", "strike", "struck against", "Company:Halden Shipping", kYes, kMaybe, ""},
      {"Person:Greta Holm", "found", "founded", "Organization:Labour Union of Dockers", kYes, kFact, ""},
      {"Person:Greta Holm", "endorse", "endorsed", "Person:Helena Marsh", kYes, kFact, ""},
      {"Place:Skerry Islands", "belong", "belonged to", "Country:Norland", kYes, kFact, ""},
      {"Country:Estmark", "claim", "claimed", "Place:Skerry Islands", kYes, kFact, ""},
      {"Organization:Green Party", "nominate", "nominated", "Person:Helena Marsh", kYes, kFact, ""},
      {"Organization:Freedom Front", "nominate", "nominated", "Person:Viktor Dahl", kYes, kFact, ""},
      {"Person:Tariq Aziz Noor", "join", "joined", "Organization:Freedom Front", kYes, kFact, ""},
      {"Person:Elsa Winter", "lead", "led", "Organization:Green Party", kYes, kFact, ""},
      {"Organization:Election Commission", "investigate", "investigated", "Organization:Freedom Front", kYes, kFact,
       ""},
      {"Organization:Election Commission", "count", "counted votes in", "Event:2031 presidential election", kYes, kFact,
       ""},
      {"Person:Jonas Weir", "hack", "hacked", "Organization:Election Commission", kYes, kFact, "Person:Ola Brandt"},
      {"Person:Jonas Weir", "flee", "fled to", "Country:Estmark", kYes, kFact, ""},
      {"Country:Suderland", "extradite", "extradited", "Person:Jonas Weir", kYes, kMaybe, ""},
      {"Facility:Petrov Dam", "flood", "flooded", "Place:Lower Valley", kYes, kFact, ""},
      {"Event:Hurricane Petra", "damage", "damaged", "Facility:Petrov Dam", kYes, kFact, ""},
  };
}

}  // namespace

graph::KnowledgeGraph story_graph(std::size_t nodes) {
  std::vector<Fact> facts;
  std::set<std::string> names;
  for (const Fact& fact : story()) {
    std::set<std::string> more = names;
    more.insert(fact.subject);
    more.insert(fact.object);
    if (!fact.speaker.empty()) more.insert(fact.speaker);
    if (more.size() > nodes) continue;
    names = std::move(more);
    facts.push_back(fact);
  }
  graph::KnowledgeGraph graph;
  add_story(graph, "urn:example:storm", "Storm, sale and suspicion before the vote", facts);
  graph.finish();
  return graph;
}

}  // namespace newsgraph::samples
