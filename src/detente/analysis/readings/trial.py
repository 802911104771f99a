"""Tests put to readings of a case: a reading is modelled once and asked under all settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from detente.analysis.readings.coherence import refusers
from detente.analysis.readings.design import Answers
from detente.analysis.readings.flip import Doubt
from detente.analysis.readings.judged import Judged, Known
from detente.analysis.readings.question import Question, Reading, Variants
from detente.analysis.readings.setting import ANALYST, SETTINGS
from detente.errors import DetenteError
from detente.model.change import apply
from detente.model.conflict import Conflict
from detente.model.thesis import Proposition

Item = TypeVar("Item")

READINGS_AT_ONCE: Final = 24
DOUBTS_AT_ONCE: Final = 40
"""So many travel together, and share what they work out alike; no number depends on it."""

STATES_AT_ONCE: Final = 1 << 18
"""Those of all models that are kept at the same time; of large cases fewer travel together."""


@dataclass(frozen=True)
class Asked:
    """A thesis or a headline finding, as it is tried.

    Parameters
    ----------
    id, text
        Its name, and what it says in words.
    test
        What is asked.
    phase
        The phase of what in the test names none: ``None``, that of the deal asked about.
    """

    id: str
    test: Proposition
    phase: str | None = None
    text: str = ""


@dataclass(frozen=True)
class Setup:
    """All that is needed to try a reading.

    Parameters
    ----------
    conflict
        The conflict as the analyst believes it.
    questions
        What is open.
    asked
        The tests.
    phase
        The phase of the deal.
    ransom_counts
        As in :class:`~detente.analysis.leverage.assessment.Assessment`.
    """

    conflict: Conflict
    questions: tuple[Question, ...]
    asked: tuple[Asked, ...]
    phase: str | None
    ransom_counts: bool = False

    @property
    def analyst(self) -> Answers:
        """Return the analyst's own reading: the first answer to each question."""
        return (0,) * len(self.questions)

    def reading(self, answers: Answers) -> Reading:
        """Return the reading with the answers at some places."""
        chosen = zip(self.questions, answers, strict=True)
        return Reading(tuple(question.answers[place] for question, place in chosen))

    def judged(self, conflict: Conflict, known: Known) -> Judged:
        """Return the deals of a conflict in one reading."""
        return Judged(conflict, self.phase, known, ransom_counts=self.ransom_counts)


@dataclass(frozen=True, eq=False)
class Tried:
    """What became of one reading.

    Parameters
    ----------
    answers
        The places of its answers.
    truth, falsifiable
        Whether each test is met, and whether it could have been otherwise; shape (settings,
        tests) both.
    refusers
        The principals who would have refused the deal.
    fault
        Why it cannot be: its answers do not go together, or leave no deal. Then nothing is met.
    """

    answers: Answers
    truth: NDArray[np.bool_]
    falsifiable: NDArray[np.bool_]
    refusers: tuple[str, ...] = ()
    fault: str = ""


@dataclass(frozen=True, eq=False)
class Turned:
    """What the tests come to after one doubt of the analyst's reading, under the usual setting.

    Parameters
    ----------
    doubt
        The change.
    truth
        Whether each test is met; shape (tests,). ``None`` where the change cannot be made.
    """

    doubt: Doubt
    truth: NDArray[np.bool_] | None


def tried(setup: Setup, readings: Sequence[Answers]) -> tuple[Tried, ...]:
    """Return what becomes of some readings."""
    variants, known = Variants(setup.conflict), Known()
    return tuple(_tried(setup, variants, known, answers) for answers in readings)


def _tried(setup: Setup, variants: Variants, known: Known, answers: Answers) -> Tried:
    """Return what becomes of one reading."""
    shape = (len(SETTINGS), len(setup.asked))
    truth, falsifiable = np.zeros(shape, dtype=bool), np.zeros(shape, dtype=bool)
    try:
        conflict = variants(setup.reading(answers))
        judged = setup.judged(conflict, known)
        for place, setting in enumerate(SETTINGS):
            deals = judged.deals(setting)
            truth[place] = [deals.met(one.test, one.phase) for one in setup.asked]
            falsifiable[place] = [deals.falsifiable(one.test, one.phase) for one in setup.asked]
        deal = judged.assessment(None, SETTINGS[ANALYST])
    except DetenteError as fault:
        nothing = np.zeros(shape, dtype=bool)
        return Tried(answers, nothing, nothing, fault=str(fault))
    return Tried(answers, truth, falsifiable, refusers(conflict, setup.phase, deal))


def turned(setup: Setup, doubts: Sequence[Doubt]) -> tuple[Turned, ...]:
    """Return what the tests come to after each of some single changes to the analyst's reading."""
    own, known = Variants(setup.conflict)(setup.reading(setup.analyst)), Known()
    return tuple(Turned(doubt, _changed(setup, own, known, doubt)) for doubt in doubts)


def _changed(setup: Setup, own: Conflict, known: Known, doubt: Doubt) -> NDArray[np.bool_] | None:
    """Return which tests are met after one change."""
    try:
        deals = setup.judged(apply(own, [doubt.change]), known).deals(SETTINGS[ANALYST])
        return np.array([deals.met(one.test, one.phase) for one in setup.asked], dtype=bool)
    except DetenteError:
        return None


@dataclass(frozen=True)
class Piece:
    """Some readings and some doubts, worked on in one go."""

    readings: tuple[Answers, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def pieces(setup: Setup, readings: Sequence[Answers], doubts: Sequence[Doubt]) -> list[Piece]:
    """Return all readings, then all doubts, in pieces that do not depend on who works.

    Readings that differ in the baseline alone stand together: who stays in the deal, and why, is
    the same in them.
    """
    most = max(1, STATES_AT_ONCE >> len(setup.conflict.options))
    seen_from = [_asks_for_a_baseline(question) for question in setup.questions]

    def order(reading: Answers) -> tuple[list[int], Answers]:
        pairs = zip(reading, seen_from, strict=True)
        return [answer for answer, baseline in pairs if not baseline], reading

    together = sorted(readings, key=order)
    return [
        *(Piece(readings=some) for some in _cut(together, min(most, READINGS_AT_ONCE))),
        *(Piece(doubts=some) for some in _cut(doubts, min(most, DOUBTS_AT_ONCE))),
    ]


def _asks_for_a_baseline(question: Question) -> bool:
    """Tell whether the answers to a question change nothing but what was normal."""
    changes = [change for answer in question.answers for change in answer.changes]
    return all(change.startswith("baseline ") for change in changes)


def _cut(items: Sequence[Item], size: int) -> list[tuple[Item, ...]]:
    """Return items in order, so many together.

    >>> _cut("abcde", 2)
    [('a', 'b'), ('c', 'd'), ('e',)]
    """
    return [tuple(items[start : start + size]) for start in range(0, len(items), size)]


def work(setup: Setup, piece: Piece) -> tuple[tuple[Tried, ...], tuple[Turned, ...]]:
    """Return what becomes of a piece's readings and doubts."""
    return tried(setup, piece.readings), turned(setup, piece.doubts)
