"""What a format is: how its files end, what they hold, how they are read and written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from detente.case.case import Case
from detente.case.commit import write_text
from detente.case.formats.event_dates import Order
from detente.errors import Problem
from detente.evidence import Claim, Evidence, Source
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


@dataclass(frozen=True)
class EventTable:
    """The events of a table as claims, and what of the table is not among them.

    Parameters
    ----------
    evidence
        A draft claim for each event, and the table as their source.
    faults
        What is wrong with rows that were left out; the first of them, where they are many.
    odd
        How many rows were left out because something is wrong with them.
    over
        How many rows stand beyond those that are taken at most.
    """

    evidence: Evidence
    faults: tuple[Problem, ...] = ()
    odd: int = 0
    over: int = 0

    @property
    def claims(self) -> Mapping[str, Claim]:
        """Return the claims by id."""
        return self.evidence.claims

    @property
    def sources(self) -> Mapping[str, Source]:
        """Return the sources by id."""
        return self.evidence.sources

    @property
    def left_out(self) -> tuple[str, ...]:
        """Return what is not among the claims, a line each; empty where all is.

        >>> EventTable(Evidence(), odd=2, over=5_000).left_out[-1]
        '5,000 rows left out: at most 0 are taken. Ask for some by --actor, or cut the table'
        """
        lines = [str(one) for one in self.faults]
        if self.odd:
            lines.append(f"{self.odd:,} {'row' if self.odd == 1 else 'rows'} left out as unusable")
        if self.over:
            most = f"at most {len(self.claims):,} are taken"
            mend = "Ask for some by --actor, or cut the table"
            lines.append(f"{self.over:,} rows left out: {most}. {mend}")
        return tuple(lines)


CASE: Kind[Case] = Kind("a case", default="yaml")
ISSUES: Kind[dict[str, Issue]] = Kind("issues", default="plain")
EVENTS: Kind[EventTable] = Kind("events", default="gdelt")
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
    dates
        What comes first in days such as 03/04/2016; ``None``: what the table itself proves.
    """

    phase: str | None = None
    scale: tuple[float, float] = (0.0, 100.0)
    actors: tuple[str, ...] = ()
    dates: Order | None = None


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
    way_out
        For a format that is neither read nor written: how to come by one that is.
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
    way_out: str = ""


def to_file(text: Callable[[Held, Choices], str]) -> Callable[[Held, Path, Choices], None]:
    """Return what writes a value to a file, from what gives the file's text."""

    def write(value: Held, path: Path, choices: Choices) -> None:
        write_text(path, text(value, choices))

    return write
