"""Each way in which a text tells an act: under a stance, as an event, or by a plain verb."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from detente.evidence.draft.deed import Deed
from detente.evidence.draft.governed import GovernedAct
from detente.evidence.draft.plan import Mode
from detente.evidence.draft.scene import Scene, Stance
from detente.evidence.draft.stance import holder_of
from detente.evidence.english.events import event_words
from detente.evidence.english.labels import CLAUSE_TAGS, DESCRIBING_LABELS, MAIN_CLAUSES
from detente.evidence.english.stance import stance_words
from detente.evidence.english.verbs import undoing
from detente.evidence.events.act import Act, Modality
from detente.evidence.events.event import Event
from detente.evidence.events.frame import frame, is_passive

_MODES: Mapping[Modality, Mode] = {
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
"""What the modality of an event says of the act."""
_WORDS_ALONE = frozenset({"ACCUSE", "REQUEST", ""})
"""Roots of acts that are only words, which no party takes or leaves."""
_UNLISTED, _PLAIN, _DIRECTED = 0.3, 0.25, -0.25
"""Weights of an act that the reading lists no event for, of one by a plain verb, and of what is
only told of one party towards another; an event weighs by its confidence."""


def stated(scene: Scene, stance: Stance) -> Iterator[Deed]:
    """Yield the deeds that stand under a word such as "pledged" or "goal"."""
    token = stance.token
    for by in stance.holders:
        for act in stance.acts:
            if act.again:
                continue
            own = act.owner if act.owner is not None else holder_of(scene.tree, token)
            for owner in _owners(scene, stance, act, by):
                words = scene.phrase(act.core, owner)
                if words is not None:
                    event = scene.events.get(token) or scene.events.get(act.core)
                    deed = scene.deed(owner, act.core, words, mode=stance.mode, event=event)
                    claims = scene.known.claims(deed.place, scene.place(token))
                    agent = scene.agent(own)
                    yield replace(deed, by=by, taken=act.taken, agent=agent, claims=claims)


def _owners(scene: Scene, stance: Stance, act: GovernedAct, by: str) -> tuple[str, ...]:
    """Return whose act stands below a stance.

    A demand that names nobody who is to act is made of whom the event concerns, or of the one other
    side that the text knows; not of whoever makes it, unless it is for leave to act.
    """
    if act.owner is not None:
        return scene.who(act.owner)
    verbal = scene.tree.tags[stance.token].startswith("VB")
    if stance.mode != "demanded" or (verbal and scene.tree.infinitive(act.core)):
        return (by,)
    event = scene.events.get(stance.token)
    told = [*event.whom, *event.toward] if event else []
    keys = (scene.known.sides.at(*one.span) for one in told)
    named = tuple(dict.fromkeys(key for key in keys if key and key != by))[:1]
    return named or scene.known.sides.counterpart(by)


def of_event(scene: Scene, token: int, event: Event) -> Iterator[Deed]:
    """Yield the deeds of an event that no stance stands over."""
    if event.act in _WORDS_ALONE or scene.has_stance(token):
        return
    for owner in _agents(scene, token, event):
        words = scene.phrase(token, owner)
        if words is not None:
            deed = scene.deed(owner, token, words, mode=_MODES[event.modality], event=event)
            yield _ought(scene, replace(deed, taken=event.modality != "negated"))


def _agents(scene: Scene, token: int, event: Event) -> tuple[str, ...]:
    """Return who does an event: by the event's own word, else by the grammar of its verb."""
    keys = (scene.known.sides.at(*acting.span) for acting in event.who if acting.actor)
    agents = tuple(dict.fromkeys(key for key in keys if key))
    if agents or not scene.tree.tags[token].startswith("VB"):
        return agents
    return scene.who(frame(scene.tree, token).subject)


def unlisted(scene: Scene, token: int, act: Act) -> Iterator[Deed]:
    """Yield the deeds of an act that the reading lists no event for, on a party's part."""
    tree = scene.tree
    described = tree.deps[token] == "acl" and tree.tags[token] == "VBG"
    if not tree.tags[token].startswith("VB") or described:
        return
    if act.inner in _WORDS_ALONE or scene.has_stance(token):
        return
    for owner in scene.who(frame(tree, token).subject):
        words = scene.phrase(token, owner)
        if words is not None:
            deed = scene.deed(owner, token, words, mode=_MODES[act.modality])
            taken = act.modality != "negated"
            yield _ought(scene, replace(deed, taken=taken, root=act.inner, weight=_UNLISTED))


def _ought(scene: Scene, deed: Deed) -> Deed:
    """Return what somebody "should" or "must" do as demanded by who says so, if a party does."""
    if deed.mode != "demanded":
        return deed
    token = scene.tree.at(deed.place)
    verbal = scene.tree.tags[token].startswith("VB")
    if verbal and frame(scene.tree, token).negated:
        deed = replace(deed, taken=False)
    by = next(iter(scene.known.speaker(deed.place)), deed.owner)
    return replace(deed, by=by) if by != deed.owner else replace(deed, mode="possible")


def plain(scene: Scene, token: int) -> Iterator[Deed]:
    """Yield the deeds of a verb that can be undone or lasts, which the lexicon may lack."""
    tree = scene.tree
    lemma = tree.lemmas[token]
    if lemma not in undoing() and lemma not in stance_words("lasting"):
        return
    verbal = tree.tags[token].startswith("VB") and tree.deps[token] not in DESCRIBING_LABELS
    if not verbal or tree.infinitive(token) or scene.has_stance(token):
        return
    shape = frame(tree, token)
    if shape.auxiliaries & event_words("duty"):
        return
    ahead = shape.auxiliaries & event_words("future")
    may = shape.auxiliaries & event_words("possible")
    mode: Mode = "expected" if ahead else "possible" if may else "done"
    for owner in scene.who(shape.subject):
        words = scene.phrase(token, owner)
        if words is not None and words.rest:
            deed = scene.deed(owner, token, words, mode=mode)
            yield replace(deed, taken=not shape.negated, weight=_PLAIN)


def directed(scene: Scene, token: int) -> Iterator[Deed]:
    """Yield what any other verb tells that one party does towards another; it weighs least."""
    tree, sides = scene.tree, scene.known.sides
    clause = tree.deps[token] in MAIN_CLAUSES and tree.tags[token] in CLAUSE_TAGS
    if not clause or token in scene.events or scene.has_stance(token):
        return
    shape = frame(tree, token)
    nouns = (*shape.objects, *(noun for _, noun in shape.where))
    towards = {sides.at(tree.starts[noun], tree.ends[noun]) for noun in nouns} - {""}
    may = shape.auxiliaries & event_words("possible")
    mode: Mode = "possible" if may else "done"
    for owner in scene.who(shape.subject) if towards else ():
        words = scene.phrase(token, owner)
        if words is not None and words.head and towards - {owner}:
            deed = scene.deed(owner, token, words, mode=mode)
            yield replace(deed, taken=not shape.negated, weight=_DIRECTED)


def able(scene: Scene, token: int) -> Iterator[Deed]:
    """Yield what "could be done", in the words of a party, as that party's own act."""
    tree = scene.tree
    passive = tree.tags[token] == "VBN" and is_passive(tree, token)
    modal = any(tree.tags[kid] == "MD" for kid in tree.children[token])
    if not passive or not modal or tree.child(token, "agent") is not None:
        return
    for owner in scene.known.speaker(scene.place(token)):
        words = scene.phrase(token, owner)
        if words is not None:
            yield scene.deed(owner, token, words, mode="able")
