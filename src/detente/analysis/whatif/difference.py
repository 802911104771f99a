"""One thing that tells two snapshots of a conflict apart."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Final, Literal

from detente.analysis.leverage.cell import CellName

Kind = Literal[
    "feasible",
    "equilibrium",
    "verdict",
    "status",
    "came-in",
    "upper-hand",
    "cell",
    "hold",
    "way",
    "stake",
    "part",
    "path",
    "count",
]

CellState = Literal[False, True, "price"]
"""Whether a cell is there; ``price``: it is, for no more than an end to the other's pressure."""

Value = bool | int | float | str | tuple[str, ...] | None

SHOWN: Final = 2
"""Numbers count as different where so many decimals show it."""


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One thing that is not as it was.

    ========================  =================================================================
    kind                      what ``before`` and ``after`` say
    ========================  =================================================================
    ``feasible``              whether the state can be
    ``equilibrium``           whether it is one under ``concepts``; ``actors`` would leave it
    ``verdict``               whether the state is stable for the actor under ``concepts``, where
                              that does not decide whether it is an equilibrium
    ``status``                ``content``, ``held`` or ``loose``: the actor's
    ``came-in``               how the actor would come to the deal: ``accord``, ``willing``,
                              ``follows`` or ``unexplained``
    ``upper-hand``            who of two actors has the upper hand: a key, ``mutual``, ``none``
    ``cell``                  whether the actor has the ``cell`` over one other:
                              :data:`CellState`
    ``hold``                  the hold of the actor over one other
    ``way``                   the actor's percentile at the state; where no actor is named, whose
                              is the highest
    ``stake``                 whether the actor can credibly ``harm`` or ``help`` the others
    ``part``                  the part of each actor in bringing the state about
    ``path``                  moves of a shortest path from the start; ``None``: there is none
    ``count``                 how many equilibria there are under the one concept
    ========================  =================================================================

    Parameters
    ----------
    kind
        What it is about.
    before, after
        What was so, and what is; shares are rounded to :data:`SHOWN` decimals.
    actors
        Whom it is about.
    others
        Whom these hold, harm or help.
    concepts
        Under which solution concepts.
    stake
        ``harm`` or ``help``, for that kind alone.
    cell
        The name of the cell, for that kind alone.
    """

    kind: Kind
    before: Value
    after: Value
    actors: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    stake: Literal["", "harm", "help"] = ""
    cell: CellName | Literal[""] = ""

    def as_dict(self) -> dict[str, Any]:
        """Return the difference as plain data."""
        values = asdict(self).items()
        return {name: list(one) if isinstance(one, tuple) else one for name, one in values}
