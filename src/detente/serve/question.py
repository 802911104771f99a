"""What a page is asked: a case, and the settings that its address holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final
from urllib.parse import quote, urlencode

from detente.analysis.concepts.registry import DEFAULT
from detente.analysis.graph.start import standing_in
from detente.case.case import Case
from detente.errors import CaseError, Problem
from detente.model.conflict import Conflict
from detente.model.phase import Phase
from detente.model.state_named import state_named
from detente.serve.history import History

SHARED: Final = ("phase", "state", "concept", "responses")
"""Settings that an address hands on from page to page."""


@dataclass(frozen=True)
class Question:
    """A case and what its address asks of it.

    Parameters
    ----------
    case
        The case as it stands in the version looked at.
    name
        What the workbench calls the case in addresses.
    given
        The parts of the path by name, and the settings of the query.
    versions
        The case's versions; none: it has this one alone.
    """

    case: Case
    name: str
    given: Mapping[str, str] = field(default_factory=dict)
    versions: History | None = None

    @property
    def conflict(self) -> Conflict:
        """Return the conflict of the case."""
        return self.case.conflict

    @property
    def history(self) -> History:
        """Return every version of the case since it was opened."""
        return self.versions or History.of(self.case)

    @property
    def phase(self) -> Phase | None:
        """Return the phase asked about: the one named, else the focus, else the last."""
        return self.conflict.phase(self.text("phase"))

    @property
    def concept(self) -> str:
        """Return the solution concept asked for."""
        return self.text("concept") or DEFAULT

    @property
    def responses(self) -> str:
        """Return which responses count."""
        return self.text("responses") or "sequences"

    @property
    def state(self) -> int | None:
        """Return the code of the state asked about, or what stands; ``None`` where neither is."""
        asked = self.text("state")
        if asked is None:
            return standing_in(self.conflict, self.phase)
        return state_named(self.conflict, asked)

    def asking(self, **settings: str) -> Question:
        """Return the same question with some settings given otherwise."""
        return replace(self, given={**self.given, **settings})

    def text(self, key: str) -> str | None:
        """Return a setting as it was given; ``None`` where it is missing or empty."""
        return self.given.get(key, "").strip() or None

    def number(self, key: str, default: float, *, least: float, most: float) -> float:
        """Return a setting as a number within bounds.

        Raises
        ------
        CaseError
            Where it is no number, or out of bounds.
        """
        text = self.text(key)
        try:
            value = default if text is None else float(text)
        except ValueError:
            value = float("nan")
        if not least <= value <= most:
            mend = f"Give a number from {least:g} to {most:g}"
            raise CaseError(Problem(f"{text!r} is no value of {key!r}", mend))
        return value

    def settings(self, *keys: str) -> dict[str, Any]:
        """Return the settings that an analysis is asked with, by the names of its arguments.

        >>> from detente import load
        >>> Question(load("chicken"), "chicken", {"state": "2"}).settings("state", "concept")
        {'state': '2', 'concept': 'seq'}
        """
        known = {"concept": self.concept, "responses": self.responses}
        return {key: known.get(key) or self.text(key) for key in keys}

    def link(self, page: str, /, **settings: str | int | None) -> str:
        """Return the address of another page of the case, with the shared settings handed on.

        Parameters
        ----------
        page
            Its path below the case's.
        settings
            What it is to be asked otherwise; ``None`` leaves a setting out.

        Examples
        --------
        >>> from detente import load
        >>> Question(load("chicken"), "chicken", {"state": "none"}).link("states/2", phase=None)
        '/c/chicken/states/2?state=none'
        """
        handed: dict[str, str | int | None] = {key: self.text(key) for key in SHARED}
        asked = {key: value for key, value in (handed | settings).items() if value is not None}
        query = f"?{urlencode(asked, safe='+.:,')}" if asked else ""
        return f"/c/{quote(self.name, safe='')}/{quote(page, safe='/+')}{query}"
