"""Citation in short form: whose words a line gives, in a few words at its end.

A sentence too long to keep "According to a report by X, who writes for Y, officials said that"
may keep "(per X, Y)" instead. Only verbs that assert are moved so: what someone fears, hopes or
threatens would change its meaning. A sentence that is short enough keeps its words of saying.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.evidence.attribution.attribution import Attribution
from detente.evidence.chain import Link
from detente.evidence.english.compression import (
    ACCORDING,
    BEARERS,
    OUTLETS,
    THAT,
    WHO,
    compression_words,
)
from detente.evidence.english.labels import (
    COMMON_NOUNS,
    DESCRIPTIONS,
    NAMELESS_TAGS,
    SOURCE_MODIFIERS,
    SUBJECTS,
)
from detente.evidence.structure.syntax import SyntaxTree

_NAMED = frozenset({"person", "outlet", "state", "document", "office"})
"""Types of link that bear a name of their own."""
_CITED = frozenset({"asserts", "reports"})
"""Evidential classes that a short citation tells truly."""
_CLOSING = 2
"""Characters after a content that may belong to its sentence: a stop and a mark."""
_LONGEST_SOURCE = 5
"""Words of a source that is told whole; of a longer one only the nearest."""


@dataclass(frozen=True)
class CitedSpan:
    """Words that someone other than the author answers for.

    ``start`` to ``end`` is where they stand, in the text's own offsets; ``short`` the names of
    those through whom they came, as short as they can be ("Magnier, Al Rai").
    """

    start: int
    end: int
    short: str


def short_chain(chain: Sequence[Link]) -> str:
    """Return a source chain as short as it can be, innermost first, the author left out.

    Persons go by surname, outlets by name; an unnamed group is told only where no one is named,
    a pronoun never.

    >>> from detente.evidence.chain import Link
    >>> marsh = Link(name="Ann Marsh", type="person")
    >>> short_chain((marsh, Link(name="Nord Blatt", type="outlet")))
    'Marsh, Nord Blatt'
    """
    nobody = compression_words("pronouns") | compression_words("author")
    links = [link for link in chain if link.type != "author" and link.name.lower() not in nobody]
    named = [link for link in links if not link.anonymous and link.type in _NAMED]
    names = (
        link.name.split()[-1] if link.type == "person" else link.name for link in named or links
    )
    return ", ".join(dict.fromkeys(names))


def cited_spans(attributions: Sequence[Attribution]) -> tuple[CitedSpan, ...]:
    """Return what others than the author assert or report, each with those it came through."""
    outermost = [one for one in attributions if one.kind in _CITED and one.inside is None]
    chains = [(attribution, short_chain(attribution.chain)) for attribution in outermost]
    return tuple(
        CitedSpan(start, end, names)
        for attribution, names in chains
        if names
        for start, end in attribution.content
    )


def attributed(
    tree: SyntaxTree, cited: Sequence[CitedSpan], *, long: bool
) -> tuple[frozenset[int], str]:
    """Return the tokens that stay and the suffix that says whose words they are.

    A citation given in ``cited`` is taken where it holds the whole sentence, or, in a ``long``
    one, where what was said ends the sentence; else one is sought in the syntax of a long one.
    Without any, all tokens stay and the suffix is empty.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> tree = syntax_tree(next(parse(["The guns fell silent."])))
    >>> attributed(tree, [CitedSpan(0, 21, "Marsh")], long=False)[1]
    ' (per Marsh)'
    """
    whole = frozenset(range(len(tree)))
    for span in cited:
        if tree.starts and span.start <= tree.starts[0] and tree.ends[-1] <= span.end + _CLOSING:
            return whole, _suffix(span.short)
    if not long:
        return whole, ""
    for span in sorted(cited, key=lambda span: span.end - span.start):
        inside = frozenset(
            token
            for token in whole
            if tree.starts[token] >= span.start and tree.ends[token] <= span.end
        )
        if _can_stand(tree, inside):
            deeper = spoken(tree)
            narrower = deeper is not None and deeper[0] < inside
            kept = deeper[0] if deeper is not None and narrower else _without_that(tree, inside)
            return kept, _suffix(span.short)
    return spoken(tree) or (whole, "")


def _suffix(names: str) -> str:
    """Return the short citation of some names."""
    return f" (per {names})"


def spoken(tree: SyntaxTree) -> tuple[frozenset[int], str] | None:
    """Return what a sentence says on another's word, and whose, read from its syntax.

    >>> from detente.evidence.structure.parse import parse
    >>> from detente.evidence.structure.syntax import syntax_tree
    >>> spoken(syntax_tree(next(parse(["Officials said that the guns fell silent."]))))[1]
    ' (per officials)'
    """
    root = next((index for index, label in enumerate(tree.deps) if label == "ROOT"), None)
    if root is None or tree.lemmas[root] not in compression_words("saying"):
        return None
    clause, speaker = tree.child(root, "ccomp"), tree.child(root, "nsubj")
    if clause is None or tree.child(root, "neg") is not None:
        return None
    if speaker is not None and tree.tags[speaker] in NAMELESS_TAGS:
        return None
    inside = frozenset(tree.subtree(clause))
    subject = tree.child(clause, *SUBJECTS)
    if subject is None or tree.tags[subject] == "PRP" or not _can_stand(tree, inside):
        return None
    sources = [*_according(tree), *(_sources(tree, speaker) if speaker is not None else ())]
    names = ", ".join(dict.fromkeys(sources))
    return (_without_that(tree, inside), _suffix(names)) if names else None


def _can_stand(tree: SyntaxTree, inside: frozenset[int]) -> bool:
    """Say whether tokens are a clause that ends the sentence and can stand alone."""
    if not inside or max(inside) - min(inside) + 1 != len(inside):
        return False
    after = (tree.words[token] for token in range(max(inside) + 1, len(tree)))
    clause = any(tree.deps[token] in SUBJECTS and tree.heads[token] in inside for token in inside)
    return clause and not any(letter.isalnum() for word in after for letter in word)


def _without_that(tree: SyntaxTree, inside: frozenset[int]) -> frozenset[int]:
    """Return a clause without the "that" that opens it."""
    first = min(inside)
    return inside - {first} if tree.lowers[first] == THAT else inside


def _according(tree: SyntaxTree) -> Sequence[str]:
    """Return the names after "according to" that open a sentence."""
    if ACCORDING not in tree.lowers:
        return ()
    to = tree.child(tree.lowers.index(ACCORDING), "prep")
    head = tree.child(to, "pobj") if to is not None else None
    return _sources(tree, head) if head is not None else ()


def _sources(tree: SyntaxTree, head: int) -> Sequence[str]:
    """Return the names that stand behind a source, or the source itself where none is named."""
    if tree.tags[head].startswith("NNP"):
        return [_name(tree, head), *_outlet(tree, head)]
    for kid in tree.children[head]:
        name = tree.child(kid, "pobj") if tree.lowers[kid] in BEARERS else None
        if name is not None and tree.tags[name].startswith("NNP"):
            return [_name(tree, name), *_outlet(tree, name)]
    if ACCORDING in tree.lowers or not tree.tags[head].startswith("NN"):
        return ()
    before = [
        kid for kid in tree.children[head] if kid < head and tree.deps[kid] in SOURCE_MODIFIERS
    ]
    run = range(min([head, *before]), head + 1)
    return [" ".join(_described(tree, run if len(run) <= _LONGEST_SOURCE else (*before, head)))]


def _described(tree: SyntaxTree, tokens: Sequence[int]) -> Iterator[str]:
    """Yield the words of people described, in small letters but for names."""
    for token in tokens:
        named = tree.tags[token].startswith("NNP")
        yield tree.words[token] if named else tree.lowers[token]


def _outlet(tree: SyntaxTree, person: int) -> Sequence[str]:
    """Return the outlet that a person is said to write for."""
    for kid in tree.children[person]:
        for word in tree.subtree(kid) if tree.deps[kid] in DESCRIPTIONS else ():
            name = tree.child(word, "pobj") if tree.lowers[word] in OUTLETS else None
            if name is not None and tree.tags[name].startswith("NNP"):
                return [_full_name(tree, name)]
    return ()


def _name(tree: SyntaxTree, head: int) -> str:
    """Return a name: a person's surname where the sentence shows it is a person's, else all."""
    return tree.words[head] if _is_person(tree, head) else _full_name(tree, head)


def _full_name(tree: SyntaxTree, head: int) -> str:
    """Return all words of a name."""
    words = (*_before_name(tree, head, common=False), head)
    return " ".join(tree.words[token] for token in words)


def _before_name(tree: SyntaxTree, head: int, *, common: bool) -> list[int]:
    """Return the common nouns, or the other words, of the compound before a name's last word."""
    before = (kid for kid in tree.children[head] if kid < head and tree.deps[kid] == "compound")
    return [kid for kid in before if (tree.tags[kid] in COMMON_NOUNS) is common]


def _is_person(tree: SyntaxTree, head: int) -> bool:
    """Say whether a title, an initial or a relative clause shows that a name is a person's."""
    titles = compression_words("titles")
    if any(tree.lowers[kid] in titles for kid in _before_name(tree, head, common=True)):
        return True
    given = [tree.lowers[kid].strip(".") for kid in _before_name(tree, head, common=False)]
    if any(word in titles or len(word) == 1 for word in given):
        return True
    clauses = (kid for kid in tree.children[head] if tree.deps[kid] == "relcl")
    return any(tree.lowers[word] == WHO for kid in clauses for word in tree.children[kid])
