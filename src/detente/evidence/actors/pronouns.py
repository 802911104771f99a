"""Mentions by pronoun and by office: he, she, they, the president.

Without a model of coreference the rule is plain: the nearest fitting actor before the pronoun,
one that is a subject before one that is not, within this sentence or the two before it.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import TYPE_CHECKING

from detente.evidence.actors.actor_table import KnownActor
from detente.evidence.actors.mention import Mention
from detente.evidence.english.cues import verbs
from detente.evidence.structure.passage import Passage

if TYPE_CHECKING:
    from spacy.tokens import Token

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_THEY = frozenset({"they", "them", "their", "themselves"})
_IT = frozenset({"it", "its"})
_REACH = 450
"""Characters back that a pronoun may reach."""


def by_pronouns(
    parts: Sequence[Passage], mentions: Sequence[Mention], entries: dict[str, KnownActor]
) -> list[Mention]:
    """Return the mentions by personal pronouns, each resolved to an actor named before."""
    subjects = sorted(_subjects(parts))
    near = sorted(((m.start, _acts(m, subjects), m) for m in mentions), key=lambda t: t[0])
    found: list[Mention] = []
    for part in parts:
        for token in part.doc:
            fits = _fits(token)
            if fits:
                start = part.block.start + token.idx
                best = _antecedent(near, start, fits, entries)
                if best is not None:
                    found.append(_mention(token, start, best, entries))
                    insort(near, (start, _acts(found[-1], subjects), found[-1]), key=_at)
    return found


def _fits(token: Token) -> str:
    """Return what a pronoun can stand for: he, she, they, or nothing."""
    word = token.lower_
    if token.tag_ not in ("PRP", "PRP$"):
        return ""
    if word in _IT:
        return "it" if _could_act(token) else ""
    return "he" if word in _HE else "she" if word in _SHE else "they" if word in _THEY else ""


def _could_act(token: Token) -> bool:
    """Return whether "it" stands where someone acts: subject of a verb of saying or wanting."""
    return token.dep_ == "nsubj" and token.head.lemma_ in verbs()


def _subjects(parts: Sequence[Passage]) -> set[int]:
    """Return the offsets where a subject's last word begins."""
    return {
        part.block.start + token.idx
        for part in parts
        for token in part.doc
        if token.dep_ in ("nsubj", "nsubjpass")
    }


_Near = tuple[int, bool, Mention]


def _at(near: _Near) -> int:
    """Return where a mention starts."""
    return near[0]


def _acts(mention: Mention, subjects: Sequence[int]) -> bool:
    """Return whether a subject's last word stands in a mention."""
    i = bisect_left(subjects, mention.start)
    return i < len(subjects) and subjects[i] < mention.end


def _antecedent(
    near: Sequence[_Near], start: int, fits: str, entries: dict[str, KnownActor]
) -> Mention | None:
    """Return the mention that a pronoun at a position stands for."""
    low = bisect_left(near, start - _REACH, key=_at)
    fitting = [
        (acts, at, mention)
        for at, acts, mention in near[low : bisect_left(near, start, key=_at)]
        if mention.end <= start and _agrees(entries[mention.actor], mention, fits)
    ]
    return max(fitting, key=lambda t: t[:2])[2] if fitting else None


def _agrees(entry: KnownActor, mention: Mention, fits: str) -> bool:
    """Return whether an actor agrees with a pronoun in number and sex."""
    if fits == "they":
        plural = entry.kind in ("unnamed group", "armed group")
        return plural or (mention.text.endswith("s") and mention.rule == "name.demonym")
    if fits == "it":
        owner = mention.rule == "name.demonym" or mention.place
        return entry.kind in ("state", "government", "organisation", "armed group") and not owner
    if entry.kind not in ("leader", "person"):
        return False
    return entry.female == (fits == "she") or entry.kind == "person"


def _mention(token: Token, start: int, of: Mention, entries: dict[str, KnownActor]) -> Mention:
    """Return the mention by a pronoun."""
    why = f"{token.lower_!r} for {entries[of.actor].name}, the nearest that fits"
    return Mention(of.actor, start, start + len(token), token.text, "pronoun.nearest", why)
