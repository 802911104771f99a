"""What every analysis returns: an answer, and all that made it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, ClassVar

import numpy as np

from detente.analysis.graph.settings import Responses, check_responses
from detente.analysis.marks import Marks, strong_wants, unknown_wants
from detente.analysis.rows import Row, rows
from detente.display import display
from detente.errors import NotSupported
from detente.model.conflict import Conflict
from detente.version import __version__


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Result:
    """An answer with all that made it: data only, no sentences.

    Two results are equal where they are of one kind and every field is equal.

    Parameters
    ----------
    case
        The id of the case; empty where the conflict has none.
    phase
        The id of the phase that was analysed; ``None`` where there are no phases.
    state
        The code of the state that was asked about; ``None`` where none was.
    settings
        Everything else that was asked, by the name of its argument, as plain data.
    seed
        The seed of whatever was drawn; ``None`` where nothing was.
    version
        The version of this package.
    """

    tabled: ClassVar[str]
    """Which part of the answer is its table."""

    case: str = ""
    phase: str | None = None
    state: int | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)
    seed: int | None = None
    version: str = __version__

    @property
    def concept(self) -> str:
        """Return the solution concept that was asked for."""
        return str(self.settings["concept"])

    @property
    def responses(self) -> Responses:
        """Return the rule that says which responses count."""
        return check_responses(self.settings["responses"])

    def as_dict(self) -> dict[str, Any]:
        """Return everything as plain data, ready for JSON: first what made the answer."""
        return self.header() | self.answer()

    def header(self) -> dict[str, Any]:
        """Return what made the answer, as plain data."""
        made = {one.name: getattr(self, one.name) for one in fields(Result)}
        passed = {name: marks for name, marks in self.passed_over().items() if marks}
        return made | {"settings": {**self.settings, **passed}}

    def passed_over(self) -> dict[str, Marks]:
        """Return the marks of the case's wants that the answer does not look at, by name."""
        return {}

    def answer(self) -> dict[str, Any]:
        """Return the answer alone as plain data, ready for JSON."""
        raise NotImplementedError(f"{type(self).__name__} does not say what its answer is")

    def table(self) -> list[Row]:
        """Return the answer as rows of plain values, the states by code and shares as floats.

        Exact fractions stand in the fields of the result itself.

        >>> from detente import dependence
        >>> dependence("syria-2016").table()[0]["share"]
        0.7
        """
        return rows(self.answer()[self.tabled] or ())

    def to_frame(self) -> Any:
        """Return the table as a frame of ``pandas``.

        Raises
        ------
        NotSupported
            Where ``pandas`` is not installed.
        """
        try:
            from pandas import DataFrame
        except ImportError as error:
            mend = "a frame needs the extra: pip install 'detente[frame]'"
            raise NotSupported(mend) from error
        return DataFrame.from_records(self.table())

    def _repr_html_(self) -> str:
        """Return the result as a notebook shows it."""
        return display.notebook(self)

    def __rich__(self) -> Any:
        """Return the result as rich shows it in a terminal."""
        return display.terminal(self)

    def __eq__(self, other: object) -> bool:
        """Tell whether another result is of the same kind and says the same."""
        if type(self) is not type(other):
            return NotImplemented
        return all(same(getattr(self, name), getattr(other, name)) for name in self._names())

    def __hash__(self) -> int:
        """Return a hash of what made the answer, which equal results share."""
        return hash((type(self), self.case, self.phase, self.state, self.seed, self.version))

    def __repr__(self) -> str:
        """Return one line: the kind of result and what made it.

        >>> Result(case="chicken", settings={"draws": 20})
        <Result of chicken, draws=20>
        """
        asked = {"phase": self.phase, "state": self.state, "seed": self.seed} | dict(self.settings)
        told = [f"{name}={value!r}" for name, value in asked.items() if value is not None]
        return _short(f"<{', '.join([f'{type(self).__name__} of {self.case or None}', *told])}>")

    def __str__(self) -> str:
        """Return the sentences that tell the result, a line each; without any, its one line."""
        return "\n".join(display.sentences(self)) or repr(self)

    def _names(self) -> Iterator[str]:
        """Yield the names of the fields."""
        yield from (one.name for one in fields(self))


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class ConflictResult(Result):
    """An answer about a conflict.

    Parameters
    ----------
    conflict
        The conflict as it stands in the phase that was analysed: it names actors, options and
        states.
    """

    conflict: Conflict

    @property
    def taken_as_known(self) -> Marks:
        """Return the wants that are taken as they stand, though the case marks them as unknown."""
        return unknown_wants(self.conflict)

    @property
    def not_counted(self) -> Marks:
        """Return the wants that the case marks as strong, and that count like any other."""
        return strong_wants(self.conflict)

    def passed_over(self) -> dict[str, Marks]:
        """Return the wants taken as known, and those that count like any other."""
        return {"taken_as_known": self.taken_as_known, "not_counted": self.not_counted}


_MOST = 200
"""A line that is longer is cut."""


def _short(line: str) -> str:
    """Return a line, cut where it is too long for one."""
    return line if len(line) <= _MOST else f"{line[: _MOST - 2]}…>"


def same(one: object, other: object) -> bool:
    """Tell whether two values are equal, arrays among them: in mappings, tuples and data classes.

    >>> same({"a": np.arange(2)}, {"a": np.arange(2)}), same(np.arange(2), np.arange(3))
    (True, False)
    """
    if isinstance(one, np.ndarray) or isinstance(other, np.ndarray):
        return bool(np.array_equal(np.asarray(one), np.asarray(other)))
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if is_dataclass(one) and not isinstance(one, Result) and type(one) is type(other):
        return all(same(getattr(one, part.name), getattr(other, part.name)) for part in fields(one))
    return bool(one == other)
