"""Everything the case believes, section by section, each belief with its claims."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from detente.case.formats.case_json import case_json
from detente.model.belief import BeliefEntry, beliefs
from detente.model.conflict import Conflict
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import View
from detente.telling.labels import label

COLUMNS: Final = ("Belief", "What it says", "For", "Against", "Note")

SECTIONS: Final[Mapping[str, str]] = {
    "options": "Options",
    "infeasible": "What cannot be",
    "preferences": "Wants",
    "phases": "Phases",
    "baseline": "What is normal",
    "terms": "Terms of the deal",
    "pledges": "Pledges",
    "ties": "Ties",
    "views": "What actors do not know",
    "proposals": "Proposals",
    "questions": "Open questions",
    "theses": "Claims to be tested",
}
"""The sections of the model by the first word of a belief's path, in order."""


@dataclass(frozen=True)
class Section:
    """One section of the model: its key, its heading, and its beliefs under headings of theirs."""

    key: str
    heading: str
    groups: tuple[tuple[str, tuple[BeliefEntry, ...]], ...]

    @property
    def count(self) -> int:
        """Return how many beliefs there are."""
        return sum(len(one) for _, one in self.groups)


def sections(conflict: Conflict, phase: str | None) -> tuple[Section, ...]:
    """Return the sections that hold beliefs in a phase."""
    found: dict[str, dict[str, list[BeliefEntry]]] = {}
    for one in beliefs(conflict, phase=phase):
        key, heading = _place(conflict, one.path)
        found.setdefault(key, {}).setdefault(heading, []).append(one)
    return tuple(
        Section(key, heading, tuple((name, tuple(some)) for name, some in found[key].items()))
        for key, heading in SECTIONS.items()
        if key in found
    )


def _place(conflict: Conflict, path: str) -> tuple[str, str]:
    """Return the section of a belief and the heading that it stands under there."""
    keys = path.partition("[")[0].split(".")
    in_phase = keys[0] == "phases" and len(keys) > 2
    own = keys[2:] if in_phase else keys
    key = own[0]
    actor = own[1] if key in ("options", "preferences", "views") and len(own) > 1 else ""
    name = label(conflict, actor) if actor in conflict.actors else actor
    return key, f"{name}, in this phase" if name and in_phase else name


def content(question: Question) -> Content:
    """Return every belief in force in the phase, with the claims for and against it."""
    found = sections(question.conflict, question.text("phase"))
    rows = tuple(
        _row(question, one) for section in found for _, some in section.groups for one in some
    )
    data: dict[str, Any] = json.loads(case_json(question.case))
    return Content(
        "Model",
        data,
        tables=(Table("Beliefs", COLUMNS, rows),),
        shown={"sections": found, "sel": question.text("sel")},
    )


def _row(question: Question, one: BeliefEntry) -> tuple[str | Cell, ...]:
    """Return a belief's cells."""
    return (
        Cell(one.path, question.link("model", sel=one.path)),
        one.says,
        ", ".join(one.because),
        ", ".join(one.despite),
        one.note,
    )


def bearing(entries: Iterable[BeliefEntry]) -> dict[str, list[tuple[BeliefEntry, bool]]]:
    """Return, for each claim, the beliefs that it bears on, and whether it speaks against them."""
    found: dict[str, list[tuple[BeliefEntry, bool]]] = {}
    for one in entries:
        for against, claims in ((False, one.because), (True, one.despite)):
            for claim in claims:
                found.setdefault(claim, []).append((one, against))
    return found


VIEW: Final = View(
    name="model",
    path="model",
    title="Model",
    says="Everything that the case believes, each belief with the claims for and against it.",
    content=content,
    key="m",
    template="model.html.j2",
)
