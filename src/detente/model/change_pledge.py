"""Changes to pledges: a new one, whom one binds, and who knows of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from detente.errors import UnknownName
from detente.model.change_place import edited, swap, unreadable
from detente.model.change_read import (
    halves,
    known_actor,
    known_condition,
)
from detente.model.condition import If
from detente.model.conflict import Conflict
from detente.model.pledge import Pledge
from detente.model.substitute import opposite

_NOBODY = "nobody"


def pledge(conflict: Conflict, rest: str) -> Conflict:
    """Add a promise that everybody knows of, or an exchange of two parts."""
    mend = (
        "write: pledge ACTOR: CONDITION, pledge ACTOR to OTHER: ... or pledge ACTOR with OTHER: ..."
    )
    head, text = halves("pledge", rest, mend)
    maker, _, partner = head.partition(" with ")
    if partner:
        return _exchange(conflict, rest, [maker, partner], text)
    by, _, to = head.partition(" to ")
    kept = known_condition(conflict, text)
    does, given = (kept.left, kept.right) if isinstance(kept, If) else (kept, None)
    receiver = known_actor(conflict, to.strip()) if to else ""
    fields = {"by": known_actor(conflict, by.strip()), "to": receiver, "does": does, "given": given}
    return _made(conflict, fields)


def threat(conflict: Conflict, rest: str) -> Conflict:
    """Add a threat that everybody knows of."""
    head, text = halves("threat", rest, "write: threat ACTOR: DOES if GIVEN")
    kept = known_condition(conflict, text)
    if not isinstance(kept, If):
        raise unreadable(
            f"threat {rest}", "say what is to be deterred: threat ACTOR: DOES if GIVEN"
        )
    by = known_actor(conflict, head.strip())
    return _made(conflict, {"kind": "threat", "by": by, "does": kept.left, "given": kept.right})


def _exchange(conflict: Conflict, rest: str, names: list[str], text: str) -> Conflict:
    """Add an exchange of two parts."""
    own, word, others = text.partition(" for ")
    if not word:
        raise unreadable(f"pledge {rest}", "write: pledge ACTOR with OTHER: PART for PART")
    makers = [known_actor(conflict, name.strip()) for name in names]
    acts = [known_condition(conflict, part) for part in (own, others)]
    if len(set(makers)) == 1:
        raise unreadable(f"pledge {rest}", "nobody exchanges with itself; name two actors")
    parts = dict(zip(makers, acts, strict=True))
    return _made(conflict, {"kind": "exchange", "parts": parts})


def _made(conflict: Conflict, fields: Mapping[str, Any]) -> Conflict:
    """Add a pledge."""
    return conflict.replaced(pledges=(*conflict.pledges, Pledge.model_validate(fields)))


def bind(conflict: Conflict, rest: str) -> Conflict:
    """Say whom a pledge binds: some of those who have a part in it, or nobody."""
    path, *names = rest.split()
    if not names or (_NOBODY in names and len(names) > 1):
        raise unreadable(f"bind {rest}", "write: bind PLEDGE ACTOR... or bind PLEDGE nobody")
    bound = () if names == [_NOBODY] else tuple(known_actor(conflict, name) for name in names)
    return _changed(conflict, f"bind {rest}", path, {"binds": bound})


def disclose(conflict: Conflict, path: str) -> Conflict:
    """Let everybody know of a pledge."""
    return _changed(conflict, f"disclose {path}", path, {"known_to": None, "public": None})


def conceal(conflict: Conflict, path: str) -> Conflict:
    """Let nobody know of a pledge but those who make or receive it."""
    return _changed(conflict, f"conceal {path}", path, {"known_to": (), "public": None})


def turned(pledge: Pledge) -> Pledge:
    """Return a pledge to do the opposite; of an exchange, every part is turned."""
    parts = {actor: opposite(part) for actor, part in pledge.parts.items()}
    does = None if pledge.does is None else opposite(pledge.does)
    return pledge.model_copy(update={"does": does, "parts": parts})


def _changed(conflict: Conflict, change: str, path: str, fields: Mapping[str, Any]) -> Conflict:
    """Change fields of the pledge at a path, or of the one that bears an id."""
    ids = [one.id for one in conflict.pledges if one.id]
    if path in ids:
        path = f"pledges.{path}"
    elif "." not in path and "[" not in path:
        raise UnknownName("pledge", path, ids)

    def changed(belief: Any) -> Any:
        if not isinstance(belief, Pledge):
            raise unreadable(change, "only a pledge can be bound, disclosed or concealed")
        return belief.model_copy(update=dict(fields))

    return edited(conflict, path, swap(changed))
