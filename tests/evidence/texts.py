"""Texts that tests read, each parsed and read once for all tests of a run."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from detente.evidence.draft import Draft, draft
from detente.evidence.reading import Reading, read, read_text
from detente.evidence.structure.parse import parse
from detente.evidence.structure.syntax import SyntaxTree, syntax_tree

ARTICLES = Path(__file__).parent / "articles"
ARTICLE = ARTICLES / "river_truce.txt"
"""An invented truce, with every mechanism that a reading must carry."""
ACTORS = ARTICLES / "actors.yaml"
"""Who is who in it."""


@cache
def parsed(sentence: str) -> SyntaxTree:
    """Return the tree of a sentence."""
    (doc,) = parse([sentence])
    return syntax_tree(doc)


@cache
def reading(text: str, day: str = "") -> Reading:
    """Return the reading of a text, under a title and a date line where a day is given."""
    return read_text(f"A dispatch\n\n{day}\n\n{text}" if day else text)


@cache
def drafted(text: str, day: str = "") -> Draft:
    """Return the draft of a text."""
    return draft(reading(text, day))


@cache
def article() -> Reading:
    """Return the reading of the article."""
    return read(ARTICLE, actors_file=ACTORS)


@cache
def article_draft() -> Draft:
    """Return the draft of the article."""
    return draft(article())
