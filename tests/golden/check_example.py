#!/usr/bin/env python3
"""Builds one example again and compares it with the committed file.

    check_example.py PROGRAM examples/NAME FORMAT        in the repository's root

JSON-LD and DOT must be the same byte for byte. An SVG must have the same structure: as many nodes and edges, the same
titles, tooltips and words. Where Graphviz puts them depends on its version and on the fonts.
"""
import collections
import difflib
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

SVG = "{http://www.w3.org/2000/svg}"
TOOLTIP = "{http://www.w3.org/1999/xlink}title"
MOST_LINES = 60  # of a difference; the whole of it is one command away


def build(program, article, file):
    run = subprocess.run([program, "build", article, "-o", file], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"newsgraph build {article}: exit code {run.returncode}\n{run.stderr}")


def structure(file):
    """One line for everything that the picture has, in alphabetical order."""
    lines = []
    for element in ElementTree.parse(file).iter():
        if element.tag == SVG + "g" and element.get("class") in ("node", "edge", "cluster"):
            lines.append(f"a {element.get('class')}")
        if element.tag in (SVG + "title", SVG + "text"):
            lines.append(f"{element.tag[len(SVG):]}: {' '.join((element.text or '').split())}")
        if TOOLTIP in element.attrib:
            lines.append(f"tooltip: {' '.join(element.get(TOOLTIP).split())}")
    return [f"{count} x {line}" for line, count in sorted(collections.Counter(lines).items())]


def differences(committed, built, is_picture):
    if is_picture:
        old, new = structure(committed), structure(built)
    else:
        if committed.read_bytes() == built.read_bytes():
            return []
        old, new = (file.read_text(encoding="utf-8", errors="replace").splitlines() for file in (committed, built))
        if old == new:
            return ["(only the line ends differ)"]
    return list(difflib.unified_diff(old, new, "committed", "built now", n=1, lineterm=""))


def main():
    program, example, kind = sys.argv[1:]
    committed = pathlib.Path(f"{example}.{kind}")
    if not committed.exists():
        sys.exit(f"{committed} is missing.\nMake it: scripts/regenerate_examples {program}")
    with tempfile.TemporaryDirectory() as folder:
        built = pathlib.Path(folder) / committed.name
        build(program, f"{example}.txt", str(built))
        lines = differences(committed, built, kind == "svg")
    if not lines:
        return
    print("\n".join(lines[:MOST_LINES]))
    if len(lines) > MOST_LINES:
        print(f"and {len(lines) - MOST_LINES} more lines")
    sys.exit(f"\n{committed} differs from what newsgraph now makes of {example}.txt.\n"
             f"If that is an improvement: scripts/regenerate_examples {program}, look at the change, commit it.")


if __name__ == "__main__":
    main()
