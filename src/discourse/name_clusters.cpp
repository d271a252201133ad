#include "discourse/name_sieves.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

#include "base/utf8.hpp"
#include "discourse/mentions.hpp"
#include "language/titles.hpp"

namespace newsgraph::discourse {
namespace {

using enum DependencyRelation;
using enum EntityType;

// How surely two names are one thing; 0: not at all.
int match_strength(const NameForm& name, const NameForm& known) {
  if (!compatible(name.type, known.type)) return 0;
  if (name.demonym || known.demonym) return name.demonym && known.demonym && name.folded == known.folded ? 10 : 0;
  const bool person = name.type == kPerson;
  if (person != (known.type == kPerson)) return 0;
  if (name.folded == known.folded && !name.folded.empty()) return 10;
  if (name.entry && known.entry && *name.entry == *known.entry) return 9;
  if (name.entry && known.entry) return 0;  // two different known things
  if (person) return is_short_person(name, known) || is_short_person(known, name) ? 7 : 0;
  if (is_acronym_of(name, known) || is_acronym_of(known, name)) return 8;
  if (is_direction_of(name, known) || is_direction_of(known, name)) return 7;
  const bool bodies = name.type == kOrganization && known.type == kOrganization;
  if (name.type == known.type && (is_short_organization(name, known) || is_short_organization(known, name)))
    return bodies ? 6 : 5;
  return 0;
}

// The strength against a whole cluster: the best of its names, but no name may contradict.
int cluster_strength(const NameForm& name, const Cluster& cluster) {
  int best = 0;
  for (const NameForm& known : cluster.forms) {
    const int strength = match_strength(name, known);
    best = std::max(best, strength);
    const bool full_names = name.type == kPerson && name.words.size() > 1 && known.words.size() > 1;
    if (full_names && strength == 0) return 0;  // "John Smith" is not "Mary Smith", whoever "Smith" was
  }
  return best;
}

// Titles and roles written before or beside the name: "president" for "President Joe Biden", and the sex they tell.
void collect_titles(const Document& document, const DependencyIndex& tree, const Annotations& annotations,
                    const Mention& mention, Cluster& cluster) {
  for (std::uint32_t i = mention.tokens.begin; i-- > 0 && mention.tokens.begin - i <= 3;) {
    const std::string form(document.view(annotations.tokens[i].span));
    if (!language::is_title(form)) break;
    if (cluster.sex == 0) cluster.sex = language::sex_of_title(form);
    cluster.titles.insert(utf8::to_lower(form));
  }
  for (const std::uint32_t child : tree.children(mention.head)) {
    const Token& token = annotations.tokens[child];
    if (mention.tokens.contains(child)) continue;
    if (token.relation == kCompound || token.relation == kAppos || token.relation == kNmodDesc ||
        token.relation == kFlat) {
      if (is_person_noun(utf8::to_lower(token.lemma))) cluster.titles.insert(utf8::to_lower(token.lemma));
    }
  }
}

char sex_of_name(const gazetteer::Gazetteer& gazetteer, const NameForm& form, const Document& document,
                 const Annotations& annotations, const Mention& mention) {
  if (form.type != kPerson || form.words.size() < 2) return 0;
  return gazetteer.sex_of_forename(document.view(annotations.tokens[mention.tokens.begin].span));
}

// "Union of Rationalist Atheists (UAAR)", "CEI (Italian Episcopal Conference)": a body's name and its short form in
// brackets, even where the letters belong to another language.
void join_parenthesised(const Document& document, const Annotations& annotations, ChainBuilder& chains) {
  for (std::uint32_t i = 0; i + 1 < annotations.mentions.size(); ++i) {
    const Mention& a = annotations.mentions[i];
    if (a.kind != MentionKind::kNamed || a.type == kPerson || a.tokens.end + 1 >= annotations.tokens.size()) continue;
    if (document.view(annotations.tokens[a.tokens.end].span) != "(") continue;
    for (std::uint32_t k = i + 1; k < annotations.mentions.size() && annotations.mentions[k].head < a.tokens.end + 12;
         ++k) {
      const Mention& b = annotations.mentions[k];
      if (b.kind != MentionKind::kNamed || b.tokens.begin != a.tokens.end + 1 ||
          b.tokens.end >= annotations.tokens.size())
        continue;
      if (document.view(annotations.tokens[b.tokens.end].span) != ")" || a.type != b.type) continue;
      const auto short_form = [&](const Mention& mention) {
        const std::string_view form = document.view(annotations.span(mention.tokens));
        return form.size() <= 7 && form.find(' ') == std::string_view::npos &&
               std::count_if(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) >= 2;
      };
      if (short_form(a) != short_form(b)) chains.join(i, k);
    }
  }
}

// The clusters that a name may belong to, by what they share with it: a word, an acronym, a gazetteer entry. Keeps the
// search for each name short in articles with thousands of names.
class NameIndex {
 public:
  void add(std::uint32_t root, const NameForm& form) {
    for (const std::string& key : keys(form)) {
      auto& roots = roots_[key];
      if (roots.empty() || roots.back() != root) roots.push_back(root);
    }
  }

