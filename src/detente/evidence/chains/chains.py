"""Source chains: from the innermost source out to the author, by stated rules.

The links of one attribution are its source and whoever stands behind it ("a report by X, who
writes for Y"); an attribution within the content of another goes on with the links of that one;
the author comes last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from detente.evidence.actors.actors import Actor
from detente.evidence.attribution.attribution import Attribution
from detente.evidence.chain import Link
from detente.evidence.chains.mention_index import MentionIndex
from detente.evidence.chains.sources import SourceReader


def authors(author: str = "", outlet: str = "") -> tuple[Link, ...]:
    """Return the outermost links: the author, and the outlet where one is told.

    >>> [link.name for link in authors("A. Marsh", "The Post")]
    ['A. Marsh', 'The Post']
    """
    writer = Link(name=author or "the author", type="author", says="reports")
    if not outlet:
        return (writer,)
    return (writer, Link(name=outlet, type="outlet", says="reports"))


def with_chains(
    text: str,
    actors: Sequence[Actor],
    attributions: Sequence[Attribution],
    outermost: Sequence[Link],
) -> tuple[Attribution, ...]:
    """Return the attributions, each with its chain of links from the innermost source outwards.

    Parameters
    ----------
    text
        The untouched text.
    actors
        The actors with their mentions.
    attributions
        As :func:`detente.evidence.attribution.attribute.attributions` returns them.
    outermost
        The links of who wrote the article, as :func:`authors` returns them.
    """
    reader = SourceReader(MentionIndex(text, actors), attributions)
    made = []
    for n, attribution in enumerate(attributions):
        links = [link for m in _outwards(attributions, n) for link in reader.links(m)]
        made.append(replace(attribution, chain=_once([*links, *outermost])))
    return tuple(made)


def _outwards(attributions: Sequence[Attribution], n: int) -> Iterator[int]:
    """Yield an attribution's number and those of the ones that hold it, innermost first."""
    seen: set[int] = set()
    at: int | None = n
    while at is not None and at not in seen:
        seen.add(at)
        yield at
        at = attributions[at].inside


def _once(links: Sequence[Link]) -> tuple[Link, ...]:
    """Return the links, one for each run of the same name."""
    return tuple(next(run) for _, run in groupby(links, key=lambda link: link.name))
