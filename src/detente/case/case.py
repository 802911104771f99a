"""A case: a conflict, the evidence it rests on, and the texts the evidence stands in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from detente.case.pledges import pledge_warnings
from detente.case.quotes import orphans
from detente.errors import Problem
from detente.evidence import Evidence
from detente.evidence.source import fingerprint
from detente.model import Conflict


@dataclass(frozen=True)
class AsRead:
    """What a case said when it was read, and the fingerprints of its files then, by real path."""

    files: Mapping[str, str]
    conflict: Conflict
    evidence: Evidence


@dataclass(frozen=True, repr=False)
class Case:
    """A conflict with its claims and sources, as it stands on disk.

    ``texts`` holds, by source id, the untouched texts that the case keeps. ``path`` is where it
    was read, empty for a case made in Python. ``as_read`` is what it said then, so that saving it
    keeps what others have changed on disk since.

    >>> from detente import load
    >>> case = load("chicken")
    >>> case.name, list(case.conflict.actors), case.evidence.claims
    ('chicken', ['one', 'two'], {})
    """

    name: str
    conflict: Conflict
    evidence: Evidence = field(default_factory=Evidence)
    texts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    path: str = ""
    as_read: AsRead | None = field(default=None, repr=False, compare=False)

    def __repr__(self) -> str:
        """Return one line: the name, and how much there is.

        >>> from detente import load
        >>> load("chicken")
        <Case chicken: 2 actors, 2 options, 0 phases, 0 claims, 0 sources>
        """
        model = repr(self.conflict).partition(": ")[2].rstrip(">")
        evidence = f"{len(self.evidence.claims)} claims, {len(self.evidence.sources)} sources"
        return f"<Case {self.name}: {model}, {evidence}>"


def warnings(case: Case) -> tuple[Problem, ...]:
    """Return what a reader should look at though the case can be used.

    Texts that are not those that were quoted; quotes that do not stand where they say (orphaned),
    with where they might be; pledges that an older version wrote, and how they are read. Nothing is
    moved or mended.

    >>> from detente import load
    >>> warnings(load("syria-2016"))
    ()
    """
    return (
        *changed_texts(case),
        *orphans(case.evidence.claims, case.texts, case.path),
        *pledge_warnings(case.conflict, case.path),
    )


def changed_texts(case: Case) -> list[Problem]:
    """Return the texts whose fingerprint is not the one recorded."""
    mend = "Restore the text, or check its quotes and record the new fingerprint"
    return [
        Problem(f"the text of {name!r} has changed", mend, ("sources", name), case.path)
        for name, source in case.evidence.sources.items()
        if name in case.texts and source.sha256 and fingerprint(case.texts[name]) != source.sha256
    ]
