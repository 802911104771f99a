"""Every actor's and every pair's answers at a deal, by the actors' keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from detente.analysis.leverage.assessment import Assessment, Need
from detente.analysis.leverage.cell import Cell, CellName
from detente.analysis.leverage.coming_in import CameIn
from detente.analysis.leverage.critical_risk import CriticalRisk, critical_risk
from detente.analysis.leverage.deal import Deal
from detente.analysis.plain import number


@dataclass(frozen=True)
class Conduct:
    """What an actor does in a deal, before it, and otherwise than it normally did.

    Names of options: ``part`` is what it changes to strike the deal, ``relief`` what of it undoes
    a ``pressure`` of its own, ``payment`` the rest; ``net`` is what differs from the baseline.
    """

    part: tuple[str, ...]
    pressure: tuple[str, ...]
    relief: tuple[str, ...]
    payment: tuple[str, ...]
    net: tuple[str, ...]

    def as_dict(self) -> dict[str, list[str]]:
        """Return the conduct as plain data.

        >>> Conduct(("us.curb",), (), (), ("us.curb",), ()).as_dict()["payment"]
        ['us.curb']
        """
        return {name: list(options) for name, options in vars(self).items()}


@dataclass(frozen=True)
class Gain:
    """Whether an actor gained: 1, lost: -1, neither: 0; ``None`` where it cannot be told.

    ``since_start`` compares the deal with the state before it, ``since_baseline`` with the normal
    course of events; both by what the actor wanted before the deal.
    """

    since_start: int | None
    since_baseline: int | None


@dataclass(frozen=True)
class UpperHand:
    """Who of a pair has the upper hand, and a second opinion.

    Parameters
    ----------
    pair
        The keys of two actors, in the order of the case.
    hand
        The key of one of them, ``mutual`` or ``none``.
    second_opinion
        Whom Zeuthen's critical risk favours: a key, ``even`` or ``unknown``.
    risks
        The critical risk of each, 0 to 1; ``None`` where it cannot be told.
    """

    pair: tuple[str, str]
    hand: str
    second_opinion: str
    risks: tuple[float | None, float | None]

    @property
    def parts(self) -> bool:
        """Return whether both opinions name one of the pair, and not the same one."""
        return {self.hand, self.second_opinion} == set(self.pair)

    def as_dict(self) -> dict[str, Any]:
        """Return the verdict as plain data.

        >>> UpperHand(("us", "ussr"), "us", "even", (0.5, 0.5)).as_dict()["hand"]
        'us'
        """
        return {
            "pair": list(self.pair),
            "hand": self.hand,
            "second_opinion": self.second_opinion,
            "critical_risk": list(self.risks),
        }


ByPair = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Pairs:
    """All answers of an assessment, by the actors' keys.

    Parameters
    ----------
    conduct, came_in, gain
        For each actor.
    cells, untestable, need
        ``cells[A][B]``: what A does to bring B in or keep it in; the names of the cells that could
        not have been other than empty; how much B needs A's part.
    helps
        For each actor, whom its answers help to keep in, without being needed or enough.
    upper_hand
        For each pair, in the order of the case.
    changed
        The ordered pairs (A, B) where A changed what B does, and B did not change what A does.
    through
        ``through[A][C]``: through whom A has leverage over C; pairs without anybody are left out.
    """

    conduct: Mapping[str, Conduct]
    came_in: Mapping[str, CameIn]
    gain: Mapping[str, Gain]
    cells: Mapping[str, Mapping[str, tuple[Cell, ...]]]
    untestable: Mapping[str, Mapping[str, tuple[CellName, ...]]]
    need: Mapping[str, Mapping[str, Need]]
    helps: Mapping[str, tuple[str, ...]]
    upper_hand: tuple[UpperHand, ...]
    changed: tuple[tuple[str, str], ...]
    through: Mapping[str, Mapping[str, tuple[str, ...]]]

    def as_dict(self) -> dict[str, Any]:
        """Return the answers as plain data."""
        return {
            "conduct": {name: one.as_dict() for name, one in self.conduct.items()},
            "came_in": dict(self.came_in),
            "cells": _mapped(self.cells, lambda cells: [cell.as_dict() for cell in cells]),
            "untestable": _mapped(self.untestable, list),
            "upper_hand": [pair.as_dict() for pair in self.upper_hand],
            "changed": [list(pair) for pair in self.changed],
            "helps": {name: list(others) for name, others in self.helps.items()},
            "need": _mapped(self.need, str),
            "gain": {name: dict(vars(gain)) for name, gain in self.gain.items()},
            "through": _mapped(self.through, list),
        }


def pairs(assessment: Assessment) -> Pairs:
    """Return all answers of an assessment, by the actors' keys."""
    keys = assessment.deal.now.actors
    everyone = range(len(keys))
    ordered = [(one, other) for one in everyone for other in everyone if one != other]
    return Pairs(
        conduct={keys[one]: conduct(assessment.deal, one) for one in everyone},
        came_in={keys[one]: assessment.came_in(one) for one in everyone},
        gain={keys[one]: Gain(*assessment.gain(one)) for one in everyone},
        cells=_by_pair(keys, assessment.cells),
        untestable=_by_pair(keys, assessment.untestable),
        need=_by_pair(keys, assessment.need),
        helps={keys[one]: _helped(assessment, one) for one in everyone},
        upper_hand=tuple(_hand(assessment, *pair) for pair in ordered if pair[0] < pair[1]),
        changed=tuple(
            (keys[one], keys[other])
            for one, other in ordered
            if assessment.changed_conduct(one, other)
        ),
        through=_through(assessment),
    )


