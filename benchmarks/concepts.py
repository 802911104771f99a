"""How long further concepts and what rests on them take, beside the default four.

Run from the root of the project::

    python -m benchmarks.concepts                    # a table, up to 2**14 states
    python -m benchmarks.concepts --options 16       # one size

*Times four* is the least of three runs over the least of three of ``stability`` under Nash, GMR,
SMR and SEQ on the same model and in the same process.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

from benchmarks.engine import least_time
from benchmarks.models import random_conflict

from detente.analysis.concepts.power import power
from detente.analysis.concepts.solve import stability
from detente.analysis.concepts.strength import strength
from detente.analysis.concepts.unknown import unknown_preference
from detente.analysis.graph.graph import graph_model
from detente.analysis.guarantees.guarantees import guarantees
from detente.analysis.perceptions.perceptions import perceptions
from detente.model.conflict import Conflict

SIZES = (10, 12, 14)


def rows(conflict: Conflict) -> dict[str, Callable[[], Any]]:
    """Return what is timed on one conflict of five actors."""
    codes = graph_model(conflict).codes()
    state = int(codes[codes.size // 3])
    much = dict.fromkeys(conflict.actors, 3)
    unknown = dict.fromkeys(conflict.actors, (2, 5))
    return {
        "sim": lambda: stability(conflict, concepts=["sim"]),
        "sim-contested": lambda: stability(conflict, concepts=["sim-contested"]),
        "strength": lambda: strength(conflict, much=much),
        "unknown, four forms": lambda: unknown_preference(conflict, unknown=unknown),
        "power, one lever": lambda: power(conflict, [next(iter(conflict.options))]),
        "perceptions": lambda: perceptions(conflict, state=state),
        "guarantees": lambda: guarantees(conflict, state=state),
    }


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--options", type=int, help="One size only.")
    asked = parser.parse_args().options
    print(f"{'options':>7} {'what':22} {'seconds':>9} {'times four':>10}")
    for options in (asked,) if asked else SIZES:
        conflict = random_conflict(options)
        four = least_time(lambda one=conflict: stability(one), 3)
        for what, work in rows(conflict).items():
            taken = least_time(work, 3)
            print(f"{options:7} {what:22} {taken:9.4f} {taken / four:10.1f}")


if __name__ == "__main__":
    main()
