"""What the answers to one question do to one finding."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from detente.analysis.readings.readings import Readings
from detente.analysis.readings.survival import Survival


@dataclass(frozen=True)
class Effect:
    """The answers to a question, by what becomes of a finding under each.

    Parameters
    ----------
    yes, no, either
        Ids of the answers under which the finding holds, does not hold, and may or may not, all
        in the order of the question. All empty where the question makes no difference.
    """

    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    either: tuple[str, ...] = ()

    @property
    def decides(self) -> bool:
        """Return whether some answer settles by itself whether the finding holds."""
        return bool(self.yes or self.no)

    @property
    def matters(self) -> bool:
        """Return whether the question makes any difference."""
        return self.decides or bool(self.either)


NO_EFFECT: Final = Effect()


def effect(result: Readings, fate: Survival, question: str) -> Effect:
    """Return what the answers to a question do to a finding.

    Where questions settle a finding, no other makes a difference; a question that is one of
    several leaves open what the others decide. Where none do, an answer counts as settling it if
    all readings with that answer agree under all settings.

    Parameters
    ----------
    result
        The readings.
    fate
        How the finding fares over them.
    question
        Its id, ``concept`` or ``rule``.

    Examples
    --------
    >>> from detente import load, readings
    >>> found = readings(load("hostages-1981").conflict)
    >>> {fate.id: effect(found, fate, "normal").no for fate in found.theses}
    {'freeze': ('before', 'freeze'), 'seizure': ('seizure', 'freeze'), 'both': ()}
    """
    settled = fate.settled_by
    if settled is not None:
        if question not in settled.questions:
            return NO_EFFECT
        place = settled.questions.index(question)
        met, unmet = ({one[place] for one in some} for some in (settled.met, settled.unmet))
        answers = dict.fromkeys(one[place] for one in (*settled.met, *settled.unmet))
        return _grouped(result, question, {one: (one in met, one in unmet) for one in answers})
    if not fate.influence.get(question):
        return NO_EFFECT
    return _grouped(result, question, _met(result, fate, question))


def _met(result: Readings, fate: Survival, question: str) -> dict[str, tuple[bool, bool]]:
    """Return for each answer whether some evaluation meets a finding, and whether some does not.

    Of concept and rule it is not told under which the evaluations fall.
    """
    asked = [one.id for one in result.questions]
    if question not in asked:
        return {question: (True, True)}
    found: defaultdict[str, tuple[bool, bool]] = defaultdict(lambda: (False, False))
    for one in result.readings:
        if one.standing == "counted":
            answer = one.reading.answers[asked.index(question)].id
            count = fate.by_reading[one.reading.id]
            some, other = found[answer]
            found[answer] = some or count > 0, other or count < result.settings["count"]
    return dict(found)


def _grouped(result: Readings, question: str, met: dict[str, tuple[bool, bool]]) -> Effect:
    """Return answers by whether they are met always, never, or sometimes."""
    asked = next((one.answers for one in result.questions if one.id == question), ())
    order = [one.id for one in asked if one.id in met] or list(met)
    yes, no, either = (
        tuple(one for one in order if met[one] == kind)
        for kind in ((True, False), (False, True), (True, True))
    )
    return Effect(yes, no, either)
