"""What is odd in evidence: beliefs without claims, and claims from one hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from detente.case.beliefs import every_belief
from detente.evidence import Claim
from detente.lint.rule import Remark, Rule, Subject
from detente.model.belief import BeliefEntry

_ANSWERABLE: Final = ("options", "infeasible", "preferences", "pledges", "phases", "ties", "views")
"""Sections whose beliefs are about the world; proposals, questions and theses are about talk."""


def _beliefs(subject: Subject) -> Iterator[BeliefEntry]:
    """Yield the beliefs about the world."""
    for one in every_belief(subject.conflict):
        if one.path.partition(".")[0].partition("[")[0] in _ANSWERABLE:
            yield one


def _without_claim(subject: Subject) -> Iterator[Remark]:
    """Yield the beliefs that neither cite a claim nor give a reason, where others cite claims."""
    if not subject.case.evidence.claims:
        return
    for one in _beliefs(subject):
        if not (one.because or one.despite or one.note):
            says = f"no claim speaks for this: {one.says}"
            yield Remark(one.path, says, "cite one (because: [...]), or own up to it in a note")


NO_CLAIM: Final = Rule(
    "no-claim",
    "A belief cites no claim and gives no reason",
    "A finding that rests on it cannot be traced. A note that owns up to an inference is enough.",
    _without_claim,
    {
        "claims": {
            "c1": {
                "text": "The North minds the arms.",
                "grade": "B2",
                "chain": [{"name": "a colonel", "type": "person"}],
            }
        }
    },
)


def _no_evidence(subject: Subject) -> Iterator[Remark]:
    """Yield a remark where a case neither cites claims nor says where it was published."""
    if not subject.case.evidence.claims and not subject.conflict.citation:
        says = "the case cites no claims and does not say where it comes from"
        yield Remark("", says, "add claims and cite them (because: [...]), or say citation: ...")


NO_EVIDENCE: Final = Rule(
    "no-evidence",
    "A case has neither claims nor a citation",
    "Whoever reads its findings cannot tell what they rest on.",
    _no_evidence,
    {"citation": ""},
)


def _missing(subject: Subject) -> Iterator[Remark]:
    """Yield the beliefs that cite claims which the case does not hold."""
    claims = subject.case.evidence.claims
    for one in _beliefs(subject):
        for name in dict.fromkeys((*one.because, *one.despite)):
            if name not in claims:
                says = f"it cites the claim {name!r}, which is nowhere"
                yield Remark(one.path, says, "add it under claims, or take the citation out")


MISSING_CLAIM: Final = Rule(
    "missing-claim",
    "A belief cites a claim that is nowhere",
    "A case without claims may cite those of another place, but nobody can follow it there.",
    _missing,
    {"ties": [{"patron": "north", "client": "south", "kind": "arms", "share": 0.5,
               "because": ["c9"]}]},
)  # fmt: skip


def _single_source(subject: Subject) -> Iterator[Remark]:
    """Yield where all that a case, or a pledge in it, rests on comes from one hand."""
    claims = subject.case.evidence.claims
    cited = [claims[name] for one in _beliefs(subject) for name in one.because if name in claims]
    texts = {text for claim in cited for text in _texts(subject, claim)}
    if len(texts) == 1:
        says = f"every claim that is cited comes from one text, {texts.pop()}"
        yield Remark("claims", says, "look for a second source of what the verdicts hang on")
    for one in _beliefs(subject):
        spoken = [claims[name] for name in one.because if name in claims]
        hand = _common_hand(spoken) if one.path.startswith("pledges") else ""
        if hand:
            says = f"this rests on the word of {hand} alone: {one.says}"
            yield Remark(one.path, says, "look for somebody else who says so, or for a denial")


def _texts(subject: Subject, claim: Claim) -> set[str]:
    """Return the texts in which a claim stands; without quotes, its outermost hand."""
    sources = subject.case.evidence.sources
    quoted = {one.source for one in claim.quotes}
    titles = {sources[one].title or one if one in sources else one for one in quoted}
    return titles or {claim.chain[-1].name}


def _common_hand(claims: Iterable[Claim]) -> str:
    """Return the innermost hand, authors apart, through which all of some claims came.

    What an author adds of his own is no second source. Empty where there is no such hand.
    """
    hands = [[one.name for one in claim.chain if one.type != "author"] for claim in claims]
    chains = [chain for chain in hands if chain]
    common = (
        [name for name in chains[0] if all(name in chain for chain in chains)] if chains else []
    )
    return common[0] if common else ""


SINGLE_SOURCE: Final = Rule(
    "single-source",
    "A verdict rests on a single source",
    "Sentences of one text are one source, and so are claims that came through one hand: where it "
    "errs, all of them err.",
    _single_source,
    {
        "pledges": [
            {"by": "north", "does": "not north.shell", "if": "not south.arm", "because": ["c1"]}
        ],
        "claims": {
            "c1": {
                "text": "The North pledged it.",
                "grade": "B2",
                "chain": [{"name": "a colonel", "type": "person"}],
            }
        },
    },
)


def _unused(subject: Subject) -> Iterator[Remark]:
    """Yield the claims that no belief cites."""
    conflict, claims = subject.conflict, subject.case.evidence.claims
    every = every_belief(conflict)
    cited = {name for one in every for name in (*one.because, *one.despite)}
    loose = {name for one in conflict.scenarios for name in (*one.because, *one.despite)}
    for name, claim in claims.items():
        if cited and name not in cited | loose:
            says = f"no belief cites the claim {name}: {claim.text[:80]}"
            yield Remark(f"claims.{name}", says, "cite it for or against a belief, or leave it out")


UNUSED_CLAIM: Final = Rule(
    "unused-claim",
    "A claim is cited by nothing",
    "What was read and bears on no belief may be what speaks against one.",
    _unused,
    {
        "pledges": [{"by": "north", "does": "not north.shell", "because": ["c1"]}],
        "claims": {
            "c1": {
                "text": "The North pledged it.",
                "grade": "B2",
                "chain": [{"name": "a colonel", "type": "person"}],
            },
            "c2": {
                "text": "The North denied it.",
                "grade": "B2",
                "chain": [{"name": "a general", "type": "person"}],
            },
        },
    },
)


def _both_ways(subject: Subject) -> Iterator[Remark]:
    """Yield the beliefs that cite one claim for and against."""
    for one in every_belief(subject.conflict):
        both = [name for name in one.because if name in one.despite]
        if both:
            says = f"{' and '.join(both)} speaks both for and against this: {one.says}"
            yield Remark(one.path, says, "keep it on one side")


BOTH_WAYS: Final = Rule(
    "both-ways",
    "A claim speaks for a belief and against it",
    "One of the two is a slip, and nobody can tell which.",
    _both_ways,
    {
        "pledges": [
            {"by": "north", "does": "not north.shell", "because": ["c1"], "despite": ["c1"]}
        ],
        "claims": {
            "c1": {
                "text": "The North pledged it.",
                "grade": "B2",
                "chain": [{"name": "a colonel", "type": "person"}],
            }
        },
    },
)
