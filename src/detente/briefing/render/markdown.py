"""A briefing as Markdown: plain enough to mail, whole enough to check."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from detente.briefing.briefing import Briefing, Illustration
from detente.briefing.document import (
    Block,
    Document,
    Findings,
    Grid,
    Items,
    Length,
    Paragraphs,
    document,
)
from detente.briefing.finding import Finding
from detente.evidence.claim import Claim
from detente.evidence.grade import in_words
from detente.telling import page


def markdown(briefing: Briefing, length: Length = "default") -> str:
    """Return the briefing as CommonMark with tables."""
    return "\n".join(_lines(document(briefing, length))).rstrip() + "\n"


_ACTIVE = re.compile(r"[\[\]`\\]|&(?=[#\w]+;)|<")
_ENTITIES = {"<": "&lt;", "&": "&amp;"}


def escaped(text: str) -> str:
    r"""Return a text on one line that Markdown shows as it is: no HTML, no links, no images.

    >>> escaped("<b> ![x](y) &lt; a & b")
    '&lt;b> !\\[x\\](y) &amp;lt; a & b'
    """
    one_line = " ".join(text.split())
    return _ACTIVE.sub(lambda sign: _ENTITIES.get(sign[0], f"\\{sign[0]}"), one_line)


def _lines(doc: Document) -> Iterator[str]:
    """Yield the lines of every part."""
    briefing = doc.briefing
    yield from (f"# {escaped(briefing.title)}", "")
    yield from (f"- **{name}**: {escaped(value)}" for name, value in doc.facts)
    yield ""
    yield from (escaped(briefing.summary), "") if briefing.summary else ()
    for part in doc.parts:
        yield from (f"## {escaped(part.heading)}", "")
        for block in part.blocks:
            yield from _block(block, doc)
    if doc.claims:
        yield from (f"## {page.EVIDENCE}", "", page.GRADES, "")
        for name in doc.claims:
            yield from _claim(name, briefing.claims[name])
        yield ""
    yield from (f"*{escaped(page.source_line(*one))}*\n" for one in briefing.sources.items())
    yield from (f"*{_colophon(briefing)}*", "")


def _block(block: Block, doc: Document) -> Iterator[str]:
    """Yield the lines of one block."""
    match block:
        case Paragraphs(texts):
            for text in texts:
                yield from (escaped(text), "")
        case Items(entries, numbered):
            for place, one in enumerate(entries, start=1):
                mark = f"{place}." if numbered else "-"
                name = escaped(one.lead)
                lead = f"**{name}**: " if one.lead and one.text else f"**{name}**"
                refs = f" ({', '.join(one.refs)})" if one.refs else ""
                yield f"{mark} {lead if one.lead else ''}{escaped(one.text)}{refs}"
            yield ""
        case Grid(columns, rows):
            yield from _table(columns, rows)
        case Findings(_, _, findings, pictures):
            for finding in findings:
                yield from _finding(finding, doc)
            for picture in pictures:
                yield from _picture(picture)


def _finding(one: Finding, doc: Document) -> Iterator[str]:
    """Yield one finding and what carries it: in full, or the claims alone."""
    details = f" {escaped(one.details)}" if one.details else ""
    cited = page.cited(one.claims_for, one.claims_against)
    weak = one.weak_link and doc.briefing.claims
    link = f" {escaped(page.weak_link(one.weak_link))}" if weak else ""
    aside = f" ({cited})" if cited and doc.length != "full" else ""
    yield from (f"**{one.id}. {escaped(one.headline)}**{details}{link}{aside}", "")
    if doc.length != "full":
        return
    for carrier in one.carriers:
        belief = page.carried_by(carrier.says, carrier.change, carrier.because, carrier.despite)
        path = carrier.path.replace("`", "'")
        yield f"  - rests on `{path}`: {escaped(belief)}"
    if one.carriers:
        yield ""


def _picture(picture: Illustration) -> Iterator[str]:
    """Yield a picture's table."""
    yield from (f"*{escaped(picture.title)}*", "")
    yield from _table(picture.columns, picture.rows)


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table."""
    yield _row(columns)
    yield _row(["---"] * len(columns))
    yield from map(_row, rows)
    yield ""


def _row(cells: Sequence[str]) -> str:
    """Return one row of a table."""
    return "| " + " | ".join(escaped(cell).replace("|", "\\|") for cell in cells) + " |"


def _claim(name: str, claim: Claim) -> Iterator[str]:
    """Yield one claim with its words, chain and grade."""
    quotes = "; ".join(
        f"“{escaped(one.exact)}” ({escaped(page.place_of(one))})" for one in claim.quotes
    )
    word = f"*{escaped(claim.told())}; {claim.grade}, {in_words(claim.grade)}.*"
    yield f"- **{name}** {escaped(claim.text)} {word} {quotes}"
    if claim.note:
        yield f"  {escaped(claim.note)}"


def _colophon(briefing: Briefing) -> str:
    """Return under which settings everything was found."""
    return ", ".join(escaped(f"{key} {value}") for key, value in briefing.settings.items())
