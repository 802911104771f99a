"""A case: a conflict, the evidence it rests on, and the texts the evidence stands in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from detente.case.pledges import pledge_warnings
from detente.errors import Problem
from detente.evidence import Evidence
from detente.evidence.source import fingerprint
from detente.model import Conflict


@dataclass(frozen=True)
class Case:
    """A conflict with its claims and sources, as it stands on disk.

    ``texts`` holds, by source id, the untouched texts that the case keeps. ``path`` is where it
    was read, empty for a case made in Python.

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


def warnings(case: Case) -> tuple[Problem, ...]:
    """Return what a reader should look at though the case can be used.

    Quotes that do not stand at their offsets (orphaned), texts that are not those that were
    quoted. Nothing is moved or mended. Pledges that an older version wrote, and how they are read.

    >>> from detente import load
    >>> warnings(load("syria-2016"))
    ()
    """
    return (
        *_changed_texts(case),
        *_orphans(case),
        *pledge_warnings(case.conflict, case.path),
    )


def _changed_texts(case: Case) -> list[Problem]:
    """Return the texts whose fingerprint is not the one recorded."""
    mend = "Restore the text, or check its quotes and record the new fingerprint"
    return [
        Problem(f"the text of {name!r} has changed", mend, ("sources", name), case.path)
        for name, source in case.evidence.sources.items()
        if name in case.texts and source.sha256 and fingerprint(case.texts[name]) != source.sha256
    ]


def _orphans(case: Case) -> list[Problem]:
    """Return the quotes that do not stand at their offsets."""
    orphans = []
    for name, claim in case.evidence.claims.items():
        for place, quote in enumerate(claim.quotes):
            text = case.texts.get(quote.source)
            if text is not None and quote.standing(text) == "orphaned":
                words = f"{quote.exact[:40]!r} is not at {quote.start} in {quote.source!r}"
                what = f"orphaned quote: {words}"
                mend = "Find the words in the source and set start, end, prefix and suffix"
                orphans.append(Problem(what, mend, ("claims", name, "quotes", place), case.path))
    return orphans
