"""Verbs and adjectives that take an act as their complement: agree to, refuse to, demand that."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from detente.evidence.english.events import AGREE, OPERATED, UNDERTAKING, Operator, event_words
from detente.evidence.english.labels import STRAYS
from detente.evidence.events import compose
from detente.evidence.events.act import Act
from detente.evidence.events.frame import Frame
from detente.evidence.events.plover import COOPERATIVE
from detente.evidence.events.predicates import Names, Predicates
from detente.evidence.structure.syntax import SyntaxTree

_OF_ACTS: frozenset[Operator] = frozenset({"demand", "threaten", "permit"})
"""Operators that say nothing without an act."""


def operator(reader: Predicates, shape: Frame, names: Names) -> Act | None:
    """Return what a verb or adjective that takes an act as its complement says."""
    for name, objects in names:
        for kind in reader.table.operators.get(name, ()):
            act = _apply(reader, kind, name, shape, objects)
            if act is not None:
                return act
    return None


def _apply(
    reader: Predicates, kind: Operator, name: str, shape: Frame, objects: tuple[int, ...]
) -> Act | None:
    """Return what one operator makes of its complement, if it has one."""
    clauses = _clauses(reader, shape, name)
    inner = _complement(reader, clauses, objects)
    if kind == "intend":
        return _intended(inner, shape, name, clause=bool(clauses))
    if kind == "order":
        return _ordered(inner, shape, name, clause=bool(clauses))
    if kind == "try" and _of_another(reader.tree, clauses):
        return compose.fixed("demand", inner, shape.verb, name)
    if kind in ("fail", "expect", "decide", "try"):
        lifted = None if inner is None else compose.lift(inner, shape.verb)
        return _carried(kind, lifted, clause=bool(clauses))
    if inner is None and not clauses and (kind in _OF_ACTS or name == AGREE):
        return None
    return compose.fixed(kind, inner, shape.verb, name)


def _carried(kind: Operator, act: Act | None, *, clause: bool) -> Act | None:
    """Return an act that was failed, expected, decided or tried: it stays what it is."""
    if act is None:
        return None
    if kind == "fail":
        return compose.negate(act, future=False)
    if not clause:
        return None
    if kind == "expect":
        return compose.future(act)
    real = kind == "decide" and act.modality == "possible"
    return replace(act, modality="done") if real else act


def _of_another(tree: SyntaxTree, clauses: tuple[int, ...]) -> bool:
    """Say whether a complement has its own subject: to want another to act is to ask for it."""
    return any(tree.child(clause, "nsubj", "nsubjpass") is not None for clause in clauses)


def _ordered(inner: Act | None, shape: Frame, name: str, *, clause: bool) -> Act | None:
    """Return an order: of an act it is the act, to another to act it is a request."""
    if inner is not None and (not clause or inner.root not in COOPERATIVE):
        return compose.lift(inner, shape.verb)
    return compose.fixed("demand", inner, shape.verb, name) if clause else None


def _intended(inner: Act | None, shape: Frame, name: str, *, clause: bool) -> Act | None:
    """Return a pledge: of support it is support, of another act a promise or a threat."""
    if inner is None:
        solemn = clause and name in event_words("solemn")
        return compose.fixed("agree", None, shape.verb, name) if solemn else None
    if not clause and inner.root == "SUPPORT":
        return compose.lift(replace(inner, modality="pledged"), shape.verb)
    return compose.intend(inner, shape.verb, name)


def _clauses(reader: Predicates, shape: Frame, name: str) -> tuple[int, ...]:
    """Return the clauses that the verb takes as complement."""
    tags = reader.tree.tags
    own = [kid for kid in shape.complements if tags[kid].startswith(("VB", "JJ"))]
    own += [
        below
        for word, below in shape.where
        if tags[below].startswith("VB") and (word in OPERATED or name.endswith(" " + word))
    ]
    return tuple(own) or _stray(reader, shape, name)


def _stray(reader: Predicates, shape: Frame, name: str) -> tuple[int, ...]:
    """Return the infinitive that a pledge or a refusal lost to a noun between the two."""
    undertakes = UNDERTAKING & set(reader.table.operators.get(name, ()))
    if not undertakes or shape.objects:
        return ()
    return reader.tree.infinitives_below(shape.verb, STRAYS)[:1]


def _complement(
    reader: Predicates, clauses: tuple[int, ...], objects: tuple[int, ...]
) -> Act | None:
    """Return the act of the complement clause, or of an event noun that is the object."""
    nouns = (noun for noun in objects if reader.tree.tags[noun].startswith("NN"))
    acts = chain(map(reader.act, clauses), map(reader.noun, nouns))
    return next((act for act in acts if act is not None), None)
