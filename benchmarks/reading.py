"""Score readings of articles against their gold, and print each measure beside its aim.

Usage: python -m benchmarks.reading [GOLD.txt TEXTS] [-v]

Without arguments the annotated articles of the tests are scored. ``-v`` names what was missed.

An attribution's content is found where the characters overlap with F1 of .5, or one holds the
other and is at most three times as long; its source is right where its place touches gold's or its
name holds gold's word. An event is looked for within 40 characters of gold's anchor. An option or
a want is found where its owner is gold's and it shares a word's stem with gold's act.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.reading_gold import Gold, load

from detente.errors import ReadingError
from detente.evidence.draft import Draft, draft
from detente.evidence.reading import Reading, read

OWN = Path(__file__).resolve().parents[1] / "tests/evidence/articles/gold"
"""The annotated articles of the tests."""
_NEAR = 40
_STEM = 4
"""Letters by which two words are taken for one."""
_AIMS = {
    "main actors found": 0.95,
    "their kind right": 0.92,
    "sound among actors given": 0.93,
    "attribution content F": 0.88,
    "attribution content and source F": 0.82,
    "events at the place": 0.75,
    "events root": 0.65,
    "events agent": 0.60,
    "events target": 0.50,
    "events all four": 0.35,
    "events given that are right": 0.60,
    "dates": 0.92,
    "source chains": 0.64,
    "draft parties sound": 1.0,
    "draft options real": 0.80,
    "draft wants right": 0.90,
    "draft wants found": 0.55,
}


class Score:
    """Counts of what was found, of what was asked for, and what was missed."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.count: Counter[str] = Counter()
        self.missed: list[str] = []

    def add(self, key: str, hit: bool, told: str = "") -> None:
        """Count a hit or a miss of a measure; ``told`` says what a miss was."""
        self.count[key] += hit
        self.count[f"{key} of"] += 1
        if not hit and told:
            self.missed.append(f"{key}: {told}")

    def share(self, key: str) -> float:
        """Return the share of hits."""
        return self.count[key] / max(self.count[f"{key} of"], 1)

    def f1(self, given: str, gold: str) -> float:
        """Return the harmonic mean of two shares."""
        precision, recall = self.share(given), self.share(gold)
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def figures(self) -> dict[str, float]:
        """Return every measure."""
        f_scores = {
            "attribution content F": self.f1("content given", "content"),
            "attribution content and source F": self.f1("content and source given", "source"),
        }
        return {key: f_scores.get(key, self.share(key)) for key in _AIMS}


def score(gold: Path, texts: Path) -> Score:
    """Return the score of every article that a gold file names."""
    total = Score()
    for name, told in load(gold, texts).items():
        reading = read(texts / f"{name}.txt")
        total.missed.append(f"@{name}")
        _actors(total, told, reading)
        _attributions(total, told, reading)
        _events(total, told, reading)
        _dates_and_chains(total, told, reading)
        _draft(total, told, reading)
    return total


def _actors(total: Score, gold: Gold, reading: Reading) -> None:
    """Score the actors."""
    called = [
        (actor.kind, " | ".join([actor.name, *(m.text for m in actor.mentions)]).lower())
        for actor in reading.actors
    ]
    for kinds, aliases in gold.actors:
        kind = [kind for kind, names in called if any(alias in names for alias in aliases)]
        total.add("main actors found", bool(kind), aliases[0])
        total.add("their kind right", any(one in kinds for one in kind), f"{aliases[0]} {kind}")
    for kind, names in called:
        sound = any(alias in names for _, aliases in gold.actors for alias in aliases)
        total.add("sound among actors given", sound, f"{kind} {names[:60]}")


def _attributions(total: Score, gold: Gold, reading: Reading) -> None:
    """Score contents and sources."""
    plain: list[dict[str, Any]] = reading.as_dict()["attributions"]  # type: ignore[assignment]
    given = [one for one in plain if (one["chain"] or [{}])[0].get("type") != "author"]
    contents = [_characters(one["content"]) for one in given]
    for content, source, who in gold.attributions:
        alike = [one for one, mine in zip(given, contents, strict=True) if _alike(mine, content)]
        words = reading.text[content.start : content.stop][:60]
        total.add("content", bool(alike), words)
        total.add("source", any(_from(one, source, who) for one in alike), f"{who}: {words}")
    for one, mine in zip(given, contents, strict=True):
        alike = [
            (source, who) for content, source, who in gold.attributions if _alike(mine, content)
        ]
        words = reading.text[min(mine, default=0) : max(mine, default=0) + 1][:60]
        total.add("content given", bool(alike), f"{one['rule']} {words}")
        total.add("content and source given", any(_from(one, *two) for two in alike))


def _characters(spans: Iterable[Sequence[int]]) -> set[int]:
    """Return every character of some stretches."""
    return {place for start, end in spans for place in range(start, end)}


def _alike(mine: set[int], content: range) -> bool:
    """Say whether two contents are one."""
    shared = len(mine & set(content))
    small, large = sorted((len(mine), len(content)))
    overlap = 2 * shared / (small + large) if shared else 0.0
    return overlap >= 0.5 or (shared > 0 and shared >= 0.9 * small and large <= 3 * small)


