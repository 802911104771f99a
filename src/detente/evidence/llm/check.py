"""Holding an answer against its paragraph: words that do not stand there are dropped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from detente.evidence.events.plover import ROOTS
from detente.evidence.llm.form import CLASSES, MODALITIES, ModelAnswer

Span = tuple[int, int]


@dataclass(frozen=True)
class Proposal:
    """One thing that a model found: its kind, its code, and where its words stand.

    ``kind`` is attribution, claim or event; ``code`` the evidential class, or root and modality;
    ``spans`` the extents in the untouched text by name (content, source, cue, words, who, whom).
    ``text`` is a claim in the model's own words.
    """

    kind: str
    code: tuple[str, ...]
    spans: dict[str, Span]
    text: str = ""

    @property
    def main(self) -> Span:
        """Return the extent that carries it."""
        return self.spans["content" if self.kind == "attribution" else "words"]

    def as_dict(self) -> dict[str, Any]:
        """Return the proposal as plain values."""
        spans = {name: list(span) for name, span in self.spans.items()}
        return {
            "kind": self.kind,
            "code": list(self.code),
            "spans": spans,
            "text": self.text or None,
        }


@dataclass(frozen=True)
class Checked:
    """What of an answer stands, and why the rest does not."""

    proposals: tuple[Proposal, ...]
    dropped: tuple[str, ...]


def check(found: ModelAnswer, paragraph: str, offset: int) -> Checked:
    """Return what of an answer stands in a paragraph that starts at ``offset`` in the text.

    Every span must be words of the paragraph, letter by letter; a code must be a known one. What
    fails is dropped whole, since half of an attribution is none.
    """
    kept: list[Proposal] = []
    dropped: list[str] = []
    for kind, code, words, text in _items(found):
        unknown = [one for one, known in code if one not in known]
        missing = [name for name, (part, needed) in words.items() if _bad(part, needed, paragraph)]
        if unknown or missing:
            why = [f"{one!r} is no known code" for one in unknown]
            why += [
                f"{name} {_short(words[name][0])} does not stand in the text" for name in missing
            ]
            dropped.append(f"{kind}: {'; '.join(why)}")
            continue
        near = paragraph.find(next(iter(words.values()))[0])
        spans = {
            name: _place(part, paragraph, near, offset) for name, (part, _) in words.items() if part
        }
        kept.append(Proposal(kind, tuple(one for one, _ in code), spans, text))
    return Checked(tuple(kept), tuple(dropped))


_Words = dict[str, tuple[str, bool]]
_Codes = tuple[tuple[str, tuple[str, ...]], ...]


def _items(found: ModelAnswer) -> list[tuple[str, _Codes, _Words, str]]:
    """Return each thing found: kind, codes with those known, words with whether needed, text."""
    items: list[tuple[str, _Codes, _Words, str]] = [
        (
            "attribution",
            ((one.says, CLASSES),),
            {"content": (one.content, True), "cue": (one.cue, True), "source": (one.source, False)},
            "",
        )
        for one in found.attributions
    ]
    items += [("claim", (), {"words": (one.words, True)}, one.text) for one in found.claims]
    items += [
        (
            "event",
            ((one.root, ROOTS), (one.modality, MODALITIES)),
            {"words": (one.words, True), "who": (one.who, False), "whom": (one.whom, False)},
            "",
        )
        for one in found.events
    ]
    return items


def _bad(part: str, needed: bool, paragraph: str) -> bool:
    """Say whether words are missing where they are needed, or are not the paragraph's."""
    return part not in paragraph if part.strip() else needed or bool(part)


def _place(part: str, paragraph: str, near: int, offset: int) -> Span:
    """Return where words stand; of several places the one nearest to the thing's main words."""
    places, at = [], paragraph.find(part)
    while at >= 0:
        places.append(at)
        at = paragraph.find(part, at + 1)
    best = min(places, key=lambda place: abs(place - near))
    return offset + best, offset + best + len(part)


def _short(words: str) -> str:
    """Return words in quotes, cut to what a note can hold."""
    return repr(words if len(words) <= 60 else words[:57] + "…")
