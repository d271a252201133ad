"""Every example of exports/README.md, run, gives what stands below it. check_readme.py --write puts it there."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from graphs import CONSUMERS, SOURCE

PAGE = SOURCE / "exports/README.md"
BLOCK = re.compile(r"```(sh|python|js)\n(.*?)```\n(?:\n```text\n(.*?)```\n)?", re.S)


def command_of(language, text, folder):
    if language == "sh":
        return ["bash", "-euo", "pipefail", "-c", text]
    file = folder / {"python": "example.py", "js": "example.cjs"}[language]
    file.write_text(text, encoding="utf-8")
    return [sys.executable if language == "python" else "node", file]


def outputs():
    """Pairs of what stands below each example, and what it gives."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for link in ("examples", "ontology"):
            (folder / link).symlink_to(SOURCE / link)
        path = [pathlib.Path(os.environ["NEWSGRAPH"]).parent, CONSUMERS / "python/bin", os.environ["PATH"]]
        environment = {**os.environ, "PATH": ":".join(map(str, path)), "NODE_PATH": f"{CONSUMERS}/node_modules",
                       "HOME": name}
        for match in BLOCK.finditer(PAGE.read_text(encoding="utf-8")):
            language, text, expected = match.groups()
            done = subprocess.run(command_of(language, text, folder), cwd=folder, env=environment, check=False,
                                  capture_output=True, text=True)
            if done.returncode != 0:
                sys.exit(f"{text}\nexit code {done.returncode}\n{done.stderr[-2000:]}")
            yield match, expected, done.stdout


def check_every_example_of_the_readme_gives_what_it_says():
    for _, expected, given in outputs():
        if (expected or "").strip() != given.strip():
            sys.exit(f"exports/README.md says\n{expected}\nbut the example gives\n{given}\n"
                     "If that is right: scripts/regenerate_examples")


def write():
    text, page, last = "", PAGE.read_text(encoding="utf-8"), 0
    for match, expected, given in outputs():
        if expected is None:
            continue
        text += page[last:match.start(3)] + given.strip() + "\n"
        last = match.end(3)
    PAGE.write_text(text + page[last:], encoding="utf-8")


if __name__ == "__main__":
    write() if sys.argv[1] == "--write" else globals()[f"check_{sys.argv[1]}"]()
