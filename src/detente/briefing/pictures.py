"""The pictures of a briefing, each beside the findings it shows."""

from __future__ import annotations

from collections.abc import Iterator

from detente.analysis.evolution.evolution import evolution
from detente.briefing.briefing import Illustration
from detente.briefing.finding import Section
from detente.briefing.results import Results
from detente.draw.picture import Picture
from detente.draw.pictures.card import card_picture, foremost
from detente.draw.pictures.leverage import leverage_picture
from detente.draw.pictures.moments import moments_picture
from detente.draw.pictures.settlement import pulls_picture, settlement_picture
from detente.draw.pictures.settling import settling_picture
from detente.draw.pictures.tree import tree_picture
from detente.draw.pictures.verdicts import actors_picture
from detente.model.issue import Issue


def pictures(results: Results) -> Iterator[Illustration]:
    """Yield who would stay, who did what, who holds whom, and how it was reached."""
    conflict, deal = results.conflict, results.leverage
    yield _illustration("verdicts", "deal", actors_picture(conflict, results.stability, deal.state))
    yield _illustration("moments", "leverage", moments_picture(conflict, deal))
    pair = foremost(results.readings)
    if pair is not None:
        yield _illustration("card", "leverage", card_picture(deal, results.readings, pair))
    yield _illustration("leverage", "leverage", leverage_picture(conflict, deal))
    if deal.start not in (None, deal.state) and results.graph.feasible[deal.start]:
        yield _illustration("tree", "history", _tree(results))
    if results.readings.questions:
        yield _illustration("settling", "change", settling_picture(results.readings))
    for name, issue in conflict.issues.items():
        yield from _settlement(results, name, issue)


def _settlement(results: Results, name: str, issue: Issue) -> Iterator[Illustration]:
    """Yield an issue's line with forecast and band, its rounds where anyone moves, and pulls."""
    conflict, result = results.conflict, results.settlements[name]
    line = settlement_picture(conflict, issue, forecast=result.value, band=result.band)
    yield _illustration(f"settlement-{name}", "settlement", line)
    if result.talks.moves:
        by_round = [talk.positions for talk in result.talks.rounds]
        paths = {
            actor: [_number(positions[actor]) for positions in by_round] for actor in issue.actors
        }
        moved = settlement_picture(conflict, issue, rounds=paths)
        yield _illustration(f"rounds-{name}", "settlement", moved)
    yield _illustration(f"pulls-{name}", "settlement", pulls_picture(conflict, issue, result.pull))


def _number(position: float | tuple[float, ...]) -> float:
    """Return a position on one line as a number."""
    return position[0] if isinstance(position, tuple) else position


def _tree(results: Results) -> Picture:
    """Draw how the deal is reached from where the phase starts."""
    deal = results.leverage
    moves = evolution(
        results.conflict,
        phase=deal.phase,
        start=deal.start,
        moves="improvements",
        concept=deal.concept,
        responses=results.responses,
    )
    return tree_picture(results.conflict, moves, goal=deal.state)


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
