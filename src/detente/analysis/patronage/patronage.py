"""What a patron could do through its clients: cutting off, and leverage at one remove.

**Cutting off**: :mod:`detente.analysis.patronage.cutoff`.

**Leverage through clients.** A client's hold over B is at its patron's disposal as far as the
client depends on the patron. A's hold over B *through* its clients is the sum, over every C but A
and B, of A's share in what C needs (along all chains that do not lead through B) times C's hold
over B; its *reach* over B is its own hold and that. Holds over B add up to 1 at most and shares are
1 at most, so a reach lies between 0 and 1.

That power over another lies in the other's dependence is Emerson's (1962). To let holds pass up
along ties is this project's own, a variant beside the plain holds and not a part of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from fractions import Fraction
from typing import Any, ClassVar, get_args

from detente.analysis.concepts.registry import DEFAULT
from detente.analysis.leverage.hold import check_holds
from detente.analysis.leverage.leverage import Leverage, leverage
from detente.analysis.patronage.cutoff import Cutoff, Passing, cutoffs
from detente.analysis.patronage.dependence import OVER_KINDS, Combine, Dependence, dependence
from detente.analysis.plain import number, numbers
from detente.analysis.result import ConflictResult
from detente.analysis.subject import verb
from detente.errors import NotSupported, UnknownName
from detente.model.conflict import Conflict
from detente.model.preference import StateRef


@dataclass(frozen=True)
class IndirectHold:
    """One client's hold, at its patron's disposal as far as the client depends on it.

    Parameters
    ----------
    patron, client, over
        A, C and B.
    chains
        The chains of ties from the patron to the client, the largest share first.
    share
        What all of them together make of the client's need.
    hold
        The client's hold over B.
    """

    patron: str
    client: str
    over: str
    chains: tuple[tuple[str, ...], ...]
    share: float
    hold: Fraction

    @property
    def size(self) -> float:
        """Return what this adds to the patron's reach."""
        return self.share * float(self.hold)

    def as_dict(self) -> dict[str, Any]:
        """Return the hold as plain data; shares of six decimals."""
        return asdict(self) | {
            "chains": [list(chain) for chain in self.chains],
            "share": number(self.share),
            "hold": number(self.hold),
            "size": number(self.size),
        }


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Patronage(ConflictResult):
    """What patrons could do through their clients at a state.

    Parameters
    ----------
    state
        The state's code.
    dependence, leverage
        What is combined.
    cutoffs
        For each patron, client and kind, and for all kinds where there are several: the largest
        loss of a client first.
    through
        Every client's hold that is at a patron's disposal, the largest first.
    """

    tabled: ClassVar[str] = "cutoffs"

    state: int
    dependence: Dependence
    leverage: Leverage
    cutoffs: tuple[Cutoff, ...]
    through: tuple[IndirectHold, ...]

    def indirect(self, actor: str, over: str) -> float:
        """Return one actor's hold over another through its clients, 0 to 1."""
        return sum(one.size for one in self.through if (one.patron, one.over) == (actor, over))

    @property
    def reach(self) -> dict[str, dict[str, float]]:
        """Return, for each ordered pair, the one's own hold and that through its clients."""
        return {
            actor: {over: float(hold) + self.indirect(actor, over) for over, hold in row.items()}
            for actor, row in self.leverage.hold.items()
        }

    def answer(self) -> dict[str, Any]:
        """Return cut-offs, indirect holds and reaches as plain data; shares of six decimals."""
        return {
            "cutoffs": [one.as_dict() for one in self.cutoffs],
            "through": [one.as_dict() for one in self.through],
            "reach": {actor: numbers(row) for actor, row in self.reach.items()},
        }


@verb
def patronage(
    conflict: Conflict,
    *,
    phase: str | None = None,
    state: StateRef | None = None,
    concept: str = DEFAULT,
    responses: str = "sequences",
    combine: Combine = "independent",
    longest: int | None = None,
    passing: Passing = "all",
) -> Patronage:
    """Return what patrons could do through their clients at a state.

    Parameters
    ----------
    conflict
        The conflict as believed.
    phase, state, concept, responses
        As in :func:`~detente.analysis.leverage.leverage.leverage`.
    combine, longest
        As in :func:`~detente.analysis.patronage.dependence.dependence`.
    passing
        ``all`` or ``kind``: see the module.

    Raises
    ------
    NotSupported
        Where there are no ties, and for the concept ``nash``.
    UnknownName
        Where a phase, a state, an option, a concept, a rule or a way to combine or to
        pass on is not known.
    CaseError
        Where no state is given and the phase has no status quo, or the state is infeasible.

    Examples
    --------
    >>> from detente import load
    >>> truce = patronage(load("syria-2016").conflict, phase="truce")
    >>> truce.cutoffs[0].patron, dict(truce.cutoffs[0].lost)
    ('russia', {'damascus': 0.7})
    """
    if passing not in get_args(Passing):
        raise UnknownName("way to pass losses on", passing, get_args(Passing))
    if not conflict.ties:
        raise NotSupported("there are no ties: say under ties who is whose patron")
    concept, responses = check_holds(concept, responses)
    depends = dependence(conflict, phase=phase, combine=combine, longest=longest)
    holds = leverage(conflict, phase=phase, state=state, concept=concept, responses=responses)
    return Patronage(
        case=conflict.id,
        phase=holds.phase,
        state=holds.state,
        settings={
            "concept": holds.concept,
            "responses": holds.responses,
            "combine": combine,
            "longest": longest,
            "passing": passing,
        },
        conflict=holds.conflict,
        dependence=depends,
        leverage=holds,
        cutoffs=cutoffs(depends, passing),
        through=tuple(sorted(_through(depends, holds), key=lambda one: -one.size)),
    )


def _through(depends: Dependence, holds: Leverage) -> Iterator[IndirectHold]:
    """Yield every client's hold that is at some patron's disposal."""
    for client, row in holds.hold.items():
        for over, hold in row.items():
            for patron in depends.actors if hold else ():
                chains = _chains(depends, patron, client, avoiding=over)
                if patron != over and chains:
                    share = depends.combined(list(chains.values()))
                    yield IndirectHold(patron, client, over, tuple(chains), share, hold)


def _chains(
    depends: Dependence, patron: str, client: str, *, avoiding: str
) -> dict[tuple[str, ...], float]:
    """Return the shares along chains of all kinds between two actors, a third not among them."""
    return {
        one.actors: one.share
        for one in depends.chains
        if one.kind == OVER_KINDS
        and (one.actors[0], one.actors[-1]) == (patron, client)
        and avoiding not in one.actors
    }
