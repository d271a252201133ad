#include <catch2/catch.hpp>

#include <set>

#include <rapidjson/document.h>

#include "export_samples.hpp"
#include "support/sample_graph.hpp"

using namespace newsgraph;

namespace {

rapidjson::Document parsed(const std::string& json) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseValidateEncodingFlag>(json);
  REQUIRE_FALSE(document.HasParseError());
  return document;
}

const rapidjson::Value& node(const rapidjson::Document& json, const std::string& id) {
  for (const auto& item : json["@graph"].GetArray()) {
    if (id == item["@id"].GetString()) return item;
  }
  FAIL("no node " << id);
  return json;
}

std::string first_type(const rapidjson::Value& item) { return item["@type"][0].GetString(); }

}  // namespace

TEST_CASE("A fact between entities is also a plain property of its subject") {
  const auto json = parsed(samples::exported("jsonld", samples::harbour_graph()));
  const auto& calder = node(json, "urn:newsgraph:entity:ruth-calder");
  REQUIRE(calder.HasMember("directed"));
  CHECK(std::string(calder["directed"][0].GetString()) == "urn:newsgraph:entity:ministry-of-energy");
  CHECK(node(json, "urn:newsgraph:entity:tom-vance").HasMember("accused"));
}

TEST_CASE("Claims, negations and plans are never plain properties") {
  const auto json = parsed(samples::exported("jsonld", samples::harbour_graph()));
  for (const auto& item : json["@graph"].GetArray()) {
    for (const char* key : {"bribed", "attacked", "met"}) CHECK_FALSE(item.HasMember(key));
  }
}

TEST_CASE("A claim names the quotation that it is part of") {
  const auto json = parsed(samples::exported("jsonld", samples::harbour_graph()));
  int claims = 0;
  for (const auto& item : json["@graph"].GetArray()) {
    if (first_type(item) != "Statement" || !item.HasMember("claimedIn")) continue;
    ++claims;
    CHECK(first_type(node(json, item["claimedIn"].GetString())) == "Quotation");
  }
  CHECK(claims == 2);
}

TEST_CASE("Types go from the most specific class to its root") {
  const auto json = parsed(samples::exported("jsonld", samples::harbour_graph()));
  const auto& type = node(json, "urn:newsgraph:entity:orsted-lines")["@type"];
  REQUIRE(type.Size() == 2);
  CHECK(std::string(type[0].GetString()) == "Company");
  CHECK(std::string(type[1].GetString()) == "Organization");
}

TEST_CASE("Every reference leads to a node or to a span of a document") {
  for (const std::string base : {"urn:newsgraph:", "https://graph.example/"}) {
    exports::ExportOptions options;
    options.base = base;
    const auto json = parsed(samples::exported("jsonld", samples::harbour_graph(), options));
    std::set<std::string> ids;
    std::set<std::string> documents;
    for (const auto& item : json["@graph"].GetArray()) {
      CHECK(ids.insert(item["@id"].GetString()).second);
      if (first_type(item) == "NewsArticle") documents.insert(item["@id"].GetString());
    }
    const auto& context = json["@context"];
    const auto check = [&](const std::string& key, const std::string& value) {
      if (key == "sameAs" || key == "url") return;
      const std::size_t hash = value.find("#char=");
      INFO(key << " " << value);
      CHECK((hash == std::string::npos ? ids.contains(value) : documents.contains(value.substr(0, hash))));
    };
    for (const auto& item : json["@graph"].GetArray()) {
      for (const auto& member : item.GetObject()) {
        const std::string key = member.name.GetString();
        if (key[0] == '@') continue;
        REQUIRE(context.HasMember(key.c_str()));
        const auto& term = context[key.c_str()];
        if (!term.IsObject() || std::string(term["@type"].GetString()) != "@id") continue;
        if (member.value.IsString()) check(key, member.value.GetString());
        if (!member.value.IsArray()) continue;
        for (const auto& value : member.value.GetArray()) check(key, value.GetString());
      }
    }
  }
}

TEST_CASE("Predicates are terms of the context") {
  const auto json = parsed(samples::exported("jsonld", samples::story_graph(60)));
  for (const auto& item : json["@graph"].GetArray()) {
    if (first_type(item) == "Statement") CHECK(json["@context"].HasMember(item["predicate"].GetString()));
  }
}

TEST_CASE("Confidences have two decimals") {
  const std::string json = samples::exported("jsonld", samples::harbour_graph());
  CHECK(json.find("\"confidence\": 0.90") != std::string::npos);
  CHECK(json.find("\"confidence\": 0.95") != std::string::npos);
}

TEST_CASE("A relation whose name is taken or no term gets a key of its own") {
  for (const std::string name : {"name", "published", "Person", "subject", "@type", "either/or", "a:b", ""}) {
    graph::KnowledgeGraph graph;
    samples::add_story(graph, "urn:example:key", "Key", {{"Person:Ada Brook", "x", "saw", "Person:Bo Lund"}});
    samples::SampleArticle article("urn:example:key2");
    article.paragraph("Ada Brook saw Bo Lund.");
    article.entity("ada-brook", "Person", "Ada Brook", {"Ada Brook"});
    article.entity("bo-lund", "Person", "Bo Lund", {"Bo Lund"});
    article.statement("Ada Brook", "see", name, "Bo Lund", "Ada Brook saw Bo Lund");
    const Annotations annotations = article.finish();
    graph.add(article.document, annotations);
    graph.finish();
    const auto json = parsed(samples::exported("jsonld", graph));
    const auto& ada = node(json, "urn:newsgraph:entity:ada-brook");
    CHECK(std::string(ada["name"].GetString()) == "Ada Brook");
    for (const auto& item : json["@graph"].GetArray()) {
      if (first_type(item) != "Statement") continue;
      const std::string key = item["predicate"].GetString();
      INFO(name << " -> " << key);
      REQUIRE(json["@context"].HasMember(key.c_str()));
      CHECK(json["@context"][key.c_str()].IsObject());
      CHECK(key[0] != '@');
      const std::size_t colon = key.find(':');  // the key is an IRI then, which may be shortened
      if (colon != std::string::npos) {
        const std::string prefix = key.substr(0, colon);
        const std::string space = prefix == "https" ? "https:" : json["@context"][prefix.c_str()].GetString();
        CHECK(space + key.substr(colon + 1) == json["@context"][key.c_str()]["@id"].GetString());
      }
      CHECK(ada.HasMember(key.c_str()));
    }
  }
}

TEST_CASE("Awkward names come through JSON-LD unchanged but for NUL") {
  for (const std::string& name : samples::awkward_names()) {
    const auto json = parsed(samples::exported("jsonld", samples::graph_of_name(name)));
    const auto& ada = node(json, "urn:newsgraph:entity:ada-brook");
    if (name.empty()) continue;
    std::string expected = name;
    if (const std::size_t nul = expected.find('\0'); nul != std::string::npos) expected.replace(nul, 1, "\uFFFD");
    CHECK(std::string(ada["name"].GetString(), ada["name"].GetStringLength()) == expected);
  }
}

TEST_CASE("Two runs give the same JSON-LD, which ends with a line end") {
  const std::string first = samples::exported("jsonld", samples::story_graph(60));
  CHECK(first == samples::exported("jsonld", samples::story_graph(60)));
  CHECK(first.ends_with("}\n"));
}
