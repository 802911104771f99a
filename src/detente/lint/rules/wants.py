"""What is odd in wants: none at all, none about others, and some that can tell nothing apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from detente.analysis.graph.graph import GraphModel
from detente.lint.rule import Remark, Rule, Subject
from detente.lint.wanted import all_wants, in_force
from detente.model import phrases
from detente.model.condition import Condition
from detente.model.option import owner
from detente.model.preference import Preference
from detente.model.state import truth

Verdict = tuple[str, Condition]
"""Why a want tells nothing apart, and the want."""


def _indifferent(subject: Subject) -> Iterator[Remark]:
    """Yield the actors that can act and want nothing."""
    conflict = subject.conflict
    for path, actor, wants in all_wants(conflict):
        if conflict.owned(actor) and not wants.conditions() and wants.ranking is None:
            do = phrases.verb(conflict, actor, "finds", "find")
            says = f"{conflict.actors[actor].name} {do} all states equally good"
            yield Remark(path, says, "say what it wants, most important first")


NO_WANTS: Final = Rule(
    "no-wants",
    "An actor that can act wants nothing",
    "It never gains by a move, so that it is told to hold to any deal.",
    _indifferent,
    {"preferences": {"north": ["not south.arm", "north.shell"], "south": []}},
)


def _self_regarding(subject: Subject) -> Iterator[Remark]:
    """Yield the actors whose wants name no option of another."""
    conflict = subject.conflict
    for actor in conflict.actors:
        every = [(path, wants) for path, one, wants in all_wants(conflict) if one == actor]
        named = {name for _, wants in every for want in wants.conditions() for name in want.names()}
        ranks = any(wants.ranking is not None for _, wants in every)
        others = {owner(name) for name in conflict.options} - {actor}
        if named and others and not ranks and {owner(name) for name in named} == {actor}:
            want = phrases.verb(conflict, actor, "wants", "want")
            says = f"{conflict.actors[actor].name} {want} nothing of anybody else"
            mend = "say what it minds in what the others do; else nobody can move it by anything"
            yield Remark(every[0][0], says, mend)


OWN_AFFAIRS: Final = Rule(
    "own-affairs",
    "An actor's wants name nothing of others",
    "Nobody can give it anything or threaten it with anything: no leverage over it will be found.",
    _self_regarding,
    {"preferences": {"north": ["not south.arm", "north.shell"], "south": ["south.arm"]}},
)


def _idle(subject: Subject) -> Iterator[Remark]:
    """Yield the wants that tell no states apart, in whatever phase they are in force."""
    conflict = subject.conflict
    seen: dict[str, tuple[set[str], Condition]] = {}
    for phase, graph in subject.graphs.items():
        for path, _, wants in in_force(conflict, phase):
            for place, (why, want) in enumerate(idle_wants(graph, wants), start=1):
                seen.setdefault(f"{path}[{place}]", (set(), want))[0].add(why)
    for path, (whys, want) in seen.items():
        if "" not in whys:
            says = f"{phrases.sentence(phrases.condition(conflict, want))[:-1]}: {whys.pop()}"
            yield Remark(path, says, "take it out, move it up, or say it otherwise")


def idle_wants(graph: GraphModel, wants: Preference) -> Iterator[Verdict]:
    """Yield each statement with why it tells no states apart; empty where it tells some."""
    codes = graph.codes()
    classes: NDArray[np.int64] = np.zeros(codes.size, dtype=np.int64)
    for statement in wants.statements:
        met = _met(statement.want, graph)[codes]
        finer = np.unique(2 * classes + met, return_inverse=True)[1]
        if met.all() or not met.any():
            yield (
                f"this is so in {'every' if met.all() else 'no'} state that can be",
                statement.want,
            )
        elif finer.max() == classes.max():
            yield "the wants above it tell apart already all that this could", statement.want
        else:
            yield "", statement.want
        classes = finer


def _met(want: Condition, graph: GraphModel) -> NDArray[np.bool_]:
    """Return in which states a want is met."""
    shape = (2,) * len(graph.options)
    return np.broadcast_to(truth(want, graph.options), shape).reshape(-1)


IDLE_WANT: Final = Rule(
    "idle-want",
    "A want can never differ: it tells no two states apart",
    "It is met in all states that can be or in none, or the wants above it say it already: it "
    "changes no answer, and whoever reads it thinks that it does.",
    _idle,
    {
        "preferences": {
            "north": ["not south.arm", "north.shell"],
            "south": ["not north.shell", "south.arm", "north.shell or south.arm"],
        }
    },
)
