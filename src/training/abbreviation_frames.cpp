#include "training/abbreviation_frames.hpp"

#include <sstream>
#include <string_view>

namespace newsgraph::training {
namespace {

constexpr std::string_view kTitles[] = {"Mr.",  "Mrs.",  "Ms.",   "Dr.",   "Prof.", "Sen.", "Rep.",  "Gov.", "Lt.",
                                        "Gen.", "Col.",  "Maj.",  "Capt.", "Sgt.",  "Cpl.", "Cmdr.", "Adm.", "Rev.",
                                        "Hon.", "Supt.", "Insp.", "Det.",  "St.",   "Mt.",  "Ft."};
constexpr std::string_view kCompanies[] = {"Inc.", "Corp.", "Co.", "Ltd.", "Bros.", "Cos.", "Jr.", "Sr."};
constexpr std::string_view kStates[] = {"Ala.",  "Ariz.", "Ark.",  "Calif.", "Colo.", "Conn.", "Del.", "Fla.",  "Ga.",
                                        "Ill.",  "Ind.",  "Kan.",  "Ky.",    "La.",   "Mass.", "Md.",  "Mich.", "Minn.",
                                        "Miss.", "Mo.",   "Mont.", "Neb.",   "Nev.",  "Okla.", "Ore.", "Pa.",   "Tenn.",
                                        "Tex.",  "Va.",   "Wash.", "Wis.",   "N.Y.",  "N.J.",  "N.H.", "N.C.",  "D.C."};
constexpr std::string_view kMonths[] = {"Jan.", "Feb.", "Mar.", "Apr.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."};

// Words separated by blanks; "_" in front: no blank before it; "|" ends a sentence.
readers::ConlluDocument make_document(const std::string& pattern) {
  readers::ConlluDocument out;
  out.document.blocks.push_back({BlockKind::kParagraph, {0, 0}});
  std::uint32_t first = 0;
  const auto end_sentence = [&] {
    const auto end = static_cast<std::uint32_t>(out.annotations.tokens.size());
    if (end > first) out.annotations.sentences.push_back({{first, end}, 0});
    first = end;
  };
  std::istringstream words(pattern);
  for (std::string word; words >> word;) {
    if (word == "|") {
      end_sentence();
      continue;
    }
    const bool joined = word.size() > 1 && word[0] == '_';
    if (!joined && !out.document.text.empty()) out.document.text += ' ';
    Token token;
    token.lemma = "_";
    token.span.begin = static_cast<std::uint32_t>(out.document.text.size());
    out.document.text += joined ? word.substr(1) : word;
    token.span.end = static_cast<std::uint32_t>(out.document.text.size());
    out.annotations.tokens.push_back(std::move(token));
  }
  end_sentence();
  out.document.blocks[0].span.end = static_cast<std::uint32_t>(out.document.text.size());
  return out;
}

}  // namespace

Treebank make_abbreviation_frames() {
  Treebank out;
  const auto add = [&out](const std::string& pattern) { out.push_back(make_document(pattern)); };
  for (const std::string_view title : kTitles) {
    const std::string t(title);
    add("On Monday " + t + " Harris spoke to reporters _. | " + t + " Okafor did not _. |");
    add("\" We met " + t + " Lindgren there _, \" she said _. | Then " + t + " Ruiz left _. |");
  }
  for (const std::string_view company : kCompanies) {
    const std::string c(company);
    add("Shares of Northgate " + c + " fell again _. | Harbor " + c + " said it would wait _. |");
    add("The buyer is Westlake " + c + " and its partner _. | Nobody at Dover " + c + " replied _. |");
  }
  for (const std::string_view state : kStates) {
    const std::string s(state);
    add("He lives in Fairview _, " + s + " _, with his son _. | Police in Salem _, " + s + " _, confirmed it _. |");
    add("A plant in Clinton _, " + s + " and one in Ohio will close _. | It is over _. |");
  }
  for (const std::string_view month : kMonths) {
    const std::string m(month);
    add("The vote is on " + m + " 4 _. | By " + m + " 19 all was ready _. |");
  }
  add("The U.S. Senate met _. | The U.N. envoy left the U.K. on Friday _. |");
  add("They moved back to the U.S. | Nobody stayed _. |");
  add("J. D. Ramsey and A. Cole signed it _. | Mary T. Ford did too _. |");
  return out;
}

}  // namespace newsgraph::training
