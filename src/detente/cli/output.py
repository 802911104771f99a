"""What commands print: JSON, or something for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.progress import Progress

from detente.telling.tell import tell, with_sentences


def put_json(value: Mapping[str, Any]) -> None:
    """Print plain data as JSON."""
    sys.stdout.write(json.dumps(value, indent=2, ensure_ascii=False) + "\n")


def put(renderable: object) -> None:
    """Print something that rich can render."""
    Console(highlight=False, soft_wrap=False).print(renderable)


def put_line(text: str, *, flush: bool = False) -> None:
    """Print a line as it is, at once where whoever reads it waits for it."""
    sys.stdout.write(text + "\n")
    if flush:
        sys.stdout.flush()


def note(text: str) -> None:
    """Say something beside the output, which may be piped on."""
    sys.stderr.write(text + "\n")


def print_result(
    result: Any,
    *,
    as_json: bool,
    table: Callable[[], object] | None = None,
    sentences_too: bool = False,
) -> None:
    """Print a result: as JSON, as the table that shows it, or as its sentences, a line each.

    Parameters
    ----------
    result
        A result.
    as_json
        Whether to print JSON.
    table
        What shows it to people in place of sentences.
    sentences_too
        Whether its JSON holds the sentences also.
    """
    if as_json:
        put_json(with_sentences(result) if sentences_too else result.as_dict())
    elif table:
        put(table())
    else:
        put_line("\n".join(tell(result)) or "Nothing to tell.")


@contextmanager
def working(what: str) -> Iterator[None]:
    """Show on a terminal that something takes its time; nothing where there is no text."""
    if not what or not sys.stderr.isatty():
        yield
        return
    with Console(stderr=True).status(what):
        yield


@contextmanager
def counting(what: str) -> Iterator[Callable[[int, int], object] | None]:
    """Show on a terminal how much is done; yields whom to tell, or nobody."""
    if not sys.stderr.isatty():
        yield None
        return
    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
