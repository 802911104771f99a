"""What one actor does to bring another to a deal, or to keep it there: a cell of a pair.

|          | benefit   | harm             |
|----------|-----------|------------------|
| came in  | pays      | compels, repels  |
| stands   | gives     | presses          |
| replies  | withdraws | punishes         |
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from fractions import Fraction
from typing import Any, Final, Literal, get_args

from detente.analysis.leverage.reply import Role
from detente.analysis.plain import number

CellName = Literal["pays", "compels", "repels", "gives", "presses", "withdraws", "punishes"]

CELLS: Final[tuple[CellName, ...]] = get_args(CellName)
BENEFITS: Final = frozenset({"pays", "gives", "withdraws"})
HARMS: Final = frozenset(CELLS) - BENEFITS
BRINGS: Final = frozenset({"pays", "compels", "repels"})
"""The cells of coming in; the others are of staying."""


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One cell: what an actor does to another, and how sure that is to be leverage.

    Parameters
    ----------
    actor, other
        The keys of the one who acts and of the one who is brought or kept in.
    cell
        Its name.
    options
        What the actor does it with, by name: its payment, its pressure, the part that keeps the
        other in, or what it changes in return.
    ransom
        Whether it is a benefit to one whose conduct is what it normally was: the actor is then
        rewarding an end to the other's own pressure, and has no leverage by it.
    responsibility
        Of the cells of coming in: 1 where the other would not have come without it, 1/2 where
        either of two was enough, and so on.
    role
        Of a reply: see :data:`~detente.analysis.leverage.reply.Role`.
    credible
        Of a pressure: whether the actor was no worse off for it, before the deal.
    assured
        Of a pressure: whether the actor is not free to take it up again in the deal.
    extracted
        Of a payment: whether the other compelled it.
    reversible
        Whether the actor's relief, or the other's change of conduct, can be undone.
    """

    actor: str
    other: str
    cell: CellName
    options: tuple[str, ...] = ()
    ransom: bool = False
    responsibility: Fraction | None = None
    role: Role | None = None
    credible: bool | None = None
    assured: bool | None = None
    extracted: bool | None = None
    reversible: bool | None = None

    @property
    def harm(self) -> bool:
        """Return whether it works by harm."""
        return self.cell in HARMS

    def as_dict(self) -> dict[str, Any]:
        """Return the cell as plain data, without what does not apply to it.

        >>> Cell(actor="us", other="them", cell="pays", responsibility=Fraction(1, 2)).as_dict()
        {'cell': 'pays', 'ransom': False, 'options': [], 'responsibility': 0.5}
        """
        said = {name: value for name, value in asdict(self).items() if value is not None}
        if self.responsibility is not None:
            said["responsibility"] = number(self.responsibility)
        head = {"cell": self.cell, "ransom": self.ransom, "options": list(self.options)}
        return head | {name: said[name] for name in said if name not in {*head, "actor", "other"}}
