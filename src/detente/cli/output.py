"""What commands print: JSON, or something for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from pydoc import pager
from shutil import get_terminal_size
from typing import Any

from rich.console import Console
from rich.progress import Progress
from rich.segment import Segment

from detente.case.commit import write_text
from detente.cli.stream import unguarded
from detente.display import visible
from detente.errors import NotSupported
from detente.telling.tell import tell, with_sentences


class Screen(Console):
    """A terminal that colours texts and is not led astray by what stands in them."""

    def __init__(self, name: str = "stdout") -> None:
        """Write to ``stdout`` or ``stderr``."""
        super().__init__(file=unguarded(name), highlight=False, soft_wrap=False)

    def render(self, *parts: Any, **options: Any) -> Iterator[Segment]:
        """Yield what is shown, with what cannot be seen written out."""
        for part in super().render(*parts, **options):
            yield part if part.control else Segment(visible(part.text), part.style)


def put_json(value: Mapping[str, Any]) -> None:
    """Print plain data as JSON."""
    sys.stdout.write(json.dumps(value, indent=2, ensure_ascii=False) + "\n")


def put(renderable: object) -> None:
    """Print something that rich can render."""
    Screen().print(renderable)


def put_line(text: str, *, flush: bool = False) -> None:
    """Print a line as it is, at once where whoever reads it waits for it."""
    sys.stdout.write(text + "\n")
    if flush:
        sys.stdout.flush()


def put_at_length(
    lines: Iterable[str], plain: Callable[[], Mapping[str, Any]], *, as_json: bool, out: Path | None
) -> None:
    """Print what may be long, or write it to a file and print nothing of it.

    Parameters
    ----------
    lines
        What people are told; a terminal without room for it shows it page by page.
    plain
        Gives the same as plain data, for JSON.
    as_json
        Whether to give JSON.
    out
        The file to write; one that ends in ``.json`` gets JSON.
    """
    if as_json or (out is not None and out.suffix == ".json"):
        text = json.dumps(plain(), indent=2, ensure_ascii=False)
    else:
        text = "\n".join(lines)
    if out is not None:
        write_text(out, f"{text}\n")
        note(f"wrote {out}")
    elif not as_json and text.count("\n") >= get_terminal_size().lines and sys.stdout.isatty():
        pager(visible(text))
    else:
        put_line(text)


def put_picture(out: Path, draw: Callable[[], str]) -> None:
    """Draw a picture and write it to a file whose ending says what it is.

    Raises
    ------
    NotSupported
        Where the file does not end in ``.svg``.
    """
    if out.suffix.lower() != ".svg":
        raise NotSupported(f"{out}: the picture is written as .svg. Give such a file")
    write_text(out, draw())
    note(f"wrote {out}")


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
    with Screen("stderr").status(what):
        yield


@contextmanager
def counting(what: str) -> Iterator[Callable[[int, int], object] | None]:
    """Show on a terminal how much is done; yields whom to tell, or nobody."""
    if not sys.stderr.isatty():
        yield None
        return
    with Progress(console=Screen("stderr"), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
