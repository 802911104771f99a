"""What is odd in pledges: those that change nothing, and those that older files wrote."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from detente.analysis.concepts.stability import stability_of
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.case.pledges import pledge_warnings
from detente.errors import dotted
from detente.lint.rule import Remark, Rule, Subject
from detente.model import phrases, pledge_phrases
from detente.model.pledge import Pledge
from detente.model.state_named import status_quo_of

_MOST_SOLVED: Final = 14
"""With more options, a case is not solved twice for each pledge."""


def _idle(subject: Subject) -> Iterator[Remark]:
    """Yield the pledges without which nothing would be otherwise."""
    conflict = subject.conflict
    for place, pledge in enumerate(conflict.pledges):
        rest = conflict.pledges[:place] + conflict.pledges[place + 1 :]
        without = conflict.replaced(pledges=rest, views={}, scenarios=(), questions=(), theses=())
        told = [
            _difference(graph, graph_model(without, phase=phase))
            for phase, graph in subject.graphs.items()
            if pledge.in_force(phase)
        ]
        if told and "" not in told:
            says = f"{told[0]}: {pledge_phrases.said(conflict, pledge)}"
            yield Remark(_path(pledge, place), says, "look at whom it binds, and at its place")


def _path(pledge: Pledge, place: int) -> str:
    """Return the path of a pledge."""
    return f"pledges.{pledge.id}" if pledge.id else f"pledges[{place + 1}]"


def _difference(graph: GraphModel, without: GraphModel) -> str:
    """Return what a pledge changes too little; an empty text where it changes a verdict."""
    if np.array_equal(graph.rank, without.rank):
        return "without this pledge everybody would want the same"
    if len(graph.options) > _MOST_SOLVED:
        return ""
    one, other = stability_of(graph), stability_of(without)
    same = all(np.array_equal(one.verdict(name), other.verdict(name)) for name in one.concepts)
    return "without this pledge every state would be as stable for everybody" if same else ""


IDLE_PLEDGE: Final = Rule(
    "idle-pledge",
    "A pledge changes nothing",
    "Its makers want that already, or it binds nobody: a deal cannot rest on it.",
    _idle,
    {"pledges": [{"by": "north", "does": "not north.shell", "binds": []}]},
)


def _broken(subject: Subject) -> Iterator[Remark]:
    """Yield the pledges that are broken by what stands in a phase in which they are in force."""
    conflict = subject.conflict
    for place, pledge in enumerate(conflict.pledges):
        for phase in subject.phases if conflict.graph is None else ():
            stands = status_quo_of(conflict, phase)
            if stands is None or not pledge.in_force(phase.id if phase else None):
                continue
            code = conflict.code(stands)
            taken = {name: bool(code & bit) for name, bit in conflict.bits.items()}
            breakers = pledge.broken_by(taken)
            if breakers:
                who, do = phrases.names(conflict, breakers), "do" if len(breakers) > 1 else "does"
                there = f" in the phase {phase.id!r}" if phase else ""
                says = f"{who} {do} not keep this pledge in what stands{there}"
                mend = "say in which phases it is in force (in: [...]), or correct the status quo"
                yield Remark(_path(pledge, place), says, mend)


BROKEN_PLEDGE: Final = Rule(
    "broken-pledge",
    "A pledge is broken already by what stands",
    "It is in force in a phase whose status quo does not keep it.",
    _broken,
    {"pledges": [{"by": "north", "does": "not north.shell"}], "status_quo": ["north.shell"]},
)

OLDER_PLEDGE: Final = Rule(
    "older-pledge",
    "A pledge is written as older files did, or its place is beyond the wants",
    "It is read as the line says, which may not be what is meant.",
    lambda subject: (
        Remark(dotted(one.where), one.what, one.mend)
        for one in pledge_warnings(subject.conflict, "")
    ),
    {
        "pledges": [
            {"by": "north", "does": "not north.shell", "if": "not south.arm", "public": False}
        ]
    },
)
