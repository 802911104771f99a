"""What one actor wants: its statements, and the states that they rank from best to worst."""

from __future__ import annotations

from typing import Final

import numpy as np

from detente.analysis.graph.graph import graph_model
from detente.errors import UnknownName
from detente.model.belief import beliefs
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import View
from detente.serve.views.result_content import state_cell
from detente.telling.labels import label

COLUMNS: Final = ("Place", "Statement", "For", "Against")
RANKED: Final = ("Tier", "States", "One of them")


def content(question: Question) -> Content:
    """Return an actor's statements, most important first, and the tiers that they make."""
    actor, conflict = question.given["actor"], question.conflict
    if actor not in conflict.actors:
        raise UnknownName("actor", actor, list(conflict.actors))
    phase = question.text("phase")
    graph = graph_model(conflict, phase=phase)
    rank = graph.rank[graph.actor(actor)]
    levels = np.unique(rank[graph.feasible])[::-1]
    now = question.state
    tiers: list[tuple[str | Cell, ...]] = []
    for place, level in enumerate(levels, start=1):
        codes = np.flatnonzero(rank == level)
        stands = now is not None and bool(rank[now] == level)
        shown = now if stands and now is not None else int(codes[0])
        mark = f"{place} (now)" if stands else str(place)
        tiers.append((mark, str(codes.size), state_cell(question, shown)))
    said = [one for one in beliefs(conflict, phase=phase) if f"preferences.{actor}" in one.path]
    rows = tuple(
        (one.path, one.says, ", ".join(one.because), ", ".join(one.despite)) for one in said
    )
    name = label(conflict, actor)
    data = {
        "actor": actor,
        "phase": question.phase.id if question.phase else None,
        "statements": [{"path": one.path, "says": one.says} for one in said],
        "tiers": [int((rank == level).sum()) for level in levels],
    }
    return Content(
        f"What {name} wants",
        data,
        (f"{len(levels)} tiers, the best first.",),
        (
            Table("States from best to worst", RANKED, tuple(tiers)),
            Table("Statements, most important first", COLUMNS, rows),
        ),
    )


VIEW: Final = View(
    name="wants",
    path="model/preferences/{actor}",
    title="What an actor wants",
    says="An actor's statements in order, and the states that they rank from best to worst.",
    content=content,
)
