#include "entities/corpus_resolution.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <sstream>

#include "base/error.hpp"

using namespace newsgraph;
using namespace newsgraph::entities;

namespace {

// A corpus in a few words; the final id of each entity by document and own id.
class Corpus {
 public:
  Corpus& person(const std::string& document, const std::string& name, const std::string& title = {}) {
    return add(document, name, "Person", title);
  }
  Corpus& body(const std::string& document, const std::string& name, const std::string& other = {}) {
    add(document, name, "Organization", {});
    if (!other.empty()) appearances_.back().names.push_back(other);
    return *this;
  }
  Corpus& decide(const std::string& rows) {
    std::istringstream in(rows);
    decisions_ = Decisions::read(in, "decisions.tsv");
    return *this;
  }

  [[nodiscard]] std::map<std::string, std::string> ids() const {
    const Resolution resolution = resolve_corpus(appearances_, documents_, decisions_);
    std::map<std::string, std::string> out;
    for (std::size_t i = 0; i < appearances_.size(); ++i)
      out[documents_[appearances_[i].document] + "/" + appearances_[i].id] = resolution.ids[i];
    return out;
  }
  [[nodiscard]] std::vector<Finding> findings() const {
    return resolve_corpus(appearances_, documents_, decisions_).findings;
  }
  // The same documents the other way round.
  [[nodiscard]] Corpus reversed() const {
    Corpus out = *this;
    std::reverse(out.documents_.begin(), out.documents_.end());
    for (Appearance& item : out.appearances_)
      item.document = static_cast<std::uint32_t>(documents_.size()) - 1 - item.document;
    std::reverse(out.appearances_.begin(), out.appearances_.end());
    return out;
  }

 private:
  Corpus& add(const std::string& document, const std::string& name, const std::string& class_name,
              const std::string& title) {
    auto at = std::find(documents_.begin(), documents_.end(), document);
    if (at == documents_.end()) at = documents_.insert(documents_.end(), document);
    Appearance item;
    item.document = static_cast<std::uint32_t>(at - documents_.begin());
    for (const char c : name)
      item.id += c == ' ' ? '-' : c == '.' ? 0 : static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    std::erase(item.id, '\0');
    item.class_name = class_name;
    item.names = {name};
    if (!title.empty()) item.titles = {title};
    appearances_.push_back(std::move(item));
    return *this;
  }

  std::vector<Appearance> appearances_;
  std::vector<std::string> documents_;
  Decisions decisions_;
};

bool has(const std::vector<Finding>& findings, FindingKind kind, const std::string& entity, const std::string& other) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& found) {
    return found.kind == kind && found.entity.text() == entity && found.other.text() == other;
  });
}

}  // namespace

TEST_CASE("A surname finds its bearer by the title and company that both have") {
  const Corpus corpus = Corpus()
                            .person("a", "Ann Mora", "Mayor")
                            .body("a", "Quill Ferries")
                            .person("b", "Bo Mora", "striker")
                            .person("c", "Mora", "Mayor")
                            .body("c", "Quill Ferries");
  CHECK(corpus.ids().at("c/mora") == "ann-mora");
  CHECK(corpus.ids() == corpus.reversed().ids());
  CHECK(has(corpus.findings(), FindingKind::kJoined, "ann-mora", "mora@c"));
}

TEST_CASE("A surname without evidence stays by itself and is reported") {
  const Corpus corpus = Corpus().person("a", "Ann Mora").person("b", "Mora").person("c", "Mora");
  const auto ids = corpus.ids();
  CHECK(ids.at("b/mora") != "ann-mora");
  CHECK(ids.at("b/mora") != ids.at("c/mora"));
  CHECK(ids == corpus.reversed().ids());
  CHECK(has(corpus.findings(), FindingKind::kUncertain, "ann-mora", "mora@b"));
}

TEST_CASE("A surname is not joined with somebody who is another person in the same article") {
  const auto ids = Corpus()
                       .person("a", "Ann Mora")
                       .body("a", "Acme Tools")
                       .person("a", "Mora")
                       .person("b", "Ann Mora")
                       .body("b", "Acme Tools")
                       .ids();
  CHECK(ids.at("a/mora") == "mora");
}

TEST_CASE("Two people of one name stay apart when their walks of life differ and nothing joins them") {
  const Corpus corpus = Corpus()
                            .person("a", "Ann Mora", "striker")
                            .person("b", "Ann Mora", "goalkeeper")
                            .person("c", "Ann Mora", "foreign minister");
  const auto ids = corpus.ids();
  CHECK(ids.at("a/ann-mora") == ids.at("b/ann-mora"));
  CHECK(ids.at("a/ann-mora") != ids.at("c/ann-mora"));
  CHECK(ids == corpus.reversed().ids());
  CHECK(has(corpus.findings(), FindingKind::kApart, "ann-mora", ids.at("c/ann-mora")));
}

