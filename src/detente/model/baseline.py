"""What a deal is read against and what it consists of: its baseline and its terms."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from detente.model.base import Belief
from detente.model.preference import AnyState, StateRef


class Baseline(Belief):
    """The normal course of events: what a threat or an offer is told from (Nozick 1969).

    An actor that does something else than at the baseline presses; what it takes back afterwards
    is no payment. Which course is normal is a judgement, so it cites its claims.
    """

    state: AnyState = Field(
        description="A phase's id, a proposal's id, `none`, options joined by `+` or as a list, or "
        "a state's code."
    )


class Terms(Belief):
    """The options of which a deal consists: to change one of them is to break the deal."""

    options: tuple[str, ...] = Field(min_length=1, description="Names of options.")


def _baseline(value: Any) -> Any:
    """Read a bare state as a baseline without claims."""
    return value if isinstance(value, dict | Baseline) else {"state": value}


def _terms(value: Any) -> Any:
    """Read a bare list of options as terms without claims."""
    return {"options": value} if isinstance(value, list | tuple) else value


AnyBaseline = Annotated[
    Baseline, BeforeValidator(_baseline, json_schema_input_type=StateRef | Baseline)
]
"""A baseline, or a bare state."""

AnyTerms = Annotated[Terms, BeforeValidator(_terms, json_schema_input_type=list[str] | Terms)]
"""Terms, or a bare list of options."""
