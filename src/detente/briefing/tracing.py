"""From a finding down to the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from detente.briefing.briefing import Briefing
from detente.briefing.finding import Carrier, Finding
from detente.errors import UnknownName
from detente.evidence.claim import Claim
from detente.evidence.grade import in_words


@dataclass(frozen=True)
class CitedClaim:
    """A claim under a belief, and whether it speaks for or against it."""

    id: str
    claim: Claim
    against: bool

    def lines(self) -> tuple[str, ...]:
        """Return the claim in plain lines: what it says, on whose word, in which words."""
        side = "against" if self.against else "for"
        told = f"{self.id} ({side}, {self.claim.grade}: {in_words(self.claim.grade)})"
        quotes = [
            f"“{one.exact}” [{one.source} {one.start}–{one.end}]" for one in self.claim.quotes
        ]
        return (f"{told}: {self.claim.text}", f"on the word of {self.claim.told()}", *quotes)


@dataclass(frozen=True)
class Trace:
    """A finding, the beliefs that carry it, and the claims for and against each."""

    finding: Finding
    beliefs: tuple[tuple[Carrier, tuple[CitedClaim, ...]], ...]

    def lines(self) -> tuple[str, ...]:
        """Return the trace as an indented outline."""
        told = [f"{self.finding.id}  {self.finding.sentence}"]
        if not self.beliefs:
            told.append("  No single belief carries it: it stands with any one of them dropped.")
        for carrier, claims in self.beliefs:
            told.append(f"  {carrier.path}: {carrier.says} — {carrier.change}")
            if carrier.note:
                told.append(f"    note: {carrier.note}")
            for cited in claims:
                head, *rest = cited.lines()
                told += [f"    {head}", *(f"      {line}" for line in rest)]
        return tuple(told)

    def as_dict(self) -> dict[str, Any]:
        """Return the trace as plain data, ready for JSON."""
        return {
            "finding": self.finding.as_dict(),
            "beliefs": [
                {
                    "path": carrier.path,
                    "says": carrier.says,
                    "change": carrier.change,
                    "claims": [
                        {
                            "id": one.id,
                            "against": one.against,
                            "told": one.claim.told(),
                            **one.claim.model_dump(mode="json", exclude_defaults=True),
                        }
                        for one in claims
                    ],
                }
                for carrier, claims in self.beliefs
            ],
        }


def trace(briefing: Briefing, finding: str) -> Trace:
    """Return what a finding of a briefing rests on.

    Raises
    ------
    UnknownName
        Where no finding bears the id.
    """
    ids = [one.id for one in briefing.findings]
    wanted = finding.upper()
    if wanted not in ids:
        raise UnknownName("finding", finding, ids)
    found = briefing.findings[ids.index(wanted)]
    beliefs = tuple((one, _cited(briefing, one)) for one in found.carriers)
    return Trace(found, beliefs)


def _cited(briefing: Briefing, carrier: Carrier) -> tuple[CitedClaim, ...]:
    """Return the claims under one belief that the case tells in full."""
    sides = [(key, False) for key in carrier.because] + [(key, True) for key in carrier.despite]
    return tuple(
        CitedClaim(key, briefing.claims[key], against)
        for key, against in sides
        if key in briefing.claims
    )
