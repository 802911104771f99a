"""Layout: what titles, datelines, bylines, notes and boilerplate look like in English news."""

from __future__ import annotations

import re
from typing import Final

from detente.evidence.english.times import MONTH_NUMBERS

_MONTH = rf"(?:{'|'.join(sorted(MONTH_NUMBERS, key=len, reverse=True))})\.?"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"

_PLACE_OR_OUTLET = r"(?-i:[A-Z][\w.&’'-]*(?: (?:of|and|de|the|[A-Z][\w.&’'-]*)){0,3},\s+)"

DATE: Final = re.compile(
    rf"(?:(?:published|updated|posted|last updated|first published)(?: on| at)?:?\s*)?"
    rf"(?:{_PLACE_OR_OUTLET})?"
    rf"(?:{_WEEKDAY},?\s+)?"
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}"
    rf"|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}|{_MONTH}\s+\d{{4}})"
    rf"(?:[,;|T ]+(?:at\s+)?\d{{1,2}}[:.]\d{{2}}.{{0,20}})?",
    re.IGNORECASE,
)
"""A line that is a date, with the place or the outlet before it, and nothing else."""

_CAPITALS = r"[A-Z][A-Z.’'-]+(?:[ /-][A-Z][A-Z.’'-]+){0,3}"
_NAMED = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,2}"
_SHORT_DATE = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_DASH = r"\s*(?:—|–|--|-)\s+"

DATELINE: Final = re.compile(
    rf"(?:{_CAPITALS}|{_NAMED})(?:, {_NAMED})?"
    rf"(?:,? \(?(?i:{_SHORT_DATE})\)?(?:,? \((?P<agency>[A-Z][^()]{{1,40}})\))?"
    rf"|,? \((?P<outlet>[A-Z][^()]{{1,40}})\)){_DASH}"
    rf"|{_CAPITALS}(?:, {_NAMED})?(?:—| (?:—|–|--|-) )\s*(?=[“\"]?[A-Z\d])"
)
"""Place, day and agency before the first words of a report: "SEOUL, Aug. 28 (Kuria) -"."""

OPENS_LINE: Final = re.compile(
    r"[-•*·–—]\s|\(?\d{1,2}[.)]\s|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}: |[QA][.:]\s"
)
"""What opens a line of its own: a bullet, a number, a speaker's name."""

PAGE_NUMBER: Final = re.compile(
    r"[-–—\[( ]*(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[-–—\]) ]*", re.IGNORECASE
)
"""A line that only numbers a page."""

HYPHENATED: Final = frozenset(
    {"cease", "self", "anti", "non", "pro", "ex", "vice", "well", "long", "co", "then", "mid"}
    | {"post", "pre", "semi", "multi", "short", "far", "two", "three", "so", "no", "hard", "high"}
)
"""First halves of words that keep their hyphen where a line's end breaks them."""

BYLINE: Final = re.compile(
    r"(?:[Bb]y|BY|Written by|Story by|Reporting by)[: ]\s*[A-Z][\w.’'-]*"
    r"(?:[ ,|]+(?:and|with|for|of|in|&|[A-Z][\w.’'-]*)){0,14}"
)
"""A line that names the writer."""

NOTE: Final = re.compile(
    r"(?:editor(?:[’']?s|s[’'])?\s*[’']?\s*note|adapted from"
    r"|(?:this|the) (?:article|story|piece|post|essay|column|report)"
    r" (?:was|is|has been|originally|first|appeared)\b.{0,40}?"
    r"\b(?:published|adapted|appeared|reprinted|republished|updated|produced)"
    r"|originally (?:published|appeared)|reprinted (?:from|with)|republished (?:from|with)"
    r"|first published (?:in|by|at)|correction:|clarification:"
    r"|\(?reporting by .{0,80}editing by|the (?:author|writer) is\b"
    r"|views expressed|the (?:views|opinions) expressed)",
    re.IGNORECASE,
)
"""The opening of an editor's note: where the text came from, not what it says."""

