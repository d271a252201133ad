#include "cli/conllu_writer.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/utf8.hpp"

namespace newsgraph::cli {
namespace {

// Second halves of contractions, plain and folded.
constexpr std::array<std::string_view, 11> kClitics = {"n't", "'s", "'re", "'ve", "'ll", "'d",
                                                       "'m",  "'",  "not", "na",  "ta"};

std::string on_one_line(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c == '\n' || c == '\t' || c == '\r') c = ' ';
  }
  return out.empty() ? "_" : out;
}

class ConlluWriter {
 public:
  ConlluWriter(const Document& document, const Annotations& annotations, const std::vector<std::string>& features,
               std::ostream& out, std::span<const std::string> sentence_ids)
      : document_(document),
        tokens_(annotations.tokens),
        annotations_(annotations),
        features_(features),
        out_(out),
        sentence_ids_(sentence_ids),
        names_(tokens_.size()) {
    for (const Name& name : annotations.names) {
      for (std::uint32_t i = name.tokens.begin; i < name.tokens.end; ++i) {
        names_[i] = fmt::format("Name={}-{}", i == name.tokens.begin ? 'B' : 'I', name_of(name.type));
      }
    }
  }

  void run() {
    fmt::print(out_, "# newdoc id = {}\n", document_.id);
    for (std::size_t i = 0; i < annotations_.sentences.size(); ++i) {
      const Sentence& sentence = annotations_.sentences[i];
      if (i == 0 || sentence.block != annotations_.sentences[i - 1].block) fmt::print(out_, "# newpar\n");
      fmt::print(out_, "# sent_id = {}\n# text = {}\n",
                 i < sentence_ids_.size() ? sentence_ids_[i] : fmt::to_string(i + 1),
                 on_one_line(document_.view(annotations_.span(sentence.tokens))));
      rows(sentence.tokens);
      out_ << '\n';
    }
  }

 private:
  bool touches_next(std::uint32_t token) const {
    return token + 1 < tokens_.size() && tokens_[token].span.end == tokens_[token + 1].span.begin;
  }

  bool is_clitic(std::uint32_t token) const {
    const std::string form = utf8::fold(document_.view(tokens_[token].span));
    return tokens_[token].part_of_speech != PartOfSpeech::kPunct &&
           std::find(kClitics.begin(), kClitics.end(), form) != kClitics.end();
  }

  void rows(TokenRange sentence) {
    std::uint32_t multiword_end = sentence.begin;
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (i >= multiword_end) {
        std::uint32_t last = i;
        while (last + 1 < sentence.end && touches_next(last) && is_clitic(last + 1)) ++last;
        if (last > i) multiword(sentence, i, last);
        multiword_end = last > i ? last + 1 : i;
      }
      word(sentence, i, i < multiword_end);
    }
  }

  void multiword(TokenRange sentence, std::uint32_t first, std::uint32_t last) {
    const Span span{tokens_[first].span.begin, tokens_[last].span.end};
    fmt::print(out_, "{}-{}\t{}\t_\t_\t_\t_\t_\t_\t_\t{}\n", first - sentence.begin + 1, last - sentence.begin + 1,
               on_one_line(document_.view(span)), touches_next(last) ? "SpaceAfter=No" : "_");
  }

  void word(TokenRange sentence, std::uint32_t i, bool in_multiword) {
    const Token& token = tokens_[i];
    std::string misc = names_[i];
    if (!in_multiword && touches_next(i)) misc += misc.empty() ? "SpaceAfter=No" : "|SpaceAfter=No";
    const std::uint32_t head = token.head == kNoToken ? 0 : token.head - sentence.begin + 1;
    fmt::print(out_, "{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t_\t{}\n", i - sentence.begin + 1,
               on_one_line(document_.view(token.span)), on_one_line(token.lemma), name_of(token.part_of_speech),
               on_one_line(token.tag), features_[i], head, name_of(token.relation), misc.empty() ? "_" : misc);
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  const Annotations& annotations_;
  const std::vector<std::string>& features_;
  std::ostream& out_;
  std::span<const std::string> sentence_ids_;
  std::vector<std::string> names_;  // MISC entry of each token; empty outside names
};

}  // namespace

void write_conllu(const Document& document, const Annotations& annotations, const std::vector<std::string>& features,
                  std::ostream& out, std::span<const std::string> sentence_ids) {
  ConlluWriter(document, annotations, features, out, sentence_ids).run();
}

}  // namespace newsgraph::cli
