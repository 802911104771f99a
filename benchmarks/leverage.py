"""How fast leverage and evolution are, beside solving the same model once.

Run from the root of the project::

    python -m benchmarks.leverage                    # a table, up to 2**16 states
    python -m benchmarks.leverage --large            # 2**18 and 2**20 as well

Each row takes the least of three runs at each of several states, and of these states the slowest.
*Times one solve* is leverage under SEQ over one ``stability`` of all four concepts in the same
run. *Search* and *sweep* are the two ways of finding which groups hold whom, on the same states.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable
from typing import Any

from benchmarks.engine import least_time

from detente.analysis.concepts.registry import sanctions
from detente.analysis.concepts.sanctioned import sanctioning_states
from detente.analysis.concepts.solve import stability
from detente.analysis.evolution.evolution import evolution
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.leverage.groups import by_sweeping, groups_reaching
from detente.analysis.leverage.leverage import leverage
from detente.model.conflict import Conflict

SIZES = ((6, 10), (10, 10), (5, 14), (5, 16), (10, 16))
LARGE = ((5, 18), (5, 20))
"""Actors and options."""


def crowd(actors: int, options: int, *, seed: int = 1954) -> Conflict:
    """Return a conflict of so many actors who share the options evenly, a tenth infeasible.

    The same seed gives the same conflict.
    """
    dice = random.Random(f"{seed}/{actors}/{options}")
    owners = [f"actor{place}" for place in range(actors)]
    names = [f"{owners[place % actors]}.act{place}" for place in range(options)]

    def statement() -> str:
        one, other = dice.sample(names, 2)
        return f"{dice.choice(['', 'not '])}{one} {dice.choice(['and', 'if', 'iff'])} {other}"

    return Conflict.model_validate(
        {
            "id": f"crowd-{actors}-{options}",
            "actors": {name: {"name": name} for name in owners},
            "options": {name: f"does {name}" for name in names},
            "infeasible": [" and ".join(dice.sample(names, 3))],
            "preferences": {name: [statement() for _ in range(6)] for name in owners},
        }
    )


def slowest(states: list[int], work: Callable[[int], Any]) -> float:
    """Return the time of the slowest of some states, in seconds."""
    return max(least_time(lambda state=state: work(state), 3) for state in states)


def games(graph: GraphModel, state: int, concept: str, compute: Callable[..., Any]) -> None:
    """Find which groups hold each actor to a state."""
    for actor in range(len(graph.actors)):
        compute(
            graph,
            graph.others(actor),
            graph.moves.improvements(actor, state).tolist(),
            sanctioning_states(graph, actor, state, sanctions(concept)),
            improving=sanctions(concept).credible,
        )


def row(actors: int, options: int) -> list[float]:
    """Measure one size: milliseconds, and one ratio."""
    conflict = crowd(actors, options)
    graph = graph_model(conflict)
    codes = graph.codes()
    states = codes[[codes.size // 5, codes.size // 2, -1]].tolist()
    solve = least_time(lambda: stability(conflict), 3)
    under = [
        slowest(
            states, lambda state, concept=concept: leverage(conflict, state=state, concept=concept)
        )
        for concept in ("seq", "gmr", "smr")
    ]
    ways = [
        slowest(states, lambda state, way=way: games(graph, state, "gmr", way))
        for way in (groups_reaching, by_sweeping)
    ]
    follow = slowest(states, lambda state: evolution(conflict, start=state, moves="improvements"))
    return [*(1000 * one for one in (solve, *under, *ways, follow)), under[0] / solve]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--large", action="store_true", help="2**18 and 2**20 states as well")
    sizes = SIZES + (LARGE if parser.parse_args().large else ())
    heads = ("solve", "seq", "gmr", "smr", "search", "sweep", "evolution", "times one solve")
    print("milliseconds".ljust(18) + "".join(head.rjust(12) for head in heads[:-1]), heads[-1])
    for actors, options in sizes:
        numbers = row(actors, options)
        label = f"{actors} actors, 2**{options}".ljust(18)
        print(label + "".join(f"{one:12.1f}" for one in numbers[:-1]), f"{numbers[-1]:15.1f}")


if __name__ == "__main__":
    main()
