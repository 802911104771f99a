"""The parts of a conflict, and what their names and codes stand for."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, Field

from detente.errors import UnknownName
from detente.frozen import Frozen, Id, MaybeId, Truth
from detente.model.actor import Actor
from detente.model.arcs import Graph
from detente.model.base import Belief, Changes, Name
from detente.model.baseline import AnyBaseline, AnyTerms
from detente.model.issue import Issue
from detente.model.option import Option, owner
from detente.model.phase import AnyPreference, Infeasibles, Phase
from detente.model.pledge import Pledge
from detente.model.preference import AnyState, StateRef
from detente.model.proposal import Proposal
from detente.model.question import Question
from detente.model.theses import Thesis
from detente.model.tie import Tie
from detente.model.view import AnyMisbelief

FORMAT: Final = "detente/1"
MOST_ACTORS: Final = 500
"""More actors than this are refused: nobody could tell what each of them wants."""
MOST_PARTS: Final = 500
"""More phases, pledges, issues and the like than this are refused."""
MOST_STATEMENTS: Final = 5_000
"""More conditions and ties than this are refused."""


def _option(value: Any) -> Any:
    """Read a bare text as an option that can change both ways."""
    return {"text": value} if isinstance(value, str) else value


AnyOption = Annotated[Option, BeforeValidator(_option, json_schema_input_type=str | Option)]


class Scenario(Belief):
    """A named what-if: changes to the beliefs of one phase (see :mod:`detente.model.change`)."""

    id: Id = Field(description="A short name, by which a what-if is asked.")
    title: str = Field(
        default="",
        description="The clause that a briefing supposes: `American strikes are credible`.",
    )
    phase: str | None = Field(default=None, description="The phase it is asked in.")
    changes: Changes = Field(min_length=1, description="Changes, one after another.")


class ConflictParts(Frozen):
    """All that a conflict is made of, whether or not its parts fit together.

    Options are in file order; a state's code is the sum of ``2**k`` over the options taken in it,
    the first option being ``k = 0``. A conflict in graph form has ``graph`` and no options.
    """

    format: Literal["detente/1"] = Field(default=FORMAT, description="The version of this layout.")
    id: MaybeId = Field(
        default="", description="A short name; none: the name of the folder or file."
    )
    title: Name = Field(default="Untitled", description="What the conflict is called.")
    citation: str = Field(
        default="", description="Where the model, or the account it follows, was published."
    )
    summary: str = Field(default="", description="Two or three sentences on what is asked.")
    draft: Truth = Field(default=False, description="True until a person has accepted the beliefs.")
    focus: str | None = Field(default=None, description="The phase whose status quo is the deal.")
    actors: dict[Id, Actor] = Field(
        min_length=1, max_length=MOST_ACTORS, description="Who takes part, by id."
    )
    options: dict[Id, AnyOption] = Field(
        max_length=MOST_PARTS,
        default_factory=dict,
        description="What each can do, by `owner.option`. A bare text is the option's `text`. The "
        "first option is the least significant bit of a state code.",
    )
    infeasible: Infeasibles = Field(
        max_length=MOST_STATEMENTS, default=(), description="What cannot be, in any phase."
    )
    preferences: dict[str, AnyPreference] = Field(
        default_factory=dict,
        description="What each actor wants, by actor. A bare list holds statements, most "
        "important first.",
    )
    status_quo: AnyState | None = Field(
        default=None, description="The state that stands, where there are no phases."
    )
    start: AnyState | None = Field(
        default=None, description="The state before the deal, where no phase came before."
    )
    baseline: AnyBaseline | None = Field(
        default=None,
        description="The normal course of events before the deal, where a phase does not say.",
    )
    terms: AnyTerms | None = Field(
        default=None, description="Of which options the deal consists, where a phase does not say."
    )
    phases: tuple[Phase, ...] = Field(
        max_length=MOST_PARTS, default=(), description="Stretches of time, in order."
    )
    pledges: tuple[Pledge, ...] = Field(
        max_length=MOST_PARTS,
        default=(),
        description="What actors committed themselves to, and whom it binds.",
    )
    views: dict[str, tuple[AnyMisbelief, ...]] = Field(
        default_factory=dict,
        description="For an actor, or onlooker, what it does not know or believes otherwise.",
    )
    ties: tuple[Tie, ...] = Field(
        max_length=MOST_STATEMENTS, default=(), description="Who depends on whom."
    )
    issues: dict[Id, Issue] = Field(
        max_length=MOST_PARTS,
        default_factory=dict,
        description="Lines on which talks will settle, by id.",
    )
    proposals: dict[Id, Proposal] = Field(
        max_length=MOST_PARTS, default_factory=dict, description="Deals that were proposed, by id."
    )
    questions: tuple[Question, ...] = Field(
        max_length=MOST_PARTS,
        default=(),
        description="What readers disagree on, with the answers that they give.",
    )
    theses: tuple[Thesis, ...] = Field(
        max_length=MOST_PARTS,
        default=(),
        description="What the sources claim of the deal, each with a test.",
    )
    coalitions: tuple[tuple[str, ...], ...] = Field(
        max_length=MOST_PARTS, default=(), description="Actors that move together, as lists of ids."
    )
    scenarios: tuple[Scenario, ...] = Field(
        max_length=MOST_PARTS, default=(), description="Named what-ifs."
    )
    graph: Graph | None = Field(
        default=None, description="States and moves listed one by one, in place of options."
    )

    @cached_property
    def bits(self) -> dict[str, int]:
        """Return each option's value in a state code: ``2**k``."""
        return {name: 1 << place for place, name in enumerate(self.options)}

    def owned(self, actor: str) -> tuple[str, ...]:
        """Return the names of an actor's options, in file order."""
        return tuple(name for name in self.options if owner(name) == actor)

    def phase(self, phase: str | None) -> Phase | None:
        """Return a phase by its id; none asked for: the focus, else the last, else ``None``.

        Raises
        ------
        UnknownName
            Where no phase bears the id.
        """
        ids = [known.id for known in self.phases]
        wanted = phase or self.focus or (ids[-1] if ids else None)
        if wanted is None:
            return None
        if wanted not in ids:
            raise UnknownName("phase", wanted, ids)
        return self.phases[ids.index(wanted)]

    def code(self, state: StateRef) -> int:
        """Return the code of a state given by code, by name, or by the options taken.

        Raises
        ------
        UnknownName
            Where an option or a state is not known.
        """
        if isinstance(state, int):
            return state
        if self.graph is not None:
            names = list(self.graph.states)
            name = state if isinstance(state, str) else ",".join(state)
            if name not in names:
                raise UnknownName("state", name, names)
            return names.index(name)
        taken = (state,) if isinstance(state, str) else state
        for name in taken:
            if name not in self.bits:
                raise UnknownName("option", name, list(self.options))
        return sum(self.bits[name] for name in set(taken))

    def taken(self, code: int) -> tuple[str, ...]:
        """Return the options taken in a state, or the state's name in graph form."""
        if self.graph is not None:
            return (list(self.graph.states)[code],)
        return tuple(name for name, bit in self.bits.items() if code & bit)
