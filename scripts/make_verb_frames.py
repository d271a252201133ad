#!/usr/bin/env python3
"""Learns which arguments of a verb do and undergo it, from PropBank's columns beside a treebank's trees.

usage: make_verb_frames.py TREES.conllu ROLES.tsv > ontology/frames/verbs.tsv

TREES is CoNLL-U; ROLES has, for the same sentences (# sent_id), tab-separated: word number, form, predicate lemma or "-",
roleset, and a column of bracketed spans for each predicate. A row of the result is kept if a verb was seen at least
twice with an argument in a slot and its role there is not the slot's usual one (src/relations/semantic_roles.cpp)."""
import collections
import re
import sys

USUAL = {("active", "subject+object"): "ARG0", ("active", "subject"): "ARG0", ("active", "object"): "ARG1",
         ("active", "clause"): "ARG1", ("passive", "clause"): "ARG1", ("active", "clausal subject"): "ARG1",
         ("passive", "subject"): "ARG1", ("passive", "agent"): "ARG0", ("passive", "object"): "ARG1"}
SLOTS = {"nsubj": "subject", "nsubj:pass": "subject", "csubj": "clausal subject", "csubj:pass": "clausal subject", "obj": "object",
         "iobj": "indirect object", "ccomp": "clause", "xcomp": "infinitive", "obl:agent": "agent", "expl": "expletive"}


def blocks(path):
    sentence, rows = None, []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# sent_id"):
            sentence = line.split("= ", 1)[1]
        elif not line.startswith("#") and line:
            rows.append(line.split("\t"))
        elif not line and rows:
            yield sentence, rows
            rows = []
    if rows:
        yield sentence, rows


def spans(rows, column):
    label = None
    for i, row in enumerate(rows):
        opened = re.match(r"\(([^*]+)\*", row[column])
        if opened:
            label, begin = opened.group(1), i
        if row[column].endswith(")") and label:
            yield label, begin, i + 1
            label = None


class Tree:
    def __init__(self, rows):
        self.rows = [r for r in rows if r[0].isdigit()]
        self.below = collections.defaultdict(list)
        for i, r in enumerate(self.rows):
            self.below[int(r[6]) - 1].append(i)

    def relation(self, i):
        return self.rows[i][7]

    def tag(self, i):
        return self.rows[i][4]

    def above(self, i):
        return int(self.rows[i][6]) - 1

    def head(self, begin, end):
        for i in range(begin, end):
            if not begin <= self.above(i) < end and self.relation(i) != "punct":
                return i
        return begin

    def preposition(self, i):
        return next((self.rows[c][1].lower() for c in self.below[i] if self.relation(c) in ("case", "mark")), "")

    def is_passive(self, verb):
        relations = {self.relation(c) for c in self.below[verb]}
        if relations & {"aux:pass", "nsubj:pass"}:
            return True
        bare = self.tag(verb) == "VBN" and self.relation(verb) in ("acl", "acl:relcl", "advcl")
        return bare and not relations & {"nsubj", "aux"}

    def candidates(self, predicate):
        copula = self.relation(predicate) == "cop"
        verb = self.above(predicate) if copula else predicate
        found = {}
        for c in self.below[verb]:
            relation = self.relation(c)
            if c == predicate or (copula and relation not in ("nsubj", "csubj", "expl")):
                continue
            if relation in SLOTS:
                found[c] = SLOTS[relation]
            elif relation.split(":")[0] == "obl":
                found[c] = "obl " + self.preposition(c)
        if self.relation(verb) == "acl:relcl":
            for c in [c for c in found if self.tag(c) in ("WDT", "WP")]:
                found[self.above(verb)] = found.pop(c)
        slots = set(found.values())
        if "subject" in slots and slots & {"object", "clause"} and not self.is_passive(verb):
            found = {c: "subject+object" if s == "subject" else s for c, s in found.items()}
        return ("passive" if self.is_passive(verb) else "active"), found


def main():
    trees = dict(blocks(sys.argv[1]))
    seen = collections.defaultdict(collections.Counter)
    for sentence, rows in blocks(sys.argv[2]):
        tree = Tree(trees[sentence])
        column = 4
        for i, row in enumerate(rows):
            if row[2] == "-":
                continue
            roles = {tree.head(b, e): label for label, b, e in spans(rows, column) if label in ("ARG0", "ARG1")}
            column += 1
            if tree.tag(i)[:2] != "VB":
                continue
            voice, found = tree.candidates(i)
            for word, slot in found.items():
                seen[row[2], voice, slot][roles.get(word, "-")] += 1
    print("# lemma\tvoice\tslot\trole, where it is not the usual one of that slot; made by scripts/make_verb_frames.py")
    for (lemma, voice, slot), counts in sorted(seen.items()):
        usual = USUAL.get((voice, slot), "-")
        role, count = max(counts.items(), key=lambda item: (item[1], item[0] == usual, item[0]))
        if role != usual and count >= 2 and re.fullmatch(r"[a-z_-]+", lemma):
            print(lemma, voice, slot, role, sep="\t")


main()
