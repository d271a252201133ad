#include "language/model_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <fstream>

#include "base/error.hpp"

namespace newsgraph::language {
namespace {

constexpr std::size_t kAlignment = 64;

struct TableEntry {
  char name[48];
  std::uint64_t offset;
  std::uint64_t size;  // bytes
};

std::size_t aligned(std::size_t at) { return (at + kAlignment - 1) / kAlignment * kAlignment; }

}  // namespace

ModelFile::ModelFile(const std::filesystem::path& file) : file_(file) {
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw ModelError(file.string() + ": cannot be opened: " + std::strerror(errno));
  struct stat status {};
  const bool known = ::fstat(descriptor, &status) == 0 && status.st_size > 0;
  size_ = known ? static_cast<std::size_t>(status.st_size) : 0;
  void* mapped = known ? ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, descriptor, 0) : MAP_FAILED;
  ::close(descriptor);
  if (mapped == MAP_FAILED) throw ModelError(file.string() + ": cannot be mapped into memory");
  data_ = static_cast<const std::byte*>(mapped);
  try {
    read_table();
  } catch (...) {
    ::munmap(mapped, size_);
    throw;
  }
}

ModelFile::~ModelFile() { ::munmap(const_cast<std::byte*>(data_), size_); }

void ModelFile::read_table() {
  constexpr std::size_t kHeader = sizeof(kModelMagic) + sizeof(std::uint64_t);
  if (size_ < kHeader || std::memcmp(data_, kModelMagic, sizeof(kModelMagic)) != 0) {
    throw ModelError(file_.string() + ": is not a newsgraph model of this version");
  }
  std::uint64_t count = 0;
  std::memcpy(&count, data_ + sizeof(kModelMagic), sizeof(count));
  if (count > (size_ - kHeader) / sizeof(TableEntry)) throw ModelError(file_.string() + ": is cut short");
  for (std::uint64_t i = 0; i < count; ++i) {
    TableEntry entry{};
    std::memcpy(&entry, data_ + kHeader + i * sizeof(TableEntry), sizeof(entry));
    if (entry.offset > size_ || entry.size > size_ - entry.offset) throw ModelError(file_.string() + ": is cut short");
    entry.name[sizeof(entry.name) - 1] = 0;
    sections_.emplace(entry.name, std::span(data_ + entry.offset, entry.size));
  }
}

std::span<const std::byte> ModelFile::raw(const std::string& name) const {
  const auto found = sections_.find(name);
  if (found == sections_.end()) throw ModelError(file_.string() + ": has no section " + name);
  return found->second;
}

void ModelWriter::write(const std::filesystem::path& file) const {
  std::ofstream out(file, std::ios::binary);
  const std::uint64_t count = sections_.size();
  std::size_t at = aligned(sizeof(kModelMagic) + sizeof(count) + count * sizeof(TableEntry));
  out.write(kModelMagic, sizeof(kModelMagic));
  out.write(reinterpret_cast<const char*>(&count), sizeof(count));
  for (const auto& [name, bytes] : sections_) {
    TableEntry entry{};
    NG_CHECK(name.size() < sizeof(entry.name));
    std::memcpy(entry.name, name.data(), name.size());
    entry.offset = at;
    entry.size = bytes.size();
    out.write(reinterpret_cast<const char*>(&entry), sizeof(entry));
    at = aligned(at + bytes.size());
  }
  for (const auto& [name, bytes] : sections_) {
    const auto here = static_cast<std::size_t>(out.tellp());
    out << std::string(aligned(here) - here, '\0') << bytes;
  }
  if (!out.flush()) throw OutputError(file.string() + ": cannot be written");
}

std::uint16_t to_half(float value) {
  std::uint32_t bits = 0;
  std::memcpy(&bits, &value, sizeof(bits));
  const std::uint32_t sign = (bits >> 16) & 0x8000;
  const std::int32_t exponent = static_cast<std::int32_t>((bits >> 23) & 0xFF) - 127 + 15;
  std::uint32_t fraction = bits & 0x7FFFFF;
  if (exponent >= 31) return static_cast<std::uint16_t>(sign | 0x7BFF);  // too large: the largest finite value
  if (exponent <= 0) {
    if (exponent < -10) return static_cast<std::uint16_t>(sign);
    fraction |= 0x800000;
    const auto shift = static_cast<std::uint32_t>(14 - exponent);
    return static_cast<std::uint16_t>(sign | ((fraction + (1U << (shift - 1))) >> shift));
  }
  const std::uint32_t joined = (static_cast<std::uint32_t>(exponent) << 10) | (fraction >> 13);
  return static_cast<std::uint16_t>(sign | (joined + ((fraction >> 12) & 1)));
}

float from_half(std::uint16_t half) {
  const std::uint32_t sign = static_cast<std::uint32_t>(half & 0x8000) << 16;
  const std::uint32_t exponent = (half >> 10) & 31, fraction = half & 0x3FF;
  if (exponent == 0) {
    const float value = static_cast<float>(fraction) / 16777216.0F;
    return sign != 0 ? -value : value;
  }
  const std::uint32_t bits = sign | ((exponent + 127 - 15) << 23) | (fraction << 13);
  float value = 0;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}

}  // namespace newsgraph::language
