"""The edits: what a person does to a case, as values that can be sent, kept and told in words."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter, ValidationError

from detente.case.case import Case
from detente.case.scenarios import scenario_problems
from detente.case.value_tree import ValueTree, Where
from detente.edit.case_data import Data, at, case_of, data_of
from detente.edit.keys import where_of_key
from detente.edit.places import cite, cited, found, items_of, mapping
from detente.edit.rename import renamed
from detente.errors import CaseError, Problem, UnknownName
from detente.frozen import Frozen
from detente.model.belief import beliefs
from detente.model.change import apply as changed

Key = Annotated[str, Field(min_length=1, max_length=500)]
"""A belief's key, or its path."""


class _Edit(Frozen):
    """Something that changes a case."""

    def apply(self, case: Case) -> Case:
        """Return the case with this edit made; the case itself stays as it is.

        Raises
        ------
        CaseError
            Where what it names is gone, or the case would no longer fit together.
        """
        data = deepcopy(data_of(case))
        return case_of(case, self._edited(data))

    def says(self, case: Case) -> str:
        """Return in words what it does, told of the case before it."""
        raise NotImplementedError

    def _edited(self, data: Data) -> Data:
        """Return the case's values, changed."""
        raise NotImplementedError


class Put(_Edit):
    """Something takes the place of what stands there, or stands under a new name.

    ``key`` names what is replaced; or, with ``name``, what holds it.
    """

    act: Literal["put"] = "put"
    key: Annotated[str, Field(max_length=500)]
    name: Annotated[str, Field(max_length=200)] = ""
    value: Any

    def says(self, case: Case) -> str:
        """Return what is put where.

        >>> from detente import load
        >>> Put(key="", name="title", value="A dare").says(load("chicken"))
        'title: A dare'
        """
        place = ".".join(part for part in (key_in_words(case, self.key), self.name) if part)
        return f"{place}: {_short(self.value)}"

    def _edited(self, data: Data) -> Data:
        """Return the values with this one put; a belief keeps its claims where a text is put."""
        where = (*mapping(data, self.key), self.name) if self.name else found(data, self.key)
        holder, last = at(data, where[:-1]), where[-1]
        old = holder.get(last) if isinstance(holder, dict) else holder[last]
        holder[last] = _kept_claims(old, self.value)
        return data


class Insert(_Edit):
    """An item comes into a list, ahead of another or last."""

    act: Literal["insert"] = "insert"
    into: Key
    value: Any
    before: str = ""

    def says(self, case: Case) -> str:
        """Return what comes in where."""
        return f"{key_in_words(case, self.into)} gains {_short(self.value)}"

    def _edited(self, data: Data) -> Data:
        """Return the values with the item in the list."""
        items = items_of(data, self.into)
        place = found(data, self.before)[-1] if self.before else len(items)
        items.insert(int(place), self.value)
        return data


class Remove(_Edit):
    """Something goes."""

    act: Literal["remove"] = "remove"
    key: Key

    def says(self, case: Case) -> str:
        """Return what goes."""
        return f"without: {key_in_words(case, self.key)}"

    def _edited(self, data: Data) -> Data:
        """Return the values without it."""
        where = found(data, self.key)
        del at(data, where[:-1])[where[-1]]
        return data


class Move(_Edit):
    """An item of a list goes ahead of another, or last: a statement gains or loses importance."""

    act: Literal["move"] = "move"
    key: Key
    before: str = ""

    def says(self, case: Case) -> str:
        """Return what moves where."""
        goal = f"ahead of {key_in_words(case, self.before)}" if self.before else "last"
        return f"{key_in_words(case, self.key)} goes {goal}"

    def _edited(self, data: Data) -> Data:
        """Return the values with the item elsewhere in its list."""
        where = found(data, self.key)
        goal = found(data, self.before) if self.before else None
        items = at(data, where[:-1])
        if goal is not None and goal[:-1] != where[:-1]:
            raise CaseError(Problem("both must stand in one list", "Name two of the same list"))
        start = int(where[-1])
        end = len(items) if goal is None else int(goal[-1])
        items.insert(end - (end > start), items.pop(start))
        return data


