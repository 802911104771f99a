"""One state: what is the case, who stays, who would leave and how, and where moves lead."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from detente.analysis.concepts.degrees import heading
from detente.draw.pictures.verdicts import actors_picture
from detente.model import phrases
from detente.model.state_named import state_named
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import View
from detente.serve.views.result_content import actor_cell, state_cell
from detente.serve.views.standing import Standing, state_standing, verdict
from detente.telling.labels import capitalised, facts, label

COLUMNS: Final = ("Actor", "Stands", "Tempted to", "The others' answer")
MOVES: Final = ("Mover", "Move", "Better for the mover", "Leads to")


def content(question: Question) -> Content:
    """Return how the state of the address stands, and every move out of it."""
    code = state_named(question.conflict, question.given["state"])
    asked = replace(question, given={**question.given, "state": str(code)})
    standing = state_standing(asked)
    says = [capitalised(f"{fact}.") for fact in facts(question.conflict, code)]
    data = {
        "case": question.conflict.id,
        "phase": question.phase.id if question.phase else None,
        "state": code,
        "taken": list(question.conflict.taken(code)),
        "feasible": standing.possible,
        "holds": dict(standing.holds),
        "actors": {
            one.actor: {"status": one.status, "stays": dict(one.stays)} for one in standing.actors
        },
        "moves": _moves(standing),
    }
    return Content(
        f"State {code}",
        data,
        (verdict(asked, standing), *says),
        (
            Table("Who stays, and who would leave", columns(standing), actor_rows(asked, standing)),
            Table("Moves out", MOVES, _outward(asked, standing)),
        ),
        (actors_picture(question.conflict, standing.stability, code),) if standing.possible else (),
        shown={"code": code},
    )


def columns(standing: Standing) -> tuple[str, ...]:
    """Return the headings of the actors' table, a column for each concept."""
    return (*COLUMNS, *map(heading, standing.holds))


def actor_rows(question: Question, standing: Standing) -> tuple[tuple[str | Cell, ...], ...]:
    """Return a row for each actor."""
    return tuple(
        (
            actor_cell(question, one.actor, state=standing.state),
            Cell(one.status, mark={"loose": "bad", "content": "good"}.get(one.status, "")),
            capitalised(one.move),
            capitalised(one.answer),
            *(
                Cell("stays", mark="good") if stays else Cell("leaves", mark="bad")
                for stays in one.stays.values()
            ),
        )
        for one in standing.actors
    )


def _moves(standing: Standing) -> list[dict[str, object]]:
    """Return every move out of the state, as plain data."""
    if standing.state is None or not standing.possible:
        return []
    moves = standing.graph.moves
    return [
        {
            "mover": actor,
            "target": int(target),
            "improves": bool(
                standing.graph.rank[place][target] > standing.graph.rank[place][standing.state]
            ),
        }
        for place, actor in enumerate(standing.graph.actors)
        for target in moves.targets(place, standing.state)
    ]


def _outward(question: Question, standing: Standing) -> tuple[tuple[str | Cell, ...], ...]:
    """Return a row for every move out, those that the mover prefers first."""
    ordered = sorted(_moves(standing), key=lambda one: not one["improves"])
    rows: list[tuple[str | Cell, ...]] = []
    for one in ordered:
        target, mover = int(str(one["target"])), str(one["mover"])
        move = capitalised(phrases.move(question.conflict, standing.state or 0, target))
        better = Cell("yes", mark="good") if one["improves"] else Cell("no", mark="quiet")
        rows.append((label(question.conflict, mover), move, better, state_cell(question, target)))
    return tuple(rows)


VIEW: Final = View(
    name="state",
    path="states/{state}",
    title="One state",
    says="What is the case in a state, who stays there, who would leave it and how.",
    content=content,
    forms=("csv", "svg"),
)
