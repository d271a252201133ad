#include "query/full_text.hpp"

#include "base/utf8.hpp"

namespace newsgraph::query {
namespace {

bool is_quotation_mark(char32_t c) { return c == U'"' || c == U'“' || c == U'”' || c == U'„'; }

bool has_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (utf8::is_letter(c) || utf8::is_digit(c)) return true;
  }
  return false;
}

class Question {
 public:
  void add(char32_t c) {
    if (is_quotation_mark(c)) {
      end_part();
      in_phrase_ = !in_phrase_;
    } else if (!in_phrase_ && (utf8::is_space(c) || c == U'*')) {
      starred_ = c == U'*';
      end_part();
    } else if (c != 0) {
      utf8::append(part_, c);
    }
  }
  std::string finish() {
    end_part();
    return std::move(question_);
  }

 private:
  void end_part() {
    if (has_word(part_)) {
      if (!question_.empty()) question_ += ' ';
      question_ += '"' + part_ + '"';
      if (starred_) question_ += '*';
    }
    part_.clear();
    starred_ = false;
  }

  std::string question_, part_;
  bool in_phrase_ = false;
  bool starred_ = false;
};

}  // namespace

std::string full_text_question(std::string_view typed) {
  Question question;
  for (std::size_t at = 0; at < typed.size();) question.add(utf8::next(typed, at));
  return question.finish();
}

}  // namespace newsgraph::query
