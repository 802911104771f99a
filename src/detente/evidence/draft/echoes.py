"""Echoes: words that point back to an act told before, such as "refused to do so"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.evidence.draft.deed import Deed
from detente.evidence.draft.plan import Mode
from detente.evidence.draft.scene import Scene, Stance
from detente.evidence.english.labels import ANSWERED_NOUNS, REQUIRED_PLACES
from detente.evidence.english.stance import stance_words

NEAR = 1200
"""Characters that words may point back over; a few sentences."""
_ANSWERS = frozenset({"refused", "pledged", "demanded"})
"""Modes that may answer an act told before."""
_WORD_GIVEN = frozenset({"refused", "pledged"})
"""Modes of acts by which a party gave its word."""


def echoes(scene: Scene, stance: Stance, deeds: Sequence[Deed]) -> Iterator[Deed]:
    """Yield the deeds of a stance that points back to an act told before.

    ``deeds`` are those before it and around it in text order.
    """
    place = scene.place(stance.token)
    near = [deed for deed in reversed(deeds) if place - NEAR < deed.place < place]
    for by in stance.holders:
        earlier, mode = _meant(scene, stance, by, near)
        if earlier is not None:
            after = scene.tree.ends[stance.token] + 1
            claims = (*scene.known.claims(after, place), *earlier.claims)
            yield replace(earlier, by=by, mode=mode, place=place, given=(), claims=claims)
    if not stance.holders and scene.tree.lemmas[stance.token] in stance_words("requirement"):
        yield from _required(scene, stance, near)


def _meant(scene: Scene, stance: Stance, by: str, near: Sequence[Deed]) -> tuple[Deed | None, Mode]:
    """Return the act that a stance of a party points back to, and how the party stands to it."""
    if any(act.again for act in stance.acts):
        last = [deed for deed in near if deed.place == near[0].place]
        own = (deed for deed in last if deed.owner == by)
        return next(own, next(iter(last), None)), stance.mode
    if stance.mode == "feared":
        return _feared(scene, stance.token, by, near)
    if stance.mode in _ANSWERS and not stance.acts:
        return _answered(scene, stance.token, by, near), stance.mode
    return None, stance.mode


def _feared(scene: Scene, token: int, by: str, near: Sequence[Deed]) -> tuple[Deed | None, Mode]:
    """Return what is feared of something told before, and how the party stands to it.

    "They fear something similar may happen": that it is done again. "They are afraid the assurance
    is not ironclad": that the word is broken, so they want it kept.
    """
    below = {scene.tree.lemmas[kid] for kid in scene.tree.subtree(token) if kid > token}
    others = [deed for deed in near if by not in (deed.by, deed.owner)]
    if below & stance_words("again"):
        return next(iter(others), None), "feared"
    given = next((deed for deed in others if deed.mode in _WORD_GIVEN), None)
    if given is None or not below & stance_words("word-given"):
        return None, "feared"
    return given, "feared" if given.mode == "refused" else "wanted"


def _answered(scene: Scene, token: int, by: str, near: Sequence[Deed]) -> Deed | None:
    """Return what is answered: "rejected the demand", "opposes new sanctions".

    A demand or an offer is the last one made of the party; any other noun means the last act of
    another party that has this object.
    """
    tree = scene.tree
    objects = (kid for kid in tree.children[token] if tree.deps[kid] in ANSWERED_NOUNS)
    nouns = {tree.lemmas[kid] for kid in objects}
    for deed in near:
        of_party = deed.mode == "demanded" and deed.owner == by
        of_other = deed.owner != by and deed.phrase.head in nouns
        asked = of_party if nouns & stance_words("asked") else of_other
        if deed.by != by and asked:
            return deed
    return None


def _required(scene: Scene, stance: Stance, near: Sequence[Deed]) -> Iterator[Deed]:
    """Yield an act for which something told before was required, as depending on that.

    "It was a requirement for the Russians to halt": they halt if what others pledged is done.
    """
    if scene.tree.deps[stance.token] not in REQUIRED_PLACES:
        return
    for act in stance.acts:
        for owner in scene.who(act.owner):
            words = scene.phrase(act.core, owner)
            pledged = (deed for deed in near if deed.owner != owner and deed.mode == "pledged")
            earlier = next(pledged, None)
            if words is not None and earlier is not None:
                deed = scene.deed(owner, act.core, words, mode="expected")
                yield replace(deed, given=((earlier.place, earlier.taken),))
