"""How a question is answered: one analysis of one case, printed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import detente
from detente.cli.output import print_result, put_picture, working
from detente.cli.question import Where
from detente.draw.picture import Picture
from detente.model.conflict import Conflict


def answer(
    case: str,
    question: Where,
    analysis: Callable[..., Any],
    *,
    waiting: str = "",
    table: Callable[[Any], object] | None = None,
    as_json: bool,
    sentences_too: bool = False,
    picture: Callable[[Conflict, Any], Picture] | None = None,
    out: Path | None = None,
    **options: Any,
) -> None:
    """Ask an analysis about a state of a case, and print its answer.

    Parameters
    ----------
    case
        What the user called the case.
    question
        The state, and whatever else the analysis is asked with.
    analysis
        A function of a conflict and keyword settings.
    waiting
        What a terminal shows while it runs.
    table
        What shows the answer, in place of sentences.
    as_json
        Whether to print JSON.
    sentences_too
        Whether the JSON holds the sentences also.
    picture, out
        What draws the answer, and the file for it; then nothing is printed.
    options
        Handed on to the analysis.
    """
    conflict = detente.load(case).conflict
    with working(waiting):
        result = analysis(conflict, **question.settings(), **options)
    if picture is not None and out is not None:
        put_picture(out, lambda: picture(conflict, result).svg)
        return
    shown = partial(table, result) if table else None
    print_result(result, as_json=as_json, table=shown, sentences_too=sentences_too)
