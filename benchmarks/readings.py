"""Time the readings of a case: 1,080 evaluations of 30 theses on the Syrian ceasefire.

Usage: python benchmarks/readings.py

Prints the seconds here and in two processes, each with all headline findings and all single wants
doubted. The questions are made up for the purpose: three baselines, two views of the pledge, and
what Russia, the United States and Iran wanted.
"""

from __future__ import annotations

import sys
import time
from concurrent.futures import Executor, ProcessPoolExecutor
from itertools import permutations
from typing import Any

from detente.analysis.readings.readings import Readings, readings
from detente.catalog.lookup import load
from detente.model.conflict import Conflict
from detente.model.question import Question
from detente.model.theses import Thesis

BASELINES = ("mid-2015", "campaign", "none")
WANTS = {
    "russia": ("russia.offensive", "not russia.offensive", "allies.arm"),
    "us": ("not us.curb", "us.curb", "kerry.demand"),
    "iran": ("iran.push", "not iran.push"),
}
"""What each may have wanted third; the first stands in for what the case says."""

ACTORS = ("russia", "us", "kerry", "allies")


def syria() -> Conflict:
    """Return the ceasefire with 108 readings and 30 theses."""
    questions: list[dict[str, Any]] = [
        _question("normal", [f"baseline truce: {state}" for state in BASELINES]),
        _question("pledge", ["", "drop pledges[1]"]),
    ]
    questions += [
        _question(actor, [f"replace preferences.{actor}[3]: {want}" for want in wants])
        for actor, wants in WANTS.items()
    ]
    tests = [f"{a} over {b}" for a, b in permutations(ACTORS, 2)]
    tests += [f"{a} brings {b} or {b} keeps {a}" for a, b in permutations(ACTORS, 2)]
    tests += ["stable", *(f"{actor} held" for actor in ACTORS), "russia harms us at campaign"]
    theses = [{"id": f"t{place}", "text": test, "test": test} for place, test in enumerate(tests)]
    return load("syria-2016").conflict.replaced(
        questions=tuple(map(Question.model_validate, questions)),
        theses=tuple(map(Thesis.model_validate, theses)),
    )


def _question(name: str, changes: list[str]) -> dict[str, Any]:
    """Return a question with an answer for each change; an empty text changes nothing."""
    answers = [
        {"id": str(place), "changes": [change] if change else []}
        for place, change in enumerate(changes)
    ]
    return {"id": name, "ask": f"{name}?", "answers": answers}


def timed(executor: Executor | None = None) -> tuple[float, Readings]:
    """Return the seconds that all readings take, and the result."""
    start = time.perf_counter()
    found = readings(syria(), executor=executor)
    return time.perf_counter() - start, found


def main() -> None:
    """Print the times."""
    seconds, found = timed()
    count = len(found.readings) * found.settings["count"]
    asked = f"{len(found.theses)} theses and {len(found.headlines)} headlines"
    print(f"{count:,} evaluations of {asked}")
    print(f"here: {seconds:.1f} s")
    with ProcessPoolExecutor(2) as pool:
        print(f"two processes: {timed(pool)[0]:.1f} s")


if __name__ == "__main__":
    sys.exit(main())
