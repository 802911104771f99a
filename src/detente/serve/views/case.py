"""The three panes: evidence beside model beside results."""

from __future__ import annotations

from typing import Final

from detente.analysis.concepts.degrees import heading
from detente.analysis.leverage.leverage import leverage
from detente.case.case import Case
from detente.case.overview import overview
from detente.draw.picture import Picture
from detente.draw.pictures.leverage import leverage_picture
from detente.errors import DetenteError
from detente.model.belief import beliefs
from detente.serve.content import Cell, Content, Table
from detente.serve.marks import paragraphs
from detente.serve.question import Question
from detente.serve.view import View
from detente.serve.views.model import bearing, sections
from detente.serve.views.result_content import actor_cell, state_cell
from detente.serve.views.standing import Standing, state_standing, verdict
from detente.telling.labels import capitalised, state_label
from detente.telling.stability import COLUMNS

ACTORS: Final = ("Actor", "Stands", "Tempted to", "The others' answer")

_EQUILIBRIA: Final = 12
"""Equilibria that the results list at most."""


def content(question: Question) -> Content:
    """Return the case: its texts with marks, its beliefs by section, and what follows."""
    standing = state_standing(question)
    said = verdict(question, standing)
    phase = question.text("phase")
    entries = beliefs(question.conflict, phase=phase)
    source = _source(question)
    return Content(
        question.conflict.title,
        overview(question.case) | {"verdict": said},
        (said,),
        (
            Table("Who stays, and who would leave", ACTORS, _actors(question, standing)),
            Table("Equilibria", _heads(standing), _equilibria(question, standing)),
        ),
        _map(question, standing),
        shown={
            "sections": sections(question.conflict, phase),
            "bearing": bearing(entries),
            "claims": question.case.evidence.claims,
            "source": source,
            "sources": question.case.evidence.sources,
            "paragraphs": paragraphs(question.case, source) if source else (),
            "standing": standing,
            "state": ""
            if standing.state is None
            else state_label(question.conflict, standing.state),
            "sel": question.text("sel"),
        },
    )


def _source(question: Question) -> str | None:
    """Return the text to be shown: the one asked for, else the first that the case keeps."""
    case: Case = question.case
    asked = question.text("src")
    if asked in case.evidence.sources:
        return asked
    return next(iter([*case.texts, *case.evidence.sources]), None)


def _actors(question: Question, standing: Standing) -> tuple[tuple[str | Cell, ...], ...]:
    """Return a row for each actor: how it stands, what tempts it, who would answer."""
    return tuple(
        (
            actor_cell(question, one.actor, state=standing.state),
            Cell(one.status, mark={"loose": "bad", "content": "good"}.get(one.status, "")),
            capitalised(one.move) or Cell("nothing", mark="quiet"),
            capitalised(one.answer) or Cell("none" if one.move else "", mark="quiet"),
        )
        for one in standing.actors
    )


def _heads(standing: Standing) -> tuple[str, ...]:
    """Return the headings of the table of equilibria."""
    return (*COLUMNS, *map(heading, standing.stability.concepts))


def _equilibria(question: Question, standing: Standing) -> tuple[tuple[str | Cell, ...], ...]:
    """Return the first equilibria, the strictest concepts' before the others'."""
    solved = standing.stability
    holds = {
        int(code): [bool(solved.verdict(name)[:, code].all()) for name in solved.concepts]
        for name in solved.concepts
        for code in solved.equilibria(name)
    }
    ordered = sorted(holds, key=lambda code: (-sum(holds[code]), code))[:_EQUILIBRIA]
    return tuple(
        (
            state_cell(question, code, str(code)),
            state_label(question.conflict, code),
            *(Cell("yes", mark="good") if one else Cell("·", mark="quiet") for one in holds[code]),
        )
        for code in ordered
    )


def _map(question: Question, standing: Standing) -> tuple[Picture, ...]:
    """Return the map of leverage, where the case has one."""
    if standing.state is None or not standing.possible:
        return ()
    asked = question.settings("phase", "concept", "responses")
    try:
        result = leverage(question.conflict, state=standing.state, **asked)
    except DetenteError:
        return ()
    return (leverage_picture(question.conflict, result),)


VIEW: Final = View(
    name="case",
    path="",
    title="Workbench",
    says="Evidence beside model beside results.",
    content=content,
    forms=("csv", "svg"),
    key="w",
    template="case.html.j2",
)
