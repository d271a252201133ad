#include "exports/rdf/rdf_writer.hpp"

#include <exception>

#include <serd/serd.h>

#include "base/error.hpp"
#include "exports/rdf_text.hpp"

namespace newsgraph::exports {
namespace {

struct EnvFree {
  void operator()(SerdEnv* env) const { serd_env_free(env); }
};
struct WriterFree {
  void operator()(SerdWriter* writer) const { serd_writer_free(writer); }
};

SerdSyntax serd_syntax(RdfSyntax syntax) {
  if (syntax == RdfSyntax::kNquads) return SERD_NQUADS;
  return syntax == RdfSyntax::kTrig ? SERD_TRIG : SERD_TURTLE;
}

SerdStyle serd_style(RdfSyntax syntax) {
  return syntax == RdfSyntax::kNquads ? SerdStyle(0) : SerdStyle(SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED);
}

const std::uint8_t* bytes(std::string_view text) { return reinterpret_cast<const std::uint8_t*>(text.data()); }

// Points into the text. Of the flags, which say what a literal holds, none is set: with them serd writes long literals
// ("""…""") in Turtle, and not all of these can be read again.
SerdNode node_of(SerdType type, std::string_view text) { return {bytes(text), text.size(), 0, 0, type}; }

}  // namespace

struct RdfWriter::Handles {
  TextOutput& out;
  std::unique_ptr<SerdEnv, EnvFree> env;
  std::unique_ptr<SerdWriter, WriterFree> writer;
  std::string subject, graph;
  std::exception_ptr failure;
  bool over = false;

  void check(SerdStatus status) const {
    if (failure) std::rethrow_exception(failure);
    if (status != SERD_SUCCESS) {
      throw OutputError(std::string("serd cannot write: ") + reinterpret_cast<const char*>(serd_strerror(status)));
    }
  }

  void write(std::string_view predicate, const SerdNode& object, const SerdNode* datatype) const {
    const SerdNode graph_node = node_of(SERD_URI, graph);
    const SerdNode subject_node = node_of(SERD_URI, subject);
    const SerdNode predicate_node = node_of(SERD_URI, predicate);
    check(serd_writer_write_statement(writer.get(), 0, graph.empty() ? nullptr : &graph_node, &subject_node,
                                      &predicate_node, &object, datatype, nullptr));
  }

  // An exception must not pass through serd's frames, so it is kept until serd returns. What serd hands over after
  // that, even while it is freed, is nobody's.
  static std::size_t put(const void* bytes, std::size_t size, void* stream) {
    auto& self = *static_cast<Handles*>(stream);
    if (self.failure || self.over) return 0;
    try {
      self.out.append({static_cast<const char*>(bytes), size});
      return size;
    } catch (...) {
      self.failure = std::current_exception();
      return 0;
    }
  }
};

RdfWriter::RdfWriter(RdfSyntax syntax, TextOutput& out) : handles_(new Handles{out, {}, {}, {}, {}, {}, false}) {
  handles_->env.reset(serd_env_new(nullptr));
  handles_->writer.reset(serd_writer_new(serd_syntax(syntax), serd_style(syntax), handles_->env.get(), nullptr,
                                         &Handles::put, handles_.get()));
  NG_CHECK(handles_->writer != nullptr);
}

RdfWriter::~RdfWriter() { handles_->over = true; }

void RdfWriter::prefix(std::string_view name, std::string_view iri) {
  const SerdNode name_node = node_of(SERD_LITERAL, name);
  const SerdNode iri_node = node_of(SERD_URI, iri);
  serd_env_set_prefix(handles_->env.get(), &name_node, &iri_node);
  handles_->check(serd_writer_set_prefix(handles_->writer.get(), &name_node, &iri_node));
}

void RdfWriter::subject(std::string_view iri, std::string_view graph) {
  handles_->subject = iri;
  handles_->graph = graph;
}

void RdfWriter::iri(std::string_view predicate, std::string_view object) {
  handles_->write(predicate, node_of(SERD_URI, object), nullptr);
}

void RdfWriter::literal(std::string_view predicate, std::string_view text, std::string_view datatype) {
  std::string mended;
  text = fit_for_rdf(text, mended);
  const SerdNode datatype_node = node_of(SERD_URI, datatype);
  handles_->write(predicate, node_of(SERD_LITERAL, text), datatype.empty() ? nullptr : &datatype_node);
}

void RdfWriter::finish() { handles_->check(serd_writer_finish(handles_->writer.get())); }

}  // namespace newsgraph::exports
