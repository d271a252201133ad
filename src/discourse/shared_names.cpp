#include "discourse/shared_names.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/titles.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;
using enum EntityType;

// Full names that a single word may be short for, by where they stand; ascending.
struct FullNames {
  std::vector<std::uint32_t> people, bodies;
};

class SharedNames {
 public:
  SharedNames(const Document& document, Annotations& annotations) : document_(document), annotations_(annotations) {
    for (const Mention& mention : annotations.mentions) {
      if (mention.kind != MentionKind::kNamed || mention.tokens.size() < 2) continue;
      if (mention.type == kPerson) names_[form(mention.tokens.end - 1)].people.push_back(mention.tokens.begin);
      if (mention.type == kOrganization) names_[form(mention.tokens.begin)].bodies.push_back(mention.tokens.begin);
    }
  }

  void run() {
    for (Mention& mention : annotations_.mentions) {
      if (mention.kind != MentionKind::kNamed || mention.tokens.size() != 1) continue;
      if (mention.type != kPerson && mention.type != kOrganization) continue;
      const auto found = names_.find(form(mention.head));
      if (found == names_.end() || found->second.bodies.empty()) continue;
      if (has_title(mention)) {
        mention.type = kPerson;
      } else if (found->second.people.empty() || acts_as_body(mention)) {
        mention.type = kOrganization;
      } else if (acts_as_person(mention)) {
        mention.type = kPerson;
      } else {
        mention.type = nearer_type(mention, found->second);
      }
    }
  }

 private:
  [[nodiscard]] std::string form(std::uint32_t token) const {
    return std::string(document_.view(annotations_.tokens[token].span));
  }
  [[nodiscard]] const std::string& lemma(std::uint32_t token) const { return annotations_.tokens[token].lemma; }

  [[nodiscard]] bool has_title(const Mention& mention) const {
    if (mention.tokens.begin == 0) return false;
    const std::string before = form(mention.tokens.begin - 1);
    return before.front() >= 'A' && before.front() <= 'Z' && language::is_title(before);
  }

  // "shares in Lindqvist", "Lindqvist's employees", "Lindqvist employs".
  [[nodiscard]] bool acts_as_body(const Mention& mention) const {
    static const std::set<std::string_view> kBelongings = {
        "share",        "stake",       "takeover",    "acquisition",  "sale",     "purchase", "merger",
        "board",        "shareholder", "subsidiary",  "unit",         "division", "employee", "product",
        "customer",     "staff",       "factory",     "plant",        "profit",   "revenue",  "stock",
        "headquarters", "management",  "workforce",   "store",        "brand",    "rival",    "bid",
        "executive",    "spokesman",   "spokeswoman", "spokesperson", "ceo"};
    static const std::set<std::string_view> kDeeds = {"employ",  "acquire",   "merge",    "manufacture",
                                                      "produce", "supply",    "list",     "export",
                                                      "delist",  "outsource", "relaunch", "headquarter"};
    static const std::set<std::string_view> kDoneTo = {"found",       "acquire",     "list", "privatise",
                                                       "privatize",   "buy",         "sell", "nationalise",
                                                       "nationalize", "headquarter", "put"};
    const Token& token = annotations_.tokens[mention.head];
    if (token.head == kNoToken) return false;
    const std::string& above = lemma(token.head);
    if (token.relation == kNsubj) return kDeeds.contains(above);
    if (token.relation == kNsubjPass) return kDoneTo.contains(above);
    const bool belongs = token.relation == kNmod || token.relation == kNmodPoss || token.relation == kCompound;
    return belongs && kBelongings.contains(above);
  }

  [[nodiscard]] bool acts_as_person(const Mention& mention) const {
    static const std::set<std::string_view> kDeeds = {"say",   "tell",  "add",     "recall", "write",
                                                      "joke",  "speak", "smile",   "resign", "testify",
                                                      "marry", "die",   "recover", "fly"};
    const Token& token = annotations_.tokens[mention.head];
    return token.relation == kNsubj && token.head != kNoToken && kDeeds.contains(lemma(token.head));
  }

  // The full name that stands last before the mention, else the next behind it.
  [[nodiscard]] static EntityType nearer_type(const Mention& mention, const FullNames& names) {
    const auto last_before = [&](const std::vector<std::uint32_t>& places) -> std::int64_t {
      const auto after = std::lower_bound(places.begin(), places.end(), mention.tokens.begin);
      return after == places.begin() ? -static_cast<std::int64_t>(*after) : *std::prev(after);
    };
    return last_before(names.people) > last_before(names.bodies) ? kPerson : kOrganization;
  }

  const Document& document_;
  Annotations& annotations_;
  std::unordered_map<std::string, FullNames> names_;
};

}  // namespace

void settle_shared_names(const Document& document, Annotations& annotations) {
  SharedNames(document, annotations).run();
}

}  // namespace newsgraph::discourse
