"""The context and the page follow from the ontology's Turtle, and the program's own contexts are parts of the context."""
import json
import sys

from graphs import SOURCE, equal, run

VOCABULARY = SOURCE / "ontology/vocabulary"


def check_the_context_and_the_page_follow_from_the_ontology():
    run(sys.executable, SOURCE / "scripts/make_vocabulary", "--check")


def check_the_context_of_every_example_is_part_of_the_vocabularys():
    whole = json.loads((VOCABULARY / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    for example in sorted((SOURCE / "examples").glob("*.jsonld")):
        for key, value in json.loads(example.read_text(encoding="utf-8"))["@context"].items():
            iri = value["@id"] if isinstance(value, dict) else value
            if key == "@version" or iri.startswith("https://newsgraph.org/ontology/relation/"):
                continue  # open relations are made from the text
            equal(value, whole.get(key), f"{example.name}: {key}")


def check_shapes_know_every_property_and_no_other():
    from rdflib import Graph, Namespace
    from rdflib.namespace import OWL, RDF, SH
    records, shapes = Graph().parse(VOCABULARY / "records.ttl"), Graph().parse(VOCABULARY / "shapes.ttl")
    properties = {*records.subjects(RDF.type, OWL.ObjectProperty), *records.subjects(RDF.type, OWL.DatatypeProperty)}
    equal({str(path) for path in shapes.objects(None, SH.path)}, {str(item) for item in properties}, "paths of shapes")
    kinds = {item for item in records.subjects(Namespace("https://newsgraph.org/ontology#").key, None)} - properties
    equal({str(kind) for kind in kinds} - {str(kind) for kind in shapes.objects(None, SH.targetClass)}, set(),
          "kinds of records without a shape")


if __name__ == "__main__":
    globals()[f"check_{sys.argv[1]}"]()
