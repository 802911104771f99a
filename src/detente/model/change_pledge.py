"""Changes to pledges: a new one, and whether one is public."""

from __future__ import annotations

from typing import Any

from detente.model.change_place import edited, swap, unreadable
from detente.model.change_read import (
    halves,
    known_actor,
    known_condition,
)
from detente.model.condition import If
from detente.model.conflict import Conflict
from detente.model.pledge import Pledge


def pledge(conflict: Conflict, rest: str) -> Conflict:
    """Add a public pledge."""
    mend = "write: pledge ACTOR: CONDITION, or pledge ACTOR to OTHER: ..."
    head, text = halves("pledge", rest, mend)
    by, _, to = head.partition(" to ")
    kept = known_condition(conflict, text)
    does, given = (kept.left, kept.right) if isinstance(kept, If) else (kept, None)
    receiver = known_actor(conflict, to.strip()) if to else ""
    fields = {"by": known_actor(conflict, by.strip()), "to": receiver, "does": does, "given": given}
    return conflict.replaced(pledges=(*conflict.pledges, Pledge.model_validate(fields)))


def disclose(conflict: Conflict, path: str) -> Conflict:
    """Make a pledge public."""
    return _published(conflict, path, public=True)


def conceal(conflict: Conflict, path: str) -> Conflict:
    """Make a pledge one that was not disclosed."""
    return _published(conflict, path, public=False)


def _published(conflict: Conflict, path: str, *, public: bool) -> Conflict:
    """Change whether a pledge is public."""

    def changed(belief: Any) -> Any:
        if not isinstance(belief, Pledge):
            verb = "disclose" if public else "conceal"
            raise unreadable(f"{verb} {path}", "only a pledge can be disclosed or concealed")
        return belief.model_copy(update={"public": public})

    return edited(conflict, path, swap(changed))
