"""Where each issue of the case may settle, who pulls, and whose red line is near."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from detente.analysis.settlement.settlement import Settlement
from detente.briefing.carriers import carrier_of
from detente.briefing.finding import Carrier, Finding
from detente.briefing.results import Analysed
from detente.model.issue import Issue
from detente.telling.briefing import carriers
from detente.telling.briefing.settlement import Forecast, Pulls, RedLines, Satisfaction


def findings(results: Analysed) -> Iterator[Finding]:
    """Yield each issue's forecast, who gets its way, the pulls, and the red lines."""
    for name, issue in results.conflict.issues.items():
        result = results.settlements[name]
        stakes = tuple(_stakes(results, name, issue))
        settings = results.settings | {"issue": name, **result.settings}
        for finding in (
            _forecast(name, issue, result),
            _satisfaction(results, result),
            _pulls(results, result),
        ):
            key = f"{finding.key}.{name}"
            yield replace(finding, key=key, settings=settings, carriers=stakes)
        if result.red_lines.lines:
            crossed = _red_lines(results, result)
            lines = {line.actor for line in result.red_lines.lines}
            ends = tuple(one for one in stakes if one.path.rpartition(".")[2] in lines)
            key = f"{crossed.key}.{name}"
            yield replace(crossed, key=key, settings=settings, carriers=ends)


def _stakes(results: Analysed, name: str, issue: Issue) -> Iterator[Carrier]:
    """Yield the stakes of each actor as beliefs."""
    for actor, stake in issue.actors.items():
        yield carrier_of(
            stake,
            path=f"issues.{name}.actors.{actor}",
            says=carriers.position(results.conflict, actor, stake),
            change=carriers.weight(stake),
        )


def _forecast(name: str, issue: Issue, result: Settlement) -> Finding:
    """Return the default model's forecast, its band, and the spread between models."""
    level = float(result.settings["level"])
    ends = dict(zip(("band from", "band to"), result.band or (), strict=False))
    values = {model: forecast.value for model, forecast in result.forecast.items()}
    return Finding(
        "settlement",
        Forecast(
            name,
            issue,
            result.model,
            result.value,
            result.band,
            level,
            min(values.values()),
            max(values.values()),
        ),
        key="forecast",
        weight=7,
        numbers={
            **values,
            **ends,
            "scale from": issue.low,
            "scale to": issue.high,
            "level": level,
            **{f"point {text}": point for point, text in issue.scale.items()},
        },
    )


def _satisfaction(results: Analysed, result: Settlement) -> Finding:
    """Return who gets how much of what it wants from the forecast."""
    shares = _descending(result.satisfaction)
    return Finding(
        "settlement",
        Satisfaction(results.conflict, shares),
        key="satisfaction",
        numbers={f"satisfaction of {actor}": share for actor, share in shares.items()},
    )


def _pulls(results: Analysed, result: Settlement) -> Finding:
    """Return who pulls the forecast how far from where it would be without a say."""
    base, pulls = result.pull.base, result.pull.pulls
    widest = {actor: pulls[actor] for actor in sorted(pulls, key=lambda one: -abs(pulls[one]))}
    return Finding(
        "settlement",
        Pulls(results.conflict, base, widest),
        key="pulls",
        annex=True,
        numbers={"base": base, **{f"pull of {actor}": pull for actor, pull in widest.items()}},
    )


def _red_lines(results: Analysed, result: Settlement) -> Finding:
    """Return how likely the outcome is to pass what each actor can live with."""
    chances = _descending({line.actor: line.outcome for line in result.red_lines.lines})
    return Finding(
        "settlement",
        RedLines(results.conflict, chances),
        key="red-lines",
        numbers={f"beyond the red line of {actor}": chance for actor, chance in chances.items()},
    )


def _descending(numbers: Mapping[str, float]) -> dict[str, float]:
    """Return actors with their numbers, the greatest first."""
    return {actor: numbers[actor] for actor in sorted(numbers, key=lambda one: -numbers[one])}
