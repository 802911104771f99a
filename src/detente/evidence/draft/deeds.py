"""Deeds: every act that a text tells of someone, with what is said of it and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from detente.evidence.draft.deed import Deed
from detente.evidence.draft.echoes import echoes
from detente.evidence.draft.parties import Parties
from detente.evidence.draft.plan import Mode
from detente.evidence.draft.scene import ReadingIndex, Scene, Stance
from detente.evidence.draft.words import among, undoing
from detente.evidence.english.events import event_words as words
from detente.evidence.events.frame import frame, is_passive

if TYPE_CHECKING:
    from detente.evidence.events import Act, Event
    from detente.evidence.reading import Reading

_MODES: dict[str, Mode] = {
    "done": "done",
    "negated": "done",
    "refused": "refused",
    "pledged": "pledged",
    "threatened": "threatened",
    "demanded": "demanded",
    "expected": "expected",
    "possible": "possible",
    "conditional": "possible",
}
_SPEECH = frozenset({"ACCUSE", "REQUEST", ""})
_BACK = 80
"""Deeds before a passage that its words may point back to."""


def deeds(reading: Reading, sides: Parties) -> tuple[Deed, ...]:
    """Return the deeds of a reading in text order."""
    from detente.evidence.structure.passage import passages

    known = ReadingIndex(reading, sides)
    found: list[Deed] = []
    for part in passages(reading.text, reading.blocks):
        if len(part.doc):
            found += _deeds(Scene(known, part.doc, part.block.start), found[-_BACK:])
    return tuple(found)


def _deeds(scene: Scene, before: Sequence[Deed]) -> list[Deed]:
    """Return the deeds of one passage.

    Stances first, then events and acts that no stance holds, then what points back to these.
    """
    found: dict[tuple[int, str, str], Deed] = {}
    stances = scene.stated()
    for stance in stances:
        _keep(found, _stated(scene, stance))
    held = {scene.tree.at(one.place) for one in found.values()}
    for token, event in scene.events.items():
        if token not in held:
            _keep(found, _event(scene, token, event))
    for token, act in scene.reader.acts():
        if token not in held and token not in scene.events:
            _keep(found, _unlisted(scene, token, act))
    for token in range(len(scene.tree)):
        if token not in held:
            _keep(found, _plain(scene, token))
            _keep(found, _able(scene, token))
            _keep(found, _directed(scene, token))
    told = [_conditioned(scene, one) for one in found.values()]
    told += [one for deed in told for one in _demands(scene, deed)]
    for stance in stances:
        earlier = sorted((*before, *told), key=lambda one: one.place)
        told += echoes(scene, stance, earlier)
    return sorted(told, key=lambda one: one.place)


def _keep(found: dict[tuple[int, str, str], Deed], more: Iterable[Deed]) -> None:
    """Add deeds that are not told yet at their place."""
    for one in more:
        found.setdefault((one.place, one.owner, one.by), one)


def _stated(scene: Scene, stance: Stance) -> Iterator[Deed]:
    """Yield the deeds that stand under a word such as "pledged" or "goal"."""
    token = stance.token
    for by in stance.holders:
        for act in stance.acts:
            for owner in scene.who(act.owner) if act.owner is not None else (by,):
                said = None if act.again else scene.phrase(act.core, owner)
                if said is not None:
                    event = scene.events.get(token) or scene.events.get(act.core)
                    one = scene.deed(owner, act.core, said, mode=stance.mode, event=event)
                    own = act.owner if act.owner is not None else scene.stances.holder(token)
                    claims = scene.known.claims(one.place, scene.place(token))
                    yield replace(
                        one, by=by, taken=act.taken, agent=scene.agent(own), claims=claims
                    )


def _event(scene: Scene, token: int, event: Event) -> Iterator[Deed]:
    """Yield the deeds of an event that no stance stands over."""
    if event.act in _SPEECH or scene.stances.mode(token) is not None:
        return
    for owner in _agents(scene, token, event):
        said = scene.phrase(token, owner)
        if said is not None:
            one = scene.deed(owner, token, said, mode=_MODES[event.modality], event=event)
            yield _ought(scene, replace(one, taken=event.modality != "negated"))


def _agents(scene: Scene, token: int, event: Event) -> tuple[str, ...]:
    """Return who does an event: by the event's own word, else by the grammar of its verb."""
    sides = (scene.known.sides.at(one.start, one.end) for one in event.who if one.actor)
    told = tuple(dict.fromkeys(key for key in sides if key))
    if told or not scene.tree.tags[token].startswith("VB"):
        return told
    return scene.who(frame(scene.tree, token).subject)


