"""Grades suggested by stated rules, for a person to change.

The letter judges the innermost source that is known, the figure what it says:

======  ====================================================================================
letter  source
======  ====================================================================================
B       a document, or a state, office or leader speaking of its own undertakings
C       a person, state, office, group or outlet named
D       people described but not named
F       a source of which nothing is told
======  ====================================================================================

The figure starts at 3 (possibly true). Independent confirmation makes it 2. It is 4 where the
source only hints, or where more than two hands lie between it and the author; it is 6 where the
content is a belief, a fear, a hope, a demand, a question or a judgement, which cannot be true or
false of the world in the way the code means.
"""

from __future__ import annotations

from collections.abc import Sequence

from detente.evidence.chain import Link
from detente.evidence.grade import Grade

_UNTESTABLE = frozenset({"believes", "fears", "hopes", "demands", "asks", "judges"})


def suggest(chain: Sequence[Link], *, confirmed: bool = False) -> tuple[Grade, str]:
    """Return the grade of a claim that came through a chain, and why.

    >>> from detente.evidence.chain import Link
    >>> officials = Link(name="officials", type="unnamed group", anonymous=True)
    >>> suggest((officials, Link(name="A. Author", type="author")))[0]
    'D3'
    """
    source = chain[0]
    letter, why = _letter(source)
    hands = len([link for link in chain[1:] if link.type != "author"])
    if source.says in _UNTESTABLE:
        return f"{letter}6", f"{why}; it {source.says}, which is no statement of fact"
    if confirmed:
        return f"{letter}2", f"{why}; confirmed by another source"
    if source.says == "hints":
        return f"{letter}4", f"{why}; only hinted"
    if hands > 2:
        return f"{letter}4", f"{why}; passed through {hands} hands before the author"
    return f"{letter}3", f"{why}; not confirmed by another source"


def _letter(source: Link) -> tuple[str, str]:
    """Return the letter for a source and the reason."""
    if source.name == "someone not named":
        return "F", "the source is not told"
    if source.anonymous:
        return "D", "the source is not named"
    if source.type == "document":
        return "B", "a document"
    if source.type in ("state", "office", "person") and source.says == "commits":
        return "B", "speaks of its own undertaking"
    return "C", f"a named {source.type}" if source.type != "author" else "the author's own word"
