#include "discourse/cue_features.hpp"

#include <algorithm>
#include <string>

#include "base/hash.hpp"
#include "discourse/person_nouns.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;

class Collector {
 public:
  explicit Collector(std::vector<std::uint32_t>& out) : out_(out) { out_.clear(); }
  void add(std::string_view name, std::string_view value) {
    const std::uint64_t hash = hash_bytes(value, hash_bytes("=", hash_bytes(name)));
    out_.push_back(static_cast<std::uint32_t>(hash ^ (hash >> 32U)));
  }
  void add(std::string_view name, std::string_view a, std::string_view b) {
    add(name, std::string(a) + '|' + std::string(b));
  }

 private:
  std::vector<std::uint32_t>& out_;
};

std::string subject_class(const QuotationView& view, const Phrase& speaker) {
  if (!speaker.found()) return "none";
  const std::string word = view.lower(speaker.head);
  if (view.token(speaker.head).part_of_speech == PartOfSpeech::kPron || view.token(speaker.head).tag == "DT")
    return word;
  if (const Name* name = view.name_at(speaker.head)) {
    return name->type == EntityType::kPerson || name->type == EntityType::kOrganization ? "who" : "name";
  }
  if (view.token(speaker.head).part_of_speech == PartOfSpeech::kPropn) return "name";
  const std::string lemma = view.lemma(speaker.head);
  return is_person_noun(lemma) ? "who" : is_written_source(lemma) ? "source" : "thing";
}

std::string lexicon_class(const QuotationView& view, std::uint32_t head) {
  const std::string lemma = view.lemma(head);
  const auto word = view.is_verb(head)                                       ? reporting_verb(lemma)
                    : view.token(head).part_of_speech == PartOfSpeech::kNoun ? reporting_noun(lemma)
                                                                             : reporting_adjective(view.lower(head));
  if (!word) return "none";
  return std::to_string(static_cast<int>(word->kind)) + (word->takes(kTakesClause) ? "c" : "");
}

// How the clause is joined to the word: "that", "if", "how" …, or nothing.
std::string joint(const QuotationView& view, const Cue& cue) {
  const TokenRange piece = cue.content.front();
  if (piece.begin < cue.words.begin) return "before";
  if (piece.begin > cue.words.end && view.lower(piece.begin - 1) == "that") return "that";
  const std::string first = view.lower(piece.begin);
  const std::string& tag = view.token(piece.begin).tag;
  if (tag.starts_with("W") || first == "if" || first == "whether") return first;
  return view.is_word(piece.begin - 1) ? "bare" : "parted";
}

std::string auxiliary(const QuotationView& view, std::uint32_t head) {
  for (const std::uint32_t child : view.children(head)) {
    if (view.relation(child) == kAux && view.token(child).tag == "MD") return view.lemma(child);
  }
  for (const std::uint32_t child : view.children(head)) {
    if (view.relation(child) == kMark) return view.lower(child);
    if (view.relation(child) == kAux || view.relation(child) == kCop) return view.lemma(child);
  }
  return "";
}

std::string length_class(std::uint32_t words) { return words < 3 ? "2" : words < 6 ? "5" : words < 15 ? "14" : "more"; }

}  // namespace

void cue_features(const QuotationView& view, const MarkedTokens& marked, const Cue& cue,
                  std::vector<std::uint32_t>& out) {
  Collector features(out);
  const std::uint32_t head = cue.head;
  const std::string lemma = view.lemma(head), subject = subject_class(view, cue.speaker);
  const std::string lexicon = lexicon_class(view, head), join = joint(view, cue);
  const std::string& tag = view.token(head).tag;
  const std::string relation(name_of(view.relation(head)));
  const std::string aux = auxiliary(view, head), negated = is_negated(view, head) ? "not" : "";
  const std::string mode = aux + negated;
  const TokenRange sentence = view.sentence_range(head);
  const bool asks = view.form(sentence.end - 1) == "?";
  const std::string up = view.head(head) == kNoToken ? "" : view.lemma(view.head(head));
  features.add("lemma", lemma);
  features.add("lexicon", lexicon);
  features.add("subject", subject);
  features.add("join", join);
  features.add("tag", tag);
  features.add("relation", relation);
  features.add("mode", mode);
  features.add("negated", negated);
  features.add("marked", marked.at[head] == kNone ? "no" : "yes");
  features.add("asks", asks ? "yes" : "no");
  features.add("length", length_class(view.word_count(cue.content.front())));
  features.add("finite", view.is_finite(cue.content_head) ? "yes" : "no");
  features.add("subject of clause", view.has_subject(cue.content_head) ? "yes" : "no");
  features.add("predicate tag", view.token(cue.content_head).tag);
  features.add("lemma join", lemma, join);
  features.add("lemma subject", lemma, subject);
  features.add("lemma tag", lemma, tag);
  features.add("lemma mode", lemma, mode);
  features.add("lexicon subject", lexicon, subject);
  features.add("lexicon join", lexicon, join);
  features.add("lexicon relation", lexicon, relation);
  features.add("lexicon mode", lexicon, mode);
  features.add("relation tag", relation, tag);
  features.add("relation up", relation, up);
  features.add("subject tag", subject, tag);
  features.add("subject join", subject, join);
}

}  // namespace newsgraph::discourse
