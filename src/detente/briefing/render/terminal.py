"""A briefing in the terminal, by rich."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from detente.briefing.briefing import Briefing
from detente.briefing.finding import Finding
from detente.telling import page


def terminal(briefing: Briefing, *, asked: str = "") -> RenderableType:
    """Return what rich can print of a briefing; ``asked`` is what the user called the case."""
    parts: list[RenderableType] = [_head(briefing), _takeaways(briefing)]
    for _, heading, findings in briefing.sections:
        parts.append(Text(f"\n{heading}", style="bold"))
        parts += [Padding(_finding(one), (0, 0, 0, 2)) for one in findings]
    first = briefing.findings[0].id if briefing.findings else "F1"
    parts.append(Text(f"\n{page.why_hint(asked or briefing.name, first)}", "dim"))
    return Group(*parts)


def _head(briefing: Briefing) -> Text:
    """Return the title and the summary."""
    head = Text(briefing.title, style="bold")
    if briefing.draft:
        head.append(f"\n{page.DRAFT}", "yellow")
    if briefing.summary:
        head.append(f"\n{briefing.summary}", style="not bold")
    return head


def _takeaways(briefing: Briefing) -> Panel:
    """Return the takeaways in a box."""
    lines = Text()
    for place, one in enumerate(briefing.takeaways):
        lines.append("\n" if place else "")
        lines.append(f"{one.id:>4}  ", style="cyan")
        lines.append(one.takeaway)
    return Panel(lines, title=page.IN_SHORT, title_align="left")


def _finding(one: Finding) -> Text:
    """Return one finding and the names of the beliefs that carry it."""
    text = Text()
    text.append(f"{one.id}  ", style="cyan")
    text.append(one.sentence)
    if one.carriers:
        names = ", ".join(carrier.path for carrier in one.carriers[:6])
        more = ", …" if len(one.carriers) > 6 else ""
        text.append(f"\n    rests on {names}{more}", style="dim")
    return text
