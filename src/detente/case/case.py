"""A case: a conflict, the evidence it rests on, and the texts the evidence stands in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from detente.errors import Problem, nearest
from detente.evidence import Evidence
from detente.evidence.source import fingerprint
from detente.model import Conflict


@dataclass(frozen=True)
class Case:
    """A conflict with its claims and sources, as it stands on disk.

    ``texts`` holds, by source id, the untouched texts that the case keeps. ``path`` is where it
    was read, empty for a case made in Python.
    """

    name: str
    conflict: Conflict
    evidence: Evidence = field(default_factory=Evidence)
    texts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    path: str = ""


def warnings(case: Case) -> tuple[Problem, ...]:
    """Return what a reader should look at though the case can be used.

    Quotes that do not stand at their offsets (orphaned), texts that are not those that were
    quoted, and claims that no belief cites. Nothing is moved or mended.
    """
    return (*_changed_texts(case), *_orphans(case))


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
    found = []
    for name, claim in case.evidence.claims.items():
        for place, quote in enumerate(claim.quotes):
            text = case.texts.get(quote.source)
            if text is not None and quote.standing(text) == "orphaned":
                what = f"orphaned quote: {quote.exact[:40]!r} is not at {quote.start} in {quote.source!r}"
                mend = "Find the words in the source and set start, end, prefix and suffix"
                found.append(Problem(what, mend, ("claims", name, "quotes", place), case.path))
    return found


def claim_problems(
    cited: Mapping[tuple[str | int, ...], str], evidence: Evidence
) -> list[Problem]:
    """Return the citations of claims, and of sources, that do not exist.

    Parameters
    ----------
    cited
        For each place in the file, the claim id that stands there.
    """
    found: list[Problem] = []
    if evidence.claims:
        known = list(evidence.claims)
        found += [
            Problem(f"no claim is called {name!r}", nearest(name, known), where)
            for where, name in cited.items()
            if name not in evidence.claims
        ]
    sources = list(evidence.sources)
    for name, claim in evidence.claims.items():
        for place, quote in enumerate(claim.quotes):
            if sources and quote.source not in evidence.sources:
                told, mend = f"no source is called {quote.source!r}", nearest(quote.source, sources)
                found.append(Problem(told, mend, ("claims", name, "quotes", place, "source")))
    return found
