"""What would change our mind: which answers to which questions settle what is found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from detente.analysis.readings.effect import effect
from detente.analysis.readings.evaluations import CONCEPT, RULE
from detente.analysis.readings.readings import Readings
from detente.analysis.readings.survival import Survival
from detente.draw.picture import Picture
from detente.draw.settling import Answered, Settled, Settling, settling
from detente.model.phrases import sentence
from detente.model.thesis import Denial, Relation, Stable
from detente.telling import settling as telling
from detente.telling.readings import finding_named

MOST: Final = 8
"""So many headline findings are shown at most, where the source claims nothing."""


def settling_picture(result: Readings) -> Picture:
    """Draw which answers settle what the source claims, or our own headline findings without it.

    Parameters
    ----------
    result
        The readings of a case.

    Examples
    --------
    >>> from detente import load, readings
    >>> picture = settling_picture(readings(load("hostages-1981").conflict))
    >>> picture.columns[-1], picture.rows[0][-1]
    ('Decided by', 'question 1')
    """
    return settling(settling_of(result), title=telling.TITLE)


def settling_of(result: Readings) -> Settling:
    """Return what the picture of readings shows."""
    fates = findings(result)
    every = [*(one.id for one in result.questions), CONCEPT, RULE]
    shown = [one for one in every if any(_decides(result, fate, one) for fate in fates)]
    rest = [
        telling.asked(result, one)
        for one in every
        if one not in shown and (one not in (CONCEPT, RULE) or _matters(result, fates, one))
    ]
    notes = [telling.NOTE] if shown else []
    notes += [telling.left_out(rest)] if rest else []
    return Settling(
        tuple(telling.asked(result, one) for one in shown),
        tuple(_row(result, fate, shown) for fate in fates),
        tuple(notes),
    )


def findings(result: Readings) -> tuple[Survival, ...]:
    """Return what the source claims, or else who has leverage over whom and whether it is stable.

    Of these, what turns on some question comes before what does not.
    """
    plain = tuple(fate for fate in result.headlines if _plain(fate))
    first = sorted(result.theses or plain, key=lambda fate: fate.share in (None, 0, 1))
    return tuple(first if result.theses else first[:MOST])


def _plain(fate: Survival) -> bool:
    """Tell whether a headline says who has leverage over whom, or whether the deal is stable."""
    test = fate.test.part if isinstance(fate.test, Denial) else fate.test
    return isinstance(test, Stable) or (isinstance(test, Relation) and test.relation == "over")


def _decides(result: Readings, fate: Survival, question: str) -> bool:
    """Tell whether the answers to a question decide a finding, alone or with others."""
    settled = fate.settled_by
    return effect(result, fate, question).decides or bool(settled and question in settled.questions)


def _matters(result: Readings, fates: Sequence[Survival], question: str) -> bool:
    """Tell whether a question makes a difference to some finding."""
    return any(effect(result, fate, question).matters for fate in fates)


def _row(result: Readings, fate: Survival, shown: Sequence[str]) -> Settled:
    """Return a finding with what each question's answers do to it."""
    said = sentence(fate.text or finding_named(result, fate)).removesuffix(".")
    settled = fate.settled_by
    if not shown or fate.share in (None, 0, 1):
        return Settled(said, (), telling.NOTHING, telling.SAME[bool(fate.share)])
    cells = tuple(
        Answered(telling.cell(result, one, effect(result, fate, one)), _decides(result, fate, one))
        for one in shown
    )
    deciding = [shown.index(one) + 1 for one in settled.questions] if settled else []
    return Settled(said, cells, telling.deciders(deciding) if settled else telling.NO_ONE)
