"""A briefing as one self-contained page: no network, no script; it prints well."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from detente.briefing.briefing import Briefing
from detente.briefing.document import Document, Findings, Length, document
from detente.briefing.finding import Finding
from detente.briefing.tracing import trace
from detente.draw.palette import dark_rules
from detente.draw.svg import inline
from detente.evidence.grade import in_words
from detente.telling import page


def html(briefing: Briefing, length: Length = "default") -> str:
    """Return the briefing as an HTML document, the same bytes for the same briefing."""
    doc = document(briefing, length, drawn=True)
    shown = {
        one.id: one
        for part in doc.parts
        for block in part.blocks
        if isinstance(block, Findings)
        for one in block.findings
    }
    return _template().render(
        doc=doc,
        briefing=briefing,
        page=page,
        traces={name: trace(briefing, name) for name in shown},
        cited=_cited(doc, shown),
        settings=[page.setting(*one) for one in briefing.settings.items() if one[1] is not None],
        in_words=in_words,
        inline=inline,
        dark=dark_rules("figure svg"),
        shown_link=lambda one: bool(one.weak_link and briefing.claims),
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


def _cited(doc: Document, shown: Mapping[str, Finding]) -> dict[str, list[str]]:
    """Return, for each claim, the findings shown that it bears on."""
    return {
        claim: [
            name for name, one in shown.items() if claim in (*one.claims_for, *one.claims_against)
        ]
        for claim in doc.claims
    }
