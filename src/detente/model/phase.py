"""A stretch of time in a conflict, with its own status quo and its own beliefs."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from detente.frozen import Id
from detente.model.base import Belief
from detente.model.baseline import AnyBaseline, AnyTerms
from detente.model.condition import Condition
from detente.model.dates import AnyDate
from detente.model.deadline import Deadline
from detente.model.grammar import ConditionField
from detente.model.preference import AnyState, Preference, Statements


class Infeasible(Belief):
    """States that meet this condition cannot be, and are left out."""

    when: ConditionField = Field(description="States that meet it are left out.")


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

    ``status_quo`` is the state that stands in the phase, ``start`` the one it grew out of,
    ``baseline`` the normal course of events from which threats and offers are told, ``deadline``
    what becomes of the status quo if nobody acts in time.
    ``preferences`` stand in for the case's own, actor by actor; ``infeasible`` is added to the
    case's own.
    """

    id: Id = Field(description="A short name, used by `--phase`.")
    title: str = Field(default="", description="What the phase is called in a briefing.")
    date_from: AnyDate | None = Field(
        default=None, alias="from", description="When it began, to the day, the month or the year."
    )
    date_to: AnyDate | None = Field(
        default=None, alias="to", description="When it ended, to the day, the month or the year."
    )
    start: AnyState | None = Field(
        default=None, description="What it grew out of; none given: the status quo before it."
    )
    status_quo: AnyState | None = Field(default=None, description="The state that stands in it.")
    baseline: AnyBaseline | None = Field(
        default=None, description="The normal course of events before its deal."
    )
    deadline: Deadline | None = Field(
        default=None, description="What becomes of its status quo if nobody acts in time."
    )
    terms: AnyTerms | None = Field(
        default=None,
        description="Of which options its deal consists; none given: of all that change.",
    )
    preferences: dict[str, AnyPreference] = Field(
        default_factory=dict,
        description="What actors want in this phase, in place of what the case says of them.",
    )
    infeasible: Infeasibles = Field(
        default=(), description="What cannot be in this phase, beside what the case says."
    )
