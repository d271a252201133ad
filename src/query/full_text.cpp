#include "query/full_text.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace newsgraph::query {
namespace {

bool is_quotation_mark(char32_t c) { return c == U'"' || c == U'“' || c == U'”' || c == U'„'; }

bool is_of_word(char32_t c) { return utf8::is_letter(c) || utf8::is_digit(c) || utf8::is_mark(c); }

class Question {
 public:
  void add(char32_t c) {
    if (is_quotation_mark(c)) {
      end_part(false);
      in_phrase_ = !in_phrase_;
    } else if (!in_phrase_ && (utf8::is_space(c) || c == U'*')) {
      end_part(c == U'*');
    } else {
      utf8::append(part_, c);
    }
  }
  FullTextQuestion finish() {
    end_part(false);
    return std::move(question_);
  }

 private:
  // `starred`: its last word may go on.
  void end_part(bool starred) {
    Phrase words = words_of(part_);
    part_.clear();
    for (std::size_t i = 0; i < words.size(); ++i) {
      question_.match += (question_.match.empty() ? "\"" : " \"") + words[i] + '"';
      if (starred && i + 1 == words.size()) question_.match += '*';
    }
    if (words.size() > 1 && !starred) question_.phrases.push_back(std::move(words));
  }

  FullTextQuestion question_;
  std::string part_;
  bool in_phrase_ = false;
};

}  // namespace

FullTextQuestion full_text_question(std::string_view typed) {
  Question question;
  for (std::size_t at = 0; at < typed.size();) question.add(utf8::next(typed, at));
  return question.finish();
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto end = [&] {
    if (!word.empty()) words.push_back(utf8::fold(word));
    word.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (is_of_word(c)) {
      utf8::append(word, c);
    } else {
      end();
    }
  }
  end();
  return words;
}

bool has_phrases(std::string_view text, const std::vector<Phrase>& phrases) {
  if (phrases.empty()) return true;
  const std::vector<std::string> words = words_of(text);
  return std::all_of(phrases.begin(), phrases.end(), [&](const Phrase& phrase) {
    return std::search(words.begin(), words.end(), phrase.begin(), phrase.end()) != words.end();
  });
}

}  // namespace newsgraph::query