BOILERPLATE: Final = re.compile(
    r"(?:sign (?:up|in)|log ?in|subscribe(?: now| to .{0,60})?|share(?: this.{0,40})?|tweet"
    r"|email|print|comments?|\d+ comments?|advertisement"
    r"|read (?:more|the (?:rest|full).{0,40}|next.{0,80}|it here|here)[.:]?|click here.{0,80}"
    r"|continue reading.{0,60}|follow (?:us|me|him|her|them)\b.{0,80}"
    r"|related(?: articles?| stories| content)?:?|see also:?|most (?:read|popular)"
    r"|(?:copyright|©|\(c\)).{0,120}|all rights reserved.{0,80}|skip to (?:main )?content"
    r"|menu|home|search|donate(?: now)?|support (?:us|our).{0,60}"
    r"|get (?:our|the) newsletter.{0,60}|newsletter.{0,40}"
    r"|\d+(?:st|nd|rd|th) meeting(?: \([ap]m\))?.{0,20}|[a-z]{1,5}(?:/[a-z0-9.()-]+)+"
    r"|(?:image|media|video) (?:caption|source)\b.{0,160}|\d+ (?:hours?|minutes?|days?) ago"
    r"|photo(?: credit)?:.{0,120}|image:.{0,120}|[-–—_=*•·#\s]+)",
    re.IGNORECASE,
)
"""A whole line that belongs to the page, not to the article."""

TAKEAWAY_HEADING: Final = re.compile(
    r"(?:key )?(?:take-?aways?|points|findings)|in (?:brief|short)|at a glance|highlights"
    r"|the bottom line|summary|what to know",
    re.IGNORECASE,
)
"""A heading above a list of takeaways."""

NO_AUTHOR: Final = re.compile(
    r"(?:user ?name|user|admin(?:istrator)?|log ?in|sign in|guest|staff(?: writer)?|profile|menu"
    r"|my account|account|author|by|editor|editors|subscribe|share|search|home|unknown|anonymous"
    r"|web ?master|default|test)",
    re.IGNORECASE,
)
"""What a page's menu calls its reader, which is nobody's name."""

BYLINE_OPENING: Final = re.compile(
    r"^(?:by|written by|story by|reporting by)[: ]\s*", re.IGNORECASE
)
"""What stands before the writer's name in a byline."""

BYLINE_OUTLET: Final = re.compile(r"\s*(?:,|\||\bfor\b|\bof\b|\bin\b)\s*(?:the\s+)?(?=[A-Z])")
"""What stands between the writer and the outlet in a byline."""

VIA: Final = re.compile(
    r"(?:adapted|reprinted|republished|originally published|first published|appeared)"
    r"\s+(?:from|in|by|at|with permission from)\s+(.+?)\s*[.)]?$",
    re.IGNORECASE,
)
"""What an editor's note says of where the text came from, as a group."""

DAYS: Final = (
    (re.compile(r"\b(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})\b")),
    re.compile(r"\b(?P<m>[A-Za-z]{3,9})\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<y>\d{4})\b"),
    re.compile(r"\b(?P<d>\d{1,2})(?:st|nd|rd|th)?\s+(?P<m>[A-Za-z]{3,9})\.?,?\s+(?P<y>\d{4})\b"),
)
"""The forms in which a date line names a day, as groups ``y``, ``m`` and ``d``."""

_TWO_SENTENCES = re.compile(r"[a-z]{2}[.!?] [A-Z].*[a-z][.!?]$")


def is_title_like(line: str) -> bool:
    """Return whether a first line can be a title: short, one line, one sentence at most.

    >>> is_title_like("A truce at last"), is_title_like("It rained. It rained again.")
    (True, False)
    """
    return len(line) <= 180 and "\n" not in line and not _TWO_SENTENCES.search(line)


def is_heading_like(line: str, following: str) -> bool:
    """Return whether a line is a sub-heading: short, unclosed, above a longer block.

    >>> is_heading_like("The way out", "The guns fell silent in the city.")
    True
    >>> is_heading_like("The guns fell silent.", "It rained all night in the city.")
    False
    """
    if len(line) > 80 or len(line.split()) > 12 or line[-1] in ".,;!”\"’'…–—-":
        return False
    if line[-1] == ":" and not TAKEAWAY_HEADING.fullmatch(line[:-1]):
        return False
    if re.match(r"[“”\"].*[”\"]\s*[―–—-]", line):
        return False  # a reader's words with the name after a dash
    starts_well = line[0].isupper() or line[0].isdigit() or line[0] in "“\"‘'"
    return starts_well and not line[0].isspace() and len(following) > len(line)
