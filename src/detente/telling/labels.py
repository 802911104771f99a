"""Actors, states, moves and phases as they are labelled in a picture, in the words of the case."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from detente.model import phrases
from detente.model.conflict import Conflict
from detente.model.dates import PartDate
from detente.model.option import owner
from detente.model.phase import Phase

NOTHING = "Nobody does any of the things considered"
"""What is the case in the state in which no option is taken."""


def capitalised(text: str) -> str:
    """Return a text with a capital first letter, all else as it is.

    >>> capitalised("the United States")
    'The United States'
    """
    return text[:1].upper() + text[1:]


def label(conflict: Conflict, actor: str) -> str:
    """Return an actor's name as it stands alone."""
    return conflict.actors[actor].label


def labels(conflict: Conflict, actors: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the ids of actors with their names as they begin a sentence."""
    return tuple((one, capitalised(conflict.actors[one].name)) for one in actors)


def facts(conflict: Conflict, code: int) -> tuple[str, ...]:
    """Return what is the case in a state: per actor who acts, what it does.

    In graph form it is the state's own text, or its name where it has none.
    """
    if conflict.graph is not None:
        (name,) = conflict.taken(code)
        return (conflict.graph.states[name] or name,)
    doing: dict[str, list[str]] = {}
    for name in conflict.taken(code):
        doing.setdefault(owner(name), []).append(conflict.options[name].text)
    return tuple(
        f"{_name(conflict, actor)} {' and '.join(texts)}" for actor, texts in doing.items()
    )


def _name(conflict: Conflict, actor: str) -> str:
    """Return an actor's name as it stands in a sentence."""
    return conflict.actors[actor].name if actor in conflict.actors else actor


def state_label(conflict: Conflict, code: int) -> str:
    """Return what is the case in a state, as one text."""
    return capitalised("; ".join(facts(conflict, code))) or NOTHING


def state_asked_for(conflict: Conflict, code: int) -> str:
    """Return what a state that was asked for is called in a sentence."""
    done = phrases.listed(facts(conflict, code))
    return f"the state in which {done or phrases.state(conflict, code)}"


def status_quo(phase: Phase | None) -> str:
    """Return what the status quo of a phase is called in a sentence.

    >>> status_quo(Phase(id="t", title="The truce")), status_quo(Phase(id="t", title="A, or B"))
    ('the truce', '“A, or B”')
    """
    if phase is None:
        return "the status quo"
    title = phase_title(phase)
    plain = title.startswith("The ") and "," not in title
    return title[0].lower() + title[1:] if plain else f"“{title}”"


def names_a_deal(phase: Phase | None) -> bool:
    """Tell whether a phase is called by a deal, such as *The truce of 27 February*.

    >>> names_a_deal(Phase(id="t", title="The truce of May 1916")), names_a_deal(None)
    (True, False)
    """
    return phase is not None and _undated(status_quo(phase)).rpartition(" ")[2] in _DEALS


def deal_named(phase: Phase | None, *, dated: bool = True) -> str:
    """Return what the status quo of a phase is called in a sentence: a deal, or what stands.

    >>> truce = Phase(id="t", title="The truce of May 1916")
    >>> deal_named(truce), deal_named(truce, dated=False)
    ('the truce of May 1916', 'the truce')
    >>> fleet = Phase(id="f", title="The fleet at sea")
    >>> deal_named(fleet), deal_named(fleet, dated=False)
    ('the state of affairs in “The fleet at sea”', 'this state of affairs')
    """
    if names_a_deal(phase):
        return status_quo(phase) if dated else _undated(status_quo(phase))
    if phase is None:
        return "the status quo"
    return f"the state of affairs in “{phase_title(phase)}”" if dated else "this state of affairs"


def stands(deal: str, singular: str, plural: str) -> str:
    """Return the form of a verb that goes with what a deal is called.

    >>> stands("the truce", "holds", "hold"), stands("the accords of May", "holds", "hold")
    ('holds', 'hold')
    """
    return plural if _undated(deal).endswith("accords") else singular


def _undated(name: str) -> str:
    """Return what a deal is called without its date."""
    return re.sub(rf" (?:of|in|from) (?:\d|{_MONTH_NAMES})[\w ]*$", "", name)


_MONTH_NAMES = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_DEALS = (
    "accord", "accords", "agreement", "armistice", "bargain", "ceasefire", "compromise", "deal",
    "exchange", "pact", "peace", "settlement", "treaty", "truce",
)  # fmt: skip
"""What a deal is called by its last word."""


def move_label(conflict: Conflict, origin: int, target: int) -> str:
    """Return what a mover does that leads from one state to another, as a verb phrase."""
    if conflict.graph is not None:
        return f"moves to {facts(conflict, target)[0]}"
    before, after = set(conflict.taken(origin)), set(conflict.taken(target))
    parts = []
    for name, option in conflict.options.items():
        if name in before - after:
            parts.append(option.left or f"no longer {option.text}")
        elif name in after - before:
            parts.append(option.text)
    return " and ".join(parts)


def phase_title(phase: Phase | None) -> str:
    """Return a phase's title, or its id where it has none."""
    return "" if phase is None else phase.title or phase.id


def short_title(phase: Phase) -> str:
    """Return what a phase is called in the middle of a sentence: its title as far as a colon.

    >>> short_title(Phase(id="a", title="Mid-2015: the opposition advances"))
    'mid-2015'
    >>> short_title(Phase(id="b", title="The truce")), short_title(Phase(id="c", title="Act II"))
    ('the truce', 'Act II')
    """
    title = phase_title(phase).partition(":")[0]
    plain = title.startswith(("The ", "Mid-", "Early ", "Late "))
    return title[0].lower() + title[1:] if plain else title


def dates(phase: Phase) -> str:
    """Return when a phase was, such as ``27 Feb to 13 Mar 2016``.

    Empty where no date is known, or where the title tells the year already.
    """
    first, last = phase.date_from, phase.date_to
    if any(when and str(when.year) in phase_title(phase) for when in (first, last)):
        return ""
    if first is None or last is None:
        known = first or last
        return f"{'from' if first else 'to'} {day(known)}" if known else ""
    if first == last:
        return day(first)
    if first.year == last.year:
        return f"{day(first, year=False)} to {day(last)}"
    return f"{day(first)} to {day(last)}"


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(when: date | PartDate, *, year: bool = True) -> str:
    """Return a day, a month or a year, in the same words whatever the machine's language."""
    if when.month is None:
        return str(when.year)
    day = f"{when.day} " if isinstance(when, date) else ""
    text = f"{day}{_MONTHS[when.month - 1]}"
    return f"{text} {when.year}" if year else text
