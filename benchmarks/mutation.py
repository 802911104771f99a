"""How many small wrong changes of the code the tests notice: ``scripts/mutate``.

Samples mutants with a seed, spread evenly over all rooms of the package (or over the modules
named), and runs for each the tests that reach the changed lines, those of the module's own test
file first. Everything happens in copies of the tree. What survives is written to
``benchmarks/mutation.md``, apart from the mutants that ``benchmarks/mutation_equivalent.yaml``
lists as no change of meaning, with the reason.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from typing import Any, Final
from xml.etree import ElementTree

from benchmarks.mutants import Mutant, differs, mutants, sample

ROOT: Final = Path(__file__).resolve().parents[1]
SOURCE: Final = Path("src/detente")
REPORT: Final = ROOT / "benchmarks" / "mutation.md"
EQUIVALENT: Final = ROOT / "benchmarks" / "mutation_equivalent.yaml"
SKIPPED: Final = {"version.py"}
MOST_SECONDS: Final = 60.0
"""Tests that reach a line are run up to this much time, the nearest first."""

_NONE_RUN = 5
"""How pytest ends where it found no test."""

WANTED: Final = "DETENTE_WANTED_TESTS"
"""The variable that names the file with the tests to run."""

Reach = Mapping[str, Mapping[int, Sequence[str]]]
"""For each module, for each of its lines, the tests that run it."""


@dataclass(frozen=True)
class Outcome:
    """A mutant, and whether the tests noticed it."""

    mutant: Mutant
    was: str
    now: str
    caught: bool
    timed_out: bool
    tests: int
    seconds: float


def room_of(file: Path) -> str:
    """Return the room of a module: its folder under the package.

    >>> room_of(Path("src/detente/analysis/leverage/stake.py")), room_of(Path("src/detente/a.py"))
    ('analysis/leverage', 'detente')
    """
    folder = file.relative_to(SOURCE).parent.as_posix()
    return "detente" if folder == "." else folder


def chosen(named: Iterable[Path], number: int, seed: int) -> list[Mutant]:
    """Return the mutants to try: of the modules named, or of all."""
    files = sorted(named) or sorted((ROOT / SOURCE).rglob("*.py"))
    by_room: dict[str, list[Mutant]] = {}
    texts: dict[Path, str] = {}
    for path in files:
        file = path.resolve().relative_to(ROOT)
        if file.name in SKIPPED:
            continue
        texts[file] = path.read_text(encoding="utf-8")
        by_room.setdefault(room_of(file), []).extend(mutants(file, texts[file]))
    return sample(by_room, number, seed, usable=lambda one: differs(one, texts[one.file]))


def copy_tree(to: Path) -> Path:
    """Return a copy of the files that are kept under version control, as they stand."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split("\0")
    for name in filter(None, listed):
        if (ROOT / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, to / name)
    return to


