#include "discourse/quotation_marks.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/utf8.hpp"

namespace newsgraph::discourse {
namespace {

enum class MarkFamily : std::uint8_t { kDouble, kSingle, kAngle };

// One mark and what its neighbours allow it to be.
struct Mark {
  Span span;
  MarkFamily family = MarkFamily::kDouble;
  bool may_open = false;
  bool may_close = false;
  bool straight = false;  // the same character opens and closes
};

struct Neighbours {
  char32_t before = ' ';
  char32_t after = ' ';
};

bool is_open_bracket(char32_t c) { return c == '(' || c == '[' || c == '{'; }
bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015); }
bool is_double(char32_t c) { return c == '"' || c == 0x201C || c == 0x201D || c == 0x201E; }
bool is_single(char32_t c) { return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x201A || c == '`'; }
bool is_word(char32_t c) { return utf8::is_letter(c) || utf8::is_digit(c); }

bool looks_opening(Neighbours at) {
  const bool free_before = utf8::is_space(at.before) || is_open_bracket(at.before) || is_dash(at.before) ||
                           at.before == ':' || is_double(at.before) || is_single(at.before);
  return free_before && !utf8::is_space(at.after);
}

bool looks_closing(Neighbours at) {
  return !utf8::is_space(at.before) && !is_open_bracket(at.before) && !is_word(at.after);
}

// A word that lost its beginning: 'em, 'til, '90s. Such an apostrophe opens nothing.
bool begins_elision(std::string_view text, std::size_t after) {
  constexpr std::array<std::string_view, 9> kElided = {"em",   "til",   "tis", "twas", "cause",
                                                       "bout", "round", "n",   "cos"};
  std::size_t end = after;
  while (end < text.size() && ((text[end] >= 'a' && text[end] <= 'z') || (text[end] >= '0' && text[end] <= '9'))) ++end;
  const std::string_view word = text.substr(after, end - after);
  if (word.size() >= 2 && word[0] >= '0' && word[0] <= '9') return word.size() <= 3;
  return std::find(kElided.begin(), kElided.end(), word) != kElided.end();
}

std::optional<Mark> single_mark(std::string_view text, Span span, char32_t c, Neighbours at) {
  Mark mark{span, MarkFamily::kSingle, false, false, c == '\''};
  if (is_word(at.before) && is_word(at.after)) return std::nullopt;  // don't
  mark.may_open = c != 0x2019 && looks_opening(at) && !begins_elision(text, span.end);
  mark.may_close = c != 0x2018 && c != 0x201A && c != '`' && looks_closing(at);
  if (!mark.may_open && !mark.may_close) return std::nullopt;
  return mark;
}

std::optional<Mark> mark_at(std::string_view text, Span span, char32_t c, Neighbours at) {
  if (is_single(c)) return single_mark(text, span, c, at);
  switch (c) {
    case '"':
      return Mark{span, MarkFamily::kDouble, !utf8::is_space(at.after), !utf8::is_space(at.before), true};
    case 0x201C:
      return Mark{span, MarkFamily::kDouble, true, false, false};
    case 0x201D:
      return Mark{span, MarkFamily::kDouble, false, true, false};
    case 0x201E:
      return Mark{span, MarkFamily::kDouble, true, false, false};
    case 0xAB:
      return Mark{span, MarkFamily::kAngle, true, false, false};
    case 0xBB:
      return Mark{span, MarkFamily::kAngle, false, true, false};
    default:
      return std::nullopt;
  }
}

// All marks of a block; '' and `` count as one double mark.
std::vector<Mark> marks_of(std::string_view text, Span block) {
  std::vector<Mark> marks;
  char32_t before = ' ';
  for (std::size_t at = block.begin; at < block.end;) {
    Span span{static_cast<std::uint32_t>(at), 0};
    char32_t c = utf8::next(text, at);
    if ((c == '\'' || c == '`') && at < block.end && text[at] == static_cast<char>(c)) {
      ++at;
      c = '"';
    }
    span.end = static_cast<std::uint32_t>(at);
    if (c < 128 && c != '"' && c != '\'' && c != '`') {
      before = c;
      continue;
    }
    std::size_t peek = at;
    const char32_t after = at < block.end ? utf8::next(text, peek) : U' ';
    if (const auto mark = mark_at(text, span, c, {before, after})) marks.push_back(*mark);
    before = c;
  }
  return marks;
}

// Pairs the marks of one block.
class BlockPairing {
 public:
  BlockPairing(std::string_view text, Span block, std::uint32_t index, MarkedTexts& out)
      : text_(text), block_(block), index_(index), marks_(marks_of(text, block)), out_(out) {
    closers_.resize(marks_.size() + 1);
    for (std::size_t i = marks_.size(); i-- > 0;) {
      closers_[i] = closers_[i + 1];
      closers_[i][family(i)] += marks_[i].may_close ? 1 : 0;
    }
  }

