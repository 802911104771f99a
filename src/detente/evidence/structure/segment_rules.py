"""What titles, dates, bylines, notes and boilerplate look like in news prose."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"

DATE = re.compile(
    rf"(?:(?:published|updated|posted|last updated|first published)(?: on| at)?:?\s*)?"
    rf"(?:{_DAY},?\s+)?"
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}"
    rf"|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}|{_MONTH}\s+\d{{4}})"
    rf"(?:[,;|T ]+(?:at\s+)?\d{{1,2}}[:.]\d{{2}}.{{0,20}})?",
    re.IGNORECASE,
)
"""A line that is a date and nothing else."""

BYLINE = re.compile(
    r"(?:[Bb]y|BY|Written by|Story by|Reporting by)[: ]\s*[A-Z][\w.’'-]*"
    r"(?:[ ,|]+(?:and|with|for|of|in|&|[A-Z][\w.’'-]*)){0,14}"
)
"""A line that names the writer."""

NOTE = re.compile(
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

BOILERPLATE = re.compile(
    r"(?:sign (?:up|in)|log ?in|subscribe(?: now| to .{0,60})?|share(?: this.{0,40})?|tweet"
    r"|email|print|comments?|\d+ comments?|advertisement"
    r"|read (?:more|the (?:rest|full).{0,40}|next.{0,80}|it here|here)[.:]?|click here.{0,80}"
    r"|continue reading.{0,60}|follow (?:us|me|him|her|them)\b.{0,80}"
    r"|related(?: articles?| stories| content)?:?|see also:?|most (?:read|popular)"
    r"|(?:copyright|©|\(c\)).{0,120}|all rights reserved.{0,80}|skip to (?:main )?content"
    r"|menu|home|search|donate(?: now)?|support (?:us|our).{0,60}"
    r"|get (?:our|the) newsletter.{0,60}|newsletter.{0,40}"
    r"|photo(?: credit)?:.{0,120}|image:.{0,120}|[-–—_=*•·#\s]+)",
    re.IGNORECASE,
)
"""A whole line that belongs to the page, not to the article."""

TAKEAWAY_HEADING = re.compile(
    r"(?:key )?(?:take-?aways?|points|findings)|in (?:brief|short)|at a glance|highlights"
    r"|the bottom line|summary|what to know",
    re.IGNORECASE,
)
"""A heading above a list of takeaways."""

FUNCTION_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be been but by can could did do does for from had has have he her his"
        " how i if in into is it its may might more must no not of on or our she should so such"
        " than that the their them then there these they this those to under us was we were what"
        " when where which while who why will with would you your",
    )
)
"""Words that say nothing about the subject of a text."""


def content_words(text: str) -> set[str]:
    """Return the lower-case words of a text that are not function words.

    >>> sorted(content_words("The guns fell silent in the city."))
    ['city', 'fell', 'guns', 'silent']
    """
    words = re.findall(r"[^\W_]+(?:[’'][^\W_]+)?", text.lower())
    return {word.removesuffix("’s").removesuffix("'s") for word in words} - FUNCTION_WORDS


def is_title_like(text: str) -> bool:
    """Return whether a first line can be a title: short, one line, one sentence at most."""
    two = re.search(r"[a-z]{2}[.!?] [A-Z].*[a-z][.!?]$", text)
    return len(text) <= 180 and "\n" not in text and not two


def is_heading_like(text: str, following: str) -> bool:
    """Return whether a line is a sub-heading: short, unclosed, above a longer block."""
    if len(text) > 80 or len(text.split()) > 12 or text[-1] in ".,;!”\"’'…–—-":
        return False
    if text[-1] == ":" and not TAKEAWAY_HEADING.fullmatch(text[:-1]):
        return False
    if re.match(r"[“”\"].*[”\"]\s*[―–—-]", text):
        return False  # a reader's words with the name after a dash
    starts_well = text[0].isupper() or text[0].isdigit() or text[0] in "“\"‘'"
    return starts_well and not text[0].isspace() and len(following) > len(text)
