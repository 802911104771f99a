"""What one actor wants: its statements, and the states that they rank from best to worst."""

from __future__ import annotations

from typing import Final

from detente.analysis.ranking.rank import Ranking, rank
from detente.model import phrases
from detente.model.belief import beliefs
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import Setting, View
from detente.serve.views.result_content import state_cell
from detente.telling.ranking import lines, mark, told
from detente.telling.tell import with_sentences

RANKED: Final = ("Tier", "Named", "States", "One of them", "What puts it above the next")


def content(question: Question) -> Content:
    """Return an actor's statements, most important first, and the tiers that they make."""
    phase = question.text("phase")
    pair = question.text("better"), question.text("worse")
    why = (pair[0], pair[1]) if pair[0] and pair[1] else None
    result = rank(question.conflict, actor=question.given["actor"], phase=phase, why=why)
    root = f"preferences.{result.actor}"
    entries = beliefs(question.conflict, phase=phase)
    said = tuple(
        one
        for one in entries
        if f".{one.path}".partition(root)[2][:1] in ("[", ".") and root in one.path
    )
    name = phrases.names(question.conflict, [result.actor])
    return Content(
        f"What {name} {phrases.verb(question.conflict, result.actor, 'wants', 'want')}",
        with_sentences(result),
        lines(result)[:1] if why is None else lines(result)[-1:],
        (Table("States from best to worst", RANKED, _tiers(question, result)),),
        shown={"statements": said, "sel": question.text("sel")},
    )


def _tiers(question: Question, result: Ranking) -> tuple[tuple[str | Cell, ...], ...]:
    """Return a row for each tier, with what tells it from the next."""
    named: dict[int, list[str]] = {}
    for one in result.marks:
        named.setdefault(result.tier(one.state), []).append(mark(one))
    shown = {result.tier(one.state): one.state for one in reversed(result.marks)}
    tells = [told(result, one) for one in result.tells]
    return tuple(
        (
            str(place + 1),
            ", ".join(named.get(place, ())),
            str(len(tier)),
            state_cell(question, shown.get(place, tier[0])),
            tells[place] if place < len(tells) else "",
        )
        for place, tier in enumerate(result.tiers)
    )


VIEW: Final = View(
    name="wants",
    path="model/preferences/{actor}",
    title="What an actor wants",
    says="An actor's statements in order, and the states that they rank from best to worst.",
    content=content,
    settings=(Setting("better", "Why is this state better"), Setting("worse", "than this one")),
    template="wants.html.j2",
)
