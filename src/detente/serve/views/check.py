"""What in a case to look at, though it can be used."""

from __future__ import annotations

from typing import Any, Final

from detente.case.case import warnings
from detente.case.overview import overview
from detente.lint.lint import Lint, lints
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import View
from detente.telling.pledges import sentence

COLUMNS: Final = ("Where", "What", "How it can be mended", "Rule")


def report(question: Question) -> dict[str, Any]:
    """Return what the command ``check`` says of the case."""
    case = question.case
    claims = case.evidence.claims
    pledged = [sentence(case.conflict, one, claims=claims) for one in case.conflict.pledges]
    return overview(case) | {
        "pledged": pledged,
        "warnings": [str(one) for one in warnings(case)],
        "lints": [one.as_dict() for one in lints(case)],
    }


def content(question: Question) -> Content:
    """Return the case in numbers, its pledges in words, and what to look at."""
    remarks = lints(question.case)
    rows = tuple(_row(question, one) for one in remarks)
    data = report(question)
    clean = () if remarks else ("Nothing in the case asks for a second look.",)
    figures = tuple((key, _figure(value)) for key, value in overview(question.case).items())
    return Content(
        "Check",
        data,
        (*clean, *data["pledged"]),
        (
            Table("To look at", COLUMNS, rows),
            Table("In numbers", ("What", "How many"), figures),
        ),
    )


def _row(question: Question, lint: Lint) -> tuple[str | Cell, ...]:
    """Return a remark's cells."""
    place = f"{lint.path} (line {lint.line})" if lint.line else lint.path
    return (
        Cell(place or "the case", question.link("model", sel=lint.path or None)),
        lint.says,
        lint.mend,
        lint.code,
    )


def _figure(value: object) -> str:
    """Return a figure as a cell shows it."""
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


VIEW: Final = View(
    name="check",
    path="check",
    title="Check",
    says="Whether the case can be used, and what in it to look at.",
    content=content,
    key="k",
)
