"""A draft to be accepted belief by belief: each with the words that it rests on."""

from __future__ import annotations

from typing import Any, Final

from detente.model.belief import BeliefEntry
from detente.review.accepted import unaccepted
from detente.review.questions import open_questions
from detente.serve.content import Content, Table
from detente.serve.question import Question
from detente.serve.view import View

COLUMNS: Final = ("Belief", "What it says", "Words that it rests on")

REASONS: Final = ("misread", "not said", "duplicate", "out of scope")
"""Why a belief of a draft is rejected."""


def content(question: Question) -> Content:
    """Return the beliefs that nobody has accepted, in order, and the open questions."""
    case = question.case
    waiting = unaccepted(case)
    asked = open_questions(case)
    words = {one.path: _words(question, one) for one in waiting}
    rows = tuple((one.path, one.says, " … ".join(words[one.path])) for one in waiting)
    data: dict[str, Any] = {
        "case": case.name,
        "draft": case.conflict.draft,
        "waiting": [
            {"path": one.path, "says": one.says, "quotes": words[one.path]} for one in waiting
        ],
        "questions": list(asked),
    }
    said = (
        f"{len(waiting)} beliefs wait to be accepted."
        if waiting
        else "Nothing waits: every belief was accepted."
    )
    return Content(
        "Review",
        data,
        (said, *asked),
        (Table("Beliefs that wait", COLUMNS, rows),),
        shown={"waiting": waiting, "words": words, "questions": asked, "reasons": REASONS},
    )


def _words(question: Question, belief: BeliefEntry) -> list[str]:
    """Return the words of a belief's claims."""
    claims = question.case.evidence.claims
    cited = [claims[one] for one in (*belief.because, *belief.despite) if one in claims]
    return [quote.exact for claim in cited for quote in claim.quotes]


VIEW: Final = View(
    name="review",
    path="review",
    title="Review",
    says="A draft, belief by belief: each with its words, to be accepted, edited or rejected.",
    content=content,
    key="v",
    template="review.html.j2",
)
