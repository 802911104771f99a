"""Read attributions: run every rule over the plainer parse and settle what overlaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.evidence.attribution.attribution import Attribution, Manner, nested
from detente.evidence.attribution.found import Found
from detente.evidence.attribution.mask import Masked, mask
from detente.evidence.attribution.nouns import by_adjectives, by_nouns
from detente.evidence.attribution.phrases import by_phrases
from detente.evidence.attribution.quoted import by_quotations, leading
from detente.evidence.attribution.spans import spans
from detente.evidence.attribution.speech import SPEECH, by_layout, free_speech, settle
from detente.evidence.attribution.verbs import by_verbs
from detente.evidence.structure.passage import Passage
from detente.evidence.structure.spans import Offsets

IN_TITLES = frozenset({"verb.clause", SPEECH})
"""Rules that may read a title, where a bare verb with an object is no cue ("calls the shots")."""


def attributions(parts: Sequence[Passage]) -> tuple[Attribution, ...]:
    """Return the attributions of all passages, in text order of their cues."""
    found: list[Attribution] = []
    led = -1  # index of the attribution whose content goes on in the next passage
    for index, masked in enumerate(mask(parts)):
        part = parts[index]
        speech = free_speech(part.doc.text)
        layout = list(_of_layout(part, index))
        here = layout or [*_of_passage(masked, index), *_of_asides(part, masked, index)]
        if part.block.kind != "paragraph":
            here = layout or [a for a in here if a.rule in IN_TITLES]
        lead = led if led >= 0 and not layout else -1
        led = -1
        if lead >= 0:
            found[lead] = _joined(found[lead], _moved(speech or (0, len(part.doc.text)), part))
            led = lead if speech is not None and part.doc.text.endswith(":") else -1
            continue
        alone = speech is not None and not any(a.rule == SPEECH for a in here)
        if alone and not layout and found and _goes_on(found, index):
            found[-1] = _joined(found[-1], _moved(speech or (0, 0), part))
            continue
        found.extend(here)
        opened = leading(masked) if part.doc.text.endswith(":") and not layout else None
        if opened is not None and index + 1 < len(parts):
            led = len(found)
            found.append(_opened(masked, index, opened))
    return nested(sorted((a for a in found if a.content), key=lambda a: (a.passage, a.cue)))


def _opened(masked: Masked, index: int, found: Found) -> Attribution:
    """Return an attribution whose content is still to come, in the next passage."""
    source, cue = spans(masked, found.source), spans(masked, found.cue)
    return Attribution(source, cue, (), found.kind, "direct", "layout.colon", index)


def _goes_on(found: Sequence[Attribution], index: int) -> bool:
    """Return whether the last attribution is of speech in the paragraph before."""
    return found[-1].passage == index - 1 and found[-1].kind == "asserts"


def _joined(attribution: Attribution, speech: Offsets) -> Attribution:
    """Return an attribution with one more span of quoted speech."""
    content = (*attribution.content, speech)
    return replace(attribution, content=content)


def _moved(span: Offsets, part: Passage) -> Offsets:
    """Return a span of a passage as a span of the article."""
    return span[0] + part.block.start, span[1] + part.block.start


def _of_layout(part: Passage, index: int) -> Iterator[Attribution]:
    """Yield what only the layout of a passage attributes."""
    for rule, who, cue, content in by_layout(part.doc.text):
        yield Attribution(
            (_moved(who, part),),
            (_moved(cue, part),),
            (_moved(content, part),),
            "asserts",
            "direct",
            rule,
            index,
        )


def _of_passage(masked: Masked, index: int) -> Iterator[Attribution]:
    """Yield the attributions of one passage."""
    quoted = list(by_quotations(masked))
    taken = {i for one in quoted for i in one.content}
    rules = (by_nouns, by_adjectives, by_phrases)
    parsed = [*by_verbs(masked, taken), *(found for rule in rules for found in rule(masked))]
    for one in settle(masked, quoted, parsed):
        attribution = _spanned(masked, index, one)
        if attribution is not None:
            yield attribution


def _of_asides(part: Passage, masked: Masked, index: int) -> Iterator[Attribution]:
    """Yield the attributions in what was taken out of the plainer parse, read from the full one."""
    if not masked.hidden:
        return
    base = part.block.start
    places = tuple((base + t.idx, base + t.idx + len(t)) for t in part.doc)
    full = Masked(part.doc, places, {}, {}, masked.spoken, frozenset())
    for one in (*by_verbs(full), *by_nouns(full)):
        if one.head in masked.hidden:
            attribution = _spanned(full, index, one)
            if attribution is not None:
                yield attribution


def _spanned(masked: Masked, index: int, found: Found) -> Attribution | None:
    """Return an attribution with spans in place of tokens; None where a span is empty."""
    content = spans(masked, found.content)
    cue = spans(masked, found.cue)
    if not content or not cue:
        return None
    return Attribution(
        spans(masked, found.source),
        cue,
        content,
        found.kind,
        _manner(masked, content),
        found.rule,
        index,
        found.negated,
        found.hypothetical,
    )


def _manner(masked: Masked, content: Sequence[Offsets]) -> Manner:
    """Return whether the content is all quoted, partly quoted or not quoted."""
    length = sum(end - start for start, end in content)
    quoted = sum(
        max(0, min(end, q.end) - max(start, q.start))
        for start, end in content
        for q in masked.spoken
    )
    return "direct" if quoted >= 0.9 * length else "mixed" if quoted else "indirect"
