"""What a briefing says around its findings: headings, notes, where each line is from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from detente.analysis.concepts.degrees import heading
from detente.evidence.claim import Claim
from detente.evidence.grade import in_words
from detente.evidence.quote import Quote
from detente.evidence.source import Source

SECTIONS: Final[Mapping[str, str]] = {
    "told": "What the article says",
    "deal": "Does it hold?",
    "leverage": "Who brought whom to it, and who keeps whom",
    "way": "Who gained and who lost",
    "history": "How it came about",
    "change": "What would change our mind",
    "getting": "Getting to a deal that holds",
    "settlement": "Where a settlement may land",
}
"""The sections of a briefing, in order, with their headings."""

KIND: Final = "Briefing"
IN_SHORT: Final = "In short"
EVIDENCE: Final = "Evidence"
"""Other headings."""

DRAFT: Final = "Draft: nobody has accepted the beliefs under these findings yet."
SAME_AS_TABLE: Final = "The same as a table"
NO_CLAIM: Final = "No claim is cited for it."
NO_BELIEF: Final = "No single belief carries it: it stands with any one of them dropped."
GRADES: Final = (
    "Each claim with its words, the hands it came through, and its grade: the source from A "
    "(completely reliable) to F (cannot be judged), what it says from 1 (confirmed) to 6 (cannot "
    "be judged)."
)
"""Notes."""

_SETTINGS: Final = {"version": "détente"}


def rests_on(count: int) -> str:
    """Return how many beliefs a finding rests on.

    >>> rests_on(1), rests_on(2)
    ('Rests on 1 belief', 'Rests on 2 beliefs')
    """
    return f"Rests on {count} belief{'' if count == 1 else 's'}"


def why_hint(case: str, finding: str) -> str:
    """Return how to ask what a finding rests on."""
    return f"detente why {case} {finding} shows what a finding rests on."


def setting(key: str, value: object) -> tuple[str, str]:
    """Return a setting by the name a reader knows, and its value.

    >>> setting("concept", "sim"), setting("version", "1.0")
    (('concept', 'SIM'), ('détente', '1.0'))
    """
    return _SETTINGS.get(key, key), heading(str(value)) if key == "concept" else str(value)


def source_line(key: str, source: Source) -> str:
    """Return where a source is from.

    >>> source_line("s", Source(title="A war", author="A. Writer", via="an archive"))
    'Source “s”: A war, A. Writer, from an archive.'
    """
    published = source.published.isoformat() if source.published else ""
    via = f"from {source.via}" if source.via else ""
    parts = (source.title or key, source.author, source.outlet, published, via)
    return f"Source “{key}”: {', '.join(part for part in parts if part)}."


def quote(quoted: Quote) -> str:
    """Return quoted words with where they stand.

    >>> quote(Quote(source="s", exact="a truce", start=3, end=10))
    '“a truce” [s 3–10]'
    """
    return f"“{quoted.exact}” [{place_of(quoted)}]"


def place_of(quoted: Quote) -> str:
    """Return in which source, and where in it if that is known, quoted words stand.

    >>> place_of(Quote(source="s", exact="a truce"))
    's'
    """
    span = quoted.span
    return f"{quoted.source} {span[0]}–{span[1]}" if span else quoted.source


def cited_claim(claim_id: str, claim: Claim, *, against: bool) -> str:
    """Return what a claim says, on which side it speaks, and how it is graded."""
    side = "against" if against else "for"
    return f"{claim_id} ({side}, {claim.grade}: {in_words(claim.grade)}): {claim.text}"


def word_of(claim: Claim) -> str:
    """Return through which hands a claim came."""
    return f"on the word of {claim.told()}"


def carried_by(says: str, change: str, because: Sequence[str], despite: Sequence[str]) -> str:
    """Return a belief that carries a finding, with the claims for and against it.

    >>> carried_by("Iran stays", "Without it, all falls.", ["c1"], ["c2"])
    'Iran stays — Without it, all falls. (c1, against: c2)'
    """
    cited = ", ".join([*because, *(f"against: {claim}" for claim in despite)])
    return f"{says} — {change} ({cited or 'no claim'})"
