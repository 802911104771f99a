"""Where each issue of the case may settle, who pulls, and whose red line is near."""

from __future__ import annotations

from collections.abc import Iterator

from detente.analysis.settlement.bands import Band
from detente.analysis.settlement.settlement import Settlement
from detente.briefing.finding import TAKEAWAY_LENGTH, Carrier, Finding
from detente.briefing.results import Results
from detente.briefing.telling import percent, shortened
from detente.model import phrases
from detente.model.issue import Issue


def settlements(results: Results) -> Iterator[Finding]:
    """Yield each issue's forecast, who gets its way, the pulls, and the red lines."""
    for key, issue in results.conflict.issues.items():
        found = results.settled[key]
        about = tuple(_carriers(results, key, issue))
        yield _forecast(results, key, issue, found, about)
        yield _ways(results, key, found, about)
        yield _pulls(results, key, found, about)
        if found.red_lines.lines:
            yield _red_lines(results, key, found, about)


def _carriers(results: Results, key: str, issue: Issue) -> Iterator[Carrier]:
    """Yield the stakes of each actor as beliefs."""
    for actor, stake in issue.actors.items():
        who = results.conflict.actors[actor].name
        wants = phrases.verb(results.conflict, actor, "wants", "want")
        yield Carrier(
            f"issues.{key}.actors.{actor}",
            phrases.sentence(f"{who} {wants} {stake.position:g}").rstrip("."),
            f"With capability {stake.capability:g} and salience {stake.salience:g}.",
            stake.because,
            stake.despite,
            stake.note,
        )


def near(issue: Issue, value: float) -> str:
    """Return the named point of the scale nearest to a value, or the value alone."""
    if not issue.scale:
        return f"{value:.0f}"
    point = min(issue.scale, key=lambda one: abs(one - value))
    return f"{value:.0f}, nearest to “{issue.scale[point]}” ({point:g})"


def _forecast(
    results: Results, key: str, issue: Issue, found: Settlement, about: tuple[Carrier, ...]
) -> Finding:
    """Return the default model's forecast, its band, and the spread between models."""
    values = [one.value for one in found.forecast.values()]
    level = float(found.settings["level"])
    text = issue.text or key
    line = (
        f"{text} The {found.model} model says {near(issue, found.value)}, on a line from "
        f"{issue.low:g} to {issue.high:g}; {_band(found.band, level)}. "
        f"The other models say between {min(values):.0f} and {max(values):.0f}"
    )
    return Finding(
        "settlement",
        phrases.sentence(line),
        takeaway=shortened(
            phrases.sentence(f"{text} About {near(issue, found.value)}, give or take much"),
            most=TAKEAWAY_LENGTH,
            otherwise="",
        ),
        weight=8,
        numbers={
            **{model: one.value for model, one in found.forecast.items()},
            **_ends(found.band),
            "scale from": issue.low,
            "scale to": issue.high,
            "level": level,
            **{f"point {text}": point for point, text in issue.scale.items()},
        },
        settings=_settings(results, key, found),
        carriers=about,
    )


def _band(band: Band | None, level: float) -> str:
    """Return what a band means, or that there is none, as a clause."""
    if band is None:
        return "it is not calibrated: no band"
    low, high = band
    share = percent(level)
    inside = f"is made so that {share} of past decisions of another kind fell inside"
    return f"the band from {low:.0f} to {high:.0f} {inside}"


def _ends(band: Band | None) -> dict[str, float]:
    """Return the ends of a band by name; none where there is no band."""
    return {} if band is None else {"band from": band[0], "band to": band[1]}


def _ways(results: Results, key: str, found: Settlement, about: tuple[Carrier, ...]) -> Finding:
    """Return who gets how much of what it wants from the forecast."""
    worth = found.satisfaction
    ranked = sorted(worth, key=lambda actor: -worth[actor])
    told = phrases.listed(
        [f"{results.conflict.actors[one].name} ({percent(worth[one])})" for one in ranked]
    )
    return Finding(
        "settlement",
        phrases.sentence(f"of what each wants, such a settlement would give {told}"),
        numbers={f"satisfaction of {one}": worth[one] for one in ranked},
        settings=_settings(results, key, found),
        carriers=about,
    )


def _pulls(results: Results, key: str, found: Settlement, about: tuple[Carrier, ...]) -> Finding:
    """Return who pulls the forecast how far from where it would be without a say."""
    pulls = found.pull.pulls
    ranked = sorted(pulls, key=lambda actor: -abs(pulls[actor]))
    told = phrases.listed(
        [f"{results.conflict.actors[one].name} ({pulls[one]:+.1f})" for one in ranked]
    )
    return Finding(
        "settlement",
        phrases.sentence(f"from {found.pull.base:.1f}, the forecast is pulled by {told}"),
        numbers={"base": found.pull.base, **{f"pull of {one}": pulls[one] for one in ranked}},
        settings=_settings(results, key, found),
        carriers=about,
    )


def _red_lines(
    results: Results, key: str, found: Settlement, about: tuple[Carrier, ...]
) -> Finding:
    """Return how likely the outcome is to pass what each actor can live with."""
    ranked = sorted(found.red_lines.lines, key=lambda one: -one.outcome)
    told = phrases.listed(
        [f"{results.conflict.actors[one.actor].name} ({percent(one.outcome)})" for one in ranked]
    )
    held = {line.actor for line in ranked}
    return Finding(
        "settlement",
        phrases.sentence(f"how likely the outcome is to pass what an actor can live with: {told}"),
        numbers={f"beyond the red line of {one.actor}": one.outcome for one in ranked},
        settings=_settings(results, key, found),
        carriers=tuple(one for one in about if one.path.rpartition(".")[2] in held),
    )


def _settings(results: Results, key: str, found: Settlement) -> dict[str, object]:
    """Return under which settings a forecast was made."""
    return results.settings | {"issue": key, **found.settings}
