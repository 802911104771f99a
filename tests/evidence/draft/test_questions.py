"""Questions: what a person must settle, since the text does not tell it."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from detente.evidence.draft import open_questions
from tests.evidence.lines import question_lines
from tests.evidence.texts import reading

ROWS = [
    pytest.param(
        "Egypt refused to close the port. Libya wants to arm the rebels.",
        "May 20, 2019",
        [],
        id="nothing to ask",
    ),
    pytest.param(
        "Egypt refused to close the port. Libya wants to arm the rebels.",
        "",
        ["When was the article published? Relative times cannot be dated without it."],
        id="without a date",
    ),
    pytest.param(
        "Egypt promised to close the port. Libya wants to arm the rebels.",
        "May 20, 2019",
        [
            "Is the pledge kept, that Egypt closes the port?",
            "For what, and to whom, was it pledged that Egypt closes the port?",
        ],
        id="a promise: kept, and for what",
    ),
    pytest.param(
        "Egypt promised to close the port if Libya does not arm the rebels. Libya wants to arm "
        "the rebels.",
        "May 20, 2019",
        ["Is the pledge kept, that Egypt closes the port?"],
        id="a promise on a condition",
    ),
    pytest.param(
        "Egypt threatened to close the port. Egypt refused to arm Mali. Libya wants to arm the "
        "rebels.",
        "May 20, 2019",
        [],
        id="a threat is not asked about",
    ),
    pytest.param(
        "Egypt closed the port. Libya wants to arm the rebels.",
        "May 20, 2019",
        ["What does Egypt want? The text tells only what it does or could do."],
        id="wants that are only inferred",
    ),
    pytest.param(
        "The northern rebels closed the port. Libya wants to arm the rebels.",
        "May 20, 2019",
        ["What do the northern rebels want? The text tells only what they do or could do."],
        id="a group's wants that are only inferred",
    ),
    pytest.param(
        "Egypt closed the port. Egypt refused to close the port. Libya wants to arm the rebels.",
        "May 20, 2019",
        [
            "Does Egypt want this: Egypt closes the port? The text says both (c3 against c2); are "
            "there two actors in one?",
        ],
        id="both wanted and not",
    ),
    pytest.param(
        "Outside patrons refused to close the port. Libya wants to arm the rebels.",
        "May 20, 2019",
        ["Who are the outside patrons, and do they act as one?"],
        id="a nameless party",
    ),
    pytest.param(
        "Egypt’s main ally refused to close the port. Libya wants to arm the rebels.",
        "May 20, 2019",
        [],
        id="one nameless ally",
    ),
    pytest.param(
        "The armed opposition refused to close the port. Libya wants to arm the rebels.",
        "May 20, 2019",
        [],
        id="an armed group is not asked about",
    ),
    pytest.param(
        "Egypt refused to pay the outside patrons. Libya wants to arm the rebels.",
        "May 20, 2019",
        ["Who is meant by “the outside patrons” in egypt.pay?"],
        id="nameless people in an option",
    ),
    pytest.param(
        "Egypt refused to close the port. Libya wants to arm the rebels. Libya fears a hard "
        "winter in the mountains.",
        "May 20, 2019",
        ["Libya fears “a hard winter in the mountains” (c4): which option would say so?"],
        id="a fear that no option says",
    ),
    pytest.param(
        "Egypt may close the port. Egypt refused to arm Mali. Libya fears that Egypt will close "
        "the port. Libya wants to arm the rebels.",
        "May 20, 2019",
        [],
        id="a fear that an option says",
    ),
    pytest.param(
        "Egypt refused to close the port. Libya wants to arm the rebels. Libya criticized the "
        "timing of the truce.",
        "May 20, 2019",
        ["Libya minds “the timing of the truce” (c4): which option would say so?"],
        id="a complaint",
    ),
    pytest.param(
        "Egypt refused to close the port. Libya wants to arm the rebels. Spain fears a hard "
        "winter.",
        "May 20, 2019",
        [],
        id="a fear of one who is no party",
    ),
    pytest.param(
        "Egypt refused to close the port. Libya wants to arm the rebels. Libya fears a hard "
        "winter in the mountains of the east and of the south with its long nights and its deep "
        "snow on every road and pass.",
        "May 20, 2019",
        [
            "Libya fears “a hard winter in the mountains of the east and of the south with its "
            "long nights and it…” (c4): which option would say so?",
        ],
        id="a long fear is cut",
    ),
]


@pytest.mark.parametrize(("text", "date", "questions"), ROWS)
def test_what_the_text_leaves_open_is_asked(text: str, date: str, questions: list[str]) -> None:
    assert question_lines(text, date) == questions
    assert open_questions(reading(text, date)) == tuple(questions)


def test_at_most_fifteen_questions_are_asked_the_weightiest_first() -> None:
    states = ["Egypt", "Libya", "Chad", "Niger", "Spain", "Italy", "Greece", "Turkey"]
    text = " ".join(f"{one} promised to close its port. {one} shelled Mali." for one in states)
    asked = question_lines(text, "May 20, 2019")
    assert len(asked) == 15
    assert [line.split()[0] for line in asked[:8]] == ["Is"] * 8


def test_where_there_is_no_case_nothing_is_asked() -> None:
    assert open_questions(reading("It rained all week in the valley.")) == ()
