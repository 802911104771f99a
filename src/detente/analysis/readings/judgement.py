"""From what every reading came to, to how each finding fares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from detente.analysis.readings.design import Design
from detente.analysis.readings.evaluations import CONCEPT, RULE, Evaluations
from detente.analysis.readings.influence import (
    Shares,
    concept_influence,
    question_influence,
    rule_influence,
)
from detente.analysis.readings.question import Question, Reading
from detente.analysis.readings.setting import SETTINGS
from detente.analysis.readings.settled import Settled, settled
from detente.analysis.readings.survival import Named, SettledBy
from detente.analysis.readings.trial import Setup, Tried

Standing = Literal["counted", "against", "refused", "impossible"]
"""What becomes of a reading: it counts; it contradicts the source; a principal would have refused
the deal; its answers do not go together. The last that is so."""

NO_RULE: Final = "none"
"""What the response rule is called under Nash."""


@dataclass(frozen=True)
class Entry:
    """A reading that was tried.

    Parameters
    ----------
    reading
        Its answers.
    standing
        Whether it counts, and why not.
    refusers
        The principals who would have refused the deal.
    fault
        Why it cannot be.
    """

    reading: Reading
    standing: Standing
    refusers: tuple[str, ...] = ()
    fault: str = ""


class Judgement:
    """Everything that is told of the tests over the readings that were tried.

    Parameters
    ----------
    setup
        What was tried.
    trials
        What each reading came to, the analyst's own first.
    design
        Which readings were to be tried.
    """

    def __init__(self, setup: Setup, trials: Sequence[Tried], design: Design) -> None:
        self.questions: tuple[Question, ...] = setup.questions
        self.asked = setup.asked
        self.entries = tuple(_entry(setup.reading(one.answers), one) for one in trials)
        answers = np.array([one.answers for one in trials], dtype=np.int64)
        self.all = Evaluations(
            answers.reshape(len(trials), len(setup.questions)),
            np.stack([one.truth for one in trials]),
        )
        self._falsifiable = np.stack([one.falsifiable for one in trials])
        stands = dict(zip(design.readings, design.expansion(), strict=True))
        self._stands = np.array([stands[one.answers] for one in trials])
        self._counted = np.array([one.standing == "counted" for one in self.entries], dtype=bool)

    @cached_property
    def counted(self) -> Evaluations:
        """Return the evaluations of the readings that count."""
        return self.all.only(self._counted)

    def shares(self) -> Shares:
        """Return the share of evaluations in which each test is met, over the readings counted."""
        return _means(self.counted.truth)

    def by_construction(self) -> Shares:
        """Return the share of evaluations in which each test could not have come out otherwise."""
        return _means(~self._falsifiable[self._counted])

    def weighted(self) -> Shares:
        """Return shares weighted by what each answer is worth, where every answer says that."""
        unknown: Shares = (None,) * self.all.truth.shape[2]
        worth = self._stands.copy()
        for place, question in enumerate(self.questions):
            weights = [answer.weight for answer in question.answers]
            if None in weights:
                return unknown
            worth *= np.array(weights, dtype=float)[self.all.answers[:, place]]
        worth = worth[self._counted]
        if not self.questions or not worth.sum():
            return unknown
        each = worth @ self.counted.truth.mean(axis=1) / worth.sum()
        return tuple(float(one) for one in each)

    def by_reading(self) -> tuple[Mapping[str, int], ...]:
        """Return for each test under how many settings each reading meets it."""
        names = [one.reading.id for one in self.entries]
        columns = self.all.agreeing().T.tolist()
        return tuple(dict(zip(names, column, strict=True)) for column in columns)

    def against(self) -> tuple[Mapping[str, float], ...]:
        """Return for each test its share under each answer that contradicts the source."""
        tests = self.all.truth.shape[2]
        found: list[dict[str, float]] = [{} for _ in range(tests)]
        for name, readings in self._against():
            if readings.any():
                for test, share in enumerate(_means(self.all.truth[readings])):
                    found[test][name] = share or 0.0
        return tuple(found)

    def _against(self) -> Iterator[tuple[str, NDArray[np.bool_]]]:
        """Yield each answer that contradicts the source, and which readings hold with it."""
        told = np.array([one.standing == "against" for one in self.entries], dtype=bool)
        for column, question in enumerate(self.questions):
            for place, answer in enumerate(question.answers):
                if answer.against:
                    yield (
                        f"{question.id}/{answer.id}",
                        told & (self.all.answers[:, column] == place),
                    )

    def influence(self) -> tuple[Mapping[str, float | None], ...]:
        """Return for each test the influence of every question, of concept and of rule."""
        columns = {
            one.id: question_influence(self.counted, place)
            for place, one in enumerate(self.questions)
        }
        columns |= {
            CONCEPT: concept_influence(self.counted),
            RULE: rule_influence(self.counted),
        }
        return tuple(
            {name: shares[test] for name, shares in columns.items()}
            for test in range(self.all.truth.shape[2])
        )

    def settled_by(self) -> tuple[SettledBy | None, ...]:
        """Return what settles each test."""
        return tuple(self._settled_by(one) if one else None for one in settled(self.counted))

    def _settled_by(self, found: Settled) -> SettledBy:
        """Return what settles a test, by the names of questions and answers."""
        names: list[tuple[str, list[str]]] = [
            *((one.id, [answer.id for answer in one.answers]) for one in self.questions),
            (CONCEPT, list(dict.fromkeys(one.concept for one in SETTINGS))),
            (RULE, list(dict.fromkeys(one.rule or NO_RULE for one in SETTINGS))),
        ]
        chosen = [names[factor] for factor in found.factors]

        def named(places: tuple[int, ...]) -> Named:
            return tuple(
                answers[place] for (_name, answers), place in zip(chosen, places, strict=True)
            )

        return SettledBy(
            tuple(name for name, _answers in chosen),
            tuple(map(named, found.met)),
            tuple(map(named, found.unmet)),
            found.right,
        )


def _entry(reading: Reading, trial: Tried) -> Entry:
    """Return what became of a reading."""
    standing: Standing = "counted"
    if reading.against:
        standing = "against"
    if trial.refusers:
        standing = "refused"
    if trial.fault:
        standing = "impossible"
    return Entry(reading, standing, trial.refusers, trial.fault)


def _means(truth: NDArray[np.bool_]) -> Shares:
    """Return the share of evaluations that each test is met in, ``None`` where there are none."""
    readings, settings, tests = truth.shape
    met = truth.sum(axis=(0, 1))
    return tuple(
        int(met[test]) / (readings * settings) if readings else None for test in range(tests)
    )
