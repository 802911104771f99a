"""Pictures of where talks may settle: an issue's line, and who pulls its forecast."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.analysis.settlement.pull import Pull
from detente.draw.axis import signed
from detente.draw.naming import label
from detente.draw.picture import Picture
from detente.draw.pictures import both_widths
from detente.draw.pulls import PullBar, Pulls, pulls
from detente.draw.settlement_line import settlement_line
from detente.draw.settlement_parts import ScalePoint, SettlementLine, Stand, estimated
from detente.model.conflict import Conflict
from detente.model.issue import Issue


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
                one,
                label(conflict, one),
                stake.position,
                stake.capability * stake.salience / 100,
                tuple(paths.get(one, ())),
            )
            for one, stake in issue.actors.items()
        ),
        forecast=forecast,
        band=band,
        reference=issue.reference,
        roster=tuple(conflict.actors),
    )
    title = issue.text or "Where the talks may settle"
    return both_widths(
        title,
        lambda width: settlement_line(shown, title=title, width=width),
        ("Actor", "Position", "Weight", "Last round"),
        [
            (one.name, signed(one.position), signed(one.weight), signed(one.path[-1]))
            for one in shown.stands
        ],
    )


def pulls_picture(conflict: Conflict, issue: Issue, found: Pull) -> Picture:
    """Draw how far each actor pulls the forecast of an issue, from where it would be unheard."""
    bars = tuple(
        PullBar(one, label(conflict, one), value, f"{'+' if value > 0 else ''}{signed(value)}")
        for one, value in found.pulls.items()
    )
    ends = sorted(issue.scale.items())
    down, up = (ends[0][1], ends[-1][1]) if ends else ("down", "up")
    shown = Pulls(bars, down, up, tuple(conflict.actors))
    title = f"Who pulls the forecast, from {estimated(found.base, issue.low, issue.high)}"
    return both_widths(
        title,
        lambda width: pulls(shown, title=title, width=width),
        ("Actor", "Wants", "Pull"),
        [(one.name, signed(issue.actors[one.id].position), one.text) for one in bars],
    )
