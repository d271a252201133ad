// "State Department officials said": when the members of a named body speak without being counted or described further,
// the body speaks. A counted or otherwise described group ("two US officials") stays a source of its own.
#pragma once

#include "document/annotations.hpp"

namespace newsgraph::discourse {

// Points speaker_head of such quotations to the body's name; the speaker's words stay as written.
void point_groups_to_organizations(const DependencyIndex& tree, Annotations& annotations);

}  // namespace newsgraph::discourse
