"""Echoes: words that point back to an act told before, such as "refused to do so"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.evidence.draft.deed import Deed
from detente.evidence.draft.plan import Mode
from detente.evidence.draft.scene import Scene, Stance
from detente.evidence.draft.words import among

NEAR = 1200
"""Characters that words may point back over; a few sentences."""


def echoes(scene: Scene, stance: Stance, told: Sequence[Deed]) -> Iterator[Deed]:
    """Yield the deeds of a stance that points back to an act told before.

    ``told`` are the deeds before it and around it in text order.
    """
    place = scene.place(stance.token)
    near = [one for one in reversed(told) if place - NEAR < one.place < place]
    for by in stance.holders:
        found: Deed | None = None
        mode: Mode = stance.mode
        if any(act.again for act in stance.acts):
            last = [one for one in near if one.place == near[0].place]
            found = next((one for one in last if one.owner == by), next(iter(last), None))
        elif mode == "feared":
            found, mode = _feared(scene, stance.token, by, near)
        elif mode in {"refused", "pledged", "demanded"} and not stance.acts:
            found = _answered(scene, stance.token, by, near)
        if found is not None:
            after = scene.tree.ends[stance.token] + 1
            claims = (*scene.known.claims(after, place), *found.claims)
            yield replace(found, by=by, mode=mode, place=place, given=(), claims=claims)
    if not stance.holders and scene.tree.lemmas[stance.token] in among("requirement"):
        yield from _required(scene, stance, near)


def _feared(scene: Scene, token: int, by: str, near: Sequence[Deed]) -> tuple[Deed | None, Mode]:
    """Return what is feared of something told before, and how the party stands to it.

    "They fear something similar may happen": that it is done again. "They are afraid the assurance
    is not ironclad": that the word is broken, so they want it kept.
    """
    below = {scene.tree.lemmas[kid] for kid in scene.tree.subtree(token) if kid > token}
    others = [one for one in near if by not in (one.by, one.owner)]
    if below & among("again"):
        return next(iter(others), None), "feared"
    given = [one for one in others if one.mode in {"refused", "pledged"}]
    if not given or not below & among("word-given"):
        return None, "feared"
    return given[0], "feared" if given[0].mode == "refused" else "wanted"


def _answered(scene: Scene, token: int, by: str, near: Sequence[Deed]) -> Deed | None:
    """Return what is answered: "rejected the demand", "opposes new sanctions".

    A demand or an offer is the last one made of the party; any other noun means the last act of
    another party that has this object.
    """
    tree = scene.tree
    objects = (kid for kid in tree.children[token] if tree.deps[kid] in {"dobj", "nsubjpass"})
    nouns = {tree.lemmas[kid] for kid in objects}
    for one in near:
        mine = one.mode == "demanded" and one.owner == by
        theirs = one.owner != by and one.phrase.head in nouns
        if one.by != by and (mine if nouns & among("asked") else theirs):
            return one
    return None


def _required(scene: Scene, stance: Stance, near: Sequence[Deed]) -> Iterator[Deed]:
    """Yield an act for which something told before was required, as depending on that.

    "It was a requirement for the Russians to halt": they halt if what others pledged is done.
    """
    if scene.tree.deps[stance.token] not in {"attr", "dobj", "nsubj"}:
        return
    for act in stance.acts:
        for owner in scene.who(act.owner):
            said = scene.phrase(act.core, owner)
            pledged = (one for one in near if one.owner != owner and one.mode == "pledged")
            earlier = next(pledged, None)
            if said is not None and earlier is not None:
                one = scene.deed(owner, act.core, said, mode="expected")
                yield replace(one, given=((earlier.place, earlier.taken),))
