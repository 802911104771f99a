"""The questions that a case leaves open, each with the answers that can be given to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from detente.model.change import apply
from detente.model.conflict import Conflict
from detente.model.phase import Phase
from detente.model.question import Answer
from detente.model.state_named import NOTHING, baseline_of, start_of, state_named, status_quo_of


class Question(NamedTuple):
    """A disagreement with its answers written out, the first being the analyst's."""

    id: str
    ask: str
    answers: tuple[Answer, ...]

    def as_dict(self) -> dict[str, object]:
        """Return the question and its answers as plain data."""
        answers = [one.model_dump(mode="json", by_alias=True) for one in self.answers]
        return {"id": self.id, "ask": self.ask, "answers": answers}


def questions_of(conflict: Conflict, phase: str | None) -> tuple[Question, ...]:
    """Return the questions of a case with their answers written out.

    Parameters
    ----------
    phase
        The phase of the deal: that whose baseline is asked for where a question names none.
    """
    return tuple(
        Question(
            one.id,
            one.ask,
            tuple(_baselines(conflict, conflict.phase(one.phase or phase)))
            if one.answers == "auto"
            else one.answers,
        )
        for one in conflict.questions
    )


def _baselines(conflict: Conflict, phase: Phase | None) -> Iterator[Answer]:
    """Yield what may have been normal before a deal, each state once.

    First what the case says; then every status quo that stood earlier, and the state before the
    deal, which also is what counts where the case says nothing.
    """
    said, before = baseline_of(conflict, phase), start_of(conflict, phase)
    place = conflict.phases.index(phase) if phase else 0
    earlier = conflict.phases[:place]
    titles = {state_named(conflict, one.id): one for one in earlier if _stood(conflict, one)}
    codes = [
        state_named(conflict, one)
        for one in (said.state if said else None, before)
        if one is not None
    ]
    for number, code in enumerate(dict.fromkeys([*codes[:1], *titles, *codes])):
        named = titles.get(code)
        state = named.id if named else "+".join(conflict.taken(code)) or NOTHING
        changes = (f"baseline {phase.id if phase else ''}: {state}",) if number else ()
        yield Answer(id=state, text=_normal(named.title if named else ""), changes=changes)


def _normal(title: str) -> str:
    """Return the answer that a moment is normal, by the title of its phase; empty without one."""
    named = title[:1].lower() + title[1:] if title.startswith("The ") else title
    return f"{named} is what counts as normal" if title else ""


def _stood(conflict: Conflict, phase: Phase) -> bool:
    """Tell whether some state stood in a phase."""
    return status_quo_of(conflict, phase) is not None


_SHIFTING = ("drop ", "move ", "add ")
"""Changes after which statements stand at other places."""


@dataclass(frozen=True)
class Reading:
    """One answer to each question.

    Parameters
    ----------
    answers
        In the order of the questions.
    """

    answers: tuple[Answer, ...]

    @property
    def id(self) -> str:
        """Return its name: the ids of the answers, joined.

        >>> Reading((Answer(id="both"), Answer(id="mid-2015"))).id, Reading(()).id
        ('both/mid-2015', 'as-written')
        """
        return "/".join(answer.id for answer in self.answers) or "as-written"

    @property
    def against(self) -> bool:
        """Return whether some answer contradicts the source."""
        return any(answer.against for answer in self.answers)


class Variants:
    """The conflict as each reading has it; what readings begin with alike is made once.

    Paths in the changes of an answer are those of the case as written. What puts statements at
    other places is therefore done after all else, and in one list from the last place up.
    """

    def __init__(self, conflict: Conflict) -> None:
        self._known: dict[tuple[Answer, ...], Conflict] = {(): conflict}

    def __call__(self, reading: Reading) -> Conflict:
        """Return the conflict of a reading.

        Raises
        ------
        CaseError, UnknownName
            Where its answers cannot be had together.
        """
        return self._after(tuple(sorted(filter(_changing, reading.answers), key=_order)))

    def _after(self, answers: tuple[Answer, ...]) -> Conflict:
        """Return the conflict after the changes of some answers in order."""
        if answers not in self._known:
            self._known[answers] = apply(self._after(answers[:-1]), answers[-1].changes)
        return self._known[answers]


def _changing(answer: Answer) -> bool:
    """Tell whether an answer changes anything."""
    return bool(answer.changes)


def _order(answer: Answer) -> tuple[bool, int]:
    """Return the order of an answer's changes among those of the others: see :class:`Variants`."""
    places = [_place(change) for change in answer.changes if change.startswith(_SHIFTING)]
    return bool(places), -max(places, default=0)


def _place(change: str) -> int:
    """Return the place in a list that a change names first, 0 where it names none."""
    digits = change.partition("[")[2].partition("]")[0]
    return int(digits) if digits.isdigit() else 0