def _unlisted(scene: Scene, token: int, act: Act) -> Iterator[Deed]:
    """Yield the deeds of an act that the reading lists no event for, on a party's part."""
    tree = scene.tree
    verbal = tree.tags[token].startswith("VB")
    described = tree.deps[token] == "acl" and tree.tags[token] == "VBG"
    if not verbal or described or act.inner in _SPEECH or scene.stances.mode(token) is not None:
        return
    for owner in scene.who(frame(tree, token).subject):
        said = scene.phrase(token, owner)
        if said is not None:
            one = scene.deed(owner, token, said, mode=_MODES[act.modality])
            one = replace(one, taken=act.modality != "negated", root=act.inner, weight=0.3)
            yield _ought(scene, one)


def _ought(scene: Scene, deed: Deed) -> Deed:
    """Return what somebody "should" or "must" do as demanded by who says so, if a party does."""
    if deed.mode != "demanded":
        return deed
    by = next(iter(scene.known.speaker(deed.place)), deed.owner)
    return replace(deed, by=by) if by != deed.owner else replace(deed, mode="possible")


def _plain(scene: Scene, token: int) -> Iterator[Deed]:
    """Yield the deeds of a verb that can be undone or lasts, which the lexicon may lack."""
    tree = scene.tree
    known = tree.lemmas[token] in undoing() or tree.lemmas[token] in among("lasting")
    verbal = tree.tags[token].startswith("VB") and tree.deps[token] not in _NO_CLAUSE
    if not known or not verbal or tree.infinitive(token) or scene.stances.mode(token) is not None:
        return
    shape = frame(tree, token)
    ahead, may = shape.auxiliaries & words("future"), shape.auxiliaries & words("possible")
    for owner in scene.who(shape.subject):
        said = scene.phrase(token, owner)
        if said is not None and said.rest:
            mode: Mode = "expected" if ahead else "possible" if may else "done"
            one = scene.deed(owner, token, said, mode=mode)
            yield replace(one, taken=not shape.negated, weight=0.25)


def _directed(scene: Scene, token: int) -> Iterator[Deed]:
    """Yield what any other verb tells that one party does towards another; it weighs least."""
    tree, sides = scene.tree, scene.known.sides
    clause = tree.deps[token] in _CLAUSES and tree.tags[token] in {
        "VBD",
        "VBZ",
        "VBP",
        "VBN",
        "VBG",
    }
    if not clause or token in scene.events or scene.stances.mode(token) is not None:
        return
    shape = frame(tree, token)
    ends = (*shape.objects, *(noun for _, noun in shape.where))
    towards = {sides.at(tree.starts[one], tree.ends[one]) for one in ends} - {""}
    for owner in scene.who(shape.subject) if towards else ():
        said = scene.phrase(token, owner)
        if said is not None and said.head and towards - {owner}:
            mode: Mode = "possible" if shape.auxiliaries & words("possible") else "done"
            one = scene.deed(owner, token, said, mode=mode)
            yield replace(one, taken=not shape.negated, weight=-0.25)


_CLAUSES = frozenset({"ROOT", "ccomp", "conj", "advcl", "relcl"})
_NO_CLAUSE = frozenset({"acl", "amod", "csubj"})


def _able(scene: Scene, token: int) -> Iterator[Deed]:
    """Yield what "could be done", in the words of a party, as that party's own act."""
    tree = scene.tree
    passive = tree.tags[token] == "VBN" and is_passive(tree, token)
    modal = any(tree.tags[kid] == "MD" for kid in tree.children[token])
    if not passive or not modal or tree.child(token, "agent") is not None:
        return
    for owner in scene.known.speaker(scene.place(token)):
        said = scene.phrase(token, owner)
        if said is not None:
            yield scene.deed(owner, token, said, mode="able")


def _conditioned(scene: Scene, deed: Deed) -> Deed:
    """Add to a deed what it depends on in its own sentence."""
    given = scene.stances.conditions(scene.tree.at(deed.place))
    places = tuple((scene.place(act.core), act.taken) for act in given)
    return replace(deed, given=places) if places else deed


def _demands(scene: Scene, deed: Deed) -> Iterator[Deed]:
    """Yield what a deed is given for as demanded by its owner of whoever else would do it.

    What a threat answers is unwelcome: it is demanded that it be left. So it is where something is
    refused for as long as another does not act.
    """
    for place, taken in deed.given:
        core = scene.tree.at(place)
        for owner in scene.who(scene.stances.subject(core)):
            said = scene.phrase(core, owner)
            if said is not None and owner != deed.owner:
                wanted = taken != (deed.mode in {"threatened", "refused"})
                one = scene.deed(owner, core, said, mode="demanded")
                yield replace(one, by=deed.owner, taken=wanted)
