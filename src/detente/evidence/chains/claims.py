"""Claims: what each attribution says to be so, with its words, its chain and a suggested grade."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from detente.evidence.attribution.attribution import Attribution
from detente.evidence.chain import Link
from detente.evidence.chains.grade_suggest import suggest
from detente.evidence.claim import Claim
from detente.evidence.quote import quote
from detente.evidence.structure.passage import Sentence
from detente.evidence.structure.spans import SpanIndex

_PRO_FORM = re.compile(r"(?:to )?do (?:so|it|that|this)", re.IGNORECASE)


_PRONOUNS = frozenset({"that", "which", "who", "what", "it", "him", "her", "them", "this", "so"})
"""Contents that say nothing by themselves ("a charge that Ankara called absurd")."""


def claims(
    text: str,
    source: str,
    found: Sequence[Attribution],
    chains: Sequence[tuple[Link, ...]],
    sentences: Sequence[Sentence],
    authors: tuple[Link, ...],
) -> Mapping[str, Claim]:
    """Return the claims of an article by id, ``c1`` and so on in text order.

    Each attribution makes a claim, unless its content is a bare pronoun, or lies within another
    of the same class by the same source. A sentence that no attribution touches is a claim of the
    author's own. ``source`` is the id that quotes give the article, ``authors`` the
    links of who wrote it.
    """
    made = [
        (one.content[0][0], _of_attribution(text, source, found, n, chains[n]))
        for n, one in enumerate(found)
        if _plain(text[one.content[0][0] : one.content[-1][1]]).lower() not in _PRONOUNS
        and not _again(one, chains[n], found, chains)
    ]
    taken = SpanIndex(
        (*span, n) for n, one in enumerate(found) for span in (*one.cue, *one.content)
    )
    made.extend(
        (sentence.start, _of_author(text, source, sentence, authors))
        for sentence in sentences
        if not taken.meets(sentence.start, sentence.end)
    )
    made.sort(key=lambda pair: pair[0])
    return {f"c{n + 1}": claim for n, (_, claim) in enumerate(made)}


def _again(
    one: Attribution,
    chain: tuple[Link, ...],
    found: Sequence[Attribution],
    chains: Sequence[tuple[Link, ...]],
) -> bool:
    """Return whether an attribution only repeats part of the one that holds it."""
    if one.inside is None:
        return False
    above = chains[one.inside][0]
    return one.kind == found[one.inside].kind and above.name == chain[0].name


def _of_attribution(
    text: str, source: str, found: Sequence[Attribution], n: int, chain: tuple[Link, ...]
) -> Claim:
    """Return the claim that an attribution makes."""
    one = found[n]
    grade, why = suggest(chain)
    if one.hypothetical or one.negated:
        grade = f"{grade[0]}6"
        why += "; not said, only possible" if one.hypothetical else "; told as not said"
    return Claim(
        text=_said(text, found, n),
        quotes=tuple(quote(text, start, end, source=source) for start, end in one.content),
        chain=chain,
        grade=grade,
        note=f"{why}; read by rule {one.rule}",
        draft=True,
    )


def _of_author(text: str, source: str, sentence: Sentence, chain: tuple[Link, ...]) -> Claim:
    """Return the author's own claim that a sentence makes."""
    grade, why = suggest(chain)
    return Claim(
        text=_plain(text[sentence.start : sentence.end]),
        quotes=(quote(text, sentence.start, sentence.end, source=source),),
        chain=chain,
        grade=grade,
        note=f"{why}; read by rule sentence.author",
        draft=True,
    )


def _said(text: str, found: Sequence[Attribution], n: int) -> str:
    """Return the content in one line; "to do so" is filled in from the request before it."""
    words = _plain(" … ".join(text[start:end] for start, end in found[n].content))
    if not _PRO_FORM.fullmatch(words):
        return words
    for earlier in reversed(found[:n]):
        if earlier.rule in ("verb.object-infinitive", "verb.infinitive", "noun.infinitive"):
            asked = _plain(text[earlier.content[0][0] : earlier.content[-1][1]])
            at = re.search(r"\bto [a-z]", asked)
            return f"{words} ({asked[at.start() :] if at else asked})"
    return words


def _plain(words: str) -> str:
    """Return words on one line."""
    return re.sub(r"\s+", " ", words).strip() or "…"
