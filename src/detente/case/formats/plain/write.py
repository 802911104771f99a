"""Writing issues as a plain table of stakes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from detente.case.commit import write_text
from detente.case.formats.plain.read import BOUNDS, ENDS, INPUTS, LIMITS, NEEDS, WHOLE
from detente.case.formats.table import table_text
from detente.model.issue import Issue

Row = dict[str, Any]


def write_plain(issues: Mapping[str, Issue], path: Path) -> None:
    """Write issues as a plain table that `plain_table.read_plain` reads back.

    Columns that no actor uses are left out; texts, named points and claims have no place in a
    table. The file appears whole or not at all.
    """
    rows = [_row(name, issue, actor) for name, issue in issues.items() for actor in issue.actors]
    _one_unit(rows)
    columns = ["Issue", *NEEDS, *BOUNDS, *LIMITS, *WHOLE]
    used = [c for c in columns if c in NEEDS or any(row.get(c) is not None for row in rows)]
    if len(issues) == 1:
        used.remove("Issue")
    write_text(path, table_text([used, *([row.get(column) for column in used] for row in rows)]))


def _row(title: str, issue: Issue, actor: str) -> Row:
    """Return one actor's row, columns by name."""
    stake = issue.actors[actor]
    row: Row = {"Issue": title, "Actor": actor, "Reference": issue.reference}
    if (issue.low, issue.high) != (0.0, 100.0):
        row["Scale low"], row["Scale high"] = issue.low, issue.high
    for column, name in INPUTS.items():
        row[column] = getattr(stake, name)
        bounds = stake.ranges.get(name)
        if bounds:
            ends = ENDS if len(bounds) == len(ENDS) else (ENDS[0], ENDS[-1])
            row |= {f"{column} {end}": bound for end, bound in zip(ends, bounds, strict=True)}
    if stake.limits:
        row["Limit min"], row["Limit max"] = stake.limits.min, stake.limits.max
    return row


def _one_unit(rows: Iterable[Row]) -> None:
    """Turn saliences into shares of one where, of a hundred, they would be read as a mixture."""
    names = ("Salience", *(f"Salience {end}" for end in ENDS))
    cells = [(row, name) for row in rows for name in names if row.get(name) is not None]
    values = [row[name] for row, name in cells]
    if max(values) > 1 and not any(0 < value < 1 for value in values):
        return
    for row, name in cells:
        row[name] = row[name] / 100