  // The mark that is open at the block's end and may go on in the next. `open_before`: the block before left one.
  std::optional<Span> run(bool open_before) {
    for (std::size_t i = 0; i < marks_.size(); ++i) step(i, open_before);
    if (!open_) return std::nullopt;
    const Mark& mark = marks_[*open_];
    add(mark.span.end, block_.end, false);
    if (mark.family != MarkFamily::kSingle) return mark.span;
    out_.unpaired.push_back(mark.span);
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::size_t family(std::size_t i) const { return static_cast<std::size_t>(marks_[i].family); }

  void step(std::size_t i, bool open_before) {
    const Mark& mark = marks_[i];
    if (!open_) {
      if (opens(i)) {
        open_ = i;
        depth_ = 1;
        continues_ = open_before && i == 0 && mark.span.begin == block_.begin;
      } else if (open_before && i == 0 && mark.may_close && mark.family != MarkFamily::kSingle) {
        continues_ = true;  // the paragraph goes on without a mark of its own
        add(block_.begin, mark.span.begin, true);
      } else if (mark.family != MarkFamily::kSingle && !is_inch(i)) {
        out_.unpaired.push_back(mark.span);
      }
      return;
    }
    if (mark.family != marks_[*open_].family) return;  // nested
    if (closes(i)) {
      if (--depth_ > 0) return;
      add(marks_[*open_].span.end, mark.span.begin, true);
      open_.reset();
    } else if (mark.may_open) {
      reopen(i);
    }
  }

  // Whether a mark opens when nothing is open: it must be able to, and a closing mark must follow unless it stands
  // first.
  [[nodiscard]] bool opens(std::size_t i) const {
    const Mark& mark = marks_[i];
    const auto left = closers_[i + 1][family(i)];
    if (mark.family == MarkFamily::kSingle) return mark.may_open && left > 0;
    if (!mark.straight) return mark.may_open;
    if (looks_opening(neighbours(i))) return true;
    return left % 2 == 1;  // badly spaced: let the count of what follows decide
  }

  [[nodiscard]] bool closes(std::size_t i) const {
    const Mark& mark = marks_[i];
    if (mark.family == MarkFamily::kSingle) return mark.may_close && !possessive(i);
    if (!mark.straight) return mark.may_close;
    const Neighbours at = neighbours(i);
    if (!looks_opening(at)) return true;
    return !mark.may_open || (mark.may_close && closers_[i + 1][family(i)] % 2 == 0);
  }

  // 12": opens nothing, closes nothing.
  [[nodiscard]] bool is_inch(std::size_t i) const { return marks_[i].straight && utf8::is_digit(neighbours(i).before); }

  // "the workers' union": an apostrophe if another mark can close what is open.
  [[nodiscard]] bool possessive(std::size_t i) const {
    const Neighbours at = neighbours(i);
    return (at.before == 's' || at.before == 'S') && utf8::is_space(at.after) && closers_[i + 1][family(i)] > 0;
  }

  // An opening mark inside an open quotation: one level deeper if enough marks are left to close both, else a new
  // start.
  void reopen(std::size_t i) {
    if (!marks_[i].straight && closers_[i + 1][family(i)] > depth_) {
      ++depth_;
      return;
    }
    out_.unpaired.push_back(marks_[*open_].span);
    if (!marks_[*open_].straight) add(marks_[*open_].span.end, marks_[i].span.begin, false);
    open_ = i;
    depth_ = 1;
    continues_ = false;
  }

  [[nodiscard]] Neighbours neighbours(std::size_t i) const {
    Neighbours at;
    std::size_t from = marks_[i].span.begin;
    if (from > block_.begin) at.before = utf8::previous(text_, from);
    std::size_t to = marks_[i].span.end;
    if (to < block_.end) at.after = utf8::next(text_, to);
    return at;
  }

  void add(std::uint32_t begin, std::uint32_t end, bool closed) {
    if (begin < end) out_.texts.push_back({{begin, end}, index_, closed, continues_});
    continues_ = false;
  }

  std::string_view text_;
  Span block_;
  std::uint32_t index_;
  std::vector<Mark> marks_;
  std::vector<std::array<std::uint32_t, 3>> closers_;  // marks of each family that may close, from here to the end
  std::optional<std::size_t> open_;
  std::uint32_t depth_ = 0;
  bool continues_ = false;
  MarkedTexts& out_;
};

bool is_read(BlockKind kind) {
  return kind == BlockKind::kTitle || kind == BlockKind::kHeading || kind == BlockKind::kParagraph ||
         kind == BlockKind::kCaption;
}

}  // namespace

MarkedTexts find_marked_texts(const Document& document) {
  MarkedTexts found;
  std::optional<Span> open;  // left open by the block before
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    if (!is_read(document.blocks[i].kind)) continue;
    const std::size_t known = found.texts.size();
    const auto next = BlockPairing(document.text, document.blocks[i].span, i, found).run(open.has_value());
    const bool goes_on = found.texts.size() > known && found.texts[known].continues;
    if (open && !goes_on) found.unpaired.push_back(*open);
    open = next;
  }
  if (open) found.unpaired.push_back(*open);
  std::sort(found.unpaired.begin(), found.unpaired.end());
  return found;
}

}  // namespace newsgraph::discourse
