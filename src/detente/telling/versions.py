"""In which versions of a case a finding holds, in words for people who decide.

A version is one full set of answers to the case's open questions. Where at most two of them decide,
the *if* is told and no number; a number only where every version tried agrees.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from detente.analysis.concepts.concept import Sanctions
from detente.analysis.concepts.registry import sanctions
from detente.analysis.readings.evaluations import CONCEPT, RULE
from detente.analysis.readings.readings import Readings
from detente.analysis.readings.setting import RESPONDING
from detente.analysis.readings.survival import MOST_SAID, SettledBy, Survival
from detente.model import phrases
from detente.telling.numbers import in_words

_ANSWERS: Final = {
    "none": "nobody answers a departure",
    "legal": "any answer counts, whatever it costs",
    "credible": "answers count that pay whoever gives them",
}
_LASTING: Final = "answers count that cannot be got round"
_ANSWERED: Final = {
    "none": "nobody answered a departure",
    "legal": "any answer counted, whatever its cost",
    "credible": "answers counted that pay whoever gives them",
}
_LASTED: Final = "answers counted that could not be got round"
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
    tried = result.count("counted")
    if fate.share is None:
        return "no version counts"
    decided = when(result, fate)
    if decided:
        return decided
    if fate.share in (0, 1):
        every = f"all {in_words(tried)} versions tried"
        if tried == 1:
            every = "the one version of the case"
        return f"in {every}" if fate.share else "in no version tried"
    return next((words for least, words in _MOST if fate.share >= least), "in few versions")


def when(result: Readings, fate: Survival) -> str:
    """Return the *if* of a finding, where at most two answers settle it; else nothing."""
    settled = fate.settled_by
    few = settled is not None and 0 < len(settled.questions) <= MOST_SAID
    return _if(result, settled) if few and settled and fate.share is not None else ""


def tail(result: Readings, fate: Survival) -> str:
    """Return what is put after a line that says a finding: its *if*, or how many versions agree.

    Nothing where the case has one version only, and it agrees.
    """
    if result.of == 1 and fate.share == 1:
        return ""
    decided = when(result, fate)
    return f", {decided}" if decided else f": {versions(result, fate).removeprefix('in ')}"


def agreement(result: Readings, fate: Survival) -> str:
    """Return in which versions a finding holds as a clause of its own; nothing for one version."""
    if result.of == 1 and fate.share == 1:
        return ""
    decided, words = when(result, fate), versions(result, fate).removeprefix("in ")
    if decided:
        return f"this is so {decided}"
    return words if fate.share is None or "disagree" in words else _agree(words)


def _agree(words: str) -> str:
    """Return that so many versions agree."""
    return f"{words} {'agrees' if words.startswith(('no ', 'the one')) else 'agree'}"


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
    "single want": "one wish",
    "single source": "one source",
    "second opinion": "a second way of judging differs",
    "logic": "logic, not evidence",
}
"""Each kind of weak link, as a line names it."""


def _if(result: Readings, settled: SettledBy) -> str:
    """Return the answers under which a finding holds, or all but those, whichever is shorter.

    Nothing where that takes more than two answers to say.
    """
    holds, fails = (
        _conditions(result, settled.questions, some, other)
        for some, other in ((settled.met, settled.unmet), (settled.unmet, settled.met))
    )
    told = [
        (len(some), len(" ".join(text for text, _ in some)), word, some)
        for word, some in (("if", holds), ("unless", fails))
        if some and sum(count for _, count in some) <= MOST_SAID
    ]
    if not told:
        return ""
    _, _, word, some = min(told, key=lambda one: one[:2])
    return f"{word} {f', or {word} '.join(text for text, _ in some)}"


def _conditions(
    result: Readings,
    questions: Sequence[str],
    some: Sequence[Sequence[str]],
    other: Sequence[Sequence[str]],
) -> list[tuple[str, int]]:
    """Return some combinations of answers as conditions, against the other ones.

    With each stands how many answers it takes to say.

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
        count = sum(one for _, one in parts)
        # A comma keeps "and" apart from the "or" between several answers.
        joined = (", and " if count > 2 else " and ").join(text for text, _ in parts)
        conditions.append((joined, count))
    return conditions


def _clause(result: Readings, name: str, ids: Sequence[str]) -> tuple[str, int]:
    """Return some answers to a question as one clause, and how many it names."""
    if name == CONCEPT and set(ids) == set(RESPONDING):
        return "departures are answered", 1
    if name == CONCEPT:
        answers = [counted(sanctions(one)) for one in ids]
    elif name == RULE:
        answers = [_RULES.get(one, _UNANSWERED) for one in ids]
    else:
        question = next(one for one in result.questions if one.id == name)
        normal = " is what counts as normal" if _asks_what_is_normal(result, name) else ""
        answers = [one.text or f"{one.id}{normal}" for one in question.answers if one.id in ids]
    return phrases.listed(answers, joined="or"), len(answers)


def _asks_what_is_normal(result: Readings, name: str) -> bool:
    """Tell whether a question asks which of the phases was normal, so that its answers say so."""
    return any(one.id == name and one.answers == "auto" for one in result.conflict.questions)


def would_count(answering: Sanctions) -> str:
    """Return which answers were to count, as a clause of what would be.

    >>> from detente.analysis.concepts.nash import NASH
    >>> would_count(sanctions(NASH.name))
    'nobody answered a departure'
    """
    return _LASTED if answering.counter else _ANSWERED[answering.answers]


def if_counted(concepts: Iterable[str]) -> str:
    """Return under which concepts something would be so: if which answers counted, each once.

    >>> from detente.analysis.concepts.registry import STANDARD
    >>> if_counted(STANDARD[:2])
    'if nobody answered a departure, or if any answer counted, whatever its cost'
    """
    clauses = dict.fromkeys(would_count(sanctions(one)) for one in concepts)
    comma = "," if any("," in one for one in clauses) else ""
    return f"if {f'{comma} or if '.join(clauses)}"


def counted(answering: Sanctions) -> str:
    """Return which answers count, as a clause.

    >>> from detente.analysis.concepts.symmetric import SMR
    >>> counted(sanctions(SMR.name))
    'answers count that cannot be got round'
    """
    return _LASTING if answering.counter else _ANSWERS[answering.answers]
