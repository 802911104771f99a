"""A stretch of time in a conflict, with its own status quo and its own beliefs."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from detente.model.base import Belief, Name
from detente.model.condition import Condition
from detente.model.grammar import ConditionField
from detente.model.preference import Preference, Statements, StateRef


class Infeasible(Belief):
    """States that meet this condition cannot be, and are left out."""

    when: ConditionField


def _infeasible(value: Any) -> Any:
    """Read a bare text as an infeasibility without claims."""
    return {"when": value} if isinstance(value, str | Condition) else value


Infeasibles = tuple[
    Annotated[Infeasible, BeforeValidator(_infeasible, json_schema_input_type=str | Infeasible)],
    ...,
]

AnyPreference = Annotated[
    Preference, BeforeValidator(Preference.read, json_schema_input_type=Statements | Preference)
]
"""A preference, or a bare list of statements, most important first."""


class Phase(Belief):
    """A dated stretch of the conflict.

    ``status_quo`` is the state that stands in the phase, ``start`` the one it grew out of.
    ``preferences`` stand in for the case's own, actor by actor; ``infeasible`` is added to the
    case's own.
    """

    id: Name
    title: str = ""
    date_from: date | None = Field(default=None, alias="from")
    date_to: date | None = Field(default=None, alias="to")
    start: StateRef | None = Field(
        default=None, description="What it grew out of; none given: the status quo before it."
    )
    status_quo: StateRef | None = None
    preferences: dict[str, AnyPreference] = Field(default_factory=dict)
    infeasible: Infeasibles = ()
