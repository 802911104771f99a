"""Red lines: who would have to swallow more than it can live with, and how likely that is."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, ClassVar

import numpy as np

from detente.analysis.result import Result
from detente.analysis.settlement.models.registry import DEFAULT, settlement_model
from detente.analysis.settlement.predictive import CELLS, predictive
from detente.analysis.settlement.sample import SettlementSample
from detente.analysis.settlement.stakes import Floats, Stakes
from detente.model.issue import Issue, Limits


@dataclass(frozen=True)
class RedLine:
    """One actor's red lines against a forecast.

    Parameters
    ----------
    actor, low, high
        Whose, and the least and most it can live with; None where there is none.
    crossed
        Whether the forecast itself is beyond.
    margin
        How far the forecast is inside; below zero, how far beyond.
    outcome
        Chance that the outcome falls beyond: forecasts err, by what past decisions teach.
    inputs
        Share of draws whose forecast is beyond: inputs are uncertain. None without draws.
    """

    actor: str
    low: float | None
    high: float | None
    crossed: bool
    margin: float
    outcome: float
    inputs: float | None


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class RedLines(Result):
    """Every actor's red lines, for one model's forecast.

    Parameters
    ----------
    model, value
        Which model, and its forecast.
    lines
        One for each actor that has limits.
    """

    tabled: ClassVar[str] = "lines"

    model: str
    value: float
    lines: tuple[RedLine, ...]

    def answer(self) -> dict[str, Any]:
        """Return plain lists, dicts and numbers."""
        return {
            "model": self.model,
            "value": self.value,
            "lines": [asdict(line) for line in self.lines],
        }


def red_lines(
    issue: Issue,
    *,
    model: str = DEFAULT,
    sample: SettlementSample | None = None,
    case: str = "",
    issue_id: str = "",
) -> RedLines:
    """Return how a forecast stands to the actors' red lines.

    Parameters
    ----------
    issue
        An issue on which actors have limits.
    model
        Name of a model.
    sample
        Draws of that model's forecast.
    case, issue_id
        Whose issue it is, for the record.

    Raises
    ------
    DataError
        Where the model needs a reference point and the issue names none.
    UnknownName
        For a model that is not known.

    Examples
    --------
    >>> stands = {"us": {"position": 20, "capability": 1, "salience": 50, "limits": {"max": 40}},
    ...           "them": {"position": 80, "capability": 1, "salience": 50}}
    >>> [(line.actor, line.crossed, line.margin) for line in red_lines(Issue(actors=stands)).lines]
    [('us', True, -10.0)]
    """
    stakes, chosen = Stakes.from_issue(issue), settlement_model(model)
    chosen.check(issue.reference)
    value = float(chosen.forecast(stakes))
    drawn = sample.values[chosen.name] if sample else None
    return RedLines(
        case=case,
        settings={"issue": issue_id, "model": chosen.name}
        | (dict(sample.settings) if sample else {}),
        seed=sample.seed if sample else None,
        model=chosen.name,
        value=value,
        lines=tuple(
            _line(actor, stand.limits, stakes, value, drawn)
            for actor, stand in issue.actors.items()
            if stand.limits is not None
        ),
    )


def _line(
    actor: str, limits: Limits, stakes: Stakes, value: float, drawn: Floats | None
) -> RedLine:
    """Return one actor's red lines against a forecast."""
    low = -np.inf if limits.min is None else limits.min
    high = np.inf if limits.max is None else limits.max
    margin = float(min(value - low, high - value))
    inputs = None if drawn is None else float(((drawn < low) | (drawn > high)).mean())
    return RedLine(
        actor=actor,
        low=limits.min,
        high=limits.max,
        crossed=margin < 0,
        margin=margin,
        outcome=outside(stakes, low, high),
        inputs=inputs,
    )


def outside(stakes: Stakes, low: float, high: float) -> float:
    """Return the chance that an outcome falls below one place or above another.

    Examples
    --------
    >>> round(outside(Stakes.from_lists([0, 100]), 50, 100), 1)
    0.5
    """
    bottom, top = (float(end) for end in stakes.hull)
    if bottom == top:
        return float(not low <= bottom <= high)
    places = np.linspace(bottom, top, CELLS)
    beyond = (places < low - 1e-9) | (places > high + 1e-9)
    return float(predictive(stakes)[beyond].sum())
