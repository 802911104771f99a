"""Time assumptions: about 100 beliefs on 4,096 states, each dropped and reversed.

Usage: python benchmarks/assumptions.py

Prints the time for single beliefs and for 200 pairs, and against making each change in full.
"""

from __future__ import annotations

import time

import numpy as np

from detente.analysis.assumptions.assumptions import assumptions
from detente.analysis.concepts.solve import stability
from detente.analysis.leverage.leverage import leverage
from detente.model.belief import beliefs
from detente.model.change import apply
from detente.model.conflict import Conflict

ACTORS, OPTIONS, STATEMENTS = 6, 12, 14


def conflict(seed: int = 1) -> Conflict:
    """Return a random conflict of 4,096 states with 96 beliefs."""
    generator = np.random.default_rng(seed)
    options = [f"a{place % ACTORS}.x{place}" for place in range(OPTIONS)]

    def statement() -> str:
        one, two = generator.choice(options, 2, replace=False)
        word = generator.choice(["and", "or", "if", "iff"])
        return f"{'not ' if generator.random() < 0.5 else ''}({one} {word} not {two})"

    return Conflict.model_validate(
        {
            "actors": {f"a{place}": {"name": f"A{place}"} for place in range(ACTORS)},
            "options": dict.fromkeys(options, "acts"),
            "preferences": {
                f"a{place}": [statement() for _ in range(STATEMENTS)] for place in range(ACTORS)
            },
            "status_quo": [],
        }
    )


def main() -> None:
    """Print the times."""
    made = conflict()
    # A state that most hold to, so that there is something to flip.
    state = int(stability(made).equilibria("gmr")[0])
    found = {}
    for pairs in (0, 200):
        start = time.perf_counter()
        found[pairs] = assumptions(made, state=state, start=0, most_pairs=pairs)
        took = time.perf_counter() - start
        doubts = sum(len(one.effects) for one in found[pairs].assumptions)
        count = len(beliefs(made))
        print(f"{count} beliefs, {doubts} doubts, {found[pairs].pairs_tried} pairs: {took:.2f} s")
        if not pairs:
            single = took
    start = time.perf_counter()
    some = [effect.doubt.change for one in found[0].assumptions[:20] for effect in one.effects]
    for change in some:
        changed = apply(made, [change])
        stability(changed)
        leverage(changed, state=state, start=0)
    full = (time.perf_counter() - start) / len(some) * doubts
    print(f"each change in full: about {full:.1f} s, {full / single:.1f} times as long")


if __name__ == "__main__":
    main()
