"""Who did what before a deal and in it, set against what counts as normal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from detente.analysis.leverage.leverage import Leverage
from detente.analysis.readings.question import questions_of
from detente.draw.moments import Deed, Moment, Moments, Party, moments
from detente.draw.picture import Picture
from detente.model import phrases
from detente.model.conflict import Conflict
from detente.model.phase import Phase
from detente.model.state_named import state_named, status_quo_of
from detente.telling import captions
from detente.telling.labels import dates, facts, label, phase_title

MOST: Final = 5
"""More moments than this are not shown: what counts as normal stays, then the latest."""


@dataclass(frozen=True)
class _Column:
    """A moment of the case: its phase, where it is one, and the state at it."""

    code: int
    phase: Phase | None = None
    title: str = ""

    @property
    def moment(self) -> Moment:
        """Return it as it is drawn."""
        if self.phase is None:
            return Moment(self.title)
        return Moment(phase_title(self.phase), dates(self.phase))


def moments_picture(conflict: Conflict, result: Leverage) -> Picture:
    """Draw who does what at the state of a result, before it, and where things are normal.

    Parameters
    ----------
    conflict
        The conflict with all its phases.
    result
        Whose baseline, state before the deal and deal are shown, with the phases between.

    Examples
    --------
    >>> from detente import leverage, load
    >>> conflict = load("syria-2016").conflict
    >>> picture = moments_picture(conflict, leverage(conflict, phase="truce"))
    >>> picture.rows[1][:3]
    ('Russia', 'wages its air offensive', 'no')
    """
    return moments(moments_of(conflict, result))


def moments_of(conflict: Conflict, result: Leverage) -> Moments:
    """Return what the picture of a result shows."""
    columns = _columns(conflict, result)
    codes = [one.code for one in columns]
    normal = result.baseline if len(columns) > 1 else None
    others = {
        code: text for code, text in _other_normals(conflict, result) if code != result.baseline
    }
    shown = []
    for place, column in enumerate(columns):
        ours = column.code == normal and normal not in codes[:place]
        remark = (
            (captions.OUR_NORMAL if result.settings["baseline_stated"] else captions.NORMAL_UNSAID)
            if ours
            else ""
        )
        if column.code in others and place < len(columns) - 1:
            remark = captions.COULD_BE_NORMAL
        moment = column.moment
        shown.append(Moment(moment.title, moment.date, remark, ours))
    notes = [
        captions.other_normal(text, phrases.state(conflict, code))
        for code, text in others.items()
        if code not in codes
    ]
    never = _never(conflict, codes)
    notes += [captions.never_done(never)] if never else []
    return Moments(tuple(shown), tuple(_parties(conflict, codes)), tuple(notes))


def _columns(conflict: Conflict, result: Leverage) -> list[_Column]:
    """Return the moments: what is normal, the phases since, the state before, and the deal."""
    focus = conflict.phase(result.phase)
    own = status_quo_of(conflict, focus)
    stands = own is not None and state_named(conflict, own) == result.state
    name = captions.NOW if stands else captions.ASKED_ABOUT
    last = _Column(result.state, focus if stands else None, name)
    if result.start in (None, result.state) and result.baseline == result.state:
        return [last]
    earlier = [
        _Column(state_named(conflict, one.status_quo), one)
        for one in _earlier(conflict, focus)
        if one.status_quo is not None
    ]
    base = result.baseline_phase
    if base is not None and base in [one.phase for one in earlier]:
        earlier = earlier[[one.phase for one in earlier].index(base) :]
    elif result.settings["baseline_stated"]:
        earlier.insert(0, _Column(result.baseline, base, captions.USUAL))
    else:
        earlier = [one for one in earlier if one.code == result.baseline][-1:]
    if result.start is not None and result.start not in [one.code for one in earlier]:
        earlier.append(_Column(result.start, None, captions.BEFORE))
    return [*earlier[:1], *earlier[1:][-(MOST - 2) :], last]


def _earlier(conflict: Conflict, focus: Phase | None) -> Sequence[Phase]:
    """Return the phases before the one in focus."""
    return conflict.phases[: conflict.phases.index(focus)] if focus in conflict.phases else ()


def _other_normals(conflict: Conflict, result: Leverage) -> Iterator[tuple[int, str]]:
    """Yield what could count as normal instead, by the answers to the questions of the case."""
    heads = ("baseline", f"baseline {result.phase}")
    for question in questions_of(conflict, result.phase):
        for answer in question.answers:
            for change in answer.changes:
                head, _, state = change.partition(":")
                if head.strip() in heads:
                    yield state_named(conflict, state.strip()), answer.text or answer.id


def _parties(conflict: Conflict, codes: Sequence[int]) -> Iterator[Party]:
    """Yield what each party does at one of some states or another."""
    if conflict.graph is not None:
        names = dict.fromkeys(facts(conflict, code)[0] for code in codes)
        deeds = [
            Deed(name, tuple(facts(conflict, code)[0] == name for code in codes)) for name in names
        ]
        yield Party(captions.CASE, tuple(deeds))
        return
    for actor in conflict.actors:
        done = [
            Deed(conflict.options[name].text, tuple(bool(code & bit) for code in codes))
            for name, bit in conflict.bits.items()
            if name in conflict.owned(actor)
        ]
        if any(any(deed.done) for deed in done):
            yield Party(label(conflict, actor), tuple(one for one in done if any(one.done)))


def _never(conflict: Conflict, codes: Sequence[int]) -> list[str]:
    """Return what could be done and is not at any of some states."""
    if conflict.graph is not None:
        return []
    return [
        f"{conflict.actors[actor].name} {conflict.options[name].text}"
        for actor in conflict.actors
        for name in conflict.owned(actor)
        if not any(code & conflict.bits[name] for code in codes)
    ]
