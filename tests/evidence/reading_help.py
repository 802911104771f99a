"""What tests of reading share: annotated sentences, and their reading in a few words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from detente.evidence.actors.actors import Actor, actors
from detente.evidence.attribution.attribute import attributions
from detente.evidence.attribution.attribution import Attribution
from detente.evidence.chain import Link
from detente.evidence.chains.chains import authors, with_chains
from detente.evidence.structure.passage import passages
from detente.evidence.structure.segment import segment

HERE = Path(__file__).parent / "annotated"


def annotated(name: str) -> list[dict[str, Any]]:
    """Return the entries of an annotated file."""
    loaded: list[dict[str, Any]] = YAML(typ="safe").load((HERE / name).read_text(encoding="utf-8"))
    return loaded


@dataclass(frozen=True)
class Read:
    """Actors, attributions and chains of a short text."""

    text: str
    actors: tuple[Actor, ...]
    found: tuple[Attribution, ...]
    chains: tuple[tuple[Link, ...], ...]

    def holding(self, words: str) -> int | None:
        """Return the attribution with the shortest content that holds some words."""
        fits = [
            (sum(b - a for a, b in one.content), n)
            for n, one in enumerate(self.found)
            if any(words in self.text[a:b] for a, b in one.content)
        ]
        return min(fits)[1] if fits else None


def short(text: str, year: int | None = None) -> Read:
    """Read a short text as the stages of a reading do."""
    parts = passages(text, segment(text))
    who = actors(parts, year=year)
    found = with_chains(text, who, attributions(parts), authors())
    return Read(text, who, found, tuple(one.chain for one in found))


def wanted(link: str) -> tuple[str, bool, str]:
    """Return name, anonymity and side of an annotated link."""
    name, *notes = (part.strip() for part in link.split("|"))
    side = next((note.removeprefix("side:").strip() for note in notes if "side:" in note), "")
    return plain(name), "unnamed" in notes, side


def plain(name: str) -> str:
    """Return a name to be compared: small letters, straight marks."""
    return name.casefold().replace("’", "'")