def conduct(deal: Deal, actor: int) -> Conduct:
    """Return what an actor does in a deal, before it, and otherwise than it normally did.

    Parameters
    ----------
    actor
        Its index.
    """
    masks = (deal.part, deal.pressure, deal.relief, deal.payment, deal.net)
    return Conduct(*(deal.options(mask(actor)) for mask in masks))


def _by_pair(keys: tuple[str, ...], answer: Callable[[int, int], Any]) -> dict[str, dict[str, Any]]:
    """Return an answer for every ordered pair of actors, by their keys."""
    everyone = range(len(keys))
    return {
        keys[one]: {keys[other]: answer(one, other) for other in everyone if other != one}
        for one in everyone
    }


def _mapped(table: ByPair, change: Callable[[Any], Any]) -> dict[str, dict[str, Any]]:
    """Return a table of pairs with every entry changed."""
    return {one: {key: change(value) for key, value in row.items()} for one, row in table.items()}


def _helped(assessment: Assessment, actor: int) -> tuple[str, ...]:
    """Return whom an actor's answers help to keep in, without being needed or enough."""
    graph = assessment.deal.now
    replies = [(other, assessment.reply(actor, other)) for other in graph.others(actor)]
    return tuple(graph.actors[other] for other, reply in replies if reply and reply.role == "helps")


def _through(assessment: Assessment) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return through whom each actor has leverage over others, where there is anybody."""
    keys = assessment.deal.now.actors
    table = _by_pair(
        keys, lambda one, other: tuple(keys[mid] for mid in assessment.through(one, other))
    )
    found = {one: {key: mids for key, mids in row.items() if mids} for one, row in table.items()}
    return {one: row for one, row in found.items() if row}


def _hand(assessment: Assessment, first: int, second: int) -> UpperHand:
    """Return who of a pair has the upper hand, and the second opinion."""
    keys = assessment.deal.now.actors
    risk: CriticalRisk = critical_risk(assessment.deal, first, second)

    def named(holder: int | Literal["mutual", "none", "even", "unknown"]) -> str:
        return keys[holder] if isinstance(holder, int) else holder

    low, high = (None if one is None else number(one) for one in risk.risks)
    return UpperHand(
        (keys[first], keys[second]),
        named(assessment.hand(first, second)),
        named(risk.favours),
        (low, high),
    )
