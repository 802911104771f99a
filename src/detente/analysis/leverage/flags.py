"""What qualifies a cell: whether a pressure was credible and can be relied on not to come back."""

from __future__ import annotations

from detente.analysis.graph.moves_option import OptionMoves
from detente.analysis.leverage.deal import Deal
from detente.analysis.leverage.hold import Hold


def credible(deal: Deal, actor: int) -> bool | None:
    """Tell whether an actor was no worse off for its own pressure, by its wants at the time.

    A pressure that cost its maker is a bluff that worked. ``None`` where the state without it
    cannot be.
    """
    graph = deal.before
    without = deal.start ^ deal.pressure(actor)
    if not (graph.feasible[without] and graph.feasible[deal.start]):
        return None
    rank = graph.rank[actor]
    return bool(rank[deal.start] >= rank[without])


def assured(deal: Deal, held: Hold) -> bool:
    """Tell whether an actor is not free, in the deal, to take up again a pressure it has ended.

    Schelling's assurance (1966): a relief that lasts.

    Parameters
    ----------
    held
        How the actor is held to the deal.
    """
    ended = deal.pressure(held.actor) & (deal.state ^ deal.start)
    return not (((held.unanswered() ^ deal.state) & ended) != 0).any()


def reversible(deal: Deal, actor: int, other: int) -> bool:
    """Tell whether an actor's relief, or another's change of conduct, can be undone in the deal."""
    moves = deal.now.moves
    if not isinstance(moves, OptionMoves):
        return False
    changed = deal.relief(actor) | deal.net(other)
    return any(
        _undoes(direction, bool(deal.state >> place & 1))
        for place, direction in enumerate(moves.directions)
        if changed >> place & 1
    )


def _undoes(direction: str, taken: bool) -> bool:
    """Tell whether an option can change from what it is."""
    return direction == "both" or direction == ("to-no" if taken else "to-yes")
