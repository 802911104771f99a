"""Power with levers: a powerful actor changes what others want by options kept for that.

A *lever* is an option that its owner uses for what it does to others' preferences: a sanction, a
reward. The conflict is analysed without the levers, as if they could not be used, and with them;
then for each way of setting them, as if they were fixed so. What powerful actors gain is what holds
only with levers.

Source: Yu, Kilgour, Hipel and Zhao 2015, "Power asymmetry in conflict resolution with application
to a water pollution dispute in China", Water Resources Research 51. There a lever changes others'
preferences by assumption; here by the statements that name it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import partial, reduce
from itertools import product
from typing import Any, ClassVar, Final

from detente.analysis.concepts.lever import Lever, with_lever
from detente.analysis.concepts.registry import STANDARD
from detente.analysis.concepts.solve import stability
from detente.analysis.concepts.stability import Stability
from detente.analysis.graph.start import focused
from detente.analysis.result import ConflictResult
from detente.analysis.subject import verb
from detente.errors import CaseError, NotSupported, Problem
from detente.model.change import apply
from detente.model.conflict import Conflict

MOST_LEVERS: Final = 4
"""Levers are set in every combination, which more of them make too many of."""


@dataclass(frozen=True)
class FixedLevers:
    """The conflict with every lever held fixed.

    Parameters
    ----------
    used
        The levers that are used; the others are not.
    stability
        What is stable for whom then.
    """

    used: tuple[str, ...]
    stability: Stability

    def as_dict(self) -> dict[str, Any]:
        """Return the levers used and the equilibria for each concept, as plain data."""
        return {
            "used": list(self.used),
            "equilibria": {
                concept: self.stability.equilibria(concept).tolist()
                for concept in self.stability.concepts
            },
        }


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Power(ConflictResult):
    """A conflict without and with levers.

    States are told by *base* codes: the bits of levers left at 0.

    Parameters
    ----------
    conflict
        The conflict with all levers in it, as it stands in the phase.
    levers
        The levers' options.
    without, full
        What is stable for whom where no lever can be used, and where all can be.
    fixed
        The same for each setting of the levers, the unused first; left out where it leaves no
        state.
    won, lost
        For each concept, base codes of states that are equilibria with some setting of the levers
        in the full model but not without them, and the other way round.
    """

    tabled: ClassVar[str] = "fixed"

    levers: tuple[str, ...]
    without: Stability
    full: Stability
    fixed: tuple[FixedLevers, ...]
    won: Mapping[str, tuple[int, ...]]
    lost: Mapping[str, tuple[int, ...]]

    def base(self, code: int) -> int:
        """Return a state's code with no lever in it."""
        return code & ~sum(self.conflict.bits[one] for one in self.levers)

    def answer(self) -> dict[str, Any]:
        """Return what holds without and with the levers, as plain data."""
        return {
            "levers": list(self.levers),
            "without": self.without.as_dict(),
            "with": self.full.as_dict(),
            "fixed": [one.as_dict() for one in self.fixed],
            "won": {concept: list(codes) for concept, codes in self.won.items()},
            "lost": {concept: list(codes) for concept, codes in self.lost.items()},
        }


@verb
def power(
    conflict: Conflict,
    levers: Sequence[str | Lever],
    *,
    phase: str | None = None,
    concepts: Sequence[str] = STANDARD,
    responses: str = "sequences",
) -> Power:
    """Return what holds without and with the levers of powerful actors.

    Parameters
    ----------
    conflict
        The conflict as believed, in option form.
    levers
        Options of the conflict, or :class:`Lever` values that may bring new options and say what
        others want while they are used.
    phase, concepts, responses
        As in :func:`~detente.analysis.concepts.stability.stability`.

    Raises
    ------
    CaseError
        Where a lever cannot be used, or is told of twice.
    UnknownName
        Where an option, an actor, a phase, a concept or a rule is not known.
    NotSupported
        In graph form, without levers, and for more than :data:`MOST_LEVERS`.

    Examples
    --------
    >>> from detente import load
    >>> strike = power(load("cuban-missiles").conflict, ["us.strike"])
    >>> {concept: codes for concept, codes in strike.won.items() if codes}
    {'nash': (4,), 'gmr': (2,), 'smr': (2,)}
    """
    if conflict.graph is not None:
        raise NotSupported("levers are options, and this conflict lists states and moves instead")
    if not 1 <= len(levers) <= MOST_LEVERS:
        raise NotSupported(f"{len(levers)} levers: name 1 to {MOST_LEVERS}")
    asked = [Lever(one) if isinstance(one, str) else one for one in levers]
    options = tuple(lever.option for lever in asked)
    if len(set(options)) < len(options):
        raise CaseError(Problem("a lever is named twice", "Name each once"))
    wide = reduce(with_lever, asked, focused(conflict, phase))
    solved = partial(stability, concepts=concepts, responses=responses)
    without, full = solved(apply(wide, [f"bar {one}" for one in options])), solved(wide)
    won, lost = _won_and_lost(without, full, sum(wide.bits[one] for one in options))
    return Power(
        case=conflict.id,
        phase=wide.focus,
        settings={
            "levers": [asdict(lever) for lever in asked],
            "concepts": list(full.concepts),
            "responses": full.responses,
        },
        conflict=wide.at(),
        levers=options,
        without=without,
        full=full,
        fixed=tuple(_fixed(wide, options, solved)),
        won=won,
        lost=lost,
    )


def _fixed(
    conflict: Conflict, options: Sequence[str], solved: Callable[[Conflict], Stability]
) -> Iterator[FixedLevers]:
    """Yield what holds for each setting of the levers that leaves a state."""
    for uses in product((False, True), repeat=len(options)):
        used = tuple(one for one, use in zip(options, uses, strict=True) if use)
        changes = [f"{'force' if one in used else 'bar'} {one}" for one in options]
        with suppress(CaseError):
            # A setting that leaves no state is left out.
            yield FixedLevers(used, solved(apply(conflict, changes)))


def _won_and_lost(
    without: Stability, full: Stability, levers: int
) -> tuple[dict[str, tuple[int, ...]], dict[str, tuple[int, ...]]]:
    """Return, for each concept, which equilibria come and go with levers of these bits."""
    won, lost = {}, {}
    for concept in full.concepts:
        before = set(without.equilibria(concept).tolist())
        after = {code & ~levers for code in full.equilibria(concept).tolist()}
        won[concept] = tuple(sorted(after - before))
        lost[concept] = tuple(sorted(before - after))
    return won, lost
