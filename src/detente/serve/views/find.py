"""Words among the sentences and claims of a case."""

from __future__ import annotations

from typing import Final

from detente.case.search import Hit, search
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import Setting, View
from detente.telling import article

COLUMNS: Final = ("Where", "What was found", "On whose word")


def content(question: Question) -> Content:
    """Return the sentences and claims that hold the words asked for, the best first."""
    words = question.text("q") or ""
    limit = int(question.number("limit", 20, least=1, most=500))
    result = search(question.case, words, limit=limit)
    rows = tuple((_place(question, one), one.text, one.told) for one in result.hits)
    asked = "Type words to look for them among sentences and claims."
    said = article.found(result.query, result.total if result.hits else 0, result.every)
    return Content(
        "Find",
        result.as_dict(),
        (said if words else asked,),
        (Table("Found", COLUMNS, rows),),
    )


def _place(question: Question, hit: Hit) -> Cell:
    """Return a cell that leads to where words were found."""
    if hit.kind == "claim":
        return Cell(hit.id, question.link(f"claims/{hit.id}"))
    address = question.link(f"evidence/{hit.source}", q=f"{hit.start}-{hit.end}")
    return Cell(f"{hit.source} {hit.start}–{hit.end}", address)


VIEW: Final = View(
    name="find",
    path="find",
    title="Find",
    says="The sentences and claims that hold some words, the best first.",
    content=content,
    key="f",
    settings=(Setting("q", "Words"), Setting("limit", "At most", "20")),
)
