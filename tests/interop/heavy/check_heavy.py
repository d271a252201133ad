"""Exports in servers: Neo4j (import and Cypher over Bolt), Apache Jena, Virtuoso. check_heavy.py [CHECK…]"""
import os
import pathlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from graphs import CONSUMERS, SOURCE, Records, equal, export, graphs, run  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def without_nul(text):
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}")


# Neo4j ---------------------------------------------------------------------------------------------------------------

class Neo4j:
    """A server on a folder of its own; a session over Bolt within `with`."""

    def __init__(self, home):
        self.home = home
        (home / "conf").mkdir(parents=True, exist_ok=True)
        self.jars = f"{CONSUMERS}/neo4j/*"

    def load(self, folder):
        """Runs the folder's own import.sh, with a neo4j-admin that is Neo4j's."""
        tool = self.home / "neo4j-admin"
        tool.write_text(f'#!/bin/sh\nexport NEO4J_HOME="{self.home}" NEO4J_CONF="{self.home}/conf"\n'
                        f'exec java -cp "{self.jars}" org.neo4j.cli.AdminTool "$@"\n')
        tool.chmod(0o755)
        return run("sh", folder / "import.sh", "neo4j",
                   env={**os.environ, "PATH": f"{self.home}:{os.environ['PATH']}"}).decode()

    def __enter__(self):
        import neo4j
        port = free_port()
        self.process = subprocess.Popen(["java", "-cp", self.jars, HERE / "Neo4jServer.java", self.home, str(port)],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        while (line := self.process.stdout.readline()) != b"ready\n":
            if not line:
                sys.exit("Neo4j did not start")
        self.driver = neo4j.GraphDatabase.driver(f"bolt://127.0.0.1:{port}")
        self.session = self.driver.session()
        return self

    def __exit__(self, *_):
        self.driver.close()
        self.process.stdin.close()
        self.process.wait(timeout=60)

    def rows(self, query):
        return [tuple(record.values()) for record in self.session.run(query)]


def compare_neo4j(server, records):
    for label, expected in (("Entity", records.entities), ("Statement", records.statements),
                            ("Quotation", records.quotations), ("Role", records.roles),
                            ("NewsArticle", records.documents)):
        equal(server.rows(f"MATCH (n:{label}) RETURN count(n)"), [(len(expected),)], label)
    said = server.rows("MATCH (s:Entity)-[:SAID]->(q:Quotation)-[:ABOUT]->(t:Entity) "
                       "WHERE s.name IS NOT NULL AND t.name IS NOT NULL AND q.text IS NOT NULL "
                       "RETURN s.name, q.text, t.name")
    one_line = lambda text: without_nul(text).replace("\n", " ").replace("\r", " ")
    equal({tuple(map(one_line, row)) for row in said},
          {tuple(map(one_line, row)) for row in records.said() if all(row)}, "who said what about whom")
    facts = {(s["subject"], s["object"]) for s in records.statements
             if records.is_fact(s) and s.get("subject", 1) != s.get("object", 1) and "object" in s and "subject" in s}
    related = server.rows("MATCH (a:Entity)-[r]->(b:Entity) WHERE r.relation IS NOT NULL RETURN a.id, b.id")
    equal(facts - set(related), set(), "facts that are missing")
    others = facts | {(s["subject"], s["recipient"]) for s in records.statements
                      if records.is_fact(s) and "recipient" in s and "subject" in s}
    others |= {(r["person"], r["organization"]) for r in records.roles if "organization" in r and "claimedIn" not in r}
    equal(set(related) - others, set(), "relationships that are no facts")


def check_neo4j_imports_the_folder_and_answers_in_cypher(graph, stem):
    export(graph, "--format", "neo4j", "-o", f"{stem}-import")
    server = Neo4j(pathlib.Path(f"{stem}-home"))
    printed = server.load(pathlib.Path(f"{stem}-import"))
    print(" ".join(printed.split("IMPORT DONE")[-1].split())[:100])
    report = pathlib.Path(f"{stem}-import/import.report")
    equal(report.read_text().strip() if report.exists() else "", "", "import.report")
    with server:
        compare_neo4j(server, Records(graph))
        for statement in pathlib.Path(f"{stem}-import/schema.cypher").read_text().split(";\n"):
            if statement.strip():
                server.rows(statement)


def block_of(language):
    """An example of exports/README.md, and what stands below it."""
    page = (SOURCE / "exports/README.md").read_text(encoding="utf-8")
    return re.search(rf"```{language}\n(.*?)```(?:\n\n```text\n(.*?)```)?", page, re.S).groups()


def check_neo4j_gives_what_the_readme_says(graph, stem):
    example = graph.with_name("ukraine-aid.ndjson")
    export(example, "--format", "neo4j", "-o", f"{stem}-import3")
    server = Neo4j(pathlib.Path(f"{stem}-home3"))
    server.load(pathlib.Path(f"{stem}-import3"))
    query, expected = block_of("cypher")
    with server:
        equal([row.rstrip() for (row,) in server.rows(query)], expected.strip().split("\n"), "exports/README.md, Neo4j")


def check_neo4j_runs_the_cypher_script_twice_with_the_same_result(graph, stem):
    export(graph, "-o", f"{stem}.cypher")
    with Neo4j(pathlib.Path(f"{stem}-home2")) as server:
        counts = []
        for _ in range(2):
            for statement in pathlib.Path(f"{stem}.cypher").read_text(encoding="utf-8").split(";\n"):
                if statement.strip():
                    server.rows(statement)
            counts.append(server.rows("MATCH (n) WITH count(n) AS nodes MATCH ()-[r]->() RETURN nodes, count(r)"))
        equal(counts[0], counts[1], "counts after the first and the second time")
        compare_neo4j(server, Records(graph))


# Apache Jena ---------------------------------------------------------------------------------------------------------

def jena(command, *arguments):
    return subprocess.run(["java", "-cp", f"{CONSUMERS}/jena/*", command, *map(str, arguments)], check=False,
                          capture_output=True, text=True)


def check_jena_riot_reads_every_format_strictly_without_a_warning(graph, stem):
    files = [f"{stem}.{extension}" for extension in ("ttl", "trig", "nq", "jsonld")]
    export(graph, *(word for file in files for word in ("-o", file)))
    done = jena("riotcmd.riot", "--strict", "--check", "--count", *files)
    equal((done.returncode, [line for line in done.stderr.split("\n") if "WARN" in line or "ERROR" in line][:3]),
          (0, []), "riot")
    counts = [int(line.split("=")[1].replace(",", "")) for line in (done.stdout + done.stderr).split("\n")
              if " : Triples = " in line or " : Quads = " in line]
    print(counts)
    if "awkward" in graph.name:
        counts[-1] = counts[0]  # two names become the same without their unfit characters; JSON-LD has sets
    equal((len(counts), len(set(counts))), (len(files), 1), f"counts {counts}")


def check_jena_shacl_finds_the_graph_in_shape(graph, stem):
    if "awkward" in graph.name:
        return  # has entities without a name
    export(graph, "-o", f"{stem}.ttl")
    done = jena("shacl.shacl", "validate", "--shapes", SOURCE / "ontology/vocabulary/shapes.ttl", "--data",
                f"{stem}.ttl", "--text")
    equal((done.returncode, done.stdout.strip()), (0, "Conforms"), "shacl")


def check_jena_gives_what_the_readme_says(graph, stem):
    folder = pathlib.Path(f"{stem}-readme")
    folder.mkdir()
    (folder / "ontology").symlink_to(SOURCE / "ontology")
    export(graph.with_name("ukraine-aid.ndjson"),
           *(word for extension in ("ttl", "trig", "nq") for word in ("-o", folder / f"graph.{extension}")))
    for name, program in (("riot", "riotcmd.riot"), ("shacl", "shacl.shacl")):
        tool = folder / name
        tool.write_text(f'#!/bin/sh\nexec java -cp "{CONSUMERS}/jena/*" {program} "$@"\n')
        tool.chmod(0o755)
    run("bash", "-eu", "-c", block_of("riot")[0], cwd=folder, env={**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"})


# Virtuoso ------------------------------------------------------------------------------------------------------------

VIRTUOSO = """[Database]
DatabaseFile = {0}/virtuoso.db
ErrorLogFile = {0}/virtuoso.log
LockFile = {0}/virtuoso.lck
TransactionFile = {0}/virtuoso.trx
xa_persistent_file = {0}/virtuoso.pxa
[TempDatabase]
DatabaseFile = {0}/virtuoso-temp.db
TransactionFile = {0}/virtuoso-temp.trx
[Parameters]
ServerPort = 127.0.0.1:{1}
DirsAllowed = {0}
NumberOfBuffers = 20000
MaxDirtyBuffers = 10000
SchedulerInterval = 10
"""


def check_virtuoso_loads_n_quads_and_answers_in_sparql(graph, stem):
    home = pathlib.Path(f"{stem}-virtuoso")
    home.mkdir()
    export(graph, "-o", home / "graph.nq", "--attribution", "named-graph")
    port = free_port()
    (home / "virtuoso.ini").write_text(VIRTUOSO.format(home, port))
    # Returns when the server answers; it goes on in the background.
    subprocess.run(["virtuoso-t", "+wait", "+configfile", home / "virtuoso.ini"], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def sql(text):
        return subprocess.run([shutil.which("isql-vt") or "isql-v", f"127.0.0.1:{port}", "dba", "dba", "BANNER=OFF",
                               "VERBOSE=OFF", "PROMPT=OFF", "CSV=ON", f"EXEC={text}"], check=False,
                              capture_output=True, text=True)
    try:
        loaded = sql(f"ld_dir('{home}', 'graph.nq', 'urn:newsgraph:graph'); rdf_loader_run(); checkpoint; "
                     "select ll_error from DB.DBA.load_list where ll_error is not null;")
        equal(loaded.stderr.strip(), "", "bulk load")
        records = Records(graph)
        for kind, expected in (("<https://schema.org/Quotation>", records.quotations),
                               ("<http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement>", records.statements)):
            counted = sql(f"SPARQL SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE {{ ?x a {kind} }};")
            equal(counted.stdout.split()[-1].strip('"'), str(len(expected)), kind)
        counted = sql("SPARQL PREFIX schema: <https://schema.org/> PREFIX ng: <https://newsgraph.org/ontology#> "
                      "SELECT (COUNT(*) AS ?n) WHERE { ?q a schema:Quotation ; ng:speaker/schema:name ?s ; "
                      "schema:text ?t ; schema:about/schema:name ?a };")
        rows = [row for row in records.said() if all(row)]
        equal(counted.stdout.split()[-1].strip('"'), str(len(rows)), "who said what about whom")
        example = sql(block_of("sql")[0].replace("'/folder'", f"'{home}'"))
        equal((example.returncode, "Error" in example.stderr + example.stdout), (0, False), "exports/README.md, Virtuoso")
    finally:
        sql("shutdown;")


def main():
    wanted = sys.argv[1:]
    checks = {name: check for name, check in globals().items()
              if name.startswith("check_")}
    passed = 0
    for name, check in checks.items():
        if wanted and not any(word in name for word in wanted):
            continue
        with tempfile.TemporaryDirectory() as folder:
            sources = graphs(pathlib.Path(folder))
            for graph in sources[-2:-1] if "readme" in name else sources[-2:]:  # all examples together, and awkward names
                print(f"{name} {graph.name}", flush=True)
                check(graph, pathlib.Path(folder) / graph.stem)
        passed += 1
    print(f"{passed} passed, 0 failed")


if __name__ == "__main__":
    main()
