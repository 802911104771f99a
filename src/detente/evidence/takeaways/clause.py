"""What may be left out of a sentence, read from its syntax.

A cut is a set of tokens that can go together, with a cost: how much it hurts to lose it, for each
token; ``free`` are those of them that the rest can do without though they are core arguments.
Nothing that carries a negation, a condition or a core argument is ever a cut by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.evidence.events.lexicon import lexicon
from detente.evidence.events.tree import Tree

#: Words that join a sentence to the one before it.
DISCOURSE = frozenset(
    "however meanwhile moreover furthermore nevertheless nonetheless thus therefore hence also too "
    "indeed still instead besides additionally similarly consequently accordingly so then and but "
    "yet or now clearly actually already anyway incidentally finally lastly again likewise".split()
)
#: Those that join from within a sentence too; the others may carry time or degree there.
_INSIDE = frozenset(
    "however meanwhile moreover furthermore nevertheless nonetheless thus therefore hence also too "
    "indeed consequently accordingly now clearly actually".split()
)
_JOINING = frozenset(
    "addition fact example instance result course short sum particular contrast turn conclusion "
    "time moreover effect case move".split()
)
#: Adverbs that say how sure, how much or how often: they are never left out.
GUARDED = frozenset(
    "apparently reportedly allegedly perhaps possibly probably likely unlikely maybe supposedly "
    "seemingly presumably potentially purportedly ostensibly hardly barely scarcely rarely seldom "
    "never not n't only almost nearly about roughly approximately least most up over under more "
    "less fewer even just merely partly partially mostly largely sometimes often usually "
    "conditionally temporarily formerly previously no neither nor without few little".split()
)
_CONDITIONS = frozenset({"if", "unless", "until", "provided", "lest", "whether", "once"})
TITLES = frozenset(
    "president minister secretary general prime foreign chancellor king queen prince senator "
    "premier ambassador envoy spokesman spokeswoman leader chief commander colonel captain lt mr "
    "mrs ms dr sir lord judge justice governor mayor congressman congresswoman representative rep "
    "sen gen professor sheikh ayatollah pope bishop archbishop director chairman vice deputy "
    "secretary-general marshal emir sultan mp dictator strongman".split()
)
_TITLE_PARTS = frozenset(
    "former state defense defence interior finance special crown supreme acting ex of the for and "
    "affairs foreign prime vice deputy national security".split()
)


_BODIES = frozenset(
    "department office house council party ministry court committee commission agency bureau board "
    "administration times post news institute center centre university college school street "
    "square avenue island islands city county airport base academy foundation association union "
    "group company corp inc plan act treaty doctrine".split()
)


@dataclass(frozen=True)
class Cut:
    """Tokens that can go together; ``cost`` for each, ``kind`` names the rule."""

    tokens: frozenset[int]
    cost: float
    kind: str
    free: frozenset[int] = frozenset()


def cuts(tree: Tree) -> tuple[Cut, ...]:
    """Return every cut of a sentence, the cheaper first."""
    found = [
        *_discourse(tree), *_datelines(tree), *_framed(tree), *_brackets(tree), *_dashes(tree), *_titles(tree), *_adverbs(tree),
        *_phrases(tree), *_clauses(tree), *_joined(tree), *_matrix(tree),
    ]
    quoted, held = _quoted(tree), _undertaken(tree)
    whole = (cut for cut in found if cut.tokens and not cut.tokens & held and all(
        cut.tokens >= span or not cut.tokens & span for span in quoted))
    return tuple(sorted((_dear(tree, cut) for cut in whole),
                        key=lambda cut: (cut.cost, min(cut.tokens))))


def _quoted(tree: Tree) -> list[frozenset[int]]:
    """Return the tokens of each quotation, which is left whole or goes as a whole."""
    spans, opened = [], None
    for index, word in enumerate(tree.words):
        if opened is None and word in {"“", '"', "``", "«"}:
            opened = index
        elif opened is not None and word in {"”", '"', "''", "»"}:
            spans.append(frozenset(range(opened + 1, index)))
            opened = None
    return [span for span in spans if span]


def _undertaken(tree: Tree) -> frozenset[int]:
    """Return the infinitives that say what was pledged, refused, threatened or agreed.

    Where other words stand between, the parser hangs them elsewhere; they may not be left out.
    """
    operators = lexicon().operators
    held = set()
    for index, lemma in enumerate(tree.lemmas):
        if not _UNDERTAKING & set(operators.get(lemma, ())) or not tree.tags[index].startswith(
                ("VB", "NN")) or tree.child(index, "xcomp", "ccomp", "dobj") is not None:
            continue
        held |= set([node for node in sorted(tree.subtree(index))
                     if node > index and _infinitive(tree, node)][:1])
    return frozenset(held)


_UNDERTAKING = frozenset({"intend", "refuse", "threaten", "agree"})


def _dear(tree: Tree, cut: Cut) -> Cut:
    """Make a cut dear that takes away the name for which a later pronoun stands."""
    last = max(cut.tokens)
    named = any(tree.tags[token].startswith("NNP") for token in cut.tokens - cut.free)
    leaning = any(tree.tags[token] == "PRP" and tree.lowers[token] in _PERSONS
                  for token in range(last + 1, len(tree)))
    return replace(cut, cost=cut.cost + 0.4) if named and leaning and cut.cost > 0.05 else cut


_PERSONS = frozenset({"he", "she", "they", "him", "her", "them"})


def below(tree: Tree, index: int) -> frozenset[int]:
    """Return a token with everything under it and the commas that set it off."""
    return _with_commas(tree, frozenset(tree.subtree(index)))


def _with_commas(tree: Tree, tokens: frozenset[int]) -> frozenset[int]:
    """Add the comma on each side that the rest of the sentence no longer needs."""
    first, last = min(tokens), max(tokens)
    extra = set()
    if first > 0 and tree.words[first - 1] == ",":
        extra.add(first - 1)
    opening = first == 0 or tree.deps[first - 1] in {"mark", "cc"} or tree.lowers[first - 1] == "that"
    if last + 1 < len(tree) and tree.words[last + 1] == "," and (extra or opening):
        extra.add(last + 1)
    return tokens | extra


def _contiguous(tokens: frozenset[int]) -> bool:
    """Say whether tokens stand in one piece."""
    return max(tokens) - min(tokens) + 1 == len(tokens)


def _discourse(tree: Tree) -> Iterator[Cut]:
    """Yield words that only join: "However," "In addition," "also"."""
    for index, lower in enumerate(tree.lowers):
        dep = tree.deps[index]
        opening = index == 0 and dep in {"cc", "advmod", "mark", "intj"}
        inside = dep == "advmod" and not any(
            tree.lowers[kid] not in DISCOURSE for kid in tree.children[index])
        paired = index > 0 and tree.lowers[index - 1] in {"but", "not", "only"}
        if (lower in _INSIDE and inside or lower in DISCOURSE and opening) and not paired and lower not in GUARDED:
            yield Cut(below(tree, index), 0.0, "discourse")
        if dep == "prep" and index == 0:
            tokens = frozenset(tree.subtree(index))
            if len(tokens) <= 4 and any(tree.lemmas[token] in _JOINING for token in tokens):
                yield Cut(below(tree, index), 0.0, "discourse")


def _datelines(tree: Tree) -> Iterator[Cut]:
    """Yield the place and agency that open a report: "MOSCOW (Agency) -"."""
    for index in range(1, min(9, len(tree))):
        if tree.words[index] in {"-", "–", "—", "--"} and tree.words[0].isupper() and len(
                tree.words[0]) > 2 and all(
                tree.deps[token] not in {"nsubj", "ROOT"} or tree.tags[token].startswith("NNP")
                for token in range(index)):
            yield Cut(frozenset(range(index + 1)), 0.0, "dateline")
            return


def _framed(tree: Tree) -> Iterator[Cut]:
    """Yield "as part of the deal", "in response to a query" as runs of words.

    The parser often hangs what follows such a phrase on its noun, so its extent is read from the
    word classes: determiners, adjectives and nouns.
    """
    for index in range(len(tree) - 3):
        if tree.lowers[index : index + 3] in _FRAMES:
            end = index + 3
            while end < len(tree) and (
                    tree.tags[end][:2] in {"DT", "PR", "JJ", "NN", "CD", "PO"}
                    or (end > index + 3 and tree.tags[end] in {"VB", "VBP"})):
                end += 1  # a bare verb after a noun is a noun that was tagged wrongly
            if end > index + 3 and end < len(tree):
                run = frozenset(range(index, end))
                yield Cut(_with_commas(tree, run), 0.3, "frame", run)


_FRAMES = frozenset({
    ("as", "part", "of"), ("in", "response", "to"), ("in", "line", "with"), ("in", "light", "of"),
    ("in", "addition", "to"), ("in", "connection", "with"), ("in", "accordance", "with"),
})


def _brackets(tree: Tree) -> Iterator[Cut]:
    """Yield what stands in brackets."""
    opened: int | None = None
    for index, word in enumerate(tree.words):
        if word in "([":
            opened = index
        elif word in ")]" and opened is not None:
            yield Cut(frozenset(range(opened, index + 1)), 0.05, "bracket")
            opened = None


def _dashes(tree: Tree) -> Iterator[Cut]:
    """Yield an aside between two dashes, and what follows a single one."""
    marks = [index for index, word in enumerate(tree.words) if word in {"–", "—", "--"}]
    for first, last in zip(marks[::2], marks[1::2], strict=False):
        yield Cut(frozenset(range(first, last + 1)), 0.1, "dash")
    if len(marks) % 2 and len(tree) - marks[-1] < 0.6 * len(tree):
        end = len(tree) - 1 if tree.words[-1] in ".!?" else len(tree)
        yield Cut(frozenset(range(marks[-1], end)), 0.3, "dash")


def _titles(tree: Tree) -> Iterator[Cut]:
    """Yield the titles before a name: "U.S. Secretary of State John Kerry" keeps the name."""
    for index, tag in enumerate(tree.tags):
        if tag != "NNP" or tree.deps[index] == "compound":
            continue
        before = [kid for kid in tree.children[index]
                  if kid < index and tree.deps[kid] in {"compound", "amod", "nmod"}]
        run = frozenset(node for kid in before for node in tree.subtree(kid))
        last = max((node for node in run if tree.lowers[node].strip(".") in TITLES), default=None)
        if last is None or tree.lowers[index].strip(".") in TITLES | _BODIES or last > index:
            continue
        owner = tree.child(index, "poss")
        first = min(run)
        if owner is not None and owner < first:
            first = min(tree.subtree(owner))
        if first and tree.lowers[first - 1] == "the" and tree.heads[first - 1] == index:
            first -= 1
        title = frozenset(range(first, last + 1))
        yield Cut(title, 0.02, "title", title)
        if index - last > 1:
            yield Cut(frozenset(range(first, index)), 0.03, "given name", title)


def _adverbs(tree: Tree) -> Iterator[Cut]:
    """Yield adverbs of manner that carry no doubt, degree or negation."""
    for index, dep in enumerate(tree.deps):
        if dep == "advmod" and tree.lowers[index].endswith("ly") and not (
                GUARDED & {tree.lowers[node] for node in tree.subtree(index)}):
            yield Cut(below(tree, index), 0.1, "adverb")


def _phrases(tree: Tree) -> Iterator[Cut]:
    """Yield prepositional phrases, appositives and asides that the core can do without."""
    for index, dep in enumerate(tree.deps):
        tokens = frozenset(tree.subtree(index))
        if not _contiguous(tokens) or _guards(tree, tokens) or _asks(tree, tokens):
            continue
        if dep == "appos":
            yield Cut(below(tree, index), 0.2, "appositive")
        elif dep in {"npadvmod", "prep"} and index not in _needed(tree, index):
            yield Cut(below(tree, index), _phrase_cost(tree, index), "phrase")


def _needed(tree: Tree, index: int) -> tuple[int, ...]:
    """Return the preposition itself where its head cannot do without it."""
    head, word = tree.heads[index], tree.lowers[index]
    if tree.deps[index] == "npadvmod":
        return () if tree.tags[head].startswith("VB") else (index,)
    opening = index < head and (tree.words[min(max(tree.subtree(index)) + 1, len(tree) - 1)] == ",")
    if opening:
        return ()
    if tree.tags[head] == "CD" or tree.words[head] == "%" or tree.child(head, "nummod") is not None:
        return (index,)
    if word in {"of", "than", "as", "without", "by", "except", "like", "despite", "unlike"}:
        return (index,)
    verb = tree.tags[head].startswith("VB")
    objects = any(tree.deps[kid] in {"dobj", "nsubjpass", "attr"} for kid in tree.children[head])
    if verb and not objects and word not in {"during", "after", "before", "since", "amid"}:
        return (index,)
    if verb and word in {"to", "against", "from", "into", "on", "with", "for"} and not _temporal(
            tree, index):
        return (index,)
    return ()


def _temporal(tree: Tree, index: int) -> bool:
    """Say whether a phrase tells a time."""
    return any(
        tree.lowers[node] in _TIMES or (tree.tags[node] == "CD" and len(tree.words[node]) == 4)
        for node in tree.subtree(index))


_TIMES = frozenset(
    "january february march april may june july august september october november december monday "
    "tuesday wednesday thursday friday saturday sunday week month year day yesterday today "
    "tomorrow decade weeks months years days hours hour".split()
)


def _phrase_cost(tree: Tree, index: int) -> float:
    """Return what a phrase is worth: one set off by commas or a time little, others more."""
    end = max(tree.subtree(index)) + 1
    if index == 0 or (tree.words[index - 1] == "," and end < len(tree)
                      and tree.words[end] in {",", "."}):
        return 0.25
    if _temporal(tree, index):
        return 0.35
    head = tree.heads[index]
    if tree.deps[head] == "dobj" and tree.lowers[index] in {"on", "to", "for", "against", "from"}:
        return 0.8  # as likely a place of the verb
    return 0.6 if not tree.tags[head].startswith("VB") else 0.7


def _asks(tree: Tree, tokens: frozenset[int]) -> bool:
    """Say whether tokens end in a relative word, which opens what comes after them."""
    return tree.tags[max(tokens)] in {"WDT", "WP", "WRB", "WP$"}


def _guards(tree: Tree, tokens: frozenset[int]) -> bool:
    """Say whether tokens hold a word whose loss would change how sure or how much."""
    return any(tree.deps[token] == "neg" or tree.lowers[token] in {"not", "never", "without"}
               or tree.lowers[token] in _CONDITIONS for token in tokens)


def _clauses(tree: Tree) -> Iterator[Cut]:
    """Yield relative, participial and adverbial clauses; never conditions."""
    for index, dep in enumerate(tree.deps):
        if dep not in {"relcl", "acl", "advcl"}:
            continue
        tokens = frozenset(tree.subtree(index))
        if not _contiguous(tokens) or tree.heads[index] in tokens - {index}:
            continue
        opens = {tree.lowers[token] for token in sorted(tokens)[:2]}
        if opens & _CONDITIONS or (dep == "advcl" and "that" in opens):
            continue
        if _infinitive(tree, index) and not _spare(tree, index):
            continue
        first, last = min(tokens), max(tokens)
        set_off = first == 0 or tree.words[first - 1] == ","
        if dep == "advcl":
            weighty = opens & {"to", "so", "whereas", "while", "although", "though", "because"}
            yield Cut(below(tree, index), 0.3 if set_off and not weighty else 0.6, "adverbial")
        elif set_off and last + 1 < len(tree):
            yield Cut(below(tree, index), 0.25, "aside")
        elif not _bound(tree, tree.heads[index]) and dep == "relcl":
            yield Cut(below(tree, index), 0.8, "relative")


def _infinitive(tree: Tree, index: int) -> bool:
    """Say whether a verb is an infinitive with "to"."""
    return tree.tags[index] == "VB" and any(
        tree.lowers[kid] == "to" for kid in tree.children[index])


def _spare(tree: Tree, index: int) -> bool:
    """Say whether an infinitive tells a purpose, which its verb has an object without."""
    if tree.deps[index] != "advcl":
        return False
    head = tree.heads[index]
    return tree.tags[head].startswith("VB") and tree.child(head, "dobj", "nsubjpass") is not None


def _bound(tree: Tree, noun: int) -> bool:
    """Say whether a noun's meaning hangs on its clause: no one who, every state that, the only."""
    return any(
        tree.lowers[kid] in {"no", "any", "every", "all", "only", "each", "few", "those", "one",
                             "what", "most", "some"}
        for kid in (noun, *tree.children[noun]))


