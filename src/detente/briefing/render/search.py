"""What was found in a text, as lines."""

from __future__ import annotations

from collections.abc import Iterator

from detente.case.search import SearchResult
from detente.telling import article


def found_lines(result: SearchResult) -> Iterator[str]:
    """Yield how much was found, then a line for each hit."""
    yield article.found(result.query, result.total if result.hits else 0, result.every)
    for hit in result.hits:
        place = f"{hit.source} {hit.start}–{hit.end}" if hit.start is not None else hit.id
        yield article.hit(place, hit.marked, hit.told)
