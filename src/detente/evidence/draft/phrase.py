"""An act as a verb phrase in the text's own words: ``withdraws the bulk of the aircraft``."""

from __future__ import annotations

from dataclasses import dataclass

from detente.evidence.draft.words import among, gerund, meaning, third, undoing
from detente.evidence.english.events import lexicon
from detente.evidence.english.times import CALENDAR_WORD
from detente.evidence.events.frame import content, is_passive
from detente.evidence.structure.syntax import SyntaxTree

MOST = 15
"""Words after an option's verb at most; prepositions furthest from the verb go first."""

_AFTER = frozenset({"prt", "dobj", "dative", "attr", "acomp", "oprd", "prep", "xcomp", "advmod"})
_PARTICLES = frozenset({"down", "up", "out", "off", "back", "away", "over"})
_COMMON = frozenset({"DT", "NN", "NNS", "PRP$", "CD", "VBG", "VBN", "PDT"})
_OBJECTS = frozenset({"dobj", "attr", "oprd", "acomp"})
_LOOSE = frozenset({"relcl", "acl", "advcl", "appos", "parataxis", "cc", "conj", "punct"})
_MARKS = frozenset({"``", "''", ":", ",", ".", "-LRB-", "-RRB-", "NFP"})
_EMPTY = frozenset(
    {"condition", "order", "case", "addition", "fact", "part", "result", "turn", "example"}
)
_FRAME = frozenset({"as", "since", "during", "after", "before", "despite", "because", "amid"})


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
        if self.verb in among("light") and self.head:
            return meaning(self.head)
        return meaning(f"{self.verb} {first}" if first in _PARTICLES else self.verb)

    def third(self, *, plural: bool = False) -> str:
        """Return the phrase as it follows a name: ``halts the offensive``."""
        verb = self.verb if plural and self.verb != "be" else third(self.verb)
        return f"{verb} {self.rest}".strip()

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
            return f"{undo if plural else third(undo)} {self.rest}"
        if self.key in among("lasting"):
            return f"{'stop' if plural else 'stops'} {gerund(self.verb)} {self.rest}".strip()
        return ""

    @property
    def name(self) -> str:
        """Return the word by which an option with this text is called."""
        return self.head if self.verb in among("light") and self.head else self.verb


def phrase(tree: SyntaxTree, head: int, *, plural: bool = False) -> Phrase | None:
    """Return the verb phrase at a token, or nothing where nobody knows what its passive is of.

    A passive is turned round: "the planes could be returned to Syria" gives ``return the planes to
    Syria``. ``plural`` says how the owner's pronoun stands: "his aims" becomes "its aims".
    """
    parts = [kid for kid in tree.children[head] if _kept(tree, kid)]
    carrier = next((kid for kid in parts if tree.deps[kid] in _OBJECTS), None)
    front: list[int] = []
    if is_passive(tree, head):
        subject = tree.child(head, "nsubjpass")
        carrier = None if subject is None else _meant(tree, subject, head)
        if carrier is None:
            return None
        front = _below(tree, carrier)
    elif carrier is None and tree.deps[head] == "acl" and tree.tags[head] == "VBN":
        carrier = _described(tree, head)
        front = [one for one in _below(tree, carrier) if one < head]
    words = front + _fitting(tree, parts, MOST - len(front))
    rest = _text(tree, words[: MOST + 3], plural=plural)
    base = tree.lowers[head] if tree.tags[head] == "VB" else tree.lemmas[head]
    return Phrase(base, rest, _sense(tree, carrier))


def _sense(tree: SyntaxTree, noun: int | None) -> str:
    """Return the lemma that carries a noun's sense: ``aircraft`` for "the bulk of the aircraft"."""
    return "" if noun is None else tree.lemmas[content(tree, noun)]


def _fitting(tree: SyntaxTree, parts: list[int], most: int) -> list[int]:
    """Return the words of as many parts as fit; loose ones at the end go first."""
    kept = list(parts)
    for loose in reversed(parts):
        words = [token for kid in kept for token in _below(tree, kid)]
        if len(words) > most and tree.deps[loose] in {"prep", "xcomp"} and len(kept) > 1:
            kept.remove(loose)
    return [token for kid in kept for token in _below(tree, kid)]


def _described(tree: SyntaxTree, participle: int) -> int:
    """Return the noun that a participle describes: after a comma the one just before it."""
    after_comma = participle > 1 and tree.lowers[participle - 1] == ","
    if after_comma and tree.tags[participle - 2].startswith("NN"):
        return participle - 2
    return tree.heads[participle]


