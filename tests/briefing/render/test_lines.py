"""Readings, links, hits and differences as lines of a terminal; files by their ending."""

import json
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console, RenderableType

from detente.briefing.render.files import renderer
from detente.briefing.render.readings import links_summary, reading_rules, reading_summary
from detente.briefing.render.search import found_lines
from detente.case.search import Hit, SearchResult
from detente.catalog.lookup import case_and_reading
from detente.errors import NotSupported
from detente.evidence.explain import explain
from detente.evidence.llm.assist import Assisted, Disagreement
from detente.evidence.llm.check import Proposal
from detente.evidence.reading import Reading
from detente.telling import article
from tests.briefing.briefed import briefed

ARTICLE = Path(__file__).parents[2] / "evidence" / "articles" / "river_truce.txt"


def printed(shown: RenderableType) -> list[str]:
    """Return what a wide terminal shows, line by line."""
    console = Console(width=400, file=StringIO(), record=True, color_system=None)
    console.print(shown)
    return [line.rstrip() for line in console.export_text().splitlines()]


@pytest.fixture(scope="module")
def reading() -> Reading:
    """Return the article of the tests, read."""
    _, found = case_and_reading(str(ARTICLE))
    assert found is not None
    return replace(found, questions=("Who pays?", "Who goes first?"))


def under(lines: list[str], heading: str) -> list[str]:
    """Return the lines between a heading and the next blank line."""
    rest = lines[lines.index(heading) + 1 :]
    return rest[: rest.index("")] if "" in rest else rest


def test_a_reading_in_parts(reading: Reading) -> None:
    lines = printed(reading_summary(reading))
    assert under(lines, "Takeaways") == [f"  {one.text}" for one in reading.takeaways]
    assert under(lines, "Timeline") == [
        f"  {one.interval.code}  {one.text}" for one in reading.timeline
    ]
    assert under(lines, "Said by others") == [
        f"  {key} ({one.grade}) {one.text} — {one.told()}"
        for key, one in reading.claims.items()
        if len(one.chain) > 1
    ]
    assert under(lines, "Open questions") == [f"  {one}" for one in reading.questions]
    head, *actors = under(lines, "Actors")
    assert head.split() == ["Name", "Kind", "Mentions"]
    mentions = [int(line.split()[-1]) for line in actors]
    assert mentions == sorted(mentions, reverse=True)
    assert len(actors) == min(12, len(reading.actors))


@pytest.mark.parametrize(
    ("title", "path", "head"),
    [
        ("A truce", "truce.txt", "A truce"),
        ("", "truce.txt", "truce.txt"),
        ("", "", "An article"),
    ],
)
def test_what_a_reading_is_headed_by(reading: Reading, title: str, path: str, head: str) -> None:
    source = reading.source.model_copy(update={"title": title})
    assert printed(reading_summary(replace(reading, source=source, path=path)))[0] == head


def test_parts_with_nothing_in_them_have_no_heading(reading: Reading) -> None:
    bare = replace(reading, takeaways=(), timeline=(), claims={}, questions=())
    lines = printed(reading_summary(bare))
    assert "Actors" in lines
    assert not {"Takeaways", "Timeline", "Said by others", "Open questions"} & set(lines)


def test_every_extraction_is_shown_with_its_rule(reading: Reading) -> None:
    head, *rows = printed(reading_rules(reading))
    assert head.split("  ")[0] == "What"
    assert len([row for row in rows if row]) >= len(list(explain(reading)))


@pytest.mark.parametrize(
    ("articles", "claims", "lines"),
    [
        pytest.param([], [], [], id="nothing"),
        pytest.param(
            [{"first": "a", "again": "b"}],
            [],
            ["", "Read twice", "  b is the same text as a"],
            id="an article twice",
        ),
        pytest.param(
            [],
            [{"first": ["a", "c1"], "second": ["b", "c2"], "kind": "repeats", "why": "words"}],
            ["", "The same claim", "  c2 in b repeats c1 in a: words"],
            id="a claim twice",
        ),
    ],
)
def test_links_between_articles(
    articles: list[dict[str, Any]], claims: list[dict[str, Any]], lines: list[str]
) -> None:
    assert printed(links_summary(same_articles=articles, same_claims=claims)) == lines


