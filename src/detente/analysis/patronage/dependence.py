"""Who depends on whom through patrons and clients, directly and along chains.

Power over another lies in the other's dependence (Emerson 1962). A patron that supplies a patron
has a share in what the latter supplies: shares multiply along a chain. How several chains between
the same two actors combine is a choice, and named.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Any, Literal, get_args

from detente.errors import UnknownName
from detente.model.conflict import Conflict
from detente.model.tie import Tie
from detente.version import __version__

Combine = Literal["independent", "strongest", "sum"]
"""How parallel shares combine: ``independent``, 1 less the product of what each leaves uncovered,
as if each could fail by itself; ``strongest``, the largest alone; ``sum``, added up to at most 1,
as if each covered a part of the need that no other does."""

OVER_KINDS = "all"
"""Stands for all kinds of ties taken together."""

Shares = Mapping[str, Mapping[str, float]]
"""``shares[patron][client]``, 0 to 1."""


@dataclass(frozen=True)
class SupplyChain:
    """One chain of ties from a patron to a client that it reaches through others.

    Parameters
    ----------
    kind
        The kind of every tie, or ``all`` where kinds are taken together.
    actors
        Patron first, client last; nobody comes twice.
    share
        The product of the shares along it.
    """

    kind: str
    actors: tuple[str, ...]
    share: float


@dataclass(frozen=True)
class Dependence:
    """Who depends on whom, with all that made the answer.

    Parameters
    ----------
    conflict, phase
        Ids of what was analysed; phase is ``None`` where there are no phases.
    actors
        In the order of the case.
    kinds
        The kinds of ties there are, in order, and ``all`` last.
    combine, longest
        What was asked.
    direct, total
        For each kind, the client's share that hangs on the patron: by ties between the two, and
        along all chains; pairs that no tie or chain joins are left out.
    chains
        Every chain, direct ties among them, the largest share first.
    version
        The version of this package.
    """

    conflict: str
    phase: str | None
    actors: tuple[str, ...]
    kinds: tuple[str, ...]
    combine: Combine
    longest: int | None
    direct: Mapping[str, Shares]
    total: Mapping[str, Shares]
    chains: tuple[SupplyChain, ...]
    version: str = __version__

    def on(self, patron: str, client: str, *, kind: str = OVER_KINDS) -> float:
        """Return how far a client depends on a patron along all chains, 0 to 1.

        Raises
        ------
        UnknownName
            Where no actor or no tie bears such a name.
        """
        for name in (patron, client):
            if name not in self.actors:
                raise UnknownName("actor", name, self.actors)
        if kind not in self.total:
            raise UnknownName("kind of tie", kind, self.kinds)
        return self.total[kind].get(patron, {}).get(client, 0.0)

    def as_dict(self) -> dict[str, Any]:
        """Return everything as plain values for JSON; shares of six decimals."""
        return {
            "conflict": self.conflict,
            "phase": self.phase,
            "actors": list(self.actors),
            "kinds": list(self.kinds),
            "settings": {"combine": self.combine, "longest": self.longest},
            "direct": {kind: _rounded(shares) for kind, shares in self.direct.items()},
            "total": {kind: _rounded(shares) for kind, shares in self.total.items()},
            "chains": [
                {"kind": one.kind, "actors": list(one.actors), "share": round(one.share, 6)}
                for one in self.chains
            ],
            "version": self.version,
        }


def dependence(
    conflict: Conflict,
    *,
    phase: str | None = None,
    combine: Combine = "independent",
    longest: int | None = None,
) -> Dependence:
    """Return who depends on whom through the ties of a conflict.

    Parameters
    ----------
    phase
        Its id; none: the conflict's focus, or its last phase.
    combine
        How parallel ties and parallel chains combine: see :data:`Combine`. Parallel ties of one
        kind combine into one link first; over all kinds, so do the kinds.
    longest
        The most ties in a chain; none: no limit.

    Raises
    ------
    UnknownName
        Where a phase or a way to combine is not known.
    """
    if combine not in get_args(Combine):
        raise UnknownName("way to combine shares", combine, get_args(Combine))
    found, here = conflict.phase(phase), conflict.at(phase)
    kinds = (*dict.fromkeys(tie.kind for tie in here.ties), OVER_KINDS)
    links = {kind: _links(here.ties, kind, combine) for kind in kinds}
    chains = [one for kind in kinds for one in _chains(links[kind], kind, longest)]
    return Dependence(
        conflict=conflict.id,
        phase=found.id if found else None,
        actors=tuple(conflict.actors),
        kinds=kinds,
        combine=combine,
        longest=longest,
        direct=links,
        total={
            kind: _total([one for one in chains if one.kind == kind], combine) for kind in kinds
        },
        chains=tuple(sorted(chains, key=lambda one: (-one.share, one.kind, one.actors))),
    )


def combined(shares: Sequence[float], combine: Combine) -> float:
    """Return parallel shares as one.

    >>> round(combined([0.5, 0.4], "independent"), 6), combined([0.5, 0.75], "sum")
    (0.7, 1.0)
    """
    if combine == "strongest":
        return max(shares, default=0.0)
    if combine == "sum":
        return min(1.0, sum(shares))
    return 1 - prod(1 - share for share in shares)


def _links(ties: Sequence[Tie], kind: str, combine: Combine) -> dict[str, dict[str, float]]:
    """Return the direct shares of one kind, or of all, each pair's ties combined."""
    parallel: dict[tuple[str, str], list[float]] = {}
    for tie in ties:
        if kind in (tie.kind, OVER_KINDS) and tie.patron != tie.client:
            parallel.setdefault((tie.patron, tie.client), []).append(tie.share)
    links: dict[str, dict[str, float]] = {}
    for (patron, client), shares in parallel.items():
        links.setdefault(patron, {})[client] = combined(shares, combine)
    return links


def _chains(links: Shares, kind: str, longest: int | None) -> Iterator[SupplyChain]:
    """Yield every chain in which nobody comes twice and no share is nothing."""
    waiting: list[tuple[tuple[str, ...], float]] = [((patron,), 1.0) for patron in links]
    while waiting:
        actors, share = waiting.pop()
        if len(actors) > 1:
            yield SupplyChain(kind, actors, share)
        if longest is None or len(actors) <= longest:
            waiting.extend(
                ((*actors, client), share * part)
                for client, part in links.get(actors[-1], {}).items()
                if client not in actors and part > 0
            )


def _total(chains: Sequence[SupplyChain], combine: Combine) -> dict[str, dict[str, float]]:
    """Return the chains' shares combined, pair by pair."""
    parallel: dict[tuple[str, str], list[float]] = {}
    for one in chains:
        parallel.setdefault((one.actors[0], one.actors[-1]), []).append(one.share)
    total: dict[str, dict[str, float]] = {}
    for (patron, client), shares in sorted(parallel.items()):
        total.setdefault(patron, {})[client] = combined(shares, combine)
    return total


def _rounded(shares: Shares) -> dict[str, dict[str, float]]:
    """Return shares of six decimals."""
    return {
        patron: {client: round(share, 6) for client, share in row.items()}
        for patron, row in shares.items()
    }
