"""What actors commit themselves to: offers, promises, threats, assurances and exchanges."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from detente.frozen import MaybeId, Truth
from detente.model.base import Belief
from detente.model.condition import And, Condition, If, Not
from detente.model.grammar import ConditionField
from detente.model.option import owner

PledgeKind = Literal["promise", "threat", "assurance", "exchange", "offer"]
"""What a pledge is: only an exchange has parts of several actors."""

Actors = tuple[str, ...]


def _strength(value: Any) -> Any:
    """Refuse what is neither a word nor a place, in words that say what is."""
    place = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    if value in ("foremost", "weak") or place:
        return value
    told = repr(value)
    raise ValueError(f"{told} is no strength; write foremost, weak, or a place such as 0, 1 or 2")


Strength = Annotated[
    Literal["foremost", "weak"] | Annotated[int, Field(ge=0)], BeforeValidator(_strength)
]
"""Where a pledge stands among the wants of whom it binds."""


class Pledge(Belief):
    """A commitment in words; whom it binds, who knows it and who would notice a breach stand apart.

    A pledge binds by what actors want, not by what they can do: breaking it stays a legal move.
    Nobody is bound by another's pledge.

    - An *offer*, a *promise* and a *threat* are kept where ``does`` holds if ``given`` (``if`` in
      the file) does; an *assurance* where it holds unless ``unless`` does (Schelling 1966). An
      offer is no acceptance: it says nothing of what its receiver wants.
    - In an *exchange* each party owes its own part as long as all others do theirs; once one part
      is undone the others are free (Keohane 1986, specific reciprocity).

    Examples
    --------
    >>> truce = Pledge.model_validate({
    ...     "kind": "exchange",
    ...     "parts": {"us": "us.curb", "russia": "not russia.offensive"},
    ... })
    >>> {actor: str(wanted) for actor, wanted in truce.wants().items()}
    {'us': 'us.curb if not russia.offensive', 'russia': 'not russia.offensive if us.curb'}
    >>> truce.broken_by({"us.curb": False, "russia.offensive": False})
    ('us',)
    """

    id: MaybeId = Field(default="", description="A short name, by which a what-if can name it.")
    kind: PledgeKind = Field(
        default="promise",
        description="promise, threat, assurance, offer, or exchange: only an exchange has parts.",
    )
    by: str = Field(default="", description="The actor that makes it; not of an exchange.")
    to: str = Field(default="", description="The actor to whom it is made, if one is named.")
    does: ConditionField | None = Field(
        default=None, description="What the maker does: options of its own alone."
    )
    given: ConditionField | None = Field(
        default=None,
        alias="if",
        description="When it is owed; of a threat, the act that is to be deterred.",
    )
    unless: ConditionField | None = Field(
        default=None, description="When it is not owed; of an assurance, what would end it."
    )
    parts: dict[str, ConditionField] = Field(
        default_factory=dict,
        description="Of an exchange: what each party does, in options of its own.",
    )
    binds: Actors | None = Field(
        default=None,
        description="Into whose wants it enters. []: nobody's, interests alone enforce it. None "
        "given: all parties of an exchange, else the maker.",
    )
    strength: Strength = Field(
        default="foremost",
        description="Where it stands among the wants of whom it binds: foremost; after so many of "
        "the actor's statements (0: ahead of all of them); or weak, after all.",
    )
    known_to: Actors | None = Field(
        default=None,
        description="Who knows of it beside makers and receivers; none given: everybody.",
    )
    noticed_by: dict[str, Actors] = Field(
        default_factory=dict,
        description="For an option, who would notice that it changed, beside its owner; for "
        "options not named: everybody.",
    )
    public: Truth | None = Field(
        default=None,
        description="Older files: false stands for known_to: [], true for everybody.",
    )
    phases: Actors = Field(
        default=(), alias="in", description="Phases in which it is in force; none named: all."
    )

    @model_validator(mode="after")
    def _sound(self) -> Self:
        """Refuse fields that do not belong to the kind, and what says a thing twice."""
        if self.kind == "exchange":
            self._sound_exchange()
        else:
            for name in ("by", "does"):
                if name not in self.model_fields_set or getattr(self, name) is None:
                    raise ValueError(f"{name!r} is missing; add {name}: ...")
            if self.parts:
                raise ValueError(
                    f"a pledge of the kind {self.kind} has no parts; kind: exchange has"
                )
        if self.public is not None and self.known_to is not None:
            raise ValueError("both public and known_to are given; keep known_to")
        return self

    def _sound_exchange(self) -> None:
        """Refuse an exchange that is made by one side, or has no two parts."""
        one_sided = {"by": self.by, "to": self.to, "does": self.does, "if": self.given}
        for name, value in (one_sided | {"unless": self.unless}).items():
            if value:
                raise ValueError(
                    f"an exchange has no {name!r}; "
                    "say each side's part under parts: {ACTOR: CONDITION, OTHER: CONDITION}"
                )
        if len(self.parts) < 2:
            raise ValueError(
                f"an exchange has {len(self.parts)} of the two parts that it needs at least; "
                "write parts: {ACTOR: CONDITION, OTHER: CONDITION}"
            )

    def __hash__(self) -> int:
        """Return a hash, mappings being taken by what they hold."""
        return hash((self.kind, self.by, self.does, frozenset(self.parts.items()), self.binds))

    def duties(self) -> dict[str, Condition]:
        """Return, for each party, the condition that it owes, whether or not it is bound to it."""
        if self.does is None:
            return {
                actor: If(
                    part, reduce(And, [own for one, own in self.parts.items() if one != actor])
                )
                for actor, part in self.parts.items()
            }
        when = [] if self.given is None else [self.given]
        if self.unless is not None:
            unless = self.unless
            when.append(unless.part if isinstance(unless, Not) else Not(unless))
        return {self.by: If(self.does, reduce(And, when)) if when else self.does}

    def acts(self) -> dict[str, Condition]:
        """Return what each party says it does."""
        return dict(self.parts) if self.does is None else {self.by: self.does}

    def bound(self) -> Actors:
        """Return whom the pledge binds."""
        return tuple(self.acts()) if self.binds is None else self.binds

    def wants(self) -> dict[str, Condition]:
        """Return, for each actor that the pledge binds, what it then wants."""
        duties = self.duties()
        return {actor: duties[actor] for actor in self.bound() if actor in duties}

    def kept(self) -> Condition:
        """Return the condition that holds where nobody breaks the pledge."""
        return reduce(And, self.duties().values())

    def broken_by(self, taken: Mapping[str, bool]) -> Actors:
        """Return who breaks the pledge in a state.

        Parameters
        ----------
        taken
            For each option, whether it is taken.

        Returns
        -------
        The maker where it does not do what it owes, be it that it does not carry out a threat. Of
        an exchange the one party that left first: where two parts are undone, nobody owes his.
        """
        return tuple(actor for actor, owed in self.duties().items() if not owed.evaluate(taken))

    def receiver(self) -> str:
        """Return to whom it is made: who is named, or who alone owns what it is given for.

        Empty where neither tells, and of an exchange, which all parties make.
        """
        named = [one.names() for one in (self.given, self.unless) if one is not None]
        owners = {owner(name) for names in named for name in names}
        return self.to or (owners.pop() if len(owners) == 1 and self.by not in owners else "")

    def parties(self) -> Actors:
        """Return who makes and who receives it, once each."""
        return tuple(dict.fromkeys(name for name in (*self.acts(), self.receiver()) if name))

    def known(self) -> Actors | None:
        """Return who knows of it: parties first; ``None`` where everybody does."""
        if self.known_to is None:
            return self.parties() if self.public is False else None
        return tuple(dict.fromkeys((*self.parties(), *self.known_to)))

    def known_by(self, actor: str) -> bool:
        """Return whether an actor knows of it; who is not an actor knows what everybody does."""
        known = self.known()
        return known is None or actor in known

    def in_force(self, phase: str | None) -> bool:
        """Return whether the pledge stands in a phase."""
        return not self.phases or phase in self.phases
