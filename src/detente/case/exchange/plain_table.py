"""Plain tables of stakes: one row for each actor, columns in any order.

Needed columns are Actor, Capability, Position and Salience. Optional: Issue (several issues in
one file), Reference, ``Position low`` and ``Position high`` (and the same for Capability and
Salience) for ranges, and ``Limit min`` and ``Limit max`` for red lines.

Salience may be written of one or of a hundred, the same way in a whole file: if no value is
above 1 the column is of one.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from detente.case.exchange.files import write_text
from detente.case.exchange.table import Cell, Findings, plain, read_table
from detente.model.issue import Input, Issue

NEEDS = ("Actor", "Capability", "Position", "Salience")
INPUTS: dict[str, Input] = {
    "Position": "position",
    "Capability": "capability",
    "Salience": "salience",
}
BOUNDS = tuple(f"{name} {end}" for name in INPUTS for end in ("low", "high"))
ALIASES = {plain(name): name for name in (*BOUNDS, "Limit min", "Limit max", "Reference", "Issue")}
ALIASES |= {"power": "Capability", "influence": "Capability", "name": "Actor"}
Row = dict[str, Cell]


def read_plain(path: Path, *, scale: tuple[float, float] = (0.0, 100.0)) -> dict[str, Issue]:
    """Return the issues of a plain table by name; a file without an Issue column holds one.

    Parameters
    ----------
    path
        The table, separated by commas, semicolons or tabs.
    scale
        The ends of the line on which positions stand.

    Raises
    ------
    DataError
        Naming row and column: missing columns, values that are no number or off their bounds,
        an actor listed twice, ranges upside down, a single actor, all actors at one point.
    """
    table = read_table(path, needs=NEEDS, aliases=ALIASES)
    found = Findings(str(path))
    groups: dict[str, list[Row]] = {}
    for row in table:
        name = row["Issue"].text if "Issue" in row else path.stem
        groups.setdefault(name, []).append(row)
    if not groups:
        found.add("has no rows", "Give one line for each actor")
    unit = _salience_unit(table, found)
    issues = {name: _issue(name, rows, scale, unit, found) for name, rows in groups.items()}
    found.stop()
    return {name: Issue.model_validate(issue) for name, issue in issues.items()}


def _issue(
    name: str, rows: list[Row], scale: tuple[float, float], unit: float, found: Findings
) -> dict[str, Any]:
    """Return one issue's content, noting what is wrong with it."""
    actors: dict[str, Any] = {}
    lines: dict[str, int] = {}
    for row in rows:
        actor = row["Actor"]
        if not actor.text:
            found.add("an actor has no name", "Name it", actor)
        elif actor.text in actors:
            first = f"It stands in row {lines[actor.text]} already"
            found.add(f"actor {actor.text!r} is listed twice", first, actor)
        else:
            lines[actor.text] = actor.line
            actors[actor.text] = _stake(row, scale, unit, found)
    _dispute(rows, actors, found)
    ends = dict.fromkeys(scale, "") if scale != (0.0, 100.0) else {}
    return {
        "text": name,
        "scale": ends,
        "reference": _reference(rows, scale, found),
        "actors": actors,
    }


def _stake(row: Row, scale: tuple[float, float], unit: float, found: Findings) -> dict[str, Any]:
    """Return one actor's stake with its ranges and red lines."""
    low, high = scale
    bounds: dict[str, dict[str, float]] = {
        "Position": {"low": low, "high": high},
        "Capability": {"above": 0.0},
        "Salience": {"low": 0.0, "high": 100.0 / unit},
    }
    factor = {"Position": 1.0, "Capability": 1.0, "Salience": unit}
    stake: dict[str, Any] = {"ranges": {}}
    for name, allowed in bounds.items():
        value = found.number(row[name], name, **allowed)
        stake[name.lower()] = value * factor[name]
        ends = [row.get(f"{name} {end}") for end in ("low", "high")]
        if any(cell is not None and cell.text for cell in ends):
            limits = _range(name, value, ends, allowed, row, found)
            stake["ranges"][name.lower()] = tuple(end * factor[name] for end in limits)
    lines = {end: row[f"Limit {end}"] for end in ("min", "max") if f"Limit {end}" in row}
    given = {end: found.number(c, f"Limit {end}") for end, c in lines.items() if c.text}
    if given.get("min", -math.inf) > given.get("max", math.inf):
        found.add("the red lines are upside down", "Exchange min and max", lines["min"])
    return {**stake, "limits": given or None}


