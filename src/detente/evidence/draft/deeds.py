"""Deeds: every act that a text tells of someone, with what is said of it and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from detente.evidence.draft.deed import Deed
from detente.evidence.draft.echoes import echoes
from detente.evidence.draft.governed import conditions_of
from detente.evidence.draft.parties import Parties
from detente.evidence.draft.reading_index import ReadingIndex
from detente.evidence.draft.scene import Scene
from detente.evidence.draft.stance import is_doubted, is_taken_back
from detente.evidence.draft.tellings import able, directed, of_event, plain, stated, unlisted
from detente.evidence.events.frame import subject_of
from detente.evidence.reading import Reading
from detente.evidence.structure.passage import passages
from detente.evidence.structure.syntax import SyntaxTree

_BACK = 80
"""Deeds before a passage that its words may point back to."""
_UNWELCOME = frozenset({"threatened", "refused"})
"""Modes of acts that answer what is unwelcome."""

_ByPlace = dict[tuple[int, str, str], Deed]


def deeds(reading: Reading, sides: Parties) -> tuple[Deed, ...]:
    """Return the deeds of a reading in text order."""
    known = ReadingIndex(reading, sides)
    gathered: list[Deed] = []
    for passage in passages(reading.text, reading.blocks):
        if len(passage.doc):
            scene = Scene(known, passage.doc, passage.block.start)
            gathered += _of_passage(scene, gathered[-_BACK:])
    return tuple(gathered)


def _of_passage(scene: Scene, before: Sequence[Deed]) -> list[Deed]:
    """Return the deeds of one passage.

    Stances first, then events and acts that no stance holds, then what points back to these.
    """
    by_place: _ByPlace = {}
    stances = scene.stances()
    for stance in stances:
        _keep(by_place, stated(scene, stance))
    governed = {scene.tree.at(deed.place) for deed in by_place.values()}
    governed |= set(_unsaid(scene.tree))
    for token, event in scene.events.items():
        if token not in governed:
            _keep(by_place, of_event(scene, token, event))
    for token, act in scene.reader.acts():
        if token not in governed and token not in scene.events:
            _keep(by_place, unlisted(scene, token, act))
    for token in range(len(scene.tree)):
        if token not in governed:
            _keep(by_place, plain(scene, token))
            _keep(by_place, able(scene, token))
            _keep(by_place, directed(scene, token))
    gathered = [_conditioned(scene, deed) for deed in by_place.values()]
    gathered += [demand for deed in gathered for demand in _demands(scene, deed)]
    for stance in stances:
        gathered += echoes(scene, stance, sorted((*before, *gathered), key=_place))
    return sorted(gathered, key=_place)


def _unsaid(tree: SyntaxTree) -> Iterator[int]:
    """Yield the words of which a text takes back that they are done or wanted."""
    for token in range(len(tree)):
        if is_taken_back(tree, token):
            yield from tree.subtree(token)
        elif is_doubted(tree, token):
            yield token


def _place(deed: Deed) -> int:
    """Return where a deed is told."""
    return deed.place


def _keep(by_place: _ByPlace, more: Iterable[Deed]) -> None:
    """Add deeds that are not told yet at their place."""
    for deed in more:
        by_place.setdefault((deed.place, deed.owner, deed.by), deed)


def _conditioned(scene: Scene, deed: Deed) -> Deed:
    """Add to a deed what it depends on in its own sentence."""
    conditions = conditions_of(scene.tree, scene.tree.at(deed.place))
    given = tuple((scene.place(act.core), act.taken) for act in conditions)
    return replace(deed, given=given) if given else deed


def _demands(scene: Scene, deed: Deed) -> Iterator[Deed]:
    """Yield what a deed is given for as demanded by its owner of whoever else would do it.

    What a threat answers is unwelcome: it is demanded that it be left. So it is where something is
    refused for as long as another does not act.
    """
    for place, taken in deed.given:
        core = scene.tree.at(place)
        for owner in scene.who(subject_of(scene.tree, core)):
            words = scene.phrase(core, owner)
            if words is not None and owner != deed.owner:
                demand = scene.deed(owner, core, words, mode="demanded")
                wanted = taken != (deed.mode in _UNWELCOME)
                yield replace(demand, by=deed.owner, taken=wanted)
