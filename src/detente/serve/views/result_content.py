"""What a page shows of a result that is told in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from detente.analysis.result import Result
from detente.draw.picture import Picture
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.telling.labels import label, state_label
from detente.telling.tell import tell, with_sentences


def result_content(
    title: str,
    result: Result,
    *,
    tables: Iterable[Table] = (),
    pictures: Iterable[Picture] = (),
    sentences_too: bool = False,
) -> Content:
    """Return a result as a page shows it.

    Parameters
    ----------
    sentences_too
        Whether its data holds the sentences also, as the command's does.
    """
    data = with_sentences(result) if sentences_too else result.as_dict()
    return Content(title, data, tell(result), tuple(tables), tuple(pictures))


def state_cell(question: Question, code: int, text: str = "") -> Cell:
    """Return a cell that leads to a state, told by what is the case in it."""
    said = text or state_label(question.conflict, code)
    return Cell(said, question.link(f"states/{code}", state=None))


def actor_cell(question: Question, actor: str, *, state: int | None = None) -> Cell:
    """Return a cell with an actor's name that leads to why it stays at a state."""
    at = None if state is None else str(state)
    asked = {} if at is None else {"state": at}
    return Cell(label(question.conflict, actor), question.link(f"why/{actor}", **asked))


def names(question: Question, actors: Sequence[str]) -> str:
    """Return actors as a cell lists them."""
    return ", ".join(label(question.conflict, one) for one in actors) or "nobody"
