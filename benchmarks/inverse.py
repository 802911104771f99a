"""Time the inverse: the nearest profile for states of random conflicts of several sizes.

Usage: python benchmarks/inverse.py

Prints seconds for each concept, and how many rankings an enumeration would have to go through.
"""

from __future__ import annotations

import time
from math import lgamma, log

import numpy as np

from detente.analysis.concepts.registry import STANDARD
from detente.analysis.inverse.inverse import inverse
from detente.model.conflict import Conflict

ACTORS, STATEMENTS, TRIED = 4, 6, 3


def conflict(options: int, seed: int = 1) -> Conflict:
    """Return a random conflict of ``2**options`` states and four actors."""
    generator = np.random.default_rng(seed)
    names = [f"a{place % ACTORS}.x{place}" for place in range(options)]

    def statement() -> str:
        one, two = generator.choice(names, 2, replace=False)
        word = generator.choice(["and", "or", "if", "iff"])
        return f"{'not ' if generator.random() < 0.5 else ''}({one} {word} not {two})"

    return Conflict.model_validate(
        {
            "actors": {f"a{place}": {"name": f"A{place}"} for place in range(ACTORS)},
            "options": dict.fromkeys(names, "acts"),
            "preferences": {
                f"a{place}": [statement() for _ in range(STATEMENTS)] for place in range(ACTORS)
            },
        }
    )


def main() -> None:
    """Print the times."""
    for options in (4, 6, 8, 10):
        made = conflict(options)
        states = np.random.default_rng(2).integers(0, 1 << options, TRIED).tolist()
        digits = ACTORS * lgamma((1 << options) + 1) / log(10)
        print(f"{1 << options} states, {ACTORS} actors: about 10^{digits:.0f} strict profiles")
        for concept in STANDARD:
            start = time.perf_counter()
            found = [inverse(made, state=state, concept=concept) for state in states]
            took = (time.perf_counter() - start) / TRIED
            changed = sum(len(one.changes) for one in found) / TRIED
            print(f"  {concept}: {took:.2f} s a state; {changed:.1f} actors change")


if __name__ == "__main__":
    main()
