"""Quoted speech: give every quotation to one cue, and what stands free to the speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.evidence.attribution.found import Found
from detente.evidence.attribution.mask import Masked
from detente.evidence.attribution.quotations import quotations

SPEECH = "verb.speech"


def settle(masked: Masked, quoted: Sequence[Found], found: Sequence[Found]) -> list[Found]:
    """Return the attributions with every quotation given to one cue.

    1. A quotation whose cue stands beside it (``quoted``) belongs to that cue.
    2. One that several cues claim by the parse (``found``) stays with the nearest.
    3. One that none claims goes to the last cue of speech before it in the paragraph, or to the
       first after it.
    """
    taken = {i for one in quoted for i in one.content}
    heads = {one.head for one in quoted}
    others = [one for one in found if one.head not in heads]
    rest = [_left(one, taken) if one.rule == SPEECH else one for one in others]
    merged = [*_by_head(quoted), *(one for one in rest if one.content)]
    return _join_free(masked, _nearest(merged))


def _left(one: Found, taken: set[int]) -> Found:
    """Return an attribution of speech without the quotations that others have."""
    return replace(one, content=tuple(i for i in one.content if i not in taken))


def _by_head(quoted: Sequence[Found]) -> list[Found]:
    """Return one attribution a cue, holding all the quotations it stands beside."""
    by: dict[int, Found] = {}
    for one in quoted:
        known = by.get(one.head)
        by[one.head] = one if known is None else replace(known, content=known.content + one.content)
    return list(by.values())


def _nearest(found: Sequence[Found]) -> list[Found]:
    """Return the attributions, each quotation left only with the cue nearest to it."""
    owner: dict[int, int] = {}
    for n, one in enumerate(found):
        for i in one.content if one.rule == SPEECH else ():
            best = owner.get(i)
            if best is None or abs(one.head - i) < abs(found[best].head - i):
                owner[i] = n
    kept = []
    for n, one in enumerate(found):
        mine = tuple(i for i in one.content if owner.get(i) == n)
        if one.rule != SPEECH:
            kept.append(one)
        elif mine:
            kept.append(replace(one, content=mine))
    return kept


def _join_free(masked: Masked, found: list[Found]) -> list[Found]:
    """Return the attributions with free quotations joined to a cue of the same paragraph."""
    taken = {i for one in found for i in one.content} | {i for one in found for i in one.source}
    free = [i for i in sorted(masked.quoted) if i not in taken]
    for i in free:
        at = _speaker(found, i)
        if at is not None:
            found[at] = replace(found[at], content=(*found[at].content, i))
    return found


def _speaker(found: Sequence[Found], quoted: int) -> int | None:
    """Return which attribution a free quotation belongs to."""
    speech = [n for n, one in enumerate(found) if one.rule == SPEECH]
    before = [n for n in speech if found[n].head < quoted]
    if before:
        return max(before, key=lambda n: found[n].head)
    if speech:
        return min(speech, key=lambda n: found[n].head)
    clauses = [
        n for n, one in enumerate(found) if one.rule == "verb.clause" and one.kind == "asserts"
    ]
    before = [n for n in clauses if found[n].head < quoted]
    return max(before, key=lambda n: found[n].head) if before else None


_TRANSCRIPT = re.compile(r"[\"“]?([A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3})(:\s+)(?=\S)")
_BY_DASH = re.compile(r"[”\"]\s*([―–—]|--)\s*([A-Z][^.!?\n]{1,80})\.?$")


def by_layout(text: str) -> Iterator[tuple[str, tuple[int, int], tuple[int, int], tuple[int, int]]]:
    """Yield rule, source, cue and content of speech that only its layout attributes.

    ``NAME: words`` opens a turn of a transcript; ``"words" - Name`` closes a reader's letter.
    """
    turn = _TRANSCRIPT.match(text)
    if turn is not None and turn.end() < len(text):
        end = len(text.rstrip('"”'))
        yield "layout.turn", turn.span(1), turn.span(2), (turn.end(), end)
    signed = _BY_DASH.search(text)
    if signed is not None and text[:1] in '“”"':
        yield "layout.signature", signed.span(2), signed.span(1), (0, signed.start(0) + 1)


def free_speech(text: str) -> tuple[int, int] | None:
    """Return the quotation that a paragraph opens with and is mostly made of, else None."""
    if text[:1] not in '“"':
        return None
    spoken = quotations(text)
    length = sum(q.end - q.start for q in spoken)
    if not spoken or spoken[0].start or length < 0.9 * len(text):
        return None
    return 0, spoken[-1].end
