// A model file: named sections of numbers behind a short table, mapped into memory and used in place. Written by the
// trainer, read here; the layout is little-endian, sections start at multiples of 64 bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgraph::language {

inline constexpr char kModelMagic[8] = {'N', 'G', 'M', 'O', 'D', 'E', 'L', '1'};

class ModelFile {
 public:
  // Throws ModelError naming the file if it is missing, not a model, or cut short.
  explicit ModelFile(const std::filesystem::path& file);
  ~ModelFile();
  ModelFile(const ModelFile&) = delete;
  ModelFile& operator=(const ModelFile&) = delete;

  // A section as an array of T. Valid as long as the file object lives. Throws ModelError if it is missing.
  template <typename T>
  [[nodiscard]] std::span<const T> section(const std::string& name) const {
    const std::span<const std::byte> bytes = raw(name);
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }
  [[nodiscard]] std::string_view text(const std::string& name) const {
    const auto chars = section<char>(name);
    return {chars.data(), chars.size()};
  }

 private:
  [[nodiscard]] std::span<const std::byte> raw(const std::string& name) const;
  void read_table();

  std::filesystem::path file_;
  const std::byte* data_ = nullptr;
  std::size_t size_ = 0;
  std::map<std::string, std::span<const std::byte>, std::less<>> sections_;
};

// Collects sections and writes the file in one go.
class ModelWriter {
 public:
  template <typename T>
  void add(const std::string& name, std::span<const T> values) {
    const auto* bytes = reinterpret_cast<const char*>(values.data());
    sections_.emplace_back(name, std::string(bytes, values.size_bytes()));
  }
  void add_text(const std::string& name, std::string_view text) { sections_.emplace_back(name, std::string(text)); }
  // Throws OutputError if the file cannot be written.
  void write(const std::filesystem::path& file) const;

 private:
  std::vector<std::pair<std::string, std::string>> sections_;
};

// IEEE 754 half precision, by which dense weights are stored.
[[nodiscard]] std::uint16_t to_half(float value);
[[nodiscard]] float from_half(std::uint16_t half);

}  // namespace newsgraph::language
