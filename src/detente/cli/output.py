"""What commands print: JSON, or something for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Protocol


def put_json(value: Mapping[str, Any]) -> None:
    """Print plain data as JSON."""
    sys.stdout.write(json.dumps(value, indent=2, ensure_ascii=False) + "\n")


class Told(Protocol):
    """A result that tells itself in sentences and as plain data."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return what was found, in plain words."""

    def as_dict(self) -> dict[str, Any]:
        """Return everything as plain data."""


def tell(result: Told, *, as_json: bool) -> None:
    """Print a result as JSON, or its sentences, a line each."""
    if as_json:
        put_json(result.as_dict())
    else:
        put_line("\n".join(result.sentences) or "Nothing to tell.")


def put(renderable: object) -> None:
    """Print something that rich can render."""
    from rich.console import Console

    Console(highlight=False, soft_wrap=False).print(renderable)


def put_line(text: str) -> None:
    """Print a line as it is."""
    sys.stdout.write(text + "\n")


def note(text: str) -> None:
    """Say something beside the output, which may be piped on."""
    sys.stderr.write(text + "\n")


@contextmanager
def working(what: str) -> Iterator[None]:
    """Show on a terminal that something takes its time; nothing where there is no text."""
    if not what or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(what):
        yield


@contextmanager
def counting(what: str) -> Iterator[Callable[[int, int], object] | None]:
    """Show on a terminal how much is done; yields whom to tell, or nobody."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
