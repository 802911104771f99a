"""What cutting off would cost whom, and who holds whom through clients, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.analysis.patronage.dependence import OVER_KINDS
from detente.model import phrases

if TYPE_CHECKING:
    from detente.analysis.patronage.patronage import Cutoff, Patronage, Through


def sentences(found: Patronage) -> tuple[str, ...]:
    """Return a sentence for each client that could be cut off, and for each hold at one remove."""
    told = [_cut(found, one) for one in found.cutoffs if one.kind != OVER_KINDS]
    told += [_held(found, one) for one in found.through]
    return tuple(phrases.sentence(text) for text in told)


def _cut(found: Patronage, one: Cutoff) -> str:
    """Return what cutting off would cost whom, as a clause."""
    names = found.conflict.actors
    their = phrases.verb(found.conflict, one.client, "its", "their")
    share = f"{one.lost[one.client]:.0%} of {their} {one.kind}"
    after = [
        f"{names[name].name} {lost:.0%}" for name, lost in one.lost.items() if name != one.client
    ]
    rest = f"; of all that they need, {phrases.listed(after)}" if after else ""
    return f"cut off by {names[one.patron].name}, {names[one.client].name} would lose {share}{rest}"


def _held(found: Patronage, one: Through) -> str:
    """Return that a patron holds somebody through a client, as a clause."""
    names = found.conflict.actors
    has = phrases.verb(found.conflict, one.patron, "has", "have")
    way = one.chains[0][1:-1]
    by = f", by way of {phrases.names(found.conflict, way)}" if way else ""
    return (
        f"{names[one.patron].name} {has} a hold of {one.size:.2f} over {names[one.over].name} "
        f"through {names[one.client].name} ({one.share:.0%} dependent{by})"
    )
