"""A deal put together option by option: would it hold, who would leave, what would mend it."""

from __future__ import annotations

from typing import Any, Final

from detente.analysis.compare.red_lines import red_lines
from detente.analysis.guarantees.guarantees import guarantees
from detente.draw.pictures.verdicts import actors_picture
from detente.errors import DetenteError
from detente.model import phrases
from detente.model.option import owner
from detente.serve.content import Cell, Content, Table
from detente.serve.question import Question
from detente.serve.view import View
from detente.serve.views.standing import Standing, state_standing, verdict
from detente.serve.views.state import actor_rows, columns
from detente.telling import guarantees as telling
from detente.telling.labels import label

SWITCHES: Final = ("Who", "What", "In the deal", "Switch")


def content(question: Question) -> Content:
    """Return a switch for each option, and what becomes of the deal that they make."""
    conflict = question.conflict
    code = question.state or 0
    standing = state_standing(question.asking(state=_named(question, code)))
    said = verdict(question, standing)
    lines = _lines(question, standing)
    mends = _mends(question, standing)
    data: dict[str, Any] = {
        "case": conflict.id,
        "phase": question.phase.id if question.phase else None,
        "state": code,
        "taken": list(conflict.taken(code)),
        "feasible": standing.possible,
        "holds": dict(standing.holds),
        "red_lines": lines,
        "mends": mends,
    }
    return Content(
        "Build a deal",
        data,
        (said, *lines, *mends),
        (
            Table("Switches", SWITCHES, _switches(question, code)),
            Table(
                "Who stays, and who would leave", columns(standing), actor_rows(question, standing)
            ),
        ),
        (actors_picture(conflict, standing.stability, code),) if standing.possible else (),
        shown={"state": _named(question, code)},
    )


def _named(question: Question, code: int) -> str:
    """Return a state as an address names it."""
    return "+".join(question.conflict.taken(code)) or "none"


def _switches(question: Question, code: int) -> tuple[tuple[str | Cell, ...], ...]:
    """Return a row for each option, with a link that turns it the other way."""
    rows: list[tuple[str | Cell, ...]] = []
    for name, bit in question.conflict.bits.items():
        taken = bool(code & bit)
        option = question.conflict.options[name]
        turned = question.link("deal", state=_named(question, code ^ bit))
        does = option.text if taken else phrases.untaken(question.conflict, name)
        rows.append(
            (
                Cell(label(question.conflict, owner(name))),
                does,
                Cell("yes", mark="good") if taken else Cell("no", mark="quiet"),
                Cell(f"leave out {name}" if taken else f"take in {name}", turned),
            )
        )
    return tuple(rows)


def _lines(question: Question, standing: Standing) -> list[str]:
    """Return whose foremost wants the deal leaves unmet, in sentences."""
    if standing.state is None or not standing.possible:
        return []
    phase = question.phase.id if question.phase else None
    found = red_lines(question.conflict, phase, standing.state)
    return [
        phrases.sentence(
            f"it leaves unmet what {phrases.names(question.conflict, [one.actor])} "
            f"{phrases.verb(question.conflict, one.actor, 'wants', 'want')} before all else: "
            f"that {phrases.condition(question.conflict, one.want)}"
        )
        for one in found
    ]


def _mends(question: Question, standing: Standing) -> list[str]:
    """Return the cheapest that would make the deal hold, in sentences; nothing where it does."""
    if standing.state is None or not standing.possible or standing.stands:
        return []
    asked = question.settings("phase", "concept", "responses")
    try:
        return list(telling.added(guarantees(question.conflict, state=standing.state, **asked)))
    except DetenteError as error:
        return [str(error)]


VIEW: Final = View(
    name="deal",
    path="deal",
    title="Build a deal",
    says="A deal put together option by option: would it hold, who would leave first, what would "
    "mend it.",
    content=content,
    forms=("csv", "svg"),
    key="d",
    template="deal.html.j2",
)
