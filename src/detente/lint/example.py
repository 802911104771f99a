"""A small case in which there is nothing to look at, and what shows each rule in its place."""

from __future__ import annotations

from typing import Any, Final

from detente.case.case import Case
from detente.case.quotes import placed
from detente.evidence import Evidence
from detente.lint.rule import Rule
from detente.model.conflict import Conflict

TEXT: Final = "Guns fall silent\n\nThe guns fell silent in the valley on Monday.\n"
"""The text of the source ``report``."""

CLEAN: Final[dict[str, Any]] = {
    "id": "valley",
    "title": "A truce in the valley",
    "citation": "Made up for this page",
    "actors": {"north": {"name": "the North"}, "south": {"name": "the South"}},
    "options": {"north.shell": "shells the valley", "south.arm": "arms the villages"},
    "preferences": {
        "north": ["not south.arm", "north.shell"],
        "south": ["not north.shell", "south.arm"],
    },
    "status_quo": [],
}
"""The sections of a case that no rule has anything to say of."""


def example(rule: Rule | None = None) -> Case:
    """Return the clean case, or the one that shows a rule.

    >>> example().conflict.title
    'A truce in the valley'
    """
    data = CLEAN | (rule.example if rule else {})
    parts = {name: data.pop(name) for name in ("claims", "sources") if name in data}
    if "phases" in data:
        del data["status_quo"]
    evidence = Evidence.model_validate(parts)
    texts = {"report": TEXT}
    evidence = evidence.model_copy(update={"claims": placed(evidence.claims, texts)})
    conflict = Conflict.model_validate(data)
    return Case(conflict.id, conflict, evidence, texts)