def _range(
    name: str,
    value: float,
    ends: list[Cell | None],
    allowed: dict[str, float],
    row: Row,
    found: Findings,
) -> tuple[float, float]:
    """Return a range, an end that is not given being the value itself."""
    low, high = (
        found.number(cell, f"{name} {end}", **allowed) if cell and cell.text else value
        for cell, end in zip(ends, ("low", "high"), strict=True)
    )
    at = next(cell for cell in ends if cell and cell.text)
    if low > high:
        found.add(f"the range of {name} is upside down: {low:g} to {high:g}", "Exchange them", at)
    elif value < low or value > high:
        found.add(
            f"{name} {row[name].text} is outside its own range {low:g} to {high:g}",
            "Widen the range",
            at,
        )
    return low, high


def _salience_unit(table: Any, found: Findings) -> float:
    """Return 100 where the file writes salience of one, else 1; a mixture is an error."""
    names = ("Salience", "Salience low", "Salience high")
    cells = [row[name] for row in table for name in names if name in row and row[name].text]
    values = [(_soft(cell.text), cell) for cell in cells]
    if all(not value > 1 for value, _ in values):
        return 100.0
    if any(0 < value < 1 for value, _ in values):
        cell = next(cell for value, cell in values if value > 1)
        found.add(
            f"Salience {cell.text} stands beside values below 1",
            "Write every salience from 0 to 1, or every one from 0 to 100",
            cell,
        )
    return 1.0


def _soft(text: str) -> float:
    """Return a number, or NaN; what is wrong is noted when the stake is read."""
    try:
        return float(text)
    except ValueError:
        return math.nan


def _reference(rows: list[Row], scale: tuple[float, float], found: Findings) -> float | None:
    """Return the issue's reference point: one number, given in any of its rows."""
    cells = [row["Reference"] for row in rows if "Reference" in row and row["Reference"].text]
    values = [found.number(cell, "Reference", low=scale[0], high=scale[1]) for cell in cells]
    for cell, value in zip(cells, values, strict=True):
        if value != values[0] and not math.isnan(value):
            found.add(f"Reference {cell.text} differs from {values[0]:g} above", "Keep one", cell)
    return values[0] if values else None


def _dispute(rows: list[Row], actors: dict[str, Any], found: Findings) -> None:
    """Note an issue on which there is nothing to settle."""
    places = {stake["position"] for stake in actors.values()}
    if len(actors) == 1 and len(rows) == 1:
        found.add("there is only one actor", "Give everyone with a stake", rows[0]["Actor"])
    elif len(places) == 1 and not any(math.isnan(place) for place in places):
        found.add(
            f"all actors stand at {places.pop():g}, so nothing is at issue",
            "Check the positions",
            rows[0]["Position"],
        )


def write_plain(issues: Mapping[str, Issue], path: Path) -> None:
    """Write issues as a plain table that `read_plain` reads back; salience of a hundred.

    Columns that no actor uses are left out. The file appears whole or not at all.
    """
    rows = [_row(name, issue, actor) for name, issue in issues.items() for actor in issue.actors]
    columns = ["Issue", *NEEDS, *BOUNDS, "Limit min", "Limit max", "Reference"]
    used = [c for c in columns if c in NEEDS or any(row.get(c) is not None for row in rows)]
    if len(issues) == 1:
        used.remove("Issue")
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(used)
    writer.writerows([row.get(column) for column in used] for row in rows)
    write_text(path, text.getvalue())


def _row(title: str, issue: Issue, actor: str) -> dict[str, Any]:
    """Return one actor's row, columns by name."""
    stake = issue.actors[actor]
    row: dict[str, Any] = {"Issue": title, "Actor": actor, "Reference": issue.reference}
    for column, name in INPUTS.items():
        row[column] = getattr(stake, name)
        bounds = stake.ranges.get(name)
        if bounds:
            row[f"{column} low"], row[f"{column} high"] = bounds[0], bounds[-1]
    if stake.limits:
        row["Limit min"], row["Limit max"] = stake.limits.min, stake.limits.max
    return row
