"""A briefing on a draft: what the article says first, and nothing else as long as it is a draft."""

from dataclasses import replace

import pytest

from detente import brief
from detente.briefing.briefing import Briefing
from detente.briefing.document import document
from detente.briefing.drafts import open_questions
from detente.briefing.render.html import html
from detente.briefing.render.markdown import markdown
from detente.case.draft import draft_case
from detente.evidence.reading import read_text

ARTICLE = """\
How the truce in Norland was made

By Ann Writer
12 March 2021

Russia bombed the rebels in Norland in January and February. The United States pledged to stop
the flow of weapons to the rebels on condition that Russia halt its offensive, according to two
senior Turkish officials quoted by Le Soir. Russia halted its offensive on March 2. Turkey refused
to close its border. Iran fears that Russia will make a deal with the United States.
"""


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    """Return the briefing on the draft of an article."""
    reading = read_text(ARTICLE)
    return brief(draft_case(reading), reading=reading, illustrated=False)


def test_in_short_stands_what_the_article_says(briefing: Briefing) -> None:
    lines = [one.takeaway for one in briefing.takeaways]
    assert any(line.startswith("Pledged: The United States pledged") for line in lines)
    assert "Refused: Turkey refused to close its border." in lines
    assert all(len(line) <= 140 for line in lines)
    assert {one.section for one in briefing.takeaways} == {"told"}
    assert briefing.as_dict()["short"][0]["text"] == lines[0]


def test_what_the_model_would_imply_stands_below_and_folded(briefing: Briefing) -> None:
    doc = document(briefing, "full")
    keys = [part.key for part in doc.parts]
    assert keys[: keys.index("if")] == ["source", "told", "short", "open"]
    assert not any(part.folded for part in doc.parts[: keys.index("if") + 1])
    assert all(part.folded for part in doc.parts[keys.index("if") + 1 :])
    assert {"deal", "actors", "method"} <= set(keys[keys.index("if") + 1 :])


def test_open_questions_have_a_part_of_their_own(briefing: Briefing) -> None:
    (part,) = (one for one in document(briefing).parts if one.key == "open")
    assert len(part.blocks[0].entries) == len(open_questions(briefing.summary)) > 0
    answered = replace(briefing, summary=briefing.summary.replace("?", "? Answer: Yes.", 9))
    assert "open" not in [one.key for one in document(answered).parts]


def test_a_page_folds_it_and_a_text_says_it(briefing: Briefing) -> None:
    folded = sum(part.folded for part in document(briefing).parts)
    assert html(briefing).count("<details><summary><h2") == folded
    text = markdown(briefing)
    assert "## If this draft were right" in text
    assert text.index("## Bottom line") < text.index("## If this draft") < text.index("## Method")


def test_what_is_no_draft_is_laid_out_as_ever(briefing: Briefing) -> None:
    parts = document(replace(briefing, draft=False)).parts
    assert not any(part.folded for part in parts)
    assert "if" not in [part.key for part in parts]
