"""Light verbs with event nouns: launch an attack, lift a ban, accept a demand, talks begin."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from detente.evidence.events import compose
from detente.evidence.events.act import Act
from detente.evidence.events.frame import Frame, content
from detente.evidence.events.nouns import classes

if TYPE_CHECKING:
    from detente.evidence.events.act_reader import ActReader, Names

#: Families of light verbs, those that change the noun's root first.
FAMILIES = ("accept", "refuse", "stop", "violate", "demand", "threaten", "start")
#: Families whose noun is an act that is not itself done.
_OF_ACTS = frozenset({"refuse", "demand", "threaten"})
#: Roots of nouns that can begin and end by themselves.
_COURSES = frozenset({"CONSULT", "ASSAULT", "CONCEDE", "PROTEST", "COOPERATE", "AID"})


def light(reader: ActReader, shape: Frame, names: Names, *, listed: bool = False) -> Act | None:
    """Read a light verb with an event noun as its object.

    With ``listed`` only the pairs of family and class that the lexicon lists are read.
    """
    for name, objects in names:
        families = reader.table.families.get(name, ())
        for noun in objects if families else ():
            for family in FAMILIES:
                act = (
                    _pair(reader, family, name, noun, listed=listed)
                    if (family in families)
                    else None
                )
                if act is not None:
                    return compose.lift(act, shape.verb)
    return None


def course(reader: ActReader, shape: Frame, names: Names) -> Act | None:
    """Read an event noun that begins, goes on or ends by itself: talks begin, a truce ends."""
    subject = shape.subject
    if shape.objects or subject is None or reader.tree.tags[subject] not in {"NN", "NNS"}:
        return None
    act = reader.noun(subject)
    if act is None or act.root not in _COURSES:
        return None
    for name, _ in names:
        families = reader.table.families.get(name, ())
        if "beginning" in families or "ending" in families:
            known = act if "beginning" in families else compose.stop(act)
            return replace(compose.lift(known, shape.verb), rule=f"course:{name} {act.rule}")
    return None


def _pair(reader: ActReader, family: str, name: str, noun: int, *, listed: bool) -> Act | None:
    """Return what a family of light verbs makes of an event noun."""
    noun = content(reader.tree, noun)
    kinds = classes(reader.tree, noun, reader.table)
    rule = f"{family}:{name} {reader.tree.lemmas[noun]}"
    for kind in kinds:
        known = reader.table.pairs.get((family, kind))
        if known is not None:
            inner = (reader.table.roots.get(kind, known) if family in _OF_ACTS else known)[0]
            return Act(known[0], known[1], inner, "done", noun, noun, rule, 0.9)
    if listed:
        return None
    act = reader.noun(noun)
    if family == "refuse" and (act or kinds):
        return Act("REJECT", "12", act.root if act else "", "refused", noun, noun, rule, 0.9)
    if act is None or family == "violate":
        return None
    if family == "stop":
        return replace(compose.stop(act), rule=rule)
    if family in {"demand", "threaten"}:
        return compose.fixed(family, act, noun, name)
    return replace(act, rule=rule, weight=0.85)
