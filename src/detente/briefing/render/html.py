"""A briefing as one self-contained page: no network, no script; it prints well."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from detente.briefing.briefing import Briefing
from detente.briefing.tracing import trace
from detente.draw.palette import dark_rules
from detente.draw.svg import inline
from detente.evidence.grade import in_words
from detente.telling import page


def html(briefing: Briefing) -> str:
    """Return the briefing as an HTML document, the same bytes for the same briefing."""
    return _template().render(
        briefing=briefing,
        page=page,
        traces={one.id: trace(briefing, one.id) for one in briefing.findings},
        pictures={
            key: [one for one in briefing.pictures if one.section == key]
            for key, _, _ in briefing.sections
        },
        cited=_cited(briefing),
        settings=[page.setting(*one) for one in briefing.settings.items() if one[1] is not None],
        in_words=in_words,
        inline=inline,
        dark=dark_rules("figure svg"),
    )


@cache
def _template() -> Template:
    """Return the page's template, with everything escaped that comes from a case."""
    environment = Environment(
        loader=PackageLoader("detente.briefing.render"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    return environment.get_template("briefing.html.j2")


def _cited(briefing: Briefing) -> dict[str, list[str]]:
    """Return, for each claim, the findings it bears on."""
    return {
        name: [
            one.id for one in briefing.findings if name in (*one.claims_for, *one.claims_against)
        ]
        for name in briefing.claims
    }
