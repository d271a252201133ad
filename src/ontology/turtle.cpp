#include "ontology/turtle.hpp"

#include <serd/serd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string_view>

#include "base/error.hpp"

namespace newsgraph::ontology {
namespace {

struct FileClose {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
struct EnvFree {
  void operator()(SerdEnv* env) const { serd_env_free(env); }
};
struct ReaderFree {
  void operator()(SerdReader* reader) const { serd_reader_free(reader); }
};

std::string_view text_of(const SerdNode* node) { return {reinterpret_cast<const char*>(node->buf), node->n_bytes}; }

// State of one parse. serd does not tell a statement's line, so the bytes are handed over one by one and counted;
// the line of the last byte that is not white space is that of the object just read.
struct Parse {
  std::unique_ptr<std::FILE, FileClose> file;
  std::unique_ptr<SerdEnv, EnvFree> env;
  std::string name;
  std::vector<Triple> triples;
  std::string error;
  unsigned line = 1;
  unsigned line_of_word = 1;
  char last = '\n';

  [[nodiscard]] std::string where() const { return name + ":" + std::to_string(line_of_word); }

  void fail(const std::string& reason) {
    if (error.empty()) error = where() + ": " + reason;
  }

  // IRI of a node, absolute where it was prefixed or relative.
  std::string expand(const SerdNode* node) {
    if (node->type == SERD_BLANK) fail("blank nodes are not supported");
    SerdNode full = serd_env_expand_node(env.get(), node);
    if (full.type == SERD_NOTHING) {
      fail("unknown prefix in \"" + std::string(text_of(node)) + "\"");
      return std::string(text_of(node));
    }
    std::string out(text_of(&full));
    serd_node_free(&full);
    return out;
  }
};

std::size_t read_byte(void* buffer, std::size_t, std::size_t, void* stream) {
  auto& parse = *static_cast<Parse*>(stream);
  const int byte = std::fgetc(parse.file.get());
  if (byte == EOF) return 0;
  *static_cast<char*>(buffer) = static_cast<char>(byte);
  if (parse.last == '\n' && std::ftell(parse.file.get()) > 1) ++parse.line;
  if (byte != ' ' && byte != '\t' && byte != '\r' && byte != '\n') parse.line_of_word = parse.line;
  parse.last = static_cast<char>(byte);
  return 1;
}

int read_error(void* stream) { return std::ferror(static_cast<Parse*>(stream)->file.get()); }

SerdStatus on_base(void* handle, const SerdNode* uri) {
  return serd_env_set_base_uri(static_cast<Parse*>(handle)->env.get(), uri);
}

SerdStatus on_prefix(void* handle, const SerdNode* name, const SerdNode* uri) {
  return serd_env_set_prefix(static_cast<Parse*>(handle)->env.get(), name, uri);
}

SerdStatus on_statement(void* handle, SerdStatementFlags, const SerdNode*, const SerdNode* subject,
                        const SerdNode* predicate, const SerdNode* object, const SerdNode*, const SerdNode*) {
  auto& parse = *static_cast<Parse*>(handle);
  Triple triple;
  triple.subject = parse.expand(subject);
  triple.predicate = parse.expand(predicate);
  triple.literal = object->type == SERD_LITERAL;
  triple.object = triple.literal ? std::string(text_of(object)) : parse.expand(object);
  triple.where = parse.where();
  parse.triples.push_back(std::move(triple));
  return parse.error.empty() ? SERD_SUCCESS : SERD_FAILURE;
}

SerdStatus on_error(void* handle, const SerdError* error) {
  auto& parse = *static_cast<Parse*>(handle);
  char message[512];
  std::vsnprintf(message, sizeof message, error->fmt, *error->args);
  std::string_view text(message);
  while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  parse.fail(std::string(text));
  return SERD_SUCCESS;
}

}  // namespace

std::vector<Triple> read_turtle(const std::filesystem::path& file) {
  Parse parse;
  parse.name = file.string();
  if (std::filesystem::is_directory(file)) throw OntologyError(parse.name + ": is a directory");
  parse.file.reset(std::fopen(file.c_str(), "rb"));
  if (!parse.file) throw OntologyError(parse.name + ": " + std::strerror(errno));
  parse.env.reset(serd_env_new(nullptr));
  const std::unique_ptr<SerdReader, ReaderFree> reader(
      serd_reader_new(SERD_TURTLE, &parse, nullptr, on_base, on_prefix, on_statement, nullptr));
  serd_reader_set_strict(reader.get(), true);
  serd_reader_set_error_sink(reader.get(), on_error, &parse);
  const auto name = reinterpret_cast<const std::uint8_t*>(parse.name.c_str());
  SerdStatus status = serd_reader_start_source_stream(reader.get(), read_byte, read_error, &parse, name, 1);
  while (status == SERD_SUCCESS) status = serd_reader_read_chunk(reader.get());
  serd_reader_end_stream(reader.get());
  if (status != SERD_FAILURE) parse.fail("is not valid Turtle");  // SERD_FAILURE is the end of the file
  if (!parse.error.empty()) throw OntologyError(parse.error);
  return std::move(parse.triples);
}

}  // namespace newsgraph::ontology
