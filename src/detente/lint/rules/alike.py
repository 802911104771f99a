"""Ids that look alike to the eye and are not the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from detente.lint.rule import Remark, Rule, Subject

_LOOKS: Final = str.maketrans(
    "аеорсухіјѕһԁԛԝвкмнтзαορνικτυχγ01|",
    "aeopcyxijshdqwbkmht3aopvikiuxyoll",
)
"""Letters of Cyrillic and Greek, and figures, by the Latin letters that they look like."""


def _look(name: str) -> str:
    """Return what a name looks like."""
    return normalize("NFKC", name).casefold().translate(_LOOKS).replace("i", "l")


def _alike(subject: Subject) -> Iterator[Remark]:
    """Yield the ids of one section that look like another of it."""
    conflict, evidence = subject.conflict, subject.case.evidence
    sections = {
        "actors": list(conflict.actors),
        "options": list(conflict.options),
        "phases": [one.id for one in conflict.phases],
        "pledges": [one.id for one in conflict.pledges if one.id],
        "issues": list(conflict.issues),
        "proposals": list(conflict.proposals),
        "scenarios": [one.id for one in conflict.scenarios],
        "claims": list(evidence.claims),
        "sources": list(evidence.sources),
    }
    for section, names in sections.items():
        first: dict[str, str] = {}
        for name in names:
            other = first.setdefault(_look(name), name)
            if other != name:
                says = (
                    f"the ids {other!r} ({_signs(other)}) and {name!r} ({_signs(name)}) look alike"
                )
                yield Remark(f"{section}.{name}", says, "rename one, so that nobody mistakes it")


def _signs(name: str) -> str:
    """Return a name in signs of ASCII alone."""
    return ascii(name).strip("'")


ALIKE_IDS: Final = Rule(
    "alike-ids",
    "Two ids look alike",
    "A reader takes one for the other, and so does whoever edits the case.",
    _alike,
    {"proposals": {"plan-1": {"state": ["north.shell"]}, "plan-l": {"state": []}}},
)
