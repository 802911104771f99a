"""What a settlement model is: a forecast for one issue, and what else it can say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from detente.analysis.result import Result
from detente.analysis.settlement.spatial.rules import SpatialRules
from detente.analysis.settlement.stakes import Floats, Stakes
from detente.analysis.settlement.talks import Talks
from detente.analysis.settlement.utility import no_reference
from detente.model.issue import Issue


class Rounds(Protocol):
    """From stakes of shape ``(n,)`` to the talks, some rounds of them or as many as they take."""

    def __call__(self, stakes: Stakes, *, rounds: int | None = None) -> Talks:
        """Return the talks round by round."""


@dataclass(frozen=True, kw_only=True)
class SettlementModel:
    """A model of where the talks on one issue settle.

    Name and forecast are enough for every verb; what else a model can say is optional.

    Parameters
    ----------
    name
        What it is asked for by, in small letters: ``weighted-median``.
    title
        What it is called in a sentence: ``the weighted median``.
    citation
        Author, year and place of the definition.
    forecast
        From stakes of shape ``(..., n)`` to settlements of shape ``(...)``, in units of the scale.
    rounds
        The talks round by round; ``None`` for a model that does not play in rounds.
    needs_reference
        Whether it has no answer where an issue names no reference point.
    aliases
        Other names it is known by.
    calibration
        By share of outcomes, the strangeness below which that share of past outcomes fell (see
        :mod:`~detente.analysis.settlement.shipped`); ``None``: not calibrated, so no bands.
    quick
        Whether a hundred thousand draws take about a second; such models are drawn beside the
        one that was asked for.
    pulls
        From stakes of shape ``(n,)`` and a base to every actor's Shapley value, shape ``(n,)``,
        where the model has a closed form of it.
    """

    name: str
    title: str = ""
    citation: str = ""
    forecast: Callable[[Stakes], Floats]
    rounds: Rounds | None = None
    needs_reference: bool = False
    aliases: tuple[str, ...] = ()
    calibration: Mapping[float, float] | None = field(default=None, hash=False)
    quick: bool = False
    pulls: Callable[[Stakes, float], Floats] | None = None

    def answers(self, reference: float | None) -> bool:
        """Tell whether the model has a forecast for issues with this reference point, or none."""
        return not self.needs_reference or reference is not None

    def check(self, reference: float | None) -> None:
        """Do nothing where the model has a forecast.

        Raises
        ------
        DataError
            Where it needs a reference point and the issue names none.
        """
        if not self.answers(reference):
            raise no_reference(f"the model {self.name}")


@dataclass(frozen=True, kw_only=True)
class JointModel:
    """A model of where several issues settle together.

    Parameters
    ----------
    name
        What it is asked for by, in small letters: ``exchange``.
    title
        What it is called in a sentence: ``the exchange model``.
    citation
        Author, year and place of the definition.
    play
        From issues by id, a number of rounds (``None``: as many as the model plays of itself) and
        the choices of the spatial model to the outcome of every issue, and the run behind it.
    aliases
        Other names it is known by.
    """

    name: str
    title: str = ""
    citation: str = ""
    play: Callable[
        [Mapping[str, Issue], int | None, SpatialRules], tuple[Mapping[str, float], Result]
    ]
    aliases: tuple[str, ...] = ()