  // Ascending, without repetition.
  [[nodiscard]] std::vector<std::uint32_t> candidates(const NameForm& form) const {
    std::vector<std::uint32_t> out;
    for (const std::string& key : keys(form)) {
      const auto found = roots_.find(key);
      if (found != roots_.end()) out.insert(out.end(), found->second.begin(), found->second.end());
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

 private:
  static std::vector<std::string> keys(const NameForm& form) {
    std::vector<std::string> out = form.words;
    std::string all, capitals;
    for (const std::string& word : form.words) {
      all += word[0];
      if (word.size() > 3 || form.words.size() < 3) capitals += word[0];
    }
    if (form.words.size() > 1) {
      out.push_back(all);
      std::string upper;
      for (std::size_t i = 0; i < form.text.size(); ++i) {
        const bool first = i == 0 || form.text[i - 1] == ' ' || form.text[i - 1] == '-';
        if (first && form.text[i] >= 'A' && form.text[i] <= 'Z') upper += static_cast<char>(form.text[i] + 32);
      }
      out.push_back(upper);
      if (!capitals.empty()) out.push_back(capitals);
      for (std::string& letters : long_acronyms(form)) out.push_back(std::move(letters));
    }
    if (form.entry) out.push_back("#" + std::to_string(*form.entry));
    return out;
  }

  std::unordered_map<std::string, std::vector<std::uint32_t>> roots_;
};

class NameJoiner {
 public:
  NameJoiner(const Document& document, const DependencyIndex& tree, const gazetteer::Gazetteer& gazetteer,
             const Annotations& annotations, ChainBuilder& chains)
      : tree_(tree),
        annotations_(annotations),
        chains_(chains),
        forms_(annotations.mentions.size()),
        members_(annotations.mentions.size()) {
    for (std::uint32_t i = 0; i < annotations.mentions.size(); ++i) {
      const Mention& mention = annotations.mentions[i];
      if (mention.kind != MentionKind::kNamed) continue;
      forms_[i] = make_form(document, annotations, mention, gazetteer);
      if (forms_[i].words.empty()) continue;
      Cluster& cluster = chains.cluster(i);
      cluster.forms = {forms_[i]};
      cluster.type = mention.type;
      cluster.named = true;
      if (!forms_[i].demonym) cluster.entry = forms_[i].entry;
      cluster.sex = sex_of_name(gazetteer, forms_[i], document, annotations, mention);
      collect_titles(document, tree, annotations, mention, cluster);
      order_.push_back(i);
    }
    // Longer names first, so that a short one finds all full names it may stand for; ties in text order.
    std::stable_sort(order_.begin(), order_.end(),
                     [&](auto a, auto b) { return forms_[a].words.size() > forms_[b].words.size(); });
  }

  void join_all() {
    for (const std::uint32_t i : order_) {
      const std::uint32_t chosen = best_cluster(i);
      const std::uint32_t root = chosen == kNone ? i : chosen;
      if (chosen != kNone) chains_.join(chosen, i);
      index_.add(root, forms_[i]);
      auto& members = members_[root];
      members.insert(std::lower_bound(members.begin(), members.end(), i), i);
    }
  }

  // "Russian" as an adjective points to the country if the article names it.
  void join_demonyms() {
    std::unordered_map<std::uint32_t, std::uint32_t> countries;  // entry -> a mention of it
    for (const std::uint32_t i : order_) {
      if (forms_[i].entry && !forms_[i].demonym) countries.emplace(*forms_[i].entry, i);
    }
    for (const std::uint32_t i : order_) {
      if (!forms_[i].demonym || annotations_.tokens[annotations_.mentions[i].head].tag.starts_with("NNS")) continue;
      if (is_language(annotations_.mentions[i])) continue;
      const auto country = countries.find(*forms_[i].entry);
      if (country != countries.end()) chains_.join(country->second, i);
    }
  }

 private:
  // "translated from Russian", "a Russian word": the language, which is no country.
  [[nodiscard]] bool is_language(const Mention& mention) const {
    static const std::set<std::string_view> kOfLanguage = {"language", "word",     "translation", "dialect", "alphabet",
                                                           "grammar",  "spelling", "subtitle",    "speaker", "phrase"};
    const Token& head = annotations_.tokens[mention.head];
    if (mention.tokens.end < annotations_.tokens.size() &&
        kOfLanguage.contains(annotations_.tokens[mention.tokens.end].lemma))
      return true;
    if (!head.tag.starts_with("NN") || head.tag.ends_with("S")) return false;
    if (head.relation == kAmod || head.relation == kCompound || head.relation == kNmodDesc) return false;
    const auto children = tree_.children(mention.head);
    return std::none_of(children.begin(), children.end(), [&](std::uint32_t child) {
      return annotations_.tokens[child].relation == kDet || annotations_.tokens[child].relation == kNummod;
    });
  }

  // Several full names may answer a short one: the one mentioned last before it, else the next behind it.
  [[nodiscard]] std::uint32_t distance(std::uint32_t root, std::uint32_t mention) const {
    constexpr std::uint32_t kBehind = 1U << 24U;  // farther than anything before
    const auto& members = members_[root];
    const auto after = std::lower_bound(members.begin(), members.end(), mention);
    if (after != members.begin()) return mention - *std::prev(after);
    return after == members.end() ? kNone : kBehind + *after - mention;
  }

  [[nodiscard]] std::uint32_t best_cluster(std::uint32_t mention) const {
    int best = 0;
    std::uint32_t chosen = kNone;
    const Cluster& own = chains_.cluster(mention);
    for (const std::uint32_t root : index_.candidates(forms_[mention])) {
      const Cluster& cluster = chains_.cluster(root);
      if (own.sex != 0 && cluster.sex != 0 && own.sex != cluster.sex) continue;
      const int strength = cluster_strength(forms_[mention], cluster);
      if (strength == 0 || strength < best) continue;
      if (strength == best && distance(root, mention) >= distance(chosen, mention)) continue;
      best = strength;
      chosen = root;
    }
    return chosen;
  }

  const DependencyIndex& tree_;
  const Annotations& annotations_;
  ChainBuilder& chains_;
  std::vector<NameForm> forms_;
  std::vector<std::vector<std::uint32_t>> members_;  // named mentions of each root, ascending
  std::vector<std::uint32_t> order_;
  NameIndex index_;
};

}  // namespace

void join_names(const Document& document, const DependencyIndex& tree, const gazetteer::Gazetteer& gazetteer,
                const Annotations& annotations, ChainBuilder& chains) {
  NameJoiner joiner(document, tree, gazetteer, annotations, chains);
  joiner.join_all();
  join_parenthesised(document, annotations, chains);
  joiner.join_demonyms();
}

}  // namespace newsgraph::discourse
