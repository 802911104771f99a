"""What to watch for at a deal: who could break it, what would follow, who would notice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from detente.analysis.graph.graph import GraphModel
from detente.analysis.graph.noticing import observers
from detente.briefing.findings.stability import answers
from detente.briefing.results import Results
from detente.model import phrases
from detente.telling.briefing import watch as telling
from detente.telling.briefing.watch import Breach, Unconfirmed
from detente.telling.pledges import confirmed

MOST: Final = 6
"""So many things to watch are told at most."""


@dataclass(frozen=True)
class Watched:
    """One thing to watch.

    Parameters
    ----------
    breach
        What might happen, in a few words.
    by
        The actor who would do it; empty for a piece of news.
    answer
        What would follow.
    noticed_by
        Who would notice; ``None``: everybody.
    """

    breach: str
    by: str = ""
    answer: str = ""
    noticed_by: tuple[str, ...] | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        seen = None if self.noticed_by is None else list(self.noticed_by)
        return {"breach": self.breach, "by": self.by, "answer": self.answer, "noticed_by": seen}


def watch(results: Results) -> tuple[Watched, ...]:
    """Return what to watch for: who is free to leave, who is tempted, whose part keeps others.

    Then who lost by the deal and could act alone, and what is not confirmed.
    """
    found = [*_breaches(results), *_losers(results)]
    news = list(_news(results))
    first: dict[tuple[str, int], Breach] = {}
    for one in found:
        first.setdefault((one.actor, one.move), one)
    told = [_watched(results, one) for one in first.values()]
    return (*told[: MOST - len(news)], *news)


def _breaches(results: Results) -> Iterator[Breach]:
    """Yield the best departure of each who is tempted, the loose first; then the parts undone."""
    conflict, deal = results.leverage.conflict, results.leverage
    for actor, codes in deal.unanswered.items():
        if codes:
            move = best(results.graph, actor, list(codes))
            yield Breach(conflict, actor, deal.state, move, "loose")
    for actor, chain in answers(deal).items():
        yield Breach(conflict, actor, deal.state, chain.temptation, "held", chain=chain)
    for actor, move, others in _parts(results):
        tempted = {other: target for other in others if (target := _next(results, other, move))}
        if tempted:
            yield Breach(conflict, actor, deal.state, move, "content", follows=tempted)


def _parts(results: Results) -> Iterator[tuple[str, int, list[str]]]:
    """Yield who could undo a part of its that keeps others, where that leads, and the others."""
    deal, bits = results.leverage, results.conflict.bits
    kept: dict[tuple[str, int], list[str]] = {}
    for row in deal.pairs.cells.values():
        for cells in row.values():
            for cell in cells:
                if cell.cell in ("gives", "presses") and cell.options:
                    move = deal.state ^ sum(bits[name] for name in cell.options)
                    kept.setdefault((cell.actor, move), []).append(cell.other)
    for (actor, move), others in kept.items():
        targets = results.graph.moves.targets(results.graph.actors.index(actor), deal.state)
        if move in targets.tolist():
            yield actor, move, others


def _next(results: Results, actor: str, state: int) -> int | None:
    """Return the state that an actor would best move to from another; none where it gains none."""
    graph = results.graph
    place = graph.actors.index(actor)
    rank = graph.rank[place]
    gains = [int(one) for one in graph.moves.targets(place, state) if rank[one] > rank[state]]
    return best(graph, actor, gains) if gains else None


def best(graph: GraphModel, actor: str, states: list[int]) -> int:
    """Return of some states the one that an actor ranks highest; of equals the lowest code."""
    rank = graph.rank[graph.actors.index(actor)]
    return max(states, key=lambda one: (rank[one], -one))


def _losers(results: Results) -> Iterator[Breach]:
    """Yield what those could do alone who lost by the deal: the departure that costs least."""
    deal = results.leverage
    if results.guarantees is None:
        return
    for one in results.guarantees.breaches:
        lost = deal.pairs.gain[one.actor].since_start == -1
        if lost and one.move is not None and one.status == "content":
            yield Breach(deal.conflict, one.actor, deal.state, one.move, "content", lost=True)


def _watched(results: Results, breach: Breach) -> Watched:
    """Return a breach in words, with who would notice."""
    told = replace(breach, noticed_by=_noticed(results, breach))
    words = phrases.sentence(telling.breach(told)).rstrip(".")
    return Watched(words, told.actor, telling.follows(told), told.noticed_by)


def _noticed(results: Results, breach: Breach) -> tuple[str, ...] | None:
    """Return who would notice a breach; ``None`` where everybody would."""
    graph = results.graph
    if graph.noticing is None:
        return None
    others = graph.others(graph.actors.index(breach.actor))
    seen = observers(graph.noticing, breach.state ^ breach.move, others)
    return None if len(seen) == len(others) else tuple(graph.actors[place] for place in seen)


def _news(results: Results) -> Iterator[Watched]:
    """Yield the undertakings in force that no second source confirms."""
    claims: Mapping[str, Any] = results.case.evidence.claims
    for pledge in results.conflict.pledges:
        if pledge.in_force(results.leverage.phase) and not confirmed(pledge, claims):
            words = telling.unconfirmed(Unconfirmed(results.conflict, pledge))
            yield Watched(phrases.sentence(words).rstrip("."))
