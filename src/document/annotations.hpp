// Everything that the stages find in one document, each layer a vector of plain structs that point at tokens, at spans
// of Document.text, or by index at another layer; never by pointer. Each stage fills its own layers and reads earlier
// ones: language tokens, sentences, names; discourse mentions, chains, quotations, times; relations statements, roles;
// entities entities.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/span.hpp"
#include "document/syntax.hpp"

namespace newsgraph {

inline constexpr std::uint32_t kNone = 0xFFFFFFFF;  // "no such index" for every optional index below

// Types of things; name_of() gives the name of the ontology's class. The language layer tells the first nine apart
// (kPlace for every place name); kCountry, kState, kCity, kWeapon and kUnnamedSource are decided later.
enum class EntityType : std::uint8_t {
  kPerson,
  kOrganization,
  kPlace,
  kFacility,
  kEvent,
  kProduct,
  kLaw,
  kWork,
  kGroup,
  kCountry,
  kState,
  kCity,
  kWeapon,
  kUnnamedSource,
};
inline constexpr std::size_t kNamedTypeCount = 9;  // kPerson … kGroup
inline constexpr std::size_t kEntityTypeCount = 14;
[[nodiscard]] std::string_view name_of(EntityType type);  // "Person", …, "Group", …, "UnnamedSource"

// A name as the language layer sees it, without determiner and title ("Joe Biden", "State Department").
struct Name {
  TokenRange tokens;
  EntityType type = EntityType::kPerson;
  float confidence = 0;  // 0..1
};

enum class MentionKind : std::uint8_t { kNamed, kNominal, kPronoun };

// A phrase that stands for a thing. Named mentions cover the name only; nominal ones the noun phrase up to its
// post-modifiers ("two US officials"). Ordered by head token; no two share a head.
struct Mention {
  TokenRange tokens;
  std::uint32_t head = 0;  // syntactic head among tokens
  MentionKind kind = MentionKind::kNamed;
  EntityType type = EntityType::kPerson;
  std::uint32_t sentence = 0;
  std::uint32_t chain = kNone;  // index of Annotations.chains; kNone: resolved to nothing
};

// All mentions of one thing in this document.
struct Chain {
  std::vector<std::uint32_t> mentions;  // in text order, never empty
  std::uint32_t entity = kNone;         // index of Annotations.entities; kNone: stays text
};

// A participant of a statement, or the place of an utterance. Its entity, if it has one, is that of the chain of the
// mention headed by `head`.
struct Argument {
  std::uint32_t head = kNoToken;  // kNoToken: absent
  TokenRange tokens;              // the whole phrase without leading preposition

  [[nodiscard]] bool present() const { return head != kNoToken; }
};

enum class QuotationType : std::uint8_t { kDirect, kIndirect, kMixed };
enum class AttributionKind : std::uint8_t { kSpeech, kThought, kIntention };

struct Quotation {
  std::vector<TokenRange> content;  // in text order; several when the cue splits it; without outer quotation marks
  std::vector<Span> content_spans;  // the same as text
  TokenRange speaker;               // phrase as written; empty if unknown
  std::uint32_t speaker_head = kNoToken;           // find its mention by head; kNoToken if unknown
  std::vector<std::uint32_t> joint_speaker_heads;  // of those who speak with the first: "Ann and Bob said"
  TokenRange cue;                                  // "told", "according to", ":"; empty for a floating quotation
  std::uint32_t cue_head = kNoToken;               // the reporting verb or noun, if there is one
  TokenRange addressee;
  std::uint32_t addressee_head = kNoToken;
  TokenRange medium;  // "a statement", "a speech", "X" (the site)
  Argument place;     // where it was said
  QuotationType type = QuotationType::kDirect;
  AttributionKind kind = AttributionKind::kSpeech;
  bool labelled = false;  // a turn of an interview: the speaker is the label before it
  std::string said_at;    // TIMEX3 value or the words; empty if not given
  float confidence = 1;
};

enum class Polarity : std::uint8_t { kPositive, kNegative };
enum class Modality : std::uint8_t { kAsserted, kPlanned, kPossible, kConditional };

struct Statement {
  Argument subject;
  std::uint32_t predicate = kNoToken;  // head token of the relation word
  std::string relation;                // ontology relation ("accused") or open one ("stepped up")
  std::string lemma;                   // "accuse", "step up", "arrive in"
  Argument object;
  Argument recipient;
  Argument instrument;
  Argument place;
  Argument time;  // words; time_value their TIMEX3 value where known
  Argument amount;
  Argument purpose;
  std::string time_value;
  double amount_value = 0;  // 0 with empty unit: none
  std::string amount_unit;  // ISO 4217 code or unit
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kAsserted;
  std::uint32_t quotation = kNone;  // the utterance that claims it
  TokenRange evidence;              // the words of the text that say it
  float confidence = 0;
};

// "Secretary of State Antony Blinken", "Rutte, NATO's secretary general".
struct Role {
  std::uint32_t person = kNone;        // mention
  TokenRange name;                     // "Secretary of State"; the verb, where it says the role ("founded by")
  std::string title;                   // where it is not `name` as written: "senator" of "senators", "founder"
  std::uint32_t organization = kNone;  // mention; kNone if not given
  TokenRange evidence;
  std::uint32_t quotation = kNone;  // the utterance that claims it
};

// One real-world thing as this document shows it.
struct Entity {
  std::string id;                     // slug, unique in the corpus: "joe-biden"
  std::string name;                   // best full name
  std::string class_name;             // most specific class of the ontology
  std::string wikidata;               // "Q6279"; empty if not linked
  std::string same_as;                // other identifier; empty if none
  std::uint32_t source_count = 0;     // kUnnamedSource: how many people, 0 if not said
  std::uint32_t affiliation = kNone;  // kUnnamedSource: entity
  std::vector<std::uint32_t> chains;  // chains merged into it, in text order
};

// Something about the text that a stage could not make sense of; the pipeline makes a warning of it.
struct Remark {
  Span place;
  std::string message;  // one line, no final full stop
};

struct Annotations {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Name> names;  // in text order, not overlapping
  std::vector<Mention> mentions;
  std::vector<Chain> chains;
  std::vector<Quotation> quotations;  // by first content token
  std::vector<Statement> statements;  // by predicate token
  std::vector<Role> roles;
  std::vector<Entity> entities;
  std::vector<Remark> remarks;  // in the order of the stages

  // Bytes from the first to the last of the tokens. Precondition: not empty.
  [[nodiscard]] Span span(TokenRange range) const {
    return {tokens[range.begin].span.begin, tokens[range.end - 1].span.end};
  }
};

// Index of the mention with that head token, or kNone.
[[nodiscard]] std::uint32_t mention_headed_by(const Annotations& annotations, std::uint32_t head);
// Index of the entity that a head token stands for, or kNone.
[[nodiscard]] std::uint32_t entity_headed_by(const Annotations& annotations, std::uint32_t head);

}  // namespace newsgraph
