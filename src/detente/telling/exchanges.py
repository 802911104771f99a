"""Concessions traded between issues, in sentences."""

from __future__ import annotations

from detente.analysis.settlement.exchange.exchange import Exchanges, Trade


def sentences(result: Exchanges) -> tuple[str, ...]:
    """Return every trade, in the order in which they were struck."""
    return tuple(trade(one) for one in result.trades) or ("No trade gains anything.",)


def trade(struck: Trade) -> str:
    """Return who gave way on what, and what both gained."""
    (one, other), (first, second) = struck.actors, struck.issues
    (start, back), (vote, vote_back) = struck.starts, struck.votes
    return (
        f"{one} gives way on {first} ({start:.1f} to {vote:.1f}) and {other} on {second} "
        f"({back:.1f} to {vote_back:.1f}); each gains {struck.gain:.3f}."
    )
