"""In how many ways each belief in force can be doubted.

A doubt is one small change: a belief is not so, or its opposite is, or it is so in another way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from detente.analysis.assumptions.state_finding import StateQuestion
from detente.model.belief import BeliefEntry
from detente.model.conflict import Conflict
from detente.model.option import Direction
from detente.model.pledge import Pledge


@dataclass(frozen=True)
class Doubt:
    """One way to doubt one belief.

    Parameters
    ----------
    path
        The belief's.
    act
        ``drop``: it is not so; ``reverse``: the opposite is; ``turn``: a pledge binds others of
        its parties, or an option can change in another way.
    change
        The change, in the language of :mod:`detente.model.change`.
    """

    path: str
    act: str
    change: str


@dataclass(frozen=True)
class Untried:
    """A belief, or one way to doubt it, that was not tried, and why."""

    path: str
    reason: str


def doubts(
    conflict: Conflict, beliefs: tuple[BeliefEntry, ...], question: StateQuestion
) -> tuple[list[Doubt], list[Untried]]:
    """Return every way to doubt every belief, and what cannot be tried here, with reasons."""
    found: list[Doubt] = []
    left: list[Untried] = []
    for belief in beliefs:
        if belief.path.startswith("options."):
            found += _of_option(conflict, belief.path, question)
        elif belief.path.startswith("ties"):
            left.append(Untried(belief.path, "ties bear on dependence, not on these findings"))
        elif belief.path.endswith((".baseline", ".terms")) or belief.path in ("baseline", "terms"):
            left.append(Untried(belief.path, "it bears on leverage, not on these findings"))
        elif belief.path.startswith("views."):
            left.append(Untried(belief.path, "it bears on what is expected, not on what is so"))
        elif belief.path.startswith(("proposals.", "questions.", "theses.")):
            left.append(Untried(belief.path, "no finding about the state rests on it"))
        elif belief.path.startswith("phases.") and belief.path.count(".") == 1:
            left.append(Untried(belief.path, "the state itself is what the findings are about"))
        else:
            found += _of_belief(conflict, belief.path)
    return found, left


def _of_option(conflict: Conflict, path: str, question: StateQuestion) -> Iterator[Doubt]:
    """Yield the doubts of an option: it is not there, or it changes in another way."""
    name = path.removeprefix("options.")
    bit = conflict.bits[name]
    if not (question.state | (question.start or 0)) & bit:
        yield Doubt(path, "drop", f"bar {name}")
    for direction in get_args(Direction):
        if direction != conflict.options[name].moves:
            yield Doubt(path, "turn", f"make {name} {direction}")


def _of_belief(conflict: Conflict, path: str) -> Iterator[Doubt]:
    """Yield the doubts of a want, a pledge or what is infeasible."""
    yield Doubt(path, "drop", f"drop {path}")
    if "infeasible" in path:
        return
    yield Doubt(path, "reverse", f"reverse {path}")
    for place, pledge in enumerate(conflict.pledges, start=1):
        if path in (f"pledges.{pledge.id}", f"pledges[{place}]"):
            yield from (
                Doubt(path, "turn", f"bind {path} {' '.join(actors)}")
                for actors in _bound_otherwise(pledge)
            )


def _bound_otherwise(pledge: Pledge) -> Iterator[tuple[str, ...]]:
    """Yield whom else a pledge could bind: all who have a part, or each alone.

    That it binds nobody is no other doubt than that it is not so.
    """
    parties = tuple(pledge.acts())
    alone = [(actor,) for actor in parties] if len(parties) > 1 else []
    yield from (actors for actors in (parties, *alone) if set(actors) != set(pledge.bound()))
