#include "evaluation/linking_scores.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>

#include "base/split.hpp"
#include "base/utf8.hpp"

namespace newsgraph::evaluation {
namespace {

// A gold mention: its words, the head words among them, its Wikipedia title or "".
struct GoldMention {
  TokenRange tokens;
  std::set<std::uint32_t> heads;
  std::string title;
};

// "Santa_Catarina_%28state%29" -> "Santa Catarina (state)".
std::string decoded(std::string_view title) {
  std::string out;
  for (std::size_t i = 0; i < title.size(); ++i) {
    unsigned value = 0;
    if (title[i] == '%' && i + 2 < title.size() &&
        std::from_chars(title.data() + i + 1, title.data() + i + 3, value, 16).ec == std::errc()) {
      out += static_cast<char>(value);
      i += 2;
    } else {
      out += title[i] == '_' ? ' ' : title[i];
    }
  }
  return out;
}

constexpr std::size_t kHeadsField = 5, kTitleField = 7;

// The bracketed Entity values of the MISC column.
class MentionReader {
 public:
  explicit MentionReader(const readers::ConlluDocument& gold) {
    for (std::uint32_t i = 0; i < gold.rows.size(); ++i) {
      for (const std::string& part : split<std::string>(gold.rows[i].misc, '|')) {
        if (part.starts_with("Entity=")) read(std::string_view(part).substr(7), i);
      }
    }
  }

  [[nodiscard]] const std::vector<GoldMention>& mentions() const { return mentions_; }

 private:
  void read(std::string_view value, std::uint32_t word) {
    for (std::size_t at = 0; at < value.size();) {
      const bool opens = value[at] == '(';
      if (opens) ++at;
      const std::size_t end = std::min(value.find_first_of("()", at), value.size());
      const std::vector<std::string> fields = split<std::string>(value.substr(at, end - at), '-');
      at = end;
      if (opens) open(fields, word);
      if (at < value.size() && value[at] == ')') {
        close(fields[0], word);
        ++at;
      }
    }
  }

  void open(const std::vector<std::string>& fields, std::uint32_t word) {
    GoldMention mention;
    mention.tokens.begin = word;
    if (fields.size() > kHeadsField) {
      for (const std::string& number : split<std::string>(fields[kHeadsField], ',')) {
        std::uint32_t value = 0;
        std::from_chars(number.data(), number.data() + number.size(), value);
        if (value > 0) mention.heads.insert(word + value - 1);
      }
    }
    if (fields.size() > kTitleField) mention.title = decoded(fields[kTitleField]);
    open_[fields[0]].push_back(mentions_.size());
    mentions_.push_back(std::move(mention));
  }

  void close(const std::string& id, std::uint32_t word) {
    auto& waiting = open_[id];
    if (waiting.empty()) return;
    mentions_[waiting.back()].tokens.end = word + 1;
    waiting.pop_back();
  }

  std::vector<GoldMention> mentions_;
  std::map<std::string, std::vector<std::size_t>> open_;
};

// The gold mention with the name's words, or an article before them ("the Gulf of Mexico", in which "Mexico" is
// another); else the smallest one headed by the name's last word; else the largest within the name.
const GoldMention* gold_of(const std::vector<GoldMention>& gold, TokenRange name) {
  const GoldMention *exact = nullptr, *headed = nullptr, *inside = nullptr;
  const auto smaller = [](const GoldMention& mention, const GoldMention* best) {
    return best == nullptr || mention.tokens.size() < best->tokens.size();
  };
  for (const GoldMention& mention : gold) {
    const bool same =
        mention.tokens.end == name.end && mention.tokens.begin <= name.begin && mention.tokens.begin + 1 >= name.begin;
    if (same && smaller(mention, exact)) exact = &mention;
    if (mention.heads.contains(name.end - 1) && smaller(mention, headed)) headed = &mention;
    const bool within = std::any_of(mention.heads.begin(), mention.heads.end(),
                                    [&](std::uint32_t head) { return name.contains(head); });
    if (within && (inside == nullptr || mention.tokens.size() > inside->tokens.size())) inside = &mention;
  }
  return exact != nullptr ? exact : headed != nullptr ? headed : inside;
}

// Does the entry bear that title, with or without what tells it from others ("(state)", ", Oregon")?
bool bears(const gazetteer::Entry& entry, const std::string& title) {
  const std::size_t qualifier = std::min(title.find(" ("), title.find(", "));
  const std::string whole = utf8::fold(title), bare = utf8::fold(title.substr(0, qualifier));
  const auto same = [&](std::string_view name) {
    const std::string own = utf8::fold(name);
    return own == whole || own == bare;
  };
  const auto names = split(entry.names, '|');
  return same(entry.name) || std::any_of(names.begin(), names.end(), same);
}

std::optional<gazetteer::Entry> entry_of(const gazetteer::Gazetteer& gazetteer, const Entity& entity) {
  if (entity.wikidata.empty()) return std::nullopt;
  for (std::uint32_t i = 0; i < gazetteer.size(); ++i) {
    if (const auto entry = gazetteer.entry(i); entry.wikidata == entity.wikidata) return entry;
  }
  return std::nullopt;
}

}  // namespace

void score_linking(const readers::ConlluDocument& gold, const Annotations& predicted,
                   const gazetteer::Gazetteer& gazetteer, LinkingScores& scores) {
  const MentionReader reader(gold);
  std::set<const GoldMention*> named;
  for (const GoldMention& mention : reader.mentions()) {
    const bool name = std::any_of(mention.heads.begin(), mention.heads.end(), [&](std::uint32_t head) {
      return gold.annotations.tokens[head].part_of_speech == PartOfSpeech::kPropn;
    });
    if (name && !mention.title.empty()) named.insert(&mention);
  }
  scores.links.gold += named.size();
  for (const Mention& mention : predicted.mentions) {
    if (mention.kind != MentionKind::kNamed || mention.chain == kNone) continue;
    const std::uint32_t entity = predicted.chains[mention.chain].entity;
    const GoldMention* meant = gold_of(reader.mentions(), mention.tokens);
    if (entity == kNone || meant == nullptr) continue;
    const auto entry = entry_of(gazetteer, predicted.entities[entity]);
    if (!entry) continue;
    if (meant->title.empty()) {
      ++scores.untitled;
      scores.mistakes.push_back(std::string(gold.document.view(predicted.span(mention.tokens))) + " -> " +
                                std::string(entry->name) + ", which has no title to judge it by");
      continue;
    }
    ++scores.links.predicted;
    const bool right = bears(*entry, meant->title);
    scores.links.right += right && named.contains(meant);
    if (!right)
      scores.mistakes.push_back(std::string(gold.document.view(predicted.span(mention.tokens))) + " -> " +
                                std::string(entry->name) + ", not " + meant->title);
  }
}

}  // namespace newsgraph::evaluation
