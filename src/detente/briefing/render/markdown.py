"""A briefing as Markdown: plain enough to mail, whole enough to check."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from detente.briefing.briefing import Briefing, Illustration
from detente.briefing.finding import Finding
from detente.evidence.claim import Claim
from detente.evidence.grade import in_words
from detente.telling import page


def markdown(briefing: Briefing) -> str:
    """Return the briefing as CommonMark with tables."""
    return "\n".join(_lines(briefing)).rstrip() + "\n"


_ACTIVE = re.compile(r"[\[\]`\\]|&(?=[#\w]+;)|<")
_ENTITIES = {"<": "&lt;", "&": "&amp;"}


def escaped(text: str) -> str:
    r"""Return a text on one line that Markdown shows as it is: no HTML, no links, no images.

    >>> escaped("<b> ![x](y) &lt; a & b")
    '&lt;b> !\\[x\\](y) &amp;lt; a & b'
    """
    one_line = " ".join(text.split())
    return _ACTIVE.sub(lambda sign: _ENTITIES.get(sign[0], f"\\{sign[0]}"), one_line)


def _lines(briefing: Briefing) -> Iterator[str]:
    """Yield the lines of every part."""
    yield from (f"# {escaped(briefing.title)}", "")
    if briefing.draft:
        yield from (f"**{page.DRAFT}**", "")
    yield from map(escaped, briefing.summary.splitlines())
    yield from [""] if briefing.summary else ()
    yield from (f"## {page.IN_SHORT}", "")
    yield from (f"- {escaped(one.takeaway)} ({one.id})" for one in briefing.takeaways)
    yield ""
    for key, heading, findings in briefing.sections:
        yield from (f"## {heading}", "")
        for one in findings:
            yield from _finding(one)
        for picture in briefing.pictures:
            if picture.section == key:
                yield from _table(picture)
    yield from (f"## {page.EVIDENCE}", "")
    for name, claim in briefing.claims.items():
        yield from _claim(name, claim)
    yield from (f"*{_colophon(briefing)}*", "")


def _finding(one: Finding) -> Iterator[str]:
    """Yield one finding and what carries it."""
    yield from (f"**{one.id}.** {escaped(one.sentence)}", "")
    for carrier in one.carriers:
        belief = page.carried_by(carrier.says, carrier.change, carrier.because, carrier.despite)
        path = carrier.path.replace("`", "'")
        yield f"  - rests on `{path}`: {escaped(belief)}"
    if one.carriers:
        yield ""


def _table(picture: Illustration) -> Iterator[str]:
    """Yield a picture's table."""
    yield from (f"*{escaped(picture.title)}*", "")
    yield _row(picture.columns)
    yield _row(["---"] * len(picture.columns))
    yield from map(_row, picture.rows)
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
