"""The settlement of one issue: every model side by side, with bands, and what lies behind."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import asdict, dataclass
from typing import Any, ClassVar

import numpy as np

from detente.analysis.result import Result
from detente.analysis.settlement.asked import issue_asked
from detente.analysis.settlement.bands import Band, Calibration
from detente.analysis.settlement.group_decision.group_decision import group_decision
from detente.analysis.settlement.models.model import Rounds, SettlementModel
from detente.analysis.settlement.models.registry import DEFAULT, models, settlement_model
from detente.analysis.settlement.pull import Pull, pull
from detente.analysis.settlement.red_lines import RedLines, red_lines
from detente.analysis.settlement.risk import CriticalRisk, critical_risk
from detente.analysis.settlement.sample import SettlementSample, sample
from detente.analysis.settlement.shipped import shipped
from detente.analysis.settlement.stakes import Degeneracy, Stakes
from detente.analysis.settlement.talks import Talks, coordinates
from detente.analysis.settlement.utility import utility
from detente.analysis.subject import Subject
from detente.compute import Cancelled, Progress
from detente.model.issue import Issue


@dataclass(frozen=True)
class Forecast:
    """One model's forecast and its calibrated band, ``None`` for a model not calibrated."""

    value: float
    band: Band | None


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Settlement(Result):
    """Where an issue is likely to settle.

    Parameters
    ----------
    model
        The model whose forecast counts; the others stand beside it.
    forecast
        Forecasts by model; one that needs a reference point where there is none is absent.
    unanswered
        The names of the models that are absent.
    talks
        Rounds, moves and cycles of a model that has rounds.
    pull
        Each actor's pull on the forecast of ``model``.
    satisfaction
        Who gets its way: what the forecast of ``model`` is worth to each actor, from 0 at the far
        end of the scale to 1 at its own position.
    risk
        Critical risk between any two actors, a breakdown being as bad as the worst deal.
    red_lines
        Limits and whether the forecast of ``model`` crosses them.
    sample
        Forecasts over draws of uncertain inputs, if any were asked for.
    degenerate
        What makes the issue degenerate.
    calibration
        Where bands come from.
    """

    tabled: ClassVar[str] = "forecast"

    model: str
    forecast: Mapping[str, Forecast]
    unanswered: tuple[str, ...]
    talks: Talks
    pull: Pull
    satisfaction: Mapping[str, float]
    risk: CriticalRisk
    red_lines: RedLines
    sample: SettlementSample | None
    degenerate: tuple[Degeneracy, ...]
    calibration: Calibration

    @property
    def value(self) -> float:
        """Return the forecast of the chosen model."""
        return self.forecast[self.model].value

    @property
    def band(self) -> Band | None:
        """Return the band of the chosen model, ``None`` where it is not calibrated."""
        return self.forecast[self.model].band

    def answer(self) -> dict[str, Any]:
        """Return plain lists, dicts and numbers, rounds and moves at the top."""
        talks = self.talks.answer()
        return {
            "model": self.model,
            "forecast": {name: asdict(each) for name, each in self.forecast.items()},
            "unanswered": list(self.unanswered),
            "rounds": talks["rounds"],
            "rounds_model": talks["model"],
            "moves": talks["moves"],
            "cycle": talks["cycle"],
            "pull": dict(self.pull.pulls),
            "pull_base": self.pull.base,
            "satisfaction": dict(self.satisfaction),
            "critical_risk": self.risk.answer()["risk"],
            "red_lines": self.red_lines.answer()["lines"],
            "sample": None if self.sample is None else self.sample.as_dict(),
            "degenerate": list(self.degenerate),
            "calibration": {
                "source": self.calibration.source,
                "issues": self.calibration.issues,
                "groups": self.calibration.groups,
            },
        }


def settlement(
    subject: Issue | Subject,
    *,
    model: str = DEFAULT,
    rounds: int | None = None,
    level: float = 0.8,
    calibration: Calibration | None = None,
    draws: int = 0,
    seed: int = 0,
    case: str = "",
    issue_id: str = "",
    executor: Executor | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Settlement:
    """Return the forecasts of every model for one issue, and what lies behind the chosen one.

    Parameters
    ----------
    subject
        The issue, or a case that holds it: a conflict, a case, or a case's name or path.
    model
        The model whose forecast counts; the compromise model unless told otherwise, because
        past decisions favour it.
    rounds
        Rounds of models that have rounds.
    level
        Share of outcomes that bands are to hold; one the calibration knows.
    calibration
        How far off the models were on past decisions; what ships with the package unless told
        otherwise.
    draws, seed
        Monte Carlo draws of uncertain inputs; none by default.
    case, issue_id
        Whose issue it is, for the record; of a case with several issues, ``issue_id`` names one.
    executor, progress, cancelled
        As in :func:`detente.compute.gather`.

    Raises
    ------
    CaseError
        Where a case has no issue, or several and none is named.
    DataError
        Where the chosen model needs a reference point and the issue names none.
    UnknownName
        For an issue, a model or a level of bands that is not known.

    Examples
    --------
    >>> from detente import settlement
    >>> settled = settlement("syria-2016", issue_id="assad")
    >>> settled.model, round(settled.value), [round(end) for end in settled.band]
    ('compromise', 49, [6, 77])
    """
    issue, issue_id, case = issue_asked(subject, issue_id, case)
    stakes, chosen = Stakes.from_issue(issue), settlement_model(model)
    made_from = calibration or shipped()
    forecast = {
        one.name: _forecast(one, stakes, rounds, made_from, level)
        for one in models()
        if one.answers(issue.reference)
    }
    origin: dict[str, Any] = {"case": case, "issue_id": issue_id}
    workers: dict[str, Any] = {"executor": executor, "progress": progress, "cancelled": cancelled}
    drawn = (
        sample(
            issue,
            seed=seed,
            draws=draws,
            models=(chosen.name, *(one.name for one in models() if one.quick)),
            level=level,
            **origin,
            **workers,
        )
        if draws
        else None
    )
    # Where the chosen model has no rounds, those of the group decision model are told.
    play: Rounds = chosen.rounds or group_decision
    talks = play(stakes, rounds=rounds)
    pulls = pull(stakes, model=chosen.name, seed=seed, **origin)
    worth = utility(stakes, np.asarray(forecast[chosen.name].value))
    return Settlement(
        case=case,
        settings={
            "issue": issue_id,
            "model": chosen.name,
            "rounds": len(talks.rounds) - 1,
            "level": level,
            "calibration": made_from.source,
            "draws": draws,
        },
        seed=seed if draws else pulls.seed,
        model=chosen.name,
        forecast=forecast,
        unanswered=tuple(one.name for one in models() if one.name not in forecast),
        talks=talks,
        pull=pulls,
        satisfaction=dict(zip(stakes.actors, worth.tolist(), strict=True)),
        risk=critical_risk(stakes, **origin),
        red_lines=red_lines(issue, model=chosen.name, sample=drawn, **origin),
        sample=drawn,
        degenerate=stakes.degeneracies,
        calibration=made_from,
    )


def _forecast(
    model: SettlementModel,
    stakes: Stakes,
    rounds: int | None,
    calibration: Calibration,
    level: float,
) -> Forecast:
    """Return one model's forecast and band."""
    if rounds is not None and model.rounds:
        value = coordinates(model.rounds(stakes, rounds=rounds).value)[0]
    else:
        value = float(model.forecast(stakes))
    return Forecast(value, calibration.band(model.name, level, stakes, value))
