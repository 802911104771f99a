"""Attributions that only the layout of a paragraph shows: turns of speech and signatures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.evidence.attribution.attribution import Attribution
from detente.evidence.english.speech import SIGNATURE, TURN
from detente.evidence.structure.passage import Passage
from detente.evidence.structure.spans import Offsets

TURN_RULE: Final = "layout.turn"
"""The rule of a turn of speech."""


def by_layout(passage: Passage, index: int) -> Iterator[Attribution]:
    """Yield the speech of a passage that only its layout attributes; ``index`` is its number.

    ``NAME: words`` opens a turn of a transcript; ``"words" - Name`` closes a reader's letter.
    """
    text = passage.doc.text
    turn = TURN.match(text)
    if turn is not None and turn.end() < len(text):
        content = (turn.end(), len(text.rstrip('"”')))
        yield _spoken(passage, index, TURN_RULE, turn.span("source"), turn.span("cue"), content)
    signed = SIGNATURE.search(text)
    if signed is not None and text[:1] in '“”"':
        content = (0, signed.start() + 1)
        source, cue = signed.span("source"), signed.span("cue")
        yield _spoken(passage, index, "layout.signature", source, cue, content)


def _spoken(
    passage: Passage, index: int, rule: str, source: Offsets, cue: Offsets, content: Offsets
) -> Attribution:
    """Return an attribution of quoted speech from places in a passage."""
    source, cue, content = (moved(span, passage) for span in (source, cue, content))
    return Attribution((source,), (cue,), (content,), "asserts", "direct", rule, index)


def moved(span: Offsets, passage: Passage) -> Offsets:
    """Return a span of a passage as a span of the article."""
    return span[0] + passage.block.start, span[1] + passage.block.start
