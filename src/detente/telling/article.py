"""What was read from articles, and found in texts, as headings and lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from detente.evidence.claim import Claim
from detente.evidence.llm.assist import Assisted
from detente.evidence.llm.check import Proposal

NAMELESS: Final = "An article"
TAKEAWAYS, ACTORS, TIMELINE = "Takeaways", "Actors", "Timeline"
SAID_BY_OTHERS, QUESTIONS = "Said by others", "Open questions"
READ_TWICE, SAME_CLAIM = "Read twice", "The same claim"
"""Headings."""

ACTOR_COLUMNS: Final = ("Name", "Kind", "Mentions")
RULE_COLUMNS: Final = ("What", "Words", "Rule", "Which means")


def claim(key: str, said: Claim) -> str:
    """Return a claim with its grade and the hands it came through."""
    return f"{key} ({said.grade}) {said.text} — {said.told()}"


def same_article(link: Mapping[str, object]) -> str:
    """Return that an article is the text of another.

    >>> same_article({"again": "b.txt", "first": "a.txt"})
    'b.txt is the same text as a.txt'
    """
    return f"{link['again']} is the same text as {link['first']}"


def same_claim(link: Mapping[str, object]) -> str:
    """Return that a claim repeats or confirms another, and how that is known.

    >>> same_claim({"first": ["a", "c1"], "second": ["b", "c2"], "kind": "repeats", "why": "words"})
    'c2 in b repeats c1 in a: words'
    """
    return f"{_place(link['second'])} {link['kind']} {_place(link['first'])}: {link['why']}"


def _place(place: object) -> str:
    """Return where a claim stands: its id and its article."""
    article, name = place if isinstance(place, list) else ("", place)
    return f"{name} in {article}"


def found(query: str, total: int, every: bool) -> str:
    """Return how much was found of what was looked for.

    >>> found("truce", 2, True), found("truce now", 1, False), found("peace", 0, True)
    ('2 found:', '1 found, though none holds all the words:', "Nothing holds 'peace'.")
    """
    if not total:
        return f"Nothing holds {query!r}."
    return f"{total} found{'' if every else ', though none holds all the words'}:"


def hit(place: str, marked: str, told: str) -> str:
    """Return one place where something was found, and on whose word it stands there."""
    return f"  {place}: {marked}{f' — {told}' if told else ''}"


def assisted(result: Assisted) -> Iterator[str]:
    """Yield what a language model and the rules agree on, and every difference."""
    yield f"{result.model}: {len(result.agreed)} alike, {len(result.differences)} different."
    if result.stopped:
        yield f"The model was left alone: {result.stopped}"
    for difference in result.differences:
        yield _proposal("rules", difference.rules)
        yield _proposal("model", difference.model)


def _proposal(side: str, proposal: Proposal | None) -> str:
    """Return what one side proposes."""
    if proposal is None:
        return f"  {side}:  nothing"
    text = f"{' '.join(proposal.code)} {proposal.text}".strip()
    start, end = proposal.main
    return f"  {side}: {proposal.kind} {text} at {start}–{end}"
