"""What would be lost if a patron ended its ties to a client.

Where a patron ends its ties to a client, the client loses the share of its need
that the patron supplied. Whoever that client supplies in turn loses as much of its own need as came
along: the share lost times its dependence on the client along all chains that do not lead back
through the patron. By default a loss of one kind is passed on in every kind (``passing="all"``):
who loses a protector's cover can spare its own clients fewer arms. With ``passing="kind"`` a loss
of arms is passed on in arms alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from detente.analysis.patronage.dependence import OVER_KINDS, Dependence
from detente.analysis.plain import numbers

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

    def as_dict(self) -> dict[str, Any]:
        """Return the cut-off as plain data; shares of six decimals."""
        return asdict(self) | {"lost": numbers(self.lost)}


def cutoffs(depends: Dependence, passing: Passing) -> tuple[Cutoff, ...]:
    """Return what each patron's cutting off each client would cost whom, the largest loss first.

    For every kind of ties, and for all kinds where several join the two.
    """
    every = _cutoffs(depends, passing)
    return tuple(sorted(every, key=lambda one: -one.lost[one.client]))


def _cutoffs(depends: Dependence, passing: Passing) -> Iterator[Cutoff]:
    """Yield what would be lost, kind by kind."""
    for kind in depends.kinds:
        along = OVER_KINDS if passing == "all" else kind
        for patron, row in depends.direct[kind].items():
            for client, share in row.items():
                if share > 0 and (kind != OVER_KINDS or _several(depends, patron, client)):
                    lost = {client: share} | _passed_on(depends, along, patron, client, share)
                    yield Cutoff(patron, client, kind, lost)


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
    lost = {name: share * depends.combined(along) for name, along in sorted(parallel.items())}
    return dict(sorted(lost.items(), key=lambda item: -item[1]))
