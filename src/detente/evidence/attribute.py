"""Read attributions: run every rule over the plainer parse and settle what overlaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.evidence.attribute_spans import spans
from detente.evidence.attribute_verbs import Found, by_verbs
from detente.evidence.attribution import Attribution, Manner
from detente.evidence.mask import Masked, mask
from detente.evidence.passage import Offsets, Passage


def attributions(parts: Sequence[Passage]) -> tuple[Attribution, ...]:
    """Return the attributions of all passages, in text order of their cues."""
    found: list[Attribution] = []
    for index, masked in enumerate(mask(parts)):
        if parts[index].block.kind == "paragraph":
            found.extend(_of_passage(masked, index))
    return tuple(sorted(found, key=lambda a: (a.passage, a.cue)))


def _of_passage(masked: Masked, index: int) -> Iterator[Attribution]:
    """Yield the attributions of one passage."""
    for found in by_verbs(masked):
        attribution = _spanned(masked, index, found)
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
