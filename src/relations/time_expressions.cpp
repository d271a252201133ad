#include "relations/time_expressions.hpp"

#include <algorithm>

#include "relations/lexicon.hpp"
#include "relations/tense.hpp"
#include "relations/time_values.hpp"

namespace newsgraph::relations {
namespace {

using enum DependencyRelation;

struct Found {
  TimeExpression expression;
  TimeParts parts;
};

// The clause that a word stands in.
TokenIndex clause_above(const Syntax& syntax, TokenIndex i) {
  for (int steps = 0; i != kNoToken && steps < 12; ++steps, i = syntax.head(i)) {
    if (syntax.part_of_speech(i) == PartOfSpeech::kVerb || syntax.has_child(i, kCop)) return i;
  }
  return kNoToken;
}

TimeDirection direction_at(const Syntax& syntax, TokenRange tokens) {
  const TokenIndex clause = clause_above(syntax, tokens.end - 1);
  return clause == kNoToken ? TimeDirection::kUnknown : direction_of(syntax, clause);
}

// The number 2000 in "2000 people", "$2000", "2,000", "No. 1984".
bool is_count(const Syntax& syntax, TokenIndex i) {
  const auto size = syntax.annotations().tokens.size();
  static const WordSet kBefore = {"$", "£", "€", "#", "no.", "number", "flight", "route", "us$", "rs"};
  if (i > 0 && kBefore.has(syntax.word(i - 1))) return true;
  if (i + 1 >= size) return false;
  static const WordSet kAfter = {"people", "%",    "percent", "per",    "million", "billion",
                                 "km",     "feet", "meters",  "metres", "utc"};
  if (kAfter.has(syntax.word(i + 1))) return true;
  const std::string& next = syntax.tag(i + 1);
  static const WordSet kTemporal = {"in",    "since",   "by",  "until", "from", "to",    "of",   "during", "before",
                                    "after", "between", "and", "(",     "the",  "early", "late", "mid",    "-"};
  const bool led = i > 0 && kTemporal.has(syntax.word(i - 1));
  if (next == "NNS" && !led) return true;
  return syntax.relation(i) == kNummod && next == "NNS" && i > 0 && syntax.word(i - 1) != "the";
}

// Words that only look like an expression here.
bool is_spurious(const Syntax& syntax, const TimeMatch& match, TokenRange tokens) {
  using Kind = TimeParts::Kind;
  const TimeParts& parts = match.parts;
  const bool bare_year = parts.kind == Kind::kCalendar && parts.year && !parts.month && parts.division.empty();
  if (bare_year && tokens.size() == 1 && is_count(syntax, tokens.begin)) return true;
  const TokenIndex last = tokens.end - 1;
  if (tokens.size() > 1) return false;
  const std::string word = syntax.word(last);
  if (word == "now" && syntax.relation(last) == kMark) return true;
  if (!parts.division.empty() && parts.division.size() == 2 && syntax.part_of_speech(last) == PartOfSpeech::kVerb)
    return true;
  if ((word == "may" || word == "march") && syntax.part_of_speech(last) != PartOfSpeech::kPropn) return true;
  if (parts.month && !parts.day && syntax.relation(last) == kFlat) return true;  // "Theresa May", "June Brown"
  if (parts.month && parts.day && word.find_first_of("0123456789") == std::string::npos) return false;
  const Mention* name = syntax.mention(last);
  return parts.month && name != nullptr && name->kind == MentionKind::kNamed && name->type == EntityType::kPerson;
}

class Finder {
 public:
  explicit Finder(const Syntax& syntax) : syntax_(syntax), published_(parse_date(syntax.document().published)) {}

  std::vector<TimeExpression> find() {
    std::uint32_t block = kNone;
    for (const Sentence& sentence : syntax_.annotations().sentences) {
      if (sentence.block != block) year_.reset();
      block = sentence.block;
      read_sentence(sentence.tokens);
    }
    std::vector<TimeExpression> out;
    for (Found& item : found_) out.push_back(std::move(item.expression));
    return out;
  }

