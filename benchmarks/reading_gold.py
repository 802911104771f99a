"""Gold annotations of articles, in a notation of one line a fact, laid on the articles' texts.

``@NAME`` opens the block of ``NAME.txt``. Fields are parted by ``|``, alternatives by ``;`` or
``/``:

    A actor|kinds|words of its name         T source|content start ... end|word of its name
    E agent|roots|target|modalities|anchor  D words|date
    C chain, the innermost link first       O owner|act|mode
    P actor|act|sign

``*`` stands for any root. An anchor is a few words of the text, there only to find the place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "\n": " "})
_FAR = 400
"""How far a source counts that stands within its content."""


@dataclass
class Gold:
    """What one article says, as its annotator read it; places are character offsets."""

    actors: list[tuple[list[str], list[str]]] = field(default_factory=list)
    attributions: list[tuple[range, range, str]] = field(default_factory=list)
    events: list[tuple[list[str], list[str], list[str], list[str], range]] = field(
        default_factory=list
    )
    dates: list[str] = field(default_factory=list)
    chains: list[list[str]] = field(default_factory=list)
    options: list[tuple[str, str]] = field(default_factory=list)
    wants: list[tuple[str, str, bool]] = field(default_factory=list)


def load(gold: Path, texts: Path) -> dict[str, Gold]:
    """Return the gold of every article of a file.

    Raises
    ------
    ValueError
        Where the words of a line do not stand in its article.
    """
    loaded: dict[str, Gold] = {}
    text = ""
    for line in gold.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            name = line[1:].strip()
            loaded[name] = Gold()
            text = (texts / f"{name}.txt").read_text(encoding="utf-8").translate(_PLAIN)
        elif line.strip() and not line.startswith("#"):
            _add(loaded[name], line[0], [part.strip() for part in line[2:].split("|")], text)
    return loaded


def _add(gold: Gold, kind: str, parts: list[str], text: str) -> None:
    """Add one line to the gold of an article."""
    if kind == "A":
        gold.actors.append((parts[1].split("/"), _listed(parts[2])))
    elif kind == "T":
        content = _content(parts[1], text)
        gold.attributions.append((content, _source(parts[0], content, text), parts[2].lower()))
    elif kind == "E":
        place = _found(parts[4], text)
        told = _listed(parts[0]), parts[1].split("/"), _listed(parts[2]), parts[3].split("/")
        gold.events.append((*told, range(place, place + len(parts[4]))))
    elif kind == "D":
        gold.dates.append(parts[1])
    elif kind == "C":
        gold.chains.append([link.strip().lower() for link in parts[0].split("<")])
    elif kind == "O":
        gold.options.append((parts[0], parts[1]))
    elif kind == "P":
        gold.wants.append((parts[0], parts[1], parts[2] == "+"))


def _listed(words: str) -> list[str]:
    """Return the alternatives of a field in small letters; ``*`` is any, as nothing is."""
    return [word for word in words.lower().split(";") if word and word != "*"]


def _found(words: str, text: str, start: int = 0) -> int:
    """Return where words stand in a text."""
    place = text.find(words.translate(_PLAIN), start)
    if place < 0:
        raise ValueError(f"{words!r} does not stand in the article")
    return place


def _content(words: str, text: str) -> range:
    """Return where a content stands that is given by its first and its last words."""
    first, last = (part.strip() for part in words.split(" ... "))
    start = _found(first, text)
    if first.endswith(last):
        return range(start, start + len(first))
    return range(start, _found(last, text, start + len(first)) + len(last))


def _source(words: str, content: range, text: str) -> range:
    """Return the place of a source that stands nearest to its content."""
    pattern = re.compile(rf"(?<!\w){re.escape(words.translate(_PLAIN))}(?!\w)", re.IGNORECASE)
    places = [range(*match.span()) for match in pattern.finditer(text)]
    if not places:
        raise ValueError(f"{words!r} does not stand in the article")
    return min(places, key=lambda place: _distance(place, content))


def _distance(place: range, content: range) -> int:
    """Return how far a place lies from a content."""
    if place.start in content:
        return _FAR
    return min(abs(place.start - content.stop), abs(content.start - place.stop))