def run_tests(tree: Path, *words: str, seconds: float) -> int | None:
    """Return how pytest ended in a copy of the tree; nothing where it ran out of time."""
    own = {
        "PYTHONPATH": f"{tree / 'src'}{os.pathsep}{tree}",
        "OMP_NUM_THREADS": "1",
        WANTED: str(tree / "wanted.txt"),
    }
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider"]
    process = subprocess.Popen(
        [*command, *words],
        cwd=tree,
        env=os.environ | own,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.wait()
        return None


def reach(tree: Path, tests: Sequence[str]) -> tuple[Reach, dict[str, float]]:
    """Return which tests run which lines, and how long each takes; runs each of them once."""
    from coverage import CoverageData

    kept = tree / "reach.json"
    if not kept.exists():
        data, times = tree / ".coverage", tree / "times.xml"
        words = ("--cov=detente", "--cov-context=test", "--cov-report=", f"--junitxml={times}")
        run_tests(tree, *words, "-o", "junit_family=xunit1", *tests, seconds=7200)
        record = CoverageData(str(data))
        record.read()
        passed, lines = dict(_times(times)), {}
        for file in record.measured_files():
            contexts = record.contexts_by_lineno(file)
            tests = {
                line: sorted({one.partition("|")[0] for one in names} & passed.keys())
                for line, names in contexts.items()
            }
            lines[Path(file).relative_to(tree).as_posix()] = tests
        kept.write_text(json.dumps([lines, passed]), encoding="utf-8")
    lines, durations = json.loads(kept.read_text(encoding="utf-8"))
    found = {file: {int(line): ids for line, ids in tests.items()} for file, tests in lines.items()}
    return found, durations


def _times(report: Path) -> Iterator[tuple[str, float]]:
    """Yield each test of a report that passed, with the seconds that it took."""
    for case in ElementTree.parse(report).iter("testcase"):
        if len(case):
            continue
        yield f"{case.get('file')}::{case.get('name')}", float(case.get("time", 0))


def tests_for(mutant: Mutant, lines: Reach, durations: Mapping[str, float]) -> list[str]:
    """Return the tests that could notice a mutant, the likeliest first, up to the time allowed.

    What runs only when a module is imported is reached by whatever reaches the module at all.
    """
    module = lines.get(mutant.file.as_posix(), {})
    near = {one for line in range(mutant.line, mutant.last + 1) for one in module.get(line, ())}
    reached = near or {one for tests in module.values() for one in tests}
    own = f"tests/{room_of(mutant.file).removeprefix('detente')}".rstrip("/")
    doctest = f"[{'.'.join(mutant.file.with_suffix('').parts[1:])}]"

    def order(test: str) -> tuple[bool, bool, float]:
        file = test.partition("::")[0]
        mirror = mutant.file.stem in Path(file).stem or test.endswith(doctest)
        return not mirror, not file.startswith(own), durations.get(test, 1.0)

    allowed, spent = [], 0.0
    for test in sorted(reached, key=order):
        spent += durations.get(test, 1.0)
        if allowed and spent > MOST_SECONDS:
            break
        allowed.append(test)
    return allowed


def try_out(mutant: Mutant, tree: Path, tests: Sequence[str]) -> Outcome:
    """Return whether tests notice a mutant in a copy of the tree, which is left as it was."""
    path, start = tree / mutant.file, time.monotonic()
    text = path.read_text(encoding="utf-8")
    (tree / "wanted.txt").write_text("\n".join(tests), encoding="utf-8")
    files = list(dict.fromkeys(test.partition("::")[0] for test in tests))
    try:
        _write(path, mutant.applied(text))
        words = ("-x", "-p", "benchmarks.mutation", *files)
        code = run_tests(tree, *words, seconds=4 * MOST_SECONDS) if tests else 0
        if code == _NONE_RUN:
            raise RuntimeError(f"none of the tests that reach {mutant.file}:{mutant.line} ran")
    finally:
        _write(path, text)
    was, now = mutant.shown(text)
    seconds = time.monotonic() - start
    return Outcome(mutant, was, now, code != 0, code is None, len(tests), seconds)


def _write(path: Path, text: str) -> None:
    """Write a module so that Python compiles it anew: at a time that no earlier writing had."""
    before = path.stat().st_mtime
    path.write_text(text, encoding="utf-8")
    os.utime(path, (before + 2, before + 2))


def pytest_collection_modifyitems(items: list[Any]) -> None:
    """Keep the tests that the file of wanted ones lists, in its order."""
    wanted = Path(os.environ[WANTED]).read_text(encoding="utf-8").splitlines()
    place = {test: number for number, test in enumerate(wanted)}
    items[:] = sorted(
        (item for item in items if item.nodeid in place), key=lambda item: place[item.nodeid]
    )


def equivalent() -> dict[tuple[str, str, str], str]:
    """Return the mutants that change no meaning, with the reason."""
    from ruamel.yaml import YAML

    listed = YAML(typ="safe").load(EQUIVALENT.read_text(encoding="utf-8")) or []
    return {(one["file"], one["was"], one["now"]): one["why"] for one in listed}


def key(outcome: Outcome) -> tuple[str, str, str]:
    """Return what a mutant is known by, wherever its line has moved to."""
    return outcome.mutant.file.as_posix(), outcome.was, outcome.now


def report(outcomes: Sequence[Outcome], known: Mapping[Any, str], asked: str) -> str:
    """Return the page: figures by room, survivors, and those that are no change."""
    counted = [one for one in outcomes if one.caught or key(one) not in known]
    caught = sum(one.caught for one in counted)
    share = 100 * caught / max(len(counted), 1)
    rows = ["| room | mutants | caught |", "|---|--:|--:|"]
    every, held = (
        Counter(room_of(one.mutant.file) for one in some)
        for some in (counted, [one for one in counted if one.caught])
    )
    rows += [f"| {room} | {every[room]} | {held[room]} |" for room in sorted(every)]
    lists = {
        "Survivors": [one for one in counted if not one.caught],
        "No change of meaning": [one for one in outcomes if one not in counted],
    }
    parts = [
        "<!-- Made by scripts/mutate. -->",
        "# Mutants that the tests catch",
        f"`{asked}`: {len(outcomes)} mutants, of which {len(outcomes) - len(counted)} change no "
        f"meaning. Of the other {len(counted)} the tests catch {caught}: **{share:.1f}%**."
        + _late(outcomes),
        "\n".join(rows),
    ]
    for title, some in lists.items():
        lines = [_line(one, known.get(key(one), "")) for one in some]
        parts += [f"## {title}", "\n".join(lines) or "None."]
    return "\n\n".join(parts) + "\n"


def _late(outcomes: Sequence[Outcome]) -> str:
    """Return how many mutants were caught by running out of time, which a busy machine can feign.

    They may be loops without an end, or tests that were slow for another reason.
    """
    late = sum(one.timed_out for one in outcomes)
    return f" {late} of them ran out of time, and count as caught." if late else ""


def _line(outcome: Outcome, why: str) -> str:
    """Return a mutant as an entry of a list."""
    place = f"{outcome.mutant.file.relative_to(SOURCE).as_posix()}:{outcome.mutant.line}"
    change = f"`` {outcome.was[:90]} `` → `` {outcome.now[:90]} ``"
    reached = "" if outcome.tests else " No test reaches it."
    return f"- {place} ({outcome.mutant.kind}): {change}.{reached}{f' {why}' if why else ''}"


def run(found: Sequence[Mutant], work: Path, jobs: int, tests: Sequence[str]) -> list[Outcome]:
    """Return how every mutant fared, some at a time, each in a copy of its own."""
    trees: Queue[Path] = Queue()
    for number in range(jobs):
        place = work / f"tree-{number}"
        trees.put(place if place.exists() else copy_tree(place))
    lines, durations = reach(work / "tree-0", tests)

    def tried(mutant: Mutant) -> Outcome:
        tree = trees.get()
        try:
            outcome = try_out(mutant, tree, tests_for(mutant, lines, durations))
        finally:
            trees.put(tree)
        word = "caught  " if outcome.caught else "SURVIVED"
        word = "TIME OUT" if outcome.timed_out else word
        place = f"{mutant.file}:{mutant.line}"
        change = f"{outcome.was[:50]}  ->  {outcome.now[:50]}"
        print(f"{word} {outcome.seconds:5.1f}s {outcome.tests:5} {place}  {change}", flush=True)
        return outcome

    with ThreadPoolExecutor(jobs) as pool:
        return list(pool.map(tried, found))


def main() -> None:
    """Sample, try, and write the page."""
    asked = argparse.ArgumentParser(prog="scripts/mutate", description=__doc__)
    asked.add_argument("modules", nargs="*", type=Path, help="modules to change; none: all")
    asked.add_argument("--number", type=int, default=200, help="how many mutants")
    asked.add_argument("--seed", type=int, default=1, help="the seed that chooses them")
    asked.add_argument("--jobs", type=int, default=2, help="how many at a time")
    asked.add_argument("--work", type=Path, help="a folder for the copies, to go on from")
    asked.add_argument("--tests", nargs="*", default=(), help="the only tests to run; none: all")
    given = asked.parse_args()
    found = chosen(given.modules, given.number, given.seed)
    work = given.work or Path(tempfile.mkdtemp(prefix="mutate-"))
    outcomes = run(found, work.resolve(), given.jobs, given.tests)
    words = f"scripts/mutate --number {given.number} --seed {given.seed}"
    page = report(outcomes, equivalent(), words)
    if not given.modules:
        REPORT.write_text(page, encoding="utf-8")
    print(page)
    if given.work is None:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
