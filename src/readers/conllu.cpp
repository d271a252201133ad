#include "readers/conllu.hpp"

#include <array>
#include <charconv>
#include <fstream>

#include "base/error.hpp"

namespace newsgraph::readers {
namespace {

using Columns = std::array<std::string_view, 10>;

class ConlluParser {
 public:
  explicit ConlluParser(const std::filesystem::path& file) : file_(file), in_(file) {
    if (!in_) throw InputError(file.string() + ": cannot be opened");
  }

  std::vector<ConlluDocument> parse() {
    std::string line;
    while (std::getline(in_, line)) {
      ++line_;
      if (!line.empty() && line.back() == '\r') line.pop_back();
      if (line.empty()) {
        end_sentence();
      } else if (line[0] == '#') {
        comment(line);
      } else {
        row(line);
      }
    }
    end_sentence();
    end_document();
    return std::move(documents_);
  }

 private:
  [[noreturn]] void fail(const std::string& what) const {
    throw InputError(file_.string() + ":" + std::to_string(line_) + ": " + what);
  }

  void comment(const std::string& line) {
    constexpr std::string_view kNewDocument = "# newdoc id = ", kSentence = "# sent_id = ";
    constexpr std::string_view kPublished = "# meta::dateCreated = ", kTitle = "# meta::title = ";
    if (line.starts_with(kNewDocument)) {
      end_document();
      current_.document.id = line.substr(kNewDocument.size());
      new_paragraph_ = true;
    } else if (line.starts_with("# newpar_block")) {
      return;
    } else if (line.starts_with("# newpar")) {
      new_paragraph_ = true;
    } else if (line.starts_with(kSentence)) {
      sentence_id_ = line.substr(kSentence.size());
    } else if (line.starts_with(kPublished)) {
      current_.document.published = line.substr(kPublished.size());
    } else if (line.starts_with(kTitle)) {
      current_.document.title = line.substr(kTitle.size());
    }
  }

  void row(const std::string& line) {
    Columns columns;
    std::size_t from = 0;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::size_t to = line.find('\t', from);
      if ((to == std::string::npos) != (i + 1 == columns.size())) fail("expected ten tab-separated columns");
      columns[i] = std::string_view(line).substr(from, to == std::string::npos ? to : to - from);
      from = to + 1;
    }
    if (columns[0].find('.') != std::string_view::npos) return;  // an empty node
    if (columns[0].find('-') != std::string_view::npos) return multiword(columns);
    word(columns);
  }

  void begin_text() {
    auto& text = current_.document.text;
    if (sentence_empty_) {
      if (new_paragraph_) {
        if (!text.empty()) text += "\n\n";
        const auto at = static_cast<std::uint32_t>(text.size());
        current_.document.blocks.push_back({BlockKind::kParagraph, {at, at}});
      } else if (space_before_) {
        text += ' ';
      }
      new_paragraph_ = false;
      sentence_empty_ = false;
    } else if (space_before_) {
      text += ' ';
    }
  }

  // "8-9 don't": the words that follow share this surface form.
  void multiword(const Columns& columns) {
    const auto dash = columns[0].find('-');
    unsigned first = 0, last = 0;
    std::from_chars(columns[0].data(), columns[0].data() + dash, first);
    std::from_chars(columns[0].data() + dash + 1, columns[0].data() + columns[0].size(), last);
    begin_text();
    surface_ = columns[1];
    surface_begin_ = static_cast<std::uint32_t>(current_.document.text.size());
    current_.document.text += columns[1];
    surface_used_ = 0;
    surface_words_ = last - first + 1;
    surface_first_ = true;
    space_before_ = columns[9].find("SpaceAfter=No") == std::string_view::npos;
  }

  void word(const Columns& columns) {
    Token token;
    bool inside = false;
    if (surface_words_ > 0) {
      inside = !surface_first_;
      surface_first_ = false;
      token.span = take_surface(columns[1]);
    } else {
      begin_text();
      auto& text = current_.document.text;
      token.span.begin = static_cast<std::uint32_t>(text.size());
      text += columns[1];
      token.span.end = static_cast<std::uint32_t>(text.size());
      space_before_ = columns[9].find("SpaceAfter=No") == std::string_view::npos;
    }
    token.lemma = columns[2];
    token.part_of_speech = part_of_speech(columns[3]).value_or(PartOfSpeech::kX);
    token.tag = columns[4];
    token.relation = dependency_relation(columns[7]);
    unsigned head = 0;
    if (columns[6] != "_") std::from_chars(columns[6].data(), columns[6].data() + columns[6].size(), head);
    token.head = head;  // made absolute at the sentence's end
    current_.annotations.tokens.push_back(std::move(token));
    current_.rows.push_back({std::string(columns[5]), std::string(columns[7]), std::string(columns[9]), inside});
  }

  // Splits a multiword surface among its words: each takes its own letters, the last one the rest.
  Span take_surface(std::string_view form) {
    --surface_words_;
    const std::size_t rest = surface_.size() - surface_used_;
    std::size_t take = surface_words_ == 0 ? rest : std::min(form.size(), rest);
    const auto begin = surface_begin_ + static_cast<std::uint32_t>(surface_used_);
    surface_used_ += take;
    return {begin, begin + static_cast<std::uint32_t>(take)};
  }

  void end_sentence() {
    auto& tokens = current_.annotations.tokens;
    const auto end = static_cast<std::uint32_t>(tokens.size());
    if (end == sentence_begin_) return;
    for (std::uint32_t i = sentence_begin_; i < end; ++i) {
      const std::uint32_t head = tokens[i].head;
      if (head > end - sentence_begin_) fail("head outside the sentence");
      tokens[i].head = head == 0 ? kNoToken : sentence_begin_ + head - 1;
    }
    current_.document.blocks.back().span.end = tokens.back().span.end;
    const auto block = static_cast<std::uint32_t>(current_.document.blocks.size() - 1);
    current_.annotations.sentences.push_back({{sentence_begin_, end}, block});
    current_.sentence_ids.push_back(sentence_id_);
    sentence_begin_ = end;
    sentence_empty_ = true;
  }

  void end_document() {
    end_sentence();
    if (!current_.annotations.tokens.empty()) documents_.push_back(std::move(current_));
    current_ = {};
    current_.document.source = file_.string();
    sentence_begin_ = 0;
    new_paragraph_ = true;
    space_before_ = false;
  }

  std::filesystem::path file_;
  std::ifstream in_;
  std::size_t line_ = 0;
  std::vector<ConlluDocument> documents_;
  ConlluDocument current_;
  std::string sentence_id_;
  std::uint32_t sentence_begin_ = 0;
  bool new_paragraph_ = true, space_before_ = false, sentence_empty_ = true, surface_first_ = false;
  std::string surface_;
  std::uint32_t surface_begin_ = 0;
  std::size_t surface_used_ = 0;
  unsigned surface_words_ = 0;
};

}  // namespace

std::vector<ConlluDocument> read_conllu(const std::filesystem::path& file) { return ConlluParser(file).parse(); }

}  // namespace newsgraph::readers
