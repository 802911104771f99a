"""Second stage: find the content, what a cue passes on, by the form of the cue."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from detente.evidence.attribution import frames
from detente.evidence.attribution.candidate import SPEECH, Candidate
from detente.evidence.attribution.clauses import clause, own
from detente.evidence.attribution.mask import Masked
from detente.evidence.attribution.tokens import agent, child, noun_phrase, subtree
from detente.evidence.english.cues import CueSense
from detente.evidence.english.labels import (
    FINITE_CLAUSES,
    FINITE_OR_MODAL,
    NOUN_CLAUSES,
    NOUN_INFINITIVES,
)
from detente.evidence.english.speech import QUOTING_WORDS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_TO_MARK = 8
"""Tokens from "clear" to the word that opens its clause at most."""
_PASSIVE_SUBJECT = "n"


def with_content(masked: Masked, candidate: Candidate, free: Mapping[int, int]) -> Candidate | None:
    """Return the candidate with its content and rule; ``None`` where it passes on nothing.

    ``free`` are the placeholders of quotations that have no cue yet, as in ``masked.quoted``.
    """
    doc = masked.doc
    head = doc[candidate.head]
    if candidate.form == "verb":
        return _of_verb(head, candidate, free)
    if candidate.form in ("noun", "adjective"):
        return _of_word(doc, candidate)
    tokens, rule = _READERS[candidate.form](doc, candidate)
    return replace(candidate, content=tuple(tokens), rule=rule) if tokens else None


def _of_verb(verb: Token, candidate: Candidate, free: Mapping[int, int]) -> Candidate | None:
    """Return a verb's candidate with the content of the first frame that one of its senses fills.

    Frames are tried in the order of how surely they hold a content: speech before clauses,
    clauses before phrases.
    """
    for frame in _FRAMES:
        for sense in candidate.senses:
            match = _in_frame(verb, sense, frame, free)
            if match is not None:
                tokens, rule, joined = match
                cue = candidate.cue if joined is None else (*candidate.cue, joined)
                return replace(
                    candidate,
                    content=tuple(tokens),
                    rule=rule,
                    cue=tuple(sorted({*cue})),
                    kind=sense.kind,
                )
    return None


_FRAMES = ("q", "c", "o", "x", "p", "n")
_RULES: Mapping[str, tuple[str, Callable[[Token], list[int]]]] = {
    "c": ("verb.clause", clause),
    "o": ("verb.object-infinitive", frames.object_infinitive),
    "x": ("verb.infinitive", frames.infinitive),
    "n": ("verb.noun", frames.noun_object),
}
"""Rule and reader of each frame of a verb but speech and prepositions."""


def _in_frame(
    verb: Token, sense: CueSense, frame: str, free: Mapping[int, int]
) -> tuple[list[int], str, int | None] | None:
    """Return content, rule and the preposition of the cue for a verb in one frame, if it fits."""
    if frame == "p":
        for name in sense.prepositions():
            after = frames.after_preposition(verb, name)
            if after is not None:
                preposition, tokens = after
                joined = preposition.i if preposition.i == verb.i + 1 else None
                return own(verb, tokens), f"verb.preposition.{name}", joined
        return None
    if frame == "q":
        tokens = frames.speech(verb, free) if sense.frames & {"q", "c"} else []
        return (tokens, SPEECH, None) if tokens else None
    if frame not in sense.frames:
        return None
    rule, read = _RULES[frame]
    tokens = own(verb, read(verb))
    return (tokens, rule, None) if tokens else None


def _of_word(doc: Doc, candidate: Candidate) -> Candidate | None:
    """Return a noun's or an adjective's candidate with what its first fitting sense governs.

    The parser hangs an adjective's clause on the adjective or on its copula.
    """
    word = doc[candidate.head]
    heads = [word] if candidate.near < 0 else [word, doc[candidate.near]]
    for sense in candidate.senses:
        for head in heads:
            governed = _governed(head, sense, after=candidate.head)
            if governed is not None:
                tokens, rule = governed
                rule = f"{candidate.form}.{rule}"
                return replace(candidate, content=tuple(tokens), rule=rule, kind=sense.kind)
    return None


def _governed(head: Token, sense: CueSense, *, after: int) -> tuple[list[int], str] | None:
    """Return what a noun or adjective governs, and how."""
    for below in head.children:
        if below.i <= after:
            continue
        marked = child(below, "mark", "aux")
        infinitive = marked is not None and marked.tag_ == "TO"
        if marked is not None and not infinitive and "c" in sense.frames:
            if below.dep_ in NOUN_CLAUSES:
                return subtree(below), "clause"
        elif infinitive and "x" in sense.frames and below.dep_ in NOUN_INFINITIVES:
            return subtree(below), "infinitive"
        if below.dep_ == "prep" and f"p:{below.lower_}" in sense.frames:
            return [i for i in subtree(below) if i != below.i], f"preposition.{below.lower_}"
    return None


def _of_passive(doc: Doc, candidate: Candidate) -> tuple[list[int], str]:
    """Return the clause of a passive verb, or its subject where a by-phrase tells the source."""
    verb = doc[candidate.head]
    governed = clause(verb)
    by = agent(verb) is not None and any(
        _PASSIVE_SUBJECT in sense.frames for sense in candidate.senses
    )
    subject = child(verb, "nsubjpass") if by and not governed else None
    return governed or (subtree(subject) if subject is not None else []), "verb.passive"


def _of_made_clear(doc: Doc, candidate: Candidate) -> tuple[list[int], str]:
    """Return the clause after "made (it) clear"."""
    clear = candidate.cue[-1]
    for token in doc[candidate.head].subtree:
        mark = child(token, "mark", "advmod")
        near = mark is not None and clear < mark.i <= clear + _TO_MARK
        if token.i > clear and near and token.dep_ in FINITE_CLAUSES:
            return [i for i in subtree(token) if i > clear], "verb.make-clear"
    return [], ""


def _of_according(doc: Doc, candidate: Candidate) -> tuple[list[int], str]:
    """Return what stands around "according to X"."""
    token = doc[candidate.head]
    phrase = {*subtree(token), *noun_phrase(doc[candidate.near]), *candidate.cue}
    return _sentence_around(token, phrase), "phrase.according-to"


def _of_view(doc: Doc, candidate: Candidate) -> tuple[list[int], str]:
    """Return what stands around "in X's view" or "in a new poll"."""
    token = doc[candidate.head]
    rule = "phrase.in-view" if candidate.form == "view" else "phrase.in-document"
    return _sentence_around(token, set(subtree(token))), rule


def _of_adverb(doc: Doc, candidate: Candidate) -> tuple[list[int], str]:
    """Return the clause in which "reportedly" stands."""
    verb = doc[candidate.head].head
    return [i for i in subtree(verb) if i != candidate.head], "phrase.adverb"


_READERS: Mapping[str, Callable[[Doc, Candidate], tuple[list[int], str]]] = {
    "passive": _of_passive,
    "made clear": _of_made_clear,
    "according": _of_according,
    "view": _of_view,
    "document": _of_view,
    "adverb": _of_adverb,
}
"""The reader of each form but those of the tables' words and of quotations."""


