"""Input of the program decide-exchange-model: tagged lines, separated by tabs.

``#A`` names an actor, ``#P`` an issue, ``#M`` a point on an issue's scale, and ``#D`` a stake:
actor, issue, position, salience (of one), power. Texts may stand in single quotes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from detente.case.formats.encoding import read_text
from detente.case.formats.format import ISSUES, Format
from detente.case.formats.table import Cell, Faults
from detente.model.issue import Issue

_TAGS = ("#A", "#P", "#M", "#D")


@dataclass
class _Lines:
    """What the lines so far have named: actors, issues with their stakes, ends of scales."""

    faults: Faults
    actors: set[str] = field(default_factory=set)
    stakes: dict[str, dict[str, Any]] = field(default_factory=dict)
    points: dict[str, list[float]] = field(default_factory=dict)


def read_decide(path: Path) -> dict[str, Issue]:
    """Return the issues of a decide-exchange-model file, in the file's order.

    Raises
    ------
    DataError
        Naming row and column: tags or names that are not known, values that are no number or
        off their bounds, a stake given twice.
    """
    lines = _Lines(Faults(str(path)))
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        row = _cells(line, number)
        if row:
            _take(row, lines)
    if not any(lines.stakes.values()):
        lines.faults.add("has no #D lines", "Give each actor's stakes")
    lines.faults.stop()
    return {
        name: Issue(text=name, scale=_scale(lines.points.get(name, [])), actors=stakes)
        for name, stakes in lines.stakes.items()
        if stakes
    }


def _cells(line: str, number: int) -> list[Cell]:
    """Return a line's cells without quotes; none for an empty line."""
    if not line.strip():
        return []
    parts = line.split("\t" if "\t" in line else ";")
    return [Cell(text.strip().strip("'\""), number, at) for at, text in enumerate(parts, start=1)]


def _take(row: list[Cell], lines: _Lines) -> None:
    """Take in one line, noting what is wrong with it."""
    match row[0].text, len(row):
        case ("#A", count) if count >= 2:
            lines.actors.add(row[1].text)
        case ("#P", count) if count >= 2:
            lines.stakes.setdefault(row[1].text, {})
        case ("#M", count) if count >= 3:
            point = lines.faults.number(row[2], "scale point")
            lines.points.setdefault(row[1].text, []).append(point)
        case ("#D", count) if count >= 6:
            _stake(row, lines)
        case (tag, count):
            what = f"the line begins with {tag!r} and has {count} cells"
            lines.faults.add(what, "Known are #A, #P, #M and #D, the last with 6 cells", row[0])


def _stake(row: list[Cell], lines: _Lines) -> None:
    """Add one actor's stake, noting what is wrong with it."""
    actor, issue, faults = row[1], row[2], lines.faults
    if actor.text not in lines.actors:
        faults.add(f"actor {actor.text!r} has no #A line above", "Add one", actor)
    if issue.text not in lines.stakes:
        faults.add(f"issue {issue.text!r} has no #P line above", "Add one", issue)
        return
    if actor.text in lines.stakes[issue.text]:
        faults.add(f"{actor.text!r} has two stakes in {issue.text!r}", "Drop one", actor)
    low, high = _ends(lines.points.get(issue.text, []))
    lines.stakes[issue.text][actor.text] = {
        "position": faults.number(row[3], "position", low=low, high=high),
        "salience": 100 * faults.number(row[4], "salience", low=0.0, high=1.0),
        "capability": faults.number(row[5], "power", above=0.0),
    }


def _ends(points: list[float]) -> tuple[float, float]:
    """Return the ends of a scale; with fewer than two points it runs from 0 to 100."""
    return (min(points), max(points)) if len(points) > 1 else (0.0, 100.0)


def _scale(points: list[float]) -> dict[float, str]:
    """Return a scale's ends as an issue holds them, nothing for 0 to 100."""
    ends = _ends(points)
    return {} if ends == (0.0, 100.0) else dict.fromkeys(ends, "")


DECIDE = Format(
    name="decide",
    title="an input of decide-exchange-model",
    holds=ISSUES,
    suffixes=(".csv", ".txt"),
    about="issues with their stakes and scales",
    read=lambda path, _choices: read_decide(path),
    marks=lambda text: text.lstrip().lstrip("'\"").startswith(_TAGS),
    citation="https://github.com/foarsitter/decide-exchange-model",
)
