// One HTML page to one article: metadata (html_metadata.hpp) and main text (html_text.hpp), with the headline as first
// block. Scripts are never run, nothing is fetched.
#pragma once

#include <string_view>

#include "document/document.hpp"

namespace newsgraph::readers {

// Largest page that is read; its text is held to kMaxArticleBytes.
inline constexpr std::size_t kMaxHtmlBytes = 40'000'000;

// Fills everything but source. Throws InputError with the reason only.
[[nodiscard]] Document parse_html_article(std::string_view bytes);

}  // namespace newsgraph::readers
