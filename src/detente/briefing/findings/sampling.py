"""How sure the verdict is when the order of what actors want is not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.analysis.sampling.sample import sample
from detente.briefing.finding import Finding
from detente.briefing.results import Results
from detente.telling.briefing.assumptions import DrawnVerdict

_DRAWS: Final = 400
_SEED: Final = 0
_CONFIDENCE: Final = 0.9


def findings(results: Results) -> Iterator[Finding]:
    """Yield how often the deal stands over draws of uncertain orders."""
    result = sample(
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
    share = result.equilibrium(results.concept, results.deal)
    low, high = result.band(round(share * _DRAWS))
    yield Finding(
        "change",
        DrawnVerdict(results.deal_short, share, _DRAWS, _CONFIDENCE, results.holds),
        key="sample",
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
