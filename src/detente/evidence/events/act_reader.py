"""Reading predicates: from the frame of a verb or an event noun to the act that it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from detente.evidence.english.events import (
    DUTY_RULE,
    PAST_AUXILIARY,
    Lexicon,
    event_words,
    lexicon,
)
from detente.evidence.english.labels import COMMON_NOUNS
from detente.evidence.events import compose
from detente.evidence.events.act import Act
from detente.evidence.events.frame import Frame, content, frame, joined, nominal
from detente.evidence.events.light import course, light
from detente.evidence.events.nouns import classes, fits
from detente.evidence.events.operators import operator
from detente.evidence.events.predicates import Names
from detente.evidence.structure.syntax import SyntaxTree

_NARROW, _PLAIN, _NOUN = 0.95, 0.8, 0.5
"""Weights of an act by a reading that is narrowed, by one that is not, and by a noun alone."""
_DECREE = "decree"
"""The class of nouns whose clause says what is done: a decree, a bill, a report."""


class ActReader:
    """Reads the predicates of one tree; what was read is kept, so each is read once.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> reader = ActReader(syntax_tree(next(parse(["Norland refused to help Estia."]))))
    >>> [(act.root, act.inner) for _, act in reader.acts()]
    [('REJECT', 'AID'), ('AID', 'AID')]
    """

    def __init__(self, tree: SyntaxTree, table: Lexicon | None = None) -> None:
        """Take the tree, and the lexicon to read it with (the shipped one by default)."""
        self.tree = tree
        self.table = table or lexicon()
        self._frames: dict[int, Frame] = {}
        self._acts: dict[int, Act | None] = {}

    def acts(self) -> list[tuple[int, Act]]:
        """Return every act of the tree with its token number, those within others included."""
        read = ((index, self.act(index)) for index in range(len(self.tree)))
        return [(index, act) for index, act in read if act is not None]

    def frame(self, verb: int) -> Frame:
        """Return the frame of the verb at a token number."""
        if verb not in self._frames:
            self._frames[verb] = frame(self.tree, verb)
        return self._frames[verb]

    def act(self, index: int) -> Act | None:
        """Return the act that the word at a token number says, operators and modality applied."""
        if index not in self._acts:
            self._acts[index] = None  # a cycle in a broken parse reads as nothing
            tag = self.tree.tags[index]
            if tag.startswith("VB") or tag in ("JJ", "MD"):
                self._acts[index] = self._verb(index)
            elif tag in COMMON_NOUNS:
                self._acts[index] = self.noun(index)
        return self._acts[index]

    def noun(self, noun: int) -> Act | None:
        """Return the act of an event noun, or of a noun made of a verb as that verb."""
        noun = content(self.tree, noun)
        return self._nominal(noun) or self._decree(noun) or self._event_noun(noun)

    def _verb(self, index: int) -> Act | None:
        """Read a verb: its narrow readings, operators, light verbs, then its plain readings."""
        shape = self.frame(index)
        names = list(self._names(shape))
        act = (
            self._lexical(shape, names, narrow=True)
            or light(self, shape, names, listed=True)
            or operator(self, shape, names)
            or light(self, shape, names)
            or self._lexical(shape, names, narrow=False)
            or course(self, shape, names)
        )
        return None if act is None else _modal(act, shape, self.tree)

    def _names(self, shape: Frame) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Yield the names under which the verb may be listed, longest first, and their objects."""
        tree, lemma = self.tree, self.tree.lemmas[shape.verb]
        for word, below in shape.where:
            if below > shape.verb:
                yield f"{lemma} {word}", tuple(joined(tree, below))
        for noun in shape.objects:
            yield f"{lemma} {tree.lemmas[noun]}", shape.objects
        for word in sorted(shape.particles):
            yield f"{lemma} {word}", shape.objects
        yield lemma, tuple(noun for head in shape.objects for noun in joined(tree, head))

    def _lexical(self, shape: Frame, names: Names, *, narrow: bool) -> Act | None:
        """Return the act of the first listed reading that fits."""
        for name, objects in names:
            for sense in self.table.verbs.get(name, ()):
                if bool(sense.where) is narrow and fits(
                    self.tree, sense, shape, objects, self.table
                ):
                    verb, weight = shape.verb, _NARROW if narrow else _PLAIN
                    code = (sense.root, sense.cameo, sense.root)
                    return Act(*code, "done", verb, verb, sense.rule, weight)
        return None

    def _nominal(self, noun: int) -> Act | None:
        """Read a noun made of a verb: "the release of prisoners", "its refusal to leave"."""
        verb = self.table.nominals.get(self.tree.lemmas[noun])
        if verb is None:
            return None
        shape = nominal(self.tree, noun)
        names: Names = [(verb, shape.objects)]
        act = (
            self._lexical(shape, names, narrow=True)
            or operator(self, shape, names)
            or light(self, shape, names)
            or self._lexical(shape, names, narrow=False)
        )
        rule = f"{self.tree.lemmas[noun]}<{act.rule}" if act else ""
        return replace(act, at=noun, core=noun, rule=rule) if act else None

    def _decree(self, noun: int) -> Act | None:
        """Read a decree, a bill or a report by the clause that says what it does."""
        clause = self.tree.child(noun, "acl", "relcl")
        if clause is None or _DECREE not in classes(self.tree, noun, self.table):
            return None
        act = self.act(clause)
        return None if act is None else compose.lift(act, noun)

    def _event_noun(self, noun: int) -> Act | None:
        """Read a noun of a class that is an event."""
        for kind in classes(self.tree, noun, self.table):
            if kind in self.table.roots:
                root, cameo = self.table.roots[kind]
                rule = f"noun:{self.tree.lemmas[noun]}"
                return Act(root, cameo, root, "done", noun, noun, rule, _NOUN)
        return None


def _modal(act: Act, shape: Frame, tree: SyntaxTree) -> Act:
    """Apply the auxiliaries and the negation of a verb to its act."""
    ahead = bool(shape.auxiliaries & event_words("future"))
    if shape.auxiliaries & event_words("duty"):
        return compose.fixed("demand", act, act.at, DUTY_RULE) or act
    if shape.negated:
        bare = tree.tags[shape.verb] == "VB" and PAST_AUXILIARY not in shape.auxiliaries
        return compose.negate(act, future=ahead or bare)
    if ahead:
        return compose.future(act)
    unreal = shape.auxiliaries & event_words("possible") or tree.infinitive(shape.verb)
    return replace(act, modality="possible") if unreal and act.modality == "done" else act
