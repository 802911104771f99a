"""Proposals side by side, in sentences and as a table's cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from detente.analysis.compare.compare import Besides, BrokenTerm, Comparison, Verdict
from detente.analysis.concepts.registry import sanctions
from detente.model import phrases, pledge_phrases
from detente.telling.labels import capitalised, day

COLUMNS: Final = ("Proposal", "Would it hold?", "Who would break it", "Who would not agree")
"""The headings of the table."""


def sentences(result: Comparison) -> tuple[str, ...]:
    """Return what would become of each proposal.

    Examples
    --------
    >>> from detente import compare, load, tell
    >>> cuba = load("cuban-missiles").conflict
    >>> quarantine = cuba.replaced(proposals={"quarantine": {"state": ["us.blockade"]}})
    >>> tell(compare(quarantine))[0]
    'Quarantine: the United States blockades Cuba.'
    """
    return tuple(
        line for name, verdict in result.proposals.items() for line in _told(result, name, verdict)
    )


def row(result: Comparison, name: str) -> tuple[str, ...]:
    """Return a proposal's cells of the table."""
    verdict = result.proposals[name]
    breakers = dict.fromkeys(one.actor for one in verdict.breaks if not one.answered_by)
    against = [actor for actor, how in verdict.came_in.items() if how == "unexplained"]
    return (
        title(result, name),
        _HOLDS[_kind(verdict.holds)][0],
        _labels(result, list(breakers)),
        _labels(result, against),
    )


def title(result: Comparison, name: str) -> str:
    """Return what a proposal is called."""
    said = result.conflict.proposals[name].title
    return said or capitalised(name.replace("-", " "))


_HOLDS: Final = {
    "always": ("yes", "it would hold even if nobody answered a departure"),
    "answered": ("while others answer", "it would hold as long as others answer a departure"),
    "grimly": (
        "only at a cost to others",
        "it would hold only if others answered a departure even to their own cost",
    ),
    "never": ("no", "it would not hold"),
}
"""How a proposal holds: in a cell, and as a clause."""


def _kind(holds: Mapping[str, bool]) -> str:
    """Return how a proposal holds."""
    counted = [sanctions(name) for name, stable in holds.items() if stable]
    if any(not one.answered for one in counted):
        return "always"
    if any(one.credible for one in counted):
        return "answered"
    return "grimly" if counted else "never"


def _told(result: Comparison, name: str, verdict: Verdict) -> Iterator[str]:
    """Yield what would become of one proposal."""
    conflict, proposal = result.conflict, result.conflict.proposals[name]
    by = f", by {phrases.names(conflict, proposal.by)}" if proposal.by else ""
    when = f", {day(proposal.date)}" if proposal.date else ""
    state = phrases.state(conflict, verdict.state)
    yield phrases.sentence(f"{title(result, name)}{by}{when}: {state}")
    yield phrases.sentence(_HOLDS[_kind(verdict.holds)][1])
    yield from (_broken(result, verdict, one) for one in verdict.breaks)
    yield from dict.fromkeys(_besides(result, verdict, one) for one in verdict.besides)
    yield from _agreeing(result, verdict)
    for line in verdict.red_lines:
        actor = phrases.names(conflict, [line.actor])
        wants = phrases.verb(conflict, line.actor, "wants", "want")
        want = phrases.condition(conflict, line.want)
        yield phrases.sentence(f"it leaves unmet what {actor} {wants} before all else: that {want}")
    if verdict.mends:
        mends = [pledge_phrases.making(conflict, one) for one in verdict.mends[0].pledges]
        yield phrases.sentence(f"it would hold with this besides: {'; and '.join(mends)}")


def _broken(result: Comparison, verdict: Verdict, broken: BrokenTerm) -> str:
    """Return that somebody would gain by breaking a term, and whether that is answered."""
    what = _does(result, verdict, broken.actor, (broken.term,))
    actor = phrases.names(result.conflict, [broken.actor])
    return phrases.sentence(
        f"{actor} would gain by breaking a term ({what}){_answers(result, broken.answered_by)}"
    )


def _besides(result: Comparison, verdict: Verdict, besides: Besides) -> str:
    """Return that somebody would gain by something that breaks no term."""
    what = _does(result, verdict, besides.actor, besides.options)
    actor = phrases.names(result.conflict, [besides.actor])
    return phrases.sentence(
        f"{actor} would gain by something that breaks no term ({what})"
        f"{_answers(result, besides.answered_by)}"
    )


def _does(result: Comparison, verdict: Verdict, actor: str, options: tuple[str, ...]) -> str:
    """Return what an actor does that changes some options, with its pronoun."""
    conflict = result.conflict.at(verdict.phase)
    target = verdict.state ^ sum(conflict.bits[name] for name in options)
    does = phrases.improvement(conflict, verdict.state, target)
    return f"{phrases.pronoun(conflict, actor)} {does}"


def _answers(result: Comparison, answered_by: tuple[str, ...]) -> str:
    """Return whether an answer deters a move."""
    if not answered_by:
        return ", and no answer would deter it"
    return f", but the answer of {phrases.names(result.conflict, answered_by)} would deter it"


def _agreeing(result: Comparison, verdict: Verdict) -> Iterator[str]:
    """Yield who would agree, who would follow, and of whom the case does not explain it."""
    kinds = {
        "willing": "better off with it than without: {}",
        "follows": "no better off, but following once the others do their parts: {}",
        "unexplained": "no reason to agree is known of {}",
    }
    for how, text in kinds.items():
        actors = [actor for actor, came in verdict.came_in.items() if came == how]
        if actors:
            yield phrases.sentence(text.format(phrases.names(result.conflict, actors)))


def _labels(result: Comparison, actors: list[str]) -> str:
    """Return actors as a cell lists them."""
    return ", ".join(result.conflict.actors[actor].label for actor in actors) or "nobody"
