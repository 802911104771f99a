"""Who is who: each actor in a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from detente.model import phrases
from detente.model.conflict import Conflict
from detente.model.preference import Statement as Wish
from detente.telling.briefing.statement import sentences
from detente.telling.pledges import INFERRED


@dataclass(frozen=True)
class WhoIsWho:
    """One actor: what it does in a state, and what it wants first.

    Parameters
    ----------
    key
        The actor's key.
    before, state
        The state that the deal grew out of, and the deal; the first is ``None`` where there was
        none, the second where no state is known to stand.
    wish
        Its first want, where it is told by statements; ``inferred``: whether to say that it is our
        inference.
    best
        The one state that it ranks highest; ``None`` where there is no such state.
    deal
        Whether the state bears the name of a deal.
    """

    conflict: Conflict
    key: str
    before: int | None
    state: int | None
    wish: Wish | None
    inferred: bool
    best: int | None = None
    deal: bool = True


_LONGEST: Final = 24
"""An outcome of more words is not told in a line."""


def kind(about: WhoIsWho) -> str:
    """Return what sort of actor it is, and by which names the sources know it."""
    actor = about.conflict.actors[about.key]
    also = f"also {phrases.listed(actor.aliases[:3])}" if actor.aliases else ""
    sort = "" if actor.kind == "other" else actor.kind
    return "; ".join(part for part in (sort, also) if part)


def who(about: WhoIsWho) -> str:
    """Return what an actor does and what it wants first."""
    return sentences(_part(about), _wish(about)) or "No wish of its own is told."


def _part(about: WhoIsWho) -> str:
    """Return what an actor did for the deal, or does since what stood before; else what it does."""
    conflict = about.conflict
    if about.state is None or conflict.graph is not None:
        return ""
    own = sum(conflict.bits[name] for name in conflict.owned(about.key))
    if not own:
        return "it has no act of its own in this account"
    if about.before is not None and (about.before ^ about.state) & own:
        target = about.before ^ ((about.before ^ about.state) & own)
        if not about.deal:
            return f"now {phrases.move(conflict, about.before, target)}"
        done = phrases.would(conflict, about.key, about.before, target)
        return f"part in the deal: to {done}"
    texts = [
        conflict.options[name].text
        for name in conflict.owned(about.key)
        if about.state & conflict.bits[name]
    ]
    return phrases.listed(texts) if texts else ""


def _wish(about: WhoIsWho) -> str:
    """Return what an actor wants first."""
    if about.wish is None:
        if about.best is None:
            return ""
        best = phrases.state(about.conflict, about.best)
        short = len(best.split()) <= _LONGEST
        likes = phrases.agreeing(about.conflict, [about.key], "likes", "like")
        return f"{likes} this best: {best}" if short else f"{likes} one outcome best"
    conflict, name = about.conflict, about.conflict.actors[about.key].name
    wants = phrases.want(conflict, about.key, about.wish.want, linked="above all that ")
    aside = f" ({INFERRED})" if about.inferred else ""
    return f"{wants.removeprefix(name).strip()}{aside}"
