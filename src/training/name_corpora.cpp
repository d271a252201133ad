#include "training/name_corpora.hpp"

#include <rapidjson/document.h>
#include <rapidjson/istreamwrapper.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "base/error.hpp"
#include "training/column_corpora.hpp"
#include "training/corpus_reading.hpp"
#include "training/tagged_corpora.hpp"

namespace newsgraph::training {
namespace {

using enum EntityType;
namespace fs = std::filesystem;

void read_re_docred(const fs::path& file, std::vector<TrainingSentence>& out) {
  auto in = open_corpus(file);
  rapidjson::IStreamWrapper wrapped(in);
  rapidjson::Document json;
  json.ParseStream(wrapped);
  if (json.HasParseError()) throw InputError(file.string() + ": not JSON");
  const std::map<std::string, TypeMask> map = {
      {"PER", types(kPerson)}, {"ORG", types(kOrganization)}, {"LOC", kSomePlace}, {"MISC", kMiscellaneous}};
  for (const auto& document : json.GetArray()) {
    std::vector<TrainingSentence> sentences;
    for (const auto& words : document["sents"].GetArray()) {
      TrainingSentence sentence;
      for (const auto& word : words.GetArray()) sentence.forms.emplace_back(word.GetString());
      sentence.names.assign(sentence.forms.size(), 1U << language::kOutside);
      sentence.corpus = Corpus::kReDocred;
      sentences.push_back(std::move(sentence));
    }
    for (const auto& entity : document["vertexSet"].GetArray()) {
      for (const auto& mention : entity.GetArray()) {
        const auto found = map.find(mention["type"].GetString());
        auto& sentence = sentences[mention["sent_id"].GetUint()];
        std::size_t begin = mention["pos"][0].GetUint();
        const std::size_t end = mention["pos"][1].GetUint();
        if (found == map.end() || end > sentence.forms.size()) continue;
        if (begin + 1 < end && (sentence.forms[begin] == "the" || sentence.forms[begin] == "The")) ++begin;
        set_name(sentence.names, begin, end, found->second);
      }
    }
    for (auto& sentence : sentences) move_sentence(sentence, out);
  }
}

}  // namespace

std::vector<TrainingSentence> read_name_corpora(const fs::path& corpora) {
  std::vector<TrainingSentence> out;
  const auto append = [&out](std::vector<TrainingSentence> more) {
    out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  read_re_docred(corpora / "re_docred" / "dev_revised.json", out);
  append(read_column_corpus(corpora / "wikigold" / "wikigold.train80.conll.txt", Corpus::kWikigold));
  for (const char* domain : {"politics", "science", "literature", "music", "ai"}) {
    append(read_column_corpus(corpora / "crossner" / domain / "train.txt", Corpus::kCrossner));
    if (std::string_view(domain) != "politics") {
      append(read_column_corpus(corpora / "crossner" / domain / "dev.txt", Corpus::kCrossner));
    }
  }
  append(read_column_corpus(corpora / "wnut17" / "wnut17train.conll", Corpus::kWnut));
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(corpora / "grobid_ner_wikipedia")) {
    if (entry.path().extension() == ".xml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) read_grobid(file, out);
  files.clear();
  for (const auto& entry : fs::directory_iterator(corpora / "re3d")) {
    if (entry.is_directory()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& folder : files) read_re3d(folder, out);
  auto lower_cased = read_column_corpus(corpora / "multiconer_v2" / "en-train.conll", Corpus::kLowerCased);
  for (std::size_t i = 0; i < lower_cased.size(); i += 4) append({std::move(lower_cased[i])});  // a quarter of it
  return out;
}

}  // namespace newsgraph::training
