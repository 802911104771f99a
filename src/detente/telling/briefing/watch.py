"""What to watch for: which breach, by whom, what would follow, and who would notice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from detente.analysis.leverage.chain import Chain
from detente.model import phrases, pledge_phrases
from detente.model.conflict import Conflict
from detente.model.pledge import Pledge
from detente.telling.briefing.stability import answer
from detente.telling.briefing.statement import sentences
from detente.telling.pledges import INFERRED, UNCONFIRMED


@dataclass(frozen=True)
class Breach:
    """A move away from a deal, and what would follow.

    Parameters
    ----------
    actor, state, move
        Who moves, from where, and to which state.
    status
        Whether it gains by the move and nothing deters it (``loose``), something does (``held``),
        or it gains nothing (``content``).
    lost
        Whether it lost by the deal.
    chain
        The answer that deters it, where one does.
    follows
        For each other who would then gain by a move of its own: the state that it would move to.
    noticed_by
        Who would notice; ``None``: everybody.
    """

    conflict: Conflict
    actor: str
    state: int
    move: int
    status: str
    lost: bool = False
    chain: Chain | None = None
    follows: Mapping[str, int] = field(default_factory=dict)
    noticed_by: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Unconfirmed:
    """An undertaking that no second source confirms."""

    conflict: Conflict
    pledge: Pledge


def breach(about: Breach) -> str:
    """Return what somebody might do, in a few words."""
    conflict = about.conflict
    told = phrases.improvement if about.status == "loose" else phrases.move
    move = told(conflict, about.state, about.move)
    return f"{phrases.names(conflict, [about.actor])} {move}"


def follows(about: Breach) -> str:
    """Return what would follow of a breach, as sentences."""
    conflict = about.conflict
    it = phrases.pronoun(conflict, about.actor)
    clauses = []
    if about.status == "loose":
        clauses.append(f"{it} would gain by that, and no answer undoes it")
    if about.chain is not None:
        clauses += [f"{it} would gain by that", f"but then {answer(conflict, about.chain)}"]
    clauses += [
        f"{phrases.names(conflict, [other])} would then gain if {phrases.pronoun(conflict, other)} "
        f"{phrases.improvement(conflict, about.move, target)}"
        for other, target in about.follows.items()
    ]
    if about.lost:
        are = phrases.verb(conflict, about.actor, "is", "are")
        clauses.append(f"{it} {are} among those who lost")
    if about.noticed_by is not None:
        only = f"only {phrases.names(conflict, about.noticed_by)}" if about.noticed_by else "nobody"
        clauses.append(f"{only} would notice")
    return sentences(*clauses)


def unconfirmed(about: Unconfirmed) -> str:
    """Return that an undertaking may be confirmed or denied."""
    named = pledge_phrases.named(about.conflict, about.pledge)
    how = UNCONFIRMED if about.pledge.because else INFERRED
    return f"confirmation or denial of {named} ({how})"
