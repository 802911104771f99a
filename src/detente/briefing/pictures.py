"""The pictures of a briefing, each beside the findings it shows."""

from __future__ import annotations

from collections.abc import Iterator

from detente.analysis.evolution.evolution import evolution
from detente.briefing.briefing import Illustration
from detente.briefing.finding import Section
from detente.briefing.results import Results
from detente.draw.picture import Picture
from detente.draw.pictures.leverage import leverage_picture
from detente.draw.pictures.phases import phases_picture
from detente.draw.pictures.settlement import pulls_picture, settlement_picture
from detente.draw.pictures.tree import tree_picture
from detente.draw.pictures.verdicts import actors_picture
from detente.model.issue import Issue


def pictures(results: Results) -> Iterator[Illustration]:
    """Yield who would stay, who holds whom, how it was reached, and the balance over phases."""
    conflict, found = results.conflict, results.leverage
    yield _illustration(
        "verdicts", "deal", actors_picture(conflict, results.stability, results.deal)
    )
    yield _illustration("leverage", "leverage", leverage_picture(conflict, found))
    if len(results.phases) > 1:
        phases = results.phases
        yield _illustration("way", "way", phases_picture(conflict, phases, measure="way"))
        yield _illustration("balance", "history", phases_picture(conflict, phases))
        yield _illustration("part", "history", phases_picture(conflict, phases, measure="part"))
    if found.start is not None and found.start != found.state:
        yield _illustration("tree", "history", _tree(results))
    for key, issue in conflict.issues.items():
        yield from _settled(results, key, issue)


def _settled(results: Results, key: str, issue: Issue) -> Iterator[Illustration]:
    """Yield an issue's line with forecast and band, its rounds where anyone moves, and pulls."""
    conflict, found = results.conflict, results.settled[key]
    line = settlement_picture(conflict, issue, forecast=found.value, band=found.band)
    yield _illustration(f"settlement-{key}", "settlement", line)
    if found.talks.moves:
        by_round = [one.positions for one in found.talks.rounds]
        paths = {actor: [_number(one[actor]) for one in by_round] for actor in issue.actors}
        moved = settlement_picture(conflict, issue, rounds=paths)
        yield _illustration(f"rounds-{key}", "settlement", moved)
    yield _illustration(f"pulls-{key}", "settlement", pulls_picture(conflict, issue, found.pull))


def _number(place: float | tuple[float, ...]) -> float:
    """Return a place on one line as a number."""
    return place[0] if isinstance(place, tuple) else place


def _tree(results: Results) -> Picture:
    """Draw how the deal is reached from where the phase starts."""
    found = results.leverage
    moves = evolution(
        results.conflict,
        phase=found.phase,
        start=found.start,
        moves="improvements",
        concept=found.concept,
        responses=results.responses,
    )
    return tree_picture(results.conflict, moves, goal=found.state)


def _illustration(name: str, section: Section, picture: Picture) -> Illustration:
    """Give a picture its name and place."""
    return Illustration(
        name,
        section,
        picture.title,
        picture.svg,
        picture.narrow,
        picture.columns,
        picture.rows,
    )
