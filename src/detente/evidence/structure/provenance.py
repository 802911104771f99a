"""Provenance: title, author, outlet and date of an article, from its structure and its file."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from detente.evidence.source import Source, fingerprint
from detente.evidence.structure.segment import Block

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_WORDED = re.compile(r"\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_BY = re.compile(r"^(?:by|written by|story by|reporting by)[: ]\s*", re.IGNORECASE)
_OUTLET = re.compile(r"\s*(?:,|\||\bfor\b|\bof\b|\bin\b)\s*(?:the\s+)?(?=[A-Z])")
_VIA = re.compile(
    r"(?:adapted|reprinted|republished|originally published|first published|appeared)"
    r"\s+(?:from|in|by|at|with permission from)\s+(.+?)\s*[.)]?$",
    re.IGNORECASE,
)


def provenance(text: str, blocks: Sequence[Block], told: Mapping[str, str]) -> Source:
    """Return the source that an article is, as far as it tells.

    What the file tells (a page's own record) yields to what stands in the text.
    """
    byline = _of_kind(text, blocks, "byline")
    author, outlet = _author(byline)
    day = day_of(_of_kind(text, blocks, "date")) or day_of(told.get("date", ""))
    return Source(
        title=_of_kind(text, blocks, "title") or told.get("title", ""),
        author=author or told.get("author", ""),
        outlet=outlet or told.get("outlet", ""),
        published=day,
        via=_via(text, blocks),
        url=told.get("url", ""),
        sha256=fingerprint(text),
    )


def _of_kind(text: str, blocks: Sequence[Block], kind: str) -> str:
    """Return the words of the first block of a kind, on one line."""
    found = next((block.of(text) for block in blocks if block.kind == kind), "")
    return re.sub(r"\s+", " ", found)


def _author(byline: str) -> tuple[str, str]:
    """Return author and outlet of a byline ("By Jane Roe, The Daily Post")."""
    plain = _BY.sub("", byline).strip()
    if not plain:
        return "", ""
    parts = _OUTLET.split(plain, maxsplit=1)
    return parts[0].strip(" ,|"), parts[1].strip(" ,|") if len(parts) > 1 else ""


def _via(text: str, blocks: Sequence[Block]) -> str:
    """Return where the article was adapted or reprinted from."""
    for block in blocks:
        if block.kind == "note":
            match = _VIA.search(re.sub(r"\s+", " ", block.of(text)))
            if match is not None:
                return match.group(1)
    return ""


def day_of(words: str) -> date | None:
    """Return the day that a date line names, or ``None``.

    >>> day_of("March 29, 2016")
    datetime.date(2016, 3, 29)
    """
    for pattern, order in ((_ISO, "ymd"), (_WORDED, "mdy"), (_DAY_FIRST, "dmy")):
        match = pattern.search(words)
        if match is None:
            continue
        part = dict(zip(order, match.groups(), strict=True))
        month = int(part["m"]) if part["m"].isdigit() else _MONTHS.get(part["m"].lower(), 0)
        try:
            return date(int(part["y"]), month, int(part["d"]))
        except ValueError:
            continue
    return None
