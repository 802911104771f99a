"""The pass over all passages: every stage in turn, and speech that goes on in the next one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.evidence.attribution.attribution import Attribution, Manner, nested
from detente.evidence.attribution.candidate import SPEECH, Candidate
from detente.evidence.attribution.content import with_content
from detente.evidence.attribution.cues import cues
from detente.evidence.attribution.layout import TURN_RULE, by_layout, moved
from detente.evidence.attribution.mask import Masked, mask, unmasked
from detente.evidence.attribution.quotations import free_speech
from detente.evidence.attribution.quoted_cues import cues_beside, leading_cue
from detente.evidence.attribution.settle import settled
from detente.evidence.attribution.source import with_source
from detente.evidence.attribution.spans import spans
from detente.evidence.english.events import ACCORDING_LEMMA
from detente.evidence.english.speech import QUOTING_WORDS, TALKING
from detente.evidence.structure.passage import Passage
from detente.evidence.structure.spans import Offsets

IN_TITLES = frozenset({"verb.clause", SPEECH})
"""Rules that may read a title, where a bare verb with an object is no cue ("calls the shots")."""

_CLAUSE = "verb.clause"
_DIRECT = 0.9
"""Share of a content that is quoted where the content is direct speech."""


def attributions(parts: Sequence[Passage]) -> tuple[Attribution, ...]:
    """Return the attributions of all passages, in text order of their cues.

    >>> from detente.evidence.structure.passage import passages
    >>> from detente.evidence.structure.segment import segment
    >>> text = "The envoy said that the pact held."
    >>> [one.rule for one in attributions(passages(text, segment(text)))]
    ['verb.clause']
    """
    made: list[Attribution] = []
    open_at: int | None = None  # the attribution whose content the next paragraph is
    for index, (passage, masked) in enumerate(zip(parts, mask(parts), strict=True)):
        text = passage.doc.text
        layout = list(by_layout(passage, index))
        speech = free_speech(text)
        if open_at is not None and not layout:
            made[open_at] = _joined(made[open_at], moved(speech or (0, len(text)), passage))
            open_at = open_at if speech is not None and text.endswith(":") else None
            continue
        open_at = None
        own = layout or list(_of_passage(passage, masked, index))
        if layout and layout[0].rule == TURN_RULE:
            clauses = _of_passage(passage, masked, index)
            own = [*layout, *(one for one in clauses if _is_within(one, passage))]
        if not layout and speech is not None and _goes_on(made, own, index):
            made[-1] = _joined(made[-1], moved(speech, passage))
            continue
        made.extend(own)
        opened = leading_cue(masked) if text.endswith(":") and not layout else None
        if opened is not None and index + 1 < len(parts):
            open_at = len(made)
            made.append(_opened(masked, index, opened))
    return nested(sorted((a for a in made if a.content), key=lambda a: (a.passage, a.cue)))


def _is_within(attribution: Attribution, passage: Passage) -> bool:
    """Return whether an attribution counts within a turn of speech: a clause that others say."""
    if attribution.rule != _CLAUSE or not attribution.source:
        return False
    start, end = attribution.source[0]
    base = passage.block.start
    return passage.doc.text[start - base : end - base].lower() not in TALKING


def _goes_on(made: Sequence[Attribution], own: Sequence[Attribution], index: int) -> bool:
    """Return whether free speech of a passage goes on with that of the passage before."""
    alone = not any(attribution.rule == SPEECH for attribution in own)
    return alone and bool(made) and made[-1].passage == index - 1 and made[-1].kind == "asserts"


def _joined(attribution: Attribution, speech: Offsets) -> Attribution:
    """Return an attribution with one more span of quoted speech."""
    return replace(attribution, content=(*attribution.content, speech))


def _opened(masked: Masked, index: int, cue: Candidate) -> Attribution:
    """Return an attribution whose content is still to come, in the next passage."""
    candidate = with_source(masked, cue) or cue
    source, words = spans(masked, candidate.source), spans(masked, candidate.cue)
    return Attribution(source, words, (), candidate.kind, "direct", "layout.colon", index)


def _of_passage(passage: Passage, masked: Masked, index: int) -> Iterator[Attribution]:
    """Yield the attributions of one passage, in it and in its asides."""
    beside = list(_beside_quotations(masked))
    taken = {i for candidate in beside for i in candidate.content}
    free = {i: n for i, n in masked.quoted.items() if i not in taken}
    candidates = [(masked, c) for c in settled(masked, beside, list(_by_cues(masked, free)))]
    if masked.hidden:
        full = unmasked(passage, masked)
        candidates += [(full, c) for c in _by_cues(full, {}) if _in_aside(masked, c)]
    for parse, candidate in candidates:
        head = parse.doc[candidate.head]
        accorded = head.sent[0].lemma_ == ACCORDING_LEMMA
        passes_on = accorded and head.lower_ in QUOTING_WORDS  # a link of its chain instead
        told = passage.block.kind == "paragraph" or candidate.rule in IN_TITLES
        if told and not passes_on:
            yield from _in_text(parse, index, candidate)


def _in_aside(masked: Masked, candidate: Candidate) -> bool:
    """Return whether a cue verb or noun stands in what was hidden from the plainer parse."""
    return candidate.head in masked.hidden and candidate.form not in _NOT_IN_ASIDES


_NOT_IN_ASIDES = frozenset({"adjective", "according", "view", "document", "adverb"})
"""Forms that would take the sentence around an aside for what the aside says."""


def _beside_quotations(masked: Masked) -> Iterator[Candidate]:
    """Yield for every quotation the likeliest of the cues beside it, with its source."""
    for at in sorted(masked.quoted):
        likely = (with_source(masked, candidate) for candidate in cues_beside(masked, at))
        first = next((candidate for candidate in likely if candidate is not None), None)
        if first is not None:
            yield first


def _by_cues(masked: Masked, free: dict[int, int]) -> Iterator[Candidate]:
    """Yield what every other cue of a passage passes on, and who says so."""
    for cue in cues(masked):
        candidate = with_content(masked, cue, free)
        whole = with_source(masked, candidate) if candidate is not None else None
        if whole is not None:
            yield whole


def _in_text(masked: Masked, index: int, candidate: Candidate) -> Iterator[Attribution]:
    """Yield a candidate with spans of the text in place of tokens, where none is empty."""
    content, cue = spans(masked, candidate.content), spans(masked, candidate.cue)
    if content and cue:
        yield Attribution(
            source=spans(masked, candidate.source),
            cue=cue,
            content=content,
            kind=candidate.kind,
            manner=_manner(masked, content),
            rule=candidate.rule,
            passage=index,
            negated=candidate.negated,
            hypothetical=candidate.hypothetical,
        )


def _manner(masked: Masked, content: Sequence[Offsets]) -> Manner:
    """Return whether the content is all quoted, partly quoted or not quoted."""
    length = sum(end - start for start, end in content)
    quoted = sum(
        max(0, min(end, q.end) - max(start, q.start))
        for start, end in content
        for q in masked.spoken
    )
    return "direct" if quoted >= _DIRECT * length else "mixed" if quoted else "indirect"
