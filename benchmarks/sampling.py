"""Time sampling: draws a second at 1,024 states, 4 actors and all four concepts.

Usage: python benchmarks/sampling.py [DRAWS]

Prints the rate here and in two processes, and against solving each draw by itself in one run.
"""

from __future__ import annotations

import sys
import time
from concurrent.futures import ProcessPoolExecutor

import numpy as np

from detente.analysis.concepts.stability import stability_of
from detente.analysis.graph.graph import graph_model
from detente.analysis.sampling.sample import sample
from detente.model.conflict import Conflict

ACTORS, OPTIONS, STATEMENTS = 4, 10, 6


def conflict(seed: int = 1) -> Conflict:
    """Return a random conflict of 1,024 states, each actor with six statements."""
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


def timed(draws: int, executor: ProcessPoolExecutor | None = None) -> float:
    """Return draws a second."""
    start = time.perf_counter()
    sample(conflict(), seed=1, draws=draws, ask_findings=False, executor=executor)
    return draws / (time.perf_counter() - start)


def main(draws: int) -> None:
    """Print the rates."""
    timed(64)
    here = timed(draws)
    print(f"here: {here:,.0f} draws a second")
    with ProcessPoolExecutor(2) as pool:
        timed(512, pool)
        print(f"two processes: {timed(draws, pool):,.0f} draws a second")
    graph = graph_model(conflict())
    start = time.perf_counter()
    for _ in range(100):
        stability_of(graph.with_rank(graph.rank))
    alone = 100 / (time.perf_counter() - start)
    print(f"one by one, ranks given: {alone:,.0f} a second; side by side x {here / alone:.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 4096)
