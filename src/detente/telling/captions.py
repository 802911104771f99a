"""What pictures say in words: titles, keys, table headings, and descriptions for who cannot see.

Every function takes plain names and numbers, so that a picture of anybody's data can be told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from detente.model.phrases import listed
from detente.telling.labels import capitalised
from detente.telling.numbers import decimal, estimated

WHO_HOLDS: Final = "Who gives whom reason to keep the deal"
REACHED: Final = "How the deal can be reached"
NOT_REACHED: Final = "No moves lead to the deal from here"
WHICH_HOLD: Final = "Which states hold"
WHO_STAYS: Final = "Who would stay"
WHERE_TALKS_END: Final = "Where the talks may settle"
WHO_DOES_WHAT: Final = "Who did what, and what changed"
"""Titles."""

STATUS: Final[Mapping[str, str]] = {
    "content": "content: gains nothing by moving",
    "held": "held: could gain by moving, but others' answers deter it",
    "loose": "loose: could gain by moving, and no answer deters it",
}
HOLD: Final = "gives the other reason to keep the deal: + by its part, − by pressure"
STAKE: Final = "helped bring the other to it: + by its part, − by pressure"
TIE: Final = "patron and client"
MATRIX: Final = (
    "Each row's actor gives the actors numbered above reason to keep the deal: + by its part, "
    "− by pressure."
)
MATRIX_OMITS: Final = " Who helped bring whom to it, and ties, are left to the table."
WAY: Final = "way to the deal"
GAIN: Final = "mover gains"
NO_GAIN: Final = "mover does not gain"
EQUILIBRIUM: Final = "equilibrium: everybody stays"
STAND: Final = "where an actor stands; the larger, the weightier"
LAST_ROUND: Final = "where the rounds take it"
FORECAST: Final = "forecast"
REFERENCE: Final = "without agreement"
DOES, DOES_NOT = "does it", "does not"
BEGUN, ENDED = "new", "ended"
ALL_AGREE: Final = "all versions of the case agree"
WITH_AN_IF: Final = "an if is needed"
JOINTLY: Final = "one or the other"
NOTHING_FOUND: Final = "nothing found"
STAKES, TIES = "who helped bring whom to it", "ties"
"""What the marks of a picture mean, for its key and its notes."""

START_ROLE: Final = "where it starts"
DEAL_ROLE: Final = "the deal"
NOW: Final = "Now"
BEFORE: Final = "Before"
USUAL: Final = "What counts as normal"
ASKED_ABOUT: Final = "The state asked about"
CASE: Final = "What is the case"
OUR_NORMAL: Final = "We count this as normal"
NORMAL_UNSAID: Final = "Counted as normal, since the case names nothing else"
COULD_BE_NORMAL: Final = "Could be counted as normal instead"
DOWN, UP = "down", "up"
"""What states, moments and the ends of a line are called where the case has no words for them."""

LEVERAGE_COLUMNS: Final = ("Actor", "Status", "Gives reason to keep it", "Helped bring to it")
BY_SIGN: Final[Mapping[str, str]] = {"+": "by its part", "−": "by pressure", "±": "by both"}
TREE_COLUMNS: Final = (
    "Move", "Gain for the mover", "What is then the case", "On the way", "Equilibrium"
)  # fmt: skip
SETTLEMENT_COLUMNS: Final = ("Actor", "Position", "Weight", "Last round")
PULL_COLUMNS: Final = ("Actor", "Wants", "Pull")
FINDING_COLUMN, DECIDED_BY, EITHER_WAY = "Finding", "Decided by", "either way"
CARD_COLUMNS: Final = ("Who", "To what end", "What", "When")
MOMENT_COLUMNS: Final = ("Who", "Does what")
STATE_COLUMN, ACTOR_COLUMN = "State", "Actor"
NONE, START, NOTE = "none", "Start", "Note"
"""Headings of tables, and what stands in a cell that has nothing else to say."""


def holds_in(phase: str) -> str:
    """Return the title of a leverage map, with the phase where there is one.

    >>> holds_in("The truce")
    'Who gives whom reason to keep the deal: The truce'
    """
    return f"{WHO_HOLDS}: {phase}" if phase else WHO_HOLDS


def pulled_from(base: float, low: float, high: float) -> str:
    """Return the title of pulls on a forecast.

    >>> pulled_from(48.7, 0, 100)
    'Who pulls the forecast, from 49'
    """
    return f"Who pulls the forecast, from {estimated(base, low, high)}"


def at_moment(does: bool, changed: bool) -> str:
    """Return whether something is done at a moment, and whether that is new.

    >>> at_moment(True, False), at_moment(True, True), at_moment(False, True)
    ('yes', 'yes, new', 'no, ended')
    """
    return f"{yes_or_no(does)}{(', new' if does else ', ended') if changed else ''}"


def moments(
    heads: Sequence[tuple[str, str]],
    deeds: Iterable[tuple[str, Sequence[bool]]],
    notes: Iterable[str],
) -> str:
    """Return in sentences who does what at which moment.

    Parameters
    ----------
    heads
        The moments, each with what is said of it.
    deeds
        What somebody does, and at which of the moments.

    Examples
    --------
    >>> moments([("The war", OUR_NORMAL), ("The truce", "")], [("North shells", [True, False])], [])
    'Moments: 1 The war (we count this as normal), 2 The truce. North shells: at 1.'
    """
    named = ", ".join(
        f"{place} {head}{f' ({remark[0].lower()}{remark[1:]})' if remark else ''}"
        for place, (head, remark) in enumerate(heads, start=1)
    )
    sentences = [f"Moments: {named}."]
    for text, done in deeds:
        places = [str(place) for place, on in enumerate(done, start=1) if on]
        sentences.append(f"{text}: {f'at {listed(places)}' if places else 'at none'}.")
    return " ".join([*sentences, *notes])


def never_done(texts: Sequence[str]) -> str:
    """Return what nobody does at any of the moments shown.

    >>> never_done(["the United States strikes Syrian government forces"])
    'At none of these moments: the United States strikes Syrian government forces.'
    """
    return f"At none of these moments: {'; '.join(texts)}."


def other_normal(text: str, state: str) -> str:
    """Return another state that could count as normal, and is no moment of its own.

    >>> other_normal("the time before is what counts", "the North shells")
    'In other versions of the case: the time before is what counts (the North shells).'
    """
    return f"In other versions of the case: {text} ({state})."


def settling(heads: Sequence[str], rows: Iterable[tuple[str, str | Sequence[str], str]]) -> str:
    """Return in sentences what settles each finding.

    Parameters
    ----------
    heads
        The questions by number.
    rows
        Each finding, what the answers do to it (or the one thing that is so whatever they are),
        and what decides it.

    Examples
    --------
    >>> settling(["1 Who began?"], [("It holds", ["yes if the North"], "question 1")])
    'Questions: 1 Who began? It holds: 1 yes if the North. Decided by question 1.'
    """
    sentences = [f"Questions: {' '.join(heads)}"]
    for finding, cells, decided_by in rows:
        if isinstance(cells, str):
            sentences.append(f"{finding}: {cells}.")
            continue
        told = "; ".join(f"{place} {cell}" for place, cell in enumerate(cells, start=1))
        sentences.append(f"{finding}: {told}. {DECIDED_BY} {decided_by}.")
    return " ".join(sentences)


def no_difference(asks: Sequence[str]) -> str:
    """Return the questions that make no difference to a finding.

    >>> no_difference(["Who began?", "Who won?"])
    'Either way: Who began? Who won?'
    """
    return f"{capitalised(EITHER_WAY)}: {' '.join(asks)}"


def between(one: str, other: str) -> str:
    """Return the title of the card of two actors.

    >>> between("Russia", "the United States")
    'Between Russia and the United States'
    """
    return f"Between {one} and {other}"


def toward(actor: str, other: str) -> str:
    """Return the head of one side of a card.

    >>> toward("Russia", "the United States")
    'Russia toward the United States'
    """
    return f"{actor} toward {other}"


def or_else(whens: Sequence[str]) -> str:
    """Return several conditions, any of which is enough.

    >>> or_else(["if it binds both", "in few versions"])
    'if it binds both, or in few versions'
    """
    return ", or ".join(whens)


def card(rows: Iterable[tuple[str, str, Sequence[tuple[str, str]]]]) -> str:
    """Return in sentences what two actors did, do and would do to each other.

    Parameters
    ----------
    rows
        A side, the head of a row, and what the side does, with the versions in which it does.

    Examples
    --------
    >>> card([("Iran toward Russia", "Would respond if not", [("leaves", "if it can")])])
    'Iran toward Russia: would respond if not: leaves (if it can).'
    """
    sentences = []
    for side, head, ways in rows:
        told = "; ".join(f"{text} ({when})" if when else text for text, when in ways)
        sentences.append(f"{side}: {head[:1].lower()}{head[1:]}: {told or NOTHING_FOUND}.")
    return " ".join(sentences)


def yes_or_no(true: bool) -> str:
    """Return a truth as a word."""
    return "yes" if true else "no"


def broken_by(breakers: Sequence[str]) -> str:
    """Return whether a state holds, and otherwise who breaks it.

    >>> broken_by(["Iran", "Russia"]), broken_by([])
    ('broken by Iran, Russia', 'holds')
    """
    return f"broken by {', '.join(breakers)}" if breakers else "holds"


def stays_or_leaves(stays: bool) -> str:
    """Return whether an actor would stay."""
    return "stays" if stays else "leaves"


def stable_or_not(stable: bool) -> str:
    """Return a verdict that has no words of its own."""
    return "stable" if stable else "not stable"


def listed_or_none(parts: Iterable[str]) -> str:
    """Return what stands in one cell of a table, none where there is nothing."""
    return ", ".join(parts) or NONE


def left_to_table(kinds: Sequence[str]) -> str:
    """Return what there was no room for; empty where all is drawn.

    >>> left_to_table([STAKES, TIES])
    'Left to the table for want of room: who helped bring whom to it and ties.'
    """
    return f"Left to the table for want of room: {' and '.join(kinds)}." if kinds else ""


def leverage_map(
    actors: Iterable[tuple[str, str]],
    holds: Sequence[tuple[str, str, str]],
    stakes: Iterable[tuple[str, str]],
    ties: Iterable[tuple[str, str]],
) -> str:
    """Return in sentences what a leverage map shows.

    Parameters
    ----------
    actors
        Names with statuses; a status may be empty.
    holds
        Who gives whom reason to keep the deal, and by which sign.
    stakes, ties
        Who helped bring whom to it; patrons with their clients.
    """
    sentences = [f"{name}: {status}." for name, status in actors if status]
    sentences += [
        f"{one} gives {other} reason to keep the deal, {BY_SIGN.get(sign, sign)}."
        for one, other, sign in holds
    ]
    if not holds:
        sentences.append("Nobody gives anybody reason to keep the deal.")
    sentences += [f"{one} helped bring {other} to it." for one, other in stakes]
    sentences += [f"{patron} is patron of {client}." for patron, client in ties]
    return " ".join(sentences)


def state_name(role: str, equilibrium: bool) -> str:
    """Return what a state of a tree is called: its role and whether it is an equilibrium.

    >>> state_name("the deal", True)
    'The deal, equilibrium'
    """
    parts = (role, "equilibrium" if equilibrium else "")
    return capitalised(", ".join(part for part in parts if part))


def tree_state(place: int, parent: int | None, move: str, gain: bool, name: str, case: str) -> str:
    """Return one state of a tree in sentences, and the move that led to it.

    >>> tree_state(2, 1, "Iran leaves", False, "The deal", "Iran is gone")
    '2. From 1: Iran leaves (no gain for it). The deal: Iran is gone.'
    """
    text = f"{place}. "
    if parent is not None:
        text += f"From {parent}: {move} ({'a gain for it' if gain else 'no gain for it'}). "
    named = ": ".join(part for part in (name, case) if part)
    return f"{text}{named}.".replace(" .", "")


def verdicts(rows: Iterable[tuple[str, Iterable[tuple[str, str]]]]) -> str:
    """Return in sentences what a table of verdicts says.

    Parameters
    ----------
    rows
        For each row its name, and the concepts with what they say of it.
    """
    return " ".join(
        f"{name}: {'; '.join(f'{concept}: {verdict}' for concept, verdict in cells)}."
        for name, cells in rows
    )


def settlement_line(
    scale: tuple[float, float],
    points: Iterable[tuple[float, str]],
    stands: Iterable[tuple[str, Sequence[float], float]],
    marks: Iterable[str],
) -> str:
    """Return in sentences what a settlement line shows.

    Parameters
    ----------
    scale, points
        The ends of the scale, and its named points.
    stands
        Names, positions by round, and weights.
    marks
        What is marked across all rows.
    """
    sentences = [f"A scale from {decimal(scale[0])} to {decimal(scale[1])}."]
    sentences += [f"{decimal(value)}: {text}." for value, text in points]
    for name, positions, weight in stands:
        run = " to ".join(decimal(value) for value in positions)
        sentences.append(f"{name}: {run}, weight {decimal(weight)}.")
    return " ".join([*sentences, *(f"{text}." for text in marks)])


def forecast(value: float, band: tuple[float, float] | None, scale: tuple[float, float]) -> str:
    """Return a forecast with its band.

    >>> forecast(49.26, (6.4, 76.8), (0, 100))
    'Forecast 49 (6 to 77)'
    """
    text = f"Forecast {estimated(value, *scale)}"
    if band is None:
        return text
    low, high = (estimated(bound, *scale) for bound in band)
    return f"{text} ({low} to {high})"


def reference(value: float) -> str:
    """Return where things stay without an agreement."""
    return f"Without agreement {decimal(value)}"


def pulls(bars: Iterable[tuple[str, str]]) -> str:
    """Return in sentences how far each actor pulls, from names and numbers."""
    sentences = [f"{name}: {pull}." for name, pull in bars]
    return " ".join(["Bars to the right pull up, to the left down.", *sentences])
