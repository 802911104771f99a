"""The engine's own headline findings, as theses: they must survive other readings too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from itertools import combinations, permutations
from typing import Final

from detente.analysis.concepts.registry import sanctions
from detente.analysis.leverage.assessment import Assessment
from detente.analysis.leverage.groups import check_actors
from detente.analysis.leverage.three_states import deal_of
from detente.analysis.readings.setting import ANALYST, SETTINGS
from detente.analysis.readings.truth import so
from detente.model.conflict import Conflict
from detente.model.thesis import (
    Both,
    Denial,
    Either,
    Proposition,
    Relation,
    Stable,
    Status,
)


@dataclass(frozen=True)
class Headline:
    """One finding, true in the analyst's reading, by a name that says what it is about.

    Parameters
    ----------
    id
        Such as ``over.russia.us``.
    test
        What it says.
    """

    id: str
    test: Proposition


def headlines(
    conflict: Conflict, phase: str | None = None, *, ransom_counts: bool = False
) -> tuple[Headline, ...]:
    """Return the headline findings of a deal, under the setting used where none is asked for.

    For each two actors one of whom does something to bring the other to the deal or to keep it
    there: who has leverage over whom, or has not for all it does; who brought whom and who keeps
    whom; who changed what the other does; who has the upper hand. Then who is held and who is
    free to leave, and whether the deal is stable.

    Parameters
    ----------
    conflict
        The conflict in the analyst's reading.
    phase
        Its id; none: the focus.
    ransom_counts
        As in :class:`~detente.analysis.leverage.assessment.Assessment`.

    Raises
    ------
    NotSupported
        Where more actors take part than leverage is computed for.

    Examples
    --------
    >>> from detente import load
    >>> cuba = load("cuban-missiles").conflict.replaced(status_quo=("ussr.withdraw",))
    >>> headlines(cuba)[-1]
    Headline(id='stable', test=Stable())
    """
    deal = _assessed(conflict, phase, ransom_counts=ransom_counts)
    actors = deal.deal.now.actors
    found = [one for first, other in permutations(actors, 2) for one in _of(deal, first, other)]
    found += [one for first, other in combinations(actors, 2) for one in _hand(deal, first, other)]
    for actor in actors:
        found += [
            Headline(f"{status}.{actor}", Status(actor, status))
            for status in ("held", "loose")
            if so(deal, Status(actor, status))
        ]
    stable = Stable()
    return (*found, Headline("stable", stable if deal.stable else Denial(stable)))


WAYS: Final[Mapping[str, tuple[str, ...]]] = {
    "pays": ("pays",),
    "compels": ("compels",),
    "repels": ("repels",),
    "gives": ("gives", "presses"),
    "responds": ("withdraws", "punishes"),
}
"""What one actor can be to another in a deal: the ways to bring it there, then those to keep it.

By pressure or not, what gives reason to keep a deal, and an answer to a departure, are one each.
"""


def pair_findings(conflict: Conflict, phase: str | None = None) -> tuple[Headline, ...]:
    """Return each of :data:`WAYS` for both of any two between whom there is some, true or not.

    Parameters
    ----------
    conflict, phase
        As for :func:`headlines`.

    Examples
    --------
    >>> from detente import load
    >>> found = pair_findings(load("suez-1956").conflict)
    >>> [str(one.test) for one in found if one.id in ("pays.us.uk", "gives.us.uk")]
    ['us pays uk', 'us gives uk or us presses uk']
    """
    deal = _assessed(conflict, phase)
    actors = deal.deal.now.actors
    met = {
        frozenset((one, other))
        for one, other in permutations(range(len(actors)), 2)
        if deal.cells(one, other)
    }
    return tuple(
        Headline(f"{way}.{actors[one]}.{actors[other]}", _any(actors[one], names, actors[other]))
        for one, other in permutations(range(len(actors)), 2)
        if frozenset((one, other)) in met
        for way, names in WAYS.items()
    )


def _any(actor: str, cells: tuple[str, ...], other: str) -> Proposition:
    """Return that an actor has one of some cells over another."""
    tests: list[Proposition] = [Relation(actor, cell, other) for cell in cells]
    return reduce(Either, tests)


def _assessed(conflict: Conflict, phase: str | None, *, ransom_counts: bool = False) -> Assessment:
    """Return a deal as it is judged under the setting used where none is asked for."""
    setting, read = SETTINGS[ANALYST], deal_of(conflict, phase=phase)
    check_actors(read.now)
    return Assessment(
        read,
        sanctions=sanctions(setting.concept),
        responses=setting.rule or "sequences",
        ransom_counts=ransom_counts,
    )


def _of(deal: Assessment, actor: str, other: str) -> Iterator[Headline]:
    """Yield what is found of one actor over another, where there is anything."""
    if not (_so(deal, actor, "brings", other) or _so(deal, actor, "keeps", other)):
        return
    over = Relation(actor, "over", other)
    yield Headline(f"over.{actor}.{other}", over if so(deal, over) else Denial(over))
    for relation in ("brings", "keeps", "changes"):
        if _so(deal, actor, relation, other):
            yield Headline(f"{relation}.{actor}.{other}", Relation(actor, relation, other))


def _hand(deal: Assessment, first: str, other: str) -> Iterator[Headline]:
    """Yield who of two has the upper hand, or that both have some leverage and neither has it."""
    one, two = Relation(first, "upper-hand", other), Relation(other, "upper-hand", first)
    for relation in (one, two):
        if so(deal, relation):
            yield Headline(f"hand.{relation.actor}.{relation.other}", relation)
            return
    if _so(deal, first, "over", other) and _so(deal, other, "over", first):
        both = Both(Relation(first, "over", other), Relation(other, "over", first))
        yield Headline(f"mutual.{first}.{other}", Both(both, Denial(Either(one, two))))


def _so(deal: Assessment, actor: str, relation: str, other: str) -> bool:
    """Tell whether a relation holds between two actors."""
    return so(deal, Relation(actor, relation, other))
