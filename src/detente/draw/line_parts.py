"""What a picture of lines over phases is made of."""

from __future__ import annotations

from dataclasses import dataclass

from detente.draw.svg import number


@dataclass(frozen=True)
class Moment:
    """A phase on the time axis: its title and its date, as they are to be written."""

    title: str
    date: str = ""


@dataclass(frozen=True)
class Line:
    """One line: a value per phase, None where there is none."""

    id: str
    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Lines:
    """All that the picture shows; ``measure`` says what the values are."""

    moments: tuple[Moment, ...]
    lines: tuple[Line, ...]
    measure: str


def described(shown: Lines) -> str:
    """Return in sentences what the lines show."""
    said = [f"{shown.measure}."]
    for line in shown.lines:
        pairs = zip(shown.moments, line.values, strict=True)
        run = ", ".join(
            f"{moment.title} {'none' if value is None else number(value)}"
            for moment, value in pairs
        )
        said.append(f"{line.name}: {run}.")
    return " ".join(said)
