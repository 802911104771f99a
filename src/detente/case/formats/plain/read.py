"""Plain tables of stakes: one row for each actor, columns in any order.

Needed columns are Actor, Capability, Position and Salience. Optional: Issue (several issues in
one file), Reference, ``Scale low`` and ``Scale high`` for the ends of the line, ``Position low``,
``Position mode`` and ``Position high`` (and the same for Capability and Salience) for ranges, and
``Limit min`` and ``Limit max`` for red lines. What holds for a whole issue may stand in any of its
rows.

Salience may be written of one or of a hundred, the same way in a whole file: if no value is
above 1 the column is of one.
"""

from __future__ import annotations

import math
from itertools import pairwise
from pathlib import Path
from typing import Any

from detente.case.formats.number import number
from detente.case.formats.table import Cell, Faults, plain, read_table
from detente.model.issue import Input, Issue

NEEDS = ("Actor", "Capability", "Position", "Salience")
INPUTS: dict[str, Input] = {
    "Position": "position",
    "Capability": "capability",
    "Salience": "salience",
}
ENDS = ("low", "mode", "high")
BOUNDS = tuple(f"{name} {end}" for name in INPUTS for end in ENDS)
WHOLE = ("Reference", "Scale low", "Scale high")
LIMITS = ("Limit min", "Limit max")
ALIASES = {plain(name): name for name in (*BOUNDS, *LIMITS, *WHOLE, "Issue")}
ALIASES |= dict.fromkeys(("power", "influence", "clout", "weight"), "Capability")
ALIASES |= dict.fromkeys(("name", "stakeholder", "player"), "Actor")
OTHER_ENDS = ", or name other ends in columns Scale low and Scale high"
Row = dict[str, Cell]


def read_plain(path: Path, *, scale: tuple[float, float] = (0.0, 100.0)) -> dict[str, Issue]:
    """Return the issues of a plain table by name; a file without an Issue column holds one.

    Parameters
    ----------
    path
        The table, separated by commas, semicolons or tabs.
    scale
        The ends of the line on which positions stand, where the table has no columns for them.

    Raises
    ------
    DataError
        Naming row and column: missing columns, values that are no number or off their bounds,
        an actor listed twice, ranges upside down, a single actor, all actors at one point.
    """
    table = read_table(path, needs=NEEDS, aliases=ALIASES)
    faults = Faults(str(path))
    groups: dict[str, list[Row]] = {}
    for row in table:
        name = row["Issue"].text if "Issue" in row else path.stem
        groups.setdefault(name, []).append(row)
    if not groups:
        faults.add("has no rows", "Give one line for each actor")
    unit = _salience_unit(table, faults)
    issues = {name: _issue(name, rows, scale, unit, faults) for name, rows in groups.items()}
    faults.stop()
    return {name: Issue.model_validate(issue) for name, issue in issues.items()}


def _issue(
    name: str, rows: list[Row], scale: tuple[float, float], unit: float, faults: Faults
) -> dict[str, Any]:
    """Return one issue's content, noting what is wrong with it."""
    actors: dict[str, Any] = {}
    lines: dict[str, int] = {}
    low, high = (_whole(rows, f"Scale {end}", faults) for end in ("low", "high"))
    scale = (scale[0] if low is None else low, scale[1] if high is None else high)
    if not scale[0] < scale[1]:
        faults.add("the scale is upside down", "Exchange its ends", rows[0]["Position"])
    for row in rows:
        actor = row["Actor"]
        if not actor.text:
            faults.add("an actor has no name", "Name it", actor)
        elif actor.text in actors:
            first = f"It stands in row {lines[actor.text]} already"
            faults.add(f"actor {actor.text!r} is listed twice", first, actor)
        else:
            lines[actor.text] = actor.line
            actors[actor.text] = _stake(row, scale, unit, faults)
    _dispute(rows, actors, faults)
    ends = dict.fromkeys(scale, "") if scale != (0.0, 100.0) else {}
    return {
        "text": name,
        "scale": ends,
        "reference": _reference(rows, scale, faults),
        "actors": actors,
    }


