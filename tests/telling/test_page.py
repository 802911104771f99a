"""What stands around the findings of a briefing."""

from datetime import date

import pytest

from detente.briefing.finding import SECTIONS
from detente.evidence.claim import Claim
from detente.evidence.quote import Quote
from detente.evidence.source import Source
from detente.telling import page

HANDS = [{"name": "the minister", "type": "office"}, {"name": "the author", "type": "author"}]
CLAIM = Claim.model_validate({"text": "Iran will leave.", "chain": HANDS, "grade": "B2"})


def test_every_section_has_a_heading_of_its_own() -> None:
    assert tuple(page.SECTIONS) == SECTIONS
    assert len(set(page.SECTIONS.values())) == len(SECTIONS)


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "Rests on 0 beliefs"), (1, "Rests on 1 belief"), (12, "Rests on 12 beliefs")],
)
def test_how_many_beliefs(count: int, text: str) -> None:
    assert page.rests_on(count) == text


@pytest.mark.parametrize(
    ("key", "value", "shown"),
    [
        ("concept", "seq", ("concept", "SEQ")),
        ("concept", "nash", ("concept", "Nash")),
        ("version", "1.0", ("détente", "1.0")),
        ("state", 36, ("state", "36")),
        ("phase", "seq", ("phase", "seq")),
        ("colour", "red", ("colour", "red")),
    ],
)
def test_settings_by_the_names_a_reader_knows(
    key: str, value: object, shown: tuple[str, str]
) -> None:
    assert page.setting(key, value) == shown


@pytest.mark.parametrize(
    ("source", "line"),
    [
        pytest.param(Source(), "Source “s”: s.", id="nothing known"),
        pytest.param(Source(title="A war"), "Source “s”: A war.", id="a title"),
        pytest.param(
            Source(author="A. Writer", outlet="The Times"),
            "Source “s”: s, A. Writer, The Times.",
            id="no title",
        ),
        pytest.param(
            Source(title="A war", published=date(2016, 4, 1)),
            "Source “s”: A war, 2016-04-01.",
            id="a date",
        ),
        pytest.param(
            Source(
                title="A war", author="A. Writer", outlet="O", published=date(2016, 4, 1), via="V"
            ),
            "Source “s”: A war, A. Writer, O, 2016-04-01, from V.",
            id="everything",
        ),
    ],
)
def test_where_a_source_is_from(source: Source, line: str) -> None:
    assert page.source_line("s", source) == line


@pytest.mark.parametrize(
    ("because", "despite", "cited"),
    [
        ([], [], "no claim"),
        (["c1"], [], "c1"),
        ([], ["c2"], "against: c2"),
        (["c1", "c3"], ["c2", "c4"], "c1, c3, against: c2, against: c4"),
    ],
)
def test_claims_for_and_against(because: list[str], despite: list[str], cited: str) -> None:
    assert page.carried_by("S", "C.", because, despite) == f"S — C. ({cited})"


def test_a_claim_is_cited_with_its_side_its_grade_and_its_words() -> None:
    graded = "B2: usually reliable source; probably true"
    assert page.cited_claim("c1", CLAIM, against=False) == f"c1 (for, {graded}): Iran will leave."
    assert page.cited_claim("c1", CLAIM, against=True) == f"c1 (against, {graded}): {CLAIM.text}"
    assert page.word_of(CLAIM) == f"on the word of {CLAIM.told()}"
    quoted = Quote(source="article", exact="we leave", start=3, end=11)
    assert page.quote(quoted) == "“we leave” [article 3–11]"


def test_how_to_ask_what_a_finding_rests_on() -> None:
    assert page.why_hint("syria-2016", "F3") == (
        "detente why syria-2016 F3 shows what a finding rests on."
    )
