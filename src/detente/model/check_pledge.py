"""Do pledges fit the actors and options that they speak of?"""

from __future__ import annotations

from collections.abc import Iterator

from detente.errors import Problem, nearest
from detente.model.condition import Condition
from detente.model.option import owner
from detente.model.parts import ConflictParts
from detente.model.pledge import Pledge
from detente.model.preference import Preference

Where = tuple[str | int, ...]


def pledge_problems(conflict: ConflictParts) -> Iterator[Problem]:
    """Yield every pledge of another's act, bound actor without a part, and place that is none."""
    for number, pledge in enumerate(conflict.pledges):
        where: Where = ("pledges", number)
        yield from _acts(conflict, pledge, where)
        yield from _bound(conflict, pledge, where)
        yield from _noticed(conflict, pledge, where)
        yield from _place(conflict, pledge, where)


def pledge_conditions(pledge: Pledge, where: Where) -> Iterator[tuple[Where, Condition]]:
    """Yield every condition of a pledge and where it stands."""
    for key, condition in (("does", pledge.does), ("if", pledge.given), ("unless", pledge.unless)):
        if condition is not None:
            yield (*where, key), condition
    for actor, part in pledge.parts.items():
        yield (*where, "parts", actor), part


def pledge_actors(pledge: Pledge, where: Where) -> Iterator[tuple[Where, str]]:
    """Yield every mention of an actor in a pledge and where it stands."""
    if pledge.kind != "exchange":
        yield (*where, "by"), pledge.by
    if pledge.to:
        yield (*where, "to"), pledge.to
    for actor in pledge.parts:
        yield (*where, "parts", actor), actor
    for field in ("binds", "known_to"):
        for place, actor in enumerate(getattr(pledge, field) or ()):
            yield (*where, field, place), actor
    for option, observers in pledge.noticed_by.items():
        for place, actor in enumerate(observers):
            yield (*where, "noticed_by", option, place), actor


def _acts(conflict: ConflictParts, pledge: Pledge, where: Where) -> Iterator[Problem]:
    """Check that everybody pledges options of its own."""
    for actor, act in pledge.acts().items():
        at = (*where, "parts", actor) if pledge.parts else (*where, "does")
        if actor not in conflict.actors:
            continue
        for name in sorted(act.names() & set(conflict.options)):
            if owner(name) != actor:
                what = f"{actor!r} pledges {name!r}, which is an option of {owner(name)!r}"
                own = ", ".join(conflict.owned(actor)) or "none"
                mend = f"Nobody can pledge another's act. Options of {actor!r}: {own}"
                yield Problem(what, mend, at)


def _bound(conflict: ConflictParts, pledge: Pledge, where: Where) -> Iterator[Problem]:
    """Check that whoever is bound has a part."""
    acting = list(pledge.acts())
    for place, actor in enumerate(pledge.binds or ()):
        at = (*where, "binds", place)
        if actor in acting or actor not in conflict.actors:
            continue
        if actor == pledge.receiver():
            what = f"the pledge binds {actor!r}, to whom it is made and who has no part in it"
            mend = (
                "Nobody is bound by another's pledge: write kind: exchange with a part of its own"
            )
        else:
            what = f"the pledge binds {actor!r}, who is no party to it"
            mend = f"Those who can be bound: {', '.join(acting)}"
        yield Problem(what, mend, at)


def _noticed(conflict: ConflictParts, pledge: Pledge, where: Where) -> Iterator[Problem]:
    """Check that what is noticed is an option."""
    for name in pledge.noticed_by:
        if name not in conflict.options:
            mend = nearest(name, list(conflict.options))
            yield Problem(f"no option is called {name!r}", mend, (*where, "noticed_by", name))


def _place(conflict: ConflictParts, pledge: Pledge, where: Where) -> Iterator[Problem]:
    """Check that a pledge with a place among wants meets wants that have places."""
    if pledge.strength == "foremost":
        return
    for actor in pledge.bound():
        if any(
            wants.get(actor, Preference()).ranking is not None
            or wants.get(actor, Preference()).weights is not None
            for wants in (conflict.preferences, *(one.preferences for one in conflict.phases))
        ):
            what = f"the strength {pledge.strength!r} has no place in the wants of {actor!r}"
            mend = f"Give {actor!r} statements, or the pledge the strength foremost"
            yield Problem(what, mend, (*where, "strength"))
