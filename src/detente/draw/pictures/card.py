"""The card of two actors: who helped bring whom to a deal, and who gives whom reason to keep it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from detente.analysis.leverage.leverage import Leverage
from detente.analysis.readings.readings import Readings
from detente.analysis.readings.survival import Survival
from detente.draw.card import Card, Side, Way, Ways, card
from detente.draw.picture import Picture
from detente.errors import UnknownName
from detente.telling import captions, deeds
from detente.telling.labels import label


def card_picture(result: Leverage, read: Readings, pair: tuple[str, str]) -> Picture:
    """Draw what each of two actors did, does and would do to the other.

    Parameters
    ----------
    result
        Who brought whom and who keeps whom, in the case as written.
    read
        The readings of the same deal.
    pair
        The keys of the two.

    Raises
    ------
    UnknownName
        Where one of the two is no actor of the case.

    Examples
    --------
    >>> from detente import leverage, load, readings
    >>> conflict = load("hostages-1981").conflict
    >>> picture = card_picture(leverage(conflict), readings(conflict), ("us", "iran"))
    >>> picture.rows[1][2:]  # doctest: +ELLIPSIS
    ('frees Iranian assets and undertakes not to intervene in Iran', 'if the freeze ...')
    """
    return card(card_of(result, read, pair), title=title(result, pair))


def title(result: Leverage, pair: tuple[str, str]) -> str:
    """Return what the card of two actors is called."""
    return captions.between(*(result.conflict.actors[one].name for one in pair))


def card_of(result: Leverage, read: Readings, pair: tuple[str, str]) -> Card:
    """Return what the card of two actors shows."""
    for one in pair:
        if one not in result.conflict.actors:
            raise UnknownName("actor", one, list(result.conflict.actors))
    first, other = pair
    sides = _side(result, read, first, other), _side(result, read, other, first)
    return Card(tuple(head for head, _ in deeds.ROWS), sides)


def foremost(read: Readings) -> tuple[str, str] | None:
    """Return the two between whom there is most, some of it each way; none where there are none."""
    counts = Counter(tuple(fate.id.split(".")[1:]) for fate in read.pairs)
    mutual = [
        (one, other)
        for one, other in combinations(read.conflict.actors, 2)
        if counts[one, other] and counts[other, one]
    ]
    return max(mutual, key=lambda two: counts[two] + counts[two[::-1]], default=None)


def _side(result: Leverage, read: Readings, actor: str, other: str) -> Side:
    """Return what an actor is to another, row by row."""
    fates = {fate.id: fate for fate in read.pairs}
    rows = []
    for _, ways in deeds.ROWS:
        names = [f"{way}.{actor}.{other}" for way in ways]
        found = sorted(
            (fates[name] for name in names if name in fates), key=lambda fate: not fate.believed
        )
        rows.append(_row(result, read, found))
    toward = captions.toward(label(result.conflict, actor), result.conflict.actors[other].name)
    return Side(toward, tuple(rows))


def _row(result: Leverage, read: Readings, found: Sequence[Survival]) -> Ways:
    """Return what an actor does in one row; filled, too, where one or the other always holds."""
    ways = _joined([_way(result, read, fate) for fate in found])
    if len(ways) < 2:
        return Ways(ways)
    _, actor, other = found[0].id.split(".")
    always = [
        fate for fate in read.headlines if fate.id == f"brings.{actor}.{other}" and fate.share == 1
    ]
    sure = tuple(replace(way, sure=way.sure or bool(always)) for way in ways)
    return Ways(sure, deeds.when(read, always[0]) if always else "")


def _way(result: Leverage, read: Readings, fate: Survival) -> Way:
    """Return one thing that an actor does, with the versions in which it does."""
    way, actor, other = fate.id.split(".")
    return Way(deeds.deed(result, way, actor, other), deeds.when(read, fate), fate.share == 1)


def _joined(ways: Sequence[Way]) -> tuple[Way, ...]:
    """Return things done with those of the same words in one."""
    by_text: dict[str, list[Way]] = {}
    for way in ways:
        by_text.setdefault(way.text, []).append(way)
    return tuple(
        Way(text, captions.or_else([one.when for one in alike]), any(one.sure for one in alike))
        for text, alike in by_text.items()
    )