def nominal(tree: SyntaxTree, noun: int, *, plural: bool = False) -> Phrase | None:
    """Return a noun of acting as its verb: ``release of prisoners`` gives ``release prisoners``.

    Nothing where the lexicon knows no verb behind the noun.
    """
    verb = lexicon().nominals.get(tree.lemmas[noun])
    if verb is None:
        return None
    of = next(
        (k for k in tree.children[noun] if tree.deps[k] == "prep" and tree.lowers[k] == "of"), None
    )
    below = tree.child(of, "pobj") if of is not None else None
    rest = _text(tree, _below(tree, below), plural=plural) if below is not None else ""
    return Phrase(verb, rest, _sense(tree, below))


def _kept(tree: SyntaxTree, kid: int) -> bool:
    """Say whether a word below a verb belongs to the act."""
    dep, head = tree.deps[kid], tree.heads[kid]
    if dep not in _AFTER or kid < head or tree.tags[kid] in {"WDT", "WP", "WRB"}:
        return False
    if dep == "advmod":
        return kid == head + 1 and tree.lowers[kid] in {"back", "away", "home", "down", "up", "off"}
    if dep == "prep":
        inner = tree.child(kid, "pobj", "pcomp", "prep")
        said = inner is not None and tree.lemmas[inner] not in _EMPTY and not _dated(tree, kid)
        said = said and (inner is None or tree.child(inner, "nsubj") is None)
        return said and not _of_pronoun(tree, kid) and tree.lowers[kid] not in _FRAME
    return tree.tags[kid] != "PRP" or dep == "dobj"


def _dated(tree: SyntaxTree, word: int) -> bool:
    """Say whether a phrase is one of time: "on Friday", "in April", "on 4 March 2022"."""
    return any(CALENDAR_WORD.fullmatch(tree.words[token]) for token in tree.subtree(word))


def _set_aside(tree: SyntaxTree, kid: int) -> bool:
    """Say whether a phrase within another adds only a time, a pronoun or a clause of its own."""
    if tree.deps[kid] != "prep":
        return False
    clause = any(tree.child(below, "nsubj") is not None for below in tree.children[kid])
    return clause or _of_pronoun(tree, kid) or _dated(tree, kid)


def _of_pronoun(tree: SyntaxTree, word: int) -> bool:
    """Say whether a preposition stands before a mere pronoun."""
    inner = tree.child(word, "pobj")
    return tree.deps[word] == "prep" and inner is not None and tree.tags[inner] == "PRP"


def _meant(tree: SyntaxTree, subject: int, before: int) -> int | None:
    """Return the noun that the subject of a passive means: the last plural object before "they"."""
    if not tree.tags[subject].startswith("PRP"):
        return subject if tree.tags[subject].startswith(("NN", "CD")) else None
    wanted = "NNS" if tree.lowers[subject] in {"they", "these", "those"} else "NN"
    objects = [
        token
        for token in range(before)
        if tree.tags[token] == wanted and tree.deps[token] in {"dobj", "pobj"}
    ]
    direct = [token for token in objects if tree.deps[token] == "dobj"]
    found = direct or objects
    return found[-1] if found else None


def _below(tree: SyntaxTree, head: int) -> list[int]:
    """Return a word and what belongs to it, without its clauses, in text order."""
    found, stack = [], [head]
    while stack:
        node = stack.pop()
        if tree.tags[node] in _MARKS or tree.tags[node] == "_SP":
            continue
        found.append(node)
        joins = tree.tags[node].startswith("NN")
        stack += [
            kid
            for kid in tree.children[node]
            if (tree.deps[kid] not in _LOOSE and not _set_aside(tree, kid))
            or (joins and tree.deps[kid] in {"cc", "conj"} and tree.tags[kid][:2] in {"NN", "CC"})
            or (tree.deps[kid] == "punct" and tree.tags[kid] == "HYPH")
        ]
    return sorted(found)


def _sentence_start(tree: SyntaxTree, token: int) -> bool:
    """Say whether a word begins a sentence."""
    return token == 0 or tree.words[token - 1] in {".", "?", "!", "“", "”"}


def _text(tree: SyntaxTree, tokens: list[int], *, plural: bool) -> str:
    """Return tokens as running words; an owner's pronoun agrees with the owner."""
    own = "their" if plural else "its"
    words, last = "", None
    for token in tokens:
        word = tree.words[token]
        if tree.lowers[token] in {"his", "her", "my"} and tree.tags[token] == "PRP$":
            word = own
        elif _sentence_start(tree, token) and tree.tags[token] in _COMMON:
            word = word[:1].lower() + word[1:]
        glued = last is not None and token == last + 1 and tree.starts[token] == tree.ends[last]
        words += word if glued or not words else f" {word}"
        last = token
    return words.strip()