def hit(**other: Any) -> Hit:
    """Return a hit with something otherwise."""
    usual: dict[str, Any] = {
        "kind": "sentence", "id": "s1", "source": "article", "text": "a truce", "start": 3,
        "end": 10, "spans": (), "marked": "a **truce**", "score": 1.0,
    }  # fmt: skip
    return Hit(**(usual | other))


@pytest.mark.parametrize(
    ("hits", "total", "every", "lines"),
    [
        pytest.param([], 0, True, ["Nothing holds 'truce'."], id="nothing"),
        pytest.param(
            [hit()], 1, True, ["1 found:", "  article 3–10: a **truce**"], id="a sentence"
        ),
        pytest.param(
            [hit(start=None, end=None, id="c1", told="the author")],
            1,
            True,
            ["1 found:", "  c1: a **truce** — the author"],
            id="a claim",
        ),
        pytest.param(
            [hit(), hit(start=0)],
            12,
            False,
            [
                "12 found, though none holds all the words:",
                "  article 3–10: a **truce**",
                "  article 0–10: a **truce**",
            ],
            id="some of many",
        ),
    ],
)
def test_hits(hits: list[Hit], total: int, every: bool, lines: list[str]) -> None:
    result = SearchResult("truce", ("truce",), every, total, tuple(hits))
    assert list(found_lines(result)) == lines


CLAIM = Proposal("claim", ("asserts",), {"words": (3, 10)}, "A truce holds.")
EVENT = Proposal("event", ("ASSAULT", "done"), {"words": (20, 30)})


@pytest.mark.parametrize(
    ("agreed", "differences", "stopped", "lines"),
    [
        pytest.param((), (), "", ["small: 0 alike, 0 different."], id="nothing"),
        pytest.param(
            (CLAIM,),
            (Disagreement(EVENT, None),),
            "",
            [
                "small: 1 alike, 1 different.",
                "  rules: event ASSAULT done at 20–30",
                "  model:  nothing",
            ],
            id="the rules alone",
        ),
        pytest.param(
            (),
            (Disagreement(None, CLAIM), Disagreement(EVENT, EVENT)),
            "it timed out",
            [
                "small: 0 alike, 2 different.",
                "The model was left alone: it timed out",
                "  rules:  nothing",
                "  model: claim asserts A truce holds. at 3–10",
                "  rules: event ASSAULT done at 20–30",
                "  model: event ASSAULT done at 20–30",
            ],
            id="the model alone, and both",
        ),
    ],
)
def test_a_language_model_beside_the_rules(
    agreed: tuple[Proposal, ...],
    differences: tuple[Disagreement, ...],
    stopped: str,
    lines: list[str],
) -> None:
    result = Assisted("small", "url", "1", (), agreed, differences, stopped)
    assert list(article.assisted(result)) == lines


@pytest.mark.parametrize(
    ("ending", "start"),
    [
        (".html", "<!doctype html>"),
        (".HTM", "<!doctype html>"),
        (".md", "# In graph form\n"),
        (".json", "{\n"),
    ],
)
def test_a_briefing_by_the_ending_of_its_file(ending: str, start: str) -> None:
    assert renderer(ending)(briefed("stalemate"), "default").decode().startswith(start)


@pytest.mark.parametrize(("ending", "named"), [(".odt", "'.odt'"), ("", "'a file without")])
def test_an_unknown_ending_is_named(ending: str, named: str) -> None:
    with pytest.raises(NotSupported, match=f"cannot be written as {named}"):
        renderer(ending)


def test_the_json_of_a_file_is_the_briefing_as_plain_data() -> None:
    briefing = briefed("stalemate")
    plain = json.loads(renderer(".json")(briefing, "default"))
    assert plain == json.loads(json.dumps(briefing.as_dict()))
    assert [one["id"] for one in plain["findings"]] == [one.id for one in briefing.findings]
    assert "about" not in plain["findings"][0]
