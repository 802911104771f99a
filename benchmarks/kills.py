"""Are files torn, or changes lost, where writers are killed or write at the same time?

    python -m benchmarks.kills --write

A case in two files is saved by a process that is killed: at a random moment, and at each of the
calls by which it writes, in turn. Then it is read, written again and looked at. Pairs of processes
save changes of one case at the same time: of different beliefs, which must both be there, or of the
same belief, of which one must be refused. Figures go to ``benchmarks/kills.md``.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

from detente.case import Case, commit, load, save
from detente.errors import CaseError
from detente.evidence import Claim, Evidence, Link
from detente.model import Conflict

LONGEST = 0.12
"""Seconds after which a process is killed at the latest."""
_CONFLICT = {
    "id": "kills",
    "title": "0",
    "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
    "options": {"a.go": "goes", "b.stay": "stays"},
    "preferences": {"a": ["b.stay"], "b": ["not a.go"]},
}


def first(folder: Path) -> None:
    """Write the case to begin with."""
    claim = Claim(text="0", chain=(Link(name="A", type="author"),), grade="B2")
    save(Case("kills", Conflict.model_validate(_CONFLICT), Evidence(claims={"c1": claim})), folder)


def stamped(case: Case, stamp: str) -> Case:
    """Return the case with one stamp in both of its files."""
    claim = case.evidence.claims["c1"].model_copy(update={"text": stamp})
    evidence = case.evidence.model_copy(update={"claims": {"c1": claim}})
    return replace(case, conflict=case.conflict.replaced(title=stamp), evidence=evidence)


def stamps(case: Case) -> tuple[str, str]:
    """Return the stamps of both files."""
    return case.conflict.title, case.evidence.claims["c1"].text


def forked(work: Any) -> int:
    """Start a process that does some work; it ends with 0, or 3 where it was refused."""
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        work()
        code = 0
    except CaseError:
        code = 3
    finally:
        os._exit(code)


def killed_at(call: int) -> Any:
    """Return a hook that kills the process at one of the calls by which files are written."""
    left = call

    def hook(frame: Any, event: str, _called: Any) -> None:
        nonlocal left
        if event in {"c_call", "c_return"} and frame.f_code.co_filename == commit.__file__:
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    return hook


def looked_at(folder: Path, before: str, after: str, *, saved: bool) -> Counter[str]:
    """Return what is wrong once a writer is gone, and mend nothing by hand."""
    wrong: Counter[str] = Counter()
    try:
        title, text = stamps(load(folder))
    except CaseError:
        return Counter(torn=1)
    wrong["torn"] += title != text
    wrong["lost"] += title not in {before, after} or (saved and title != after)
    save(stamped(load(folder), "next"), folder)
    wrong["temps"] += sorted(os.listdir(folder)) != ["case.yaml", "claims.yaml"]
    return wrong


def kill_once(folder: Path, number: int, *, call: int | None) -> tuple[bool, Counter[str]]:
    """Kill a writer at a call, or at some moment; return whether it was, and what is wrong."""
    before, after = "next" if number else "0", f"stamp {number}"

    def work() -> None:
        case = stamped(load(folder), after)
        if call is not None:
            sys.setprofile(killed_at(call))
        save(case, folder)

    child = forked(work)
    if call is None:
        time.sleep(random.uniform(0, LONGEST))
        os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    done = os.WIFEXITED(status)
    if done and os.WEXITSTATUS(status):
        return False, Counter(failed=1)
    return not done, looked_at(folder, before, after, saved=done)


def pair(folder: Path, number: int, *, same: bool) -> Counter[str]:
    """Let two processes change a case at the same time, and return what is wrong."""
    title, note = f"title {same} {number}", f"note {number}"

    def changing(field: str, value: str) -> Any:
        def work() -> None:
            case = load(folder)
            go.wait()
            time.sleep(random.uniform(0, 0.01))
            save(replace(case, conflict=case.conflict.replaced(**{field: value})), folder)

        return work

    go = _Gate(2)
    children = [
        forked(changing("title", title)),
        forked(changing(*(("title", "other " + title) if same else ("summary", note)))),
    ]
    go.open()
    codes = [os.WEXITSTATUS(os.waitpid(child, 0)[1]) for child in children]
    now = load(folder).conflict
    if same:
        right = sorted(codes) == [0, 3] and now.title.endswith(title)
    else:
        right = codes == [0, 0] and (now.title, now.summary) == (title, note)
    return Counter(lost=not right, failed=1 in codes)


class _Gate:
    """Lets processes go on together once all have come."""

    def __init__(self, count: int) -> None:
        """Open the pipes by which they tell of each other."""
        self.count, self.came, self.goes = count, os.pipe(), os.pipe()

    def wait(self) -> None:
        """Say that one has come, and wait for the others."""
        os.write(self.came[1], b"x")
        os.read(self.goes[0], 1)

    def open(self) -> None:
        """Wait until all have come, and let them go."""
        for _ in range(self.count):
            os.read(self.came[0], 1)
        os.write(self.goes[1], b"x" * self.count)
        for end in (*self.came, *self.goes):
            os.close(end)


def measure(kills: int, pairs: int, seed: int) -> tuple[str, bool]:
    """Return the figures as a table, and whether nothing is wrong."""
    random.seed(seed)
    rows, sound = [], True
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "kills")
        first(folder)
        number = 0
        for what, at_calls in (("at a random moment", False), ("at each call in turn", True)):
            wrong, hits, call = Counter[str](), 0, 0
            for _ in range(kills // 2):
                hit, more = kill_once(folder, number, call=call if at_calls else None)
                number, call, hits, wrong = number + 1, call + 1, hits + hit, wrong + more
                if at_calls and not hit:
                    call = 0
            rows.append((f"killed {what}", kills // 2, hits, wrong))
        for same in (False, True):
            wrong = Counter()
            for number in range(pairs // 2):
                wrong += pair(folder, number, same=same)
            what = "two change one belief" if same else "two change different beliefs"
            rows.append((what, pairs // 2, 0, wrong))
    lines = ["| what | tried | killed | torn | lost | temps left | failed otherwise |",
             "|---|---|---|---|---|---|---|"]  # fmt: skip
    for what, tried, hits, wrong in rows:
        counts = [wrong[key] for key in ("torn", "lost", "temps", "failed")]
        sound = sound and not any(counts)
        lines.append(f"| {what} | {tried} | {hits} | " + " | ".join(map(str, counts)) + " |")
    return "\n".join(lines) + "\n", sound


def main() -> None:
    """Print the figures, and write them where that is asked for."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--kills", type=int, default=1000)
    options.add_argument("--pairs", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--write", action="store_true", help="write benchmarks/kills.md")
    asked = options.parse_args()
    table, sound = measure(asked.kills, asked.pairs, asked.seed)
    print(table, end="")
    if asked.write:
        head = (
            "# Killed writers, and two at once\n\n"
            "A case in two files; printed by `scripts/kill`. A case is torn where its files do\n"
            "not go together, a change lost where it was saved and is not there. Of two who\n"
            "change one belief, one must be refused.\n\n"
        )
        Path(__file__).with_name("kills.md").write_text(head + table, encoding="utf-8")
    sys.exit(not sound)


if __name__ == "__main__":
    main()
