"""What an actor wants: statements in order, a ranking of states, or weights."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, PlainSerializer, model_validator
from pydantic_core import PydanticCustomError

from detente.frozen import Number, Truth
from detente.model.base import Belief
from detente.model.condition import Condition
from detente.model.grammar import ConditionField

StateRef = int | str | tuple[str, ...]
"""A state: its code, its name (graph form), or the options taken in it."""


def _state(value: Any) -> Any:
    """Refuse what can be no state in words that say what can."""
    named = isinstance(value, list | tuple) and all(isinstance(name, str) for name in value)
    if isinstance(value, bool) or not (named or isinstance(value, int | str)):
        shown = str(value).lower() if isinstance(value, bool) else repr(value)
        raise ValueError(f"{shown} is no state; list the options taken in it, or give its code")
    return value


AnyState = Annotated[StateRef, BeforeValidator(_state, json_schema_input_type=StateRef)]
"""A state as a field of a model."""


class Statement(Belief):
    """A condition that an actor wants met (Peng, Hipel, Kilgour and Fang 1997)."""

    want: ConditionField = Field(description="What it wants met.")
    strong: Truth = Field(
        default=False,
        description="A state that meets it is much preferred to one that does not; so is one that "
        "meets a statement above it.",
    )
    unknown: Truth = Field(
        default=False, description="It is not known whether the actor wants it met or not met."
    )


class Weight(Belief):
    """A condition and what an actor gains where it is met."""

    want: ConditionField = Field(description="What it is worth something to see met.")
    weight: Number = Field(
        description="What it is worth where the condition is met; may be negative."
    )


def _statement(value: Any) -> Any:
    """Read a bare text as a statement without claims."""
    return {"want": value} if isinstance(value, str | Condition) else value


def _weights(value: Any) -> Any:
    """Read ``{condition: number}`` as a list of weights."""
    if isinstance(value, dict):
        return [{"want": want, "weight": weight} for want, weight in value.items()]
    return value


def _tier(value: Any) -> Any:
    """Read one place of a ranking: a state, ``[code, code]`` as a tie, or ``{tie: [...]}``.

    A list of option names, which have an owner and a dot, is one state; a list of names without
    a dot is a tie of the states of a graph. A tuple is a place already read.
    """
    if isinstance(value, tuple):
        return value
    for one in value["tie"] if isinstance(value, dict) and set(value) == {"tie"} else [value]:
        for state in one if isinstance(one, list) else [one]:
            if isinstance(state, bool | float):
                raise PydanticCustomError("int_type", "no state")
    if isinstance(value, dict) and set(value) == {"tie"}:
        return value["tie"]
    if isinstance(value, list):
        options = all(isinstance(item, str) and "." in item for item in value)
        return [list(value)] if options else list(value)
    return [value]


def written(tier: tuple[StateRef, ...]) -> Any:
    """Write one place of a ranking so that it reads back as the same."""
    states = [list(state) if isinstance(state, tuple) else state for state in tier]
    if len(states) == 1:
        return states[0]
    codes = bool(states) and all(isinstance(state, int) for state in states)
    return states if codes else {"tie": states}


Statements = tuple[
    Annotated[Statement, BeforeValidator(_statement, json_schema_input_type=str | Statement)], ...
]
_AnyTier = StateRef | list[StateRef] | dict[Literal["tie"], list[StateRef]]
Tier = Annotated[
    tuple[StateRef, ...],
    BeforeValidator(_tier, json_schema_input_type=_AnyTier),
    PlainSerializer(written, return_type=Any, when_used="json"),
]
_AnyWeights = dict[str, float] | list[Weight]
Weights = Annotated[
    tuple[Weight, ...], BeforeValidator(_weights, json_schema_input_type=_AnyWeights)
]


class Preference(Belief):
    """How an actor orders the states, in one of three ways.

    ``statements``, most important first: a state that meets the first statement that tells two
    states apart is preferred. ``ranking`` of all feasible states, best first, ties together.
    ``weights``: a state is worth the sum of the weights of the conditions it meets.
    ``foremost`` statements come ahead of any of the three: commitments such as pledges.
    """

    statements: Statements = Field(
        default=(), description="Conditions that it wants met, most important first."
    )
    ranking: tuple[Tier, ...] | None = Field(
        default=None,
        description="All feasible states. Ties: `[3, 5]` for codes, `{tie: [...]}` for states "
        "given by their options.",
    )
    weights: Weights | None = Field(
        default=None,
        description="What each condition is worth where it is met; the sum ranks the states.",
    )
    foremost: Statements = Field(
        default=(), description="Conditions that come ahead of any of the three."
    )

    @staticmethod
    def read(value: Any) -> Any:
        """Read a bare list as statements, most important first."""
        return {"statements": value} if isinstance(value, list | tuple) else value

    @model_validator(mode="after")
    def _one_way(self) -> Preference:
        """Refuse two ways at once."""
        ways = [bool(self.statements), self.ranking is not None, self.weights is not None]
        if sum(ways) > 1:
            raise ValueError("give statements, a ranking or weights, not two of them")
        return self

    def conditions(self) -> tuple[Condition, ...]:
        """Return every condition the preference mentions, foremost ones first."""
        wanted = [part.want for part in (*self.foremost, *self.statements)]
        return (*wanted, *(part.want for part in self.weights or ()))
