"""An issue under negotiation: a line with named points, and where each actor stands on it.

The vocabulary is that of the settlement literature (Bueno de Mesquita 1994; Thomson 2011):
*position* is the settlement an actor wants, *capability* the weight it can bring to bear,
*salience* the share of that weight it is willing to spend on this issue, and the *reference
point* what happens if the talks fail.

Several issues, or one issue with several dimensions, are a mapping of issue ids to issues; an
actor that has no stake in one of them is simply absent there.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from detente.frozen import LARGEST, STRICTLY_NUMBER, Frozen
from detente.frozen import Number as Finite
from detente.model.base import Belief

Input = Literal["position", "capability", "salience"]
"""What an actor brings to an issue, each of which may be uncertain."""

_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?(e[+-]?[0-9]+)?", re.ASCII)
Range = tuple[Finite, Finite] | tuple[Finite, Finite, Finite]
"""``(low, high)``: evenly uncertain between them; ``(low, mode, high)``: triangular."""


class Limits(Frozen):
    """Red lines: the least and the most that an actor can live with on the issue's scale."""

    min: Finite | None = Field(default=None, description="The least that it can live with.")
    max: Finite | None = Field(default=None, description="The most that it can live with.")

    @model_validator(mode="after")
    def _right_way_up(self) -> Self:
        """Refuse limits that leave nothing between them."""
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"the limits are upside down: min {self.min:g} > max {self.max:g}")
        return self


LEAST_CAPABILITY = 1e-9
"""Less weight than this is refused; capabilities may be in any unit, so another one will do."""
MOST_ACTORS = 200
"""Actors of one issue; the spatial models weigh every one of them in every contest of two."""


def _points(value: Any) -> Any:
    """Read the points of a scale as numbers; in JSON every key is a text. None may come twice."""
    if not isinstance(value, dict):
        return value
    points: dict[Any, Any] = {}
    for key, name in value.items():
        point = float(key) if isinstance(key, str) and _NUMBER.fullmatch(key) else key
        if point in points:
            raise ValueError(f"the point {point:g} is named twice; keep one of them")
        points[point] = name
    return points


class Position(Belief):
    """One actor's stake in an issue."""

    position: Finite = Field(description="The settlement it wants, in units of the issue's scale.")
    capability: Annotated[float, Field(gt=0, le=LARGEST), STRICTLY_NUMBER] = Field(
        description="Its weight, above zero, in any unit that the actors of one issue share."
    )
    salience: Annotated[float, Field(ge=0, le=100), STRICTLY_NUMBER] = Field(
        description="How much of that weight it spends here, 0 (indifferent) to 100 (nothing "
        "matters more). Always of a hundred, never of one.",
    )
    ranges: dict[Input, Range] = Field(
        default_factory=dict,
        description="What is not known exactly: `[40, 60]`, evenly between, or `[40, 45, 60]`, "
        "triangular. The plain value must lie inside.",
    )
    limits: Limits | None = Field(default=None, description="Its red lines.")

    @model_validator(mode="after")
    def _ranges_hold(self) -> Self:
        """Refuse ranges that are upside down, miss the plain value, or leave what is legal."""
        if self.capability < LEAST_CAPABILITY:
            raise ValueError(f"capability {self.capability:g} is too small; use another unit")
        for name, bounds in self.ranges.items():
            shown = ", ".join(f"{bound:g}" for bound in bounds)
            if list(bounds) != sorted(bounds):
                raise ValueError(f"the range of {name} is upside down: [{shown}]")
            value = float(getattr(self, name))
            if not bounds[0] <= value <= bounds[-1]:
                raise ValueError(f"{name} {value:g} lies outside its own range [{shown}]")
            if name == "capability" and bounds[0] <= 0:
                raise ValueError(f"the range of capability must stay above 0: [{shown}]")
            if name == "salience" and (bounds[0] < 0 or bounds[-1] > 100):
                raise ValueError(f"the range of salience must stay within 0 to 100: [{shown}]")
        return self


class Issue(Belief):
    """A line on which the talks will settle somewhere, and who wants it where.

    Examples
    --------
    >>> issue = Issue(
    ...     scale={0: "keeps all powers", 100: "must resign"},
    ...     actors={"russia": {"position": 20, "capability": 90, "salience": 80}},
    ... )
    >>> issue.low, issue.high, issue.actors["russia"].position
    (0.0, 100.0, 20.0)
    """

    text: str = Field(default="", description="What is at issue.")
    scale: Annotated[
        dict[Finite, str],
        BeforeValidator(_points, json_schema_input_type=dict[Finite, str]),
    ] = Field(
        default_factory=dict,
        description="Named points. The lowest and the highest are the ends of the line; with "
        "fewer than two named points the line runs from 0 to 100.",
    )
    reference: Finite | None = Field(
        default=None, description="The reference point: what holds if the talks fail."
    )
    actors: dict[str, Position] = Field(
        max_length=MOST_ACTORS,
        description="Stakes by actor id; an actor without a stake is absent.",
    )

    @property
    def low(self) -> float:
        """Return the lower end of the line."""
        return min(self.scale) if len(self.scale) > 1 else 0.0

    @property
    def high(self) -> float:
        """Return the upper end of the line."""
        return max(self.scale) if len(self.scale) > 1 else 100.0

    @model_validator(mode="after")
    def _on_the_line(self) -> Self:
        """Refuse an issue without actors and anything placed off the line."""
        if not self.actors:
            raise ValueError("an issue needs actors")
        if self.reference is not None:
            self._place("the reference point", self.reference)
        for name, stake in self.actors.items():
            self._place(f"the position of {name}", stake.position)
            for bound in stake.ranges.get("position", ()):
                self._place(f"the range of the position of {name}", bound)
        return self

    def _place(self, what: str, value: float) -> None:
        """Raise ValueError where a value is off the line."""
        if not self.low <= value <= self.high:
            raise ValueError(f"{what}, {value:g}, is off the scale {self.low:g} to {self.high:g}")
