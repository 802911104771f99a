"""The engine's own headline findings, as theses: they must survive other readings too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, permutations

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
    setting, read = SETTINGS[ANALYST], deal_of(conflict, phase=phase)
    check_actors(read.now)
    deal = Assessment(
        read,
        sanctions=sanctions(setting.concept),
        responses=setting.rule or "sequences",
        ransom_counts=ransom_counts,
    )
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
