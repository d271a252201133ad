"""Graphs for the checks: the examples and one of awkward names, in any format; and what they hold: by NDJSON alone, and
by what `newsgraph said` answers."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(os.environ["SOURCE"])
EXAMPLES = sorted((SOURCE / "examples").glob("*.txt"))
CONSUMERS = pathlib.Path(os.environ["CONSUMERS"])
FACT = {"polarity": "positive", "modality": "asserted"}


def run(*command, **options):
    """Standard output of a command; the check fails when the command does."""
    done = subprocess.run([str(word) for word in command], capture_output=True, check=False, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))[:300]}: exit code {done.returncode}\n{done.stderr.decode()[-3000:]}")
    return done.stdout


def graphs(folder):
    """NDJSON files: each example, all examples together, and awkward names."""
    files = []
    for article in EXAMPLES:
        files.append(folder / f"{article.stem}.ndjson")
        run(os.environ["NEWSGRAPH"], "build", article, "--published", "2024-12-03", "-o", files[-1])
    together = folder / "together.ndjson"
    run(os.environ["NEWSGRAPH"], "merge", *files, "-o", together)
    awkward = folder / "awkward.ndjson"
    awkward.write_bytes(run(os.environ["GENERATE_GRAPH"], "awkward", "3"))
    return [*files, together, awkward]


def export(graph, *options):
    """Writes the graph in other formats: export(file, "-o", file2, …)."""
    run(os.environ["NEWSGRAPH"], "merge", graph, *options)


class Records:
    """What a graph holds, read from NDJSON without any of the exports that are checked."""

    def __init__(self, file):
        self.file = file
        self.all = [json.loads(line) for line in file.read_bytes().decode().split("\n") if line]
        self.documents = self.of("NewsArticle")
        self.roles = self.of("Role")
        self.statements = self.of("Statement")
        self.quotations = self.of("Quotation")
        others = {"NewsArticle", "Role", "Statement", "Quotation", "SoftwareAgent"}
        self.entities = [r for r in self.all if r["@type"][0] not in others]
        self.name = {r["@id"]: r.get("name", "") for r in self.entities}

    def of(self, kind):
        return [r for r in self.all if r["@type"][0] == kind]

    def links(self):
        """Ends, relation and standing of every edge, from statements and roles that are not within a statement's."""
        claimed = lambda record: "claimedIn" in record
        edges = set()
        for s in self.statements:
            for end in {s.get("object"), s.get("recipient")} - {None}:
                if s.get("subject") and end != s["subject"]:
                    edges.add((s["subject"], end, s["predicate"], s["polarity"], s["modality"], claimed(s)))
        return edges

    def said(self):
        """Who said what about whom, as `newsgraph said` answers: speaker's name, text, name of the topic."""
        answer = run(os.environ["NEWSGRAPH"], "said", self.file, "--format", "ndjson").decode()
        rows = [json.loads(line) for line in answer.split("\n") if line]
        return sorted((speaker, row["text"], topic) for row in rows if "speakerId" in row
                      for speaker in [row.get("speaker", ""), *row.get("jointSpeakers", [])] for topic in row["about"])

    def is_fact(self, statement):
        return "claimedIn" not in statement and all(statement[key] == value for key, value in FACT.items())


def equal(left, right, what):
    if left == right:
        return
    if isinstance(left, (set, list)) and isinstance(right, (set, list)):
        only_left = [x for x in left if x not in right][:3]
        only_right = [x for x in right if x not in left][:3]
        sys.exit(f"{what}: {len(left)} and {len(right)}\nonly left: {only_left}\nonly right: {only_right}")
    sys.exit(f"{what}: {left} and {right}")


def main(checks):
    """Runs the check that the command line names on every graph."""
    check = checks[f"check_{sys.argv[1]}"]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for graph in graphs(folder):
            print(graph.name)
            check(graph, folder / graph.stem)