class Attach(_Edit):
    """A claim speaks for a belief, or against it."""

    act: Literal["attach"] = "attach"
    key: Key
    claim: Key
    against: bool = False

    def says(self, case: Case) -> str:
        """Return which claim speaks for or against what."""
        side = "against" if self.against else "for"
        return f"{self.claim} speaks {side} {key_in_words(case, self.key)}"

    def _edited(self, data: Data) -> Data:
        """Return the values with the claim cited."""
        if self.claim not in data.get("claims", {}):
            raise UnknownName("claim", self.claim, list(data.get("claims", {})))
        cite(data, self.key, self.claim, "despite" if self.against else "because")
        return data


class Detach(_Edit):
    """A claim no longer bears on a belief."""

    act: Literal["detach"] = "detach"
    key: Key
    claim: Key

    def says(self, case: Case) -> str:
        """Return which claim is taken from what."""
        return f"{self.claim} no longer bears on {key_in_words(case, self.key)}"

    def _edited(self, data: Data) -> Data:
        """Return the values with the claim cited there no more."""
        belief = at(data, found(data, self.key))
        sides = [one for one in ("because", "despite") if self.claim in cited(belief, one)]
        if not sides:
            what = f"{self.claim!r} is not cited there"
            raise CaseError(Problem(what, "Look at the claims that the belief names"))
        for side in sides:
            belief[side] = [one for one in belief[side] if one != self.claim]
        return data


class Rename(_Edit):
    """An actor, an option or a claim gets another id, wherever it is named."""

    act: Literal["rename"] = "rename"
    kind: Literal["actors", "options", "claims"]
    old: Key
    new: Key

    def says(self, case: Case) -> str:  # noqa: ARG002
        """Return what is called what."""
        return f"{self.old} is called {self.new}"

    def _edited(self, data: Data) -> Data:
        """Return the values with the other id."""
        return renamed(data, self.kind, self.old, self.new)


class Change(_Edit):
    """A change in the language of what-ifs (:mod:`detente.model.change`)."""

    act: Literal["change"] = "change"
    text: Annotated[str, Field(min_length=1, max_length=2000)]

    def apply(self, case: Case) -> Case:
        """Return the case with the change made."""
        conflict = changed(case.conflict, [self.text])
        made = replace(case, conflict=conflict)
        problems = list(scenario_problems(ValueTree(data_of(made)), conflict))
        if problems:
            raise CaseError(problems)
        return made

    def says(self, case: Case) -> str:  # noqa: ARG002
        """Return the change as it is written."""
        return self.text


Edit = Put | Insert | Remove | Move | Attach | Detach | Rename | Change
"""Any edit."""

_ADAPTER: TypeAdapter[Edit] = TypeAdapter(Annotated[Edit, Field(discriminator="act")])


def read_edit(value: Any) -> Edit:
    """Return the edit that plain data hold.

    Raises
    ------
    CaseError
        Where they hold none.

    Examples
    --------
    >>> read_edit({"act": "change", "text": "bar one.swerve"})
    Change(act='change', text='bar one.swerve')
    """
    try:
        return _ADAPTER.validate_python(value)
    except ValidationError as fault:
        faults = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in fault.errors())
        raise CaseError(Problem(f"this is no edit: {faults}")) from None


def key_in_words(case: Case, key: str) -> str:
    """Return what a key names, as it is said: the belief in words where it is one.

    >>> from detente import load
    >>> key_in_words(load("chicken"), "options.one.swerve")
    '“the first driver can swerve and go back on it”'
    """
    where = where_of_key(data_of(case), key)
    said = _said(case, where)
    return f"“{said}”" if said else key


def _said(case: Case, where: Where | None) -> str:
    """Return what the belief at a place says; empty where no belief stands there."""
    if not where:
        return ""
    data = data_of(case)
    phases: list[str | None] = [one.id for one in case.conflict.phases] or [None]
    for phase in phases:
        for one in beliefs(case.conflict, phase=phase):
            if where_of_key(data, one.path) == where:
                return one.says
    return ""


def _kept_claims(old: Any, new: Any) -> Any:
    """Return a new value with the claims of the one it replaces, where a bare text is put."""
    if isinstance(old, dict) and isinstance(new, str):
        for key in ("want", "when", "text"):
            if key in old:
                return old | {key: new}
    return new


def _short(value: Any) -> str:
    """Return a value in a few words."""
    if isinstance(value, dict):
        value = next(
            (value[key] for key in ("want", "when", "text", "name") if key in value), value
        )
    text = str(value)
    return text if len(text) <= 80 else f"{text[:79]}…"
