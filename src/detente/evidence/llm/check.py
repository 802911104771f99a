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


def check(answer: ModelAnswer, paragraph: str, offset: int) -> Checked:
    """Return what of an answer stands in a paragraph that starts at ``offset`` in the text.

    Every span must be words of the paragraph, letter by letter; a code must be a known one. What
    fails is dropped whole, since half of an attribution is none.
    """
    kept: list[Proposal] = []
    dropped: list[str] = []
    for kind, code, words, text in _items(answer):
        unknown = [given for given, known in code if given not in known]
        missing = [
            name for name, (phrase, needed) in words.items() if _bad(phrase, needed, paragraph)
        ]
        if unknown or missing:
            why = [f"{given!r} is no known code" for given in unknown]
            why += [
                f"{name} {_short(words[name][0])} does not stand in the text" for name in missing
            ]
            dropped.append(f"{kind}: {'; '.join(why)}")
            continue
        near = paragraph.find(next(iter(words.values()))[0])
        spans = {
            name: _place(phrase, paragraph, near, offset)
            for name, (phrase, _) in words.items()
            if phrase
        }
        kept.append(Proposal(kind, tuple(given for given, _ in code), spans, text))
    return Checked(tuple(kept), tuple(dropped))


_Words = dict[str, tuple[str, bool]]
_Codes = tuple[tuple[str, tuple[str, ...]], ...]


def _items(answer: ModelAnswer) -> list[tuple[str, _Codes, _Words, str]]:
    """Return each thing found: kind, codes with those known, words with whether needed, text."""
    items: list[tuple[str, _Codes, _Words, str]] = [
        (
            "attribution",
            ((item.says, CLASSES),),
            {
                "content": (item.content, True),
                "cue": (item.cue, True),
                "source": (item.source, False),
            },
            "",
        )
        for item in answer.attributions
    ]
    items += [("claim", (), {"words": (item.words, True)}, item.text) for item in answer.claims]
    items += [
        (
            "event",
            ((item.root, ROOTS), (item.modality, MODALITIES)),
            {"words": (item.words, True), "who": (item.who, False), "whom": (item.whom, False)},
            "",
        )
        for item in answer.events
    ]
    return items


def _bad(words: str, needed: bool, paragraph: str) -> bool:
    """Say whether words are missing where they are needed, or are not the paragraph's."""
    return words not in paragraph if words.strip() else needed or bool(words)


def _place(words: str, paragraph: str, near: int, offset: int) -> Span:
    """Return where words stand; of several places the one nearest to the thing's main words."""
    places, at = [], paragraph.find(words)
    while at >= 0:
        places.append(at)
        at = paragraph.find(words, at + 1)
    best = min(places, key=lambda place: abs(place - near))
    return offset + best, offset + best + len(words)


def _short(words: str) -> str:
    """Return words in quotes, cut to what a note can hold."""
    return repr(words if len(words) <= 60 else words[:57] + "…")
