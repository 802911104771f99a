"""A briefing in the terminal, by rich."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from detente.briefing.briefing import Briefing
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
from detente.telling import page


def terminal(briefing: Briefing, length: Length = "default", *, asked: str = "") -> RenderableType:
    """Return what rich can print of a briefing; ``asked`` is what the user called the case."""
    doc = document(briefing, length)
    parts: list[RenderableType] = [_head(doc)]
    for part in doc.parts:
        blocks = [each for block in part.blocks for each in _block(block, doc)]
        if part.key == "short" or part.boxed:
            parts.append(Panel(Group(*blocks), title=part.heading, title_align="left"))
        else:
            parts.append(Text(f"\n{part.heading}", style="bold"))
            parts += [Padding(one, (0, 0, 0, 2)) for one in blocks]
    first = briefing.findings[0].id if briefing.findings else "F1"
    parts.append(Text(f"\n{page.why_hint(asked or briefing.name, first)}", "dim"))
    return Group(*parts)


def _head(doc: Document) -> Text:
    """Return the title, what stands under it, and the summary."""
    briefing = doc.briefing
    head = Text(briefing.title, style="bold")
    if briefing.draft:
        head.append(f"\n{page.DRAFT}", "yellow")
    for name, value in doc.facts:
        head.append(f"\n{name}: {value}", style="not bold dim")
    if briefing.summary:
        head.append(f"\n{briefing.summary}", style="not bold")
    return head


def _block(block: Block, doc: Document) -> Iterator[RenderableType]:
    """Yield what a block comes to."""
    match block:
        case Paragraphs(texts):
            yield from map(Text, texts)
        case Items(entries, numbered):
            for place, one in enumerate(entries, start=1):
                text = Text(f"{place}. " if numbered else "• ")
                if one.lead:
                    text.append(f"{one.lead}{': ' if one.text else ''}", "bold")
                text.append(one.text)
                text.append(f" {', '.join(one.refs)}" if one.refs else "", "cyan")
                yield text
        case Grid(columns, rows):
            table = Table(*columns, box=None, pad_edge=False)
            for row in rows:
                table.add_row(*map(Text, row))
            yield table
        case Findings(_, _, findings, _):
            yield from (_finding(one, doc) for one in findings)


def _finding(one: Finding, doc: Document) -> Text:
    """Return one finding with its weak link, and in full what carries it."""
    text = Text()
    text.append(f"{one.id}  ", style="cyan")
    text.append(one.headline, style="bold")
    text.append(f" {one.details}" if one.details else "")
    if one.weak_link and doc.briefing.claims:
        text.append(f" {page.weak_link(one.weak_link)}", style="dim")
    if one.carriers and doc.length == "full":
        names = ", ".join(carrier.path for carrier in one.carriers[:6])
        more = ", …" if len(one.carriers) > 6 else ""
        text.append(f"\n    rests on {names}{more}", style="dim")
    return text
