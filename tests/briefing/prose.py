"""The sentences of a briefing as its readers meet them, and what a machine can find wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from detente.briefing.briefing import Briefing
from detente.briefing.document import Findings, Items, Length, Paragraphs, document

THEORY = re.compile(
    r"\b(?:nash|gmr|smr|seq|metarational\w*|sequential stability|equilibri\w+|leverage|upper hand|"
    r"ransom|shapley|hypergame|holds? (?:of|over)|deterred|undeterred|sanction(?:ed)? improvement|"
    r"unilateral improvement|percentile|baseline|readings?|status quo state|"
    r"the state(?! of affairs))\b",
    re.IGNORECASE,
)
"""Words of the theory, none of which stands outside the box that explains them."""

_QUOTED = re.compile(r"“[^”]*”")
_STOPS = re.compile(r"(?<=[.?!])\s+(?=[A-Z“])")
LONGEST = 40
"""So many words a sentence may have at most."""


def told(briefing: Briefing, length: Length = "default") -> Iterator[tuple[str, str]]:
    """Yield where each text stands and what it says, but for the box that explains."""
    for part in document(briefing, length).parts:
        if part.boxed:
            continue
        for block in part.blocks:
            match block:
                case Paragraphs(texts):
                    yield from ((part.key, text) for text in texts)
                case Items(entries):
                    for one in entries:
                        yield part.key, f"{one.lead}: {one.text}" if one.lead else one.text
                case Findings(_, _, findings, _):
                    for one in findings:
                        yield one.id, one.headline
                        if one.details:
                            yield one.id, one.details


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; what is quoted is not taken apart."""
    masked = _QUOTED.sub(lambda found: found[0].replace(". ", "\0 "), text)
    return [one.replace("\0", ".") for one in _STOPS.split(masked) if one.strip()]


def faults(text: str, *, own: str = "") -> list[str]:
    """Return what is wrong with a text, by what a machine can tell.

    Parameters
    ----------
    own
        The words of the case itself, in which a word of the theory may be an everyday word.
    """
    bare = _QUOTED.sub("“”", text)
    found = [
        f"theory: {word}" for word in THEORY.findall(bare) if word.casefold() not in own.casefold()
    ]
    found += [f"{rule}: {text}" for rule, pattern in _WRONG.items() if re.search(pattern, text)]
    if text.count("“") != text.count("”") or text.count("(") != text.count(")"):
        found.append(f"unbalanced: {text}")
    for one in sentences(text):
        if len(one.split()) > LONGEST:
            found.append(f"{len(one.split())} words: {one}")
    return found


_WRONG = {
    "two spaces": r"\S  +\S",
    "an article too many": r"\b(?:a an|an a|the the|a the|the a)\b",
    "not so that": r"(?i)it is not so that",
    "stands of itself": r"stands? of itself",
    "one are": r"\b(?:1|one) are\b",
    "a share": r"\d%",
    "a code": r"\b0\.\d+\b",
    "hold over": r"\bhold over\b",
    "give or take": r"give or take",
    "sets of pledges": r"sets? of pledges",
    "nothing changes": r"nothing that is looked at changes",
    "can take this up": r"can take this up",
    "tempted and": r"tempted and (?:un)?deterred",
    "improvements": r"(?i)\bimprovements?\b",
    "a stop too many": r"[.:;,] ?[.:;,](?!\.)",
    "a small letter": r"[.?!] [a-z](?!\w*\.)",
    "who is it": r"(?:Mrs|Mr|Secretary|President) \w+[^.]*\b it (?:would|rejects|gains|stays)\b",
}
"""Patterns of sentences that nobody would sign, by what is wrong with them."""
