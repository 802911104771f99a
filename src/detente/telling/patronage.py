"""What cutting off would cost whom, and who holds whom through clients, in sentences."""

from __future__ import annotations

from detente.analysis.patronage.cutoff import Cutoff
from detente.analysis.patronage.dependence import OVER_KINDS
from detente.analysis.patronage.patronage import IndirectHold, Patronage
from detente.model import phrases


def sentences(result: Patronage) -> tuple[str, ...]:
    """Return a sentence for each client that could be cut off, and for each hold at one remove."""
    clauses = [_cutoff(result, one) for one in result.cutoffs if one.kind != OVER_KINDS]
    clauses += [_through(result, one) for one in result.through]
    return tuple(phrases.sentence(clause) for clause in clauses)


def _cutoff(result: Patronage, cutoff: Cutoff) -> str:
    """Return what cutting off would cost whom, as a clause."""
    conflict, actors = result.conflict, result.conflict.actors
    patron, client = actors[cutoff.patron].name, actors[cutoff.client].name
    their = phrases.possessive(conflict, cutoff.client)
    share = f"{cutoff.lost[cutoff.client]:.0%} of {their} {cutoff.kind}"
    others = [
        f"{actors[actor].name} {lost:.0%}"
        for actor, lost in cutoff.lost.items()
        if actor != cutoff.client
    ]
    rest = f"; of all that they need, {phrases.listed(others)}" if others else ""
    return f"cut off by {patron}, {client} would lose {share}{rest}"


def _through(result: Patronage, indirect: IndirectHold) -> str:
    """Return that somebody depends on a patron's client, which depends on the patron."""
    conflict, actors = result.conflict, result.conflict.actors
    depends = phrases.verb(conflict, indirect.client, "depends", "depend")
    between = indirect.chains[0][1:-1]
    by = f", by way of {phrases.names(conflict, between)}" if between else ""
    return (
        f"{actors[indirect.client].name}, whose answer keeps {actors[indirect.over].name} from "
        f"leaving, {depends} on {actors[indirect.patron].name} for {indirect.share:.0%}{by}"
    )