 private:
  void read_sentence(TokenRange range) {
    std::vector<TimePiece> pieces;
    for (TokenIndex t = range.begin; t < range.end; ++t) {
      add_pieces(syntax_.document().view(syntax_.token(t).span), t, pieces);
    }
    const std::size_t first = found_.size();
    for (std::size_t i = 0; i < pieces.size();) {
      const auto match = read_time(pieces, i);
      if (!match) {
        ++i;
        continue;
      }
      const TokenRange tokens = {pieces[i].token, pieces[match->end - 1].token + 1};
      if (is_spurious(syntax_, *match, tokens)) {
        ++i;
        continue;
      }
      add(*match, tokens);
      i = match->end;
    }
    join_ranges(first);
  }

  void add(const TimeMatch& match, TokenRange tokens) {
    const TimeParts& parts = match.parts;
    const TimeReference reference = {published_, direction_at(syntax_, tokens), year_};
    Found item;
    item.parts = parts;
    item.expression = {tokens, parts.type, value_of(parts, reference)};
    if (parts.kind == TimeParts::Kind::kCalendar && parts.year && *parts.year > 0) {
      const bool this_year = published_ && static_cast<int>(published_->year()) == *parts.year;
      year_ = this_year ? std::nullopt : parts.year;
    } else if (parts.kind == TimeParts::Kind::kUnit || parts.kind == TimeParts::Kind::kOffset || parts.weekday) {
      year_.reset();  // back at the day of publication
    }
    found_.push_back(std::move(item));
  }

  // "from X to Y", "between X and Y", "X–Y": only dates of one form. "from March to May 2008": both of 2008.
  void join_ranges(std::size_t first) {
    for (std::size_t i = first; i + 1 < found_.size();) {
      if (joins(found_[i], found_[i + 1])) {
        TimeExpression& a = found_[i].expression;
        const TimeExpression& b = found_[i + 1].expression;
        a.tokens.end = b.tokens.end;
        a.value += "/" + b.value;
        found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(i) + 1);
      }
      ++i;
    }
  }

  bool joins(Found& a, Found& b) const {
    if (b.expression.tokens.begin != a.expression.tokens.end + 1 || a.expression.tokens.begin == 0) return false;
    if (a.expression.type != b.expression.type || a.expression.type == TimeType::kDuration) return false;
    if (a.expression.value.empty() || b.expression.value.empty()) return false;
    if (a.expression.type == TimeType::kSet || a.parts.kind == TimeParts::Kind::kVague) return false;
    const std::string between = syntax_.word(a.expression.tokens.end);
    const std::string before = syntax_.word(a.expression.tokens.begin - 1);
    const bool range = ((between == "to" || between == "until") && before == "from") || between == "-" ||
                       between == "–" || (between == "and" && before == "between") || between == "through";
    if (!range) return false;
    const bool earlier_year = a.parts.month && !a.parts.year && b.parts.month && b.parts.year;
    if (earlier_year) {
      a.parts.year = b.parts.year;
      if (a.parts.month > b.parts.month) --*a.parts.year;
      a.expression.value = value_of(a.parts, {published_, TimeDirection::kUnknown, {}});
    }
    return a.expression.value < b.expression.value;
  }

  const Syntax& syntax_;
  std::optional<std::chrono::year_month_day> published_;
  std::optional<int> year_;
  std::vector<Found> found_;
};

}  // namespace

std::vector<TimeExpression> find_times(const Syntax& syntax) { return Finder(syntax).find(); }

const TimeExpression* time_in(const std::vector<TimeExpression>& times, TokenRange tokens) {
  const TimeExpression* best = nullptr;
  auto item = std::lower_bound(times.begin(), times.end(), tokens.begin,
                               [](const TimeExpression& a, TokenIndex begin) { return a.tokens.end <= begin; });
  for (; item != times.end() && item->tokens.begin < tokens.end; ++item) {
    if (best == nullptr || item->tokens.size() > best->tokens.size()) best = &*item;
  }
  return best;
}

}  // namespace newsgraph::relations
