"""Who had the upper hand in deals of the past: what is commonly said, beside what the cells give.

    python -m benchmarks.history FOLDER [--concept seq] [--responses sequences]

The folder holds codings, a case file each, and ``index.md`` with a table of which the first six
columns are: case; the two actors; baseline, state before and deal, as options taken; and who is
commonly said to have had the upper hand (``x`` the first named, ``y`` the second, ``mutual``,
``none``). A case marked as bundled is read from the catalogue. Printed are both answers, the cells
of either over the other (in brackets those that end a pressure of the other's own making), and
Zeuthen's critical risk as a second opinion; then how often each was right.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from detente.analysis.concepts.registry import sanctions
from detente.analysis.leverage.assessment import Assessment
from detente.analysis.leverage.cell import Cell
from detente.analysis.leverage.critical_risk import critical_risk
from detente.analysis.leverage.three_states import deal_of
from detente.catalog import load
from detente.model.conflict import Conflict

NOTHING = "-"
SAME = "the same"
THOSE_AND = "those and "


@dataclass(frozen=True)
class Row:
    """One deal and what is commonly said of it; states as options taken."""

    case: str
    bundled: bool
    pair: tuple[str, str]
    baseline: list[str]
    start: list[str]
    state: list[str]
    said: str


def rows(index: str) -> Iterator[Row]:
    """Yield the rows of a table of deals in Markdown."""
    for line in index.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("|") or cells[0] == "case" or set(line) <= set("|- "):
            continue
        name, pair, baseline, start, state, said = cells[:6]
        first, second = (one.strip() for one in pair.split(","))
        usual = _taken(baseline)
        yield Row(
            name.split(",")[0].split(" ")[0],
            "bundled" in name,
            (first, second),
            usual,
            _started(start, usual),
            _taken(state),
            said,
        )


def _taken(text: str) -> list[str]:
    return [] if text == NOTHING else [one.strip() for one in text.split(",")]


def _started(text: str, usual: list[str]) -> list[str]:
    """Return the state before a deal, which may be told by its baseline."""
    if text == SAME:
        return usual
    if text.startswith(THOSE_AND):
        return [*usual, *_taken(text.removeprefix(THOSE_AND))]
    return _taken(text)


def assess(row: Row, conflict: Conflict, concept: str, responses: str) -> tuple[str, str, str]:
    """Return the upper hand by the cells, by critical risk, and the cells in words."""
    deal = deal_of(conflict, baseline=row.baseline, start=row.start, state=row.state)
    told = Assessment(deal, sanctions=sanctions(concept), responses=responses)
    one, other = (deal.now.actors.index(actor) for actor in row.pair)
    sides = {one: "x", other: "y"}
    hand = told.hand(one, other)
    leans = critical_risk(deal, one, other).favours
    cells = [
        f"{deal.now.actors[a]}: {', '.join(map(_cell, told.cells(a, b))) or 'none'}"
        for a, b in ((one, other), (other, one))
    ]
    return sides.get(hand, str(hand)), sides.get(leans, str(leans)), "; ".join(cells)


def _cell(cell: Cell) -> str:
    degree = f" {cell.responsibility}" if cell.responsibility is not None else ""
    role = f" {cell.role}" if cell.role else ""
    words = f"{cell.cell}{degree}{role}"
    return f"({words})" if cell.ransom else words


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--concept", default="seq")
    parser.add_argument("--responses", default="sequences")
    asked = parser.parse_args()
    right: Counter[str] = Counter()
    print("| case | pair | said | cells | risk | the cells |\n|---|---|---|---|---|---|")
    for row in rows((asked.folder / "index.md").read_text("utf-8")):
        case = load(row.case if row.bundled else str(asked.folder / f"{row.case}.yaml"))
        hand, leans, cells = assess(row, case.conflict, asked.concept, asked.responses)
        agree = hand == leans
        right.update(
            {
                "deals": 1,
                "cells": hand == row.said,
                "risk": leans == row.said,
                "agree": agree,
                "agreeing and right": agree and hand == row.said,
            }
        )
        pair = ", ".join(row.pair)
        print(f"| {row.case} | {pair} | {row.said} | {hand} | {leans} | {cells} |")
    print("\n" + ", ".join(f"{name} {count}" for name, count in right.items()))


if __name__ == "__main__":
    main()
