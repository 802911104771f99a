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
from detente.case.exchange.table import Cell, Findings, read_table
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
    found = Findings(str(path))
    names = [c for c in table.columns if c.startswith("p") and c not in NOT_ACTORS]
    actors = [c[1:] for c in names if f"s{c[1:]}" in table.columns]
    if not actors:
        found.add("has no pair of columns p.. and s..", "Give each actor position and salience")
    decided = []
    for row in table:
        issue = _issue(row, actors, found)
        outcome = _percent(row["out"], "outcome", found)
        if outcome is not None and issue is not None:
            decided.append(Decided(row["isnr"].text, row["prnr"].text, issue, outcome))
    if not decided and not found.problems:
        found.add("has no issue with an outcome and two actors", "Check the columns p.. and out")
    found.stop()
    return tuple(decided)


def _issue(row: dict[str, Cell], actors: list[str], found: Findings) -> Issue | None:
    """Return one row's issue, None where fewer than two actors took a position."""
    stakes = {}
    for actor in actors:
        position = _percent(row[f"p{actor}"], f"position of {actor}", found)
        salience = _percent(row[f"s{actor}"], f"salience of {actor}", found) or 0.0
        if position is not None:
            stakes[actor] = Position(position=position, capability=1.0, salience=salience)
    reference = _percent(row["rp"], "reference point", found)
    if len(stakes) < 2:
        return None
    return Issue(text=row["isnr"].text, reference=reference, actors=stakes)


def _percent(cell: Cell, name: str, found: Findings) -> float | None:
    """Return a cell's number, None where it is empty; what is wrong is noted."""
    if not cell.text or cell.text.lower() in {"na", "."}:
        return None
    value = found.number(cell, name, low=0.0, high=100.0)
    return None if value != value else value
