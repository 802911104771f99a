"""Where the words of a quote stand in a text: as they are, in other signs, or most of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from detente.evidence.quote import Quote, quote

Span = tuple[int, int]
"""Where words start and end in a text, the end exclusive."""

_ALIKE: Final = ('"“”„«»', "'‘’‚`´", "-‐‑‒–—−")
"""Signs that are written for one another."""

_FEWEST: Final = 3
"""So many words in a row are needed to tell where a changed quote might be."""

_WORD: Final = re.compile(r"\w+")


def occurrences(text: str, words: str) -> tuple[Span, ...]:
    r"""Return everywhere that words stand in a text.

    Letter by letter; where they stand nowhere so, with any white space between them, any dashes and
    quotation marks, and capitals as small letters.

    >>> occurrences("A truce. Then a truce.", "truce"), occurrences("The\nGuns", "the guns")
    (((2, 7), (16, 21)), ((0, 8),))
    """
    wanted = words.strip()
    if not wanted:
        return ()
    exact = tuple(match.span() for match in re.finditer(re.escape(wanted), text))
    return exact or tuple(
        match.span() for match in re.finditer(_pattern(wanted), text, re.IGNORECASE)
    )


def located(one: Quote, text: str) -> Quote:
    """Return a quote with where its words stand; as it is where they stand nowhere exactly so.

    Of several places the one is taken whose neighbours are most like those that the quote gives.

    >>> located(Quote(source="s", exact="guns"), "The guns fell silent.").span
    (4, 8)
    """
    spans = [span for span in occurrences(text, one.exact) if text[slice(*span)] == one.exact]
    if one.span is not None or not spans:
        return one
    start, end = max(spans, key=lambda span: _agreement(one, text, span))
    return one.model_copy(update={"start": start, "end": end})


def likeliest(one: Quote, text: str) -> Quote | None:
    """Return where the words of a quote might be that do not stand where it says, as a new quote.

    The same words elsewhere; else the same in other signs; else the longest run of its words, of
    three at least, or of half of them where they are fewer than six.

    >>> moved = likeliest(Quote(source="s", exact="all guns fell silent", start=0, end=20),
    ...                   "Then the guns fell silent.")
    >>> moved.exact if moved else None
    'guns fell silent'
    """
    spans = occurrences(text, one.exact)
    if spans:
        start, end = max(spans, key=lambda span: _agreement(one, text, span))
    else:
        longest = _longest_run(text, one.exact)
        if longest is None:
            return None
        start, end = longest
    return quote(text, start, end, source=one.source)


def _pattern(words: str) -> str:
    """Return a pattern that finds words whatever stands for their white space and signs."""
    return r"\s+".join("".join(_signs(word)) for word in words.split())


def _signs(word: str) -> Iterator[str]:
    """Yield a pattern for each character of a word."""
    for sign in word:
        alike = next((signs for signs in _ALIKE if sign in signs), "")
        yield f"[{re.escape(alike)}]" if alike else re.escape(sign)


def _agreement(one: Quote, text: str, span: Span) -> tuple[int, int]:
    """Return how far the neighbours at a place agree with a quote's; of equals, the first place."""
    start, end = span
    before = _shared(one.prefix[::-1], text[:start][::-1])
    return before + _shared(one.suffix, text[end:]), -start


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _longest_run(text: str, words: str) -> Span | None:
    """Return where the longest run of a quote's words stands, if it is long enough to tell."""
    places = list(_WORD.finditer(text))
    held = [match.group().casefold() for match in places]
    wanted = [word.casefold() for word in _WORD.findall(words)]
    run = SequenceMatcher(None, held, wanted, autojunk=False).find_longest_match()
    if not run.size or run.size < min(_FEWEST, -(-len(wanted) // 2)):
        return None
    return places[run.a].start(), places[run.a + run.size - 1].end()
