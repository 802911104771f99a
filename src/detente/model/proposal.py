"""A deal that was proposed, whether or not it was struck."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from detente.model.base import Belief
from detente.model.baseline import AnyBaseline, AnyTerms
from detente.model.dates import AnyDate
from detente.model.preference import AnyState


def _authors(value: Any) -> Any:
    """Read the one author of a proposal as a list of one."""
    return [value] if isinstance(value, str) else value


class Proposal(Belief):
    """A deal on paper: the state that it would make, by whom it was proposed, and when."""

    state: AnyState = Field(description="The options that would be taken, as a list; or a code.")
    title: str = Field(default="", description="What it is called: `Haig's second plan`.")
    date: AnyDate | None = Field(
        default=None, description="When it was made, to the day, the month or the year."
    )
    by: Annotated[
        tuple[str, ...], BeforeValidator(_authors, json_schema_input_type=str | list[str])
    ] = Field(default=(), description="The actor that made it, or a list of actors.")
    phase: str | None = Field(
        default=None,
        description="The phase whose wants it meets; none given: the focus, else the last.",
    )
    terms: AnyTerms | None = Field(
        default=None, description="Of which options it consists; none given: of all that change."
    )
    baseline: AnyBaseline | None = Field(
        default=None, description="The normal course of events; none given: that of its phase."
    )
    start: AnyState | None = Field(
        default=None, description="The state before it; none given: what stands in its phase."
    )
