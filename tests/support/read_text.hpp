// Text of a test through language, discourse and entities with the shipped model and gazetteer: what a user would see
// of who is who. Paragraphs are separated by "\n".
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "discourse/discourse.hpp"
#include "entities/entities.hpp"
#include "language/language_model.hpp"
#include "language/name_refinement.hpp"

namespace newsgraph::test {

struct ReadText {
  Document document;
  Annotations annotations;

  explicit ReadText(const std::string& text) {
    static const language::LanguageModel model(NEWSGRAPH_SOURCE_DIR "/models/newsgraph-en.model");
    static const auto gazetteer = gazetteer::Gazetteer::read(NEWSGRAPH_SOURCE_DIR "/ontology/gazetteer");
    static const auto ranker =
        discourse::AntecedentRanker::read(NEWSGRAPH_SOURCE_DIR "/models/newsgraph-en-coreference.model");
    static const auto cue_classifier =
        discourse::CueClassifier::read(NEWSGRAPH_SOURCE_DIR "/models/newsgraph-en-attribution.model");
    document.id = "urn:test";
    document.text = text;
    for (std::size_t from = 0; from < text.size();) {
      const std::size_t to = std::min(text.find('\n', from), text.size());
      document.blocks.push_back(
          {BlockKind::kParagraph, {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)}});
      from = to + 1;
    }
    model.annotate(document, annotations);
    language::refine_names(document, gazetteer, annotations);
    discourse::annotate(document, gazetteer, {&ranker, &cue_classifier}, annotations);
    entities::resolve(document, gazetteer, annotations);
  }

  // Name of the entity that the n-th occurrence (from 0) of a word belongs to; empty if none.
  [[nodiscard]] std::string entity_of(std::string_view word, std::size_t occurrence = 0) const {
    for (const Mention& mention : annotations.mentions) {
      for (std::uint32_t i = mention.tokens.begin; i < mention.tokens.end; ++i) {
        if (document.view(annotations.tokens[i].span) != word || occurrence-- > 0) continue;
        const std::uint32_t entity = mention.chain == kNone ? kNone : annotations.chains[mention.chain].entity;
        return entity == kNone ? "" : annotations.entities[entity].name;
      }
    }
    return "";
  }
  [[nodiscard]] const Entity* entity(std::string_view id) const {
    const auto found = std::find_if(annotations.entities.begin(), annotations.entities.end(),
                                    [&](const Entity& e) { return e.id == id; });
    return found == annotations.entities.end() ? nullptr : &*found;
  }
};

}  // namespace newsgraph::test
