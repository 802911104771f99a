"""What carries a deal, who would break it first, what deters that, and what would bind it more.

Guarantees of four kinds are looked for at a state:

* the *pledges* in force that carry it: each is dropped in turn;
* the *order of breach*: loose actors first, then the held by what the answer costs them, then the
  content by what a breach would cost them by itself;
* the *ways back* that deter: options that answers change and that can be changed back, such as
  forces withdrawn that can return. Each is made one-way in turn. And what must be *watched*: a
  breach that nobody sees is not answered;
* the cheapest *added commitment* under which the deal holds by a concept it does not hold by yet.

On commitments and reputations Schelling 1960; on verification as what makes reciprocity possible
Keohane 1986, Axelrod and Keohane 1985. To read them off the graph model is this project's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from detente.analysis.concepts.registry import DEFAULT, STANDARD, check_sanctions
from detente.analysis.graph.graph import graph_model
from detente.analysis.graph.start import focused, status_quo
from detente.analysis.guarantees.added import Added, added
from detente.analysis.guarantees.breach import Breach, Watch, WayBack, breaches
from detente.analysis.guarantees.broken import with_pledges
from detente.analysis.guarantees.other_readings import OtherReadings, other_readings
from detente.analysis.guarantees.safeguard import Deal, Safeguard, deal
from detente.analysis.leverage.groups import check_actors
from detente.analysis.leverage.hold import check_holds
from detente.analysis.result import ConflictResult
from detente.analysis.subject import verb
from detente.model.belief import beliefs
from detente.model.conflict import Conflict
from detente.model.preference import StateRef


@dataclass(frozen=True, eq=False, repr=False, kw_only=True)
class Guarantees(ConflictResult):
    """What guarantees a deal.

    Parameters
    ----------
    state
        The deal.
    leavers
        For each concept, who leaves the deal as things are; nobody where it holds.
    pledges
        Every pledge in force.
    breaches
        Every actor, who would break the deal first at the head.
    watch
        What must be seen for deterrence to work.
    ways_back
        Every option that an answer changes and could change back, and what one-way would do.
    added
        For each concept the deal does not hold under, what would make it.
    """

    tabled: ClassVar[str] = "breaches"

    state: int
    leavers: Mapping[str, tuple[str, ...]]
    pledges: tuple[Safeguard, ...]
    breaches: tuple[Breach, ...]
    watch: tuple[Watch, ...]
    ways_back: tuple[Safeguard, ...]
    added: tuple[Added, ...]

    @property
    def stands(self) -> bool:
        """Return whether the deal holds under the concept asked for."""
        return not self.leavers[self.concept]

    def answer(self) -> dict[str, Any]:
        """Return what guarantees the deal, as plain data; shares of six decimals."""
        return {
            "leavers": {concept: list(actors) for concept, actors in self.leavers.items()},
            "pledges": [one.as_dict() for one in self.pledges],
            "breaches": [one.as_dict() for one in self.breaches],
            "watch": [one.as_dict() for one in self.watch],
            "ways_back": [one.as_dict() for one in self.ways_back],
            "added": [one.as_dict() for one in self.added],
        }


@verb
def guarantees(
    conflict: Conflict,
    *,
    phase: str | None = None,
    state: StateRef | None = None,
    concept: str = DEFAULT,
    responses: str = "sequences",
    stricter: Sequence[str] = STANDARD,
    most_pledges: int = 3,
    most_tried: int = 2000,
) -> Guarantees:
    """Return what guarantees a deal, and what would guarantee it better.

    Parameters
    ----------
    conflict
        The conflict as believed.
    phase
        Its id; none: the conflict's focus, or its last phase.
    state
        The deal, by code, by name or by the options taken; none: the phase's status quo.
    concept
        By which actors are held: ``seq``, ``smr`` or ``gmr``.
    responses
        Which responses count.
    stricter
        The concepts that the deal is to hold under; for those it does not, added commitments are
        sought.
    most_pledges, most_tried
        The most pledges together, and the most sets of pledges to try for each concept.

    Raises
    ------
    CaseError
        Where there is no state to look at, or it cannot be.
    NotSupported
        For the concept ``nash``, under which nobody responds, and for very many actors.
    UnknownName
        Where a phase, a state, an option, a concept or a rule is not known.

    Examples
    --------
    >>> from detente import load
    >>> silence = guarantees(load("prisoners-dilemma").conflict, state=3)
    >>> silence.stands, silence.leavers[silence.concept]
    (True, ())
    >>> silence.added[0].commitments[0].changes
    ('pledge one with two: one.silence for two.silence',)
    """
    known, rule = check_holds(concept, responses)
    wanted = check_sanctions(stricter)
    focus = focused(conflict, phase)
    graph = graph_model(focus)
    check_actors(graph)
    code = status_quo(focus, graph, None, state)
    others = other_readings(conflict, focus.focus)
    stands = deal(focus, graph, code, known, rule, beside=wanted)
    order, watch, back = breaches(graph, code, known, rule)
    return Guarantees(
        case=conflict.id,
        phase=focus.focus,
        state=code,
        settings={
            "concept": known,
            "responses": rule,
            "stricter": list(wanted),
            "most_pledges": most_pledges,
            "most_tried": most_tried,
        },
        conflict=focus.at(),
        leavers=stands.leavers,
        pledges=tuple(_pledges(stands)),
        breaches=with_pledges(focus, code, order),
        watch=watch,
        ways_back=tuple(_ways_back(stands, back)),
        added=tuple(
            added(
                focus,
                graph,
                code,
                one,
                rule,
                most_pledges=most_pledges,
                most_tried=most_tried,
                survives=OtherReadings(others, code, one, rule).survives,
            )
            for one in wanted
            if stands.leavers[one] and focus.graph is None
        ),
    )


def _pledges(stands: Deal) -> Iterator[Safeguard]:
    """Yield what becomes of the deal without each pledge in force."""
    said = {one.path: one.says for one in beliefs(stands.conflict)}
    for path, says in said.items():
        if path.startswith("pledges"):
            yield stands.without(f"drop {path}", says)


def _ways_back(stands: Deal, changes: Sequence[WayBack]) -> Iterator[Safeguard]:
    """Yield what becomes of the deal where options that can go both ways go one way only."""
    for one in changes:
        if stands.conflict.options[one.option].moves == "both":
            yield stands.without(f"make {one.option} {one.moves}", one.option)
