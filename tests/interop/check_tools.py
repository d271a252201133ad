"""GraphML and GEXF in NetworkX and igraph, DOT in Graphviz and pydot, tables in pandas."""
import pathlib

import igraph
import networkx
import pandas
import pydot

from graphs import Records, equal, export, main, run


def edges_of(graph):
    """Ends, relation, polarity, modality and whether claimed: of a NetworkX graph."""
    return {(a, b, d["relation"], d["polarity"], d["modality"], bool(d["claimed"])) for a, b, d in graph.edges(data=True)}


def in_xml(text):
    """XML has no way to write most controls, and normalises no character that we write."""
    return "".join(c if c in "\t\n\r" or (c >= " " and c not in "\x7f\ufffe\uffff") else "\ufffd" for c in text)


def expected_edges(records):
    iri = "urn:newsgraph:entity:"
    return {(a.removeprefix(iri), b.removeprefix(iri), in_xml(p), *rest) for a, b, p, *rest in records.links()}


def compare(loaded, records):
    equal(loaded.number_of_nodes(), len(records.entities), "nodes")
    missing = expected_edges(records) - edges_of(loaded)
    equal(missing, set(), "edges that are missing")
    roles = {in_xml(role["roleName"] + reads_on) for role in records.roles for reads_on in ("", " of", " for")}
    others = {edge for edge in edges_of(loaded) - expected_edges(records) if edge[2] not in roles}
    equal(others, set(), "edges that no statement or role gives")


def check_networkx_reads_graphml(graph, stem):
    export(graph, "-o", f"{stem}.graphml")
    loaded = networkx.read_graphml(f"{stem}.graphml")
    records = Records(graph)
    compare(loaded, records)
    for entity in records.entities:
        node = loaded.nodes[entity["@id"].removeprefix("urn:newsgraph:entity:")]
        equal(node.get("label", ""), in_xml(entity.get("name", "")), "label")
        equal(node["mentions"], len(entity["mentions"]), "mentions")
    for _, _, data in loaded.edges(data=True):
        equal((type(data["count"]), type(data["claimed"]), type(data.get("confidence", 0.5))), (int, bool, float), "types")


def check_networkx_reads_gexf(graph, stem):
    export(graph, "-o", f"{stem}.gexf")
    loaded = networkx.read_gexf(f"{stem}.gexf")
    compare(loaded, Records(graph))
    for _, node in loaded.nodes(data=True):
        equal(type(node["mentions"]), int, "type of mentions")
        equal(len(node["spells"]), 1, "spells")


def check_igraph_reads_graphml(graph, stem):
    export(graph, "-o", f"{stem}.graphml")
    loaded = igraph.Graph.Read_GraphML(f"{stem}.graphml")
    records = Records(graph)
    equal(loaded.vcount(), len(records.entities), "nodes")
    equal(loaded.ecount(), networkx.read_graphml(f"{stem}.graphml").number_of_edges(), "edges")
    equal(sorted(loaded.vs["label"]), sorted(in_xml(e.get("name", "")) for e in records.entities), "labels")
    equal({type(x) for x in loaded.es["claimed"]}, {bool}, "type of claimed")


def check_graphviz_and_pydot_count_the_same(graph, stem):
    dot = pathlib.Path(f"{stem}.dot")
    export(graph, "-o", dot, "--top", "10000")
    svg = run("dot", "-Tsvg", dot)
    assert b"</svg>" in svg
    counts = run("gvpr", 'N { $G.name } END_G { printf("%d %d", nNodes($G), nEdges($G)) }', dot)
    nodes, edges = map(int, counts.split()[-2:])
    (parsed,) = pydot.graph_from_dot_data(dot.read_text(encoding="utf-8"))
    drawn = [node for node in parsed.get_nodes() if node.get_name() not in ("node", "edge", "graph")]
    equal((len(drawn), len(parsed.get_edges())), (nodes, edges), "nodes and edges")


def check_pandas_reads_tables(graph, stem):
    export(graph, "--format", "csv", "-o", stem)
    records = Records(graph)
    nodes = pandas.read_csv(stem / "nodes.csv", keep_default_na=False)
    equal(len(nodes), len(records.entities), "nodes")
    equal(str(nodes["mentions"].dtype), "int64", "type of mentions")
    quotations = pandas.read_csv(stem / "quotations.csv", keep_default_na=False)
    equal(len(quotations), len(records.quotations), "quotations")
    equal(str(quotations["confidence"].dtype), "float64", "type of confidence")
    edges = pandas.read_csv(stem / "edges.csv")
    equal({str(edges[name].dtype) for name in ("count", "sources")}, {"int64"}, "types of counts")
    equal((str(edges["claimed"].dtype), str(edges["confidence"].dtype)), ("bool", "float64"), "types")
    said = {(s.lstrip("'"), t.lstrip("'")) for s, t in zip(quotations["speakerName"], quotations["text"]) if s}
    mended = lambda text: text.replace("\0", "\ufffd").lstrip("'")
    speakers = lambda q: [q["speaker"]] if isinstance(q.get("speaker"), str) else q.get("speaker", [])
    expected = {(mended(" | ".join(filter(None, (records.name[speaker] for speaker in speakers(q))))), mended(q.get("text", "")))
                for q in records.quotations if any(records.name[speaker] for speaker in speakers(q))}
    equal(said, expected, "who said what")


if __name__ == "__main__":
    main(globals())
