#include "gazetteer/gazetteer_image.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "base/error.hpp"
#include "base/hash.hpp"
#include "base/utf8.hpp"

namespace newsgraph::gazetteer {
namespace {

constexpr char kMagic[8] = {'N', 'G', 'G', 'A', 'Z', 'E', 'T', '1'};

struct Header {
  char magic[8];
  std::uint64_t slots, candidates, records, strings;  // how many; bytes of strings
};

// An empty string needs no place; others stand as two bytes of length and their bytes.
constexpr std::size_t kLongest = 0xFFFF;

std::uint64_t slots_for(std::uint64_t names) {
  std::uint64_t slots = 16;
  while (slots < names + names / 2) slots *= 2;
  return slots;
}

template <typename Value>
void append(std::string& out, const Value* values, std::size_t count) {
  out.append(reinterpret_cast<const char*>(values), count * sizeof(Value));
}

}  // namespace

struct GazetteerImage::Slot {
  std::uint64_t hash;
  std::uint32_t first, count;  // of candidates; count 0: free
};

struct GazetteerImage::Record {
  std::uint64_t name, class_name, wikidata, country, names, demonyms, capital;  // places of strings
  float weight;
  std::uint32_t type;
};

std::string key_of(std::string_view name) {
  std::string key;
  // Most names are plain words; folding them needs no tables.
  bool plain = !name.empty() && name.front() != ' ' && name.back() != ' ';
  for (std::size_t i = 0; i < name.size() && plain; ++i) {
    const char c = name[i];
    plain = c >= ' ' && c < 127 && c != '`' && !(c == ' ' && name[i - 1] == ' ');
  }
  if (plain) {
    key.reserve(name.size());
    for (const char c : name) key += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  } else {
    key = utf8::fold(name);
  }
  if (key.starts_with("the ") && key.size() > 4) key.erase(0, 4);
  return key;
}

GazetteerImage GazetteerImage::map(const std::filesystem::path& file) {
  const auto fail = [&] {
    throw InputError(file.string() + ": cannot be read: " + std::generic_category().message(errno));
  };
  const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) fail();
  struct stat status {};
  if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
    close(descriptor);
    throw InputError(file.string() + ": is no file that newsgraph gazetteer build made");
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  void* at = size == 0 ? MAP_FAILED : mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
  close(descriptor);
  if (at == MAP_FAILED) throw InputError(file.string() + ": is no file that newsgraph gazetteer build made");
  GazetteerImage image;
  image.keeper_ =
      std::shared_ptr<const void>(at, [size](const void* memory) { munmap(const_cast<void*>(memory), size); });
  image.bytes_ = {static_cast<const char*>(at), size};
  image.read_header(file.string());
  return image;
}

GazetteerImage GazetteerImage::own(std::string bytes, const std::string& name) {
  GazetteerImage image;
  const auto kept = std::make_shared<const std::string>(std::move(bytes));
  image.keeper_ = kept;
  image.bytes_ = *kept;
  image.read_header(name);
  return image;
}

void GazetteerImage::read_header(const std::string& name) {
  Header header{};
  const auto fail = [&] { throw InputError(name + ": is no file that newsgraph gazetteer build made"); };
  if (bytes_.size() < sizeof header) fail();
  std::memcpy(&header, bytes_.data(), sizeof header);
  if (std::memcmp(header.magic, kMagic, sizeof kMagic) != 0) fail();
  constexpr std::uint64_t kMost = 1ULL << 32U;
  if (header.slots > 2 * kMost || header.candidates >= kMost || header.records >= kMost ||
      header.strings > bytes_.size())
    fail();
  const std::uint64_t expected = sizeof header + header.slots * sizeof(Slot) + header.candidates * sizeof(Candidate) +
                                 header.records * sizeof(Record) + header.strings;
  if (expected != bytes_.size() || header.slots == 0 || (header.slots & (header.slots - 1)) != 0)
    throw InputError(name + ": is damaged: its size is not what its header says");
  const char* at = bytes_.data() + sizeof header;
  slots_ = reinterpret_cast<const Slot*>(at);
  at += header.slots * sizeof(Slot);
  candidates_ = reinterpret_cast<const Candidate*>(at);
  at += header.candidates * sizeof(Candidate);
  records_ = reinterpret_cast<const Record*>(at);
  at += header.records * sizeof(Record);
  strings_ = {at, header.strings};
  size_ = static_cast<std::uint32_t>(header.records);
  candidate_count_ = static_cast<std::uint32_t>(header.candidates);
  slot_mask_ = header.slots - 1;
}

