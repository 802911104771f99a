"""What guarantees a deal, in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from detente.analysis.concepts.words import short
from detente.model import phrases
from detente.model.belief import beliefs
from detente.model.change import apply
from detente.model.option import owner

if TYPE_CHECKING:
    from detente.analysis.guarantees.added import Added, Commitment
    from detente.analysis.guarantees.breach import Breach, Watch
    from detente.analysis.guarantees.guarantees import Carried, Guarantees


_MOST: Final = 3
"""As many changed holds are told of at most."""


def sentences(found: Guarantees) -> tuple[str, ...]:
    """Return what carries the deal, who would break it first, what deters, and what would bind."""
    told = [_pledge(found, one) for one in found.pledges]
    told += [_breach(found, one) for one in found.breaches[:1] if one.move is not None]
    told += [_watch(found, one) for one in found.watch]
    told += [_way_back(found, one) for one in found.ways_back if one.carries or one.shifts]
    for one in found.added:
        told += _added(found, one)
    return tuple(phrases.sentence(text) for text in told)


def _percent(share: Fraction) -> str:
    """Return a share as a percentage."""
    return f"{float(share):.0%}"


def _without(found: Guarantees, one: Carried) -> str:
    """Return what becomes of the deal without one thing, as a clause."""
    if not one.carries:
        return f"the deal would still hold, but {phrases.listed(_shifts(found, one))}"
    parts = []
    if one.lost:
        names = phrases.listed([short(name) for name in one.lost])
        parts.append(f"the deal would not hold under {names}")
    if one.leavers:
        parts.append(f"{phrases.names(found.conflict, one.leavers)} could leave it undeterred")
    return ": ".join(parts)


def _shifts(found: Guarantees, one: Carried) -> list[str]:
    """Return the holds that would be other than they are, the most changed first."""
    names = found.conflict.actors
    return [
        f"the hold of {names[shift.actor].name} over {names[shift.over].name} "
        f"would {'fall' if shift.after < shift.before else 'rise'} "
        f"from {_percent(shift.before)} to {_percent(shift.after)}"
        for shift in sorted(one.shifts, key=lambda shift: -abs(shift.after - shift.before))[:_MOST]
    ]


def _pledge(found: Guarantees, one: Carried) -> str:
    """Return whether the deal rests on a pledge."""
    if one.carries:
        return f"the deal rests on this: {one.says}. Without it, {_without(found, one)}"
    rest = f". Without it, {_without(found, one)}" if one.shifts else ""
    return f"the deal does not rest on this: {one.says}{rest}"


def _breach(found: Guarantees, one: Breach) -> str:
    """Return who would break the deal first, and why it does not or does."""
    who = found.conflict.actors[one.actor].name
    move = "" if one.move is None else phrases.move(found.conflict, found.state, one.move)
    it = phrases.verb(found.conflict, one.actor, "it", "they")
    its = phrases.verb(found.conflict, one.actor, "its range", "their range")
    first = f"{who} would be the first to break the deal ({who} {move})"
    gains = f"{it} would gain {_percent(one.gain)} of {its}"
    if one.status == "loose":
        return f"{first}: {gains}, and nobody deters {it if it == 'it' else 'them'}"
    if one.status == "content":
        cost = f"lose {_percent(-one.gain)} of {its}" if one.gain < 0 else "gain nothing"
        return f"nobody is tempted to break the deal; {who} would {cost} by it ({who} {move})"
    left = f"{_percent(one.loss)} of {its} worse off" if one.loss else "no better off"
    whom = "it" if it == "it" else "them"
    return f"{first}: {gains}, were it not for an answer that leaves {whom} {left} than before"


def _watch(found: Guarantees, one: Watch) -> str:
    """Return what must be seen, and by whom."""
    who = found.conflict.actors[one.actor].name
    move = phrases.move(found.conflict, found.state, one.move)
    groups = ", or ".join(f"by {phrases.names(found.conflict, group)}" for group in one.groups)
    return f"if {who} {move}, this is deterred only where it would be seen {groups}"


def _way_back(found: Guarantees, one: Carried) -> str:
    """Return what deters by being able to be undone."""
    option = found.conflict.options[one.says]
    who = found.conflict.actors[owner(one.says)].name
    left = option.left or f"no longer {option.text}"
    text = option.text if one.change.endswith("to-no") else left
    kept = f"a breach is deterred by this, kept ready: {who} {text}"
    return f"{kept}. Without it, {_without(found, one)}"


def _added(found: Guarantees, one: Added) -> Iterator[str]:
    """Yield the cheapest commitments for one concept, or that none was found."""
    under = short(one.concept)
    sets = "set" if one.tried == 1 else "sets"
    how = f"{one.tried} {sets} of pledges tried{'' if one.complete else ', not all'}"
    if not one.commitments:
        whom = phrases.names(found.conflict, one.leavers)
        told = f"no added pledge was found that makes the deal hold under {under}"
        yield f"{told} ({whom} would leave; {how})"
        return
    for some in one.commitments:
        yield f"the deal would hold under {under} with this besides: {_said(found, some)} ({how})"


def _said(found: Guarantees, some: Commitment) -> str:
    """Return pledges in words."""
    changed = apply(found.conflict, some.changes)
    told = [one.says for one in beliefs(changed) if one.path.startswith("pledges")]
    return "; and ".join(told[-len(some.pledges) :])
