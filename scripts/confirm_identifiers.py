#!/usr/bin/env python3
"""Fills empty Wikidata identifiers of ontology/gazetteer where public data sets confirm them.

usage: confirm_identifiers.py CORPORA FOLDER [--list]

People linked the names of KnowledgeNet's sentences to Wikidata by hand. A row gets the identifier of its name there if it
is the only one of that name and of the row's kind, and is confirmed: by FewRel or by the csc tables, or by being linked
three times or more if no other country has a place of that name. A city is left alone where its country has two of the
name. Companies, media and organisations need a name of two words or eight letters, or two links. Run it after
make_gazetteer.py. --list prints what it fills in.
"""
import csv
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

SUBJECTS = {"HEADQUARTERS": "ORG", "SUBSIDIARY_OF": "ORG", "FOUNDED_BY": "ORG", "CEO": "ORG", "DATE_FOUNDED": "ORG"}
OBJECTS = {"HEADQUARTERS": "LOC", "PLACE_OF_BIRTH": "LOC", "PLACE_OF_RESIDENCE": "LOC", "NATIONALITY": "LOC",
           "EMPLOYEE_OR_MEMBER_OF": "ORG", "EDUCATED_AT": "ORG", "SUBSIDIARY_OF": "ORG", "POLITICAL_AFFILIATION": "ORG"}
FILES = {"states.tsv": "LOC", "cities.tsv": "LOC", "places.tsv": "LOC", "organizations.tsv": "ORG", "media.tsv": "ORG",
         "companies.tsv": "ORG"}


def linked_names(corpora):
    """(name, kind) -> how often it was linked to which identifier."""
    out = defaultdict(Counter)
    with open(corpora / "knowledge_net/facts-folds1-4.tsv", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            for end, kinds in (("subj", SUBJECTS), ("obj", OBJECTS)):
                if row[end + "_qid"].startswith("Q") and row["property"] in kinds:
                    name = row["text"][int(row[end + "_from"]):int(row[end + "_to"])]
                    out[name, kinds[row["property"]]][row[end + "_qid"]] += 1
    return out


def second_source(corpora, file):
    """Pairs of a name in lower case and an identifier that another source gives it; of cities not those of states."""
    out = set()
    for examples in json.load(open(corpora / "fewrel/val_wiki.json", encoding="utf-8")).values():
        for example in examples:
            out.update((end[0].lower(), end[1]) for end in (example["h"], example["t"]))
    table, delimiter, key = ("cities_pop15k.tsv", "\t", "wikidata_id") if file == "cities.tsv" else ("states.csv", ",", "wikiDataId")
    with open(corpora / "gazetteers/csc" / table, encoding="utf-8-sig", newline="") as lines:
        out.update((r["name"].lower(), r[key]) for r in csv.DictReader(lines, delimiter=delimiter) if r[key])
    return out


def ambiguous_cities(corpora):
    """Names that several larger places have: in one country, and in several."""
    countries = defaultdict(list)
    with open(corpora / "gazetteers/world-cities/world-cities.csv", encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            countries[row["name"]].append(row["country"])
    return ({n for n, c in countries.items() if len(c) > len(set(c))}, {n for n, c in countries.items() if len(set(c)) > 1})


def identifier(cells, kind, links, second, unsure):
    for name in [cells[0].strip(), *(n for n in cells[5].split("|") if len(n) > 3 and kind == "ORG")]:
        found = links.get((name, kind))
        if not found or len(found) > 1:
            continue
        qid, count = found.most_common(1)[0]
        plain = kind == "ORG" and (" " in name or len(name) >= 8 or count >= 2)
        if (name.lower(), qid) in second or (count >= 3 and name not in unsure) or plain:
            return qid
    return ""


def main():
    corpora, folder = Path(sys.argv[1]), Path(sys.argv[2])
    links = linked_names(corpora)
    in_one_country, in_several = ambiguous_cities(corpora)
    for file, kind in FILES.items():
        lines = (folder / file).read_text(encoding="utf-8").splitlines()
        rows = [line.split("\t") for line in lines]
        second = second_source(corpora, file)
        taken = {cells[3] for cells in rows if cells[3]}
        same_name = Counter(cells[0] for cells in rows)
        for cells in rows[1:]:
            if cells[3] or same_name[cells[0]] > 1 or (file == "cities.tsv" and cells[0] in in_one_country):
                continue
            qid = identifier(cells, kind, links, second, in_several)
            if qid and qid not in taken:
                cells[3] = qid
                taken.add(qid)
                if "--list" in sys.argv:
                    print(file, cells[0], cells[4], qid, sep="\t")
        (folder / file).write_text("".join("\t".join(cells) + "\n" for cells in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
