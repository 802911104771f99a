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
from dataclasses import asdict, dataclass, field
from typing import Any

import numpy as np

from detente.analysis.settlement.models import MODELS, model_name
from detente.analysis.settlement.stakes import Floats, Stakes
from detente.version import __version__

EXACT = 10
"""Up to this many actors every coalition is reckoned; beyond, random orders of joining."""


@dataclass(frozen=True)
class Pull:
    """Pulls by actor, in units of the scale; above zero is upwards. They sum to value - base."""

    model: str
    value: float
    base: float
    pulls: Mapping[str, float]
    settings: Mapping[str, Any] = field(default_factory=dict)
    version: str = __version__

    def as_dict(self) -> dict[str, Any]:
        """Return plain dicts and numbers."""
        return asdict(self)


def pull(
    held: Stakes,
    *,
    model: str = "compromise",
    base: float | None = None,
    orders: int = 200,
    seed: int = 0,
) -> Pull:
    """Return each actor's pull on a model's forecast.

    Parameters
    ----------
    held
        The stakes, shape ``(n,)``.
    model
        Name of a model.
    base
        Where an actor without a say stands; by default the plain mean position. The reference
        point is another choice: pulls then say who moves the talks away from it.
    orders, seed
        Random orders of joining, where there are more than ten actors.
    """
    name, n = model_name(model), len(held.actors)
    if base is None:
        base = float(held.position.mean())
    value = float(MODELS[name](held))
    if name == "compromise":
        shares, how = held.weight * (held.position - base), "closed form"
    elif n <= EXACT:
        shares, how = _exact(held, name, base), "every coalition"
    else:
        shares, how = _orders(held, name, base, orders, seed), f"{orders} random orders"
    pulls = dict(zip(held.actors, shares.tolist(), strict=True))
    return Pull(name, value, base, pulls, {"how": how, "orders": orders, "seed": seed})


def _worth(held: Stakes, name: str, base: float, members: np.ndarray[Any, Any]) -> Floats:
    """Return the worth of coalitions, rows of booleans, in one call of the model."""
    shape = members.shape
    joined = Stakes(
        held.actors,
        np.where(members, held.position, base),
        np.broadcast_to(held.capability, shape),
        np.broadcast_to(held.salience, shape),
        held.low,
        held.high,
        held.reference,
    )
    return MODELS[name](joined)


def _exact(held: Stakes, name: str, base: float) -> Floats:
    """Return Shapley values from the worths of all coalitions."""
    n = len(held.actors)
    codes = np.arange(2**n)
    members = (codes[:, np.newaxis] >> np.arange(n)) & 1 == 1
    worth = _worth(held, name, base, members)
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


def _orders(held: Stakes, name: str, base: float, orders: int, seed: int) -> Floats:
    """Return mean gains over random orders of joining, each also taken backwards."""
    n = len(held.actors)
    rng = np.random.default_rng(seed)
    half = [rng.permutation(n) for _ in range((orders + 1) // 2)]
    total = np.zeros(n)
    for order in [turn for each in half for turn in (each, each[::-1])]:
        members = np.zeros((n + 1, n), dtype=bool)
        for step, actor in enumerate(order, start=1):
            members[step:, actor] = True
        total[order] += np.diff(_worth(held, name, base, members))
    return total / (2 * len(half))
