#include "language/tokeniser.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace newsgraph::language {
namespace {

bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019 || c == 0x2018 || c == U'`'; }

// L letter upper, l lower, d digit, a apostrophe, p other punctuation or symbol; what the classifier sees of a
// character.
char kind_of(char32_t c) {
  if (c == 0) return '_';
  if (utf8::is_upper(c)) return 'L';
  if (utf8::is_letter(c) || utf8::is_mark(c)) return 'l';
  if (utf8::is_digit(c)) return 'd';
  if (is_apostrophe(c)) return 'a';
  if (c == U'-' || c == 0x2010 || c == 0x2011) return '-';
  if (c == U'.') return '.';
  return 'p';
}

bool is_word_like(char32_t c) {
  const char kind = kind_of(c);
  return kind == 'L' || kind == 'l' || kind == 'd';
}

char32_t plain(char32_t c) { return is_apostrophe(c) ? U'\'' : utf8::to_lower(c); }

}  // namespace

Chunk::Chunk(std::string_view text, std::uint32_t begin) : text_(text) {
  std::size_t at_byte = begin;
  while (at_byte < text.size()) {
    const auto start = static_cast<std::uint32_t>(at_byte);
    const char32_t c = utf8::next(text, at_byte);
    if (utf8::is_space(c)) {
      at_byte = start;
      break;
    }
    offsets_.push_back(start);
    points_.push_back(c);
  }
  offsets_.push_back(static_cast<std::uint32_t>(at_byte));
  while (at_byte < text.size() && next_ == 0) {
    const char32_t c = utf8::next(text, at_byte);
    if (c == U'\n') break;
    if (!utf8::is_space(c)) next_ = c;
  }
  const std::string_view own = text.substr(begin, offsets_.back() - begin);
  address_ = own.find("://") != std::string_view::npos || own.starts_with("www.") ||
             own.find('@') != std::string_view::npos || own.find(".com") != std::string_view::npos ||
             own.find(".org") != std::string_view::npos;
  if (address_) find_url();
  for (std::size_t i = 1; i < points_.size(); ++i) {
    if (may_split(i)) candidates_.push_back(offsets_[i]);
  }
}

// From "http://", "https://", "ftp://" or "www." to the first character that no address has (RFC 3986), without the
// punctuation of the sentence behind it.
void Chunk::find_url() {
  static constexpr std::array<std::u32string_view, 4> kStarts = {U"http://", U"https://", U"ftp://", U"www."};
  static constexpr std::u32string_view kNever = U"<>\"{}|\\^`()[]\u201C\u201D\u2018\u2019", kNotLast = U".,;:!?'*_~";
  const std::u32string text(points_.begin(), points_.end());
  for (const std::u32string_view start : kStarts) {
    url_begin_ = text.find(start);
    if (url_begin_ == std::u32string::npos) continue;
    url_end_ = std::min(text.find_first_of(kNever, url_begin_), text.size());
    while (url_end_ > url_begin_ && kNotLast.find(text[url_end_ - 1]) != std::u32string_view::npos) --url_end_;
    return;
  }
  url_begin_ = url_end_ = 0;
}

bool Chunk::may_split(std::size_t index) const {
  if (index > url_begin_ && index < url_end_) return false;
  const char32_t left = points_[index - 1], right = points_[index];
  if (utf8::is_mark(right)) return false;
  if (!is_word_like(left) || !is_word_like(right)) return true;
  // "155|mm", "9|am": a unit behind a number; never inside "M5S" or "B2B".
  if (utf8::is_digit(left) && !utf8::is_digit(right)) {
    std::size_t start = index;
    while (start > 0 && utf8::is_digit(points_[start - 1])) --start;
    return start == 0 || !is_word_like(points_[start - 1]);
  }
  // "do|n't": before the n of a negative clitic.
  if (plain(right) == U'n' && is_apostrophe(at(index + 1)) && plain(at(index + 2)) == U't' &&
      index + 3 == points_.size())
    return true;
  if (plain(right) == U'n' && is_apostrophe(at(index + 1)) && plain(at(index + 2)) == U't' &&
      !is_word_like(at(index + 3)))
    return true;
  return is_fixed_contraction(index);
}

