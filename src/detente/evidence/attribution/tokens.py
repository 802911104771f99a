"""Walks over the tokens of a parse: children, subtrees, noun phrases, voices."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from detente.evidence.english.labels import NO_SOURCE, PRONOUN_TAGS

if TYPE_CHECKING:
    from spacy.tokens import Token


def child(token: Token, *labels: str) -> Token | None:
    """Return the first child that bears one of the dependency labels.

    >>> from detente.evidence.structure.parse import parse
    >>> said = next(parse(["The envoy said so."]))[2]
    >>> child(said, "nsubj"), child(said, "dobj")
    (envoy, None)
    """
    return next((below for below in token.children if below.dep_ in labels), None)


def subtree(token: Token) -> list[int]:
    """Return the tokens of a subtree, in text order.

    >>> from detente.evidence.structure.parse import parse
    >>> subtree(next(parse(["The envoy said so."]))[1])
    [0, 1]
    """
    return [below.i for below in token.subtree]


def is_passive(verb: Token) -> bool:
    """Return whether a verb is in the passive voice.

    >>> from detente.evidence.structure.parse import parse
    >>> is_passive(next(parse(["It was said by him."]))[2])
    True
    """
    if child(verb, "auxpass", "nsubjpass") is not None:
        return True
    return verb.tag_ == "VBN" and verb.dep_ == "acl"


def is_infinitive(verb: Token) -> bool:
    """Return whether a verb bears the infinitive's "to".

    >>> from detente.evidence.structure.parse import parse
    >>> doc = next(parse(["He vowed to go."]))
    >>> is_infinitive(doc[3]), is_infinitive(doc[1])
    (True, False)
    """
    particle = child(verb, "aux")
    return particle is not None and particle.tag_ == "TO"


def is_negated(verb: Token) -> bool:
    """Return whether a verb is denied.

    >>> from detente.evidence.structure.parse import parse
    >>> is_negated(next(parse(["He did not say so."]))[3])
    True
    """
    return child(verb, "neg") is not None


def agent(verb: Token) -> Token | None:
    """Return the noun of a passive verb's by-phrase.

    >>> from detente.evidence.structure.parse import parse
    >>> agent(next(parse(["It was said by him."]))[2])
    him
    """
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None


def noun_phrase(head: Token) -> list[int]:
    """Return the tokens of a noun phrase: appositives kept, relative clauses left out.

    >>> from detente.evidence.structure.parse import parse
    >>> doc = next(parse(["The envoy of Norland who came late said so."]))
    >>> [doc[i].text for i in noun_phrase(doc[1])]
    ['The', 'envoy', 'of', 'Norland']
    """
    if head.tag_ in PRONOUN_TAGS:
        return [head.i]
    tokens = {head.i}
    for below in head.children:
        if below.i < head.i or below.dep_ not in NO_SOURCE:
            tokens.update(_modifier(below))
    return _run_around(head.i, tokens)


def _modifier(token: Token) -> Iterator[int]:
    """Yield the tokens of a modifier without the relative clauses inside it."""
    stack = [token]
    while stack:
        top = stack.pop()
        yield top.i
        stack.extend(below for below in top.children if below.dep_ != "relcl")


def _run_around(head: int, tokens: set[int]) -> list[int]:
    """Return the unbroken run of tokens around the head."""
    first = last = head
    while first - 1 in tokens:
        first -= 1
    while last + 1 in tokens:
        last += 1
    return list(range(first, last + 1))


def runs(tokens: Sequence[int]) -> Iterator[list[int]]:
    """Yield each run of consecutive numbers.

    >>> list(runs([1, 2, 5]))
    [[1, 2], [5]]
    """
    run: list[int] = []
    for i in tokens:
        if run and i != run[-1] + 1:
            yield run
            run = []
        run.append(i)
    if run:
        yield run
