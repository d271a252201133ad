#include "discourse/quotation_time_phrases.hpp"

#include <algorithm>
#include <initializer_list>

#include "discourse/reporting_cues.hpp"

namespace newsgraph::discourse {
namespace {

constexpr std::uint32_t kLongestPhrase = 6;  // "on the evening of 3 May"

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool introduces(std::string_view word) {
  return is_one_of(word,
                   {"on", "in", "from", "late", "early", "earlier", "last", "this", "since", "during", "at", "the"});
}

// "may" and "march" are times only with a capital.
bool is_time(const QuotationView& view, std::uint32_t i) {
  return is_time_word(view.lower(i)) && (view.is_capitalised(i) || !is_one_of(view.lower(i), {"may", "march"}));
}

bool is_number(const QuotationView& view, std::uint32_t i) {
  return view.token(i).part_of_speech == PartOfSpeech::kNum;
}

// Whether what stands behind a time phrase makes it part of something longer.
bool goes_on(const QuotationView& view, std::uint32_t at, std::uint32_t end) {
  if (at >= end || !view.is_word(at)) return at < end;
  const PartOfSpeech part = view.token(at).part_of_speech;
  return part == PartOfSpeech::kVerb || part == PartOfSpeech::kAux || part == PartOfSpeech::kAdp ||
         part == PartOfSpeech::kPart || part == PartOfSpeech::kCconj;
}

}  // namespace

std::uint32_t end_of_time_words(const QuotationView& view, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t at = begin;
  while (at < end && introduces(view.lower(at))) ++at;
  const std::uint32_t first = at;
  end = std::min(end, begin + kLongestPhrase);
  while (at < end && (is_time(view, at) || (at > first && is_number(view, at)))) ++at;
  return at == first ? begin : at;
}

std::uint32_t end_of_time_phrase(const QuotationView& view, std::uint32_t begin, std::uint32_t end) {
  const std::uint32_t at = end_of_time_words(view, begin, end);
  return at == begin || goes_on(view, at, end) ? begin : at;
}

TokenRange without_time_at_end(const QuotationView& view, TokenRange phrase, std::uint32_t head) {
  const Name* name = view.name_at(head);
  const std::uint32_t from = name == nullptr ? head + 1 : std::max(head + 1, name->tokens.end);
  const std::uint32_t far = phrase.size() > kLongestPhrase ? phrase.end - kLongestPhrase : phrase.begin;
  for (std::uint32_t i = std::max(from, far); i < phrase.end; ++i) {
    if (end_of_time_words(view, i, phrase.end) == phrase.end) return view.trimmed({phrase.begin, i});
  }
  return phrase;
}

}  // namespace newsgraph::discourse
