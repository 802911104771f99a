"""How the deal came about: the moves that led to it, and whose part in events grew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from detente.analysis.graph.walk import Step
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.telling.briefing.statement import Statement, takeaway
from detente.telling.moves import moves_in_turn
from detente.telling.numbers import share


@dataclass(frozen=True)
class PathToDeal:
    """The shortest moves from the start to the deal, each an improvement; ``None`` without any."""

    conflict: Conflict
    deal: str
    steps: tuple[Step, ...] | None


@dataclass(frozen=True)
class Contributions:
    """Who brought about what stood in each phase: titles, each with the shares of those who did."""

    conflict: Conflict
    phases: tuple[tuple[str, Mapping[str, Fraction]], ...]


@dataclass(frozen=True)
class ContributionShift:
    """Whose part in events fell and whose rose most from one phase to the next.

    ``before`` and ``after`` hold the title of a phase with the shares of the loser and the gainer.
    """

    conflict: Conflict
    loser: str
    gainer: str
    before: tuple[str, Fraction, Fraction]
    after: tuple[str, Fraction, Fraction]


def path(about: PathToDeal) -> Statement:
    """Return the moves that lead to the deal, or that none do."""
    if about.steps is None:
        line = f"no sequence of moves, each in its mover's interest, leads to {about.deal}"
    else:
        moves = moves_in_turn(about.conflict, about.steps)
        line = (
            f"{about.deal} can be reached in {len(about.steps)} moves, "
            f"each in its mover's interest: {moves}"
        )
    return Statement(phrases.sentence(line))


def contributions(about: Contributions) -> Statement:
    """Return who brought about each phase's status quo."""
    clauses = [f"“{title}”: {_shares(about.conflict, shares)}" for title, shares in about.phases]
    return Statement(phrases.sentence("who brought it about. " + "; ".join(clauses)))


def shift(about: ContributionShift) -> Statement:
    """Return from whom to whom the part in events moved."""
    down, up = (phrases.names(about.conflict, [one]) for one in (about.loser, about.gainer))
    (before, *old), (after, *new) = about.before, about.after
    fell, rose = (f"{float(a):.2f} to {float(b):.2f}" for a, b in zip(old, new, strict=True))
    moved = "the part in bringing events about moved"
    line = f"{moved} from {down} ({fell}) to {up} ({rose})"
    return Statement(
        phrases.sentence(f"between “{before}” and “{after}” {line}"),
        takeaway(f"before the deal, {line}", f"{moved} from {down} to {up}"),
    )


def _shares(conflict: Conflict, shares: Mapping[str, Fraction]) -> str:
    """Return the parts of those who have one."""
    if len(shares) > 1 and len(set(shares.values())) == 1:
        return f"{phrases.names(conflict, shares)}, {share(next(iter(shares.values())))} each"
    return phrases.listed(
        [f"{phrases.names(conflict, [actor])} {share(part)}" for actor, part in shares.items()]
    )
