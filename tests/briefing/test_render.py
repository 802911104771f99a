"""A briefing as people see it: golden pages, and pages that hold together."""

import json
import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from io import StringIO

import pytest
from rich.console import Console

from detente.briefing.document import Length, document
from detente.briefing.render.files import renderer
from detente.briefing.render.html import html
from detente.briefing.render.markdown import markdown
from detente.briefing.render.terminal import terminal
from detente.briefing.tracing import trace
from detente.briefing.writing import brief
from detente.catalog.lookup import load
from detente.errors import NotSupported, UnknownName
from detente.model.conflict import Conflict
from tests.briefing.briefed import WRITERS, briefed
from tests.golden import check_golden

BRIEFING = briefed("syria-2016")


class _Page(HTMLParser):
    """The anchors, links and open tags of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        self.ids += [str(named["id"])] if "id" in named else []
        self.links += [str(named["href"])] if "href" in named else []
        if tag not in {"meta", "img", "source", "br", "link"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("name", WRITERS)
def test_the_markdown_is_as_it_should_be(name: str) -> None:
    check_golden(f"briefing/{name}.md", markdown(briefed(name)))


@pytest.mark.parametrize("name", WRITERS)
def test_the_terminal_is_as_it_should_be(name: str) -> None:
    console = Console(width=88, record=True, file=StringIO(), color_system=None)
    console.print(terminal(briefed(name)))
    check_golden(f"briefing/{name}.txt", console.export_text())


@pytest.mark.parametrize("name", ["syria-2016", "stalemate"])
def test_the_page_is_as_it_should_be(name: str) -> None:
    # The drawings have golden files of their own.
    text = re.sub(r"<svg.*?</svg>", "<svg>…</svg>", html(briefed(name)), flags=re.DOTALL)
    check_golden(f"briefing/{name}.html", text)


def test_every_link_of_the_page_leads_somewhere() -> None:
    page = _Page(html(BRIEFING))
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)


def test_the_page_needs_no_network_and_no_script() -> None:
    text = html(BRIEFING)
    assert "<script" not in text
    assert "@import" not in text
    sources = re.findall(r'(?:src|srcset|href)="([^"]{0,40})', text)
    assert {one for one in sources if not one.startswith("#")} == set()


@pytest.mark.parametrize("length", ["default", "full"])
def test_quotation_marks_are_text_that_can_be_copied(length: Length) -> None:
    text = unescape(html(BRIEFING, length))
    listed = document(BRIEFING, length).claims
    assert length == "default" or listed == tuple(BRIEFING.claims)
    quotes = [quote.exact for name in listed for quote in BRIEFING.claims[name].quotes]
    assert quotes
    assert all(f"<blockquote>“{quote}” <cite>" in text for quote in quotes)
    drawn = re.findall(r"content:\s*([^;}]+)", text.partition("</style>")[0])
    assert drawn == ['counter(page) " / " counter(pages)']


def test_in_print_only_what_is_short_is_kept_whole() -> None:
    style = html(BRIEFING).partition("@media print")[2].partition("</style>")[0]
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", style)
    whole = {
        one.strip() for names, body in rules if "break-inside" in body for one in names.split(",")
    }
    assert {"tr", ".drawn", "h2", ".beliefs li"} <= whole
    assert not whole & {"figure", "article", "section", "details", ".claims li"}
    assert ("figure details", "display: none;") in [(a.strip(), b.strip()) for a, b in rules]


def test_every_picture_has_a_title_a_table_and_a_narrow_twin() -> None:
    assert {one.name for one in BRIEFING.pictures} >= {"verdicts", "moments", "tree"}
    for one in BRIEFING.pictures:
        assert "<title" in one.svg
        assert "<title" in one.narrow
        assert one.rows
        assert all(len(row) == len(one.columns) for row in one.rows)


def test_what_a_case_says_is_escaped() -> None:
    hostile = replace(BRIEFING, title="<b>&\"'", summary="<script>alert(1)</script>")
    text = html(hostile)
    assert "<script" not in text
    assert "<b>" not in text


def test_a_draft_is_called_one() -> None:
    draft = replace(BRIEFING, draft=True)
    for text in (html(draft), markdown(draft)):
        assert "nobody has accepted" in text
    assert "nobody has accepted" not in html(BRIEFING)


def test_the_json_holds_everything() -> None:
    found = json.loads(renderer(".json")(BRIEFING, "default"))
    assert len(found["findings"]) == len(BRIEFING.findings)
    assert len(found["claims"]) == 32
    first = BRIEFING.findings[0]
    assert first.survival is not None
    assert found["short"][0] == {
        "text": first.takeaway,
        "survival": first.survival.as_dict(),
        "confidence": "low",
        "weak_link": "an open question",
        "findings": ["F1"],
    }
    assert found["sources"]["articles"] == 1
    assert found["sources"]["note"].startswith("All 32 claims come from one article")
    assert list(found["texts"]) == list(BRIEFING.sources)


def test_an_unknown_ending_is_refused() -> None:
    with pytest.raises(NotSupported, match=r"\.html"):
        renderer(".odt")


def test_a_trace_leads_down_to_quotes() -> None:
    found = trace(BRIEFING, "f2")
    assert found.finding.id == "F2"
    quotes = [
        quote.exact for _, claims in found.beliefs for c in claims for quote in c.claim.quotes
    ]
    text = "\n".join(found.lines())
    assert quotes
    assert all(f"“{quote}”" in text for quote in quotes)
    with pytest.raises(UnknownName, match="F77"):
        trace(BRIEFING, "F77")


def test_a_case_without_a_status_quo_is_briefed_on_what_would_hold() -> None:
    case = load("syria-2016")
    bare = Conflict.model_validate(
        {
            "actors": {"a": {"name": "A"}},
            "options": {"a.x": "acts"},
            "preferences": {"a": ["a.x"]},
        }
    )
    briefing = brief(replace(case, conflict=bare))
    first, second = [one.headline for one in briefing.findings]
    assert first == "One outcome would hold."
    assert second.endswith("1: A acts.")
    assert (briefing.watch, briefing.options, briefing.unknown) == ((), (), ())
