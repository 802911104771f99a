"""Which answers settle which findings, in the few words of a table's cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from detente.analysis.concepts.registry import sanctions
from detente.analysis.readings.effect import Effect
from detente.analysis.readings.evaluations import CONCEPT, RULE
from detente.analysis.readings.readings import Readings
from detente.analysis.readings.setting import RESPONDING
from detente.model import phrases
from detente.telling.captions import EITHER_WAY

TITLE: Final = "What would change our mind"
TIPS: Final = "can tip it"
NOTHING: Final = "nothing"
NO_ONE: Final = "no one question"
SAME: Final[Mapping[bool, str]] = {
    True: "yes, whatever the answers",
    False: "no, whatever the answers",
}
NOTE: Final = (
    "Each cell says under which answer a finding holds. “Either way”: the answer makes no "
    "difference. “Can tip it”: it makes one together with other answers. Bold: it decides."
)

_ASKED: Final = {
    CONCEPT: "Which answers to a departure from the deal count?",
    RULE: "How may a departure be answered?",
}
"""The two questions that the choice of a concept and of a rule answers."""

_COUNTED: Final = {
    "none": "nobody answers",
    "legal": "any answer counts",
    "credible": "answers count that pay whoever gives them",
}
_LASTING: Final = "answers count that cannot be got round"
_RULES: Final = {
    "sequences": "by several in turn",
    "once-each": "by each once",
    "single": "by one answer",
}
_UNANSWERED: Final = "by nobody"


def asked(result: Readings, question: str) -> str:
    """Return a question in words.

    Parameters
    ----------
    question
        Its id, ``concept`` or ``rule``.
    """
    named = {one.id: one.ask for one in result.questions}
    return named.get(question) or _ASKED.get(question, question)


def cell(result: Readings, question: str, found: Effect) -> str:
    """Return what the answers to a question do to a finding.

    Examples
    --------
    >>> from detente import load, readings
    >>> hostages = readings(load("hostages-1981").conflict)
    >>> print(cell(hostages, "normal", Effect(("seizure",), (), ("before",))))
    yes if the seizure of November 1979 is what counts as normal
    >>> cell(hostages, "normal", Effect()), cell(hostages, "normal", Effect(either=("freeze",)))
    ('either way', 'can tip it')
    """
    sides = [
        f"{word} if {_clause(result, question, ids)}"
        for word, ids in (("yes", found.yes), ("no", found.no))
        if ids
    ]
    if len(sides) == 2 and not found.either:
        return min(sides, key=len)
    return "; ".join(sides) or (TIPS if found.matters else EITHER_WAY)


def _clause(result: Readings, question: str, ids: Sequence[str]) -> str:
    """Return some answers to a question as one clause."""
    if question == CONCEPT:
        if set(ids) == set(RESPONDING):
            return "departures are answered"
        return phrases.listed([_counted(one) for one in ids], joined="or")
    if question == RULE:
        return phrases.listed([_RULES.get(one, _UNANSWERED) for one in ids], joined="or")
    (named,) = (one for one in result.questions if one.id == question)
    said = [one.text or one.id for one in named.answers if one.id in ids]
    return phrases.listed(said, joined="or")


def _counted(concept: str) -> str:
    """Return which answers to a departure count under a concept."""
    counted = sanctions(concept)
    return _LASTING if counted.counter else _COUNTED[counted.answers]


def deciders(places: Sequence[int]) -> str:
    """Return which questions decide, by their numbers.

    >>> deciders([2]), deciders([1, 3]), deciders([])
    ('question 2', 'questions 1 and 3', 'nothing')
    """
    if not places:
        return NOTHING
    noun = "question" if len(places) == 1 else "questions"
    return f"{noun} {phrases.listed([str(place) for place in places])}"


def left_out(asks: Sequence[str]) -> str:
    """Return the questions that decide none of the findings.

    >>> left_out(["Who promised?"])
    'Decides none of these: Who promised?'
    """
    return f"{'Decides' if len(asks) == 1 else 'Decide'} none of these: {' '.join(asks)}"