std::span<const Candidate> GazetteerImage::find(std::uint64_t key_hash) const {
  for (std::uint64_t i = 0; i <= slot_mask_; ++i) {
    const Slot& slot = slots_[(key_hash + i) & slot_mask_];
    if (slot.count == 0) return {};
    if (slot.hash != key_hash) continue;
    if (slot.first > candidate_count_ || slot.count > candidate_count_ - slot.first) return {};  // damaged
    return {candidates_ + slot.first, slot.count};
  }
  return {};
}

std::string_view GazetteerImage::text(std::uint64_t at) const {
  if (at == 0 || at + 2 > strings_.size()) return {};
  std::uint16_t size = 0;
  std::memcpy(&size, strings_.data() + at, sizeof size);
  return strings_.substr(at + 2, size);
}

Entry GazetteerImage::entry(std::uint32_t index) const {
  if (index >= size_) return {};
  const Record& record = records_[index];
  Entry out;
  out.name = text(record.name);
  out.class_name = text(record.class_name);
  out.type = static_cast<EntityType>(std::min<std::uint32_t>(record.type, kEntityTypeCount - 1));
  out.wikidata = text(record.wikidata);
  out.country = text(record.country);
  out.names = text(record.names);
  out.demonyms = text(record.demonyms);
  out.capital = text(record.capital);
  out.weight = record.weight;
  return out;
}

std::uint64_t ImageBuilder::add_text(std::string_view text) {
  if (text.empty()) return 0;
  if (strings_.empty()) strings_.assign(2, '\0');
  text = text.substr(0, kLongest);
  const std::uint64_t at = strings_.size();
  const auto size = static_cast<std::uint16_t>(text.size());
  append(strings_, &size, 1);
  strings_ += text;
  return at;
}

std::uint64_t ImageBuilder::add_texts(const std::vector<std::string>& texts) {
  std::string joined;
  for (const std::string& text : texts) {
    if (joined.size() + text.size() + 1 > kLongest) break;
    joined += (joined.empty() ? "" : "|") + text;
  }
  return add_text(joined);
}

void ImageBuilder::add_name(std::string_view name, NameKind kind, float weight) {
  const std::string key = key_of(name);
  if (key.empty()) return;
  names_.push_back({hash_bytes(key), {static_cast<std::uint32_t>(size()), kind}, weight});
}

void ImageBuilder::add(const Row& row) {
  static_assert(sizeof(GazetteerImage::Record) == kRecordBytes);
  add_name(row.name, NameKind::kName, row.weight);
  for (const std::string& name : row.names) add_name(name, NameKind::kName, row.weight);
  for (const std::string& name : row.demonyms) add_name(name, NameKind::kDemonym, row.weight);
  GazetteerImage::Record record{};
  record.name = add_text(row.name);
  record.class_name = add_text(row.class_name);
  record.wikidata = add_text(row.wikidata);
  record.country = add_text(row.country);
  record.names = add_texts(row.names);
  record.demonyms = add_texts(row.demonyms);
  record.capital = add_text(row.capital);
  record.weight = row.weight;
  record.type = static_cast<std::uint32_t>(row.type);
  append(records_, &record, 1);
}

std::string ImageBuilder::finish() {
  // Of one hash: the likeliest first, then in the order of the rows; an entry once, by the first of its names.
  std::stable_sort(names_.begin(), names_.end(), [](const Name& a, const Name& b) {
    if (a.hash != b.hash) return a.hash < b.hash;
    return a.weight != b.weight ? a.weight > b.weight : a.candidate.entry < b.candidate.entry;
  });
  const auto repeated = std::unique(names_.begin(), names_.end(), [](const Name& a, const Name& b) {
    return a.hash == b.hash && a.candidate.entry == b.candidate.entry;
  });
  names_.erase(repeated, names_.end());
  std::vector<GazetteerImage::Slot> slots(slots_for(names_.size()));
  for (std::size_t first = 0; first < names_.size();) {
    std::size_t last = first;
    while (last < names_.size() && names_[last].hash == names_[first].hash) ++last;
    std::uint64_t at = names_[first].hash & (slots.size() - 1);
    while (slots[at].count != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = {names_[first].hash, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last - first)};
    first = last;
  }
  Header header{};
  std::memcpy(header.magic, kMagic, sizeof kMagic);
  header.slots = slots.size();
  header.candidates = names_.size();
  header.records = size();
  header.strings = strings_.size();
  std::string out;
  out.reserve(sizeof header + slots.size() * sizeof slots[0] + names_.size() * sizeof(Candidate) + records_.size() +
              strings_.size());
  append(out, &header, 1);
  append(out, slots.data(), slots.size());
  for (const Name& name : names_) append(out, &name.candidate, 1);
  out += records_;
  out += strings_;
  *this = ImageBuilder();
  return out;
}

}  // namespace newsgraph::gazetteer
