#!/usr/bin/env python3
"""check_factuality.py PROGRAM [--verbose]: polarity, modality and attribution of the statements of sentences.tsv.

Each sentence is an article of its own. A row is right when the program makes the statement with just that polarity,
modality and speaker; a row of "no fact" when it makes none that is asserted, positive and unclaimed. Fails below 95 %
right of the rows whose statement is made at all, below 90 % of all rows, or when anything is shown as a fact that is
none.
"""
import json
import pathlib
import subprocess
import sys

LEAST_OF_MADE, LEAST_OF_ALL = 0.95, 0.9
SENTENCES = pathlib.Path(__file__).with_name("sentences.tsv")


def rows():
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def read(program, sentences):
    """Statements of each sentence, with the words of their participants and the words of their speaker."""
    articles = "".join(json.dumps({"id": f"urn:{i}", "text": text}) + "\n" for i, text in enumerate(sentences))
    done = subprocess.run([program, "build", "-", "--format", "ndjson"], input=articles, capture_output=True, text=True,
                          check=True)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    speakers = {r["@id"]: r.get("speakerText", "") for r in records if r["@type"][0] == "Quotation"}
    found = [[] for _ in sentences]
    for record in records:
        if record["@type"][0] != "Statement":
            continue
        article = int(record["evidence"][0].split("#")[0].rsplit(":", 1)[1])
        others = [record.get(key, "") for key in ("objectText", "recipientText", "placeText", "instrumentText")]
        found[article].append({
            "subject": record.get("subjectText", ""), "lemma": record["lemma"], "others": others,
            "is": f"{record['polarity']} {record['modality']}",
            "speaker": speakers.get(record.get("claimedIn"), "?") if "claimedIn" in record else None})
    return found


def matches(statement, subject, verb, other):
    lemma = statement["lemma"].removesuffix(" " + statement["lemma"].split()[-1])
    return (subject in statement["subject"] and any(other in words for words in statement["others"])
            and (statement["lemma"].startswith(verb) or lemma.startswith(verb)))


def is_right(statement, expected):
    what, _, speaker = expected.rstrip(")").partition("@")
    optional = what.endswith("(")
    if statement["is"] != what.rstrip(" ("):
        return False
    if statement["speaker"] is None:
        return not speaker or optional
    if speaker == "nobody":  # a claim of whom the text does not name
        return statement["speaker"] == ""
    return bool(speaker) and speaker in statement["speaker"]


def main():
    table = list(rows())
    sentences = list(dict.fromkeys(row[0] for row in table))
    found = dict(zip(sentences, read(sys.argv[1], sentences)))
    right = made = untrue = 0
    for sentence, subject, verb, other, expected in table:
        same = [s for s in found[sentence] if matches(s, subject, verb, other)]
        facts = [s for s in same if s["is"] == "positive asserted" and s["speaker"] is None]
        good = not facts if expected == "no fact" else any(is_right(s, expected) for s in same)
        right += good
        made += bool(same) or good
        untrue += bool(facts) and not expected.startswith("positive asserted")
        if not good or "--verbose" in sys.argv:
            shown = [f"{s['is']} @{s['speaker']}" for s in same] or [
                f"({s['subject']} | {s['lemma']} | {s['others'][0]})" for s in found[sentence]]
            print("right" if good else "WRONG", f"{sentence} [{subject} {verb} {other}] {expected}: {shown}")
    print(f"{right} of {len(table)} right ({right / len(table):.1%}), of the {made} made {right / made:.1%}; "
          f"{untrue} shown as facts that are none")
    return 0 if right >= LEAST_OF_MADE * made and right >= LEAST_OF_ALL * len(table) and untrue == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
