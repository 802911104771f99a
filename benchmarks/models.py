"""Seeded random conflicts of any size, with the conditions that analysts write."""

from __future__ import annotations

import random

from detente.model.conflict import Conflict
from detente.model.option import owner

ACTORS = ("north", "south", "east", "west", "league")

_SHAPES = (
    "{a}",
    "not {a}",
    "{a} and not {b}",
    "{a} iff {b}",
    "{a} if {b}",
    "not {a} and not {b}",
    "{a} or {b} and {c}",
    "not {a} if {b} and not {c}",
)


def random_conflict(
    options: int, *, seed: int = 2016, statements: int = 8, mixed: bool = True
) -> Conflict:
    """Return a conflict of five actors who share the options evenly, about a fifth infeasible.

    Parameters
    ----------
    options
        How many options in all; the model has ``2**options`` states.
    seed
        The same seed gives the same conflict.
    statements
        Preference statements per actor.
    mixed
        Whether options stand in random order; else owner by owner.
    """
    dice = random.Random(f"{seed}/{options}")
    names = [f"{ACTORS[place % len(ACTORS)]}.act{place}" for place in range(options)]
    dice.shuffle(names)
    if not mixed:
        names.sort(key=lambda name: ACTORS.index(owner(name)))
    return Conflict.model_validate(
        {
            "id": f"random-{options}",
            "actors": {name: {"name": name.title()} for name in ACTORS},
            "options": {name: f"does {name}" for name in names},
            "infeasible": [_all_of(dice, names, 3), _all_of(dice, names, 4)],
            "preferences": {
                actor: [_statement(dice, names) for _ in range(statements)] for actor in ACTORS
            },
        }
    )


def _all_of(dice: random.Random, names: list[str], count: int) -> str:
    """Return a condition that one state in ``2**count`` meets."""
    return " and ".join(dice.choice(["", "not "]) + name for name in dice.sample(names, count))


def _statement(dice: random.Random, names: list[str]) -> str:
    """Return a preference statement of a common shape."""
    a, b, c = dice.sample(names, 3)
    return dice.choice(_SHAPES).format(a=a, b=b, c=c)