def _joined(tree: Tree) -> Iterator[Cut]:
    """Yield a second clause or a second verb that "and", "but" or a semicolon adds at the end."""
    for index, dep in enumerate(tree.deps):
        if dep != "conj" or not tree.tags[index].startswith("VB"):
            continue
        if any(tree.lowers[node] in _PAIRED for node in range(index)
               if tree.deps[node] in {"preconj", "advmod", "cc"}):
            continue
        tokens = frozenset(tree.subtree(index))
        head = tree.heads[index]
        marks = frozenset(
            kid for kid in tree.children[head]
            if head < kid < index and tree.deps[kid] == "cc" and kid >= min(tokens) - 2)
        whole = tokens | marks
        if _contiguous(whole) and max(whole) >= len(tree) - 2:
            own = tree.child(index, "nsubj", "nsubjpass") is not None
            yield Cut(_with_commas(tree, whole), 0.75 if own else 0.65, "joined clause")


_PAIRED = frozenset({"only", "both", "either", "neither", "just", "whether", "merely", "simply"})

#: Verbs whose complement the author grants: "it has shown that it holds" says that it holds.
FACTIVE = frozenset("show demonstrate prove know realize realise reveal".split())


def _matrix(tree: Tree) -> Iterator[Cut]:
    """Yield an outer clause that only grants the inner one: "we now know that", "it has shown"."""
    for index, dep in enumerate(tree.deps):
        if dep != "ROOT" or tree.lemmas[index] not in FACTIVE:
            continue
        clause = tree.child(index, "ccomp")
        subject = tree.child(index, "nsubj")
        if clause is None or subject is None or tree.child(index, "neg") is not None:
            continue
        inner = tree.child(clause, "nsubj", "nsubjpass")
        mark = tree.child(clause, "mark")
        if inner is None or not all(
                tree.deps[kid] in {"nsubj", "aux", "ccomp", "advmod", "punct", "cc", "advcl"}
                for kid in tree.children[index]):
            continue
        start = min(tree.subtree(clause))
        if tree.lowers[subject] == "we":
            last = mark if mark is not None else start - 1
            run = frozenset(range(0, last + 1))
            yield Cut(run, 0.01, "granted", run)
        elif tree.tags[inner] == "PRP" and not tree.children[inner]:
            first = max(tree.subtree(subject)) + 1
            run = frozenset(range(first, inner + 1))
            yield Cut(run, 0.04, "granted", run)
