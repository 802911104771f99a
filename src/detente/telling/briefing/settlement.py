"""Where an issue may settle, who gets its way, who pulls, and whose red line is near."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from detente.analysis.settlement.bands import Band
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.model.issue import Issue
from detente.telling.briefing.statement import Statement, sentences
from detente.telling.numbers import estimated, in_words
from detente.telling.readings import likelihood


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
    issue, point = about.issue, nearest(about.issue, about.value)
    value = estimated(about.value, issue.low, issue.high)
    place = f"nearest to “{point}”" if point else f"at about {value}"
    line = f"{phrases.sentence(issue.text or about.name)} Our estimate is {place}"
    return Statement(
        phrases.sentence(line),
        sentences(
            _on_the_line(issue, about.value),
            _band(about),
            _spread(about),
            "each side's place on the line is the analyst's guess",
        ),
        (f"{line}, but it may be far off",),
    )


def _on_the_line(issue: Issue, value: float) -> str:
    """Return where on the line an estimate is, beside the named point that is nearest to it."""
    ends = f"from {issue.low:g} to {issue.high:g}"
    if not issue.scale:
        return f"the line goes {ends}"
    told, place = estimated(value, issue.low, issue.high), f"{_place(issue, value):g}"
    named = "" if told == place else f"; the named point stands at {place}"
    return f"on a line {ends}, that is {told}{named}"


def _spread(about: Forecast) -> str:
    """Return between what the estimates of all models lie."""
    least, most = _estimated(about.issue, (about.least, about.most))
    if least == most:
        return "all models say the same"
    return f"the estimates of all models lie between {least} and {most}"


def _estimated(issue: Issue, ends: tuple[float, float]) -> tuple[str, str]:
    """Return the ends of a range, no finer than the issue's line bears."""
    low, high = (estimated(one, issue.low, issue.high) for one in ends)
    return low, high


def satisfaction(about: Satisfaction) -> Statement:
    """Return whom a settlement would suit best and whom least; how much is left to the table."""
    shares = {actor: round(share, 2) for actor, share in about.shares.items()}
    best = [actor for actor, share in shares.items() if share == max(shares.values())]
    least = [actor for actor, share in shares.items() if share == min(shares.values())]
    if best == least:
        return Statement("Such a settlement would suit all alike.")
    conflict = about.conflict
    return Statement(
        phrases.sentence(
            f"such a settlement would suit {phrases.names(conflict, best)} best, "
            f"and {phrases.names(conflict, least)} least"
        )
    )


def pulls(about: Pulls) -> Statement:
    """Return who pulls the forecast which way, widest first."""
    sides = {
        word: [one for one, pull in about.pulls.items() if (pull > 0) == up and pull]
        for word, up in (("up", True), ("down", False))
    }
    told = []
    for word, who in sides.items():
        pull = phrases.agreeing(about.conflict, who, "pulls", "pull")
        if who:
            told.append(f"{phrases.names(about.conflict, who)} {pull} the estimate {word} the line")
    return Statement(phrases.sentence(", while ".join(told) or "nobody pulls the estimate"))


def red_lines(about: RedLines) -> Statement:
    """Return how likely the outcome is to be more than each can live with, the likeliest first."""
    alike: dict[str, list[str]] = {}
    for actor, chance in about.chances.items():
        alike.setdefault(likelihood(chance), []).append(actor)
    (first, who), *rest = (
        (word, phrases.names(about.conflict, actors)) for word, actors in alike.items()
    )
    return Statement(
        phrases.sentence(f"that the outcome is more than {who} can live with is {first}"),
        sentences(*(f"for {whom}, that is {word}" for word, whom in rest)),
    )


def _band(about: Forecast) -> str:
    """Return what a band means, or that there is none, as a clause."""
    if about.band is None:
        return "past decisions do not say how far off this model is"
    low, high = _estimated(about.issue, about.band)
    inside = f"{in_words(round(about.level * 10))} of ten past decisions of another kind"
    return f"a range made so that {inside} fell inside goes from {low} to {high}"


def nearest(issue: Issue, value: float) -> str:
    """Return the words of the scale's point nearest to a value; empty where none is named."""
    return issue.scale[_place(issue, value)] if issue.scale else ""


def _place(issue: Issue, value: float) -> float:
    """Return where on the line the named point nearest to a value stands."""
    return min(issue.scale, key=lambda point: abs(point - value))
