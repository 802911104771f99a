"""What every noun of the model shares: a name, and beliefs that cite their claims."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from detente.frozen import Frozen, Truth

Name = Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S")]
"""A name of something: not empty, at most 200 characters."""

ClaimIds = tuple[str, ...]
"""Ids of claims, as they stand in ``claims.yaml``; the model knows evidence by these alone."""


def _changes(value: Any) -> Any:
    """Read one change as a list of one, and ``add us: us.curb``, which YAML parts, as text."""
    listed = value if isinstance(value, list | tuple) else [value]
    return [_whole(one) for one in listed]


def _whole(change: Any) -> Any:
    """Return a change that YAML took for a mapping as the text that was written."""
    if isinstance(change, dict) and len(change) == 1:
        ((head, rest),) = change.items()
        return f"{head}: {rest}"
    return change


Changes = Annotated[
    tuple[str, ...],
    BeforeValidator(
        _changes, json_schema_input_type=str | dict[str, str] | list[str | dict[str, str]]
    ),
]
"""Changes to a conflict, one after another (:mod:`detente.model.change`)."""


class Belief(Frozen):
    """Something an analyst takes to be so, with the claims that speak for and against it."""

    because: ClaimIds = Field(default=(), description="Claims that speak for this belief.")
    despite: ClaimIds = Field(default=(), description="Claims that speak against this belief.")
    note: str = Field(default="", description="The analyst's reasoning, where no claim says it.")
    accepted: Truth = Field(
        default=False, description="Of a draft: a person has looked at this belief and accepts it."
    )
