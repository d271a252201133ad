// Who speaks, to whom, where and when: the participants of one reporting word, found in its clause. Gives phrases of
// the text (tokens and a head); which entity a phrase stands for is decided by coreference.
#pragma once

#include <cstdint>
#include <string>

#include "discourse/quotation_noun_phrases.hpp"
#include "discourse/quotation_view.hpp"

namespace newsgraph::discourse {

// Subject of a verb that says or thinks: its own, that of the verb it is coordinated with or depends on as a
// participle, the antecedent of a relative pronoun, the agent of a passive.
[[nodiscard]] Phrase find_speaker(const QuotationView& view, std::uint32_t verb);

// The noun phrase right before the verb, whatever the tree makes of it.
[[nodiscard]] Phrase adjacent_speaker(const QuotationView& view, std::uint32_t verb);

// He, she, a name, a noun that can be a person or a body: not "it" without reference, not a date or a place adverb.
[[nodiscard]] bool can_speak(const QuotationView& view, const Phrase& phrase);
[[nodiscard]] bool is_first_person(const QuotationView& view, const Phrase& phrase);

// The hearer: "told CNN", "said to reporters", "urged Congress to …". `objects`: the verb's object is one.
[[nodiscard]] Phrase find_addressee(const QuotationView& view, std::uint32_t verb, bool objects);
// Heads of those coordinated with the speaker: "Ann and Bob said".
[[nodiscard]] std::vector<std::uint32_t> joint_speakers(const QuotationView& view, const Phrase& speaker);
[[nodiscard]] Phrase find_medium(const QuotationView& view, std::uint32_t verb);
// "said in Brussels": a place by its name.
[[nodiscard]] Phrase find_place(const QuotationView& view, std::uint32_t verb);
// The time words of the clause as written, empty if it has none.
[[nodiscard]] std::string find_time(const QuotationView& view, std::uint32_t verb);

}  // namespace newsgraph::discourse
