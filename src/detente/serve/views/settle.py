"""Where the talks on an issue may settle."""

from __future__ import annotations

from typing import Final

from detente.analysis.settlement.models.registry import DEFAULT
from detente.analysis.settlement.settlement import settlement
from detente.draw.pictures.settlement import pulls_picture, settlement_picture
from detente.errors import UnknownName
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import Setting, View
from detente.serve.views.result_content import result_content
from detente.telling import settlement as telling
from detente.telling.labels import label


def content(question: Question) -> Content:
    """Return every model's forecast and band, and each actor's pull."""
    name, issues = question.given["issue"], question.conflict.issues
    if name not in issues:
        raise UnknownName("issue", name, list(issues))
    issue = issues[name]
    result = settlement(
        issue,
        model=question.text("model") or DEFAULT,
        level=question.number("level", 0.8, least=0.5, most=0.9),
        draws=int(question.number("draws", 0, least=0, most=1_000_000)),
        seed=int(question.number("seed", 0, least=0, most=2**31)),
        case=question.conflict.id,
        issue_id=name,
    )
    models = tuple(
        (
            model,
            f"{one.value:.2f}",
            telling.band_cell(one.band),
            telling.nearest_point(issue, one.value),
        )
        for model, one in result.forecast.items()
    )
    pulls = tuple(
        (label(question.conflict, actor), f"{one.position:g}", f"{result.pull.pulls[actor]:+.2f}")
        for actor, one in issue.actors.items()
    )
    return result_content(
        issue.text or name,
        result,
        tables=[
            Table("Every model", telling.MODEL_COLUMNS, models),
            Table("Who pulls it", telling.PULL_COLUMNS, pulls),
        ],
        pictures=[
            settlement_picture(question.conflict, issue, forecast=result.value, band=result.band),
            pulls_picture(question.conflict, issue, result.pull),
        ],
        sentences_too=True,
    )


VIEW: Final = View(
    name="settle",
    path="settle/{issue}",
    title="Settlement of an issue",
    says="Where the talks on an issue may settle: every model side by side, with bands.",
    content=content,
    forms=("csv", "svg"),
    settings=(
        Setting("model", "Whose forecast counts", DEFAULT),
        Setting("level", "Share inside a band", "0.8", ("0.5", "0.8", "0.9")),
        Setting("draws", "Draws of what is uncertain", "0"),
        Setting("seed", "Seed", "0"),
    ),
)


def listed(question: Question) -> Content:
    """Return the issues of a case, each with where it may settle."""
    issues = question.conflict.issues
    rows: list[tuple[str | Cell, ...]] = [
        (
            Cell(issue.text or name, question.link(f"settle/{name}")),
            str(len(issue.actors)),
            f"{issue.low:g} to {issue.high:g}",
        )
        for name, issue in issues.items()
    ]
    sentences = () if issues else ("The case has no issue on which talks could settle.",)
    data = {"issues": {name: {"text": one.text} for name, one in issues.items()}}
    table = Table("Issues", ("Issue", "Actors", "Scale"), tuple(rows))
    return Content("Issues", data, sentences, (table,))


ISSUES: Final = View(
    name="issues",
    path="settle",
    title="Issues",
    says="The lines on which talks may settle.",
    content=listed,
    key="i",
)
