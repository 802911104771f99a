"""Where an issue may settle, who gets its way, who pulls, and whose red line is near."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from detente.analysis.settlement.bands import Band
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.model.issue import Issue
from detente.telling.briefing.statement import Statement, takeaway
from detente.telling.numbers import percent


@dataclass(frozen=True)
class Forecast:
    """One model's forecast of an issue, its band, and what the other models say.

    Parameters
    ----------
    name
        The issue's id.
    band, level
        ``None`` for a model that is not calibrated; the share of past decisions that it holds.
    least, most
        The lowest and the highest forecast of all models.
    """

    name: str
    issue: Issue
    model: str
    value: float
    band: Band | None
    level: float
    least: float
    most: float


@dataclass(frozen=True)
class Satisfaction:
    """How much of what it wants each actor gets from the forecast, the greatest share first."""

    conflict: Conflict
    shares: Mapping[str, float]


@dataclass(frozen=True)
class Pulls:
    """How far each actor pulls the forecast from where it would be without a say, widest first."""

    conflict: Conflict
    base: float
    pulls: Mapping[str, float]


@dataclass(frozen=True)
class RedLines:
    """How likely the outcome is to pass what each actor can live with, the likeliest first."""

    conflict: Conflict
    chances: Mapping[str, float]


def forecast(about: Forecast) -> Statement:
    """Return the forecast, its band, and the spread between models."""
    issue = about.issue
    text, place = issue.text or about.name, near(issue, about.value)
    return Statement(
        phrases.sentence(
            f"{text} The {about.model} model says {place}, on a line from {issue.low:g} to "
            f"{issue.high:g}; {_band(about.band, about.level)}. "
            f"The other models say between {about.least:.0f} and {about.most:.0f}"
        ),
        takeaway(f"{text} About {place}, give or take much"),
    )


def satisfaction(about: Satisfaction) -> Statement:
    """Return who gets how much of what it wants."""
    who = _listed(about.conflict, about.shares, percent)
    return Statement(phrases.sentence(f"of what each wants, such a settlement would give {who}"))


def pulls(about: Pulls) -> Statement:
    """Return who pulls the forecast how far."""
    who = _listed(about.conflict, about.pulls, "{:+.1f}".format)
    return Statement(phrases.sentence(f"from {about.base:.1f}, the forecast is pulled by {who}"))


def red_lines(about: RedLines) -> Statement:
    """Return how likely the outcome is to pass each red line."""
    who = _listed(about.conflict, about.chances, percent)
    return Statement(
        phrases.sentence(f"how likely the outcome is to pass what an actor can live with: {who}")
    )


def _band(band: Band | None, level: float) -> str:
    """Return what a band means, or that there is none, as a clause."""
    if band is None:
        return "it is not calibrated: no band"
    inside = f"is made so that {percent(level)} of past decisions of another kind fell inside"
    return f"the band from {band[0]:.0f} to {band[1]:.0f} {inside}"


def near(issue: Issue, value: float) -> str:
    """Return the named point of the scale nearest to a value, or the value alone."""
    if not issue.scale:
        return f"{value:.0f}"
    point = min(issue.scale, key=lambda point: abs(point - value))
    return f"{value:.0f}, nearest to “{issue.scale[point]}” ({point:g})"


def _listed(conflict: Conflict, numbers: Mapping[str, float], shown: Callable[[float], str]) -> str:
    """Return actors with a number each."""
    return phrases.listed(
        [f"{phrases.names(conflict, [actor])} ({shown(one)})" for actor, one in numbers.items()]
    )
