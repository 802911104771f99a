"""Reading predicates: from the frame of a verb or an event noun to the act that it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from detente.evidence.events import compose
from detente.evidence.events.act import Act
from detente.evidence.events.frame import Frame, content, frame, joined
from detente.evidence.events.lexicon import COOPERATIVE, Lexicon, Verb, lexicon
from detente.evidence.events.tree import Tree

_FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo", "would", "'d"})
_DUTY = frozenset({"must", "should", "ought"})
_FAMILIES = ("accept", "refuse", "stop", "violate", "demand", "threaten", "start")
_OF_ACTS = frozenset({"to", "of", "in", "from"})
_SOLEMN = frozenset("pledge promise vow swear willing ready prepared commit committed guarantee".split())
_LOSERS = frozenset({"intend", "refuse", "threaten", "agree"})
_STRAYS = frozenset({"advcl", "acl", "xcomp", "relcl"})
_EMPTY = frozenset("effort attempt process package drive procedure work force system move action measure level program programme bid order round".split())
_COURSES = frozenset({"CONSULT", "ASSAULT", "CONCEDE", "PROTEST", "COOPERATE", "AID"})
_MAY = frozenset({"may", "might", "could", "can", "ca"})


class Reader:
    """Reads the predicates of one tree; what was read is kept, so each is read once."""

    def __init__(self, tree: Tree, table: Lexicon | None = None) -> None:
        """Take the tree, and the lexicon to read it with (the shipped one by default)."""
        self.tree = tree
        self.table = table or lexicon()
        self._frames: dict[int, Frame] = {}
        self._acts: dict[int, Act | None] = {}

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
            if tag.startswith("VB") or tag in {"JJ", "MD"}:
                self._acts[index] = self._verb(index)
            elif tag in {"NN", "NNS"}:
                self._acts[index] = self._noun(index)
        return self._acts[index]

    # -- verbs ---------------------------------------------------------------------------------

    def _verb(self, index: int) -> Act | None:
        """Read a verb: its narrow readings, operators, light verbs, then its plain readings."""
        shape = self.frame(index)
        names = list(self._names(shape))
        act = (
            self._lexical(shape, names, narrow=True)
            or self._light(shape, names, listed=True)
            or self._operator(shape, names)
            or self._light(shape, names)
            or self._lexical(shape, names, narrow=False)
            or self._course(shape, names)
        )
        return None if act is None else self._modal(act, shape)

    def _names(self, shape: Frame) -> Iterator[tuple[str, tuple[int, ...]]]:
        """Yield the names under which the verb may be listed, longest first, and their objects."""
        tree, lemma = self.tree, self.tree.lemmas[shape.verb]
        for word, below in shape.where:
            if below > shape.verb:
                yield f"{lemma} {word}", tuple(joined(tree, below))
        for item in shape.objects:
            yield f"{lemma} {tree.lemmas[item]}", shape.objects
        for word in sorted(shape.particles):
            yield f"{lemma} {word}", shape.objects
        objects = tuple(noun for item in shape.objects for noun in joined(tree, item))
        yield lemma, objects

    def _lexical(self, shape: Frame, names: list[tuple[str, tuple[int, ...]]], *,
                 narrow: bool) -> Act | None:
        """Return the act of the first listed reading that fits."""
        for name, objects in names:
            for reading in self.table.verbs.get(name, ()):
                if bool(reading.where) is narrow and self._fits(reading, shape, objects):
                    weight = 0.95 if narrow else 0.8
                    return Act(reading.root, reading.cameo, reading.root, "done", shape.verb,
                               shape.verb, reading.rule, weight)
        return None

    def _fits(self, reading: Verb, shape: Frame, objects: tuple[int, ...]) -> bool:
        """Say whether every condition of a reading holds."""
        return all(self._holds(slot, words, shape, objects) for slot, words in reading.where)

    def _holds(self, slot: str, words: frozenset[str], shape: Frame,
               objects: tuple[int, ...]) -> bool:
        """Say whether one of the words, or of the words of a class, stands in the slot."""
        tree = self.tree
        if slot == "then":
            below = set(tree.subtree(shape.verb))
            return any(tree.lemmas[node] in words for node in below)
        if slot == "obj":
            nouns = objects
        elif slot == "subj":
            nouns = () if shape.subject is None else (shape.subject,)
        else:
            nouns = tuple(below for word, below in shape.where if word == slot)
        if words == {"-"}:
            return not nouns and not shape.complements
        if words == {"*"}:
            return bool(nouns)
        return any(self._is(noun, words) for noun in nouns)

    def _is(self, noun: int, words: frozenset[str]) -> bool:
        """Say whether a noun is one of the words or belongs to one of the classes."""
        noun = content(self.tree, noun)
        return self.tree.lemmas[noun] in words or any(
            "@" + kind in words for kind in self.classes(noun))

    def classes(self, noun: int) -> tuple[str, ...]:
        """Return the classes of a noun, those of its compound first ("hunger strike")."""
        tree = self.tree
        for kid in tree.children[noun]:
            if tree.deps[kid] in {"compound", "amod", "nmod"}:
                found = self.table.classes.get(f"{tree.lemmas[kid]}-{tree.lemmas[noun]}")
                if found:
                    return tuple(found)
        own = self.table.classes.get(tree.lemmas[noun], ())
        if own or tree.lemmas[noun] not in _EMPTY:
            return own
        return next((kinds for kid in tree.children[noun] if tree.deps[kid] == "compound"
                     and (kinds := self.table.classes.get(tree.lemmas[kid], ()))), ())

    def _operator(self, shape: Frame, names: list[tuple[str, tuple[int, ...]]]) -> Act | None:
        """Read a verb or adjective that takes an act as its complement."""
        for name, objects in names:
            for operator in self.table.operators.get(name, ()):
                act = self._apply(operator, name, shape, objects)
                if act is not None:
                    return act
        return None

    def _apply(self, operator: str, name: str, shape: Frame, objects: tuple[int, ...]
               ) -> Act | None:
        """Return what one operator makes of its complement, if it has one."""
        clauses = self._clauses(shape, name)
        inner = self._complement(clauses, objects)
        clause = bool(clauses)
        if operator in {"report", "accuse"}:
            return None
        if operator == "intend":
            return self._intended(inner, shape, name, clause=clause)
        if operator == "expect":
            return None if inner is None or not clause else compose.future(_lift(inner, shape.verb))
        if operator == "fail":
            return None if inner is None else compose.negate(_lift(inner, shape.verb), future=False)
        if operator == "try" and clause and any(
                self.tree.child(node, "nsubj", "nsubjpass") is not None for node in clauses):
            return compose.fixed("demand", inner, shape.verb, name)
        if operator in {"decide", "try", "force"}:
            return None if inner is None or not clause else _lift(inner, shape.verb)
        if operator == "order":
            return self._ordered(inner, shape, name, clause=clause)
        if operator in {"demand", "threaten", "permit"} and not clause and inner is None:
            return None
        if operator == "agree" and inner is None and not clause and name == "agree":
            return None
        return compose.fixed(operator, inner, shape.verb, name)

    def _ordered(self, inner: Act | None, shape: Frame, name: str, *, clause: bool
                 ) -> Act | None:
        """Read an order: of an act it is the act, to another to act it is a request."""
        if inner is not None and (not clause or inner.root not in COOPERATIVE | {"CONSULT"}):
            return _lift(inner, shape.verb)
        return compose.fixed("demand", inner, shape.verb, name) if clause else None

    def _intended(self, inner: Act | None, shape: Frame, name: str, *, clause: bool
                  ) -> Act | None:
        """Read a pledge: of support it is support, of another act a promise or a threat."""
        if inner is None:
            solemn = clause and name in _SOLEMN
            return compose.fixed("agree", None, shape.verb, name) if solemn else None
        if not clause and inner.root == "SUPPORT":
            return _lift(replace(inner, modality="pledged"), shape.verb)
        return compose.intend(inner, shape.verb, name)

    def _clauses(self, shape: Frame, name: str) -> tuple[int, ...]:
        """Return the clauses that the verb takes as complement."""
        tree = self.tree
        gerunds = tuple(below for word, below in shape.where
                        if tree.tags[below].startswith("VB")
                        and (word in _OF_ACTS or name.endswith(" " + word)))
        own = tuple(kid for kid in shape.complements if tree.tags[kid][:2] in {"VB", "JJ"}) + gerunds
        return own or self._stray(shape, name)

    def _stray(self, shape: Frame, name: str) -> tuple[int, ...]:
        """Return the infinitive that a pledge or a refusal lost to a noun between the two."""
        tree = self.tree
        if not _LOSERS & set(self.table.operators.get(name, ())) or shape.objects:
            return ()
        return tuple(
            node for node in sorted(tree.subtree(shape.verb))
            if node > shape.verb and tree.tags[node] == "VB" and tree.deps[node] in _STRAYS
            and any(tree.lowers[kid] == "to" for kid in tree.children[node])
        )[:1]

    def _complement(self, clauses: tuple[int, ...], objects: tuple[int, ...]) -> Act | None:
        """Return the act of the complement clause, or of an event noun that is the object."""
        for clause in clauses:
            act = self.act(clause)
            if act is not None:
                return act
        for noun in objects:
            if self.tree.tags[noun].startswith("NN"):
                act = self._noun(noun)
                if act is not None:
                    return act
        return None

    def _light(self, shape: Frame, names: list[tuple[str, tuple[int, ...]]], *,
               listed: bool = False) -> Act | None:
        """Read a light verb with an event noun: launch an attack, lift a ban, accept a demand."""
        for name, objects in names:
            families = self.table.families.get(name, frozenset())
            for noun in objects:
                for family in _FAMILIES:
                    if family in families:
                        act = self._pair(family, name, noun, listed=listed)
                        if act is not None:
                            return _lift(act, shape.verb)
        return None

    def _course(self, shape: Frame, names: list[tuple[str, tuple[int, ...]]]) -> Act | None:
        """Read an event noun that begins, goes on or ends by itself: talks begin, a truce ends."""
        subject = shape.subject
        if shape.objects or subject is None or not self.tree.tags[subject] in {"NN", "NNS"}:
            return None
        act = self._noun(subject)
        for name, _ in names if act is not None and act.root in _COURSES else ():
            families = self.table.families.get(name, frozenset())
            if "stop" in families or "start" in families:
                known = act if "start" in families else compose.stop(act)
                return replace(_lift(known, shape.verb), rule=f"course:{name} {act.rule}")
        return None

    def _pair(self, family: str, name: str, noun: int, *, listed: bool) -> Act | None:
        """Return what a family of light verbs makes of an event noun."""
        noun = content(self.tree, noun)
        kinds = self.classes(noun)
        rule = f"{family}:{name} {self.tree.lemmas[noun]}"
        for kind in kinds:
            known = self.table.pairs.get((family, kind))
            if known is not None:
                inner = self.table.roots.get(kind, ("", ""))[0]
                return Act(known[0], known[1], inner, "done", noun, noun, rule, 0.9)
        if listed:
            return None
        act = self._noun(noun)
        if family == "refuse" and (act or kinds):
            return Act("REJECT", "12", act.root if act else "", "refused", noun, noun, rule, 0.9)
        if act is None:
            return None
        if family == "stop":
            return replace(compose.stop(act), rule=rule)
        if family in {"demand", "threaten"}:
            return compose.fixed(family, act, noun, name)
        if family == "violate":
            return None
        return replace(act, rule=rule, weight=0.85)

    def _modal(self, act: Act, shape: Frame) -> Act:
        """Apply the auxiliaries and the negation of a verb to its act."""
        ahead = bool(shape.auxiliaries & _FUTURE)
        if shape.negated:
            return compose.negate(act, future=ahead or self._infinitive(shape))
        if shape.auxiliaries & _DUTY:
            return compose.fixed("demand", act, act.at, "must") or act
        if ahead:
            return compose.future(act)
        if shape.auxiliaries & _MAY:
            return replace(act, modality="possible")
        return act

    def _infinitive(self, shape: Frame) -> bool:
        """Say whether the verb is a bare infinitive, which looks ahead."""
        return self.tree.tags[shape.verb] == "VB" and "did" not in shape.auxiliaries

    # -- nouns ---------------------------------------------------------------------------------

    def _noun(self, noun: int) -> Act | None:
        """Read an event noun, or a noun made of a verb as that verb."""
        noun = content(self.tree, noun)
        tree = self.tree
        verb = self.table.nominals.get(tree.lemmas[noun])
        if verb is not None:
            shape = _nominal(tree, noun)
            names = [(verb, shape.objects)]
            act = (self._lexical(shape, names, narrow=True) or self._operator(shape, names)
                   or self._light(shape, names) or self._lexical(shape, names, narrow=False))
            if act is not None:
                return replace(act, at=noun, core=noun, rule=f"{tree.lemmas[noun]}<{act.rule}")
        clause = tree.child(noun, "acl", "relcl")
        if clause is not None and "decree" in self.classes(noun):
            act = self.act(clause)
            if act is not None:
                return _lift(act, noun)
        for kind in self.classes(noun):
            if kind in self.table.roots:
                root, cameo = self.table.roots[kind]
                return Act(root, cameo, root, "done", noun, noun, f"noun:{tree.lemmas[noun]}", 0.5)
        return None


def _lift(act: Act, at: int) -> Act:
    """Return an act as said by the word above it."""
    return replace(act, at=at, parts=compose.within(act))


def _nominal(tree: Tree, noun: int) -> Frame:
    """Return the frame of a noun made of a verb: "the release of prisoners by the rebels"."""
    shape = frame(tree, noun)
    objects = tuple(below for word, below in shape.where if word == "of")
    agent = next((below for word, below in shape.where if word == "by"), None)
    owner = tree.child(noun, "poss")
    clauses = tuple(kid for kid in tree.children[noun] if tree.deps[kid] in {"acl", "ccomp"}
                    or (tree.deps[kid] == "relcl" and tree.tags[kid] == "VB"))
    return replace(shape, objects=objects, complements=clauses, subject=agent if agent is not None else owner)
