"""Light verbs with event nouns: launch an attack, lift a ban, accept a demand, talks begin."""

from __future__ import annotations

from dataclasses import replace

from detente.evidence.english.events import FAMILIES, Family
from detente.evidence.english.labels import COMMON_NOUNS
from detente.evidence.events import compose
from detente.evidence.events.act import Act
from detente.evidence.events.frame import Frame, content
from detente.evidence.events.nouns import classes
from detente.evidence.events.plover import COURSES
from detente.evidence.events.predicates import Names, Predicates

_UNDONE: frozenset[Family] = frozenset({"refuse", "demand", "threaten"})
"""Families whose noun is an act that is not itself done."""
_LISTED, _READ = 0.9, 0.85
"""Weights of an act whose family and class the lexicon pairs, and of one that they share."""


def light(reader: Predicates, shape: Frame, names: Names, *, listed: bool = False) -> Act | None:
    """Return what a light verb with an event noun as its object says.

    With ``listed`` only the pairs of family and class that the lexicon lists are read.
    """
    for name, objects in names:
        families = reader.table.families.get(name, ())
        for noun in objects if families else ():
            for family in FAMILIES:
                act = (
                    _pair(reader, family, name, noun, listed=listed) if family in families else None
                )
                if act is not None:
                    return compose.lift(act, shape.verb)
    return None


def course(reader: Predicates, shape: Frame, names: Names) -> Act | None:
    """Return an event noun that begins, goes on or ends by itself: talks begin, a truce ends."""
    subject = shape.subject
    if shape.objects or subject is None or reader.tree.tags[subject] not in COMMON_NOUNS:
        return None
    act = reader.noun(subject)
    if act is None or act.root not in COURSES:
        return None
    for name, _ in names:
        families = reader.table.families.get(name, ())
        if "beginning" in families or "ending" in families:
            goes_on = act if "beginning" in families else compose.stop(act)
            return replace(compose.lift(goes_on, shape.verb), rule=f"course:{name} {act.rule}")
    return None


def _pair(reader: Predicates, family: Family, name: str, noun: int, *, listed: bool) -> Act | None:
    """Return what a family of light verbs makes of an event noun."""
    noun = content(reader.tree, noun)
    kinds = classes(reader.tree, noun, reader.table)
    rule = f"{family}:{name} {reader.tree.lemmas[noun]}"
    for kind in kinds:
        code = reader.table.pairs.get((family, kind))
        if code is not None:
            inner = reader.table.roots.get(kind, code) if family in _UNDONE else code
            return Act(*code, inner[0], "done", noun, noun, rule, _LISTED)
    if listed:
        return None
    act = reader.noun(noun)
    if family == "refuse" and (act or kinds):
        return Act("REJECT", "12", act.root if act else "", "refused", noun, noun, rule, _LISTED)
    if act is None or family == "violate":
        return None
    if family == "stop":
        return replace(compose.stop(act), rule=rule)
    if family == "demand" or family == "threaten":
        return compose.fixed(family, act, noun, name)
    return replace(act, rule=rule, weight=_READ)
