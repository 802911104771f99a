"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def bundled_names(typed: str) -> list[str]:
    """Return the bundled cases that a half-typed name may mean, for the shell to complete."""
    catalog = Path(__file__).resolve().parents[1] / "catalog"
    names = sorted(file.parent.name for file in catalog.glob("*/case.yaml"))
    return [name for name in names if name.startswith(typed)]


CaseName = Annotated[
    str,
    typer.Argument(
        metavar="CASE",
        help="A folder, a YAML or .gmcr file, or a bundled case's name.",
        autocompletion=bundled_names,
    ),
]
Phase = Annotated[
    str | None, typer.Option(help="The phase's id; none: the case's focus, or its last phase.")
]
State = Annotated[
    str | None,
    typer.Option(
        help="A phase's or a proposal's id, options joined by +, none, or a code. Default: the "
        "status quo."
    ),
]
Concept = Annotated[str, typer.Option(help="Solution concept: seq, smr or gmr.")]
ConceptOrNash = Annotated[str, typer.Option(help="Solution concept: nash, seq, smr or gmr.")]
Concepts = Annotated[
    list[str] | None,
    typer.Option(
        help="nash, gmr, smr, seq, sim; for two actors l1, l2, … and nonmyopic. Repeatable."
    ),
]
Responses = Annotated[
    str, typer.Option(help="Which responses count: sequences, once-each or single.")
]
Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
Out = Annotated[Path | None, typer.Option("--out", "-o", help="The file to write.")]
Picture = Annotated[Path | None, typer.Option("--out", "-o", help="Draw it to this .svg file.")]
Level = Annotated[float, typer.Option(help="Share of outcomes that bands hold: 0.5, 0.8 or 0.9.")]
Seed = Annotated[
    int,
    typer.Option(min=0, max=2**63 - 1, help="The seed of whatever is drawn; the same, same bytes."),
]
ExecutorName = Annotated[
    str, typer.Option(help="Who draws: here, processes, processes:N, dask, dask:N or dask:ADDRESS.")
]


def state_of(text: str | None) -> int | str | tuple[str, ...] | None:
    """Return the state that a user names: a code, a state's name, or the options taken.

    >>> state_of("us.curb, damascus.talk"), state_of("us.curb+damascus.talk"), state_of("none")
    (('us.curb', 'damascus.talk'), ('us.curb', 'damascus.talk'), ())
    """
    return None if text is None else named_state(text)


def named_state(text: str) -> int | str | tuple[str, ...]:
    """Return the state that a text names.

    >>> named_state("us.curb"), named_state("8")
    (('us.curb',), 8)
    """
    digits = text.strip().removeprefix("-")
    if digits.isascii() and digits.isdecimal() and len(digits) < 20:
        return int(text)
    if text.strip() == "none":
        return ()
    names = tuple(part.strip() for part in text.replace("+", ",").split(",") if part.strip())
    return names[0] if len(names) == 1 and "." not in names[0] else names
