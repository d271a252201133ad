#include "cli/run_record.hpp"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>

#include "cli/messages.hpp"

namespace newsgraph::cli {

void RunRecord::add(const readers::Reading& reading, bool unchanged) {
  for (const auto& diagnostic : reading.diagnostics) print_diagnostic(diagnostic);
  const bool failed = std::any_of(reading.diagnostics.begin(), reading.diagnostics.end(),
                                  [](const Diagnostic& one) { return one.severity == Severity::kFailure; });
  came_through_ += reading.document ? 1 : 0;
  failed_ += failed ? 1 : 0;
  show_progress(came_through_ + failed_);
  const char* came = unchanged ? "unchanged" : "ok";
  if (with_report_) report(reading, reading.document ? came : failed ? "failed" : "skipped");
}

ExitCode RunRecord::exit_code() const {
  if (came_through_ == 0) return kFailed;
  return failed_ > 0 ? kSomeFailed : kAllWell;
}

void RunRecord::report(const readers::Reading& reading, const char* status) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  json.StartObject();
  json.Key("input");
  json.String(reading.source);
  json.Key("status");
  json.String(status);
  if (reading.document) {
    json.Key("document");
    json.String(reading.document->id);
  }
  json.Key("messages");
  json.StartArray();
  for (const auto& diagnostic : reading.diagnostics) json.String(diagnostic.message);
  json.EndArray();
  json.EndObject();
  report_.append(buffer.GetString(), buffer.GetSize());
  report_ += '\n';
}

}  // namespace newsgraph::cli
