// Small annotated documents for tests, written as trees. One token is FORM/RELATION>HEAD or FORM/RELATION>HEAD/TAG,
// HEAD being the 1-based number of a token of its sentence (0: root); tokens are parted by blanks, sentences by line
// ends, paragraphs by empty lines. A token that begins with "_" follows the one before it without a blank.
#pragma once

#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>

#include "base/utf8.hpp"
#include "document/annotations.hpp"
#include "document/document.hpp"

namespace newsgraph::testing {

struct ParsedText {
  Document document;
  Annotations annotations;

  [[nodiscard]] std::string text(TokenRange range) const {
    return range.empty() ? std::string() : std::string(document.view(annotations.span(range)));
  }
};

class TreeReader {
 public:
  explicit TreeReader(std::string_view trees) {
    std::istringstream lines{std::string(trees)};
    for (std::string line; std::getline(lines, line);) read_line(line);
    end_paragraph();
  }
  [[nodiscard]] ParsedText take() { return std::move(out_); }

 private:
  void read_line(const std::string& line) {
    std::istringstream words(line);
    std::string word;
    if (!(words >> word)) return end_paragraph();
    auto& tokens = out_.annotations.tokens;
    const auto begin = static_cast<std::uint32_t>(tokens.size());
    do add_token(word, begin);
    while (words >> word);
    const auto end = static_cast<std::uint32_t>(tokens.size());
    out_.annotations.sentences.push_back({{begin, end}, static_cast<std::uint32_t>(out_.document.blocks.size())});
  }

  void add_token(std::string word, std::uint32_t sentence) {
    std::string& text = out_.document.text;
    const bool glued = word[0] == '_';
    if (glued) word.erase(0, 1);
    const std::size_t arrow = word.rfind('>'), slash = word.rfind('/', arrow);
    const std::size_t tag = word.find('/', arrow);
    if (paragraph_ == std::string::npos) {
      if (!text.empty()) text += "\n\n";
      paragraph_ = text.size();
    } else if (!glued) {
      text += ' ';
    }
    Token token;
    const std::string form = word.substr(0, slash);
    token.span = {static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size() + form.size())};
    text += form;
    token.relation = dependency_relation(word.substr(slash + 1, arrow - slash - 1));
    const auto head = static_cast<std::uint32_t>(std::stoul(word.substr(arrow + 1)));
    token.head = head == 0 ? kNoToken : sentence + head - 1;
    token.tag = tag == std::string::npos ? guessed_tag(form, token.relation) : word.substr(tag + 1);
    token.part_of_speech = part_of(token.tag, token.relation);
    token.lemma = lemma_of(form, token.tag);
    out_.annotations.tokens.push_back(std::move(token));
  }

  void end_paragraph() {
    if (paragraph_ == std::string::npos) return;
    out_.document.blocks.push_back(
        {BlockKind::kParagraph,
         {static_cast<std::uint32_t>(paragraph_), static_cast<std::uint32_t>(out_.document.text.size())}});
    paragraph_ = std::string::npos;
  }

  static std::string guessed_tag(const std::string& form, DependencyRelation relation) {
    switch (relation) {
      case DependencyRelation::kPunct:
        return ",";
      case DependencyRelation::kDet:
        return "DT";
      case DependencyRelation::kCase:
      case DependencyRelation::kMark:
      case DependencyRelation::kFixed:
        return "IN";
      case DependencyRelation::kCc:
        return "CC";
      case DependencyRelation::kAmod:
        return "JJ";
      case DependencyRelation::kAdvmod:
        return "RB";
      case DependencyRelation::kRoot:
      case DependencyRelation::kCcomp:
      case DependencyRelation::kParataxis:
        return "VBD";
      case DependencyRelation::kXcomp:
        return "VB";
      case DependencyRelation::kAux:
      case DependencyRelation::kAuxPass:
      case DependencyRelation::kCop:
        return "VBD";
      default:
        break;
    }
    std::size_t at = 0;
    if (form == "he" || form == "she" || form == "it" || form == "they" || form == "we" || form == "I") return "PRP";
    return utf8::is_upper(utf8::next(form, at)) ? "NNP" : "NN";
  }

  static PartOfSpeech part_of(const std::string& tag, DependencyRelation relation) {
    const bool auxiliary = relation == DependencyRelation::kAux || relation == DependencyRelation::kAuxPass ||
                           relation == DependencyRelation::kCop;
    if (tag == "MD" || auxiliary) return PartOfSpeech::kAux;
    if (tag.starts_with("VB")) return PartOfSpeech::kVerb;
    if (tag.starts_with("NNP")) return PartOfSpeech::kPropn;
    if (tag.starts_with("NN")) return PartOfSpeech::kNoun;
    if (tag.starts_with("JJ")) return PartOfSpeech::kAdj;
    if (tag.starts_with("RB")) return PartOfSpeech::kAdv;
    if (tag.starts_with("PRP") || tag.starts_with("WP")) return PartOfSpeech::kPron;
    if (tag == "IN" || tag == "TO")
      return relation == DependencyRelation::kMark ? PartOfSpeech::kSconj : PartOfSpeech::kAdp;
    if (tag == "DT") return PartOfSpeech::kDet;
    if (tag == "CC") return PartOfSpeech::kCconj;
    if (tag == "CD") return PartOfSpeech::kNum;
    return tag == "," ? PartOfSpeech::kPunct : PartOfSpeech::kX;
  }

  // Enough for the verbs of tests; a lemmatiser it is not.
  static std::string lemma_of(const std::string& form, const std::string& tag) {
    static constexpr std::pair<std::string_view, std::string_view> kIrregular[] = {
        {"said", "say"}, {"told", "tell"},     {"wrote", "write"},
        {"says", "say"}, {"thought", "think"}, {"found", "find"}};
    if (tag.starts_with("NNP")) return form;
    for (const auto& [inflected, lemma] : kIrregular) {
      if (form == inflected) return std::string(lemma);
    }
    std::string lemma = utf8::to_lower(form);
    const auto ends = [&](std::string_view ending) {
      return lemma.size() > ending.size() + 2 && lemma.ends_with(ending);
    };
    if (!tag.starts_with("VB") && !tag.starts_with("NNS")) return lemma;
    for (const std::string_view ending : {"ing", "ed", "s"}) {
      if (!ends(ending)) continue;
      lemma.erase(lemma.size() - ending.size());
      static constexpr std::string_view kSilent[] = {"accus",  "describ", "promis", "stat",  "announc",
                                                     "believ", "urg",     "argu",   "charg", "alleg"};
      for (const std::string_view stem : kSilent) {
        if (lemma == stem) return lemma + "e";
      }
      return lemma;
    }
    return lemma;
  }

  ParsedText out_;
  std::size_t paragraph_ = std::string::npos;
};

[[nodiscard]] inline ParsedText parsed(std::string_view trees) { return TreeReader(trees).take(); }

}  // namespace newsgraph::testing
