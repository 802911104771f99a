"""Which beliefs the answers rest on most, and how good the claims under them are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.analysis.assumptions.assumption import Assumption
from detente.analysis.concepts.degrees import heading
from detente.analysis.sampling.sample import sample
from detente.briefing.carriers import carrier
from detente.briefing.finding import TAKEAWAY_LENGTH, Finding
from detente.briefing.results import Results
from detente.briefing.telling import percent, shortened
from detente.model import phrases

_MOST: Final = 3
_DRAWS: Final = 400
_SEED: Final = 0
_CONFIDENCE: Final = 0.9
_VERDICT: Final = ("equilibrium.gmr", "equilibrium.smr", "equilibrium.seq")


def doubts(results: Results) -> Iterator[Finding]:
    """Yield the key assumptions, those first that decide whether the deal stands."""
    for place, one in enumerate(results.assumptions.key[:_MOST]):
        yield _key(results, one, place)
    yield _sampled(results)


def _sampled(results: Results) -> Finding:
    """Return how often the deal stands when the order of what actors want is uncertain."""
    drawn = sample(
        results.conflict,
        seed=_SEED,
        draws=_DRAWS,
        confidence=_CONFIDENCE,
        phase=results.leverage.phase,
        state=results.deal,
        concepts=(results.concept,),
        concept=results.concept,
        responses=results.responses,
        ask_findings=False,
    )
    share = drawn.equilibrium(results.concept, results.deal)
    low, high = drawn.band(round(share * _DRAWS))
    line = (
        f"were we only {percent(_CONFIDENCE)} sure of the order of any two neighbouring wants, "
        f"{results.name} would stand under {heading(results.concept)} in {percent(share)} of "
        f"{_DRAWS} draws ({percent(low)} to {percent(high)})"
    )
    return Finding(
        "change",
        phrases.sentence(line),
        numbers={
            "share": share,
            "from": low,
            "to": high,
            "draws": _DRAWS,
            "confidence": _CONFIDENCE,
        },
        settings=results.settings | {"seed": _SEED, "draws": _DRAWS},
        tests=(f"equilibrium.{results.concept}",),
    )


def _key(results: Results, one: Assumption, place: int) -> Finding:
    """Return one key assumption."""
    keys = [flip.key for flip in one.flips]
    decides = [key for key in _VERDICT if key in keys]
    told = carrier(results.assumptions, one, decides or keys)
    grade = _grades(results, one)
    line = f"the verdict hangs on this: {one.belief.says} ({grade})" if decides else ""
    return Finding(
        "change",
        phrases.sentence(f"key assumption: {one.belief.says}. {told.change} {_ground(one, grade)}"),
        takeaway=shortened(
            phrases.sentence(line) if line and not place else "",
            most=TAKEAWAY_LENGTH,
            otherwise="",
        ),
        weight=7,
        numbers={"answers flipped": len(keys)},
        settings=results.settings,
        carriers=(told,),
    )


def _grades(results: Results, one: Assumption) -> str:
    """Return the grades of the claims for a belief, best first."""
    claims = results.case.evidence.claims
    found = {claims[key].grade for key in one.belief.because if key in claims}
    return ", ".join(sorted(found, key=_merit)) or "no claim"


def _merit(grade: str) -> tuple[str, str]:
    """Order grades by what is said, then by who says it."""
    return grade[1], grade[0]


def _ground(one: Assumption, grade: str) -> str:
    """Return on how many claims of which grade a belief rests."""
    count = len(one.belief.because)
    against = len(one.belief.despite)
    if not count:
        return "No claim is cited for it."
    speak = "claims speak" if count > 1 else "claim speaks"
    said = f"{count} {speak} for it, graded {grade}"
    return phrases.sentence(said + (f", {against} against" if against else ""))
