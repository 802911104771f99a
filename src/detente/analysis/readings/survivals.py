"""How every thesis and headline fares, put together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from detente.analysis.leverage.critical_risk import critical_risk
from detente.analysis.leverage.three_states import deal_of
from detente.analysis.readings.confidence import confidence
from detente.analysis.readings.flip import Doubt, wanted
from detente.analysis.readings.judgement import Judgement
from detente.analysis.readings.question import Question
from detente.analysis.readings.setting import ANALYST
from detente.analysis.readings.survival import MOST_SAID, SettledBy, Survival
from detente.analysis.readings.trial import Asked, Turned
from detente.evidence.claim import Claim
from detente.model.conflict import Conflict
from detente.model.thesis import Relation


def survivals(
    conflict: Conflict,
    judgement: Judgement,
    turned: Sequence[Turned],
    claims: Mapping[str, Claim] | None,
    phase: str | None,
) -> tuple[Survival, ...]:
    """Return how each test fares, in the order in which they were asked.

    Parameters
    ----------
    conflict
        The conflict in the analyst's reading.
    judgement
        What the readings came to; the analyst's is the first.
    turned
        What single changes to wants came to.
    claims
        Claims by id, of whose grades confidence is told.
    phase
        The phase of the deal.
    """
    shares, constructed = judgement.shares(), judgement.by_construction()
    weighted, tallies = judgement.weighted(), judgement.by_reading()
    settling, influences, against = (
        judgement.settled_by(),
        judgement.influence(),
        judgement.against(),
    )
    wants = wanted(conflict)
    found = []
    for place, asked in enumerate(judgement.asked):
        believed = bool(judgement.all.truth[0, ANALYST, place])
        flips = tuple(_flips(turned, place, believed))
        sure = None
        if claims is not None:
            deciding = tuple(_deciding(judgement.questions, settling[place], influences[place]))
            sure = confidence(
                {one.path: wants[one.path] for one in flips},
                [claim for one in deciding for answer in one.answers for claim in answer.because],
                claims,
                unanswered=() if _said(settling[place]) else _unanswered(deciding),
                contested=_contested(conflict, asked, phase),
            )
        found.append(
            Survival(
                id=asked.id,
                text=asked.text,
                test=asked.test,
                phase=asked.phase,
                believed=believed,
                share=shares[place],
                by_reading=tallies[place],
                settled_by=settling[place],
                influence=influences[place],
                flips=flips,
                against=against[place],
                by_construction=constructed[place],
                weighted=weighted[place],
                confidence=sure,
            )
        )
    return tuple(found)


def _flips(turned: Sequence[Turned], place: int, believed: bool) -> Iterator[Doubt]:
    """Yield the changes that turn a test over."""
    for one in turned:
        if one.truth is not None and bool(one.truth[place]) != believed:
            yield one.doubt


def _contested(conflict: Conflict, asked: Asked, phase: str | None) -> bool:
    """Tell whether critical risk gives the upper hand to the other of two."""
    test = asked.test
    if not isinstance(test, Relation) or test.relation != "upper-hand":
        return False
    deal = deal_of(conflict, phase=asked.phase or phase)
    if not {test.actor, test.other} <= set(deal.now.actors):
        return False
    actor, other = map(deal.now.actors.index, (test.actor, test.other))
    return critical_risk(deal, actor, other).favours == other


def _said(settled: SettledBy | None) -> bool:
    """Tell whether the finding is told with the answers that settle it: with an *if*."""
    return settled is not None and len(settled.questions) <= MOST_SAID


def _deciding(
    questions: Sequence[Question], settled: SettledBy | None, influence: Mapping[str, float | None]
) -> Iterator[Question]:
    """Yield the questions that settle a test; where none do, all that can turn it over."""
    for one in questions:
        if one.id in settled.questions if settled else influence[one.id]:
            yield one


def _unanswered(questions: Sequence[Question]) -> tuple[str, ...]:
    """Return the questions to which no claim supports the analyst's answer."""
    return tuple(one.id for one in questions if not one.answers[0].because)
