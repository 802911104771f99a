"""Every state of the conflict: who ranks it how, and under what it is stable."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from detente.analysis.concepts.degrees import heading
from detente.analysis.concepts.registry import STANDARD
from detente.analysis.concepts.solve import stability
from detente.analysis.concepts.stability import Stability
from detente.analysis.graph.graph import GraphModel, graph_model
from detente.draw.pictures.verdicts import states_picture
from detente.errors import UnknownName
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
    codes = _sorted(question, graph, _filtered(question, graph, result))
    columns = (
        "State",
        *(heading(name) for name in result.concepts),
        *(f"Rank of {label(question.conflict, actor)}" for actor in graph.actors),
        *(graph.options or ("What is the case",)),
    )
    rows = tuple(_row(question, graph, result, int(code)) for code in codes)
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


def _filtered(question: Question, graph: GraphModel, result: Stability) -> NDArray[np.int64]:
    """Return the codes that meet every filter of the address."""
    keep = graph.feasible.copy()
    codes = np.arange(keep.size)
    for wanted, key in ((True, "with"), (False, "without")):
        for name in _named(question, key):
            if name not in graph.options:
                raise UnknownName("option", name, graph.options)
            taken = (codes >> graph.options.index(name) & 1).astype(bool)
            keep &= taken if wanted else ~taken
    only = question.text("only")
    if only:
        keep &= result.verdict(only).all(axis=0)
    better = question.text("better")
    if better and question.state is not None:
        rank = graph.rank[graph.actor(better)]
        keep &= rank > rank[question.state]
    return np.flatnonzero(keep)


def _named(question: Question, key: str) -> Iterator[str]:
    """Yield the options that a filter names."""
    yield from (one for one in (question.text(key) or "").replace("+", ",").split(",") if one)


def _sorted(
    question: Question, graph: GraphModel, codes: NDArray[np.int64]
) -> Sequence[int] | NDArray[np.int64]:
    """Return codes by an actor's liking, best first; by code where no actor is named."""
    actor = question.text("sort")
    if not actor:
        return codes
    rank = graph.rank[graph.actor(actor)][codes]
    return codes[np.argsort(-rank, kind="stable")]


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
