"""Which beliefs the answers rest on most, and how good the claims under them are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.analysis.assumptions.assumption import Assumption
from detente.briefing.carriers import doubted_carrier
from detente.briefing.finding import Finding
from detente.briefing.results import Results
from detente.telling.briefing.assumptions import KeyAssumption, MarkedWants

_MOST: Final = 3
_VERDICT: Final = ("equilibrium.gmr", "equilibrium.smr", "equilibrium.seq")


def findings(results: Results) -> Iterator[Finding]:
    """Yield what is taken as known, then what the deal rests on, first what decides it."""
    deal = results.leverage
    if deal.taken_as_known or deal.not_counted:
        marked = MarkedWants(deal.conflict, deal.taken_as_known, deal.not_counted)
        yield Finding("change", marked, weight=8, settings=results.settings)
    for place, assumption in enumerate(results.assumptions.key[:_MOST]):
        flipped = [flip.key for flip in assumption.flips]
        decided = [key for key in _VERDICT if key in flipped]
        carrier = doubted_carrier(results.assumptions, assumption, decided or flipped)
        yield Finding(
            "change",
            KeyAssumption(
                assumption.belief,
                carrier.change,
                _grades(results, assumption),
                decisive=bool(decided) and place == 0,
            ),
            weight=7,
            numbers={"answers flipped": len(flipped)},
            settings=results.settings,
            carriers=(carrier,),
        )


def _grades(results: Results, assumption: Assumption) -> list[str]:
    """Return the grades of the claims for a belief, by what is said, then by who says it."""
    claims = results.case.evidence.claims
    grades = {claims[key].grade for key in assumption.belief.because if key in claims}
    return sorted(grades, key=lambda grade: (grade[1], grade[0]))
