#include "relations/past_tense.hpp"

#include <algorithm>
#include <iterator>

namespace newsgraph::relations {
namespace {

struct Irregular {
  std::string_view lemma, past, participle;
};

constexpr Irregular kIrregular[] = {
    {"arise", "arose", "arisen"},
    {"awake", "awoke", "awoken"},
    {"be", "was", "been"},
    {"bear", "bore", "born"},
    {"beat", "beat", "beaten"},
    {"become", "became", "become"},
    {"begin", "began", "begun"},
    {"bend", "bent", "bent"},
    {"bet", "bet", "bet"},
    {"bid", "bid", "bid"},
    {"bind", "bound", "bound"},
    {"bite", "bit", "bitten"},
    {"bleed", "bled", "bled"},
    {"blow", "blew", "blown"},
    {"break", "broke", "broken"},
    {"breed", "bred", "bred"},
    {"bring", "brought", "brought"},
    {"broadcast", "broadcast", "broadcast"},
    {"build", "built", "built"},
    {"burst", "burst", "burst"},
    {"buy", "bought", "bought"},
    {"cast", "cast", "cast"},
    {"catch", "caught", "caught"},
    {"choose", "chose", "chosen"},
    {"cling", "clung", "clung"},
    {"come", "came", "come"},
    {"cost", "cost", "cost"},
    {"creep", "crept", "crept"},
    {"cut", "cut", "cut"},
    {"deal", "dealt", "dealt"},
    {"dig", "dug", "dug"},
    {"do", "did", "done"},
    {"draw", "drew", "drawn"},
    {"drink", "drank", "drunk"},
    {"drive", "drove", "driven"},
    {"eat", "ate", "eaten"},
    {"fall", "fell", "fallen"},
    {"feed", "fed", "fed"},
    {"feel", "felt", "felt"},
    {"fight", "fought", "fought"},
    {"find", "found", "found"},
    {"flee", "fled", "fled"},
    {"fling", "flung", "flung"},
    {"fly", "flew", "flown"},
    {"forbid", "forbade", "forbidden"},
    {"forecast", "forecast", "forecast"},
    {"foresee", "foresaw", "foreseen"},
    {"forget", "forgot", "forgotten"},
    {"forgive", "forgave", "forgiven"},
    {"freeze", "froze", "frozen"},
    {"get", "got", "got"},
    {"give", "gave", "given"},
    {"go", "went", "gone"},
    {"grind", "ground", "ground"},
    {"grow", "grew", "grown"},
    {"hang", "hung", "hung"},
    {"have", "had", "had"},
    {"hear", "heard", "heard"},
    {"hide", "hid", "hidden"},
    {"hit", "hit", "hit"},
    {"hold", "held", "held"},
    {"hurt", "hurt", "hurt"},
    {"input", "input", "input"},
    {"keep", "kept", "kept"},
    {"kneel", "knelt", "knelt"},
    {"know", "knew", "known"},
    {"lay", "laid", "laid"},
    {"lead", "led", "led"},
    {"leave", "left", "left"},
    {"lend", "lent", "lent"},
    {"let", "let", "let"},
    {"lie", "lay", "lain"},
    {"light", "lit", "lit"},
    {"lose", "lost", "lost"},
    {"make", "made", "made"},
    {"mean", "meant", "meant"},
    {"meet", "met", "met"},
    {"mislead", "misled", "misled"},
    {"mistake", "mistook", "mistaken"},
    {"offset", "offset", "offset"},
    {"outdo", "outdid", "outdone"},
    {"overcome", "overcame", "overcome"},
    {"override", "overrode", "overridden"},
    {"overrun", "overran", "overrun"},
    {"oversee", "oversaw", "overseen"},
    {"overtake", "overtook", "overtaken"},
    {"overthrow", "overthrew", "overthrown"},
    {"pay", "paid", "paid"},
    {"put", "put", "put"},
    {"quit", "quit", "quit"},
    {"read", "read", "read"},
    {"rebuild", "rebuilt", "rebuilt"},
    {"repay", "repaid", "repaid"},
    {"reset", "reset", "reset"},
    {"retake", "retook", "retaken"},
    {"rethink", "rethought", "rethought"},
    {"rid", "rid", "rid"},
    {"ride", "rode", "ridden"},
    {"ring", "rang", "rung"},
    {"rise", "rose", "risen"},
    {"run", "ran", "run"},
    {"say", "said", "said"},
    {"see", "saw", "seen"},
    {"seek", "sought", "sought"},
    {"sell", "sold", "sold"},
    {"send", "sent", "sent"},
    {"set", "set", "set"},
    {"shake", "shook", "shaken"},
    {"shed", "shed", "shed"},
    {"shine", "shone", "shone"},
    {"shoot", "shot", "shot"},
    {"show", "showed", "shown"},
    {"shrink", "shrank", "shrunk"},
    {"shut", "shut", "shut"},
    {"sing", "sang", "sung"},
    {"sink", "sank", "sunk"},
    {"sit", "sat", "sat"},
    {"slay", "slew", "slain"},
    {"sleep", "slept", "slept"},
    {"slide", "slid", "slid"},
    {"slit", "slit", "slit"},
    {"sow", "sowed", "sown"},
    {"speak", "spoke", "spoken"},
    {"spend", "spent", "spent"},
    {"spin", "spun", "spun"},
    {"split", "split", "split"},
    {"spread", "spread", "spread"},
    {"spring", "sprang", "sprung"},
    {"stand", "stood", "stood"},
    {"steal", "stole", "stolen"},
    {"stick", "stuck", "stuck"},
    {"sting", "stung", "stung"},
    {"strike", "struck", "struck"},
    {"strive", "strove", "striven"},
    {"swear", "swore", "sworn"},
    {"sweep", "swept", "swept"},
    {"swim", "swam", "swum"},
    {"swing", "swung", "swung"},
    {"take", "took", "taken"},
    {"teach", "taught", "taught"},
    {"tear", "tore", "torn"},
    {"tell", "told", "told"},
    {"think", "thought", "thought"},
    {"throw", "threw", "thrown"},
    {"thrust", "thrust", "thrust"},
    {"undergo", "underwent", "undergone"},
    {"understand", "understood", "understood"},
    {"undertake", "undertook", "undertaken"},
    {"undo", "undid", "undone"},
    {"uphold", "upheld", "upheld"},
    {"upset", "upset", "upset"},
    {"wake", "woke", "woken"},
    {"wear", "wore", "worn"},
    {"weep", "wept", "wept"},
    {"win", "won", "won"},
    {"wind", "wound", "wound"},
    {"withdraw", "withdrew", "withdrawn"},
    {"withhold", "withheld", "withheld"},
    {"withstand", "withstood", "withstood"},
    {"write", "wrote", "written"},
};

// Verbs of more than one syllable whose last one is stressed, so that they double the final consonant.
constexpr std::string_view kDoubling[] = {
    "abet",   "abhor",   "acquit", "admit", "allot",  "annul",    "appal",   "commit", "compel", "concur",
    "confer", "control", "debar",  "defer", "deter",  "dispel",   "emit",    "equip",  "expel",  "extol",
    "incur",  "infer",   "occur",  "omit",  "patrol", "permit",   "prefer",  "propel", "rebel",  "rebut",
    "recur",  "refer",   "regret", "remit", "submit", "transfer", "transmit"};

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

const Irregular* irregular(std::string_view verb) {
  const auto* found = std::find_if(std::begin(kIrregular), std::end(kIrregular),
                                   [&](const Irregular& item) { return item.lemma == verb; });
  return found == std::end(kIrregular) ? nullptr : found;
}

bool doubles_consonant(std::string_view verb) {
  if (std::find(std::begin(kDoubling), std::end(kDoubling), verb) != std::end(kDoubling)) return true;
  const std::size_t n = verb.size();
  if (n < 3 || is_vowel(verb[n - 1]) || !is_vowel(verb[n - 2])) return false;
  if (std::string_view("wxyh").find(verb[n - 1]) != std::string_view::npos) return false;
  if (is_vowel(verb[n - 3]) && !(verb[n - 3] == 'u' && n > 3 && verb[n - 4] == 'q')) return false;
  std::size_t syllables = 0;
  for (std::size_t i = 0; i < n; ++i) {
    if (is_vowel(verb[i]) && (i == 0 || !is_vowel(verb[i - 1]))) ++syllables;
  }
  return syllables == 1 || (syllables == 2 && verb.starts_with("qu"));
}

std::string regular(std::string_view verb) {
  std::string out(verb);
  const std::size_t n = out.size();
  if (n == 0) return out;
  if (out.back() == 'e') return out + "d";
  if (n > 1 && out.back() == 'y' && !is_vowel(out[n - 2])) {
    out.back() = 'i';
    return out + "ed";
  }
  if (out.back() == 'c') return out + "ked";
  if (doubles_consonant(out)) out += out.back();
  return out + "ed";
}

}  // namespace

std::string past_tense(std::string_view verb) {
  const Irregular* found = irregular(verb);
  return found != nullptr ? std::string(found->past) : regular(verb);
}

std::string past_participle(std::string_view verb) {
  const Irregular* found = irregular(verb);
  return found != nullptr ? std::string(found->participle) : regular(verb);
}

std::string past_form(std::string_view pattern, bool passive) {
  const auto cut = pattern.find(' ');
  const std::string_view verb = pattern.substr(0, cut);
  const std::string rest = cut == std::string_view::npos ? "" : std::string(pattern.substr(cut));
  return (passive ? "was " + past_participle(verb) : past_tense(verb)) + rest;
}

}  // namespace newsgraph::relations
