"""Who depends on whom through patrons and clients, directly and along chains.

Power over another lies in the other's dependence (Emerson 1962). A patron that supplies a patron
has a share in what the latter supplies: shares multiply along a chain. How several chains between
the same two actors combine is a choice, and named.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from math import prod
from typing import Any, ClassVar, Literal, get_args

from detente.analysis.plain import number, numbers
from detente.analysis.result import Result
from detente.analysis.subject import verb
from detente.errors import UnknownName
from detente.model.conflict import Conflict
from detente.model.tie import Tie

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

    def as_dict(self) -> dict[str, Any]:
        """Return the chain as plain data, its share of six decimals."""
        return asdict(self) | {"actors": list(self.actors), "share": number(self.share)}


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Dependence(Result):
    """Who depends on whom.

    Parameters
    ----------
    actors
        In the order of the case.
    kinds
        The kinds of ties there are, in order, and ``all`` last.
    direct, total
        For each kind, the client's share that hangs on the patron: by ties between the two, and
        along all chains; pairs that no tie or chain joins are left out.
    chains
        Every chain, direct ties among them, the largest share first.
    """

    tabled: ClassVar[str] = "chains"

    actors: tuple[str, ...]
    kinds: tuple[str, ...]
    direct: Mapping[str, Shares]
    total: Mapping[str, Shares]
    chains: tuple[SupplyChain, ...]

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

    def combined(self, shares: Sequence[float]) -> float:
        """Return parallel shares as one, combined as was asked."""
        return combined(shares, self.settings["combine"])

    def answer(self) -> dict[str, Any]:
        """Return all shares as plain data, of six decimals."""
        return {
            "actors": list(self.actors),
            "kinds": list(self.kinds),
            "direct": {kind: _rounded(shares) for kind, shares in self.direct.items()},
            "total": {kind: _rounded(shares) for kind, shares in self.total.items()},
            "chains": [one.as_dict() for one in self.chains],
        }


@verb
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

    Examples
    --------
    >>> from detente import load
    >>> found = dependence(load("syria-2016").conflict)
    >>> round(found.on("us", "opposition", kind="arms"), 6), round(found.on("us", "opposition"), 6)
    (0.3, 0.51)
    """
    if combine not in get_args(Combine):
        raise UnknownName("way to combine shares", combine, get_args(Combine))
    focus = conflict.phase(phase)
    kinds = (*dict.fromkeys(tie.kind for tie in conflict.ties), OVER_KINDS)
    links = {kind: _links(conflict.ties, kind, combine) for kind in kinds}
    chains = [chain for kind in kinds for chain in _chains(links[kind], kind, longest)]
    return Dependence(
        case=conflict.id,
        phase=focus.id if focus else None,
        settings={"combine": combine, "longest": longest},
        actors=tuple(conflict.actors),
        kinds=kinds,
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
                ((*actors, client), share * link)
                for client, link in links.get(actors[-1], {}).items()
                if client not in actors and link > 0
            )


def _total(chains: Sequence[SupplyChain], combine: Combine) -> dict[str, dict[str, float]]:
    """Return the chains' shares combined, pair by pair."""
    parallel: dict[tuple[str, str], list[float]] = {}
    for chain in chains:
        parallel.setdefault((chain.actors[0], chain.actors[-1]), []).append(chain.share)
    total: dict[str, dict[str, float]] = {}
    for (patron, client), shares in sorted(parallel.items()):
        total.setdefault(patron, {})[client] = combined(shares, combine)
    return total


def _rounded(shares: Shares) -> dict[str, dict[str, float]]:
    """Return shares of six decimals."""
    return {patron: numbers(row) for patron, row in shares.items()}
