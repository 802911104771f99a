"""Pages as HTML: the templates, and what every page shows around its content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from detente.analysis.concepts.degrees import heading
from detente.analysis.concepts.registry import STANDARD
from detente.analysis.graph.settings import RESPONSES
from detente.evidence.grade import in_words
from detente.model.conflict import Conflict
from detente.serve.content import Content
from detente.serve.editing import NOTHING, adding, editing
from detente.serve.question import SHARED, Question
from detente.serve.routes import VIEWS
from detente.serve.twins import TWINS
from detente.serve.view import View
from detente.serve.views.standing import Standing, verdict


@dataclass(frozen=True)
class Choices:
    """What the shared settings can be chosen from."""

    states: tuple[str, ...]
    concepts: tuple[str, ...] = STANDARD
    responses: tuple[str, ...] = RESPONSES


@dataclass(frozen=True)
class TwinLink:
    """The address of a page in another form."""

    ending: str
    href: str


MENU: Final = tuple(one for one in VIEWS if one.menu)
"""The pages in the menu of a case."""


def page(
    question: Question,
    view: View,
    content: Content,
    standing: Standing | None,
    *,
    read_only: bool,
    template: str = "",
    **more: Any,
) -> str:
    """Return a page about a case.

    Parameters
    ----------
    standing
        How the state asked about stands, for the strip that is always in sight; ``None`` where it
        cannot be told.
    read_only
        Whether the case can be changed here.
    template
        What shows it in place of the view's own.
    more
        What that template needs beside.
    """
    return _rendered(
        template or view.template,
        question=question,
        view=view,
        content=content,
        menu=MENU,
        twins=twin_links(question, view, content),
        standing=standing,
        verdict=verdict(question, standing) if standing else "",
        stands=standing.stands if standing else False,
        choices=Choices(_states(question.conflict)),
        kept=_kept(question, view),
        given=_given(question, view),
        read_only=read_only,
        **vars(NOTHING if read_only else editing(question.case)),
        adding=adding,
        place=question_path(question, view),
        here=question.link(
            question_path(question, view), **_kept(question, view), **_shown(question)
        ),
        bare=question.link(question_path(question, view), **dict.fromkeys(SHARED)),
        **more,
    )


def start_page(content: Content, *, read_only: bool) -> str:
    """Return the page on which a case is chosen."""
    return _rendered("start.html.j2", content=content, read_only=read_only)


def fault_page(heading: str, faults: tuple[str, ...], *, name: str = "", back: str = "") -> str:
    """Return a page that says what is wrong and where to go on."""
    return _rendered("fault.html.j2", heading=heading, faults=faults, name=name, back=back)


def twin_links(question: Question, view: View, content: Content) -> tuple[TwinLink, ...]:
    """Return where the page is to be had in other forms."""
    path = question_path(question, view) or "index"
    asked = _kept(question, view)
    there = {"json": True, "md": True, "csv": bool(content.tables), "svg": bool(content.pictures)}
    links = {one.ending: question.link(f"{path}.{one.ending}", **asked) for one in TWINS}
    return tuple(TwinLink(ending, links[ending]) for ending, had in there.items() if had)


def _shown(question: Question) -> dict[str, str]:
    """Return what of the page is in sight: the belief chosen, the pane, the text."""
    return {key: text for key in ("sel", "pane", "src") if (text := question.text(key))}


def question_path(question: Question, view: View) -> str:
    """Return the path of the page below its case's, with the parts that its address gives."""
    path = view.path
    for key in ("issue", "actor", "state", "source", "claim", "finding"):
        if f"{{{key}}}" in path:
            path = path.replace(f"{{{key}}}", question.given[key])
    return path


def _given(question: Question, view: View) -> dict[str, str]:
    """Return every setting of the query that the page knows."""
    shared = {key: question.text(key) for key in SHARED}
    asked = shared if "{state}" not in view.path else shared | {"state": None}
    return {key: value for key, value in (asked | _kept(question, view)).items() if value}


def _kept(question: Question, view: View) -> dict[str, str]:
    """Return what else the address asks, beside the shared settings."""
    beside = {*SHARED, "run", "sel", "pane", "src", "page", "case"}
    return {
        key: text
        for key in question.given
        if key not in beside and f"{{{key}}}" not in view.path and (text := question.text(key))
    }


def _states(conflict: Conflict) -> tuple[str, ...]:
    """Return the names by which states are known."""
    phases = [one.id for one in conflict.phases if one.status_quo is not None]
    return (*phases, *conflict.proposals, "none")


def _thousands(number: int) -> str:
    """Return a whole number with commas."""
    return f"{number:,}"


@cache
def _environment() -> Environment:
    """Return the templates, with everything escaped that comes from a case."""
    environment = Environment(
        loader=PackageLoader("detente.serve"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters["thousands"] = _thousands
    known: Mapping[str, Any] = {"svg": Markup, "in_words": in_words, "heading": heading}
    environment.globals.update(known)
    return environment


def _rendered(template: str, /, **values: Any) -> str:
    """Return a template filled in."""
    return str(_environment().get_template(template).render(**values))
