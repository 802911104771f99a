"""One page of the workbench: where it is, what it shows, and how it is reached."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from detente.serve.content import Content
from detente.serve.question import Question

Form = Literal["csv", "svg"]


@dataclass(frozen=True)
class Setting:
    """A setting of one page, as its form asks for it.

    ``choices`` are values to choose from; without any, a text is typed.
    """

    name: str
    label: str
    default: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class View:
    """A page about a case.

    Parameters
    ----------
    name
        Its name, unique, and the place of its template where it has one of its own.
    path
        Below the case's, with parts in braces.
    title
        What it is called where pages are listed.
    says
        What it answers, in one sentence.
    content
        From a question to what the page shows.
    forms
        In which forms it is to be had beside JSON and Markdown.
    key
        The key that follows ``g`` to go there; empty where it is reached from another page.
    settings
        What may be asked beside phase, state, concept and responses.
    slow
        Whether it takes seconds, so that the page asks before it works it out.
    template
        What shows it.
    """

    name: str
    path: str
    title: str
    says: str
    content: Callable[[Question], Content]
    forms: tuple[Form, ...] = ("csv",)
    key: str = ""
    settings: tuple[Setting, ...] = ()
    slow: bool = False
    template: str = "result.html.j2"

    @property
    def menu(self) -> bool:
        """Tell whether it stands in the menu of a case: whether its address needs nothing more."""
        return "{" not in self.path
