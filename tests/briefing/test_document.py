"""The layout of a briefing: what each length holds, in which order, and how long it is."""

from dataclasses import replace

import pytest

from detente.briefing.document import Document, Findings, Grid, Items, Length, document
from detente.briefing.render.markdown import markdown
from detente.catalog.lookup import names
from tests.briefing.briefed import briefed

BRIEFING = briefed("syria-2016")
SHORT = ["source", "short", "watch", "unknown", "terms", "actors", "timeline"]
WHY = ["deal", "leverage", "way", "claims", "change"]


def keys(doc: Document) -> list[str]:
    return [one.key for one in doc.parts]


def told(doc: Document) -> set[str]:
    """Return the ids of the findings in a document."""
    return {
        one.id
        for part in doc.parts
        for block in part.blocks
        if isinstance(block, Findings)
        for one in block.findings
    }


@pytest.mark.parametrize(
    ("length", "parts"),
    [
        ("short", SHORT),
        ("default", [*SHORT[:4], *WHY, *SHORT[4:], "settlement", "method", "confidence"]),
        (
            "full",
            [*SHORT[:4], *WHY, "getting", *SHORT[4:], "settlement", "history", "method",
             "confidence"],
        ),
    ],
)  # fmt: skip
def test_each_length_has_its_parts_in_order(length: Length, parts: list[str]) -> None:
    assert keys(document(BRIEFING, length)) == parts


@pytest.mark.parametrize("name", names())
def test_no_heading_stands_over_nothing(name: str) -> None:
    for length in ("short", "default", "full"):
        for part in document(briefed(name), length).parts:
            for block in part.blocks:
                if isinstance(block, Findings):
                    assert block.findings or block.pictures
                elif isinstance(block, Items):
                    assert block.entries
                elif isinstance(block, Grid):
                    assert block.rows
                    assert {len(row) for row in block.rows} == {len(block.columns)}
                else:
                    assert all(block.texts)


def test_pictures_stand_where_they_are_drawn_and_as_tables_in_full() -> None:
    def pictured(doc: Document) -> int:
        return sum(
            len(block.pictures)
            for part in doc.parts
            for block in part.blocks
            if isinstance(block, Findings)
        )

    assert pictured(document(BRIEFING)) == 0
    assert pictured(document(BRIEFING, drawn=True)) == len(BRIEFING.pictures)
    assert pictured(document(BRIEFING, "full")) == len(BRIEFING.pictures)
    assert "history" in keys(document(BRIEFING, drawn=True))


def test_longer_forms_tell_all_that_shorter_ones_tell() -> None:
    default, full = (told(document(BRIEFING, one)) for one in ("default", "full"))
    assert told(document(BRIEFING, "short")) == set()
    assert default == {one.id for one in BRIEFING.findings if not one.annex}
    assert full == {one.id for one in BRIEFING.findings}
    assert default < full


def test_the_claims_at_the_end_are_those_of_what_is_told() -> None:
    short, default, full = (document(BRIEFING, one).claims for one in ("short", "default", "full"))
    assert short == ()
    assert full == tuple(BRIEFING.claims)
    assert set(default) < set(full)
    cited = {
        name
        for one in BRIEFING.findings
        if not one.annex
        for name in (*one.claims_for, *one.claims_against)
    }
    assert cited <= set(default)


@pytest.mark.parametrize(("length", "most"), [("short", 1000), ("default", 2500)])
def test_the_rendered_page_but_for_its_evidence_is_short(length: Length, most: int) -> None:
    text = markdown(BRIEFING, length).partition("## Evidence")[0]
    assert 200 < len(text.split()) <= most


def test_bottom_line_is_numbered_and_refers_to_its_findings() -> None:
    part = next(one for one in document(BRIEFING, "short").parts if one.key == "short")
    (block,) = part.blocks
    assert isinstance(block, Items)
    assert block.numbered
    assert [one.refs for one in block.entries] == [(one.id,) for one in BRIEFING.takeaways]


def test_only_the_box_is_boxed() -> None:
    assert [one.key for one in document(BRIEFING).parts if one.boxed] == ["terms"]


@pytest.mark.parametrize(
    ("author", "handling", "facts"),
    [
        ("", "", ["not named", "not marked"]),
        ("A. Writer", "not to be quoted", ["A. Writer", "not to be quoted"]),
    ],
)
def test_what_stands_under_the_title(author: str, handling: str, facts: list[str]) -> None:
    head = replace(BRIEFING.head, author=author, handling=handling)
    given = dict(document(replace(BRIEFING, head=head)).facts)
    assert list(given) == ["As of", "Author", "Handling", "Status"]
    assert [given["Author"], given["Handling"]] == facts
    assert given["As of"] == "29 March 2016; nothing later is considered"
    assert given["Status"].startswith("coded")


def test_a_draft_has_the_status_of_one() -> None:
    assert dict(document(replace(BRIEFING, draft=True)).facts)["Status"].startswith("draft")


def test_a_side_to_which_nothing_is_open_is_told_so() -> None:
    bare = replace(BRIEFING, side="Iran", options=())
    part = next(one for one in document(bare, "short").parts if one.key == "options")
    assert part.heading == "Options open to Iran"
    assert "Nothing was found" in str(part.blocks)
