"""What a cue passes on: the tokens of its content, by the frame that holds them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from detente.evidence.attribution.source import child, is_passive
from detente.evidence.attribution.spans import subtree
from detente.evidence.english.cues import verbs

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMPLEMENT_PREPOSITIONS = frozenset({"for", "of", "as", "over", "with", "against"})


def clause(verb: Token) -> list[int]:
    """Return the clause a verb governs, or the sentence that it stands in as a parenthesis."""
    for c in verb.children:
        if c.dep_ == "ccomp" and not _infinitive_with_subject(c):
            return _both_sides(verb, _without(subtree(c), verb))
    if verb.dep_ == "parataxis" or (verb.dep_ == "ccomp" and _parenthetic(verb)):
        return _both_sides(verb, around(verb))
    if verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children):
        return around(verb)
    return _closed(verb)


def _both_sides(verb: Token, tokens: list[int]) -> list[int]:
    """Return a content that a parenthesis interrupts (", records show,") with what follows it."""
    doc, sent = verb.doc, verb.sent
    after = verb.i + 1
    if not tokens or tokens[-1] > verb.i or after >= sent.end - 2 or doc[after].text != ",":
        return tokens
    if doc[after + 1].tag_ in ("VBG", "WP", "WDT", "WRB"):
        return tokens
    finite = any(doc[i].tag_ in ("VBD", "VBZ", "VBP", "MD") for i in range(after, sent.end))
    return [*tokens, *range(after + 1, sent.end)] if finite else tokens


def _closed(verb: Token) -> list[int]:
    """Return the sentence that a cue closes (", the envoy said."), whatever the parse."""
    doc, sent = verb.doc, verb.sent
    goes_on = verb.i + 1 < len(doc) and doc[verb.i + 1].is_alpha
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or goes_on:
        return []
    comma = verb.i - 1
    while comma > sent.start and verb.i - comma <= _LONGEST_SOURCE and doc[comma].text != ",":
        if doc[comma].tag_ not in _NOMINAL:
            return []
        comma -= 1
    if doc[comma].text != "," or comma - sent.start < 2 or comma == verb.i - 1:
        return []
    return list(range(sent.start, comma))


_LONGEST_SOURCE = 12
_NOMINAL = frozenset(
    {"DT", "NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "JJ", "POS", "IN", "CD", "RB"}
)


_PAUSES = frozenset({",", "–", "—", "--", "-"})
_ASIDES = frozenset({"refer", "contradict", "echo", "allude", "cite", "quote", "add"})


def own(verb: Token, tokens: list[int]) -> list[int]:
    """Return a content without what the writer adds at its end.

    That is a participle that reports or points (", referring to"), a relative clause after a
    comma that runs to the end, and whatever follows a lone dash.
    """
    doc = verb.doc
    for n, i in enumerate(tokens):
        token = doc[i]
        if n < _FEWEST or i < verb.i or doc[i - 1].text not in _PAUSES:
            continue
        reported = token.tag_ == "VBG" and _reports(token)
        dashed = doc[i - 1].text in _DASHES and not any(doc[t].text in _DASHES for t in tokens[n:])
        if reported or dashed or (doc[i - 1].text == "," and _runs_on(token, tokens)):
            return [t for t in tokens if t < i - 1]
    return tokens


_FEWEST = 4
_DASHES = frozenset({"–", "—", "―", "--"})
_RELATIVES = frozenset({"who", "whose", "whom", "where", "which"})


def _runs_on(token: Token, tokens: list[int]) -> bool:
    """Return whether a relative clause begins at a token and runs to the end of the content."""
    if token.lower_ not in _RELATIVES:
        return False
    above = token
    while above.dep_ != "relcl" and above.head != above:
        above = above.head
    return above.dep_ == "relcl" and max(t.i for t in above.subtree) >= tokens[-1] - 1


def _reports(token: Token) -> bool:
    """Return whether a participle reports speech or points at it."""
    senses = verbs().get(token.lemma_, ())
    return token.lemma_ in _ASIDES or any(s.frames & {"c"} and s.kind == "asserts" for s in senses)


def _infinitive_with_subject(verb: Token) -> bool:
    """Return whether a clause is an infinitive with its own subject ("him to go")."""
    to = child(verb, "aux")
    return to is not None and to.tag_ == "TO" and child(verb, "nsubj") is not None


def _parenthetic(verb: Token) -> bool:
    """Return whether a verb stands between commas inside the clause it reports."""
    tokens = subtree(verb)
    first, last = tokens[0], tokens[-1]
    doc = verb.doc
    return first > 0 and doc[first - 1].text == "," and last - first <= 6


def around(verb: Token) -> list[int]:
    """Return the clause that a parenthesis interrupts or ends, without the parenthesis."""
    own = set(subtree(verb))
    return [i for i in subtree(verb.head) if i not in own]


def _without(tokens: list[int], verb: Token) -> list[int]:
    """Return the tokens of a clause without the reporting verb, its subject and auxiliaries."""
    own = {verb.i}
    for c in verb.children:
        if c.dep_ in ("nsubj", "aux", "neg", "prt"):
            own.update(subtree(c))
    return [i for i in tokens if i not in own]


def infinitive(verb: Token) -> list[int]:
    """Return the infinitive or gerund that a verb governs."""
    for c in verb.children:
        if c.dep_ == "xcomp" and c.i > verb.i and c.tag_ in ("VB", "VBG"):
            return subtree(c)
        if c.dep_ == "xcomp" and c.i > verb.i and child(c, "aux") is not None:
            return subtree(c)
    return _past_phrase(verb)


def _past_phrase(verb: Token) -> list[int]:
    """Return an infinitive that a phrase parts from its verb ("pledged as part of a deal to")."""
    doc = verb.doc
    if verb.i + 1 >= len(doc) or doc[verb.i + 1].tag_ != "IN":
        return []
    for token in verb.subtree:
        to = child(token, "aux")
        if to is None or to.tag_ != "TO" or not verb.i < to.i <= verb.i + 12:
            continue
        if token.tag_ == "VB" and token.dep_ in ("acl", "xcomp", "relcl"):
            return subtree(token)
    return []


def object_infinitive(verb: Token) -> list[int]:
    """Return an object together with the infinitive that tells what it is to do."""
    for c in verb.children:
        if c.dep_ == "ccomp" and _infinitive_with_subject(c):
            return subtree(c)
    thing, doing = child(verb, "dobj", "dative"), child(verb, "xcomp", "advcl")
    if thing is None or doing is None or not thing.i < doing.i:
        return []
    to = child(doing, "aux")
    if to is None or to.tag_ != "TO":
        return []
    return list(range(subtree(thing)[0], subtree(doing)[-1] + 1))


def noun_object(verb: Token) -> list[int]:
    """Return the object of a verb, with what is said of it ("Assad a tyrant", "him for lying")."""
    thing = child(verb, "dobj")
    if thing is None:
        return _named(verb)
    tokens = subtree(thing)
    last = tokens[-1]
    for c in verb.children:
        if c.i <= last:
            continue
        joined = c.dep_ == "prep" and c.lower_ in _COMPLEMENT_PREPOSITIONS
        if (joined or c.dep_ in ("oprd", "acomp", "ccomp", "attr")) and subtree(c)[0] == last + 1:
            last = subtree(c)[-1]
    return [*tokens, *range(tokens[-1] + 1, last + 1)]


def _named(verb: Token) -> list[int]:
    """Return the small clause after a verb of naming ("called the raid a crime")."""
    for c in verb.children:
        if c.dep_ in ("ccomp", "oprd", "xcomp") and c.i > verb.i and c.pos_ not in ("VERB", "AUX"):
            return subtree(c)
    return []


_WITH_OBJECT = frozenset({"as", "for", "on", "of", "to", "with"})


def after_preposition(verb: Token, preposition: str) -> tuple[Token, list[int]] | None:
    """Return a preposition of the verb and the tokens of the content after it.

    Where the verb has an object too, both make the content ("described the raid as a crime");
    an infinitive that follows belongs to it ("called on both sides to withdraw").
    """
    for c in verb.children:
        if (
            c.dep_ in ("prep", "agent", "prt", "dative")
            and c.lower_ == preposition
            and c.i > verb.i
        ):
            rest = [i for i in subtree(c) if i != c.i]
            if not rest:
                continue
            last = _with_infinitive(verb, rest[-1])
            thing = child(verb, "dobj")
            if thing is not None and preposition in _WITH_OBJECT and verb.i < thing.i < c.i:
                return c, list(range(subtree(thing)[0], last + 1))
            return c, list(range(rest[0], last + 1))
    return None


def _with_infinitive(verb: Token, last: int) -> int:
    """Return the last token of an infinitive that follows at once, else the token given."""
    for c in verb.children:
        if c.dep_ in ("xcomp", "advcl") and child(c, "aux") is not None:
            tokens = subtree(c)
            if tokens[0] == last + 1 and verb.doc[tokens[0]].tag_ == "TO":
                return tokens[-1]
    return last


def subject_of_passive(verb: Token) -> list[int]:
    """Return what a passive cue is about: its subject, with what is said of it."""
    subject = child(verb, "nsubjpass")
    if subject is None or not is_passive(verb):
        return []
    return subtree(subject)


def speech(verb: Token, quoted: Mapping[int, int]) -> list[int]:
    """Return the placeholders of quoted speech that hang from a verb or stand next to it."""
    hanging = [c.i for c in verb.children if c.i in quoted]
    if hanging:
        return hanging
    return [i for i in quoted if verb.doc[i].head == verb.head and abs(i - verb.i) <= 12]
