"""An actor as a table tells it: name, kind, whom it acts for, and when it is in office."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

ActorKind = Literal[
    "state", "government", "leader", "armed group", "organisation", "office", "person",
    "unnamed group",
]  # fmt: skip
NameKind = Literal["name", "other name", "surname", "capital", "demonym", "seat"]


@dataclass(frozen=True)
class KnownActor:
    """One actor of the table.

    Parameters
    ----------
    id, name, kind
        Short name, full name and kind.
    state
        Id of the state or body that it acts for or fights in; empty for a state.
    role
        Office of a leader.
    start, end
        First and last year in office or in being; ``None`` where open.
    female
        Whether a pronoun for the person is "she".
    """

    id: str
    name: str
    kind: ActorKind
    state: str = ""
    role: str = ""
    start: int | None = None
    end: int | None = None
    female: bool = False

    def holds(self, year: int | None) -> bool:
        """Return whether the actor is in office in a year, one year's grace after it.

        >>> leader = KnownActor("kerr", "Ann Kerr", "leader", start=2001, end=2005)
        >>> [leader.holds(year) for year in (2000, 2001, 2006, 2007, None)]
        [False, True, True, False, True]
        """
        if year is None:
            return True
        return (self.start or 0) <= year <= (self.end or 9999) + 1


NamedActor = tuple[KnownActor, tuple[tuple[str, NameKind], ...]]
"""An actor with everything it is called, and how each name names it."""


def slug(name: str) -> str:
    """Return a name in lower-case letters, digits and hyphens.

    >>> slug("Recep Tayyip Erdoğan")
    'recep-tayyip-erdogan'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
    return words or re.sub(r"\s+", "-", name.strip().lower())