def _stake(row: Row, scale: tuple[float, float], unit: float, faults: Faults) -> dict[str, Any]:
    """Return one actor's stake with its ranges and red lines."""
    low, high = scale
    bounds: dict[str, dict[str, Any]] = {
        "Position": {"low": low, "high": high},
        "Capability": {"above": 0.0},
        "Salience": {"low": 0.0, "high": 100.0},
    }
    factor = {"Position": 1.0, "Capability": 1.0, "Salience": unit}
    stake: dict[str, Any] = {"ranges": {}}
    for name, allowed in bounds.items():
        hint = OTHER_ENDS if name == "Position" else ""
        value = faults.number(row[name], name, **allowed, or_else=hint)
        stake[name.lower()] = _times(value, factor[name])
        given = _given(row, name, ENDS)
        if given:
            ends = _range(name, value, given, allowed, faults)
            stake["ranges"][name.lower()] = tuple(_times(end, factor[name]) for end in ends)
    cells = _given(row, "Limit", ("min", "max"))
    limits = {end: faults.number(cell, f"Limit {end}") for end, cell in cells.items()}
    if limits.get("min", -math.inf) > limits.get("max", math.inf):
        faults.add("the red lines are upside down", "Exchange min and max", cells["min"])
    return {**stake, "limits": limits or None}


def _given(row: Row, name: str, ends: tuple[str, ...]) -> dict[str, Cell]:
    """Return the cells of a row that are filled, of those named after an input and an end."""
    cells = {end: row[f"{name} {end}"] for end in ends if f"{name} {end}" in row}
    return {end: cell for end, cell in cells.items() if cell.text}


def _times(value: float, factor: float) -> float:
    """Return a value in the model's unit, without the dust of binary fractions."""
    return value if factor == 1 else round(value * factor, 10)


def _range(
    name: str, value: float, given: dict[str, Cell], allowed: dict[str, Any], faults: Faults
) -> tuple[float, ...]:
    """Return a range, an end that is not given being the value itself."""
    numbers = {end: faults.number(cell, f"{name} {end}", **allowed) for end, cell in given.items()}
    bounds = [numbers.get("low", value), numbers.get("high", value)]
    if "mode" in numbers:
        bounds.insert(1, numbers["mode"])
    first = next(iter(given.values()))
    words = " to ".join(f"{bound:g}" for bound in bounds)
    if any(low > high for low, high in pairwise(bounds)):
        faults.add(f"the range of {name} is upside down: {words}", "Put the least first", first)
    elif value < bounds[0] or value > bounds[-1]:
        faults.add(f"{name} {value:g} is outside its own range {words}", "Widen the range", first)
    return tuple(bounds)


def _salience_unit(table: Any, faults: Faults) -> float:
    """Return 100 where the file writes salience of one, else 1; a mixture is an error."""
    names = ("Salience", *(f"Salience {end}" for end in ENDS))
    cells = [row[name] for row in table for name in names if name in row and row[name].text]
    values = [(_soft(cell.text), cell) for cell in cells]
    if all(not value > 1 for value, _ in values):
        return 100.0
    if any(0 < value < 1 for value, _ in values):
        cell = next(cell for value, cell in values if value > 1)
        faults.add(
            f"Salience {cell.text} stands beside values below 1",
            "Write every salience from 0 to 1, or every one from 0 to 100",
            cell,
        )
    return 1.0


def _soft(text: str) -> float:
    """Return a number, or NaN; what is wrong is noted when the stake is read."""
    try:
        value = number(text)
    except ValueError:
        return math.nan
    return math.nan if value is None else value


def _whole(rows: list[Row], name: str, faults: Faults) -> float | None:
    """Return what holds for a whole issue: one number, given in any of its rows."""
    cells = [row[name] for row in rows if name in row and row[name].text]
    values = [faults.number(cell, name) for cell in cells]
    for cell, value in zip(cells, values, strict=True):
        if value != values[0] and not math.isnan(value):
            faults.add(f"{name} {cell.text} differs from {values[0]:g} above", "Keep one", cell)
    return values[0] if values else None


def _reference(rows: list[Row], scale: tuple[float, float], faults: Faults) -> float | None:
    """Return the issue's reference point, noting one off the scale."""
    place = _whole(rows, "Reference", faults)
    if place is not None and not scale[0] <= place <= scale[1] and not math.isnan(place):
        cell = next(row["Reference"] for row in rows if row["Reference"].text)
        faults.add(f"Reference {cell.text} is off the scale", "Place it on the line", cell)
    return place


def _dispute(rows: list[Row], actors: dict[str, Any], faults: Faults) -> None:
    """Note an issue on which there is nothing to settle."""
    places = {stake["position"] for stake in actors.values()}
    if len(actors) == 1 and len(rows) == 1:
        faults.add("there is only one actor", "Give everyone with a stake", rows[0]["Actor"])
    elif len(places) == 1 and not any(math.isnan(place) for place in places):
        faults.add(
            f"all actors stand at {places.pop():g}, so nothing is at issue",
            "Check the positions",
            rows[0]["Position"],
        )
