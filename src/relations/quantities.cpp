#include "relations/quantities.hpp"

#include <array>
#include <charconv>

#include "relations/time_words.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

double magnitude(std::string_view word) {
  if (word == "hundred") return 1e2;
  if (word == "thousand" || word == "k") return 1e3;
  if (word == "million" || word == "m" || word == "mn") return 1e6;
  if (word == "billion" || word == "bn" || word == "b") return 1e9;
  if (word == "trillion") return 1e12;
  return 0;
}

std::string currency(std::string_view word) {
  struct Known {
    std::string_view word, code;
  };
  constexpr std::array<Known, 43> kKnown = {
      {{"$", "USD"},    {"us$", "USD"},   {"usd", "USD"},      {"dollar", "USD"}, {"€", "EUR"},
       {"euro", "EUR"}, {"eur", "EUR"},   {"£", "GBP"},        {"gbp", "GBP"},    {"sterling", "GBP"},
       {"¥", "JPY"},    {"yen", "JPY"},   {"jpy", "JPY"},      {"₹", "INR"},      {"rupee", "INR"},
       {"inr", "INR"},  {"rs", "INR"},    {"ruble", "RUB"},    {"rouble", "RUB"}, {"₽", "RUB"},
       {"rub", "RUB"},  {"yuan", "CNY"},  {"renminbi", "CNY"}, {"cny", "CNY"},    {"a$", "AUD"},
       {"aud", "AUD"},  {"au$", "AUD"},   {"c$", "CAD"},       {"cad", "CAD"},    {"ca$", "CAD"},
       {"nz$", "NZD"},  {"nzd", "NZD"},   {"hk$", "HKD"},      {"hkd", "HKD"},    {"s$", "SGD"},
       {"chf", "CHF"},  {"₩", "KRW"},     {"hryvnia", "UAH"},  {"₴", "UAH"},      {"shekel", "ILS"},
       {"₪", "ILS"},    {"zloty", "PLN"}, {"naira", "NGN"}}};
  for (const Known& item : kKnown) {
    if (item.word == word) return std::string(item.code);
  }
  return "";
}

std::optional<double> plain_number(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c != ',') digits += c;
  }
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error == std::errc() && end == digits.data() + digits.size()) return value;
  if (const auto word = cardinal_named(text)) return *word;
  return std::nullopt;
}

struct Number {
  double value = 0;
  TokenRange tokens;
};

// "725", "725 million", "three-million", from a token on.
std::optional<Number> number_at(const Syntax& syntax, TokenIndex t, TokenIndex limit) {
  const auto value = plain_number(syntax.word(t));
  if (!value) return std::nullopt;
  Number out = {*value, {t, t + 1}};
  TokenIndex next = t + 1;
  if (next + 1 < limit && syntax.lemma(next) == "-") ++next;
  while (next < limit && magnitude(syntax.lemma(next)) > 0) {
    out.value *= magnitude(syntax.lemma(next));
    out.tokens.end = ++next;
  }
  return out;
}

std::optional<Amount> money_in(const Syntax& syntax, TokenRange range) {
  for (TokenIndex t = range.begin; t < range.end; ++t) {
    const auto number = number_at(syntax, t, range.end);
    if (!number) continue;
    Amount out;
    TokenRange tokens = number->tokens;
    if (t > 0 && !(out.unit = currency(syntax.lemma(t - 1))).empty()) {
      --tokens.begin;
    } else if (tokens.end < range.end && !(out.unit = currency(syntax.lemma(tokens.end))).empty()) {
      ++tokens.end;
    }
    if (out.unit.empty()) continue;
    out.value = number->value;
    out.argument = {t, tokens};
    return out;
  }
  return std::nullopt;
}

bool is_percent(const Syntax& syntax, TokenIndex t) {
  return syntax.word(t) == "%" || syntax.word(t) == "percent" || syntax.word(t) == "pct" ||
         (syntax.word(t) == "per" && t + 1 < syntax.annotations().tokens.size() && syntax.word(t + 1) == "cent");
}

std::optional<Amount> percentage_in(const Syntax& syntax, TokenRange range) {
  for (TokenIndex t = range.begin; t < range.end; ++t) {
    const auto number = number_at(syntax, t, range.end);
    if (!number || number->tokens.end >= range.end || !is_percent(syntax, number->tokens.end)) continue;
    const bool two_words = syntax.word(number->tokens.end) == "per" && number->tokens.end + 1 < range.end;
    return Amount{number->value, "%", {t, {t, number->tokens.end + (two_words ? 2U : 1U)}}};
  }
  return std::nullopt;
}

std::optional<Amount> count_of(const Syntax& syntax, TokenIndex head) {
  if (syntax.part_of_speech(head) != PartOfSpeech::kNoun || syntax.is_time(head)) return std::nullopt;
  const auto numeral = syntax.child(head, kNummod);
  if (!numeral || *numeral > head) return std::nullopt;
  TokenIndex first = *numeral;
  for (const TokenIndex c : syntax.children(*numeral)) {  // "two million", of which "million" is the head
    if (c < first && syntax.relation(c) == kCompound) first = c;
  }
  const auto number = number_at(syntax, first, head);
  if (!number || number->tokens.end <= *numeral) return std::nullopt;
  if (number->value > 1 && syntax.tag(head) == "NN") return std::nullopt;  // "the 1959 comedy"
  return Amount{number->value, syntax.lemma(head), {*numeral, {number->tokens.begin, head + 1}}};
}

}  // namespace

std::optional<Amount> amount_in(const Syntax& syntax, TokenIndex head) {
  const TokenRange phrase = syntax.phrase(head);
  if (auto money = money_in(syntax, phrase)) return money;
  if (auto percentage = percentage_in(syntax, phrase)) return percentage;
  return count_of(syntax, head);
}

}  // namespace newsgraph::relations
