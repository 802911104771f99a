"""An act as a verb phrase in the text's own words: ``withdraws the bulk of the aircraft``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from detente.evidence.draft.phrase_words import belonging, is_of_act, running
from detente.evidence.english.events import lexicon
from detente.evidence.english.labels import ACT_OBJECTS, GIVEN_OBJECTS, TRIMMED_LABELS
from detente.evidence.english.pronouns import PLURAL_THINGS
from detente.evidence.english.stance import OF, PARTICLES, stance_words
from detente.evidence.english.verbs import in_person, meaning, stopping, undoing
from detente.evidence.events.frame import content, is_passive
from detente.evidence.structure.syntax import SyntaxTree

MOST = 15
"""Words after an option's verb at most; prepositions furthest from the verb go first."""
_OVER = 3
"""Words by which the last part may overrun, so that it is not cut in two."""


@dataclass(frozen=True)
class Phrase:
    """A verb and the words after it, ready to be put in any form.

    ``verb`` is the lemma, ``rest`` the words that follow, ``head`` the lemma of the object that
    carries the sense.
    """

    verb: str
    rest: str
    head: str

    @property
    def key(self) -> str:
        """Return the lemma by which an act is told from others: its object's under a light verb.

        >>> Phrase("step", "down", "").key, Phrase("launch", "air strikes", "strike").key
        ('resign', 'attack')
        """
        first = self.rest.split(" ", 1)[0].lower()
        if self._is_light:
            return meaning(self.head)
        return meaning(f"{self.verb} {first}" if first in PARTICLES else self.verb)

    @property
    def name(self) -> str:
        """Return the word by which an option with this text is called."""
        return self.head if self._is_light else self.verb

    @property
    def _is_light(self) -> bool:
        """Say whether the verb only carries its object: "launch a strike"."""
        return self.verb in stance_words("light") and bool(self.head)

    def third(self, *, plural: bool = False) -> str:
        """Return the phrase as it follows a name: ``halts the offensive``."""
        return f"{in_person(self.verb, plural=plural)} {self.rest}".strip()

    def base(self) -> str:
        """Return the phrase as it follows "to": ``halt the offensive``."""
        return f"{self.verb} {self.rest}".strip()

    def stopped(self, *, plural: bool = False) -> str:
        """Return what is done on leaving the act, empty where the words do not tell.

        >>> Phrase("impose", "sanctions", "sanction").stopped()
        'lifts sanctions'
        >>> Phrase("arm", "the rebels", "rebel").stopped(plural=True)
        'stop arming the rebels'
        """
        undo = undoing().get(self.verb)
        if undo and self.head:
            return f"{in_person(undo, plural=plural)} {self.rest}"
        if self.key in stance_words("lasting"):
            return f"{stopping(self.verb, plural=plural)} {self.rest}".strip()
        return ""


def phrase(tree: SyntaxTree, head: int, *, plural: bool = False) -> Phrase | None:
    """Return the verb phrase at a token, or nothing where nobody knows what its passive is of.

    A passive is turned round: "the planes could be returned to Syria" gives ``return the planes to
    Syria``. ``plural`` says how the owner's pronoun stands: "his aims" becomes "its aims".

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["The planes could be returned to Syria."])))
    >>> phrase(tree, 4).base()
    'return the planes to Syria'
    """
    parts = [kid for kid in tree.children[head] if is_of_act(tree, kid)]
    carrier = next((kid for kid in parts if tree.deps[kid] in ACT_OBJECTS), None)
    front: list[int] = []
    if is_passive(tree, head):
        subject = tree.child(head, "nsubjpass")
        carrier = None if subject is None else _meant_by(tree, subject, head)
        if carrier is None:
            return None
        front = belonging(tree, carrier)
    elif carrier is None and tree.deps[head] == "acl" and tree.tags[head] == "VBN":
        carrier = _described(tree, head)
        front = [word for word in belonging(tree, carrier) if word < head]
    words = front + _fitting(tree, parts, MOST - len(front))
    rest = running(tree, words[: MOST + _OVER], plural=plural)
    base = tree.lowers[head] if tree.tags[head] == "VB" else tree.lemmas[head]
    return Phrase(base, rest, _sense(tree, carrier))


def nominal(tree: SyntaxTree, noun: int, *, plural: bool = False) -> Phrase | None:
    """Return a noun of acting as its verb: ``release of prisoners`` gives ``release prisoners``.

    Nothing where the lexicon knows no verb behind the noun.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["The release of prisoners began."])))
    >>> nominal(tree, 1).third()
    'releases prisoners'
    """
    verb = lexicon().nominals.get(tree.lemmas[noun])
    if verb is None:
        return None
    prepositions = (kid for kid in tree.children[noun] if tree.deps[kid] == "prep")
    of = next((kid for kid in prepositions if tree.lowers[kid] == OF), None)
    below = tree.child(of, "pobj") if of is not None else None
    rest = running(tree, belonging(tree, below), plural=plural) if below is not None else ""
    return Phrase(verb, rest, _sense(tree, below))


def _sense(tree: SyntaxTree, noun: int | None) -> str:
    """Return the lemma that carries a noun's sense: ``aircraft`` for "the bulk of the aircraft"."""
    return "" if noun is None else tree.lemmas[content(tree, noun)]


def _fitting(tree: SyntaxTree, parts: Sequence[int], most: int) -> list[int]:
    """Return the words of as many parts as fit; loose ones at the end go first."""
    kept = list(parts)
    for last in reversed(parts):
        words = [word for kid in kept for word in belonging(tree, kid)]
        if len(words) > most and tree.deps[last] in TRIMMED_LABELS and len(kept) > 1:
            kept.remove(last)
    return [word for kid in kept for word in belonging(tree, kid)]


def _described(tree: SyntaxTree, participle: int) -> int:
    """Return the noun that a participle describes: after a comma the one just before it."""
    after_comma = participle > 1 and tree.lowers[participle - 1] == ","
    if after_comma and tree.tags[participle - 2].startswith("NN"):
        return participle - 2
    return tree.heads[participle]


def _meant_by(tree: SyntaxTree, subject: int, before: int) -> int | None:
    """Return the noun that the subject of a passive means: the last plural object before "they"."""
    if not tree.tags[subject].startswith("PRP"):
        return subject if tree.tags[subject].startswith(("NN", "CD")) else None
    wanted = "NNS" if tree.lowers[subject] in PLURAL_THINGS else "NN"
    objects = [
        word
        for word in range(before)
        if tree.tags[word] == wanted and tree.deps[word] in GIVEN_OBJECTS
    ]
    direct = [word for word in objects if tree.deps[word] == "dobj"]
    return next(reversed(direct or objects), None)
