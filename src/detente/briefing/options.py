"""What is open to one side: undertakings that make a deal hold, and other outcomes that would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from detente.analysis.guarantees.added import Added, Commitment
from detente.briefing.results import Results
from detente.telling.briefing import options as telling
from detente.telling.briefing.options import KeptPart, OtherOutcome, Undertaking
from detente.telling.pledges import confirmed

_MOST_OUTCOMES: Final = 2


@dataclass(frozen=True)
class Opening:
    """One thing that a side could do.

    Parameters
    ----------
    text
        What, with what effect, and who would object.
    asks
        The actors who would have to act or to bind themselves.
    objectors
        Those who would be worse off.
    """

    text: str
    asks: tuple[str, ...]
    objectors: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {"text": self.text, "asks": list(self.asks), "objectors": list(self.objectors)}


def options(results: Results, side: str) -> tuple[Opening, ...]:
    """Return what is open to a side, what asks least first.

    Parameters
    ----------
    side
        The key of the actor for whom it is asked.
    """
    undertaken = [one for one in _undertakings(results) if side in one.asks]
    kept, asked = _kept(results, side), _to_be_asked(results, side)
    return (*kept, *asked, *undertaken[:1], *_outcomes(results, side))


def _kept(results: Results, side: str) -> Iterator[Opening]:
    """Yield that the side may go on doing its part, where that keeps others."""
    deal, bits = results.leverage, results.conflict.bits
    cells = [
        cell
        for row in deal.pairs.cells[side].values()
        for cell in row
        if cell.cell == "gives" and cell.options
    ]
    names = dict.fromkeys(name for cell in cells for name in cell.options)
    if not names:
        return
    others = tuple(dict.fromkeys(cell.other for cell in cells))
    lost = [actor for actor, gain in deal.pairs.gain.items() if gain.since_start == -1]
    undone = deal.state ^ sum(bits[name] for name in names)
    objectors = tuple(actor for actor in lost if actor != side)
    about = KeptPart(results.conflict, side, undone, deal.state, others, objectors)
    yield Opening(telling.kept_part(about), (side,), objectors)


def _to_be_asked(results: Results, side: str) -> Iterator[Opening]:
    """Yield the undertakings of the side's own of which no second source tells."""
    claims = results.case.evidence.claims
    for pledge in results.conflict.pledges:
        parties = tuple(pledge.acts())
        mine = side in parties or side == pledge.receiver()
        if mine and pledge.in_force(results.leverage.phase) and not confirmed(pledge, claims):
            yield Opening(telling.to_be_asked(results.conflict, pledge), parties, ())


def _undertakings(results: Results) -> Iterator[Opening]:
    """Yield the least undertakings by which the deal would hold, or hold better.

    Where it does not hold, only those by which it would.
    """
    if results.guarantees is None:
        return
    for search in results.guarantees.added:
        if results.holds or search.concept == results.concept:
            for commitment in search.commitments:
                yield _opening(results, search, commitment)


def _opening(results: Results, search: Added, commitment: Commitment) -> Opening:
    """Return undertakings with whom they bind and who would object: those who would have left."""
    asks = tuple(dict.fromkeys(actor for one in commitment.pledges for actor in one.acts()))
    aimed = [one.receiver() for one in commitment.pledges if one.kind == "threat"]
    objectors = tuple(dict.fromkeys(one for one in aimed if one))
    about = Undertaking(
        results.conflict,
        results.deal_short,
        search.concept,
        results.concept,
        commitment,
        objectors,
    )
    return Opening(telling.undertaking(about), asks, objectors)


def _outcomes(results: Results, side: str) -> Iterator[Opening]:
    """Yield the nearest other states that hold and that the side likes better than what stands."""
    conflict, graph, deal = results.conflict, results.graph, results.deal
    rank = graph.rank[graph.actors.index(side)]
    better = [
        int(code)
        for code in results.stability.equilibria(results.concept)
        if rank[code] > rank[deal] and conflict.graph is None
    ]
    nearest = sorted(better, key=lambda code: ((code ^ deal).bit_count(), -rank[code], code))
    for code in nearest[:_MOST_OUTCOMES]:
        objectors = tuple(
            actor
            for place, actor in enumerate(graph.actors)
            if graph.rank[place][code] < graph.rank[place][deal]
        )
        movers = tuple(telling.movers(conflict, deal, code))
        about = OtherOutcome(conflict, side, deal, code, movers, objectors)
        yield Opening(telling.other_outcome(about), movers, objectors)
