"""Each actor's pull on the outcome: how far it drags the forecast from where it would be.

In the game behind it a coalition's worth is the forecast if only its members held their own
positions and all others stood at a common base: the plain mean of the positions, where a say
that is the same for all would leave the talks, unless another base is asked for. The pull
is the Shapley value (1953) of that game, so all pulls sum to forecast less base. For the
compromise model the game is additive and the value has a closed form: weight times distance
from the base.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from detente.analysis.result import Result
from detente.analysis.settlement.models.model import SettlementModel
from detente.analysis.settlement.models.registry import DEFAULT, settlement_model
from detente.analysis.settlement.stakes import Floats, Stakes

EXACT = 10
"""Up to this many actors every coalition is reckoned; beyond, random orders of joining."""


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Pull(Result):
    """Every actor's pull on one model's forecast.

    Parameters
    ----------
    model, value
        Which model, and its forecast.
    base
        Where the forecast would be if nobody had a say.
    pulls
        By actor, in units of the scale; above zero is upwards. They sum to value less base.
    """

    tabled: ClassVar[str] = "pulls"

    model: str
    value: float
    base: float
    pulls: Mapping[str, float]

    def answer(self) -> dict[str, Any]:
        """Return plain dicts and numbers."""
        return {
            "model": self.model,
            "value": self.value,
            "base": self.base,
            "pulls": dict(self.pulls),
        }


def pull(
    stakes: Stakes,
    *,
    model: str = DEFAULT,
    base: float | None = None,
    orders: int = 200,
    seed: int = 0,
    case: str = "",
    issue_id: str = "",
) -> Pull:
    """Return each actor's pull on a model's forecast.

    Parameters
    ----------
    stakes
        The stakes, shape ``(n,)``.
    model
        Name of a model.
    base
        Where an actor without a say stands; by default the plain mean position. The reference
        point is another choice: pulls then say who moves the talks away from it.
    orders, seed
        Random orders of joining, where there are more than ten actors.
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
    >>> pull(Stakes.from_lists([0, 100], capability=[1, 3])).pulls
    {'a0': -12.5, 'a1': 37.5}
    """
    chosen, n = settlement_model(model), len(stakes.actors)
    chosen.check(stakes.reference)
    at = float(stakes.position.mean()) if base is None else base
    if chosen.pulls:
        shares, how = chosen.pulls(stakes, at), "closed form"
    elif n <= EXACT:
        shares, how = _exact(stakes, chosen, at), "every coalition"
    else:
        shares, how = _orders(stakes, chosen, at, orders, seed), f"{orders} random orders"
    return Pull(
        case=case,
        settings={
            "issue": issue_id,
            "model": chosen.name,
            "base": base,
            "how": how,
            "orders": orders,
        },
        seed=seed if how.endswith("random orders") else None,
        model=chosen.name,
        value=float(chosen.forecast(stakes)),
        base=at,
        pulls=dict(zip(stakes.actors, shares.tolist(), strict=True)),
    )


def _worth(
    stakes: Stakes, model: SettlementModel, base: float, members: NDArray[np.bool_]
) -> Floats:
    """Return the worth of coalitions, rows of booleans, in one call of the model."""
    joined = replace(
        stakes,
        position=np.where(members, stakes.position, base),
        capability=np.broadcast_to(stakes.capability, members.shape),
        salience=np.broadcast_to(stakes.salience, members.shape),
    )
    return model.forecast(joined)


def _exact(stakes: Stakes, model: SettlementModel, base: float) -> Floats:
    """Return Shapley values from the worths of all coalitions."""
    n = len(stakes.actors)
    codes = np.arange(2**n)
    members = (codes[:, np.newaxis] >> np.arange(n)) & 1 == 1
    worth = _worth(stakes, model, base, members)
    size = members.sum(axis=1)
    # The share of orders in which just these k stand before an actor: k! (n-k-1)! / n!
    odds = np.ones(n)
    for k in range(1, n):
        odds[k] = odds[k - 1] * k / (n - k)
    odds /= n
    values = []
    for actor in range(n):
        without = codes[~members[:, actor]]
        gain = worth[without | (1 << actor)] - worth[without]
        values.append(float(np.sum(odds[size[without]] * gain)))
    return np.array(values)


def _orders(stakes: Stakes, model: SettlementModel, base: float, orders: int, seed: int) -> Floats:
    """Return mean gains over random orders of joining, each also taken backwards."""
    n = len(stakes.actors)
    rng = np.random.default_rng(seed)
    half = [rng.permutation(n) for _ in range((orders + 1) // 2)]
    total = np.zeros(n)
    for order in [turn for each in half for turn in (each, each[::-1])]:
        members = np.zeros((n + 1, n), dtype=bool)
        for step, actor in enumerate(order, start=1):
            members[step:, actor] = True
        total[order] += np.diff(_worth(stakes, model, base, members))
    return total / (2 * len(half))
