"""Claims: what each attribution says to be so, with its words, its chain and a suggested grade."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from detente.evidence.attribution.attribution import Attribution
from detente.evidence.chain import Link
from detente.evidence.chains.grade_suggest import suggest
from detente.evidence.claim import Claim
from detente.evidence.english.pronouns import DO_SO, EMPTY_CONTENTS, INFINITIVE
from detente.evidence.quote import quote
from detente.evidence.structure.passage import Sentence
from detente.evidence.structure.spans import Offsets, SpanIndex

AUTHOR_RULE: Final = "sentence.author"
"""The rule of claims that the author makes in his own name."""

_REQUESTS = frozenset({"verb.object-infinitive", "verb.infinitive", "noun.infinitive"})
"""Rules of contents that "to do so" may stand for."""


def claims(
    text: str,
    source: str,
    attributions: Sequence[Attribution],
    sentences: Sequence[Sentence],
    outermost: tuple[Link, ...],
) -> Mapping[str, Claim]:
    """Return the claims of an article by id, ``c1`` and so on in text order.

    Each attribution makes a claim, unless its content is a bare pronoun, or lies within another
    of the same class by the same source. A sentence that no attribution touches is a claim of the
    author's own.

    Parameters
    ----------
    text
        The untouched text.
    source
        The id that quotes give the article.
    attributions
        With their chains, as :func:`detente.evidence.chains.chains.with_chains` returns them.
    sentences
        The sentences of the article.
    outermost
        The links of who wrote the article.
    """
    made = [
        (attribution.content[0][0], _of_attribution(text, source, attributions, n))
        for n, attribution in enumerate(attributions)
        if _one_line(attribution.content_in(text)).lower() not in EMPTY_CONTENTS
        and not _repeats(attribution, attributions)
    ]
    taken = SpanIndex(
        (*span, n)
        for n, attribution in enumerate(attributions)
        for span in (*attribution.cue, *attribution.content)
    )
    made.extend(
        (sentence.start, _of_author(text, source, sentence, outermost))
        for sentence in sentences
        if not taken.meets(sentence.start, sentence.end)
    )
    made.sort(key=lambda pair: pair[0])
    return {f"c{n}": claim for n, (_, claim) in enumerate(made, 1)}


def _repeats(attribution: Attribution, attributions: Sequence[Attribution]) -> bool:
    """Return whether an attribution only repeats part of the one that holds it."""
    if attribution.inside is None:
        return False
    above = attributions[attribution.inside]
    return attribution.kind == above.kind and attribution.chain[0].name == above.chain[0].name


def _of_attribution(text: str, source: str, attributions: Sequence[Attribution], n: int) -> Claim:
    """Return the claim that an attribution makes."""
    attribution = attributions[n]
    grade, why = suggest(attribution.chain)
    if attribution.hypothetical or attribution.negated:
        grade = f"{grade[0]}6"
        why += "; not said, only possible" if attribution.hypothetical else "; told as not said"
    words = _content(text, attributions, n)
    note = f"{why}; read by rule {attribution.rule}"
    return _claim(text, source, words, attribution.content, attribution.chain, grade, note)


def _of_author(text: str, source: str, sentence: Sentence, chain: tuple[Link, ...]) -> Claim:
    """Return the author's own claim that a sentence makes."""
    grade, why = suggest(chain)
    span = (sentence.start, sentence.end)
    note = f"{why}; read by rule {AUTHOR_RULE}"
    return _claim(text, source, _one_line(text[slice(*span)]), (span,), chain, grade, note)


def _claim(
    text: str,
    source: str,
    words: str,
    spans: Sequence[Offsets],
    chain: tuple[Link, ...],
    grade: str,
    note: str,
) -> Claim:
    """Return a claim that a person has yet to accept."""
    quotes = tuple(quote(text, start, end, source=source) for start, end in spans)
    return Claim(text=words, quotes=quotes, chain=chain, grade=grade, note=note, draft=True)


def _content(text: str, attributions: Sequence[Attribution], n: int) -> str:
    """Return the content in one line; "to do so" is filled in from the request before it."""
    words = _one_line(" … ".join(text[start:end] for start, end in attributions[n].content))
    if not DO_SO.fullmatch(words):
        return words
    requests = (other for other in reversed(attributions[:n]) if other.rule in _REQUESTS)
    request = next(requests, None)
    if request is None:
        return words
    asked = _one_line(request.content_in(text))
    infinitive = INFINITIVE.search(asked)
    return f"{words} ({asked[infinitive.start() :] if infinitive else asked})"


def _one_line(words: str) -> str:
    """Return words on one line."""
    return re.sub(r"\s+", " ", words).strip() or "…"
