"""The quotes of a case: where their words stand in the texts that it keeps, and which do not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from detente.errors import Problem
from detente.evidence import Claim, Quote
from detente.evidence.quote_search import likeliest, located


def placed(claims: Mapping[str, Claim], texts: Mapping[str, str]) -> dict[str, Claim]:
    """Return claims whose quotes say where their words stand, where a text that is kept holds them.

    A quote that says so already is left as it is, right or wrong.
    """
    return {name: _placed(claim, texts) for name, claim in claims.items()}


def _placed(claim: Claim, texts: Mapping[str, str]) -> Claim:
    """Return a claim whose quotes say where their words stand."""
    if all(one.span is not None or one.source not in texts for one in claim.quotes):
        return claim
    quotes = [
        located(one, texts[one.source]) if one.source in texts else one for one in claim.quotes
    ]
    return claim.model_copy(update={"quotes": tuple(quotes)})


def orphans(
    claims: Mapping[str, Claim], texts: Mapping[str, str], file: str = ""
) -> Iterator[Problem]:
    """Yield the quotes that do not stand where they say, each with where it might be."""
    for name, claim in claims.items():
        for place, one in enumerate(claim.quotes):
            text = texts.get(one.source)
            if text is not None and one.standing(text) == "orphaned":
                where = ("claims", name, "quotes", place)
                yield Problem(_orphaned(one), _mend(one, text), where, file)


def _orphaned(one: Quote) -> str:
    """Return which words do not stand where."""
    words = repr(one.exact[:40])
    at = "" if one.start is None else f"at {one.start} "
    return f"orphaned quote: {words} is not {at}in {one.source!r}"


def _mend(one: Quote, text: str) -> str:
    """Return where the words might be."""
    found = likeliest(one, text)
    if found is None:
        return "Copy the words from the source, letter by letter"
    line = text.count("\n", 0, found.start or 0) + 1
    at = f"at {found.start} (line {line} of the text)"
    if found.exact != one.exact:
        return f"It may be {found.exact[:60]!r}, {at}: copy it letter by letter"
    if found.start == one.start:
        return "The words stand there, but not between those of prefix and suffix: correct those"
    return f"The same words stand {at}: leave start and end out, and they are found"