def _from(one: dict[str, Any], source: range, who: str) -> bool:
    """Say whether an attribution has the right source."""
    if _characters(one["source"]) & set(source):
        return True
    return who in str((one["chain"] or [{}])[0].get("name") or "").lower()


def _events(total: Score, gold: Gold, reading: Reading) -> None:
    """Score the events: each of gold's with the likeliest given at its place."""
    names = {actor.id: actor.name.lower() for actor in reading.actors}
    used: dict[int, bool] = {}
    for agents, roots, targets, modes, place in gold.events:
        best: tuple[int, tuple[bool, ...], int] | None = None
        for number, event in enumerate(reading.events):
            if event.start > place.stop + _NEAR or event.end < place.start - _NEAR:
                continue
            right = (
                "*" in roots or event.root in roots or event.act in roots,
                _takes_part(event.who, names, agents),
                not targets or _takes_part((*event.whom, *event.toward), names, targets),
                event.modality in modes,
            )
            if (right[0] or right[1]) and (best is None or (sum(right), right) > best[:2]):
                best = (sum(right), right, number)
        sides = best[1] if best else (False,) * 4
        told = (
            f"{agents} {roots} {reading.text[place.start : place.stop]!r} {list(map(int, sides))}"
        )
        total.add("events at the place", best is not None, told)
        for key, side in zip(("root", "agent", "target", "modality"), sides, strict=True):
            total.add(f"events {key}", side)
        total.add("events all four", all(sides), told if best else "")
        if best:
            used[best[2]] = used.get(best[2], False) or all(sides)
    for number in range(len(reading.events)):
        total.add("events given that meet gold", number in used)
        total.add("events given that are right", used.get(number, False))


def _takes_part(participants: Iterable[Any], names: dict[str, str], words: list[str]) -> bool:
    """Say whether one of some words names a participant."""
    called = [f"{one.text.lower()} | {names.get(one.actor, '')}" for one in participants]
    return any(word in name for name in called for word in words)


def _dates_and_chains(total: Score, gold: Gold, reading: Reading) -> None:
    """Score the dates, and the chains of more than one link."""
    dates = {entry.interval.code for entry in reading.timeline}
    dates.add(str(reading.source.published))
    for date in gold.dates:
        found = any(code.startswith(date) or code.endswith(date) for code in dates)
        total.add("dates", found, date)
    chains = [[link.name.lower() for link in one.chain] for one in reading.attributions]
    for chain in gold.chains:
        found = any(
            all(word in name for word, name in zip(chain, names, strict=False))
            for names in chains
            if len(names) >= len(chain)
        )
        total.add("source chains", found or chain[-1] == "author", " < ".join(chain))


def _draft(total: Score, gold: Gold, reading: Reading) -> None:
    """Score the parties, options and wants of the draft, where there is one."""
    try:
        made: Draft | None = draft(reading)
    except ReadingError as error:
        total.missed.append(f"no draft: {error}")
        made = None
    names = {actor.id: actor.name.lower() for actor in reading.actors}
    options = made.options if made else ()
    wants = made.wants if made else ()
    called = {
        party.key: " ".join([party.name.lower(), *party.aliases, *(names[i] for i in party.ids)])
        for party in (made.parties if made else ())
    }
    for words in called.values():
        sound = any(alias in words.lower() for _, aliases in gold.actors for alias in aliases)
        total.add("draft parties sound", sound, words)
    for option in options:
        real = any(_is(called, option.owner, who) and _share(option.text, act)
                   for who, act in gold.options)  # fmt: skip
        total.add("draft options real", real, f"{option.owner} {option.text}")
    texts = {option.key: option.text for option in options}
    for want in wants:
        same = [sign for who, act, sign in gold.wants
                if _is(called, want.party, who) and _share(texts[want.option], act)]  # fmt: skip
        if same:
            total.add("draft wants right", want.taken in same, f"{want.party} {want.option}")
    for who, act, sign in gold.wants:
        found = any(_is(called, want.party, who) and _share(texts[want.option], act)
                    and want.taken == sign for want in wants)  # fmt: skip
        total.add("draft wants found", found, f"{who} {act} {sign}")


def _is(called: dict[str, str], key: str, who: str) -> bool:
    """Say whether a party is one of those whom gold names."""
    return any(one in f"{key} {called.get(key, '')}".lower() for one in who.lower().split(";"))


def _share(text: str, act: str) -> bool:
    """Say whether an option shares a word's stem with gold's act."""
    stems = [
        {word[:_STEM] for word in re.findall(r"[a-z]{4,}", one.lower())} for one in (text, act)
    ]
    return bool(stems[0] & stems[1])


def main(arguments: Sequence[str]) -> None:
    """Print every measure beside its aim, and what was missed."""
    named = [one for one in arguments if not one.startswith("-")]
    gold, texts = (Path(named[0]), Path(named[1])) if named else (OWN / "gold.txt", OWN)
    total = score(gold, texts)
    if "-v" in arguments:
        print("\n".join(total.missed))
    for key, figure in total.figures().items():
        asked = total.count[f"{key} of"] or total.count["content of"]
        print(f"{key:34} {figure:.2f}   aim {_AIMS[key]:.2f}   ({asked})")


if __name__ == "__main__":
    main(sys.argv[1:])
