// Who said what: the quotations of a store that fit a question, newest first. Entities are given by their rows
// (entity_search.hpp finds them by name). Prints nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "document/annotations.hpp"
#include "store/connection.hpp"

namespace newsgraph::query {

using EntityRows = std::vector<std::int64_t>;

struct SaidQuestion {
  EntityRows speakers = {};             // any of them; empty: anybody
  bool unnamed = false;                 // only sources without a name
  EntityRows addressees = {};           // any of them; empty: anybody or nobody
  std::vector<EntityRows> topics = {};  // of each list at least one
  std::string words = {};               // as typed (full_text.hpp); empty: any
  std::string since = {},
              until = {};  // dates, inclusive: "2024", "2024-03" or "2024-03-05"; when it was said, else published
  std::vector<std::string> publishers = {};  // exactly as stored; empty: any
  std::optional<AttributionKind> kind = {};
  std::optional<QuotationType> type = {};
  std::size_t limit = 0;  // rows at most; 0: all
};

struct SaidEntity {
  std::string id;    // slug; empty where only words are known
  std::string name;  // or the words
};

struct SaidRow {
  std::string id;
  std::string date;     // when it was said, where the article says a date, else when that was published; may be empty
  std::string said_at;  // as the article says it ("on Tuesday"); may be empty
  SaidEntity speaker;   // empty if unknown
  std::vector<SaidEntity> joint_speakers;  // who speaks together with the speaker, in text order
  std::string speaker_text;
  bool unnamed = false;  // the speaker is a source without a name
  std::string group;     // of an unnamed source: its words without number and article ("US officials")
  std::string cue;
  std::string text;
  QuotationType type = QuotationType::kDirect;
  AttributionKind kind = AttributionKind::kSpeech;
  SaidEntity addressee;
  std::vector<SaidEntity> about;
  std::string medium;
  std::string document, title, publisher, published;
  std::uint32_t start = 0, end = 0;  // code points of the document's text; both 0 if not known
  int confidence = 0;                // in hundredths
};

// Newest first; on one day in the order of the articles and their text. Throws UsageError for words without a word in
// them.
void ask_said(store::Connection& connection, const SaidQuestion& question,
              const std::function<void(const SaidRow&)>& take);

// Publishers whose name is, or has in it, what was typed; empty if none.
[[nodiscard]] std::vector<std::string> publishers_called(store::Connection& connection, const std::string& typed);

}  // namespace newsgraph::query
