"""What a patron could do through its clients: cutting off, and leverage at one remove.

**Cutting off.** Where a patron ends its ties to a client, the client loses the share of its need
that the patron supplied. Whoever that client supplies in turn loses as much of its own need as came
along: the share lost times its dependence on the client along all chains that do not lead back
through the patron. By default a loss of one kind is passed on in every kind (``passing="all"``):
who loses a protector's cover can spare its own clients fewer arms. With ``passing="kind"`` a loss
of arms is passed on in arms alone.

**Leverage through clients.** A client's hold over B is at its patron's disposal as far as the
client depends on the patron. A's hold over B *through* its clients is the sum, over every C but A
and B, of A's share in what C needs (along all chains that do not lead through B) times C's hold
over B; its *reach* over B is its own hold and that. Holds over B add up to 1 at most and shares are
1 at most, so a reach lies between 0 and 1.

That power over another lies in the other's dependence is Emerson's (1962). To let holds pass up
along ties is this project's own, a variant beside the plain holds and not a part of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal, get_args

from detente.analysis.leverage.leverage import Leverage, leverage
from detente.analysis.patronage.dependence import (
    OVER_KINDS,
    Combine,
    Dependence,
    combined,
    dependence,
)
from detente.errors import NotSupported, UnknownName
from detente.model.conflict import Conflict
from detente.model.preference import StateRef
from detente.version import __version__

Passing = Literal["all", "kind"]
"""Whether a loss of one kind is passed on in every kind, or in that kind alone."""


@dataclass(frozen=True)
class Cutoff:
    """What would be lost if a patron ended its ties to a client.

    Parameters
    ----------
    patron, client, kind
        Whose ties, and of which kind; ``all`` for all kinds taken together.
    lost
        For the client first, then for those it supplies along chains: the share of its need that
        each would lose, 0 to 1.
    """

    patron: str
    client: str
    kind: str
    lost: Mapping[str, float]


@dataclass(frozen=True)
class Through:
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


@dataclass(frozen=True, eq=False)
class Patronage:
    """What patrons could do through their clients at a state, with all that made the answer.

    Parameters
    ----------
    conflict
        The conflict as it stands in the phase.
    dependence, leverage
        What is combined, with the settings of each.
    passing
        How losses are passed on.
    cutoffs
        For each patron, client and kind, and for all kinds where there are several: the largest
        loss of a client first.
    through
        Every client's hold that is at a patron's disposal, the largest first.
    version
        The version of this package.
    """

    conflict: Conflict
    dependence: Dependence
    leverage: Leverage
    passing: Passing
    cutoffs: tuple[Cutoff, ...]
    through: tuple[Through, ...]
    version: str = __version__

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

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return what cutting off would cost whom, and who holds whom through clients."""
        from detente.analysis.patronage.words import sentences

        return sentences(self)

    def as_dict(self) -> dict[str, Any]:
        """Return everything as plain data; shares of six decimals."""
        return {
            "conflict": self.dependence.conflict,
            "phase": self.dependence.phase,
            "state": self.leverage.state,
            "settings": {
                "concept": self.leverage.concept,
                "responses": self.leverage.responses,
                "combine": self.dependence.combine,
                "longest": self.dependence.longest,
                "passing": self.passing,
            },
            "cutoffs": [
                {
                    "patron": one.patron,
                    "client": one.client,
                    "kind": one.kind,
                    "lost": {name: round(share, 6) for name, share in one.lost.items()},
                }
                for one in self.cutoffs
            ],
            "through": [
                {
                    "patron": one.patron,
                    "client": one.client,
                    "over": one.over,
                    "chains": [list(chain) for chain in one.chains],
                    "share": round(one.share, 6),
                    "hold": round(float(one.hold), 6),
                    "size": round(one.size, 6),
                }
                for one in self.through
            ],
            "reach": {
                actor: {over: round(size, 6) for over, size in row.items()}
                for actor, row in self.reach.items()
            },
            "sentences": list(self.sentences),
            "version": self.version,
        }


def patronage(
    conflict: Conflict,
    *,
    phase: str | None = None,
    state: StateRef | None = None,
    concept: str = "seq",
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
    """
    if passing not in get_args(Passing):
        raise UnknownName("way to pass losses on", passing, get_args(Passing))
    if not conflict.ties:
        raise NotSupported("there are no ties: say under ties who is whose patron")
    depends = dependence(conflict, phase=phase, combine=combine, longest=longest)
    holds = leverage(conflict, phase=phase, state=state, concept=concept, responses=responses)
    return Patronage(
        conflict=conflict.at(phase),
        dependence=depends,
        leverage=holds,
        passing=passing,
        cutoffs=tuple(sorted(_cutoffs(depends, passing), key=lambda one: -one.lost[one.client])),
        through=tuple(sorted(_through(depends, holds), key=lambda one: -one.size)),
    )


def _cutoffs(depends: Dependence, passing: Passing) -> list[Cutoff]:
    """Return what each patron's cutting off each client would cost whom."""
    found = []
    for kind in depends.kinds:
        for patron, row in depends.direct[kind].items():
            for client, share in row.items():
                along = OVER_KINDS if passing == "all" else kind
                if share > 0 and (kind != OVER_KINDS or _several(depends, patron, client)):
                    lost = {client: share} | _passed_on(depends, along, patron, client, share)
                    found.append(Cutoff(patron, client, kind, lost))
    return found


def _several(depends: Dependence, patron: str, client: str) -> bool:
    """Return whether ties of several kinds join a patron and a client."""
    rows = (depends.direct[kind].get(patron, {}) for kind in depends.kinds if kind != OVER_KINDS)
    return sum(client in row for row in rows) > 1


def _passed_on(
    depends: Dependence, kind: str, patron: str, client: str, share: float
) -> dict[str, float]:
    """Return what those lose whom a client supplies, largest first."""
    parallel: dict[str, list[float]] = {}
    for chain in depends.chains:
        if chain.kind == kind and chain.actors[0] == client and patron not in chain.actors:
            parallel.setdefault(chain.actors[-1], []).append(chain.share)
    lost = {
        name: share * combined(shares, depends.combine) for name, shares in sorted(parallel.items())
    }
    return dict(sorted(lost.items(), key=lambda one: -one[1]))


def _through(depends: Dependence, holds: Leverage) -> list[Through]:
    """Return every client's hold that is at some patron's disposal."""
    found = []
    for client, row in holds.hold.items():
        for over, hold in row.items():
            if not hold:
                continue
            for patron in depends.actors:
                chains = _chains(depends, patron, client, avoiding=over)
                if patron != over and chains:
                    share = combined([one for _, one in chains], depends.combine)
                    actors = tuple(way for way, _ in chains)
                    found.append(Through(patron, client, over, actors, share, hold))
    return found


def _chains(
    depends: Dependence, patron: str, client: str, *, avoiding: str
) -> Sequence[tuple[tuple[str, ...], float]]:
    """Return the chains between two actors, over all kinds, that do not lead through a third."""
    return [
        (one.actors, one.share)
        for one in depends.chains
        if one.kind == OVER_KINDS
        and (one.actors[0], one.actors[-1]) == (patron, client)
        and avoiding not in one.actors
    ]
