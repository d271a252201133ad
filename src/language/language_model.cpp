#include "language/language_model.hpp"

#include "base/error.hpp"
#include "language/labels.hpp"
#include "language/lemmatiser.hpp"
#include "language/morphology.hpp"
#include "language/network.hpp"
#include "language/sentence_splitter.hpp"
#include "language/tokeniser.hpp"
#include "language/tree_repair.hpp"

namespace newsgraph::language {
namespace {

// Sentences are read in groups of about this many words: large enough for the matrix kernels, small enough for the
// processor's cache. Does not change any result.
constexpr std::size_t kBatchWords = 1200;

struct Tag {
  PartOfSpeech part_of_speech;
  std::string tag;
};

std::vector<Tag> read_tags(std::string_view text) {
  std::vector<Tag> tags;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find('\n', from), text.size());
    const std::string_view line = text.substr(from, to - from);
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos) throw ModelError("section tags has a line without a blank");
    tags.push_back(
        {part_of_speech(line.substr(0, blank)).value_or(PartOfSpeech::kX), std::string(line.substr(blank + 1))});
    from = to + 1;
  }
  return tags;
}

HashedTable hashed_table(const ModelFile& file, const std::string& name) {
  const HashedTable table{file.section<std::uint64_t>(name + ".keys"), file.section<std::uint32_t>(name + ".values")};
  if (table.keys.size() != table.values.size()) throw ModelError("section " + name + " has a wrong shape");
  return table;
}

// Bylines, datelines and credits name people and places too; later stages do not read them as sentences. A line that is
// only a date names nothing.
bool holds_words(BlockKind kind) { return kind != BlockKind::kDateLine; }

// Memory that annotate() reuses from call to call on one thread.
struct Workspace {
  NetworkWorkspace network;
  std::vector<std::vector<WordFeatures>> features;
  std::vector<std::vector<WordPrediction>> predictions;
  std::vector<std::string_view> forms;
};

}  // namespace

struct LanguageModel::Implementation {
  ModelFile file;
  std::string name;
  std::vector<Tag> tags;
  FeatureTables features;
  LemmaTables lemmas;
  MorphologyTables morphology;
  std::span<const float> word_boundaries, sentence_boundaries;
  Network network;

  explicit Implementation(const std::filesystem::path& path)
      : file(path),
        name(file.text("name")),
        tags(read_tags(file.text("tags"))),
        features{hashed_table(file, "vocabulary"), hashed_table(file, "vectors.rows"),
                 hashed_table(file, "known_names")},
        lemmas{hashed_table(file, "lemma.words"), hashed_table(file, "lemma.suffixes"),
               file.section<char>("lemma.rules"), file.section<std::uint32_t>("lemma.rule_starts")},
        morphology{hashed_table(file, "morphology"), file.section<char>("morphology.texts"),
                   file.section<std::uint32_t>("morphology.text_starts")},
        word_boundaries(file.section<float>("boundaries.words")),
        sentence_boundaries(file.section<float>("boundaries.sentences")),
        network(file) {
    if (word_boundaries.size() != kBoundaryWeights || sentence_boundaries.size() != kBoundaryWeights) {
      throw ModelError(path.string() + ": the boundary weights have a wrong shape");
    }
  }

  void find_sentences(const Document& document, Annotations& annotations) const {
    for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
      const Block& block = document.blocks[b];
      if (!holds_words(block.kind)) continue;
      const std::string_view text = document.view(block.span);
      const auto words = tokenise(text, word_boundaries);
      const auto first = static_cast<std::uint32_t>(annotations.tokens.size());
      for (const TokenRange& sentence : split_sentences(text, words, sentence_boundaries)) {
        annotations.sentences.push_back({{first + sentence.begin, first + sentence.end}, b});
      }
      for (const Span& word : words) {
        Token token;
        token.span = {block.span.begin + word.begin, block.span.begin + word.end};
        annotations.tokens.push_back(std::move(token));
      }
    }
  }

  // Runs the network over sentences [from, to).
  void read_sentences(const Document& document, std::size_t from, std::size_t to, Workspace& work,
                      Annotations& annotations) const {
    work.features.resize(to - from);
    for (std::size_t s = from; s < to; ++s) {
      const TokenRange range = annotations.sentences[s].tokens;
      work.forms.clear();
      for (std::uint32_t i = range.begin; i < range.end; ++i)
        work.forms.push_back(document.view(annotations.tokens[i].span));
      extract_features(work.forms, features, work.features[s - from]);
    }
    network.predict(work.features, work.network, work.predictions);
    for (std::size_t s = from; s < to; ++s) {
      write_tokens(document, annotations.sentences[s].tokens, work.predictions[s - from], annotations);
      write_names(annotations.sentences[s].tokens, work.predictions[s - from], annotations);
    }
  }

  void write_tokens(const Document& document, TokenRange range, const std::vector<WordPrediction>& words,
                    Annotations& annotations) const {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      const WordPrediction& word = words[i - range.begin];
      Token& token = annotations.tokens[i];
      token.part_of_speech = tags[word.tag].part_of_speech;
      token.tag = tags[word.tag].tag;
      token.relation = static_cast<DependencyRelation>(word.relation);
      token.head = word.head == 0 ? kNoToken : range.begin + word.head - 1;
      token.lemma = lemmatise(document.view(token.span), token.part_of_speech, token.tag, lemmas);
    }
    repair_tree(range, annotations.tokens);
  }

  static void write_names(TokenRange range, const std::vector<WordPrediction>& words, Annotations& annotations) {
    for (std::size_t i = 0; i < words.size();) {
      if (!is_begin(words[i].name)) {
        ++i;
        continue;
      }
      std::size_t end = i + 1;
      float confidence = words[i].name_confidence;
      for (; end < words.size() && words[end].name == words[i].name + 1; ++end)
        confidence = std::min(confidence, words[end].name_confidence);
      annotations.names.push_back(
          {{range.begin + static_cast<std::uint32_t>(i), range.begin + static_cast<std::uint32_t>(end)},
           type_of(words[i].name),
           confidence});
      i = end;
    }
  }
};

LanguageModel::LanguageModel(const std::filesystem::path& file) {
  try {
    implementation_ = std::make_unique<Implementation>(file);
  } catch (const ModelError& error) {
    const std::string message = error.what();
    throw ModelError(message.starts_with(file.string()) ? message : file.string() + ": " + message);
  }
}

LanguageModel::~LanguageModel() = default;
LanguageModel::LanguageModel(LanguageModel&&) noexcept = default;
LanguageModel& LanguageModel::operator=(LanguageModel&&) noexcept = default;

void LanguageModel::annotate(const Document& document, Annotations& annotations) const {
  implementation_->find_sentences(document, annotations);
  analyse(document, annotations);
}

void LanguageModel::analyse(const Document& document, Annotations& annotations) const {
  thread_local Workspace work;
  std::size_t from = 0, words = 0;
  for (std::size_t s = 0; s < annotations.sentences.size(); ++s) {
    words += annotations.sentences[s].tokens.size();
    if (words < kBatchWords && s + 1 < annotations.sentences.size()) continue;
    implementation_->read_sentences(document, from, s + 1, work, annotations);
    from = s + 1;
    words = 0;
  }
}

std::vector<std::string> LanguageModel::morphology(const Document& document, const Annotations& annotations) const {
  return morphological_features(document, annotations.tokens, implementation_->morphology);
}

const std::string& LanguageModel::name() const { return implementation_->name; }

}  // namespace newsgraph::language
