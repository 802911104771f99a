"""What every noun of the model shares: a name, and beliefs that cite their claims."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from detente.frozen import Frozen

Name = Annotated[str, Field(min_length=1, max_length=200, pattern=r"\S")]
"""A name of something: not empty, at most 200 characters."""

ClaimIds = tuple[str, ...]
"""Ids of claims, as they stand in ``claims.yaml``; the model knows evidence by these alone."""


class Belief(Frozen):
    """Something an analyst takes to be so, with the claims that speak for and against it."""

    because: ClaimIds = Field(default=(), description="Claims that speak for this belief.")
    despite: ClaimIds = Field(default=(), description="Claims that speak against this belief.")
    note: str = Field(default="", description="The analyst's reasoning, where no claim says it.")
