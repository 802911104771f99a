"""What a settlement line is made of."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, log10
from typing import Final

from detente.draw.axis import signed
from detente.draw.svg import number

_STEPS: Final = 20
"""Into how many steps an estimate divides its scale at least."""


@dataclass(frozen=True)
class ScalePoint:
    """A named point of an issue's scale."""

    value: float
    text: str


@dataclass(frozen=True)
class Stand:
    """Where an actor stands.

    Parameters
    ----------
    weight
        What it brings to bear, such as capability times salience; only ratios matter.
    rounds
        Its positions by round of the talks, the first being ``position``; empty without rounds.
    """

    id: str
    name: str
    position: float
    weight: float = 1.0
    rounds: tuple[float, ...] = ()

    @property
    def path(self) -> tuple[float, ...]:
        """Return the positions by round, or the one position there is."""
        return self.rounds or (self.position,)


@dataclass(frozen=True)
class SettlementLine:
    """All that the picture shows.

    Parameters
    ----------
    band
        The bounds of the forecast, such as its 90% interval; ``None`` without one.
    reference
        Where things stay without an agreement; ``None`` where not known.
    roster
        Ids of all actors of the case in order, so that an actor looks as it does elsewhere; empty:
        those who stand here, in their order.
    """

    low: float
    high: float
    points: tuple[ScalePoint, ...]
    stands: tuple[Stand, ...]
    forecast: float | None = None
    band: tuple[float, float] | None = None
    reference: float | None = None
    roster: tuple[str, ...] = ()


def described(shown: SettlementLine) -> str:
    """Return in sentences what the picture shows."""
    said = [f"A scale from {signed(shown.low)} to {signed(shown.high)}."]
    said += [f"{signed(point.value)}: {point.text}." for point in shown.points]
    for stand in shown.stands:
        run = " to ".join(signed(value) for value in stand.path)
        said.append(f"{stand.name}: {run}, weight {number(stand.weight)}.")
    said += [f"{text}." for text, _ in marked(shown)]
    return " ".join(said)


def marked(shown: SettlementLine) -> list[tuple[str, float]]:
    """Return what is marked across all rows, in words, and where."""
    found = []
    if shown.forecast is not None:
        text = f"Forecast {_told(shown, shown.forecast)}"
        if shown.band is not None:
            low, high = (_told(shown, bound) for bound in shown.band)
            text += f" ({low} to {high})"
        found.append((text, shown.forecast))
    if shown.reference is not None:
        found.append((f"Without agreement {signed(shown.reference)}", shown.reference))
    return found


def estimated(value: float, low: float, high: float) -> str:
    """Return an estimate on a scale from low to high, no finer than the scale bears.

    One unit of the last place is at most a twentieth of the scale: whole numbers where the scale
    is 20 units long or more.

    >>> estimated(49.26, 0, 100), estimated(4.926, 0, 10), estimated(0.4926, 0, 1)
    ('49', '4.9', '0.49')
    """
    places = max(0, ceil(log10(_STEPS / (high - low)) - 1e-9))
    # Adding zero turns a negative zero into zero.
    text = f"{round(value, places) + 0.0:.{places}f}"
    return (text.rstrip("0").rstrip(".") if places else text).replace("-", "\u2212")


def _told(shown: SettlementLine, value: float) -> str:
    """Return an estimate on the scale of a picture."""
    return estimated(value, shown.low, shown.high)
