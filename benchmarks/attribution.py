"""Write the attributions of a folder of articles, one JSON line an article.

Usage: attribution.py FOLDER OUT.jsonl

FOLDER is laid out like PolNeAR: the articles are FOLDER/text/NAME.txt. Each line holds ``doc``
and ``attributions``, lists of character spans into the untouched text. Only attributions that
the article itself makes are written, not those within the content of another: the corpus marks
hardly any of these, and the library reads them for its chains of sources.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from detente.evidence.attribution.attribute import attributions
from detente.evidence.structure.parse import load
from detente.evidence.structure.passage import passages
from detente.evidence.structure.segment import segment


def main(folder: Path, out: Path) -> None:
    """Read every article of the folder and write its attributions."""
    load()
    words, started = 0, time.perf_counter()
    with out.open("w", encoding="utf-8") as lines:
        for path in sorted((folder / "text").glob("*.txt")):
            text = path.read_bytes().decode("utf-8")
            found = attributions(passages(text, segment(text)))
            words += len(text.split())
            line = {
                "doc": path.stem,
                "attributions": [
                    {"source": one.source, "cue": one.cue, "content": one.content}
                    for one in found
                    if one.inside is None
                ],
            }
            lines.write(json.dumps(line, ensure_ascii=False) + "\n")
    seconds = time.perf_counter() - started
    print(f"{words} words in {seconds:.1f} s: {words / seconds:.0f} words a second")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
