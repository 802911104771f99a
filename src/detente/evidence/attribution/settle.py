"""Give every quotation to one cue, and what stands free to the speaker of its paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detente.evidence.attribution.candidate import SPEECH, Candidate
from detente.evidence.attribution.mask import Masked


def settled(
    masked: Masked, beside: Sequence[Candidate], parsed: Sequence[Candidate]
) -> list[Candidate]:
    """Return the candidates with every quotation given to one cue.

    1. A quotation whose cue stands beside it (``beside``) belongs to that cue.
    2. One that several cues claim by the parse (``parsed``) stays with the nearest.
    3. One that none claims goes to the last cue of speech before it in the paragraph, or to the
       first after it.
    """
    taken = {i for candidate in beside for i in candidate.content}
    heads = {candidate.head for candidate in beside}
    others = [_without(c, taken) for c in parsed if c.head not in heads]
    merged = [*_by_head(beside), *(c for c in others if c.content)]
    return _with_free(masked, _nearest(merged))


def _without(candidate: Candidate, taken: set[int]) -> Candidate:
    """Return a candidate of speech without the quotations that others have."""
    if candidate.rule != SPEECH:
        return candidate
    return replace(candidate, content=tuple(i for i in candidate.content if i not in taken))


def _by_head(beside: Sequence[Candidate]) -> list[Candidate]:
    """Return one candidate a cue, holding all the quotations it stands beside."""
    by: dict[int, Candidate] = {}
    for candidate in beside:
        first = by.setdefault(candidate.head, candidate)
        if first is not candidate:
            by[candidate.head] = replace(first, content=first.content + candidate.content)
    return list(by.values())


def _nearest(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates, each quotation left only with the cue nearest to it."""
    owner: dict[int, int] = {}
    for n, candidate in enumerate(candidates):
        for i in candidate.content if candidate.rule == SPEECH else ():
            nearest = owner.get(i)
            if nearest is None or abs(candidate.head - i) < abs(candidates[nearest].head - i):
                owner[i] = n
    kept = []
    for n, candidate in enumerate(candidates):
        mine = tuple(i for i in candidate.content if owner.get(i) == n)
        if candidate.rule != SPEECH:
            kept.append(candidate)
        elif mine:
            kept.append(replace(candidate, content=mine))
    return kept


def _with_free(masked: Masked, candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates with free quotations joined to a cue of the same paragraph."""
    taken = {i for candidate in candidates for i in (*candidate.content, *candidate.source)}
    for i in sorted(masked.quoted.keys() - taken):
        n = _speaker(candidates, i)
        if n is not None:
            candidates[n] = replace(candidates[n], content=(*candidates[n].content, i))
    return candidates


def _speaker(candidates: Sequence[Candidate], quotation: int) -> int | None:
    """Return the place of the candidate to which a free quotation belongs."""
    speech = [n for n, c in enumerate(candidates) if c.rule == SPEECH]
    clauses = [
        n for n, c in enumerate(candidates) if c.rule == "verb.clause" and c.kind == "asserts"
    ]
    before = [n for n in speech or clauses if candidates[n].head < quotation]
    if before:
        return max(before, key=lambda n: candidates[n].head)
    return min(speech, key=lambda n: candidates[n].head, default=None)
