"""``detente review``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from detente.cli.output import note, put_json, put_line
from detente.errors import DetenteError
from detente.review.review import Card, Review
from detente.telling.page import place_of

_HELP = (
    "a accept · e TEXT edit · r REASON reject · m PATH merge into · s skip · u undo · q quit; "
    "of a question: any sentence answers it"
)


def review(
    draft: Annotated[
        Path, typer.Argument(metavar="DRAFT", help="A draft case: a folder or a YAML file.")
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Print what is still to be decided as JSON, and stop.")
    ] = False,
) -> None:
    """Walk through a draft: accept, edit, reject or merge beliefs, answer what is open.

    Decisions are read from standard input, a line each, and written at once.
    """
    sitting = Review(draft)
    if as_json:
        put_json(_plain(sitting))
        return
    put_line(_HELP)
    while cards := sitting.waiting():
        _show(sitting, cards[0])
        typed = sys.stdin.readline()
        if not typed or typed.strip() == "q":
            break
        _decide(sitting, cards[0], typed.strip())
    left = len(sitting.waiting())
    put_line(f"{sitting.progress}; {f'{left} left' if left else 'nothing is left to decide'}.")


def _plain(sitting: Review) -> dict[str, object]:
    """Return what is left and what was decided, as plain data."""
    return {
        "case": sitting.case.name,
        "draft": sitting.case.conflict.draft,
        "progress": sitting.progress,
        "waiting": [
            {
                "path": one.path or None,
                "says": one.says,
                "quotes": [quote.exact for quote in one.quotes],
            }
            for one in sitting.waiting()
        ],
        "decisions": sitting.decisions,
    }


def _show(sitting: Review, card: Card) -> None:
    """Print one card: where it stands, the words, what is believed."""
    put_line(f"\n[{sitting.progress}] {card.path or 'open question'}")
    for quote in card.quotes:
        put_line(f"  “{' '.join(quote.exact.split())}” ({place_of(quote)})")
    put_line(f"  {card.says}")


def _decide(sitting: Review, card: Card, typed: str) -> None:
    """Carry out what was typed about a card; a slip is told, and the card stays."""
    word, _, rest = typed.partition(" ")
    try:
        if word == "s":
            sitting.skip(card)
        elif word == "u":
            sitting.undo()
        elif not card.path and typed in ("", "a", "e", "r", "m"):
            note("detente: a question is answered in a sentence; it comes again later")
            sitting.skip(card)
        elif not card.path:
            sitting.answer(card, typed.removeprefix("e "))
        elif word == "a":
            sitting.accept(card)
        elif word == "e":
            sitting.edit(card, rest)
        elif word == "r":
            sitting.reject(card, rest)
        elif word == "m":
            sitting.merge(card, rest)
        else:
            note(f"detente: {typed!r} is none of these: {_HELP}")
    except DetenteError as fault:
        note(f"detente: {fault}")
