"""What a briefing says around its findings: headings, notes, where each line is from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from detente.analysis.concepts.degrees import heading
from detente.evidence.claim import Claim
from detente.evidence.grade import in_words
from detente.evidence.quote import Quote
from detente.evidence.source import Source
from detente.telling.briefing.statement import link_sentence

SECTIONS: Final[Mapping[str, str]] = {
    "told": "What the article says",
    "deal": "Does it hold?",
    "leverage": "Who brought whom to it, and who keeps whom",
    "way": "Who gained and who lost",
    "claims": "What the source claims, put to the test",
    "change": "What would change our mind",
    "getting": "What could shift it",
    "settlement": "Where a settlement may land",
    "history": "How it came about",
}
"""The sections of findings, in order, with their headings."""

KIND: Final = "Briefing"
OPEN: Final = "What the article leaves open"
IF_RIGHT: Final = "If this draft were right"
IF_RIGHT_NOTE: Final = (
    "What follows would hold if every belief of the draft were so. Nobody has accepted them: until "
    "somebody does, by `detente review`, none of it counts."
)
SOURCE: Final = "Source"
BOTTOM_LINE: Final = "Bottom line"
SINCE: Final = "What changed since the last briefing"
WATCH: Final = "What to watch"
UNKNOWN: Final = "What is not known"
HOW_TO_READ: Final = "How to read this"
ACTORS: Final = "Who is who"
TIMELINE: Final = "Timeline"
TIMELINE_COLUMNS: Final = ("When", "What", "Cited")
METHOD: Final = "Method"
CONFIDENCE: Final = "How sure we are"
CONFIDENCE_COLUMNS: Final = ("Finding", "Confidence", "Weak link", "Holds", "Rests on")
EVIDENCE: Final = "Evidence"
CONTENTS: Final = "Contents"
SKIP: Final = "Go to the bottom line"
"""Other headings."""

UNNAMED: Final = "not named"
UNMARKED: Final = "not marked"
STATUS: Final[Mapping[str, str]] = {
    "draft": "draft: nobody has accepted the beliefs under these findings yet",
    "coded": "coded by an analyst; no second reader is recorded",
}
"""What stands under the title where nobody says otherwise, and how far the case has come."""

NO_OPTION: Final = "Nothing was found that this side could do to make it hold, or to better it."

TERMS: Final[Mapping[str, str]] = {
    "Holds": "nobody would gain by acting alone once answers are counted (an equilibrium). Which "
    "answers count: those that pay whoever gives them (SEQ); any (GMR); those that cannot be got "
    "round (SMR); none (Nash).",
    "Version": "one full set of answers to the open questions. Counts of versions are not odds.",
    "Set against": "measured from a time that counts as normal.",
    "Part, pressure": "what somebody did for the deal, and against another before it.",
    "Reported, not confirmed": "no second, independent source tells of it.",
    "Weak link": "the weakest thing that a judgement rests on.",
}
"""The words that a reader may not know, each explained once."""

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


def as_of(day: str | None) -> str:
    """Return as of when a briefing is written.

    >>> as_of("2016-03-29"), as_of(None)
    ('29 March 2016; nothing later is considered', 'not dated')
    """
    return "not dated" if day is None else f"{day_named(day)}; nothing later is considered"


def day_named(day: str) -> str:
    """Return a day, a month or a year in words.

    >>> day_named("2016-03-29"), day_named("2016-03"), day_named("2016")
    ('29 March 2016', 'March 2016', '2016')
    """
    year, _, rest = day.partition("-")
    month, _, date_ = rest.partition("-")
    named = [date_.lstrip("0"), _MONTHS[int(month) - 1] if month else "", year]
    return " ".join(part for part in named if part)


_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def options_for(side: str) -> str:
    """Return the heading over what is open to a side.

    >>> options_for("the United States")
    'Options open to the United States'
    """
    return f"Options open to {side}"


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


def cited(supporting: Sequence[str], against: Sequence[str]) -> str:
    """Return the first few claims on which something rests, and how many more there are.

    >>> cited(["c1", "c2", "c3", "c4", "c5"], ["c6"])
    'c1, c2, c3 and 2 more; against: c6'
    """
    more = len(supporting) - _MOST_CITED
    some = ", ".join(supporting[:_MOST_CITED]) + (f" and {more} more" if more > 0 else "")
    other = f"against: {', '.join(against)}" if against else ""
    return "; ".join(part for part in (some, other) if part)


_MOST_CITED: Final = 3


def weak_link(weak: str) -> str:
    """Return a weak link as a sentence.

    >>> weak_link("one reporter")
    'Weak link: one reporter.'
    """
    return link_sentence(weak)
