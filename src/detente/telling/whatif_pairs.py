"""Who would now bring whom to agree, or give whom reason to keep the deal, and did not before.

Whose pressure changed what another does is said; who has the upper hand is not.
"""

from __future__ import annotations

from typing import Final

from detente.analysis.leverage.cell import CellName
from detente.analysis.leverage.leverage import Leverage
from detente.analysis.whatif.difference import Difference
from detente.analysis.whatif.whatif import WhatIf
from detente.model import phrases
from detente.telling.cells import normal, usual

_AGREES: Final = {
    "accord": "would do {own} part anyway",
    "willing": "would agree for what the others do",
    "follows": "would be no better off by agreeing, but would follow once the others have begun",
    "unexplained": "would not agree, as far as the case explains",
}
_DOES: Final[dict[CellName, tuple[str, str]]] = {
    "pays": ("{actors} part", "help bring {other} to agree"),
    "compels": ("{actors} pressure", "help change what {other} {does}"),
    "repels": ("{actors} pressure", "help end {others} own"),
    "gives": ("{actors} part", "give {other} reason to keep {deal}"),
    "presses": ("{actors} part", "leave {other} nothing better than to keep {deal}"),
    "withdraws": ("that {actor} would stop {own} part in return", "keep {other} to {deal}"),
    "punishes": (
        "that {actor} would respond, and leave {other} worse off than {usual},",
        "keep {other} to {deal}",
    ),
}
"""For each cell, what does it, and what it does."""

_ENDS: Final = "end pressure of {own} own"


def agreement(result: WhatIf, one: Difference) -> str:
    """Return why an actor would now agree to the deal, and why before."""
    conflict = result.after.conflict
    own = phrases.possessive(conflict, one.actors[0])
    now, then = (_AGREES[str(how)].format(own=own) for how in (one.after, one.before))
    who = phrases.names(conflict, one.actors)
    return f"{who} now {now}; before, {phrases.pronoun(conflict, one.actors[0])} {then}"


def upper_hand(result: WhatIf, one: Difference) -> str:
    """Return which of two now moves the other, and which did before."""
    now, then = result.after.leverage, result.before.leverage
    assert now is not None
    assert then is not None
    pair = phrases.names(result.after.conflict, one.actors)
    after, before = _moves(now, one, "moves", one.after), _moves(then, one, "moved", one.before)
    return f"between {pair}, now {after}; before, {before}"


def _moves(leverage: Leverage, one: Difference, verb: str, hand: object) -> str:
    """Return which of two moves the other, and whether by pressure."""
    if hand == "none":
        return f"neither {verb} the other"
    if hand == "mutual":
        return f"each {verb} the other {_by(leverage, *one.actors)}"
    other = next(key for key in one.actors if key != hand)
    who = phrases.names(leverage.conflict, [str(hand)])
    return f"only {who} {verb} the other {_by(leverage, str(hand), other)}"


def _by(leverage: Leverage, actor: str, other: str) -> str:
    """Return whether one works on another by pressure or by doing its part."""
    cells = leverage.pairs.cells[actor][other]
    return "by pressure" if any(cell.harm for cell in cells) else "by doing a part"


def cell(result: WhatIf, one: Difference) -> str:
    """Return what one now does to bring another to the deal or keep it there, or no longer does."""
    assert one.cell
    side = result.after if one.after else result.before
    leverage = side.leverage
    assert leverage is not None
    conflict, ((actor,), (other,)) = leverage.conflict, (one.actors, one.others)
    words = {
        "actor": phrases.names(conflict, [actor]),
        "actors": phrases.whose(conflict, [actor]),
        "own": phrases.possessive(conflict, actor),
        "other": phrases.names(conflict, [other]),
        "others": phrases.whose(conflict, [other]),
        "does": phrases.verb(conflict, other, "does", "do"),
        "deal": "the deal" if leverage.pairs.conduct[other].part else "what stands",
        "usual": usual(leverage),
    }
    ends, new = _ENDS.format(own=phrases.possessive(conflict, other)), "do something new"
    subject, does = (part.format(**words) for part in _DOES[one.cell])
    if one.cell == "pays" and "price" in (one.before, one.after):
        does = f"help bring {words['other']} to {ends}"
    if one.before and one.after:
        now, then = (ends, new) if one.after == "price" else (new, ends)
        return f"{subject} now serves to bring {words['other']} to {now}; before, to {then}"
    verb, _, rest = does.partition(" ")
    when = f"set against {normal(leverage)}, " if one.cell in ("compels", "repels") else ""
    how = f"now {verb}s" if one.after else f"no longer {verb}s"
    return f"{when}{subject} {how} {rest}"
