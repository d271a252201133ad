#include "training/training_sentence.hpp"

namespace newsgraph::training {

void set_name(std::vector<LabelMask>& names, std::size_t begin, std::size_t end, TypeMask allowed) {
  for (std::size_t i = begin; i < end && i < names.size(); ++i) {
    names[i] = 0;
    for (std::size_t t = 0; t < kNamedTypeCount; ++t) {
      if ((allowed & (1U << t)) == 0) continue;
      const auto type = static_cast<EntityType>(t);
      names[i] |= 1U << (i == begin ? language::begin_label(type) : language::inside_label(type));
    }
  }
}

}  // namespace newsgraph::training
