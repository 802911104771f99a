"""Predict the PLOVER root of each sentence of a table with sentence, source and target.

Usage: python benchmarks/plover.py GOLD.tsv OUT.jsonl

Reads the columns sentence, source and target alone, and writes one {"root": CODE} a line in their
order. The PLV set keeps one name, YIELD, for what PLOVER calls CONCEDE and RETREAT.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

from detente.evidence.events.between import between, extents
from detente.evidence.structure import parse
from detente.evidence.structure.syntax import syntax_tree

_MERGED = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
_UNREAD = "SUPPORT"


def main(gold: Path, out: Path) -> None:
    """Read the table, write the predictions."""
    with gold.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))

    lines = []
    docs = parse.parse(row["sentence"] for row in rows)
    for row, doc in zip(rows, docs, strict=True):
        source, target = extents(row["sentence"], row["source"], row["target"])
        act = between(syntax_tree(doc), source, target)
        root = _UNREAD if act is None else _MERGED.get(act.root, act.root)
        lines.append(json.dumps({"root": root, "rule": act.rule if act else ""}))
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
