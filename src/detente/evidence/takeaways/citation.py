"""Attribution in short form: whose words a line gives, in a few words at its end.

A sentence too long to keep "According to a report by X, who writes for Y, officials said that"
may keep "(per X, Y)" instead. Only verbs that assert are moved so: what someone fears, hopes or
threatens would change its meaning. A sentence that is short enough keeps its words of saying.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from detente.evidence.attribution.attribution import Attribution
from detente.evidence.chain import Link
from detente.evidence.english.compression import compression_words as words
from detente.evidence.structure.syntax import SyntaxTree

_BEARERS = frozenset({"by", "from"})
_OUTLETS = frozenset({"for", "of", "at", "with", "in"})


@dataclass(frozen=True)
class CitedSpan:
    """Words that someone other than the author answers for.

    ``start`` to ``end`` is the extent of what was said, in the text's own offsets; ``short`` the
    names of those through whom it came, as short as they can be ("Magnier, Al Rai").
    """

    start: int
    end: int
    short: str


def short(chain: Sequence[Link]) -> str:
    """Return a source chain as short as it can be, innermost first, the author left out.

    Persons go by surname, outlets by name; an unnamed group is told only where no one is named,
    a pronoun never.
    """
    nobody = words("pronouns") | words("author")
    links = [link for link in chain if link.type != "author" and link.name.lower() not in nobody]
    named = [
        link
        for link in links
        if not link.anonymous and link.type in {"person", "outlet", "state", "document", "office"}
    ]
    names = [
        link.name.split()[-1] if link.type == "person" else link.name for link in named or links
    ]
    return ", ".join(dict.fromkeys(names))


def cited_spans(attributions: Sequence[Attribution]) -> tuple[CitedSpan, ...]:
    """Return what others than the author assert or report, each with those it came through."""
    names = [short(attribution.chain) for attribution in attributions]
    return tuple(
        CitedSpan(start, end, name)
        for attribution, name in zip(attributions, names, strict=True)
        if attribution.kind in ("asserts", "reports") and attribution.inside is None and name
        for start, end in attribution.content
    )


def attributed(
    tree: SyntaxTree, told: Sequence[CitedSpan], *, long: bool
) -> tuple[frozenset[int], str]:
    """Return the tokens that stay and the suffix that says whose words they are.

    An attribution given in ``told`` is taken where it holds the whole sentence, or, in a ``long``
    one, where what was said ends the sentence; else one is sought in the syntax of a long one.
    Without any, all tokens stay and the suffix is empty.
    """
    whole = frozenset(range(len(tree)))
    for one in told:
        if tree.starts and one.start <= tree.starts[0] and tree.ends[-1] <= one.end + 2:
            return whole, f" (per {one.short})"
    if not long:
        return whole, ""
    for one in sorted(told, key=lambda item: item.end - item.start):
        inside = frozenset(
            token
            for token in whole
            if tree.starts[token] >= one.start and tree.ends[token] <= one.end
        )
        if _can_stand(tree, inside):
            deeper = spoken(tree)
            narrow = deeper is not None and deeper[0] < inside
            kept = deeper[0] if deeper is not None and narrow else _opened(tree, inside)
            return kept, f" (per {one.short})"
    return spoken(tree) or (whole, "")


def spoken(tree: SyntaxTree) -> tuple[frozenset[int], str] | None:
    """Return what a sentence says on another's word, and whose, read from its syntax."""
    root = next((index for index, dep in enumerate(tree.deps) if dep == "ROOT"), None)
    if (
        root is None
        or tree.lemmas[root] not in words("saying")
        or tree.child(root, "neg") is not None
    ):
        return None
    clause, speaker = tree.child(root, "ccomp"), tree.child(root, "nsubj")
    if clause is None or (speaker is not None and tree.tags[speaker] in {"PRP", "WP", "WDT", "DT"}):
        return None
    inside = frozenset(tree.subtree(clause))
    subject = tree.child(clause, "nsubj", "nsubjpass")
    if subject is None or tree.tags[subject] == "PRP" or not _can_stand(tree, inside):
        return None
    short = ", ".join(
        dict.fromkeys(
            [*_according(tree), *(_bearers(tree, speaker) if speaker is not None else ())]
        )
    )
    return (_opened(tree, inside), f" (per {short})") if short else None


