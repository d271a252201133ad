#include "language/sentence_splitter.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "language/features.hpp"

namespace newsgraph::language {
namespace {

bool is_final(std::string_view word) {
  return word.find_first_of(".!?") != std::string_view::npos || word == ":" || word == ";" || word == "\xE2\x80\xA6" ||
         word == "\xE2\x80\x94" || word == "--";
}

bool is_closing(std::string_view word) {
  return word == "\"" || word == "''" || word == "'" || word == ")" || word == "]" || word == "\xE2\x80\x9D" ||
         word == "\xE2\x80\x99";
}

std::string lower(std::string_view word) { return utf8::to_lower(normalise_form(word)); }

std::string length_class(std::size_t length) {
  if (length < 3) return "0";
  if (length < 6) return "1";
  if (length < 12) return "2";
  return length < 25 ? "3" : "4";
}

}  // namespace

SentenceCandidates::SentenceCandidates(std::string_view text, const std::vector<Span>& words)
    : text_(text), words_(words) {
  bool quotation = false;
  int brackets = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view form = word(i);
    if (form == "\"") quotation = !quotation;
    if (form == "\xE2\x80\x9C" || form == "``") quotation = true;
    if (form == "\xE2\x80\x9D" || form == "''") quotation = false;
    if (form == "(") ++brackets;
    if (form == ")") brackets = std::max(0, brackets - 1);
    inside_.push_back(brackets > 0 ? 'b' : quotation ? 'q' : 'o');
    if (i + 1 == words.size()) break;
    bool candidate = is_final(form);
    for (std::size_t k = i; !candidate && k > 0 && is_closing(word(k)); --k) candidate = is_final(word(k - 1));
    if (candidate) positions_.push_back(i);
  }
}

std::string_view SentenceCandidates::word(std::size_t index) const {
  if (index >= words_.size()) return {};
  return text_.substr(words_[index].begin, words_[index].size());
}

void SentenceCandidates::features(std::size_t position, std::size_t begin, BoundaryFeatures& out) const {
  out.clear();
  const std::string here = lower(word(position)), next = lower(word(position + 1));
  const std::string before = position > begin ? lower(word(position - 1)) : "^";
  const std::string next_shape = shape_of(word(position + 1)), after_shape = shape_of(word(position + 2));
  const std::string shape_before = position > begin ? shape_of(word(position - 1)) : "^";
  const bool touching = words_[position].end == words_[position + 1].begin;
  const std::string_view gap = text_.substr(words_[position].end, words_[position + 1].begin - words_[position].end);
  const std::string state = std::string(1, inside_[position]) + (touching                                   ? "t"
                                                                 : gap.find('\n') != std::string_view::npos ? "n"
                                                                                                            : "s");
  out.add(0, "");
  out.add(1, here + state);
  out.add(2, here + "|" + next_shape + state);
  out.add(3, here + "|" + next + state);
  out.add(4, before + "|" + here + state);
  out.add(5, before + "|" + here + "|" + next_shape + state);
  out.add(6, shape_before + "|" + here + "|" + next_shape + state);
  out.add(7, next_shape + "|" + after_shape + state + here);
  out.add(8, next + state);
  out.add(9, length_class(position + 1 - begin) + here + state + next_shape.substr(0, 1));
  out.add(10, here + "|" + next + "|" + lower(word(position + 2)));
  out.add(11, before + "|" + next);
}

std::vector<TokenRange> split_sentences(std::string_view text, const std::vector<Span>& words,
                                        std::span<const float> weights) {
  std::vector<TokenRange> sentences;
  const SentenceCandidates candidates(text, words);
  BoundaryFeatures features;
  std::size_t begin = 0;
  const auto cut = [&](std::size_t end) {
    while (end - begin > kLongestSentence) {
      std::size_t at = begin + kLongestSentence;
      for (std::size_t k = at; k > begin + kLongestSentence / 2; --k) {
        const std::string_view form = text.substr(words[k - 1].begin, words[k - 1].size());
        if (form == "," || form == ";") {
          at = k;
          break;
        }
      }
      sentences.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)});
      begin = at;
    }
    if (end > begin) sentences.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end;
  };
  for (const std::size_t position : candidates.positions()) {
    candidates.features(position, begin, features);
    if (boundary_score(weights, features) > 0) cut(position + 1);
  }
  cut(words.size());
  return sentences;
}

}  // namespace newsgraph::language