TEST_CASE("Two walks of life are one person's where both are seen with the same company") {
  const auto ids = Corpus()
                       .person("a", "Ann Mora", "striker")
                       .person("a", "Cy Dole")
                       .person("b", "Ann Mora", "minister")
                       .person("b", "Cy Dole")
                       .ids();
  CHECK(ids.at("a/ann-mora") == "ann-mora");
  CHECK(ids.at("b/ann-mora") == "ann-mora");
}

TEST_CASE("Accents that are lost or written out make no new person") {
  const auto ids =
      Corpus().person("a", "Jürgen Möller").person("b", "Juergen Moeller").person("c", "Jurgen Moller").ids();
  CHECK(ids.at("b/juergen-moeller") == ids.at("c/jurgen-moller"));
}

TEST_CASE("A middle initial needs evidence") {
  CHECK(Corpus().person("a", "Ann Mora", "judge").person("b", "Ann K. Mora", "judge").ids().at("b/ann-k-mora") ==
        Corpus().person("a", "Ann Mora", "judge").person("b", "Ann K. Mora", "judge").ids().at("a/ann-mora"));
  const Corpus open = Corpus().person("a", "Ann Mora").person("b", "Ann K. Mora");
  CHECK(open.ids().at("b/ann-k-mora") != open.ids().at("a/ann-mora"));
  CHECK(has(open.findings(), FindingKind::kUncertain, "ann-mora", "ann-k-mora"));
}

TEST_CASE("An acronym finds the name that it stands beside in another article") {
  const Corpus corpus = Corpus().body("a", "Northern Harbour Authority", "NHA").body("b", "NHA");
  CHECK(corpus.ids().at("b/nha") == "northern-harbour-authority");
  CHECK(corpus.ids() == corpus.reversed().ids());
}

TEST_CASE("An acronym with two names goes where the company is") {
  const Corpus corpus = Corpus()
                            .body("a", "Northern Harbour Authority", "NHA")
                            .person("a", "Ann Mora")
                            .body("b", "National Housing Agency", "NHA")
                            .person("b", "Bo Lund")
                            .body("c", "NHA")
                            .person("c", "Bo Lund");
  CHECK(corpus.ids().at("c/nha") == "national-housing-agency");
}

TEST_CASE("Legal endings make no new company") {
  const auto ids =
      Corpus().body("a", "Acme Tools Inc.").body("b", "Acme Tools Corporation").body("c", "Acme Tools").ids();
  CHECK(ids.at("a/acme-tools-inc") == ids.at("c/acme-tools"));
  CHECK(ids.at("b/acme-tools-corporation") == ids.at("c/acme-tools"));
}

TEST_CASE("The courts of two countries are two") {
  const auto ids = Corpus().body("a", "Supreme Court").body("b", "Supreme Court").ids();
  CHECK(ids.at("a/supreme-court") != ids.at("b/supreme-court"));
}

TEST_CASE("Decisions join and part whatever the evidence says, on every run") {
  const Corpus open = Corpus().person("a", "Ann Mora").person("b", "Mora");
  CHECK(Corpus(open).decide("same\tann-mora\tmora@b\n").ids().at("b/mora") == "ann-mora");
  const Corpus joined =
      Corpus().person("a", "Ann Mora", "Mayor").body("a", "Quill").person("b", "Mora", "Mayor").body("b", "Quill");
  REQUIRE(joined.ids().at("b/mora") == "ann-mora");
  CHECK(Corpus(joined).decide("different\tann-mora\tmora@b\n").ids().at("b/mora") != "ann-mora");
  CHECK(Corpus(joined).decide("different\tann-mora\tmora@b\n").ids() ==
        Corpus(joined).decide("different\tann-mora\tmora@b\n").reversed().ids());
  const Corpus same_name = Corpus().person("a", "Ann Mora").person("b", "Ann Mora");
  const auto parted = Corpus(same_name).decide("different\tann-mora\tann-mora@b\n").ids();
  CHECK(parted.at("a/ann-mora") == "ann-mora");
  CHECK(parted.at("b/ann-mora") != "ann-mora");
}

TEST_CASE("A decision that cannot be understood is reported with its line") {
  const auto error_of = [](const std::string& rows) -> std::string {
    std::istringstream in(rows);
    try {
      (void)Decisions::read(in, "ours.tsv");
    } catch (const InputError& error) {
      return error.what();
    }
    return {};
  };
  CHECK(error_of("# note\n\n?\ta\tb\nsame\ta\tb\treason\n").empty());
  CHECK(error_of("same\ta\tb\nsmae\ta\tb\n").starts_with("ours.tsv:2: \"smae\" is no decision"));
  CHECK(error_of("same\ta\n").starts_with("ours.tsv:1: a row has at least three cells"));
  CHECK(error_of("same\ta\tb\ndifferent\tb\ta\n") == "ours.tsv:2: contradicts ours.tsv:1");
  CHECK(error_of("same\ta\ta\n").starts_with("ours.tsv:1: a is named twice"));
  CHECK(error_of("rename\ta\t\n") == "ours.tsv:1: rename without a name");
}
