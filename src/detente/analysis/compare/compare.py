"""Proposals side by side: under what each would hold, who would break which term, who would agree.

A proposal is judged like a deal that was struck, so a deal that never was needs no phase of its
own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from detente.analysis.compare.red_lines import RedLine, red_lines
from detente.analysis.concepts.registry import DEFAULT, sanctions, with_standard
from detente.analysis.graph.settings import Responses, check_responses
from detente.analysis.guarantees.added import Commitment
from detente.analysis.guarantees.guarantees import guarantees
from detente.analysis.leverage.assessment import Assessment
from detente.analysis.leverage.coming_in import CameIn
from detente.analysis.leverage.departures import Departure, departures
from detente.analysis.leverage.three_states import three_states
from detente.analysis.result import Result
from detente.analysis.subject import verb
from detente.errors import CaseError, NotSupported, Problem, UnknownName
from detente.model.conflict import Conflict


@dataclass(frozen=True)
class BrokenTerm:
    """A term of a deal that an actor would gain by breaking.

    Parameters
    ----------
    actor
        The key of the actor.
    term
        The option.
    answered_by
        Those whose answer deters it from every move that breaks the term; nobody where some such
        move goes unanswered.
    """

    actor: str
    term: str
    answered_by: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return the term as plain data.

        >>> BrokenTerm("us", "us.curb", ("russia",)).as_dict()
        {'actor': 'us', 'term': 'us.curb', 'answered_by': ['russia']}
        """
        return {"actor": self.actor, "term": self.term, "answered_by": list(self.answered_by)}


@dataclass(frozen=True)
class Besides:
    """Something that an actor would gain by doing and that breaks no term of the deal."""

    actor: str
    options: tuple[str, ...]
    answered_by: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return the move as plain data.

        >>> Besides("us", ("us.strike",), ()).as_dict()
        {'actor': 'us', 'options': ['us.strike'], 'answered_by': []}
        """
        return {
            "actor": self.actor,
            "options": list(self.options),
            "answered_by": list(self.answered_by),
        }


@dataclass(frozen=True)
class Verdict:
    """What would become of one proposal.

    Parameters
    ----------
    state
        Its code.
    phase
        The phase whose wants it meets.
    holds
        For each concept, whether nobody would leave it.
    breaks
        The terms that somebody would gain by breaking.
    besides
        What somebody would gain by doing without breaking a term.
    came_in
        Why each actor would agree.
    red_lines
        The most important wants that it leaves unmet.
    mends
        Where it does not hold under the concept asked for: undertakings that would make it hold,
        the fewest first.
    """

    state: int
    phase: str | None
    holds: Mapping[str, bool]
    breaks: tuple[BrokenTerm, ...]
    besides: tuple[Besides, ...]
    came_in: Mapping[str, CameIn]
    red_lines: tuple[RedLine, ...]
    mends: tuple[Commitment, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return the verdict as plain data."""
        return {
            "state": self.state,
            "phase": self.phase,
            "holds": dict(self.holds),
            "breaks": [one.as_dict() for one in self.breaks],
            "besides": [one.as_dict() for one in self.besides],
            "came_in": dict(self.came_in),
            "red_lines": [one.as_dict() for one in self.red_lines],
            "mends": [list(one.changes) for one in self.mends],
        }


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Comparison(Result):
    """Proposals side by side.

    Parameters
    ----------
    conflict
        The conflict with its phases and proposals.
    proposals
        For each proposal's id, what would become of it.
    """

    tabled: ClassVar[str] = "proposals"

    conflict: Conflict
    proposals: Mapping[str, Verdict]

    def answer(self) -> dict[str, Any]:
        """Return the verdicts as plain data."""
        return {"proposals": {name: one.as_dict() for name, one in self.proposals.items()}}


