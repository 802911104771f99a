"""What cannot be: a grid of options, and how many states that leaves out."""

from __future__ import annotations

from typing import Final

import numpy as np

from detente.model import phrases
from detente.model.condition import Condition
from detente.model.grammar import parse
from detente.model.state import feasible
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import View

COLUMNS: Final = ("Condition", "It cannot be that", "States that it leaves out")


def content(question: Question) -> Content:
    """Return what cannot be, and what one more condition would leave out."""
    conflict = question.conflict
    names = list(conflict.options)
    every = [(one, f"infeasible[{n}]") for n, one in enumerate(conflict.infeasible, 1)]
    if question.phase is not None:
        root = f"phases.{question.phase.id}.infeasible"
        every += [(one, f"{root}[{n}]") for n, one in enumerate(question.phase.infeasible, 1)]
    conditions = [one.when for one, _ in every]
    left = _left(names, conditions)
    rows: list[tuple[str | Cell, ...]] = [
        (
            Cell(str(one.when), question.link("model", sel=path)),
            phrases.condition(conflict, one.when),
            f"{_left(names, []) - _left(names, [one.when]):,}",
        )
        for one, path in every
    ]
    tried = _tried(question)
    after = left if tried is None else _left(names, [*conditions, tried])
    said = [f"{left:,} of {_left(names, []):,} states can be."]
    if tried is not None:
        told = phrases.condition(conflict, tried)
        said.append(
            phrases.sentence(
                f"{left:,} → {after:,} states: {left - after:,} fewer if it cannot be that {told}"
            )
        )
    return Content(
        "What cannot be",
        {"states": left, "tried": None if tried is None else str(tried), "after": after},
        tuple(said),
        (Table("What cannot be", COLUMNS, tuple(rows)),),
        shown={"tried": "" if tried is None else str(tried)},
    )


def _left(names: list[str], conditions: list[Condition]) -> int:
    """Return how many states are left by conditions that cannot be met."""
    return int(np.count_nonzero(feasible(names, conditions)))


def _tried(question: Question) -> Condition | None:
    """Return the condition that the grid or the typed text asks about, if any.

    Raises
    ------
    CaseError, UnknownName
        Where the text is no condition over the options.
    """
    typed = question.text("when")
    parts = [] if typed is None else [f"({typed})"]
    for name in question.conflict.options:
        chosen = question.text(f"opt.{name}")
        parts += [name] if chosen == "Y" else [f"not {name}"] if chosen == "N" else []
    if not parts:
        return None
    condition = parse(" and ".join(parts))
    for name in condition.names():
        question.conflict.code((name,))
    return condition


VIEW: Final = View(
    name="infeasible",
    path="model/infeasible",
    title="What cannot be",
    says="What cannot be, and how many states one more condition would leave out.",
    content=content,
    key="n",
    template="infeasible.html.j2",
)
