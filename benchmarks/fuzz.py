"""Does anything but an answer or an error in words come out of a door, whatever goes in?

    python -m benchmarks.fuzz --write

Sound inputs of every door (loaders, conditions, changes, tests, lists of actors, answers of a
model) are damaged at random: pieces are cut out, doubled, moved, and replaced by odd ones. What is
no error of ours counts as an exception, and what takes longer than a second as slow. An input that
fails is kept in ``benchmarks/fuzz/``, and every later run begins with those. Figures go to
``benchmarks/fuzz.md``.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path

from detente.case import load
from detente.case.formats import EVENTS, ISSUES, read
from detente.catalog import load as bundled
from detente.errors import DetenteError
from detente.evidence.actors.own_actors import own_actors
from detente.evidence.llm.chat import Fault
from detente.evidence.llm.form import answer
from detente.model.change import apply
from detente.model.grammar import parse
from detente.model.thesis_grammar import parse_thesis

KEPT = Path(__file__).with_name("fuzz")
_WORDS = r"""
-1 0 1e400 nan true null ~ [ ] { } , : ; # ' " \ - * & ! | > % @ ` = + ( ) not and or iff of
2016-02-30 ../ <script &x; '' 🕊 ² ١٢ 1_0
"""
ODD = (*_WORDS.split(), *"\0\x85\u200b\u202e\ufeff\ud7ff\t\n", "\x1b[2J")
"""What a damaged input gets in place of what was there."""
ISSUE = "Actor,Position,Capability,Salience\na,0,1,9\nb,100,1,9\n"
EVENT = (
    "event_id_cnty,event_date,event_type,actor1,source,notes\n"
    "SYR1,2016-03-14,Battles,A,News,A fought.\nSYR2,14 March 2016,Battles,B,News,B fought.\n"
)
GMCR = (
    '{"options": [{"name": "a"}, {"name": "b"}], "decisionMakers": [{"name": "x", "options": [0], '
    '"preferences": [[[0, "Y"]]]}, {"name": "y", "options": [1], "preferences": []}]}'
)
ACTORS = "- {name: Ann Ash, kind: leader, aliases: [Ash], from: 2001, female: true}\n"
REPLY = '{"attributions": [], "claims": [{"text": "a", "words": "b"}], "events": []}'
CHICKEN = bundled("chicken").conflict


def _by_file(door: Callable[[Path], object], ending: str) -> Callable[[str], object]:
    """Return a door of texts from one of files."""

    def through(text: str) -> object:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, f"input{ending}")
            file.write_bytes(text.encode("utf-8", "surrogatepass"))
            return door(file)

    return through


DOORS: dict[str, tuple[Callable[[str], object], tuple[str, ...]]] = {
    "case in YAML": (
        _by_file(load, ".yaml"),
        tuple(
            Path(bundled(name).path, "case.yaml").read_text(encoding="utf-8")
            for name in ("chicken", "elmira", "munich-1938")
        ),
    ),
    "case in GMCR+": (_by_file(load, ".gmcr"), (GMCR,)),
    "issues": (_by_file(lambda file: read(ISSUES, file), ".csv"), (ISSUE,)),
    "events": (_by_file(lambda file: read(EVENTS, file), ".csv"), (EVENT,)),
    "list of actors": (_by_file(own_actors, ".yaml"), (ACTORS,)),
    "condition": (parse, ("not (a.x and b.y) iff 2 of (a.x, b.y, c.z)", "a.x if b.y or c.z")),
    "test of a thesis": (parse_thesis, ("not russia over us or us pays russia at truce",)),
    "change": (
        lambda text: apply(CHICKEN, [text]),
        ("add one first: two.swerve", "bar one.swerve and two.swerve", "make one.swerve to-yes"),
    ),
    "answer of a model": (answer, (REPLY, f"```json\n{REPLY}\n```")),
}
_WORDED: dict[str, type[Exception]] = {
    "condition": ValueError,
    "test of a thesis": ValueError,
    "answer of a model": Fault,
}
"""What each door promises to raise, where it is not an error of ours."""


def damaged(text: str, chance: random.Random) -> str:
    """Return a text with some of it cut out, doubled, moved or replaced."""
    for _ in range(chance.randint(1, 4)):
        start = chance.randint(0, len(text))
        end = min(len(text), start + chance.choice((0, 1, 3, 20, 200)))
        piece = chance.choice((*ODD, "", text[start:end] * 2, chr(chance.randrange(0x250))))
        place = chance.randint(0, len(text)) if chance.random() < 0.1 else start
        text = text[:start] + text[end:] if place != start else text[:start] + piece + text[end:]
    return text


def tried(door: str, number: int, seed: int) -> tuple[int, int, int]:
    """Return how many inputs of a door were refused, made an exception, and were slow."""
    through, sound = DOORS[door]
    chance = random.Random(f"{seed} {door}")
    kept = [file.read_text(encoding="utf-8") for file in sorted(KEPT.glob(f"{_slug(door)}-*"))]
    refused = exceptions = slow = 0
    for count in range(number):
        text = kept[count] if count < len(kept) else damaged(chance.choice(sound), chance)
        begun = time.process_time()
        try:
            through(text)
        except Exception as error:
            refused += 1
            if not isinstance(error, _WORDED.get(door, DetenteError)):
                exceptions += 1
                _keep(door, text, error)
        slow += time.process_time() - begun > 1
    return refused, exceptions, slow


def _slug(door: str) -> str:
    """Return a door's name as it stands in the name of a file."""
    return door.replace(" ", "-").replace("+", "")


def _keep(door: str, text: str, error: Exception) -> None:
    """Keep an input that fails, and say so."""
    KEPT.mkdir(exist_ok=True)
    name = f"{_slug(door)}-{sha256(text.encode('utf-8', 'replace')).hexdigest()[:12]}"
    (KEPT / name).write_text(text, encoding="utf-8", errors="replace")
    print(f"{door}: {type(error).__name__}: {error} ({KEPT / name})", file=sys.stderr)


def main() -> None:
    """Print the figures, and write them where that is asked for."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--number", type=int, default=50_000, help="inputs of each door")
    options.add_argument("--seed", type=int, default=date.today().toordinal())
    options.add_argument("--write", action="store_true", help="write benchmarks/fuzz.md")
    asked = options.parse_args()
    lines = ["| door | inputs | refused | exceptions | slower than 1 s |", "|---|---|---|---|---|"]
    sound = True
    for door in DOORS:
        refused, exceptions, slow = tried(door, asked.number, asked.seed)
        sound = sound and not exceptions and not slow
        lines.append(f"| {door} | {asked.number:,} | {refused:,} | {exceptions} | {slow} |")
    table = "\n".join(lines) + "\n"
    print(table, end="")
    if asked.write:
        head = f"# Damaged inputs\n\nPrinted by `scripts/fuzz`, seed {asked.seed}.\n\n"
        Path(__file__).with_name("fuzz.md").write_text(head + table, encoding="utf-8")
    sys.exit(not sound)


if __name__ == "__main__":
    main()
