"""Where a case's claims are from: articles, and chains that have no hand in common."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from detente.briefing.results import Analysed
from detente.evidence.claim import Claim
from detente.model.base import Belief
from detente.model.conflict import Conflict
from detente.telling.briefing.sources import Provenance


def provenance(results: Analysed) -> Provenance:
    """Return where everything in a briefing is from."""
    conflict, evidence = results.conflict, results.case.evidence
    phase = results.phase.id if results.phase else None
    cited = {quote.source for one in evidence.claims.values() for quote in one.quotes}
    wants = _wants(conflict, phase)
    return Provenance(
        conflict=conflict,
        claims=evidence.claims,
        sources=evidence.sources,
        articles=tuple(name for name in evidence.sources if name in cited)
        or tuple(evidence.sources)
        or tuple(sorted(cited)),
        independent_chains=independent_chains(evidence.claims),
        pledges=tuple(one for one in conflict.pledges if one.in_force(phase)),
        wants=len(wants),
        inferred=sum(inferred(one) for one in wants),
        citation=conflict.citation,
    )


def independent_chains(claims: Mapping[str, Claim]) -> int:
    """Return how many groups of claims there are that no text and no hand connects.

    Sentences of one text are one chain at most, and so are two texts that rest on one reporter.
    Authors are told apart by the texts that they wrote.
    """
    group = {name: name for name in claims}

    def root(name: str) -> str:
        while group[name] != name:
            name = group[name]
        return name

    hands = {name: _hands(one) for name, one in claims.items()}
    for one, other in combinations(claims, 2):
        if hands[one] & hands[other]:
            group[root(one)] = root(other)
    return len({root(name) for name in claims})


def _hands(claim: Claim) -> set[str]:
    """Return the texts that a claim stands in and the hands that it came through."""
    texts = {quote.source for quote in claim.quotes}
    named = {f"by {link.name}" for link in claim.chain if link.type != "author"}
    return {f"in {text}" for text in texts} | named


def inferred(belief: Belief) -> bool:
    """Return whether a belief is our inference: no claim says it, or its note owns up to that."""
    return not belief.because or belief.note.casefold().startswith("inferred")


def _wants(conflict: Conflict, phase: str | None) -> list[Belief]:
    """Return every wish of every actor in a phase."""
    current = conflict.phase(phase)
    held = dict(conflict.preferences) | (current.preferences if current else {})
    return [
        want
        for one in held.values()
        for want in (*one.statements, *(one.weights or ()), *([one] if one.ranking else []))
    ]
