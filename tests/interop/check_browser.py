"""Pictures and pages in headless Chromium."""
import json
import os
import pathlib
import shutil
import sys
import tempfile

from graphs import CONSUMERS, Records, equal, export, graphs, run


def looks(extension, folder):
    """What the browser shows of each graph: pairs of the NDJSON file and what look.cjs prints."""
    sources = graphs(folder)
    files = [source.with_suffix(extension) for source in sources]
    for source, file in zip(sources, files):
        export(source, "-o", file, "--top", "60")
    script = pathlib.Path(__file__).with_name("look.cjs")
    # Where a browser has no home, it does not start.
    home = {**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    shown = run("node", script, CONSUMERS / "node_modules", shutil.which("chromium"), *files, env=home)
    return zip(sources, json.loads(shown))


def overlapping(texts):
    """Pairs of texts of different owners whose boxes share more than a pixel each way."""
    for i, a in enumerate(texts):
        for b in texts[i + 1:]:
            wide = min(a["x"] + a["width"], b["x"] + b["width"]) - max(a["x"], b["x"])
            high = min(a["y"] + a["height"], b["y"] + b["height"]) - max(a["y"], b["y"])
            if a["owner"] != b["owner"] and wide > 1 and high > 1:
                yield a["text"], b["text"]


def compare_pictures(sources_and_looks):
    for source, look in sources_and_looks:
        print(source.name, len(look["texts"]))
        equal(look["errors"], [], "errors of scripts")
        equal(look["requests"], [], "addresses that were fetched")
        if "awkward" in source.name:
            continue  # names of ten thousand letters and of none
        equal(list(overlapping(look["texts"])), [], "texts that overlap")
        equal([text for text in look["texts"] if text["width"] <= 0 or text["height"] <= 0], [], "texts without a size")
        words = " ".join(text["text"] for text in look["texts"])
        shown = [e["name"] for e in Records(source).entities if e["name"].split()[0] in words]
        if len(shown) < 5:
            sys.exit(f"only {shown} can be read")


def check_svg_shows_texts_that_do_not_overlap(folder):
    compare_pictures(looks(".svg", folder))


def check_html_has_no_script_error_and_answers_a_click(folder):
    sources_and_looks = list(looks(".html", folder))
    compare_pictures(sources_and_looks)
    for source, look in sources_and_looks:
        records = Records(source)
        equal(look["quotations"], len(records.quotations) + len(records.documents), "articles and quotations listed")
        equal(look["clicked"]["there"], True, "an entity in the picture")
        names = {entity.get("name") or entity["@id"].rsplit(":", 1)[-1] for entity in records.entities}
        if "awkward" not in source.name and look["clicked"]["heading"] not in names:
            sys.exit(f"a click shows {look['clicked']['heading']}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        globals()[f"check_{sys.argv[1]}"](pathlib.Path(name))
