"""KTAB's spatial model files: the CSV with a scenario line, and the XML.

CSV: a line ``name, description, actors, dimensions``, a header, then a line for each actor with
name, description, capability, and position and salience for each dimension (both of a hundred).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from detente.case.formats.encoding import read_text
from detente.case.formats.table import MOST_COLUMNS, Cell, Faults, cells_of, plain_count
from detente.errors import DataError, Problem
from detente.model.issue import Issue

ActorCells = tuple[Cell, Cell, list[tuple[Cell, Cell]]]
"""An actor's name, capability, and position and salience for each dimension."""


def read_ktab_csv(path: Path) -> dict[str, Issue]:
    """Return the dimensions of a KTAB CSV file as issues.

    Raises
    ------
    DataError
        Naming row and column: a scenario line that does not fit, values that are no number or
        off their bounds, actors listed twice, saliences that sum to more than a hundred.
    """
    faults = Faults(str(path))
    cells = cells_of(read_text(path), str(path))
    if len(cells) < 3 or len(cells[0]) < 4:
        faults.add("is no KTAB table", "Begin with: name, description, actors, dimensions")
        faults.stop()
    count, dims = (_count(cell, faults) for cell in cells[0][2:4])
    faults.stop()
    header, rows = cells[1], cells[2:]
    if len(rows) != count:
        faults.add(f"says {count} actors and lists {len(rows)}", "Correct the count", cells[0][2])
    entries: list[ActorCells] = []
    for row in rows:
        if len(row) < 3 + 2 * dims:
            faults.add(f"has {len(row)} cells where {3 + 2 * dims} are needed", "Add them", row[0])
            continue
        pairs = [(row[3 + 2 * d], row[4 + 2 * d]) for d in range(dims)]
        entries.append((row[0], row[2], pairs))
    names = [
        header[3 + 2 * d].text if len(header) > 3 + 2 * d else f"dimension {d + 1}"
        for d in range(dims)
    ]
    return _issues(names, entries, faults)


def read_ktab_xml(path: Path) -> dict[str, Issue]:
    """Return the dimensions of a KTAB XML scenario as issues.

    Raises
    ------
    DataError
        Where the file is no such scenario or holds values as `read_ktab_csv` refuses them; rows
        count the actors and columns the values of one.
    """
    faults, root = Faults(str(path)), read_xml(path)
    names = [(node.text or "").strip() for node in root.iterfind("Dimensions/dName")]
    actors = root.findall("Actors/Actor")
    if root.tag != "Scenario" or not names or not actors:
        faults.add("is no KTAB scenario", "It needs Scenario with Dimensions and Actors")
        faults.stop()
    entries = [_entry(node, row, len(names), faults) for row, node in enumerate(actors, start=1)]
    faults.stop()
    return _issues(names, entries, faults)


def read_xml(path: Path) -> ElementTree.Element:
    """Return the root of an XML file.

    Raises
    ------
    DataError
        Where the file cannot be read or is not well formed.
    """
    try:
        return ElementTree.fromstring(read_text(path))
    except ElementTree.ParseError as error:
        line, column = error.position
        what, mend = "is not well-formed XML", "Save it again from KTAB"
        problem = Problem(what, mend, file=str(path), line=line, column=column + 1)
        raise DataError(problem) from error


def _entry(node: ElementTree.Element, row: int, dims: int, faults: Faults) -> ActorCells:
    """Return one actor of an XML scenario as cells; columns count its values."""
    cells = [
        Cell((part.text or "").strip(), row, column)
        for column, part in enumerate(
            [
                *node.iterfind("name"),
                *node.iterfind("capability"),
                *node.iterfind("Position/dCoord"),
                *node.iterfind("Salience/dSal"),
            ],
            start=1,
        )
    ]
    if len(cells) != 2 + 2 * dims:
        faults.add(
            f"actor {row} does not have {dims} positions and saliences",
            "Add them",
            Cell("", row, 1),
        )
        return Cell("", row, 1), Cell("", row, 2), []
    return cells[0], cells[1], list(zip(cells[2 : 2 + dims], cells[2 + dims :], strict=True))


def _issues(names: list[str], entries: list[ActorCells], faults: Faults) -> dict[str, Issue]:
    """Return one issue for each dimension, or raise what is wrong."""
    actors: dict[str, tuple[float, list[tuple[float, float]]]] = {}
    for name, power, pairs in entries:
        if name.text in actors:
            faults.add(f"actor {name.text!r} is listed twice", "Rename or drop one", name)
        capability = faults.number(power, "capability", above=0.0)
        stakes = [
            (
                faults.number(x, "position", low=0, high=100),
                faults.number(s, "salience", low=0, high=100),
            )
            for x, s in pairs
        ]
        if sum(s for _, s in stakes) > 100 + 1e-9:
            faults.add("saliences sum to more than 100", "Lower one of them", pairs[-1][1])
        actors[name.text] = (capability, stakes)
    if len(actors) < 2:
        faults.add(
            "there is only one actor",
            "Give everyone with a stake",
            entries[0][0] if entries else None,
        )
    faults.stop()
    return {
        name: Issue(text=name, actors=_column(actors, d)) for d, name in enumerate(_unique(names))
    }


def _column(actors: Mapping[str, tuple[float, list[tuple[float, float]]]], d: int) -> Any:
    """Return the stakes in dimension d."""
    return {
        name: {"position": stakes[d][0], "capability": power, "salience": stakes[d][1]}
        for name, (power, stakes) in actors.items()
    }


def _unique(names: list[str]) -> list[str]:
    """Return names that differ: a repeated or empty one gets its number."""
    return [
        name if name and names.count(name) == 1 else f"{name or 'dimension'} {k}"
        for k, name in enumerate(names, start=1)
    ]


def _count(cell: Cell, faults: Faults) -> int:
    """Return a whole number above zero; what is wrong is noted."""
    count = plain_count(cell.text) or 0
    if not 0 < count <= MOST_COLUMNS:
        faults.add(f"{cell.text!r} is no count", "Write actors and dimensions as numbers", cell)
        return 0
    return count
