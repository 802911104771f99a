"""Does the deal hold, who is tempted to leave it, and what keeps those who are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from detente.analysis.leverage.chain import Chain
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.telling.briefing.statement import Statement, sentences
from detente.telling.labels import stands
from detente.telling.numbers import in_words
from detente.telling.versions import if_counted


@dataclass(frozen=True)
class DealVerdict:
    """Whether a state holds, and who would gain by leaving it.

    Parameters
    ----------
    deal
        What the state is called in a sentence.
    state
        Its code.
    concept
        The one that decides whether it holds.
    stands, falls
        The concepts under which it holds, and the others asked.
    tempted, loose
        Who would gain by leaving, and whom of those no answer deters.
    answers
        For each who is tempted and stays: one departure, and the answer that deters it.
    equilibria, states
        How many states hold under the concept, and how many there are.
    agreement
        In which versions of the case somebody is free to leave; empty where there is only one.
    """

    conflict: Conflict
    deal: str
    state: int
    concept: str
    stands: tuple[str, ...]
    falls: tuple[str, ...]
    tempted: tuple[str, ...]
    loose: tuple[str, ...]
    equilibria: int
    states: int
    answers: Mapping[str, Chain] = field(default_factory=dict)
    agreement: str = ""

    @property
    def holds(self) -> bool:
        """Return whether it holds under the concept that decides."""
        return self.concept in self.stands


@dataclass(frozen=True)
class Outcomes:
    """Which states hold where none is known to stand.

    Parameters
    ----------
    codes
        Those that hold under the concept that decides.
    states
        How many states there are.
    favoured
        For each actor that wants anything, which of them suit it best.
    """

    conflict: Conflict
    concept: str
    codes: tuple[int, ...]
    states: int
    favoured: Mapping[str, tuple[int, ...]]


@dataclass(frozen=True)
class Outcome:
    """One state that holds: whom it suits best, and under which other concepts it holds.

    ``place`` is its number among those told.
    """

    conflict: Conflict
    state: int
    place: int
    stands: tuple[str, ...]
    falls: tuple[str, ...]
    suits: tuple[str, ...]
    answers: Mapping[str, Chain]


def verdict(about: DealVerdict) -> Statement:
    """Return whether the deal holds and why, then what that turns on."""
    head, *lines = _holding(about) if about.holds else _falling(about)
    settled = about.agreement.startswith("this is so")
    return Statement(
        phrases.sentence(head),
        sentences(
            about.agreement,
            *_answered(about.conflict, about.state, about.answers),
            *([] if settled else _otherwise(about.stands, about.falls, about.holds)),
            how_many(about.conflict, about.equilibria, about.states),
        ),
        (head, *lines),
    )


def _holding(about: DealVerdict) -> list[str]:
    """Return that the deal holds and why, from long to short."""
    conflict = about.conflict
    holds = f"{about.deal} {stands(about.deal, 'holds', 'hold')} as things stand"
    if not about.tempted:
        return [f"{holds}: nobody would gain by leaving", holds]
    who = phrases.names(conflict, about.tempted)
    short = f"{holds}, though {who} would gain by leaving"
    if len(about.tempted) > 1:
        return [f"{short}: each fears an answer", short, holds]
    (actor,) = about.tempted
    verb = phrases.verb(conflict, actor, "fears", "fear")
    only = f"{holds}. Only {who} would gain by leaving"
    feared = f"{only}, and {phrases.pronoun(conflict, actor)} {verb} the others' answer"
    reason = answer(conflict, about.answers[actor]) if actor in about.answers else ""
    if not reason or len(reason.split()) > _LONGEST_REASON:
        return [feared, short, holds]
    stays = phrases.verb(conflict, actor, "stays", "stay")
    because = f"{phrases.pronoun(conflict, actor)} {stays} because {reason}"
    return [f"{only}, and {because}", feared, short, holds]


_LONGEST_REASON: Final = 12
"""An answer of more words is told below the headline."""


def _falling(about: DealVerdict) -> list[str]:
    """Return that the deal does not hold and who would leave it, from long to short."""
    falls = f"{about.deal} {stands(about.deal, 'does', 'do')} not hold"
    who = phrases.names(about.conflict, about.loose)
    gain = f"{falls}: {who} would gain by leaving"
    dear = "no answer makes that too dear"
    return [f"{gain}, and {dear}", gain, falls]


def answer(conflict: Conflict, chain: Chain) -> str:
    """Return what the others would do about a departure, as a clause."""
    actors = list(conflict.actors)
    moves = [
        (actors[step.actor], phrases.would(conflict, actors[step.actor], step.source, step.target))
        for step in chain.steps
    ]
    return ", and then ".join(
        f"{phrases.names(conflict, [who])} would {what}" for who, what in moves
    )


def _answered(conflict: Conflict, state: int, answers: Mapping[str, Chain]) -> list[str]:
    """Return for each who is tempted what it would do, and what the others would do about it."""
    told = []
    for actor, chain in answers.items():
        who, they = phrases.names(conflict, [actor]), phrases.pronoun(conflict, actor)
        told.append(f"{who} would gain if {they} {phrases.move(conflict, state, chain.temptation)}")
        told.append(f"but then {answer(conflict, chain)}")
    return told


def _otherwise(under: Sequence[str], falls: Sequence[str], holds: bool) -> list[str]:
    """Return under which other answers the verdict would be the opposite."""
    names = falls if holds else under
    verb = "would not hold" if holds else "would hold"
    return [f"it {verb} {if_counted(names)}"] if names else []


def how_many(conflict: Conflict, count: int, states: int) -> str:
    """Return how many of all states would hold, as a clause."""
    every = "situations" if conflict.graph else "combinations of what they can do"
    would = f"{in_words(count)} would hold" if count else "none would hold"
    return f"of the {in_words(states)} {every}, {would}"


def outcomes(about: Outcomes) -> Statement:
    """Return how many states would hold, and whom they suit."""
    count, conflict = len(about.codes), about.conflict
    if not count:
        return Statement("No outcome would hold.", "", ("no outcome would hold",))
    head = f"{in_words(count)} {'outcomes' if count > 1 else 'outcome'} would hold"
    told = [f"“{situation(conflict, code)}”" for code in about.codes]
    named = [f"{head}: {phrases.listed(told, joined='or')}"] if count <= _FEW else []
    contested = _contested(about)
    return Statement(
        phrases.sentence(head),
        sentences(
            "what stands today is not coded",
            how_many(conflict, count, about.states),
            contested,
        ),
        (*named, *([f"{head}, and {contested}"] if contested else []), head),
    )


_FEW: Final = 2
"""So many outcomes are named in one line."""


def _contested(about: Outcomes) -> str:
    """Return whether the actors agree which of several outcomes is best."""
    if len(about.codes) < 2 or len(about.favoured) < 2:
        return ""
    everybody = set.intersection(*(set(codes) for codes in about.favoured.values()))
    if not everybody:
        return "no one of them suits everybody best"
    places = [str(about.codes.index(code) + 1) for code in sorted(everybody)]
    suits = "suits" if len(places) == 1 else "suit"
    noun = "outcome" if len(places) == 1 else "outcomes"
    return f"{noun} {phrases.listed(places)} {suits} everybody best"


def situation(conflict: Conflict, state: int) -> str:
    """Return what is the case in a state; where nothing is done, what is not done.

    >>> from detente.catalog import load
    >>> situation(load("prisoners-dilemma").conflict, 0)
    'the first prisoner does not keep silent; the second prisoner does not keep silent'
    """
    if state or conflict.graph is not None:
        return phrases.state(conflict, state)
    return "; ".join(phrases.untaken(conflict, name) for name in conflict.options)


def outcome(about: Outcome) -> Statement:
    """Return one state that holds, whom it suits best, and what keeps others there."""
    conflict = about.conflict
    told = situation(conflict, about.state)
    suits = f"it suits {phrases.names(conflict, about.suits)} best" if about.suits else ""
    return Statement(
        phrases.sentence(f"outcome {about.place}: {told}"),
        sentences(
            suits,
            *_answered(conflict, about.state, about.answers),
            *_otherwise(about.stands, about.falls, holds=True),
        ),
        (f"one outcome that would hold: {told}. {phrases.sentence(suits).rstrip('.')}",)
        if suits
        else (),
    )
