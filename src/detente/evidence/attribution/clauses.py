"""The clause that a verb of saying governs, or the sentence in which it is a parenthesis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detente.evidence.attribution.tokens import child, is_infinitive, subtree
from detente.evidence.english.cues import ASIDE_VERBS, PARENTHESIS, verbs
from detente.evidence.english.labels import (
    FINITE,
    FINITE_OR_MODAL,
    NOUN_PHRASE_TAGS,
    PARTICIPLE_OR_RELATIVE,
    REPORTING_FRAME,
)
from detente.evidence.english.pronouns import RELATIVE_CLAUSE

if TYPE_CHECKING:
    from spacy.tokens import Token

_LONGEST_SOURCE = 12
"""Tokens between the last comma and a cue that closes its sentence: ", the Norland envoy said."."""
_LONGEST_PARENTHESIS = 6
"""Tokens from first to last of a parenthesis: ", the envoy said,"."""
_FEWEST = 4
"""Tokens of a content before an aside in it can begin."""
_DASHES = frozenset({"–", "—", "―", "--"})
_PAUSES = frozenset({",", "–", "—", "--", "-"})


def clause(verb: Token) -> list[int]:
    """Return the clause a verb governs, or the sentence that it stands in as a parenthesis.

    >>> from detente.evidence.structure.parse import parse
    >>> doc = next(parse(["The envoy said that the pact held."]))
    >>> [doc[i].text for i in clause(doc[2])]
    ['that', 'the', 'pact', 'held']
    """
    for below in verb.children:
        if below.dep_ == "ccomp" and not has_infinitive_subject(below):
            frame = _reporting_frame(verb)
            return _resumed(verb, [i for i in subtree(below) if i not in frame])
    if verb.dep_ == "parataxis" or (verb.dep_ == "ccomp" and _is_parenthesis(verb)):
        return _resumed(verb, _around(verb))
    if verb.dep_ == "advcl" and any(
        below.dep_ == "mark" and below.lower_ == PARENTHESIS for below in verb.children
    ):
        return _around(verb)
    return _closed(verb)


def has_infinitive_subject(verb: Token) -> bool:
    """Return whether a clause is an infinitive with its own subject ("him to go").

    >>> from detente.evidence.structure.parse import parse
    >>> has_infinitive_subject(next(parse(["They want him to go."]))[4])
    True
    """
    return is_infinitive(verb) and child(verb, "nsubj") is not None


def _reporting_frame(verb: Token) -> set[int]:
    """Return the tokens of a reporting verb with its subject and auxiliaries."""
    frame = {verb.i}
    for below in verb.children:
        if below.dep_ in REPORTING_FRAME:
            frame.update(subtree(below))
    return frame


def _resumed(verb: Token, tokens: list[int]) -> list[int]:
    """Return a content that a parenthesis interrupts (", records show,") with what follows it."""
    doc, sent = verb.doc, verb.sent
    after = verb.i + 1
    if not tokens or tokens[-1] > verb.i or after >= sent.end - 2 or doc[after].text != ",":
        return tokens
    if doc[after + 1].tag_ in PARTICIPLE_OR_RELATIVE:
        return tokens
    finite = any(doc[i].tag_ in FINITE_OR_MODAL for i in range(after, sent.end))
    return [*tokens, *range(after + 1, sent.end)] if finite else tokens


def _closed(verb: Token) -> list[int]:
    """Return the sentence that a cue closes (", the envoy said."), whatever the parse."""
    doc, sent = verb.doc, verb.sent
    goes_on = verb.i + 1 < len(doc) and doc[verb.i + 1].is_alpha
    if verb.tag_ not in FINITE or goes_on:
        return []
    comma = verb.i - 1
    while comma > sent.start and verb.i - comma <= _LONGEST_SOURCE and doc[comma].text != ",":
        if doc[comma].tag_ not in NOUN_PHRASE_TAGS:
            return []
        comma -= 1
    if doc[comma].text != "," or comma - sent.start < 2 or comma == verb.i - 1:
        return []
    return list(range(sent.start, comma))


def _is_parenthesis(verb: Token) -> bool:
    """Return whether a verb stands between commas inside the clause it reports."""
    tokens = subtree(verb)
    first, last = tokens[0], tokens[-1]
    return first > 0 and verb.doc[first - 1].text == "," and last - first <= _LONGEST_PARENTHESIS


def _around(verb: Token) -> list[int]:
    """Return the clause that a parenthesis interrupts or ends, without the parenthesis."""
    parenthesis = set(subtree(verb))
    return [i for i in subtree(verb.head) if i not in parenthesis]


def own(verb: Token, tokens: list[int]) -> list[int]:
    """Return a content without what the writer adds at its end.

    That is a participle that reports or points (", referring to"), a relative clause after a
    comma that runs to the end, and whatever follows a lone dash.

    >>> from detente.evidence.structure.parse import parse
    >>> doc = next(parse(["He said the pact held for all, referring to the truce."]))
    >>> [doc[i].text for i in own(doc[1], list(range(2, 12)))]
    ['the', 'pact', 'held', 'for', 'all']
    """
    doc = verb.doc
    for n, i in enumerate(tokens):
        pause = doc[i - 1].text
        if n < _FEWEST or i < verb.i or pause not in _PAUSES:
            continue
        reported = doc[i].tag_ == "VBG" and _reports(doc[i])
        dashed = pause in _DASHES and not any(doc[t].text in _DASHES for t in tokens[n:])
        if reported or dashed or (pause == "," and _runs_on(doc[i], tokens)):
            return [t for t in tokens if t < i - 1]
    return tokens


def _runs_on(token: Token, tokens: list[int]) -> bool:
    """Return whether a relative clause begins at a token and runs to the end of the content."""
    if token.lower_ not in RELATIVE_CLAUSE:
        return False
    above = token
    while above.dep_ != "relcl" and above.head != above:
        above = above.head
    return above.dep_ == "relcl" and subtree(above)[-1] >= tokens[-1] - 1


def _reports(token: Token) -> bool:
    """Return whether a participle reports speech or points at it."""
    senses = verbs().get(token.lemma_, ())
    asserts = any("c" in sense.frames and sense.kind == "asserts" for sense in senses)
    return token.lemma_ in ASIDE_VERBS or asserts
