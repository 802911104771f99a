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


def findings(results: Results) -> Iterator[Finding]:
    """Yield what is taken as known, then what the deal rests on, first what decides it."""
    deal = results.leverage
    if deal.taken_as_known or deal.not_counted:
        marked = MarkedWants(deal.conflict, deal.taken_as_known, deal.not_counted)
        yield Finding("change", marked, key="marks", settings=results.settings)
    verdict = f"equilibrium.{results.concept}"
    ordered = sorted(results.assumptions.key, key=lambda one: verdict not in _keys(one))
    for place, assumption in enumerate(ordered[:_MOST]):
        flipped = _keys(assumption)
        decided = [key for key in flipped if key == verdict]
        carrier = doubted_carrier(results, assumption, decided or flipped)
        yield Finding(
            "change",
            KeyAssumption(
                assumption.belief,
                results.deal_short,
                carrier.change.rstrip("."),
                _grades(results, assumption) if results.case.evidence.claims else None,
                decisive=bool(decided) and place == 0,
            ),
            key=f"assumption.{assumption.belief.path}",
            weight=5,
            annex=not decided,
            numbers={"answers flipped": len(flipped)},
            settings=results.settings,
            carriers=(carrier,),
        )


def _keys(assumption: Assumption) -> list[str]:
    """Return the keys of the answers that some doubt of a belief flips."""
    return [flip.key for flip in assumption.flips]


def _grades(results: Results, assumption: Assumption) -> list[str]:
    """Return the grades of the claims for a belief, by what is said, then by who says it."""
    claims = results.case.evidence.claims
    grades = {claims[key].grade for key in assumption.belief.because if key in claims}
    return sorted(grades, key=lambda grade: (grade[1], grade[0]))
