"""Pictures of where talks may settle: an issue's line, and who pulls its forecast."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.analysis.settlement.pull import Pull
from detente.draw.picture import Picture
from detente.draw.pulls import PullBar, Pulls, pulls
from detente.draw.settlement_line import ScalePoint, SettlementLine, Stand, settlement_line
from detente.model.conflict import Conflict
from detente.model.issue import Issue
from detente.telling import captions
from detente.telling.labels import label
from detente.telling.numbers import decimal, plus_or_minus


def settlement_picture(
    conflict: Conflict,
    issue: Issue,
    *,
    forecast: float | None = None,
    band: tuple[float, float] | None = None,
    rounds: Mapping[str, Sequence[float]] | None = None,
) -> Picture:
    """Draw an issue's scale, the actors' positions, and where the talks may settle.

    An actor weighs its capability times its salience.

    Parameters
    ----------
    forecast, band
        The settlement and the bounds of its interval, on the issue's scale.
    rounds
        For each actor its positions by round.
    """
    paths = rounds or {}
    shown = SettlementLine(
        low=issue.low,
        high=issue.high,
        points=tuple(ScalePoint(value, text) for value, text in issue.scale.items()),
        stands=tuple(
            Stand(
                actor,
                label(conflict, actor),
                stake.position,
                stake.capability * stake.salience / 100,
                tuple(paths.get(actor, ())),
            )
            for actor, stake in issue.actors.items()
        ),
        forecast=forecast,
        band=band,
        reference=issue.reference,
        roster=tuple(conflict.actors),
    )
    return settlement_line(shown, title=issue.text or captions.WHERE_TALKS_END)


def pulls_picture(conflict: Conflict, issue: Issue, result: Pull) -> Picture:
    """Draw how far each actor pulls the forecast of an issue, from where it would be unheard."""
    bars = tuple(
        PullBar(
            actor,
            label(conflict, actor),
            pull,
            plus_or_minus(pull),
            decimal(issue.actors[actor].position),
        )
        for actor, pull in result.pulls.items()
    )
    ends = sorted(issue.scale.items())
    down, up = (ends[0][1], ends[-1][1]) if ends else (captions.DOWN, captions.UP)
    return pulls(
        Pulls(bars, down, up, tuple(conflict.actors)),
        title=captions.pulled_from(result.base, issue.low, issue.high),
    )
