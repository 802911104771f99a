"""Stances: words such as "pledged", "goal" or "afraid", who holds them, and over which acts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.evidence.draft.plan import Mode
from detente.evidence.draft.words import among
from detente.evidence.english.events import lexicon
from detente.evidence.events.frame import joined, subject_of
from detente.evidence.structure.syntax import SyntaxTree

_TABLES: tuple[Mode, ...] = (
    "refused",
    "threatened",
    "feared",
    "demanded",
    "pledged",
    "wanted",
    "able",
)
_OF_ACTS = frozenset({"to", "of", "in", "on", "for", "from", "against", "about"})
_STRAYS = frozenset({"advcl", "acl", "xcomp", "relcl", "ccomp"})


@dataclass(frozen=True)
class GovernedAct:
    """An act below a stance: its verb or noun, its own subject, whether it is one of doing.

    ``again`` is true for "to do so", which means an act told before.
    """

    core: int
    owner: int | None = None
    taken: bool = True
    again: bool = False


class Stances:
    """Reads the stances of one tree."""

    def __init__(self, tree: SyntaxTree) -> None:
        """Take the tree."""
        self.tree = tree

    def mode(self, token: int) -> Mode | None:
        """Return what a word says of the act below it, if it is such a word."""
        tree, tag = self.tree, self.tree.tags[token]
        if tag[:2] not in {"VB", "NN", "JJ"} or tag.startswith("NNP"):
            return None
        names = [tree.lemmas[token]]
        names += [
            f"{tree.lemmas[token]} {tree.lowers[kid]}"
            for kid in tree.children[token]
            if tree.deps[kid] in {"prt", "prep"}
        ]
        if tag.startswith("NN") and names[0] in among("undertaking"):
            return self._turned(token, "wanted")
        for name in reversed(names):
            for mode in _TABLES:
                if name in among(mode) and not (mode == "able" and tag.startswith("VB")):
                    return self._turned(token, mode)  # to free somebody is an act of its own
        return None

    def _turned(self, token: int, mode: Mode) -> Mode | None:
        """Return the mode under negation and tense: not to pledge is nothing, "could ask" too."""
        tree, kids = self.tree, self.tree.children[token]
        if tree.deps[token] in {"acomp", "oprd", "attr"}:
            kids = (*kids, *tree.children[tree.heads[token]])  # "is not able": the copula has it
        negated = any(tree.deps[kid] == "neg" or tree.lowers[kid] == "no" for kid in kids)
        unreal = any(tree.lowers[kid] in {"could", "might", "may"} for kid in kids)
        if mode == "able" and self._explained(token):
            return None
        if mode == "threatened" and tree.child(token, "xcomp") is not None:
            told = tree.lemmas[token] == "warn" and tree.child(token, "dobj") is not None
            mode = "demanded" if told else mode  # "warned them to leave": asked them to
        clause = tree.child(token, "ccomp") if tree.lemmas[token] == "tell" else None
        if clause is not None and not tree.infinitive(clause):
            return None  # "told them that it would leave" reports
        if negated:
            return "refused" if mode in {"pledged", "wanted", "able"} else None
        return None if unreal else mode

    def _explained(self, token: int) -> bool:
        """Say whether a clause explains why or how something came about, which then is so."""
        tree = self.tree
        over = [token, *list(tree.ancestors(token))[:2]]
        return any(tree.tags[kid] == "WRB" for one in over for kid in tree.children[one])

    def holder(self, token: int) -> int | None:
        """Return the noun that holds a stance."""
        tree = self.tree
        if tree.tags[token].startswith("VB"):
            return self.subject(token)
        if tree.tags[token].startswith("JJ"):
            over = tree.heads[token]
            held = tree.deps[token] in {"acomp", "oprd", "conj", "ccomp"}
            return self.subject(over) if held else None
        return self._owner(token)

    def subject(self, verb: int) -> int | None:
        """Return the subject of a verb, of its governing verb where it has none."""
        return subject_of(self.tree, verb)

    def _owner(self, noun: int) -> int | None:
        """Return who has a pledge, a goal or a fear: its owner, or who makes or voices it."""
        tree = self.tree
        own = tree.child(noun, "poss")
        if own is not None:
            return own
        for kid in tree.children[noun]:
            if tree.deps[kid] == "prep" and tree.lowers[kid] in {"of", "by", "between"}:
                below = tree.child(kid, "pobj")
                if below is not None and tree.tags[below].startswith(("NN", "PRP")):
                    return below
        over = tree.heads[noun]
        if tree.deps[noun] in {"dobj", "attr"} and tree.tags[over].startswith("VB"):
            return self.subject(over)
        if tree.deps[noun] == "pobj" and tree.deps[over] == "prep":
            verb = tree.heads[over]
            return self.subject(verb) if tree.tags[verb].startswith("VB") else None
        return None

    def acts(self, token: int, depth: int = 0) -> tuple[GovernedAct, ...]:
        """Return the acts below a stance."""
        found: list[GovernedAct] = []
        for kid in self._complements(token):
            found += self._act(kid, token, depth)
        if not found and self.mode(token) in {"pledged", "refused", "threatened"}:
            found += self._stray(token, depth)
        return tuple(found)

    def _stray(self, token: int, depth: int) -> Iterator[GovernedAct]:
        """Yield the infinitive that a pledge or a refusal lost to a noun between the two."""
        tree = self.tree
        if not tree.tags[token].startswith("VB") or tree.child(token, "dobj") is not None:
            return
        lost = (
            node
            for node in sorted(tree.subtree(token))
            if node > token and tree.infinitive(node) and tree.deps[node] in _STRAYS
        )
        for node in list(lost)[:1]:
            yield from (replace(one, owner=None) for one in self._act(node, token, depth))

    def _complements(self, token: int) -> Iterator[int]:
        """Yield the words below a stance that may be acts: clauses, gerunds, nouns of acting."""
        tree = self.tree
        verbal = tree.tags[token].startswith("VB")
        if tree.deps[token] == "attr":
            for kid in tree.children[tree.heads[token]]:
                if kid > token and tree.deps[kid] in _STRAYS and tree.infinitive(kid):
                    yield kid
        whom = self._addressed(token) if verbal else None
        for noun in joined(tree, whom) if whom is not None else ():
            yield from (kid for kid in tree.children[noun] if tree.infinitive(kid))
        for kid in tree.children[token]:
            dep = tree.deps[kid]
            clause = dep in {"xcomp", "ccomp"} or (not verbal and dep in {"acl", "relcl"})
            if dep == "advcl" and tree.infinitive(kid):
                clause = not verbal or self._for(kid) or self._addressed(token) is not None
            if clause and tree.tags[kid][:2] in {"VB", "JJ"}:
                if dep != "relcl" or tree.infinitive(kid):
                    yield kid
            elif dep == "dobj" and verbal:
                yield from joined(tree, kid)
            elif dep == "prep" and tree.lowers[kid] in _OF_ACTS:
                for below in tree.children[kid]:
                    if tree.deps[below] == "pcomp":
                        yield below
                    elif tree.deps[below] == "pobj":
                        yield from joined(tree, below)

    def _for(self, clause: int) -> bool:
        """Say whether a clause begins with "for": "agree for him to leave"."""
        kids = self.tree.children[clause]
        return any(self.tree.deps[k] == "mark" and self.tree.lowers[k] == "for" for k in kids)

    def _act(self, core: int, over: int, depth: int) -> Iterator[GovernedAct]:
        """Yield the acts that one word below a stance means."""
        tree = self.tree
        if depth > 4:
            return
        if tree.tags[core].startswith("NN"):
            yield from self._noun(core, depth)
            return
        negated = any(tree.deps[kid] == "neg" for kid in tree.children[core])
        inner = self._through(core)
        mode = self.mode(core)
        if mode in {"refused", "pledged", "demanded"} and tree.tags[core].startswith(("VB", "JJ")):
            below = self.acts(core, depth + 1)
            if below:
                flip = (mode == "refused") != negated
                own = self._own_subject(core, over)  # "asked Libya to promise to": Libya's act
                for one in below:
                    owner = own if one.owner is None else one.owner
                    yield replace(one, owner=owner, taken=one.taken != flip)
                return
        if tree.lemmas[core] == "do" and any(
            tree.lowers[kid] in {"so", "it", "that", "this"} for kid in tree.children[core]
        ):
            yield GovernedAct(core, None, not negated, again=True)
        elif tree.tags[inner].startswith("VB"):
            yield GovernedAct(inner, self._own_subject(core, over), not negated)

    def _noun(self, noun: int, depth: int) -> Iterator[GovernedAct]:
        """Yield the acts that a noun means: what its own stance is over, or the act it names."""
        tree = self.tree
        if self.mode(noun) is not None:
            below = self.acts(noun, depth + 1)
            own = tree.child(noun, "poss")
            if below:
                yield from (
                    one if one.owner is not None else replace(one, owner=own) for one in below
                )
                return
        verb = lexicon().nominals.get(tree.lemmas[noun], "")
        if verb and verb not in among("demanded"):
            yield GovernedAct(noun, tree.child(noun, "poss"))

    def _own_subject(self, core: int, over: int) -> int | None:
        """Return the act's own subject, or whom a demand is made to; none: the holder acts."""
        tree = self.tree
        for kid in tree.children[core]:
            if tree.deps[kid] in {"nsubj", "nsubjpass"} and tree.tags[kid] not in {"WDT", "WP"}:
                return kid
        if tree.tags[over].startswith("VB") and tree.deps[core] in _STRAYS:
            whom = tree.child(over, "dobj", "dative", "nsubjpass")
            return whom if whom is not None else self._addressed(over)
        return self._addressed(over) if tree.tags[over].startswith("NN") else None

    def _addressed(self, verb: int) -> int | None:
        """Return to whom one calls or appeals: "called on both sides to return"."""
        if self.mode(verb) != "demanded":
            return None
        for kid in self.tree.children[verb]:
            if self.tree.deps[kid] == "prep" and self.tree.lowers[kid] in {
                "on",
                "upon",
                "to",
                "with",
            }:
                return self.tree.child(kid, "pobj")
        return None

    def _through(self, verb: int) -> int:
        """Return the verb that "move to", "begin to" or "continue to" stands before."""
        tree = self.tree
        if tree.lemmas[verb] in among("through"):
            for kid in tree.children[verb]:
                if tree.deps[kid] in {"xcomp", "advcl"} and tree.tags[kid][:2] == "VB":
                    return kid
        return verb

    def conditions(self, core: int) -> tuple[GovernedAct, ...]:
        """Return the acts on which an act depends: "if", "unless", "on condition that"."""
        tree = self.tree
        above = (core, *tree.ancestors(core))
        found: list[GovernedAct] = []
        for over in above:
            for kid in tree.children[over]:
                if kid not in above:
                    found += self._if(kid)
        return tuple(one for one in found if one.core != core)

    def _if(self, word: int) -> Iterator[GovernedAct]:
        """Yield the acts of a conditional clause, or of "on condition that" and its like."""
        tree = self.tree
        if tree.deps[word] == "advcl":
            marks = {tree.lowers[kid] for kid in tree.children[word]}
            turned = bool(marks & among("unless"))
            if turned or marks & among("if"):
                for act in self._act(word, word, 1):
                    own = self.subject(word) if act.owner is None else act.owner
                    yield replace(act, owner=own, taken=act.taken != turned)
        elif tree.deps[word] == "prep" and tree.lowers[word] in {"on", "in", "under"}:
            noun = tree.child(word, "pobj")
            if noun is not None and tree.lemmas[noun] in among("given"):
                yield from (act for act in self.acts(noun) if act.owner is not None)
