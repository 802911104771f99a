"""Who depends on whom: patron and client."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from detente.frozen import STRICTLY_NUMBER
from detente.model.base import Belief

TieKind = Literal["arms", "money", "air cover", "forces", "security", "diplomatic", "trade"]


class Tie(Belief):
    """A patron supplies a share of what a client needs (Emerson 1962: power as dependence)."""

    patron: str = Field(description="Who supplies.")
    client: str = Field(description="Who is supplied.")
    kind: TieKind = Field(description="What is supplied.")
    share: Annotated[float, Field(ge=0, le=1), STRICTLY_NUMBER] = Field(
        description="Share of the client's need, 0 to 1."
    )
