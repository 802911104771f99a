"""The briefing as it would be written, and what a finding rests on."""

from __future__ import annotations

from typing import Final

from detente.briefing.briefing import Briefing
from detente.briefing.render.markdown import markdown
from detente.briefing.tracing import trace
from detente.briefing.writing import brief
from detente.draw.picture import Picture
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import View
from detente.telling import page

COLUMNS: Final = ("Finding", "What it says", "Rests on")


def written(question: Question, *, illustrated: bool = True) -> Briefing:
    """Return the briefing of a case."""
    asked = question.settings("phase", "state", "concept", "responses")
    return brief(question.case, illustrated=illustrated, **asked)


def content(question: Question) -> Content:
    """Return every finding in its section, with its pictures."""
    briefing = written(question)
    rows: list[tuple[str | Cell, ...]] = [
        (
            Cell(one.id, question.link(f"briefing/{one.id}")),
            one.sentence,
            page.rests_on(len(one.carriers)),
        )
        for one in briefing.findings
    ]
    return Content(
        "Briefing",
        briefing.as_dict(),
        tuple(one.takeaway or "" for one in briefing.takeaways),
        (Table("Findings", COLUMNS, tuple(rows)),),
        tuple(
            Picture(one.title, one.svg, one.narrow, one.columns, one.rows)
            for one in briefing.pictures
        ),
        markdown(briefing),
        {"briefing": briefing},
    )


VIEW: Final = View(
    name="briefing",
    path="briefing",
    title="Briefing",
    says="The briefing as the command writes it, every finding traced to what it rests on.",
    content=content,
    forms=("csv", "svg"),
    key="b",
    slow=True,
    template="briefing.html.j2",
)

TRACE_COLUMNS: Final = ("Belief", "What it says", "Without it", "Claims")


def traced(question: Question) -> Content:
    """Return the beliefs that carry a finding, and the claims for and against each."""
    found = trace(written(question, illustrated=False), question.given["finding"])
    rows: list[tuple[str | Cell, ...]] = [
        (
            Cell(carrier.path, question.link("model", sel=carrier.path)),
            carrier.says,
            carrier.change,
            ", ".join(f"against: {one.id}" if one.against else one.id for one in claims)
            or Cell("no source", mark="bad"),
        )
        for carrier, claims in found.beliefs
    ]
    return Content(
        f"Finding {found.finding.id}",
        found.as_dict(),
        (found.finding.sentence, *(() if found.beliefs else (page.NO_BELIEF,))),
        (Table("What it rests on", TRACE_COLUMNS, tuple(rows)),),
        markdown="\n".join(["```", *found.lines(), "```", ""]),
    )


FINDING: Final = View(
    name="finding",
    path="briefing/{finding}",
    title="A finding",
    says="What a finding of the briefing rests on, down to the words.",
    content=traced,
)
