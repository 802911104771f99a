"""From a finding down to the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from detente.briefing.briefing import Briefing
from detente.briefing.finding import Carrier, Finding
from detente.errors import UnknownName
from detente.evidence.claim import Claim
from detente.telling import page


@dataclass(frozen=True)
class CitedClaim:
    """A claim under a belief, and whether it speaks for or against it."""

    id: str
    claim: Claim
    against: bool

    def lines(self) -> tuple[str, ...]:
        """Return the claim in plain lines: what it says, on whose word, in which words."""
        return (
            page.cited_claim(self.id, self.claim, against=self.against),
            page.word_of(self.claim),
            *(page.quote(one) for one in self.claim.quotes),
        )


@dataclass(frozen=True)
class Trace:
    """A finding, the beliefs that carry it, and the claims for and against each."""

    finding: Finding
    beliefs: tuple[tuple[Carrier, tuple[CitedClaim, ...]], ...]

    def lines(self) -> tuple[str, ...]:
        """Return the trace as an indented outline."""
        lines = [f"{self.finding.id}  {self.finding.sentence}"]
        if not self.beliefs:
            lines.append(f"  {page.NO_BELIEF}")
        for carrier, claims in self.beliefs:
            lines.append(f"  {carrier.path}: {carrier.says} — {carrier.change}")
            if carrier.note:
                lines.append(f"    note: {carrier.note}")
            for cited in claims:
                head, *rest = cited.lines()
                lines += [f"    {head}", *(f"      {line}" for line in rest)]
        return tuple(lines)

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

    Examples
    --------
    >>> from detente import brief, load
    >>> traced = trace(brief(load("chicken"), state=1, illustrated=False), "F1")
    >>> traced.finding.id
    'F1'
    """
    by_id = {one.id: one for one in briefing.findings}
    traced = by_id.get(finding.upper())
    if traced is None:
        raise UnknownName("finding", finding, list(by_id))
    return Trace(traced, tuple((one, _cited(briefing, one)) for one in traced.carriers))


def _cited(briefing: Briefing, carrier: Carrier) -> tuple[CitedClaim, ...]:
    """Return the claims under one belief that the case tells in full."""
    sides = [(key, False) for key in carrier.because] + [(key, True) for key in carrier.despite]
    return tuple(
        CitedClaim(key, briefing.claims[key], against)
        for key, against in sides
        if key in briefing.claims
    )
