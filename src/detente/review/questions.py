"""The questions that a draft leaves open, which stand in its summary, and their answers."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from detente.case.case import Case
from detente.errors import CaseError, Problem

_HEAD: Final = "Open questions:"
_ANSWER: Final = " Answer: "


def open_questions(case: Case) -> tuple[str, ...]:
    """Return the questions of a draft that nobody has answered, in order.

    >>> from detente import load
    >>> open_questions(load("syria-2016"))
    ()
    """
    _, _, listed = case.conflict.summary.partition(_HEAD)
    lines = [line.strip().removeprefix("- ") for line in listed.splitlines()]
    return tuple(line for line in lines if line and _ANSWER.strip() not in line)


def answer(case: Case, question: str, text: str) -> Case:
    """Return a draft with the answer to a question beside it in the summary.

    Raises
    ------
    CaseError
        Where the question is not one of those left open, or the answer says nothing.
    """
    if question not in open_questions(case):
        raise CaseError(Problem(f"{question!r} is no open question", "Look at the summary"))
    if not text.strip():
        raise CaseError(Problem("the answer says nothing", "Say it in a sentence, or skip"))
    answered = f"- {question}{_ANSWER}{' '.join(text.split())}"
    summary = case.conflict.summary.replace(f"- {question}", answered, 1)
    return replace(case, conflict=case.conflict.replaced(summary=summary))
