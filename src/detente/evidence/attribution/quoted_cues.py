"""First stage, beside quotations: the cue by where it stands, after the quotation or before it.

A small parser often loses the verb beside a quotation, but newspapers set speech in few ways. The
rules look at the words next to the placeholder and ask the parse only for the shape of the source.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from detente.evidence.attribution.candidate import SPEECH, Candidate
from detente.evidence.attribution.mask import Masked
from detente.evidence.english.cues import PERFECT, speech_kind
from detente.evidence.english.labels import FINITE, NAMING, NO_SPEECH_AFTER, NO_SPEECH_BEFORE

if TYPE_CHECKING:
    from spacy.tokens import Token

_STOPS = frozenset({".", ";", "!", "?"})
_STOPS_AFTER = _STOPS | {":"}
_GOES_ON = frozenset({"?", "!", ",", "…", "-"})
"""Stops of a quotation after which its sentence goes on."""
_LONGEST_SOURCE = 30
"""Tokens from a quotation to the verb after it."""
_LONGEST_LEAD = 25
"""Tokens from the verb before a quotation to it."""
_NEAR = 4
"""Tokens from a quotation to a verb that is its cue whatever it means: “No,” he thundered."""


def cues_beside(masked: Masked, at: int) -> Iterator[Candidate]:
    """Yield the cues that may stand beside a quotation, the likeliest first.

    ``at`` is the placeholder of the quotation, which is the content of each.
    """
    yield from _after(masked, at)
    yield from _before(masked, at)
    yield from _named(masked, at)


def leading_cue(masked: Masked) -> Candidate | None:
    """Return the cue of a paragraph that ends with a colon and leads up to the next one."""
    return _verb_before(masked, len(masked.doc), content=())


def _after(masked: Masked, at: int) -> Iterator[Candidate]:
    """Yield the first verb after the quotation, if it can be its cue."""
    doc, start = masked.doc, at + 1
    goes_on = masked.stops.get(at, "") in _GOES_ON
    comma = start < len(doc) and doc[start].text in (",", ".")
    if not goes_on and not (comma and doc[start].text == ","):
        return
    start += comma
    for verb in doc[start : start + _LONGEST_SOURCE]:
        if verb.i in masked.quoted or verb.text in _STOPS_AFTER:
            return
        finite = verb.tag_ in FINITE and verb.dep_ not in NO_SPEECH_AFTER
        perfect = verb.tag_ == "VBN" and verb.i and doc[verb.i - 1].lemma_ == PERFECT
        inverted = verb.i == start and verb.tag_ == "VBN" and _named_after(verb)
        if finite or perfect or inverted:
            kind = speech_kind(verb.lemma_)
            if kind is not None or (verb.i - start <= _NEAR and verb.pos_ == "VERB"):
                yield Candidate(
                    "said after",
                    verb.i,
                    (verb.i,),
                    kind=kind or "asserts",
                    near=start,
                    content=(at,),
                    rule=SPEECH,
                )
            return


def _named_after(verb: Token) -> bool:
    """Return whether a name or a pronoun follows a verb: "added Kerr", read as a participle."""
    follows = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    return follows.pos_ in ("PROPN", "PRON")


def _before(masked: Masked, at: int) -> Iterator[Candidate]:
    """Yield the verb that leads up to the quotation."""
    if at == 0:
        return
    opener = masked.doc[at - 1]
    if opener.text in (",", ":") or speech_kind(opener.lemma_) is not None:
        cue = _verb_before(masked, at, content=(at,))
        if cue is not None:
            yield cue


def _verb_before(masked: Masked, end: int, *, content: tuple[int, ...]) -> Candidate | None:
    """Return the nearest verb of speech before a place in its sentence."""
    doc = masked.doc
    for i in range(end - 1, max(-1, end - _LONGEST_LEAD), -1):
        token = doc[i]
        if i < end - 1 and (i in masked.quoted or token.text in _STOPS):
            return None
        kind = _kind_before(token)
        if kind is not None:
            return Candidate("said before", i, (i,), kind=kind, content=content, rule=SPEECH)
    return None


def _kind_before(token: Token) -> str | None:
    """Return the evidential class of a verb that can lead up to speech."""
    if token.tag_[:2] != "VB" or token.dep_ in NO_SPEECH_BEFORE:
        return None
    return speech_kind(token.lemma_)


def _named(masked: Masked, at: int) -> Iterator[Candidate]:
    """Yield the colon after a name that introduces the quotation."""
    doc = masked.doc
    if at >= 2 and doc[at - 1].text == ":" and doc[at - 2].pos_ in NAMING:
        yield Candidate("named before", at - 1, (at - 1,), content=(at,), rule=SPEECH)
