"""In which versions of a case a finding holds, in words for people who decide.

A version is one full set of answers to the case's open questions. Where at most two of them decide,
the *if* is told and no number; a number only where every version tried agrees.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from detente.analysis.concepts.concept import Sanctions
from detente.analysis.concepts.registry import sanctions
from detente.analysis.readings.evaluations import CONCEPT, RULE
from detente.analysis.readings.readings import Readings
from detente.analysis.readings.setting import RESPONDING
from detente.analysis.readings.survival import MOST_SAID, SettledBy, Survival
from detente.model import phrases
from detente.model.question import Answer
from detente.model.thesis import Stable

_ANSWERS: Final = {
    "none": "nobody answers a departure",
    "legal": "any answer counts, whatever it costs",
    "credible": "answers count that pay whoever gives them",
}
_LASTING: Final = "answers count that cannot be got round"
_RULES: Final = {
    "sequences": "several may answer in turn",
    "once-each": "each may answer once",
    "single": "one answer is all there is",
}
_UNANSWERED: Final = "nobody answers"

_MOST: Final = ((0.67, "in most versions"), (0.33, "versions disagree"))
"""From which share on what is said, where no question settles it."""


def versions(result: Readings, fate: Survival) -> str:
    """Return in which versions a finding holds: an *if*, or how many agree.

    Parameters
    ----------
    result
        The readings.
    fate
        How the finding fares over them.
    """
    settled, tried = fate.settled_by, result.count("counted")
    if fate.share is None:
        return "no version counts"
    if settled and 0 < len(settled.questions) <= MOST_SAID:
        return _if(result, settled)
    if fate.share in (0, 1):
        every = "the one version of the case" if tried == 1 else f"all {tried} versions tried"
        return f"in {every}" if fate.share else "in no version tried"
    return next((words for least, words in _MOST if fate.share >= least), "in few versions")


def freedom(result: Readings, fate: Survival) -> str:
    """Return in which versions anybody is free to leave the deal, as a clause.

    Parameters
    ----------
    fate
        How it fares that nobody is free to leave, or that somebody is.
    """
    who = "nobody" if isinstance(fate.test, Stable) else "somebody"
    return f"{who} is free to leave it: {versions(result, fate)}"


def weak_link(fate: Survival) -> str:
    """Return the weakest thing that a finding rests on, in two or three words; empty if unknown.

    >>> from detente.analysis.readings.confidence import Confidence
    >>> WEAK["inference"]
    'our inference'
    """
    return WEAK[fate.confidence.weak] if fate.confidence else ""


WEAK: Final = {
    "inference": "our inference",
    "open question": "an open question",
    "claim": "one weak claim",
    "single want": "one want",
    "single source": "one source",
    "second opinion": "a second way of judging differs",
    "logic": "logic, not evidence",
}
"""Each kind of weak link, as a line names it."""


def _if(result: Readings, settled: SettledBy) -> str:
    """Return the answers under which a finding holds, or all but those, whichever is shorter."""
    holds, fails = (
        _conditions(result, settled.questions, some, other)
        for some, other in ((settled.met, settled.unmet), (settled.unmet, settled.met))
    )
    if fails and (len(fails), len(" ".join(fails))) < (len(holds), len(" ".join(holds))):
        return f"unless {', or unless '.join(fails)}"
    return f"if {', or if '.join(holds)}"


def _conditions(
    result: Readings,
    questions: Sequence[str],
    some: Sequence[Sequence[str]],
    other: Sequence[Sequence[str]],
) -> list[str]:
    """Return some combinations of answers as conditions, against the other ones.

    Answers to the first question that go with the same answers to the second stand together; a
    second question is left out where any answer to it will do.
    """
    if len(questions) == 1:
        return [_clause(result, questions[0], [one[0] for one in some])] if some else []
    seconds: dict[str, tuple[str, ...]] = {}
    for first, second in some:
        seconds[first] = (*seconds.get(first, ()), second)
    contested = {one[0] for one in other}
    alike: dict[tuple[str, ...], list[str]] = {}
    for first, answers in seconds.items():
        alike.setdefault(answers if first in contested else (), []).append(first)
    conditions = []
    for answers, firsts in alike.items():
        parts = [_clause(result, questions[0], firsts)]
        parts += [_clause(result, questions[1], answers)] if answers else []
        # A comma keeps "and" apart from the "or" between several answers.
        conditions.append((", and " if len(firsts) + len(answers) > 2 else " and ").join(parts))
    return conditions


def _clause(result: Readings, name: str, ids: Sequence[str]) -> str:
    """Return some answers to a question as one clause."""
    if name == CONCEPT:
        if set(ids) == set(RESPONDING):
            return "departures are answered"
        return phrases.listed([_counted(sanctions(one)) for one in ids], joined="or")
    if name == RULE:
        return phrases.listed([_RULES.get(one, _UNANSWERED) for one in ids], joined="or")
    question = next(one for one in result.questions if one.id == name)
    return phrases.listed([said(one) for one in question.answers if one.id in ids], joined="or")


def _counted(counted: Sanctions) -> str:
    """Return which answers count, as a clause."""
    return _LASTING if counted.counter else _ANSWERS[counted.answers]


def said(answer: Answer) -> str:
    """Return an answer as a clause: its text, or its id where it has none."""
    return answer.text or answer.id
