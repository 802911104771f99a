"""Several issues settled together: in one space, or by trading between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from detente.analysis.result import Result
from detente.analysis.rows import Row, rows
from detente.analysis.settlement.models.registry import JOINT, joint_model
from detente.analysis.settlement.spatial.rules import SpatialRules
from detente.model.issue import Issue


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Joint(Result):
    """The outcome of several issues settled together.

    Parameters
    ----------
    model
        Which model.
    outcome
        By issue, on its own scale.
    run
        The rounds and moves, or the trades, behind it.
    """

    model: str
    outcome: Mapping[str, float]
    run: Result

    def table(self) -> list[Row]:
        """Return where each issue settles, a row each."""
        return rows(dict(self.outcome))

    def answer(self) -> dict[str, Any]:
        """Return plain lists, dicts and numbers in the shape of a settlement.

        ``forecast`` maps the model to the value of each issue; there are no calibrated bands for
        issues settled together. ``rounds`` of the exchange model hold outcomes by issue.
        """
        run = self.run.answer()
        outcomes = [
            {"round": number, "outcomes": outcome}
            for number, outcome in enumerate(run.get("outcomes", ()))
        ]
        return {
            "model": self.model,
            "forecast": {self.model: {"value": dict(self.outcome), "band": None}},
            "rounds": run.get("rounds", outcomes),
            "moves": run.get("moves", []),
            "trades": run.get("trades", []),
            "pull": {},
        }


def joint(
    issues: Mapping[str, Issue],
    *,
    model: str = JOINT[0].name,
    rounds: int | None = None,
    rules: SpatialRules | None = None,
    case: str = "",
) -> Joint:
    """Return where several issues settle together.

    Parameters
    ----------
    issues
        Issues by id, two or more to be of interest.
    model
        ``exchange`` trades concessions between issues; ``spatial`` bargains in one space.
    rounds
        Rounds to play: by default one of the exchange model, and until the talks end of the
        spatial one.
    rules
        Choices of the spatial model.
    case
        The id of the case, for the record.

    Raises
    ------
    UnknownName
        For a model that is not known.

    Examples
    --------
    >>> stands = {"us": {"position": 20, "capability": 3, "salience": 50},
    ...           "them": {"position": 80, "capability": 2, "salience": 90}}
    >>> both = joint({"aid": Issue(actors=stands), "arms": Issue(actors=stands)}, model="spatial")
    >>> sorted(both.outcome)
    ['aid', 'arms']
    """
    chosen = joint_model(model)
    outcome, run = chosen.play(issues, rounds, rules or SpatialRules())
    return Joint(
        case=case,
        settings={"model": chosen.name, "issues": list(issues), **run.settings},
        seed=run.seed,
        model=chosen.name,
        outcome=outcome,
        run=run,
    )
