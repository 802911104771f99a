"""What is odd in numbers: one of a hundred beside one of one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detente.lint.rule import Remark, Rule, Subject
from detente.model.issue import Input, Issue

_INPUTS: Final[tuple[Input, ...]] = ("position", "capability", "salience")

_UNITS: Final[dict[Input, str]] = {
    "position": "in units of the issue's scale",
    "capability": "in any unit, the same for all actors of an issue",
    "salience": "of a hundred, from 0 to 100",
}


def _mixed(subject: Subject) -> Iterator[Remark]:
    """Yield the numbers of an issue that seem to be of one where the others are of a hundred."""
    for name, issue in subject.conflict.issues.items():
        for kind in _INPUTS:
            yield from _of_one(name, issue, kind)


def _of_one(name: str, issue: Issue, kind: Input) -> Iterator[Remark]:
    """Yield the numbers of one kind that seem to be of one."""
    values = {actor: float(getattr(one, kind)) for actor, one in issue.actors.items()}
    small = {actor: value for actor, value in values.items() if 0 < value <= 1}
    most = max(values.values())
    fractions = [value for value in small.values() if value < 1]
    if kind == "position" and issue.high - issue.low <= 2:
        return
    if not fractions or (kind == "capability" and most < 10):
        return
    for actor, value in small.items():
        beside = f"stands beside {most:g}" if most > 1 else "is at most 1, like all the others"
        says = f"the {kind} {value:g} of {actor!r} {beside}; {kind} is {_UNITS[kind]}"
        yield Remark(f"issues.{name}.actors.{actor}.{kind}", says, f"write {100 * value:g}?")


UNIT: Final = Rule(
    "unit",
    "Numbers of one issue are in two units",
    "Salience is of a hundred, always; a share is of one, always. A salience of .8 beside 80 all "
    "but takes an actor out of the talks.",
    _mixed,
    {
        "issues": {
            "border": {
                "actors": {
                    "north": {"position": 0, "capability": 60, "salience": 0.8},
                    "south": {"position": 100, "capability": 40, "salience": 80},
                }
            }
        }
    },
)


def _too_large(subject: Subject) -> Iterator[Remark]:
    """Yield a remark where there are too many states to look at all of them."""
    if subject.too_large:
        count = len(subject.conflict.options)
        says = f"with {count} options there are too many states to look at each"
        mend = (
            "own-option, idle-want and idle-pledge are not looked for; leave options out for those"
        )
        yield Remark("options", says, mend)


TOO_MANY_STATES: Final = Rule(
    "too-many-states",
    "There are too many states to look at all of them",
    "What needs every state is looked for in cases of up to 18 options.",
    _too_large,
    {
        "options": {"north.shell": "shells the valley", "south.arm": "arms the villages"}
        | {f"south.act{number}": f"does {number}" for number in range(17)}
    },
)
