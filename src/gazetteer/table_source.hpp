// Gazetteers as tables: tab-separated rows with the heading of ontology/gazetteer, or one JSON object a line with the
// same keys. Turns them into rows of an image; strict, since people write them.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "gazetteer/gazetteer_image.hpp"

namespace newsgraph::gazetteer {

// The next line without its end; false when there is none.
using ReadLine = std::function<bool(std::string& line)>;
using TakeRow = std::function<void(const Row& row)>;
// A forename and the sex it suggests, 'f' or 'm'.
using TakeForename = std::function<void(std::string_view forename, char sex)>;

// Heading line, then rows of nine cells: name, class, type, wikidata, country, names, demonyms, capital, weight, lists
// joined by '|'; or a table of forenames. Throws InputError (name:line) on the first row that is wrong.
void read_table(const ReadLine& next, const std::string& name, const TakeRow& take, const TakeForename& forename);

// {"name": "Acme", "class": "Company", "type": "Organization", "wikidata": "Q1", "country": "…", "names": ["…"],
// "demonyms": ["…"], "capital": "…", "weight": 20}; only name, class and type are needed. Throws InputError
// (name:line).
void read_objects(const ReadLine& next, const std::string& name, const TakeRow& take);

}  // namespace newsgraph::gazetteer
