"""Verbs and adjectives that take an act as their complement: agree to, refuse to, demand that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from detente.evidence.english.events import COOPERATIVE, words
from detente.evidence.events import compose
from detente.evidence.events.act import Act
from detente.evidence.events.frame import Frame
from detente.evidence.structure.syntax import SyntaxTree

if TYPE_CHECKING:
    from detente.evidence.events.act_reader import ActReader, Names

#: Prepositions whose gerund is a complement under any verb.
_OF_ACTS = frozenset({"to", "of", "in", "from"})
#: Operators whose infinitive is sought further off when the parser hung it elsewhere.
_UNDERTAKING = frozenset({"intend", "refuse", "threaten", "agree"})
_STRAYS = frozenset({"advcl", "acl", "xcomp", "relcl"})


def operator(reader: ActReader, shape: Frame, names: Names) -> Act | None:
    """Read a verb or adjective that takes an act as its complement."""
    for name, objects in names:
        for kind in reader.table.operators.get(name, ()):
            act = _apply(reader, kind, name, shape, objects)
            if act is not None:
                return act
    return None


def _apply(
    reader: ActReader, kind: str, name: str, shape: Frame, objects: tuple[int, ...]
) -> Act | None:
    """Return what one operator makes of its complement, if it has one."""
    clauses = _clauses(reader, shape, name)
    inner = _complement(reader, clauses, objects)
    lifted = None if inner is None else compose.lift(inner, shape.verb)
    if kind == "intend":
        return _intended(inner, shape, name, clause=bool(clauses))
    if kind == "fail":
        return None if lifted is None else compose.negate(lifted, future=False)
    if kind == "order":
        return _ordered(inner, shape, name, clause=bool(clauses))
    if kind == "expect":
        return compose.future(lifted) if lifted and clauses else None
    if kind in {"decide", "try"}:
        if kind == "try" and _of_another(reader.tree, clauses):
            return compose.fixed("demand", inner, shape.verb, name)
        if lifted is None or not clauses:
            return None
        real = kind == "decide" and lifted.modality == "possible"
        return replace(lifted, modality="done") if real else lifted
    if (
        inner is None
        and not clauses
        and (kind in {"demand", "threaten", "permit"} or name == "agree")
    ):
        return None
    return compose.fixed(kind, inner, shape.verb, name)


def _of_another(tree: SyntaxTree, clauses: tuple[int, ...]) -> bool:
    """Say whether a complement has its own subject: to want another to act is to ask for it."""
    return any(tree.child(clause, "nsubj", "nsubjpass") is not None for clause in clauses)


def _ordered(inner: Act | None, shape: Frame, name: str, *, clause: bool) -> Act | None:
    """Read an order: of an act it is the act, to another to act it is a request."""
    if inner is not None and (not clause or inner.root not in COOPERATIVE):
        return compose.lift(inner, shape.verb)
    return compose.fixed("demand", inner, shape.verb, name) if clause else None


def _intended(inner: Act | None, shape: Frame, name: str, *, clause: bool) -> Act | None:
    """Read a pledge: of support it is support, of another act a promise or a threat."""
    if inner is None:
        solemn = clause and name in words("solemn")
        return compose.fixed("agree", None, shape.verb, name) if solemn else None
    if not clause and inner.root == "SUPPORT":
        return compose.lift(replace(inner, modality="pledged"), shape.verb)
    return compose.intend(inner, shape.verb, name)


def _clauses(reader: ActReader, shape: Frame, name: str) -> tuple[int, ...]:
    """Return the clauses that the verb takes as complement."""
    tags = reader.tree.tags
    own = [kid for kid in shape.complements if tags[kid][:2] in {"VB", "JJ"}]
    own += [
        below
        for word, below in shape.where
        if tags[below].startswith("VB") and (word in _OF_ACTS or name.endswith(" " + word))
    ]
    return tuple(own) or _stray(reader, shape, name)


def _stray(reader: ActReader, shape: Frame, name: str) -> tuple[int, ...]:
    """Return the infinitive that a pledge or a refusal lost to a noun between the two."""
    tree = reader.tree
    if not _UNDERTAKING & set(reader.table.operators.get(name, ())) or shape.objects:
        return ()
    found = (
        node
        for node in sorted(tree.subtree(shape.verb))
        if node > shape.verb and tree.deps[node] in _STRAYS and tree.infinitive(node)
    )
    return tuple(found)[:1]


def _complement(
    reader: ActReader, clauses: tuple[int, ...], objects: tuple[int, ...]
) -> Act | None:
    """Return the act of the complement clause, or of an event noun that is the object."""
    for clause in clauses:
        act = reader.act(clause)
        if act is not None:
            return act
    for noun in objects:
        if reader.tree.tags[noun].startswith("NN"):
            act = reader.noun(noun)
            if act is not None:
                return act
    return None
