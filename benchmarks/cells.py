"""How fast every cell of every pair is worked out, and an edit's cells after it.

Run from the root of the project::

    python -m benchmarks.cells                    # up to 2**15 states, and the Syrian case
    python -m benchmarks.cells --large            # 2**18 and 2**20 as well

In the upper table five actors share the options evenly. *One option* is a deal of which each
actor's part is one option; in *all options* each part is all that the actor has, so that every
subset of it is undone; the deals hold under the concept. Printed are the seconds for all 20 pairs,
on one core, the model being at hand; of several deals the slowest. The lower table takes one want
of the Syrian case away, or turns it round, and works out the cells of a pair of which one is who
wants it: milliseconds from the edit to the cells, nothing being kept from before.
"""

from __future__ import annotations

import argparse
import os
from itertools import permutations
from statistics import median

from benchmarks.engine import least_time
from benchmarks.leverage import crowd

from detente.analysis.concepts.registry import STANDARD, sanctions
from detente.analysis.concepts.stability import stability_of
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.leverage.assessment import Assessment
from detente.analysis.leverage.deal import Deal
from detente.analysis.leverage.three_states import deal_of
from detente.catalog import load
from detente.model.change import apply
from detente.model.conflict import Conflict

SIZES = (10, 15)
LARGE = (18, 20)
"""Options that five actors share."""
DEALS = 3
"""So many deals are tried of each size."""


def deals(graph: GraphModel, concept: str, *, whole: bool) -> list[Deal]:
    """Return deals that hold under a concept, each actor's part being one or all of its options.

    Where nobody leaves, every part must be undone to see who then would: that takes longest.
    """
    codes = stability_of(graph, concepts=(concept,)).equilibria(concept)
    count = len(graph.actors)
    parts = sum(1 << place for place in range(len(graph.options) if whole else count))
    found = []
    for place in range(1, DEALS + 1):
        state = int(codes[codes.size * place // (DEALS + 1)])
        found.append(Deal(graph, graph, state ^ parts ^ 1, state ^ parts, state))
    return found


def every_cell(deal: Deal, concept: str) -> None:
    """Work out every cell of every pair."""
    told = Assessment(deal, sanctions=sanctions(concept))
    for pair in permutations(range(len(deal.now.actors)), 2):
        told.cells(*pair)


def slowest(made: list[Deal], concept: str) -> float:
    """Return the seconds that the slowest of some deals takes."""
    return max(least_time(lambda deal=deal: every_cell(deal, concept), 1) for deal in made)


def edits(conflict: Conflict, actors: tuple[str, str]) -> list[str]:
    """Return the edits of single wants of some actors in the phase in focus."""
    found = []
    for actor in actors:
        own = conflict.phase(None)
        phased = own is not None and actor in own.preferences
        path = f"phases.{own.id}.preferences.{actor}" if own and phased else f"preferences.{actor}"
        wants = (own.preferences if own and phased else conflict.preferences)[actor]
        for place in range(1, len(wants.statements) + 1):
            found += [f"drop {path}[{place}]", f"reverse {path}[{place}]"]
    return found


def edited(conflict: Conflict, pair: tuple[str, str], concept: str) -> list[float]:
    """Return the milliseconds that each edit of a want of a pair takes to its cells."""

    def cells(change: str) -> None:
        deal = deal_of(apply(conflict, [change]))
        told = Assessment(deal, sanctions=sanctions(concept))
        one, other = map(deal.now.actor, pair)
        told.cells(one, other), told.cells(other, one), told.hand(one, other)

    return [
        1000 * least_time(lambda change=change: cells(change), 1)
        for change in edits(conflict, pair)
    ]


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--large", action="store_true", help="2**18 and 2**20 states as well")
    sizes = SIZES + (LARGE if parser.parse_args().large else ())
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    print("seconds".ljust(28) + "".join(concept.rjust(8) for concept in STANDARD))
    for options in sizes:
        graph = graph_model(crowd(5, options))
        graph.moves.prepare()
        for whole, name in ((False, "one option"), (True, "all options")):
            row = [slowest(deals(graph, one, whole=whole), one) for one in STANDARD]
            label = f"2**{options}, {name}".ljust(28)
            print(label + "".join(f"{one:8.2f}" for one in row))
    print("\nmilliseconds of an edit".ljust(29) + "median".rjust(8) + "most".rjust(8))
    syria = load("syria-2016").conflict
    for pair in (("russia", "us"), ("russia", "damascus"), ("us", "allies")):
        for concept in STANDARD:
            times = edited(syria, pair, concept)
            label = f"{pair[0]}, {pair[1]}, {concept}".ljust(28)
            print(f"{label}{median(times):8.1f}{max(times):8.1f}")


if __name__ == "__main__":
    main()