@verb
def compare(
    conflict: Conflict,
    proposals: Sequence[str] = (),
    *,
    concept: str = DEFAULT,
    responses: str = "sequences",
) -> Comparison:
    """Return what would become of each proposal of a case.

    Parameters
    ----------
    conflict
        The conflict with its proposals.
    proposals
        Ids of those to compare; none: all, in the order of the case.
    concept, responses
        Which answers count where it is told who would break which term.

    Raises
    ------
    CaseError
        Where the case has no proposals, or one of them cannot be.
    UnknownName
        Where no proposal bears an id, or a concept or rule is not known.
    NotSupported
        For a conflict in graph form, or a concept without sanctions.

    Examples
    --------
    >>> from detente import compare, load
    >>> cuba = load("cuban-missiles").conflict
    >>> quarantine = cuba.replaced(proposals={"quarantine": {"state": ["us.blockade"]}})
    >>> compare(quarantine).proposals["quarantine"].holds
    {'nash': False, 'gmr': True, 'smr': True, 'seq': False}
    """
    rule = check_responses(responses)
    asked = tuple(proposals) or tuple(conflict.proposals)
    if not asked:
        mend = "Write them under proposals: {first: {state: [...], title: ...}}"
        raise CaseError(Problem("there are no proposals to compare", mend))
    if conflict.graph is not None:
        raise NotSupported("proposals consist of options, and a conflict in graph form has none")
    for name in asked:
        if name not in conflict.proposals:
            raise UnknownName("proposal", name, list(conflict.proposals))
    return Comparison(
        case=conflict.id,
        settings={"concept": concept, "responses": rule},
        conflict=conflict,
        proposals={name: _verdict(conflict, name, concept, rule) for name in asked},
    )


def _verdict(conflict: Conflict, name: str, concept: str, rule: Responses) -> Verdict:
    """Return what would become of one proposal."""
    asked = three_states(conflict, state=name)
    deal = asked.deal
    told = {
        one: Assessment(deal, sanctions=sanctions(one), responses=rule)
        for one in with_standard(concept)
    }
    weighed = told[concept]
    keys = deal.now.actors
    left = tuple(departures(weighed))
    return Verdict(
        state=deal.state,
        phase=asked.phase,
        holds={one: assessment.stable for one, assessment in told.items()},
        breaks=tuple(_broken(weighed, left)),
        besides=tuple(_besides(weighed, left)),
        came_in={keys[actor]: weighed.came_in(actor) for actor in range(len(keys))},
        red_lines=tuple(red_lines(conflict, asked.phase, deal.state)),
        mends=() if weighed.stable else _mends(conflict, asked.phase, deal.state, concept, rule),
    )


def _broken(weighed: Assessment, left: Sequence[Departure]) -> Iterator[BrokenTerm]:
    """Yield every term that somebody would gain by breaking, in order of actors and options."""
    deal = weighed.deal
    for actor, key in enumerate(deal.now.actors):
        for place, term in enumerate(deal.now.options):
            breaking = [one for one in left if one.actor == actor and one.terms >> place & 1]
            if breaking:
                yield BrokenTerm(key, term, _answerers(weighed, breaking))


def _besides(weighed: Assessment, left: Sequence[Departure]) -> Iterator[Besides]:
    """Yield every improvement that breaks no term."""
    deal = weighed.deal
    for one in left:
        if not one.terms:
            changed = deal.options(one.target ^ deal.state)
            yield Besides(deal.now.actors[one.actor], changed, _answerers(weighed, [one]))


def _answerers(weighed: Assessment, left: Sequence[Departure]) -> tuple[str, ...]:
    """Return those who answer all of some moves, by key; nobody where one goes unanswered."""
    if any(one.answered_by is None for one in left):
        return ()
    seats = sorted({seat for one in left for seat in one.answered_by or ()})
    return tuple(weighed.deal.now.actors[seat] for seat in seats)


def _mends(
    conflict: Conflict, phase: str | None, state: int, concept: str, rule: Responses
) -> tuple[Commitment, ...]:
    """Return the undertakings that would make a state hold under a concept, the fewest first."""
    if not sanctions(concept).answered:
        return ()
    found = guarantees(conflict, phase=phase, state=state, concept=concept, responses=rule)
    return next((one.commitments for one in found.added if one.concept == concept), ())
