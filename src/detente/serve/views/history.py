"""Every version since the case was opened, in words, and what the last edit changed."""

from __future__ import annotations

from typing import Final

from detente.serve.content import Content, Table
from detente.serve.question import Question
from detente.serve.view import View

COLUMNS: Final = ("Version", "What was done", "Made from")


def content(question: Question) -> Content:
    """Return the versions, the newest first."""
    versions = question.history.versions
    rows = tuple(
        (
            f"{number} (now)" if number == question.history.head else str(number),
            one.says,
            "" if one.parent < 0 else str(one.parent),
        )
        for number, one in reversed(list(enumerate(versions)))
    )
    data = {
        "head": question.history.head,
        "versions": [{"says": one.says, "parent": one.parent} for one in versions],
    }
    return Content("History", data, tables=(Table("Versions", COLUMNS, rows),))


VIEW: Final = View(
    name="history",
    path="history",
    title="History",
    says="Every version since the case was opened, in words, each to be gone back to.",
    content=content,
    key="h",
    template="history.html.j2",
)
