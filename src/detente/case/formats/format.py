"""What a format is: how its files end, what they hold, how they are read and written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from detente.case.case import Case
from detente.case.files import write_text
from detente.evidence import Evidence
from detente.evidence.reading import Reading
from detente.model.issue import Issue

Held = TypeVar("Held")
"""What a file holds: a case, issues, events or a reading."""


@dataclass(frozen=True)
class Kind(Generic[Held]):
    """One kind of thing that files hold.

    Parameters
    ----------
    name
        What a file of this kind holds, as it stands in a sentence.
    default
        The name of the format in which a file is read that no other format claims.
    """

    name: str
    default: str


CASE: Kind[Case] = Kind("a case", default="yaml")
ISSUES: Kind[dict[str, Issue]] = Kind("issues", default="plain")
EVENTS: Kind[Evidence] = Kind("events", default="gdelt")
READING: Kind[Reading] = Kind("a reading", default="article")
KINDS = (CASE, ISSUES, EVENTS, READING)


@dataclass(frozen=True)
class Choices:
    """What a user may choose beside the file; a format heeds what concerns it.

    Parameters
    ----------
    phase
        The phase of a case that is written; ``None`` for its focus, or its last.
    scale
        The ends of the line on which a table's positions stand, where the table does not say.
    actors
        Words of actors' names; events that name none of them are left out.
    """

    phase: str | None = None
    scale: tuple[float, float] = (0.0, 100.0)
    actors: tuple[str, ...] = ()


NO_CHOICES = Choices()
"""What holds where a user chooses nothing."""


def loses_nothing(_value: object, _choices: Choices) -> tuple[str, ...]:
    """Return that a format holds all there is."""
    return ()


@dataclass(frozen=True)
class Format(Generic[Held]):
    """One format of files.

    Parameters
    ----------
    name
        Short and unique, such as ``gmcr``.
    title
        What such a file is called in a sentence: ``a file of GMCR+``.
    holds
        The kind of thing in it.
    suffixes
        How its files end, in small letters with the point; ``""`` for a folder.
    about
        What of that thing a file holds, in a few words.
    read
        Reads a file; ``None`` for a format that is only written. Raises a ``DetenteError`` that
        names file, line and mend.
    write
        Writes a file, whole or not at all; ``None`` for a format that is only read.
    loses
        What of a value a file does not hold, each in a few words.
    marks
        Tells by a file's text that it is of this format. Without it, a file is told by its ending.
    citation
        Where the format is described.
    """

    name: str
    title: str
    holds: Kind[Held]
    suffixes: tuple[str, ...]
    about: str
    read: Callable[[Path, Choices], Held] | None = None
    write: Callable[[Held, Path, Choices], None] | None = None
    loses: Callable[[Held, Choices], tuple[str, ...]] = loses_nothing
    marks: Callable[[str], bool] | None = None
    citation: str = ""


def to_file(text: Callable[[Held, Choices], str]) -> Callable[[Held, Path, Choices], None]:
    """Return what writes a value to a file, from what gives the file's text."""

    def write(value: Held, path: Path, choices: Choices) -> None:
        write_text(path, text(value, choices))

    return write
