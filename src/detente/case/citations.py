"""Does every claim that is cited, and every source that is quoted, exist?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from detente.case.value_tree import ValueTree, Where
from detente.errors import Problem, nearest

_EVIDENCE = {"claims", "sources"}


def claim_problems(tree: ValueTree, claims: ValueTree) -> Iterator[Problem]:
    """Yield the citations of claims that are not there; a case without claims cites freely.

    Parameters
    ----------
    tree
        The file with the beliefs.
    claims
        The file with the claims, which may be the same.
    """
    known = list(map(str, _section(claims, "claims")))
    if known:
        for where, name in _cited(tree.data, ()):
            if name not in known:
                yield tree.problem(f"no claim is called {name!r}", nearest(name, known), where)


def source_problems(claims: ValueTree, known: list[str]) -> Iterator[Problem]:
    """Yield the quotes from sources that are not there, where a case has sources at all."""
    for claim, content in _section(claims, "claims").items():
        quotes = content.get("quotes") if isinstance(content, dict) else None
        for place, quote in enumerate(quotes if known and isinstance(quotes, list) else ()):
            name = quote.get("source") if isinstance(quote, dict) else None
            if isinstance(name, str) and name not in known:
                where = ("claims", claim, "quotes", place, "source")
                yield claims.problem(f"no source is called {name!r}", nearest(name, known), where)


def _section(tree: ValueTree, name: str) -> dict[Any, Any]:
    """Return a section of a file, empty where it is not one of keys."""
    section = tree.data.get(name)
    return section if isinstance(section, dict) else {}


def _cited(value: Any, where: Where) -> Iterator[tuple[Where, str]]:
    """Yield every claim id that a belief cites, and where."""
    if isinstance(value, dict):
        for key, below in value.items():
            if key in {"because", "despite"} and isinstance(below, list):
                names = [(place, one) for place, one in enumerate(below) if isinstance(one, str)]
                yield from (((*where, key, place), one) for place, one in names)
            elif where or key not in _EVIDENCE:
                yield from _cited(below, (*where, key))
    elif isinstance(value, list):
        for place, below in enumerate(value):
            yield from _cited(below, (*where, place))