def _after_aside(doc: Doc, after: list[int]) -> list[int]:
    """Return the words after a source phrase without the aside that says whom it quotes."""
    worded = [n for n, i in enumerate(after) if doc[i].is_alpha]
    if not worded or doc[after[worded[0]]].lower_ not in QUOTING_WORDS:
        return after
    comma = next((n for n, i in enumerate(after) if n > worded[0] and doc[i].text == ","), None)
    return after if comma is None else after[comma + 1 :]


def _sentence_around(token: Token, phrase: set[int]) -> list[int]:
    """Return the part of the sentence that a source phrase speaks of.

    A phrase that opens the sentence speaks of the rest; a phrase within or at the end speaks of
    what stands before it, and of what follows too where it parts a subject from its verb.
    """
    doc, sent = token.doc, token.sent
    before = [i for i in range(sent.start, min(phrase)) if i not in phrase]
    after = [i for i in range(max(phrase) + 1, sent.end) if i not in phrase]
    if sum(doc[i].is_alpha for i in before) <= 1:
        return _after_aside(doc, after)
    if not any(doc[i].tag_ in FINITE_OR_MODAL for i in before):
        return [*before, *after]
    semicolon = max((n for n, i in enumerate(before) if doc[i].text == ";"), default=-1)
    return before[semicolon + 1 :]
