#!/usr/bin/env python3
"""Draws statements of a graph at random, for a reader to judge (bench/RESULTS.md).

usage: draw_statements.py GRAPH.ndjson --seed N [--count 100] [--articles ARTICLES.ndjson]

GRAPH is what `newsgraph build … -o GRAPH.ndjson` wrote. The statements are put in the order of their ids, then drawn
with Python's Mersenne Twister, so the same graph and seed give the same draw. Prints tab-separated: number, document,
span in code points, what is said. With --articles (lines with "url" and "text"), also the words of the span.
"""
import argparse
import json
import random


def end(statement, names, key):
    entity = statement.get(key)
    return names.get(entity, entity) if entity else statement.get(key + "Text", "")


def said(statement, names):
    parts = [end(statement, names, "subject"), statement["predicate"], end(statement, names, "object")]
    for key in ("recipient", "instrument", "place"):
        if end(statement, names, key):
            parts.append(f"{key}: {end(statement, names, key)}")
    parts += [f"{key}: {statement[key]}" for key in ("time", "amountValue", "purposeText") if statement.get(key)]
    flags = [statement["polarity"], statement["modality"], "claimed" if "claimedIn" in statement else "the article's"]
    return " | ".join(str(part) for part in parts) + " (" + ", ".join(flags) + ")"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("graph")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--articles")
    options = parser.parse_args()
    texts = {}
    if options.articles:
        for line in open(options.articles, encoding="utf-8"):
            article = json.loads(line)
            texts[article["url"]] = article["text"].removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    names, statements = {}, []
    for line in open(options.graph, encoding="utf-8"):
        record = json.loads(line)
        if "Statement" in record.get("@type", []):
            statements.append(record)
        elif "name" in record:
            names[record["@id"]] = record["name"]
    statements.sort(key=lambda statement: statement["@id"])
    drawn = random.Random(options.seed).sample(statements, min(options.count, len(statements)))
    for number, statement in enumerate(drawn, 1):
        document, span = statement["evidence"][0].rsplit("#char=", 1)
        begin, finish = map(int, span.split(","))
        row = [str(number), document, f"{begin},{finish}", said(statement, names)]
        if document in texts:
            row.append(" ".join(texts[document][begin:finish].split()))
        print("\t".join(row))


if __name__ == "__main__":
    main()
