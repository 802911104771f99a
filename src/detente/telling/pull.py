"""Each actor's pull on a forecast, in sentences."""

from __future__ import annotations

from detente.analysis.settlement.pull import Pull


def sentences(result: Pull) -> tuple[str, ...]:
    """Return how far each actor pulls the forecast, the strongest pull first."""
    ranked = sorted(result.pulls.items(), key=lambda item: -abs(item[1]))
    return tuple(
        f"{actor} pulls the forecast {'up' if pull > 0 else 'down'} by {abs(pull):.2f}."
        if pull
        else f"{actor} does not pull the forecast."
        for actor, pull in ranked
    )
