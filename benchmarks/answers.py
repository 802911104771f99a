"""Every verb on every bundled case, as JSON and as text: what a change of code must leave alone.

    python -m benchmarks.answers write FOLDER          one file an answer
    python -m benchmarks.answers compare BEFORE AFTER  prints each field that differs

A change that moves code writes a folder before and after, and compares them.
"""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from detente.catalog import load, names
from detente.cli import main
from detente.model import Conflict

CONCEPTS = ("nash", "gmr", "smr", "seq")
RULES = ("sequences", "once-each", "single")


def run(*words: str) -> str:
    """Return what a command prints on both streams, and its exit code where that is not 0."""
    out, err, code = io.StringIO(), io.StringIO(), 0
    argv = ["detente", *words]
    with patch.object(sys, "argv", argv), redirect_stdout(out), redirect_stderr(err):
        try:
            main()
        except SystemExit as stop:
            code = int(stop.code or 0)
    return out.getvalue() + err.getvalue() + (f"exit {code}\n" if code else "")


def questions(name: str, conflict: Conflict) -> Iterator[tuple[str, list[str]]]:
    """Yield what is asked of a case: the answer's name, and the command's words."""
    phases = [one.id for one in conflict.phases] or [None]
    option = next(iter(conflict.options), None)
    yield "check", ["check", name]
    yield "brief", ["brief", name, "--out", "{folder}/briefing.md"]
    yield "why", ["why", name]
    for phase in phases:
        where = ["--phase", phase] if phase else []
        label = f"-{phase}" if phase else ""
        for rule in RULES:
            asked = [*where, "--responses", rule]
            yield f"solve{label}-{rule}", ["solve", name, *asked]
            for concept in CONCEPTS:
                by = [*asked, "--concept", concept]
                tag = f"{label}-{rule}-{concept}"
                for verb in ("leverage", "guarantees", "perceptions", "patrons"):
                    yield verb + tag, [verb, name, *by]
                yield f"inverse{tag}", ["inverse", name, *by]
                for actor in conflict.actors:
                    yield f"why-{actor}{tag}", ["why", name, "--actor", actor, *by]
        yield f"coalitions{label}", ["coalitions", name, *where]
        yield f"sample{label}", ["sample", name, *where, "--draws", "100"]
        yield f"assumptions{label}", ["assumptions", name, *where, "--pairs", "20"]
        if option:
            yield f"power{label}", ["power", name, option, *where]
            yield f"sim{label}", ["solve", name, *where, "--concept", "sim"]
            bar = f"bar {option}"
            yield f"whatif{label}", ["whatif", name, bar, *where]
            yield f"whatif-nash{label}", ["whatif", name, bar, *where, "--concept", "nash"]
        for scenario in (one.id for one in conflict.scenarios):
            yield f"whatif-{scenario}{label}", ["whatif", name, scenario, *where]
    if conflict.issues:
        yield "settle", ["settle", name, "--draws", "50"]
        yield "settle-spatial", ["settle", name, "--model", "spatial"]
        yield "settle-exchange", ["settle", name, "--model", "exchange"]
        yield "settle-group", ["settle", name, "--model", "group-decision"]
    for ending in ("json", "gmcr", "graphml", "dot", "nfg", "csv", "jsonld", "yaml"):
        target = "{folder}/converted." + ending
        yield f"convert-{ending}", ["convert", name, target]


def answers(name: str) -> Iterator[tuple[str, str]]:
    """Yield every answer on a bundled case, with the name of the file that is to hold it."""
    for label, words in questions(name, load(name).conflict):
        with TemporaryDirectory() as folder:
            asked = [word.replace("{folder}", folder) for word in words]
            for suffix, more in (("txt", []), ("json", ["--json"])):
                told = run(*asked, *more).replace(folder, "FOLDER")
                for made in sorted(Path(folder).rglob("*")):
                    if made.is_file():
                        told += f"--- {made.name}\n{made.read_text(encoding='utf-8')}"
                        made.unlink()
                yield f"{label}.{suffix}", told


def write(folder: Path) -> None:
    """Write every answer into a folder, a folder a case."""
    for name in names():
        place = folder / name
        place.mkdir(parents=True, exist_ok=True)
        for label, told in answers(name):
            (place / label).write_text(told, encoding="utf-8")
        print(name, len(list(place.iterdir())), flush=True)


def differences(before: Any, after: Any, path: str = "") -> Iterator[str]:
    """Yield each field in which two plain values differ, with both values."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys([*before, *after]):
            yield from differences(before.get(key), after.get(key), f"{path}.{key}")
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for one, two in zip(before, after, strict=True):
            yield from differences(one, two, f"{path}[]")
    elif before != after:
        yield f"{path}: {str(before)[:70]} -> {str(after)[:70]}"


def compare(before: Path, after: Path) -> int:
    """Print each field that differs, once, with how many files it differs in; return how many."""
    met: dict[str, int] = {}
    files = {one.relative_to(root) for root in (before, after) for one in root.rglob("*.*")}
    for file in sorted(one for one in files if one.suffix in {".txt", ".json"}):
        texts = [
            (root / file).read_text(encoding="utf-8") if (root / file).exists() else ""
            for root in (before, after)
        ]
        if texts[0] == texts[1]:
            continue
        try:
            found = set(differences(*map(json.loads, texts)))
        except json.JSONDecodeError:
            found = {f"{file}: the text differs"}
        for one in found:
            met[one] = met.get(one, 0) + 1
    for one, many in sorted(met.items(), key=lambda item: -item[1]):
        print(f"{many:5}  {one}")
    print(f"{len(files)} answers, {len(met)} fields differ")
    return len(met)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["write", where]:
            write(Path(where))
        case ["compare", one, two]:
            sys.exit(min(compare(Path(one), Path(two)), 1))
        case _:
            sys.exit(__doc__)
