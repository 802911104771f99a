"""Which outcomes would hold, where no state is known to stand, and whom each suits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.analysis.concepts.registry import sanctions
from detente.analysis.leverage.leverage import leverage
from detente.briefing.finding import Finding
from detente.briefing.findings.stability import answers
from detente.briefing.results import Analysed
from detente.telling.briefing.stability import Outcome, Outcomes

_MOST: Final = 6
"""So many outcomes are told one by one; the others are counted."""


def findings(results: Analysed) -> Iterator[Finding]:
    """Yield how many outcomes would hold, then each of the first few."""
    solved, conflict = results.stability, results.conflict
    codes = tuple(int(code) for code in solved.equilibria(results.concept))
    suits = _favoured(results, codes)
    states = solved.counts["states"]
    yield Finding(
        "deal",
        Outcomes(conflict, results.concept, codes, states, suits),
        key="outcomes",
        weight=0,
        numbers={"equilibria": len(codes), "states": states},
        settings=results.settings,
    )
    for place, code in enumerate(codes[:_MOST], start=1):
        stands = [name for name in solved.concepts if solved.verdict(name)[:, code].all()]
        suited = tuple(actor for actor, best in suits.items() if code in best)
        at = leverage(
            conflict,
            phase=results.phase.id if results.phase else None,
            state=code,
            concept=results.concept,
            responses=results.responses,
        )
        answered = [name for name in solved.concepts if sanctions(name).answered]
        yield Finding(
            "deal",
            Outcome(
                conflict,
                code,
                place,
                stands=tuple(stands),
                falls=tuple(name for name in solved.concepts if name not in stands),
                suits=suited if len(suited) < len(suits) or len(codes) > 1 else (),
                answers=answers(at),
            ),
            key=f"outcome.{code}",
            weight=place,
            numbers={"state": code, **{f"holds under {name}": name in stands for name in answered}},
            settings=results.settings | {"state": code},
        )


def _favoured(results: Analysed, codes: tuple[int, ...]) -> dict[str, tuple[int, ...]]:
    """Return for each actor that wants anything which of some states it ranks highest."""
    found = {}
    for place, actor in enumerate(results.graph.actors):
        rank = results.graph.rank[place]
        if codes and len({int(one) for one in rank[results.graph.feasible]}) > 1:
            top = max(rank[code] for code in codes)
            found[actor] = tuple(code for code in codes if rank[code] == top)
    return found
