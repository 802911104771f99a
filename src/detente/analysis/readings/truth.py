"""Whether what a thesis says is so at a deal, under one setting."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

from detente.analysis.leverage.assessment import Assessment
from detente.analysis.leverage.cell import BRINGS, CELLS
from detente.model.thesis import Atom, Gains, Proposition, Relation, Stable, Status

STAYING: Final = frozenset(CELLS) - BRINGS
"""The cells that keep an actor in a deal."""

_ASKED: Final[dict[str, frozenset[str]]] = {
    **{name: frozenset({name}) for name in CELLS},
    "pays-ransom": frozenset({"pays"}),
    "brings": BRINGS,
    "keeps": STAYING,
    "over": frozenset(CELLS),
    "harms": frozenset(CELLS),
    "changes": frozenset({"pays", "compels"}),
    "upper-hand": frozenset(CELLS),
}
"""Which cells each relation is about."""


class Deals:
    """The deals of a case by phase, each assessed once under one setting.

    Parameters
    ----------
    assess
        From a phase's id, ``None`` for the deal asked about, to its assessment.
    """

    def __init__(self, assess: Callable[[str | None], Assessment]) -> None:
        self._assess = cache(assess)
        self._known: dict[tuple[Atom, str | None], bool] = {}

    def met(self, test: Proposition, phase: str | None) -> bool:
        """Tell whether a test is met.

        Parameters
        ----------
        phase
            The phase of what names none; none: the deal asked about.
        """
        return test.evaluate(self._so, phase)

    def falsifiable(self, test: Proposition, phase: str | None) -> bool:
        """Tell whether some of what a test asks could have come out otherwise."""
        return any(falsifiable(self._assess(at), atom) for atom, at in test.atoms(phase))

    def _so(self, atom: Atom, phase: str | None) -> bool:
        """Tell whether an atom is so, worked out once."""
        if (atom, phase) not in self._known:
            self._known[atom, phase] = so(self._assess(phase), atom)
        return self._known[atom, phase]


def so(deal: Assessment, atom: Atom) -> bool:
    """Tell whether an atom is so at a deal; of an actor that has left the case nothing is.

    Examples
    --------
    >>> from detente import load
    >>> from detente.analysis.concepts.registry import DEFAULT, sanctions
    >>> from detente.analysis.leverage.three_states import deal_of
    >>> cuba = load("cuban-missiles").conflict
    >>> states = {"baseline": (), "start": ["us.blockade"], "state": ["ussr.withdraw"]}
    >>> found = Assessment(deal_of(cuba, **states), sanctions=sanctions(DEFAULT))
    >>> so(found, Relation("us", "compels", "ussr")), so(found, Status("ussr", "loose"))
    (True, False)
    """
    actors = deal.deal.now.actors
    if any(name not in actors for name in atom.named()):
        return False
    places = [actors.index(name) for name in atom.named()]
    match atom:
        case Relation(relation=relation):
            return _related(deal, places[0], relation, places[1])
        case Status(status=status):
            return status in (deal.status(places[0]), deal.came_in(places[0]))
        case Gains(since=since):
            before, normally = deal.gain(places[0])
            return (before if since == "before" else normally) == 1
        case Stable():
            return deal.stable
    raise TypeError(f"{type(atom).__name__} is no statement about a deal")


def _related(deal: Assessment, actor: int, relation: str, other: int) -> bool:
    """Tell whether a relation holds between two actors."""
    match relation:
        case "over":
            return bool(deal.over(actor, other))
        case "harms":
            return any(cell.harm for cell in deal.cells(actor, other))
        case "changes":
            return deal.changed_conduct(actor, other)
        case "upper-hand":
            return deal.hand(actor, other) == actor
        case "needs":
            return deal.need(other, actor) in ("some", "dire")
        case "pays-ransom":
            return any(cell.cell == "pays" and cell.ransom for cell in deal.cells(actor, other))
    return any(cell.cell in _ASKED[relation] for cell in deal.cells(actor, other))


def falsifiable(deal: Assessment, atom: Atom) -> bool:
    """Tell whether an atom could have come out otherwise.

    What speaks of cells none of which could be put to a test is so, or not so, by construction.
    """
    actors = deal.deal.now.actors
    if any(name not in actors for name in atom.named()):
        return False
    if not isinstance(atom, Relation):
        return True
    actor, other = map(actors.index, atom.named())
    if atom.relation == "needs":
        return deal.need(other, actor) != "untestable"
    return not _ASKED[atom.relation] <= set(deal.untestable(actor, other))
