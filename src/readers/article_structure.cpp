#include "readers/article_structure.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "readers/byline.hpp"
#include "readers/credits.hpp"
#include "readers/dateline.hpp"
#include "readers/publication_date.hpp"
#include "readers/text_decoding.hpp"

namespace newsgraph::readers {
namespace {

constexpr std::size_t kMaxTitleBytes = 200;
constexpr std::size_t kMaxHeadingBytes = 80;
constexpr std::size_t kLastPassages = 3;  // a byline may also stand at the article's end

bool has_quotation_mark(std::string_view text) {
  for (const std::string_view mark : {"\"", "“", "”", "«", "»"}) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

// "… the U.S." ends in an abbreviation, not in a full stop.
bool ends_in_initials(std::string_view line) {
  return line.size() >= 4 && line.back() == '.' && line[line.size() - 3] == '.';
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (utf8::is_letter(utf8::next(text, at))) return true;
  }
  return false;
}

class Classifier {
 public:
  Classifier(Document& document, const std::vector<Passage>& passages, bool plain)
      : document_(document), passages_(passages), plain_(plain) {}

  void run() {
    for (index_ = 0; index_ < passages_.size(); ++index_) {
      const Passage& passage = passages_[index_];
      if (passage.kind == BlockKind::kParagraph || passage.kind == BlockKind::kHeading) {
        classify(passage.span);
      } else {
        push(passage.kind, passage.span);
      }
    }
  }

 private:
  std::string_view view(Span span) const { return document_.view(span); }

  void push(BlockKind kind, Span span) {
    if (span.empty()) return;
    document_.blocks.push_back({kind, span});
    if (kind == BlockKind::kParagraph) body_ = true;
    if (kind == BlockKind::kTitle && document_.title.empty()) document_.title = one_line(view(span));
  }

  static std::string one_line(std::string_view text) {
    std::string out(text);
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
  }

  void classify(Span span) {
    if (is_title(index_)) return push(BlockKind::kTitle, span);
    const auto line = view(span);
    if (const auto date = date_line(line)) {
      if (!body_ && document_.published.empty()) document_.published = *date;
      return push(BlockKind::kDateLine, span);
    }
    if (!body_ || index_ + kLastPassages >= passages_.size()) {
      if (const auto authors = match_byline(line)) {
        if (document_.authors.empty()) document_.authors = *authors;
        return push(BlockKind::kByline, span);
      }
    }
    if (is_credit(line)) return push(BlockKind::kCredit, span);
    if (passages_[index_].kind == BlockKind::kHeading || is_heading(index_)) return push(BlockKind::kHeading, span);
    paragraph(span);
  }

  // Splits off what stands before and behind a paragraph's sentences.
  void paragraph(Span span) {
    span = take_date(span);
    span = take_dateline(span);
    const auto length = static_cast<std::uint32_t>(trailing_credit(view(span)));
    const Span credit{span.begin + length, span.end};
    push(BlockKind::kParagraph, trimmed({span.begin, span.begin + length}));
    push(BlockKind::kCredit, trimmed(credit));
  }

  // "Thursday, May 7, 2015 On Tuesday, …"
  Span take_date(Span span) {
    if (body_ || !has_digit_early(view(span))) return span;
    const auto date = match_date(view(span));
    if (!date) return span;
    const Span rest = trimmed({span.begin + static_cast<std::uint32_t>(date->length), span.end});
    std::size_t at = 0;
    if (rest.empty() || !utf8::is_upper(utf8::next(view(rest), at))) return span;
    push(BlockKind::kDateLine, {span.begin, span.begin + static_cast<std::uint32_t>(date->length)});
    if (document_.published.empty()) document_.published = date->iso;
    return rest;
  }

  Span take_dateline(Span span) {
    const auto dateline = match_dateline(view(span), !body_);
    if (!dateline) return span;
    if (document_.publisher.empty()) document_.publisher = dateline->publisher;
    const auto end = span.begin + static_cast<std::uint32_t>(dateline->length);
    push(BlockKind::kDateline, {span.begin, end});
    return trimmed({end, span.end});
  }

  Span trimmed(Span span) const {
    if (span.empty()) return span;
    const auto text = trim(view(span));
    const auto begin = static_cast<std::uint32_t>(text.data() - document_.text.data());
    return {begin, begin + static_cast<std::uint32_t>(text.size())};
  }

  static bool has_digit_early(std::string_view line) {
    return line.substr(0, 40).find_first_of("0123456789") != std::string_view::npos;
  }

  bool is_metadata(std::size_t index) const {
    const auto line = view(passages_[index].span);
    return date_line(line) || match_byline(line) || match_dateline(line, false);
  }

  // The first line, short and without a final full stop, before an empty line, a byline, a date or a dateline; where
  // every line is a paragraph, also before a line that is a sentence.
  bool is_title(std::size_t index) const {
    if (!plain_ || index != 0 || index + 1 >= passages_.size()) return false;
    const auto line = view(passages_[0].span);
    if (line.size() > kMaxTitleBytes || !has_letter(line) || is_metadata(0) || is_credit(line)) return false;
    const char last = line.back();
    if ((last == '.' && !ends_in_initials(line)) || last == ';' || last == ':' || last == ',') return false;
    if (line == document_.title || passages_[1].blank_before || is_metadata(1)) return true;
    const auto next = view(passages_[1].span);
    return next.size() > line.size() && !has_quotation_mark(line) && next.find(". ") != std::string_view::npos;
  }

  // A short line without final punctuation and quotation marks, between other passages.
  bool is_heading(std::size_t index) const {
    if (!plain_ || index == 0 || index + 1 >= passages_.size()) return false;
    const auto line = view(passages_[index].span);
    if (line.size() > kMaxHeadingBytes || has_quotation_mark(line) || !has_letter(line)) return false;
    std::size_t at = 0;
    const char32_t first = utf8::next(line, at);
    if (!utf8::is_upper(first) && !utf8::is_digit(first)) return false;
    if (match_dateline(line, !body_) || trailing_credit(line) < line.size()) return false;
    at = line.size();
    const char32_t last = utf8::previous(line, at);
    return !utf8::is_punctuation(last) || last == U')' || last == U'\'' || last == 0x2019 || ends_in_initials(line);
  }

  Document& document_;
  const std::vector<Passage>& passages_;
  bool plain_;
  std::size_t index_ = 0;
  bool body_ = false;  // a paragraph has been seen
};

}  // namespace

void structure_passages(Document& document, const std::vector<Passage>& passages, bool plain) {
  Classifier(document, passages, plain).run();
}

void structure_plain_text(Document& document) { structure_passages(document, find_passages(document.text), true); }

}  // namespace newsgraph::readers
