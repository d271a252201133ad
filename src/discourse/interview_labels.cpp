#include "discourse/interview_labels.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "base/utf8.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

constexpr std::size_t kLongestAbbreviation = 5;  // letters

// "WN", "WSS": capitals only.
bool is_abbreviation(std::string_view label) {
  return label.size() <= kLongestAbbreviation &&
         std::all_of(label.begin(), label.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string initials(std::string_view name) {
  std::string letters;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if ((i == 0 || name[i - 1] == ' ') && name[i] >= 'A' && name[i] <= 'Z') letters += name[i];
  }
  return letters;
}

// The letters stand in the one word in this order, the first one at its beginning: "WN" in "Wikinews".
bool abbreviates(std::string_view label, std::string_view name) {
  if (name.find(' ') != std::string_view::npos) return false;
  const std::string letters = utf8::to_lower(label), words = utf8::to_lower(name);
  if (words.size() <= letters.size() || words.front() != letters.front()) return false;
  std::size_t at = 0;
  for (const char c : words) at += at < letters.size() && c == letters[at] ? 1 : 0;
  return at == letters.size();
}

class LabelReader {
 public:
  LabelReader(const Document& document, Annotations& annotations) : document_(document), annotations_(annotations) {
    for (const Quotation& quotation : annotations.quotations) {
      if (!quotation.labelled) continue;
      for (std::uint32_t i = quotation.speaker.begin; i < quotation.speaker.end; ++i) labels_.insert(i);
    }
  }

  void run() {
    for (Quotation& quotation : annotations_.quotations) {
      if (!quotation.labelled || quotation.speaker.empty()) continue;
      const std::string text = words(quotation.speaker);
      const auto known = heads_.find(text);
      quotation.speaker_head = known != heads_.end() ? known->second : heads_[text] = head_of_label(quotation, text);
    }
    drop_other_names();
  }

 private:
  [[nodiscard]] std::string words(TokenRange tokens) const {
    return std::string(document_.view(annotations_.span(tokens)));
  }
  [[nodiscard]] std::string_view word(std::uint32_t i) const { return document_.view(annotations_.tokens[i].span); }

  std::uint32_t head_of_label(const Quotation& quotation, const std::string& text) {
    std::uint32_t mention = kNone;
    if (text == "Q") {
      mention = interviewer();
    } else if (text == "A") {
      mention = main_person();
    } else if (is_abbreviation(text)) {
      mention = named([&](const Mention& m) {
        const std::string name = words(m.tokens);
        return initials(name) == text || (m.type != EntityType::kPerson && abbreviates(text, name));
      });
    } else {
      mention = named([&](const Mention& m) { return words(m.tokens) == text; });
      const std::string_view last = word(quotation.speaker.end - 1);
      if (mention == kNone) mention = named([&](const Mention& m) { return word(m.tokens.end - 1) == last; });
    }
    if (mention != kNone) return annotations_.mentions[mention].head;
    add_mention(quotation, is_abbreviation(text) ? MentionKind::kNominal : MentionKind::kNamed);
    return quotation.speaker_head;
  }

  // The first name outside of labels that fits.
  template <typename Fits>
  [[nodiscard]] std::uint32_t named(Fits fits) const {
    for (std::uint32_t m = 0; m < annotations_.mentions.size(); ++m) {
      const Mention& mention = annotations_.mentions[m];
      if (mention.kind == MentionKind::kNamed && !labels_.contains(mention.head) && fits(mention)) return m;
    }
    return kNone;
  }

  // The subject of "spoke with", "interviewed"; else the publisher, if the text names it.
  [[nodiscard]] std::uint32_t interviewer() const {
    static const std::set<std::string, std::less<>> kVerbs = {"interview", "speak", "talk", "meet",
                                                              "chat",      "ask",   "sit"};
    const std::uint32_t asking = named([&](const Mention& mention) {
      const Token& token = annotations_.tokens[mention.head];
      const bool subject = token.relation == kNsubj || token.relation == kOblAgent;
      return subject && token.head != kNoToken && kVerbs.contains(annotations_.tokens[token.head].lemma) &&
             mention.type != EntityType::kPerson;
    });
    if (asking != kNone) return asking;
    return named([&](const Mention& mention) { return words(mention.tokens) == document_.publisher; });
  }

  // The person whose surname is mentioned most; the first of them.
  [[nodiscard]] std::uint32_t main_person() const {
    std::map<std::string_view, std::uint32_t> counts;
    const auto is_person = [](const Mention& m) { return m.type == EntityType::kPerson; };
    for (const Mention& mention : annotations_.mentions) {
      if (mention.kind == MentionKind::kNamed && is_person(mention)) ++counts[word(mention.tokens.end - 1)];
    }
    std::uint32_t most = 0;
    for (const auto& [name, count] : counts) most = std::max(most, count);
    return named([&](const Mention& m) { return is_person(m) && counts[word(m.tokens.end - 1)] == most; });
  }

  // A label that stands for somebody else's name is no name itself.
  void drop_other_names() {
    std::set<std::uint32_t> heads;
    for (const Quotation& quotation : annotations_.quotations) {
      if (!quotation.labelled || quotation.speaker.contains(quotation.speaker_head)) continue;
      for (std::uint32_t i = quotation.speaker.begin; i < quotation.speaker.end; ++i) heads.insert(i);
    }
    std::erase_if(annotations_.mentions, [&](const Mention& mention) {
      return mention.kind == MentionKind::kNamed && heads.contains(mention.head);
    });
  }

  void add_mention(const Quotation& quotation, MentionKind kind) {
    const std::uint32_t head = quotation.speaker_head;
    auto& mentions = annotations_.mentions;
    const auto at = std::lower_bound(mentions.begin(), mentions.end(), head,
                                     [](const Mention& m, std::uint32_t token) { return m.head < token; });
    const bool there = at != mentions.end() && at->head == head;
    if (there && at->kind == MentionKind::kNamed) return;
    const auto sentence = std::upper_bound(annotations_.sentences.begin(), annotations_.sentences.end(), head,
                                           [](std::uint32_t token, const Sentence& s) { return token < s.tokens.end; });
    const Mention mention{quotation.speaker,
                          head,
                          kind,
                          EntityType::kPerson,
                          static_cast<std::uint32_t>(sentence - annotations_.sentences.begin()),
                          kNone};
    if (there) {
      *at = mention;
    } else {
      mentions.insert(at, mention);
    }
  }

  const Document& document_;
  Annotations& annotations_;
  std::set<std::uint32_t> labels_;              // tokens
  std::map<std::string, std::uint32_t> heads_;  // by label
};

}  // namespace

void settle_labels(const Document& document, Annotations& annotations) { LabelReader(document, annotations).run(); }

}  // namespace newsgraph::discourse
