"""Where several issues settle together, in sentences."""

from __future__ import annotations

from detente.analysis.settlement.exchange.exchange import Exchanges
from detente.analysis.settlement.joint import Joint
from detente.analysis.settlement.talks import Talks
from detente.telling import exchanges, talks


def sentences(result: Joint) -> tuple[str, ...]:
    """Return the outcome of each issue, then the trades or moves that led to it."""
    outcomes = [f"{issue} settles at {value:.2f}." for issue, value in result.outcome.items()]
    if isinstance(result.run, Exchanges):
        return (*outcomes, *exchanges.sentences(result.run))
    return (*outcomes, *(talks.sentences(result.run) if isinstance(result.run, Talks) else ()))