// Two words written as one: "can|not", "gon|na"; contractions without their apostrophe: "do|nt". Candidates only: the
// classifier knows which of them the treebanks part.
bool Chunk::is_fixed_contraction(std::size_t index) const {
  static constexpr std::array<std::pair<std::u32string_view, std::size_t>, 33> kWords = {
      {{U"cannot", 3},  {U"gonna", 3},    {U"gotta", 3},  {U"wanna", 3}, {U"gimme", 3}, {U"lemme", 3},  {U"outta", 3},
       {U"alot", 1},    {U"dont", 2},     {U"doesnt", 4}, {U"didnt", 3}, {U"cant", 2},  {U"wont", 2},   {U"couldnt", 5},
       {U"wouldnt", 5}, {U"shouldnt", 6}, {U"isnt", 2},   {U"arent", 3}, {U"wasnt", 3}, {U"werent", 4}, {U"havent", 4},
       {U"hasnt", 3},   {U"hadnt", 3},    {U"im", 1},     {U"ive", 1},   {U"youre", 3}, {U"youve", 3},  {U"theyre", 4},
       {U"theyve", 4},  {U"weve", 2},     {U"thats", 4},  {U"whats", 4}, {U"lets", 3}}};
  for (const auto& [word, split] : kWords) {
    if (index < split) continue;
    const std::size_t begin = index - split;
    if (begin > 0 && is_word_like(points_[begin - 1])) continue;
    if (begin + word.size() < points_.size() && is_word_like(points_[begin + word.size()])) continue;
    bool same = begin + word.size() <= points_.size();
    for (std::size_t i = 0; same && i < word.size(); ++i) same = plain(points_[begin + i]) == word[i];
    if (same) return true;
  }
  return false;
}

// The letters or digits next to a position, lower-cased, at most eight.
std::string Chunk::run(std::size_t index, bool leftward) const {
  std::size_t begin = index, end = index;
  while (leftward && begin > 0 && end - begin < 8 && is_word_like(points_[begin - 1])) --begin;
  while (!leftward && end < points_.size() && end - begin < 8 && is_word_like(points_[end])) ++end;
  std::string out;
  for (std::size_t i = begin; i < end; ++i) utf8::append(out, plain(points_[i]));
  return out;
}

void Chunk::features(std::uint32_t candidate, BoundaryFeatures& out) const {
  out.clear();
  const auto index =
      static_cast<std::size_t>(std::lower_bound(offsets_.begin(), offsets_.end(), candidate) - offsets_.begin());
  std::string window, left, right;
  for (std::size_t i = 0; i < 6; ++i) {
    const char kind = index + i >= 3 ? kind_of(at(index + i - 3)) : '_';
    window += kind;
  }
  utf8::append(left, plain(points_[index - 1]));
  utf8::append(right, plain(points_[index]));
  const bool left_is_word = is_word_like(points_[index - 1]), right_is_word = is_word_like(points_[index]);
  const std::string left_run = run(left_is_word ? index : index - 1, true);
  const std::string right_run = run(right_is_word ? index : index + 1, false);
  const std::string flag = address_ ? "@" : "";
  const std::string following =
      std::string(1, kind_of(next_)) + (index + 1 == points_.size() ? "$" : "") + (index == 1 ? "^" : "");
  out.add(0, "");
  out.add(1, window + flag);
  out.add(2, window.substr(1, 4) + flag);
  out.add(3, left + "|" + right + flag);
  out.add(4, left + "|" + right + flag + following);
  out.add(5, left_run + "|" + left + "|" + right + flag);
  out.add(6, left + "|" + right + "|" + right_run + flag);
  out.add(7, left_run + "|" + left + "|" + right + "|" + right_run);
  out.add(8, left_run + "|" + right + following);
  out.add(9, window.substr(1, 4) + "|" + right_run + flag);
  out.add(10, left_run + "|" + window.substr(1, 4) + flag);
  out.add(11, flag + following + window.substr(2, 2));
}

std::vector<Span> tokenise(std::string_view text, std::span<const float> weights) {
  std::vector<Span> words;
  BoundaryFeatures features;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    if (utf8::is_space(utf8::next(text, at))) continue;
    const Chunk chunk(text, begin);
    std::uint32_t from = begin;
    for (const std::uint32_t candidate : chunk.candidates()) {
      chunk.features(candidate, features);
      if (boundary_score(weights, features) <= 0) continue;
      words.push_back({from, candidate});
      from = candidate;
    }
    words.push_back({from, chunk.span().end});
    at = chunk.span().end;
  }
  return words;
}

}  // namespace newsgraph::language