def _can_stand(tree: SyntaxTree, inside: frozenset[int]) -> bool:
    """Say whether tokens are a clause that ends the sentence and can stand alone."""
    if not inside or max(inside) - min(inside) + 1 != len(inside):
        return False
    after = range(max(inside) + 1, len(tree))
    clause = any(
        tree.deps[token] in {"nsubj", "nsubjpass"} and tree.heads[token] in inside
        for token in inside
    )
    return clause and not any(letter.isalnum() for token in after for letter in tree.words[token])


def _opened(tree: SyntaxTree, inside: frozenset[int]) -> frozenset[int]:
    """Return a clause without the "that" that opens it."""
    first = min(inside)
    return inside - {first} if tree.lowers[first] == "that" else inside


def _according(tree: SyntaxTree) -> list[str]:
    """Return the names after "according to" that open a sentence."""
    for index, lower in enumerate(tree.lowers):
        if lower == "according":
            to = tree.child(index, "prep")
            head = tree.child(to, "pobj") if to is not None else None
            return _bearers(tree, head) if head is not None else []
    return []


def _bearers(tree: SyntaxTree, head: int) -> list[str]:
    """Return the names that stand behind a source, or the source itself where none is named."""
    if tree.tags[head].startswith("NNP"):
        return [_name(tree, head), *_outlets(tree, head)]
    for kid in tree.children[head]:
        name = tree.child(kid, "pobj") if tree.lowers[kid] in _BEARERS else None
        if name is not None and tree.tags[name].startswith("NNP"):
            return [_name(tree, name), *_outlets(tree, name)]
    if "according" in tree.lowers or not tree.tags[head].startswith("NN"):
        return []
    before = [
        kid
        for kid in tree.children[head]
        if kid < head and tree.deps[kid] in {"amod", "compound", "nummod", "det"}
    ]
    run = range(min([head, *before]), head + 1)
    return [
        " ".join(
            tree.words[token] if tree.tags[token].startswith("NNP") else tree.lowers[token]
            for token in (run if len(run) <= 5 else (*before, head))
        )
    ]


def _outlets(tree: SyntaxTree, person: int) -> list[str]:
    """Return the outlet that a person is said to write for."""
    for kid in tree.children[person]:
        if tree.deps[kid] in {"relcl", "appos", "acl"}:
            for word in tree.subtree(kid):
                name = tree.child(word, "pobj") if tree.lowers[word] in _OUTLETS else None
                if name is not None and tree.tags[name].startswith("NNP"):
                    return [_name(tree, name, person=False)]
    return []


def _name(tree: SyntaxTree, head: int, *, person: bool | None = None) -> str:
    """Return a name: a person's surname where the sentence shows it is a person's, else all."""
    before = [kid for kid in tree.children[head] if kid < head and tree.deps[kid] == "compound"]
    common = [kid for kid in before if tree.tags[kid] in {"NN", "NNS"}]
    before = [kid for kid in before if kid not in common]
    if person is None:
        person = (
            any(tree.lowers[kid] in words("titles") for kid in common)
            or any(
                tree.lowers[kid].strip(".") in words("titles")
                or len(tree.words[kid].strip(".")) == 1
                for kid in before
            )
            or any(
                tree.lowers[word] == "who"
                for kid in tree.children[head]
                if tree.deps[kid] == "relcl"
                for word in tree.children[kid]
            )
        )
    return tree.words[head] if person else " ".join(tree.words[token] for token in (*before, head))
