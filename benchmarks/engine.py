"""How fast the solver is: all four concepts for all of five actors, over sizes of models.

Run from the root of the project::

    python -m benchmarks.engine                      # a table, 2**12 to 2**22 states
    python -m benchmarks.engine --sizes 12 16 --repeat 5
    python -m benchmarks.engine --gmcr-py PATH       # beside a checkout of gmcr-py

Each size is solved in a process of its own, from a conflict to its verdicts, several times; the
least time counts. *Plain pass* is one numpy gather and comparison for every pair of a state and a
move, the least that any method which looks at every move would do.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from benchmarks.models import random_conflict

from detente.analysis.concepts.solve import stability
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.graph.sweep import combinations

SIZES = (12, 14, 16, 18, 20, 22)


def least_time(work: Callable[[], Any], repeat: int) -> float:
    """Return the least of several wall-clock times, in seconds."""
    times = []
    for _ in range(repeat):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return min(times)


def plain_pass(graph: GraphModel) -> int:
    """Count all improvements, by looking at every pair of a state and a move."""
    codes, found = np.arange(graph.feasible.size), 0
    for actor, places in enumerate(graph.moves.places):
        rank = graph.rank[actor]
        for change in combinations(places)[1:]:
            found += int(np.count_nonzero(rank[codes ^ change] > rank))
    return found


def measure(options: int, repeat: int) -> dict[str, float]:
    """Return what one size costs; memory is the peak of the whole process."""
    conflict = random_conflict(options)
    seconds = least_time(lambda: stability(conflict), repeat)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    graph = graph_model(conflict)
    return {
        "options": options,
        "removed": 1 - float(graph.feasible.mean()),
        "seconds": seconds,
        "peak": peak,
        "pass": least_time(lambda: plain_pass(graph), 2),
    }


def row(cost: dict[str, float]) -> str:
    """Return one size as a row of the table."""
    states = 2 ** int(cost["options"])
    cells = (
        f"2^{cost['options']}",
        f"{cost['removed']:.0%}",
        f"{cost['seconds']:.4f}",
        f"{cost['peak']:.0f}",
        f"{cost['seconds'] / states * 1e9:.0f}",
        f"{cost['seconds'] / cost['pass']:.1f}",
    )
    return f"| {' | '.join(cells)} |"


def in_process(options: int, repeat: int) -> dict[str, float]:
    """Return what one size costs, measured in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.engine", "--one", str(options)]
    command += ["--repeat", str(repeat)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    cost: dict[str, float] = json.loads(done.stdout)
    return cost


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description="Time the solver over sizes of models.")
    asked.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="numbers of options")
    asked.add_argument("--repeat", type=int, default=5, help="runs per size; the least counts")
    asked.add_argument("--gmcr-py", metavar="PATH", help="a checkout of gmcr-py to time beside")
    asked.add_argument("--one", type=int, help=argparse.SUPPRESS)
    given = asked.parse_args()
    if given.one is not None:
        print(json.dumps(measure(given.one, given.repeat)))
        return
    print("| states | infeasible | seconds | peak MB | ns per state | times a plain pass |")
    print("|---|---|---|---|---|---|")
    for options in given.sizes:
        print(row(in_process(options, given.repeat)), flush=True)
    if given.gmcr_py:
        from benchmarks.gmcr_py import compare

        print()
        compare(given.gmcr_py)


if __name__ == "__main__":
    main()
