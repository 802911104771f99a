"""What is odd in options: acts that their owners do not mind, acts that nobody minds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from detente.analysis.graph.graph import GraphModel
from detente.lint.rule import Remark, Rule, Subject
from detente.lint.wanted import all_wants
from detente.model import phrases
from detente.model.option import owner


def _own_options(subject: Subject) -> Iterator[Remark]:
    """Yield the options that their owner does not care about in some of the states."""
    for option in subject.conflict.options:
        shares = {phase: indifference(graph, option) for phase, graph in subject.graphs.items()}
        phase = max(shares, key=lambda one: shares[one], default=None)
        if shares and shares[phase]:
            yield _own_option(subject, option, phase, shares[phase])


def indifference(graph: GraphModel, option: str) -> float:
    """Return in which share of the states an option's owner does not care whether it is taken.

    The states are those that can be whether or not it is; 0 where there are none.
    """
    bit = 1 << graph.options.index(option)
    codes = graph.codes()
    pairs = codes[(codes & bit == 0) & graph.feasible[codes | bit]]
    rank = graph.rank[graph.actor(owner(option))]
    return float(np.mean(rank[pairs] == rank[pairs | bit])) if pairs.size else 0.0


def _own_option(subject: Subject, option: str, phase: str | None, share: float) -> Remark:
    """Return that an actor does not care about its own option, and how often."""
    conflict, actor = subject.conflict, owner(option)
    who, text = conflict.actors[actor].name, conflict.options[option].text
    do = phrases.verb(conflict, actor, "does", "do")
    it = phrases.pronoun(conflict, actor)
    often = "in any state" if share == 1 else f"in {share:.0%} of the states"
    at = f", in the phase {phase!r}" if phase and len(conflict.phases) > 1 else ""
    says = f"{who} {do} not care {often} whether {it} {text}{at}"
    return Remark(
        f"options.{option}",
        says,
        f"say whether {it} would rather: {option} or not {option}, last if it matters least",
    )


OWN_OPTION: Final = Rule(
    "own-option",
    "An actor does not care whether it takes its own option",
    "A move that changes nothing for its maker rides along with one that gains, and may be told as "
    "an act. The share is measured over the states that can be with the option and without it.",
    _own_options,
    {"preferences": {"north": ["not south.arm", "north.shell"], "south": ["not north.shell"]}},
)


def _unwanted(subject: Subject) -> Iterator[Remark]:
    """Yield the options that no want names."""
    conflict = subject.conflict
    wants = list(all_wants(conflict))
    if any(preference.ranking is not None for _, _, preference in wants):
        return
    named = {name for _, _, one in wants for want in one.conditions() for name in want.names()}
    for option in conflict.options:
        if option not in named:
            text = f"{conflict.actors[owner(option)].name} {conflict.options[option].text}"
            says = f"nobody's wants name {option} ({text})"
            yield Remark(f"options.{option}", says, "say who minds it, or leave the option out")


UNWANTED_OPTION: Final = Rule(
    "unwanted-option",
    "Nobody's wants name an option",
    "An act that nobody minds changes no answer and doubles the states.",
    _unwanted,
    {
        "options": {
            "north.shell": "shells the valley",
            "south.arm": "arms the villages",
            "south.pray": "prays for rain",
        }
    },
)
