"""A conflict in graph form: states and moves listed one by one."""

from __future__ import annotations

from pydantic import Field

from detente.frozen import Frozen


class Graph(Frozen):
    """States by name and each actor's moves between them; moves need not be transitive."""

    states: dict[str, str] = Field(min_length=1, description="Each state's name and its words.")
    moves: dict[str, tuple[tuple[str, str], ...]] = Field(
        description="For each actor, its moves as pairs [from, to]."
    )
