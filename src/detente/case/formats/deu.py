"""The layout of the Decision-making in the European Union data sets (Thomson et al.).

One row for each issue: columns ``prnr`` and ``isnr`` name proposal and issue, ``p..`` and
``s..`` hold each actor's position and salience (``pde``, ``sde``), ``rp`` the reference point
and ``out`` the outcome, all of a hundred. Arregui and Perarnaud, doi 10.34810/data53.

The sets hold no capability: every actor gets the same. A member that holds a position and whose
salience is missing or zero was not asked about its salience, or does not care; it stays, with
salience 0. An actor without a position has no stake.
"""

from __future__ import annotations

from pathlib import Path

from detente.analysis.settlement.decided import Decided
from detente.case.formats.format import ISSUES, Format
from detente.case.formats.table import Cell, Faults, has_columns, read_table
from detente.model.issue import Issue, Position

NOT_ACTORS = {"prnr", "prname", "proc", "proccde", "prnrnmc"}


def read_deu(path: Path) -> tuple[Decided, ...]:
    """Return the decided issues of a file in the DEU layout.

    Issues without an outcome, or on which fewer than two actors took a position, teach nothing
    about settlements and are left out.

    Raises
    ------
    DataError
        Naming row and column: missing columns, values that are no number or beyond 0 to 100.
    """
    table = read_table(path, needs=("prnr", "isnr", "rp", "out"))
    faults = Faults(str(path))
    columns = [name for name in table.columns if name[:1] == "p" and name not in NOT_ACTORS]
    actors = [name[1:] for name in columns if f"s{name[1:]}" in table.columns]
    if not actors:
        faults.add("has no pair of columns p.. and s..", "Give each actor position and salience")
    decided = []
    lines: dict[tuple[str, str], int] = {}
    for row in table:
        name = (row["prnr"].text, row["isnr"].text)
        if name in lines:
            first = f"It stands in row {lines[name]} already"
            faults.add(f"the issue {name[1]!r} of {name[0]!r} is listed twice", first, row["isnr"])
        lines.setdefault(name, row["isnr"].line)
        issue = _issue(row, actors, faults)
        outcome = _percent(row["out"], "outcome", faults)
        if outcome is not None and issue is not None:
            decided.append(Decided(row["isnr"].text, row["prnr"].text, issue, outcome))
    if not decided and not faults.problems:
        faults.add("has no issue with an outcome and two actors", "Check the columns p.. and out")
    faults.stop()
    return tuple(decided)


def _issue(row: dict[str, Cell], actors: list[str], faults: Faults) -> Issue | None:
    """Return one row's issue, None where fewer than two actors took a position."""
    stakes = {}
    for actor in actors:
        position = _percent(row[f"p{actor}"], f"position of {actor}", faults)
        salience = _percent(row[f"s{actor}"], f"salience of {actor}", faults) or 0.0
        if position is not None:
            stakes[actor] = Position(position=position, capability=1.0, salience=salience)
    reference = _percent(row["rp"], "reference point", faults)
    if len(stakes) < 2:
        return None
    return Issue(text=row["isnr"].text, reference=reference, actors=stakes)


def _percent(cell: Cell, name: str, faults: Faults) -> float | None:
    """Return a cell's number, None where it is empty; what is wrong is noted."""
    if not cell.text or cell.text.lower() in {"na", "."}:
        return None
    value = faults.number(cell, name, low=0.0, high=100.0)
    return None if value != value else value


def _issues(decided: tuple[Decided, ...]) -> dict[str, Issue]:
    """Return issues by name; where a name stands for several, their proposals are named too."""
    names = [one.name for one in decided]
    return {
        one.name if names.count(one.name) == 1 else f"{one.group} {one.name}": one.issue
        for one in decided
    }


DEU = Format(
    name="deu",
    title="a table of the DEU data sets",
    holds=ISSUES,
    suffixes=(".csv",),
    about="past issues with their outcomes; every actor gets the same capability",
    read=lambda path, _choices: _issues(read_deu(path)),
    marks=lambda text: has_columns(text, ("prnr", "isnr", "out")),
    citation="Arregui and Perarnaud, doi 10.34810/data53",
)
