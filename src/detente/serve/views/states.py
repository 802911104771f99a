"""Every state of the conflict: who ranks it how, and under what it is stable."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.analysis.concepts.degrees import heading
from detente.analysis.concepts.registry import DEFAULT, STANDARD
from detente.analysis.concepts.solve import stability
from detente.analysis.concepts.stability import Stability
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.analysis.ranking.states import States, states
from detente.draw.pictures.verdicts import states_picture
from detente.model.actor_named import actor_named
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import Setting, View
from detente.telling import stability as telling
from detente.telling.labels import facts, label

ROWS: Final = 50
"""Rows that one page shows."""

_DRAWN: Final = 12
"""States that the picture shows at most."""


def content(question: Question) -> Content:
    """Return the states that the filters leave, sorted, with verdicts and ranks."""
    phase = question.text("phase")
    result = stability(
        question.conflict, phase=phase, concepts=STANDARD, responses=question.responses
    )
    graph = graph_model(question.conflict, phase=phase)
    codes = _sorted(question, _picked(question))
    columns = (
        "State",
        *(heading(name) for name in result.concepts),
        *(f"Rank of {label(question.conflict, actor)}" for actor in graph.actors),
        *(graph.options or ("What is the case",)),
    )
    rows = tuple(_row(question, graph, result, code) for code in codes)
    equilibria = sorted({int(c) for name in result.concepts for c in result.equilibria(name)})
    page = int(question.number("page", 1, least=1, most=10**6))
    return Content(
        "States",
        result.as_dict(),
        (telling.summary(result), f"{len(rows):,} of them are listed."),
        (Table("States", columns, rows),),
        (states_picture(question.conflict, result, equilibria[:_DRAWN]),) if equilibria else (),
        shown={"page": page, "pages": max(1, -(-len(rows) // ROWS)), "rows": ROWS},
    )


def _row(question: Question, graph: GraphModel, result: Stability, code: int) -> tuple[Cell, ...]:
    """Return a state's cells: its code, who breaks it under each concept, ranks, options."""
    verdicts = [
        Cell("yes", mark="good") if result.verdict(name)[:, code].all() else Cell("–", mark="quiet")
        for name in result.concepts
    ]
    ranks = [Cell(str(int(rank[code]) + 1)) for rank in graph.rank]
    taken = [
        Cell("Y") if code >> place & 1 else Cell("N", mark="quiet")
        for place in range(len(graph.options))
    ] or [Cell("; ".join(facts(question.conflict, code)))]
    return (
        Cell(str(code), question.link(f"states/{code}", state=None)),
        *verdicts,
        *ranks,
        *taken,
    )


def _picked(question: Question) -> States:
    """Return the states that meet every filter of the address."""
    only, better = question.text("only"), question.text("better")
    return states(
        question.conflict,
        phase=question.text("phase"),
        state=question.state,
        yes=tuple(_named(question, "with")),
        no=tuple(_named(question, "without")),
        equilibria=bool(only),
        better=(better,) if better else (),
        concept=only or DEFAULT,
        responses=question.responses,
    )


def _named(question: Question, key: str) -> Iterator[str]:
    """Yield the options that a filter names."""
    yield from (one for one in (question.text(key) or "").replace("+", ",").split(",") if one)


def _sorted(question: Question, picked: States) -> list[int]:
    """Return codes by an actor's liking, best first; by code where no actor is named."""
    actor = question.text("sort")
    codes: list[int] = picked.codes.tolist()
    if not actor:
        return codes
    rank = picked.rank[actor_named(question.conflict, actor)].tolist()
    return [code for _, code in sorted(zip(rank, codes, strict=True), key=lambda one: -one[0])]


VIEW: Final = View(
    name="states",
    path="states",
    title="States",
    says="Which states are stable for whom, and which are equilibria.",
    content=content,
    forms=("csv", "svg"),
    key="s",
    settings=(
        Setting("only", "Equilibria alone, under", "", ("", *STANDARD)),
        Setting("with", "With these options, with commas"),
        Setting("without", "Without these options"),
        Setting("better", "Better than the state asked about, for the actor"),
        Setting("sort", "By the liking of the actor"),
    ),
    template="states.html.j2",
)
