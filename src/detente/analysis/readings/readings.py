"""What every thesis comes to in every reading of a case, under every concept and rule.

All defensible answers to a case's open questions are combined: a multiverse analysis (Steegen,
Tuerlinckx, Gelman and Vanpaemel 2016; Simonsohn, Simmons and Nelson 2020). The share of readings
in which something holds is no probability: how readings are cut decides it (Del Giudice and
Gangestad 2021). What settles a finding does not depend on that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from typing import Any, Final

from detente.analysis.graph.settings import RESPONSES
from detente.analysis.readings.design import design
from detente.analysis.readings.flip import doubts
from detente.analysis.readings.headline import headlines, pair_findings
from detente.analysis.readings.judgement import Entry, Judgement
from detente.analysis.readings.question import Question, Variants, questions_of
from detente.analysis.readings.setting import SETTINGS
from detente.analysis.readings.survival import Survival
from detente.analysis.readings.survivals import survivals
from detente.analysis.readings.trial import Asked, Setup, Tried, pieces, tried, work
from detente.analysis.result import ConflictResult
from detente.analysis.rows import Row
from detente.analysis.subject import verb
from detente.compute import Cancelled, Progress, gather
from detente.errors import CaseError, Problem
from detente.evidence.claim import Claim
from detente.model.conflict import Conflict

MOST: Final = 5000
"""So many evaluations, readings times settings, are made at most where nothing else is asked."""

_COLUMNS = ("text", "test", "phase", "believed", "share", "by_construction")
"""What the table tells of each finding."""


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Readings(ConflictResult):
    """How theses and headline findings fare over the readings of a case.

    Parameters
    ----------
    questions
        What is open, each question's first answer being the analyst's.
    readings
        Those that were tried, the analyst's first.
    of
        How many readings there are.
    near
        How many of those tried were chosen, for differing from the analyst's in two answers at
        most; the others were drawn. All where every reading was tried.
    theses, headlines
        How each fares, in the order of the case.
    pairs
        How each way fares in which one actor brings another to the deal or keeps it there, such
        as ``gives.russia.us``: see :data:`~detente.analysis.readings.headline.WAYS`. Those that
        are met in no reading are left out.
    complete
        Whether all readings that were to be tried were, and all single wants were doubted.
    """

    questions: tuple[Question, ...]
    readings: tuple[Entry, ...]
    of: int
    near: int
    theses: tuple[Survival, ...]
    headlines: tuple[Survival, ...]
    complete: bool
    pairs: tuple[Survival, ...] = ()

    def count(self, standing: str) -> int:
        """Return how many readings stand so: counted, against, refused or impossible."""
        return sum(one.standing == standing for one in self.readings)

    @property
    def coherent(self) -> int:
        """Return in how many readings everybody who had to agree would have agreed."""
        return self.count("counted") + self.count("against")

    def table(self) -> list[Row]:
        """Return how each thesis and headline fares, a row each, without the single settings."""
        fates = ((kind, one) for kind in ("theses", "headlines") for one in getattr(self, kind))
        return [
            {"id": one.id, "kind": kind}
            | {name: value for name, value in one.as_dict().items() if name in _COLUMNS}
            for kind, one in fates
        ]

    def answer(self) -> dict[str, Any]:
        """Return questions, readings and how every finding fares as plain data."""
        return {
            "questions": [one.as_dict() for one in self.questions],
            "readings": {
                "count": len(self.readings),
                "of": self.of,
                "near": self.near,
                "coherent": self.coherent,
                **{name: self.count(name) for name in ("counted", "against", "refused")},
                "impossible": self.count("impossible"),
                "all": [_entry_dict(self.questions, one) for one in self.readings],
            },
            "theses": {one.id: one.as_dict() for one in self.theses},
            "headlines": {one.id: one.as_dict() for one in self.headlines},
            "pairs": {one.id: one.as_dict() for one in self.pairs},
            "complete": self.complete,
        }


def _entry_dict(questions: Sequence[Question], entry: Entry) -> dict[str, Any]:
    """Return a reading as plain data."""
    answers = zip(questions, entry.reading.answers, strict=True)
    return {
        "id": entry.reading.id,
        "answers": {question.id: answer.id for question, answer in answers},
        "standing": entry.standing,
        "refusers": list(entry.refusers),
        "fault": entry.fault,
    }


@verb
def readings(
    conflict: Conflict,
    *,
    phase: str | None = None,
    seed: int = 0,
    most: int = MOST,
    ransom_counts: bool = False,
    claims: Mapping[str, Claim] | None = None,
    executor: Executor | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Readings:
    """Return how theses and headline findings fare over the readings of a case.

    Every combination of answers to the case's questions is asked under ten settings: Nash, and
    GMR, SMR and SEQ under three response rules each.

    Parameters
    ----------
    conflict
        The conflict with its questions and theses.
    phase
        The phase of the deal, for theses that name none; none: the focus, or the last phase.
    seed
        Where a sample comes from: the same seed gives the same result on any executor.
    most
        How many evaluations, readings times settings, to make at most. Where there are more, the
        analyst's reading, all that differ from it in one answer or in two, and random ones.
    ransom_counts
        Whether a benefit to one whose conduct is what it normally was counts as leverage.
    claims
        Claims by id, of whose grades confidence is told; none: those of the case, where a case is
        asked about and not a conflict alone.
    executor, progress, cancelled
        As in :func:`detente.compute.gather`; a cancelled run keeps what was tried.

    Raises
    ------
    CaseError
        Where the analyst's own reading cannot be, or leaves no deal.
    NotSupported
        Where more actors take part than leverage is computed for.
    UnknownName
        Where a phase is not known.

    Examples
    --------
    >>> from detente import load, readings
    >>> cuba = load("cuban-missiles").conflict.replaced(status_quo=("ussr.withdraw",))
    >>> found = readings(cuba)
    >>> found.coherent, [(one.id, one.share) for one in found.headlines][-1]
    (1, ('stable', 0.9))
    """
    if most < 1:
        raise CaseError(Problem(f"{most} evaluations say nothing", "Ask for at least one"))
    focus = conflict.phase(phase)
    place = focus.id if focus else None
    setup, own = _setup(conflict, place, ransom_counts)
    sizes = [len(one.answers) for one in setup.questions]
    plan = design(sizes, most=max(1, most // len(SETTINGS)), seed=seed)
    doubted = doubts(own, _last(conflict, place, setup.asked))
    done = gather(
        work,
        [(setup, piece) for piece in pieces(setup, plan.readings, doubted)],
        executor=executor,
        progress=progress,
        cancelled=cancelled,
    )
    places = {reading: place for place, reading in enumerate(plan.readings)}
    made = [one for some, _ in done.results for one in some]
    trials = _with_analyst(setup, sorted(made, key=lambda one: places[one.answers]))
    turned = tuple(one for _, some in done.results for one in some)
    judgement, chosen = Judgement(setup, trials, plan), set(plan.readings[: plan.near])
    fates = survivals(own, judgement, turned, claims, place)
    count, ways = len(conflict.theses), len(pair_findings(own, place))
    return Readings(
        case=conflict.id,
        phase=place,
        seed=seed,
        settings={
            "count": len(SETTINGS),
            "concepts": list(dict.fromkeys(one.concept for one in SETTINGS)),
            "responses": list(RESPONSES),
            "most": most,
            "ransom_counts": ransom_counts,
        },
        conflict=conflict,
        questions=setup.questions,
        readings=judgement.entries,
        of=plan.of,
        near=sum(one.answers in chosen for one in trials),
        theses=fates[:count],
        headlines=fates[count : len(fates) - ways],
        complete=done.complete,
        pairs=tuple(one for one in fates[len(fates) - ways :] if one.share),
    )


def _with_analyst(setup: Setup, trials: Sequence[Tried]) -> Sequence[Tried]:
    """Return what was tried with the analyst's reading first, though a run was cut short.

    Raises
    ------
    CaseError
        Where the analyst's reading cannot be.
    """
    if not trials or trials[0].answers != setup.analyst:
        trials = [*tried(setup, [setup.analyst]), *trials]
    if trials[0].fault:
        raise CaseError(Problem(f"the analyst's own reading cannot be: {trials[0].fault}"))
    return trials


def _setup(conflict: Conflict, phase: str | None, ransom_counts: bool) -> tuple[Setup, Conflict]:
    """Return what is to be tried, and the conflict in the analyst's reading.

    Theses come before headline findings, and these before pairs, which are found in that reading.
    """
    asked_of = conflict.replaced(questions=(), theses=(), scenarios=())
    bare = Setup(asked_of, questions_of(conflict, phase), (), phase, ransom_counts)
    own = Variants(asked_of)(bare.reading(bare.analyst))
    found = headlines(own, phase, ransom_counts=ransom_counts) + pair_findings(own, phase)
    asked = [Asked(one.id, one.test, one.at, one.text) for one in conflict.theses]
    asked += [Asked(one.id, one.test) for one in found]
    return replace(bare, asked=tuple(asked)), own


def _last(conflict: Conflict, phase: str | None, asked: Iterable[Asked]) -> str | None:
    """Return the last of the phases that some tests speak of."""
    named = {phase} | {at for one in asked for _atom, at in one.test.atoms(one.phase) if at}
    return next((one.id for one in reversed(conflict.phases) if one.id in named), None)
