"""Input of the program decide-exchange-model: tagged lines, separated by tabs.

``#A`` names an actor, ``#P`` an issue, ``#M`` a point on an issue's scale, and ``#D`` a stake:
actor, issue, position, salience (of one), power. Texts may stand in single quotes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from detente.case.exchange.table import Cell, Findings, read_text
from detente.model.issue import Issue


def read_decide(path: Path) -> dict[str, Issue]:
    """Return the issues of a decide-exchange-model file, in the file's order.

    Raises
    ------
    DataError
        Naming row and column: tags or names that are not known, values that are no number or
        off their bounds, a stake given twice.
    """
    found = Findings(str(path))
    actors: set[str] = set()
    ends: dict[str, list[float]] = {}
    stakes: dict[str, dict[str, Any]] = {}
    rows = [_cells(line, k) for k, line in enumerate(read_text(path).splitlines(), start=1)]
    for row in filter(None, rows):
        match row[0].text, len(row):
            case ("#A", n) if n >= 2:
                actors.add(row[1].text)
            case ("#P", n) if n >= 2:
                stakes.setdefault(row[1].text, {})
            case ("#M", n) if n >= 3:
                ends.setdefault(row[1].text, []).append(found.number(row[2], "scale point"))
            case ("#D", n) if n >= 6:
                _stake(row, actors, stakes, ends, found)
            case (tag, n):
                what = f"the line begins with {tag!r} and has {n} cells"
                found.add(what, "Known are #A, #P, #M and #D, the last with 6 cells", row[0])
    if not any(stakes.values()):
        found.add("has no #D lines", "Give each actor's stakes")
    found.stop()
    return {
        name: Issue(text=name, scale=_scale(ends.get(name, [])), actors=held)
        for name, held in stakes.items()
        if held
    }


def _cells(line: str, number: int) -> list[Cell]:
    """Return a line's cells without quotes; none for an empty line."""
    if not line.strip():
        return []
    parts = line.split("\t" if "\t" in line else ";")
    return [Cell(p.strip().strip("'\""), number, k) for k, p in enumerate(parts, start=1)]


def _stake(
    row: list[Cell],
    actors: set[str],
    stakes: dict[str, dict[str, Any]],
    ends: dict[str, list[float]],
    found: Findings,
) -> None:
    """Add one actor's stake, noting what is wrong with it."""
    actor, issue = row[1], row[2]
    if actor.text not in actors:
        found.add(f"actor {actor.text!r} has no #A line above", "Add one", actor)
    if issue.text not in stakes:
        found.add(f"issue {issue.text!r} has no #P line above", "Add one", issue)
        return
    if actor.text in stakes[issue.text]:
        found.add(f"{actor.text!r} has two stakes in {issue.text!r}", "Drop one", actor)
    scale = ends.get(issue.text) or [0.0, 100.0]
    stakes[issue.text][actor.text] = {
        "position": found.number(row[3], "position", low=min(scale), high=max(scale)),
        "salience": 100 * found.number(row[4], "salience", low=0.0, high=1.0),
        "capability": found.number(row[5], "power", above=0.0),
    }


def _scale(points: list[float]) -> dict[float, str]:
    """Return a scale's ends, nothing for 0 to 100."""
    if len(points) < 2 or (min(points), max(points)) == (0.0, 100.0):
        return {}
    return {min(points): "", max(points): ""}
