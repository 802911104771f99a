"""Which part of a case is which sheet: values in the layout of a case file, as rows, and back.

The sheet ``case`` holds in two columns whatever is a single value, one row each. A section that
lists things by id, or in order, is a sheet of its own with a row for each thing. What actors want
is the sheet ``preferences``: a row for each statement, tier or weight, the most important first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

Row = dict[str, Any]
"""Values by column."""

Places = dict[tuple[str | int, ...], tuple[str, int]]
"""The sheet of a value in a case, and its row's number among the rows there."""

SCALARS: Final = "case"
"""The sheet of single values."""

BY_ID: Final = {
    "actors": "name",
    "options": "text",
    "issues": "text",
    "proposals": "state",
    "sources": "title",
    "claims": "text",
}
"""Sections by id, each with the field that a bare value stands for."""

IN_ORDER: Final = {
    "infeasible": "when",
    "phases": "id",
    "pledges": "text",
    "ties": "patron",
    "questions": "ask",
    "theses": "text",
    "scenarios": "id",
}
"""Sections in order, each with the field that a bare value stands for."""

PREFERENCES: Final = "preferences"
_PARTS: Final = {"foremost": "want", "statements": "want", "ranking": "tier", "weights": "want"}
SHEETS: Final = (SCALARS, "actors", "options", "infeasible", PREFERENCES, "phases", "pledges",
                 "ties", "issues", "proposals", "questions", "theses", "scenarios", "sources",
                 "claims")  # fmt: skip
"""The sheets in the order in which they stand; those of nothing are left out."""


def sheets(data: Mapping[str, Any]) -> Iterator[tuple[str, list[Row]]]:
    """Yield the sheets of a case in the layout of a case file, in order.

    >>> dict(sheets({"title": "A", "actors": {"us": {"name": "US"}}, "preferences": {"us": ["x"]}}))
    ... # doctest: +NORMALIZE_WHITESPACE
    {'case': [{'key': 'title', 'value': 'A'}],
     'actors': [{'id': 'us', 'name': 'US'}],
     'preferences': [{'actor': 'us', 'part': 'statements', 'want': 'x'}]}
    """
    for name in SHEETS:
        rows = list(_rows(name, data))
        if rows:
            yield name, rows


def _rows(name: str, data: Mapping[str, Any]) -> Iterator[Row]:
    """Yield the rows of one sheet."""
    if name == SCALARS:
        yield from ({"key": key, "value": one} for key, one in data.items() if key not in SHEETS)
    elif name == PREFERENCES:
        for actor, wants in data.get(name, {}).items():
            yield from _wants(actor, wants)
    elif name in BY_ID:
        for key, one in data.get(name, {}).items():
            yield {"id": key, **_fields(one, BY_ID[name])}
    else:
        yield from (_fields(one, IN_ORDER[name]) for one in data.get(name, ()))


def _fields(value: Any, bare: str) -> Row:
    """Return the fields of a thing; a bare value under the field that it stands for."""
    return dict(value) if isinstance(value, Mapping) else {bare: value}


def _wants(actor: str, wants: Any) -> Iterator[Row]:
    """Yield a row for each of an actor's statements, tiers and weights."""
    parts = wants if isinstance(wants, Mapping) else {"statements": wants}
    if not any(parts.values()):
        yield {"actor": actor, "part": "statements"}
    for part, listed in parts.items():
        if part not in _PARTS:
            yield {"actor": actor, "part": part, "tier": listed}
        elif isinstance(listed, Mapping):
            for want, weight in listed.items():
                yield {"actor": actor, "part": part, "want": want, "weight": weight}
        else:
            for one in listed:
                fields = {"tier": one} if part == "ranking" else _fields(one, "want")
                yield {"actor": actor, "part": part, **fields}


class RowFault(ValueError):
    """What is wrong with a row: its number among the rows of its sheet, and the column."""

    def __init__(self, what: str, mend: str, sheet: str, at: int, column: str) -> None:
        """Keep what is wrong and where."""
        super().__init__(what)
        self.mend, self.sheet, self.at, self.column = mend, sheet, at, column


def case_data(found: Mapping[str, list[Row]]) -> tuple[dict[str, Any], Places]:
    """Return the sheets of a case as values in the layout of a case file, and whence each came.

    Raises
    ------
    RowFault
        For a row that lacks what names it, or bears the name of another.

    Examples
    --------
    >>> case_data({"actors": [{"id": "us", "name": "US"}], "preferences": [{"actor": "us"}]})
    ... # doctest: +NORMALIZE_WHITESPACE
    ({'actors': {'us': {'name': 'US'}}, 'preferences': {'us': {}}},
     {('actors', 'us'): ('actors', 0), ('preferences', 'us'): ('preferences', 0)})
    """
    data: dict[str, Any] = {}
    places: Places = {}
    for name in SHEETS:
        rows = found.get(name, [])
        if name == SCALARS:
            keyed = _keyed(name, "key", rows)
            data |= {key: rows[at].get("value") for key, at in keyed.items()}
            places |= {(key,): (name, at) for key, at in keyed.items()}
        elif rows and name == PREFERENCES:
            data[name], own = _preferences(rows)
            places |= own
        elif rows and name in BY_ID:
            keyed = _keyed(name, "id", rows)
            data[name] = {key: _without(rows[at], "id") for key, at in keyed.items()}
            places |= {(name, key): (name, at) for key, at in keyed.items()}
        elif rows:
            data[name] = rows
            places |= {(name, at): (name, at) for at in range(len(rows))}
    return data, places


def _keyed(sheet: str, column: str, rows: list[Row]) -> dict[str, int]:
    """Return the number of each row by what names it."""
    keyed: dict[str, int] = {}
    for at, row in enumerate(rows):
        key = _name(sheet, column, at, row)
        if key in keyed:
            what = f"two rows bear the {column} {key!r}"
            raise RowFault(what, "Rename one, or take it out", sheet, at, column)
        keyed[key] = at
    return keyed


def _name(sheet: str, column: str, at: int, row: Row) -> str:
    """Return what names a row."""
    if row.get(column) in (None, ""):
        raise RowFault(f"the row has no {column}", f"Fill the {column}", sheet, at, column)
    return str(row[column])


def _without(row: Row, *columns: str) -> Row:
    """Return a row without some columns."""
    return {key: value for key, value in row.items() if key not in columns}


def _preferences(rows: list[Row]) -> tuple[dict[str, Any], Places]:
    """Return what actors want from its rows, and whence each want came."""
    wants: dict[str, dict[str, Any]] = {}
    places: Places = {}
    for at, row in enumerate(rows):
        actor = _name(PREFERENCES, "actor", at, row)
        own = wants.setdefault(actor, {})
        places.setdefault((PREFERENCES, actor), (PREFERENCES, at))
        part = str(row.get("part") or "statements")
        fields = _without(row, "actor", "part")
        if part not in _PARTS:
            own[part] = fields.get("tier")
        elif fields:
            listed = own.setdefault(part, [])
            places[PREFERENCES, actor, part, len(listed)] = (PREFERENCES, at)
            listed.append(fields["tier"] if set(fields) == {"tier"} else fields)
    return wants, places
