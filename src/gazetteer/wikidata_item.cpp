#include "gazetteer/wikidata_item.hpp"

#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <array>
#include <string_view>

namespace newsgraph::gazetteer {
namespace {

// Keys that matter at some depth.
enum class Term : std::uint8_t {
  kOther,
  kId,
  kLabels,
  kAliases,
  kClaims,
  kSiteLinks,
  kEnglish,
  kValue,
  kInstanceOf,
  kCountry,
  kCapital,
  kDemonym,
  kMainSnak,
  kDataValue,
  kRank,
  kLanguage,
  kText
};

Term term_named(std::string_view name) {
  switch (name.size()) {
    case 2:
      return name == "id" ? Term::kId : name == "en" ? Term::kEnglish : Term::kOther;
    case 3:
      return name == "P31"   ? Term::kInstanceOf
             : name == "P17" ? Term::kCountry
             : name == "P36" ? Term::kCapital
                             : Term::kOther;
    case 4:
      return name == "rank" ? Term::kRank : name == "text" ? Term::kText : Term::kOther;
    case 5:
      return name == "value" ? Term::kValue : name == "P1549" ? Term::kDemonym : Term::kOther;
    case 6:
      return name == "labels" ? Term::kLabels : name == "claims" ? Term::kClaims : Term::kOther;
    case 7:
      return name == "aliases" ? Term::kAliases : Term::kOther;
    case 8:
      return name == "mainsnak" ? Term::kMainSnak : name == "language" ? Term::kLanguage : Term::kOther;
    case 9:
      return name == "sitelinks" ? Term::kSiteLinks : name == "datavalue" ? Term::kDataValue : Term::kOther;
    default:
      return Term::kOther;
  }
}

// Objects and arrays alike make one level. What stands where:
//   1 item   2 labels, aliases, claims, sitelinks   3 a language's label; the list of its aliases; the list of a
//   property's statements   4 an alias; a statement   5 mainsnak   6 datavalue   7 its value
class ItemHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, ItemHandler> {
 public:
  explicit ItemHandler(WikidataItem& item) : item_(item) {}

  bool StartObject() { return open(); }
  bool StartArray() { return open(); }
  bool EndObject(rapidjson::SizeType) {
    if (depth_ == 4 && at(1) == Term::kClaims) finish_statement();
    return close();
  }
  bool EndArray(rapidjson::SizeType) { return close(); }
  bool Key(const char* name, rapidjson::SizeType size, bool) {
    if (depth_ < kDeepest) keys_[depth_] = term_named({name, size});
    if (depth_ == 2 && at(1) == Term::kSiteLinks) ++item_.site_links;
    return true;
  }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    take({text, size});
    return true;
  }

 private:
  static constexpr std::size_t kDeepest = 8;

  [[nodiscard]] Term at(std::size_t level) const { return keys_[level]; }
  bool open() {
    ++depth_;
    if (depth_ < kDeepest) keys_[depth_] = Term::kOther;
    return true;
  }
  bool close() {
    --depth_;
    return true;
  }

  void take(std::string_view text) {
    switch (depth_) {
      case 1:
        if (at(1) == Term::kId) item_.id = text;
        break;
      case 3:
        if (at(1) == Term::kLabels && at(2) == Term::kEnglish && at(3) == Term::kValue) item_.label = text;
        break;
      case 4:
        if (at(1) == Term::kAliases && at(2) == Term::kEnglish && at(4) == Term::kValue)
          item_.aliases.emplace_back(text);
        if (at(1) == Term::kClaims && at(4) == Term::kRank) deprecated_ = text == "deprecated";
        break;
      case 7:
        if (at(1) != Term::kClaims || at(4) != Term::kMainSnak || at(5) != Term::kDataValue || at(6) != Term::kValue)
          break;
        if (at(7) == Term::kId || at(7) == Term::kText) value_ = text;
        if (at(7) == Term::kLanguage) english_ = text == "en";
        break;
      default:
        break;
    }
  }

  void finish_statement() {
    if (!value_.empty() && !deprecated_) {
      switch (at(2)) {
        case Term::kInstanceOf:
          item_.classes.push_back(value_);
          break;
        case Term::kCountry:
          if (item_.country.empty()) item_.country = value_;
          break;
        case Term::kCapital:
          if (item_.capital.empty()) item_.capital = value_;
          break;
        case Term::kDemonym:
          if (english_) item_.demonyms.push_back(value_);
          break;
        default:
          break;
      }
    }
    value_.clear();
    deprecated_ = english_ = false;
  }

  WikidataItem& item_;
  std::size_t depth_ = 0;
  std::array<Term, kDeepest> keys_{};  // of each level: the last key
  std::string value_;
  bool deprecated_ = false, english_ = false;
};

}  // namespace

const char* parse_item(char* json, WikidataItem& item) {
  item = WikidataItem();
  ItemHandler handler(item);
  rapidjson::InsituStringStream stream(json);
  rapidjson::Reader reader;
  const auto result = reader.Parse<rapidjson::kParseInsituFlag | rapidjson::kParseIterativeFlag>(stream, handler);
  if (result.IsError()) return rapidjson::GetParseError_En(result.Code());
  return item.id.empty() ? "an item without an id" : nullptr;
}

}  // namespace newsgraph::gazetteer
