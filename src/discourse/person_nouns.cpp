#include "discourse/person_nouns.hpp"

#include <set>

#include "base/split.hpp"

namespace newsgraph::discourse {
namespace {

// Separated by blanks, in the order of the alphabet.
constexpr std::string_view kPeople =
    "academic activist actor actress admiral adult adviser advisor aide ally ambassador analyst anthropologist "
    "archaeologist archbishop architect artist astronaut asylum-seeker athlete attacker attorney aunt author baby "
    "banker barrister billionaire biologist bishop blogger bomber boss boxer boy brother businessman "
    "businesswoman bystander campaigner candidate captain cartoonist chair chairman chairwoman chancellor chef "
    "chemist chief child citizen cleric co-founder coach colleague colonel columnist comedian commander "
    "commentator commissioner commuter composer congressman congresswoman consumer contractor convict "
    "correspondent cosmonaut councillor councilman councilwoman counsel counterpart couple cousin criminal critic "
    "customer cyclist dancer daughter deacon dean defector defendant delegate demonstrator dentist deputy designer "
    "detainee detective developer diplomat director dissident doctor driver drummer duchess duke economist editor "
    "emperor employee empress engineer entrepreneur envoy epidemiologist executive expert family fan farmer "
    "father fighter filmmaker firefighter fisherman footballer founder friend general geologist girl goalkeeper "
    "governor granddaughter grandfather grandmother grandson guitarist gunman hacker head heir historian hostage "
    "husband imam immigrant incumbent individual inmate insider inventor investigator investor journalist judge "
    "juror justice kid kidnapper killer king labourer landlord lawmaker lawyer leader legislator librarian "
    "lieutenant local magistrate magnate man manager marine mathematician mayor member mentor meteorologist "
    "midfielder midwife migrant militant miner minister missionary monarch monk mother motorist murderer musician "
    "negotiator neighbor neighbour nephew niece nominee novelist nun nurse observer officer official ombudsman "
    "opponent owner painter paramedic parent parliamentarian partner passenger pastor patient pedestrian people "
    "person pharmacist philanthropist philosopher photographer physician physicist pianist pilot plaintiff player "
    "playwright poet police policeman policewoman politician pope poster preacher predecessor premier president "
    "priest prince princess prisoner professor prosecutor protester psychologist queen rabbi rapper rebel refugee "
    "relative reporter representative rescuer researcher resident robber sailor scholar scientist screenwriter "
    "sculptor secretary seeker seismologist senator sergeant shooter singer sister soldier solicitor son "
    "songwriter source spokesman spokesperson spokeswoman spouse spy staff statesman striker student successor "
    "supporter surgeon survivor suspect teacher team-mate teammate teenager tenant terrorist theologian thief "
    "tourist trader treasurer troop trustee tycoon uncle undersecretary user veteran victim villager virologist "
    "visitor volunteer voter whistleblower widow wife winner witness woman worker writer youth";
constexpr std::string_view kFeminine =
    "actress aunt baroness bride countess daughter duchess empress female girl girlfriend goddess granddaughter "
    "grandmother heroine hostess lady mom mother mum niece nun princess queen sister stepdaughter stepmother "
    "waitress widow wife woman";
constexpr std::string_view kMasculine =
    "actor baron bishop boy boyfriend brother cardinal count dad duke emperor father gentleman grandfather "
    "grandson groom guy husband king lord male man monk nephew pope priest prince son stepfather stepson uncle "
    "waiter widower";
constexpr std::string_view kNeither = "german human norman roman shaman talisman";

std::set<std::string_view> words_of(std::string_view text) {
  const auto words = split(text, ' ');
  return {words.begin(), words.end()};
}

}  // namespace

bool is_person_noun(std::string_view lemma) {
  static const std::set<std::string_view> kNouns = words_of(kPeople);
  return kNouns.contains(lemma);
}

char sex_of_noun(std::string_view lemma) {
  static const std::set<std::string_view> kWomen = words_of(kFeminine), kMen = words_of(kMasculine),
                                          kOthers = words_of(kNeither);
  if (kWomen.contains(lemma) || lemma.ends_with("woman")) return 'f';
  if (kMen.contains(lemma)) return 'm';
  return lemma.ends_with("man") && !kOthers.contains(lemma) ? 'm' : '\0';
}

}  // namespace newsgraph::discourse
