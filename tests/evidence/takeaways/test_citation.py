"""Attribution in short form: whose words a line gives, and when it may stand at its end."""

from __future__ import annotations

import pytest

pytest.importorskip("spacy")

from detente.evidence.chain import Link
from detente.evidence.takeaways.citation import CitedSpan, attributed, short_chain
from detente.evidence.takeaways.render import render
from tests.evidence.lines import spoken_line
from tests.evidence.texts import parsed

SPOKEN = [
    pytest.param(
        "Officials said that Norland had left Estia.",
        "Norland had left Estia (per officials)",
        id="officials said that",
    ),
    pytest.param(
        "Officials said Norland had left Estia.",
        "Norland had left Estia (per officials)",
        id="without that",
    ),
    pytest.param(
        "Two senior officials in Estia said that Norland had left.",
        "Norland had left (per two senior officials)",
        id="two adjectives",
    ),
    pytest.param(
        "Three very old and very tired officials said that Norland had left.",
        "Norland had left (per three old officials)",
        id="a long phrase is cut",
    ),
    pytest.param(
        "President Ada Brandt said that Norland had left Estia.",
        "Norland had left Estia (per Brandt)",
        id="a name with a title",
    ),
    pytest.param(
        "Carl M. Weber said that Norland had left Estia.",
        "Norland had left Estia (per Weber)",
        id="a name with an initial",
    ),
    pytest.param(
        "Carl Weber, who sells maps, said that Norland had left Estia.",
        "Norland had left Estia (per Weber)",
        id="a name with who",
    ),
    pytest.param(
        "Carl Weber said that Norland had left Estia.",
        "Norland had left Estia (per Carl Weber)",
        id="a name alone stays whole",
    ),
    pytest.param(
        "Carl M. Weber, who writes for Nord Blatt, said that Norland had left Estia.",
        "Norland had left Estia (per Weber, Nord Blatt)",
        id="who writes for",
    ),
    pytest.param(
        "Carl M. Weber, an editor of the Nord Blatt, said that Norland had left Estia.",
        "Norland had left Estia (per Weber, Nord Blatt)",
        id="editor of",
    ),
    pytest.param(
        "A report by Carl M. Weber said that Norland had left Estia.",
        "Norland had left Estia (per Weber)",
        id="a report by",
    ),
    pytest.param(
        "A report by the council said that Norland had left Estia.",
        "Norland had left Estia (per a report)",
        id="a report by nobody named",
    ),
    pytest.param(
        "According to a report by Carl M. Weber, officials said that Norland had left Estia.",
        "Norland had left Estia (per Weber)",
        id="according to a report by",
    ),
    pytest.param(
        "According to a report, officials said that Norland had left Estia.",
        "",
        id="according to nobody named",
    ),
    pytest.param(
        "According to Weber, officials said that Norland had left Estia.",
        "Norland had left Estia (per Weber)",
        id="according to a name",
    ),
    pytest.param(
        "Officials told Brandt that Norland had left Estia.",
        "Norland had left Estia (per officials)",
        id="told somebody",
    ),
    pytest.param(
        "He said that Norland had left Estia.",
        "",
        id="he said is not moved",
    ),
    pytest.param(
        "This said that Norland had left Estia.",
        "",
        id="which said is not moved",
    ),
    pytest.param(
        "Weber said that he had left Estia.",
        "",
        id="of himself is not moved",
    ),
    pytest.param(
        "Weber fears that Norland has left Estia.",
        "",
        id="fears are not moved",
    ),
    pytest.param(
        "Weber did not say that Norland had left Estia.",
        "",
        id="not said",
    ),
    pytest.param(
        "Weber hoped that Norland had left Estia.",
        "",
        id="hoped",
    ),
    pytest.param(
        "Weber said a word about Norland.",
        "",
        id="said nothing of a clause",
    ),
    pytest.param(
        "Norland had left Estia, officials said.",
        "",
        id="the clause first",
    ),
]


@pytest.mark.parametrize(("sentence", "line"), SPOKEN)
def test_what_is_said_may_go_before_who_says_it(sentence: str, line: str) -> None:
    assert spoken_line(sentence) == line


ROWS = [
    pytest.param(
        "Norland left Estia.",
        [(0, 19, "Weber")],
        False,
        "Norland left Estia (per Weber)",
        id="whole",
    ),
    pytest.param(
        "Norland left Estia.", [(0, 7, "Weber")], False, "Norland left Estia", id="a part"
    ),
    pytest.param(
        "Weber wrote a letter in which Norland left Estia.",
        [(30, 49, "Weber")],
        True,
        "Norland left Estia (per Weber)",
        id="the end of a long one",
    ),
    pytest.param(
        "Weber wrote a letter in which Norland left Estia.",
        [(30, 49, "Weber")],
        False,
        "Weber wrote a letter in which Norland left Estia",
        id="the end of a short one stays",
    ),
    pytest.param(
        "Weber said that Norland left Estia.",
        [(11, 35, "Weber, Nord Blatt")],
        True,
        "Norland left Estia (per Weber, Nord Blatt)",
        id="that goes",
    ),
    pytest.param(
        "Weber said that Norland left Estia on a wet day.",
        [(16, 34, "Weber")],
        True,
        "Norland left Estia on a wet day (per Weber)",
        id="what does not end it falls to the syntax",
    ),
    pytest.param(
        "Brandt noted that Weber said that Norland left Estia.",
        [(13, 53, "Brandt"), (29, 53, "Weber")],
        True,
        "Norland left Estia (per Weber)",
        id="the narrower of two",
    ),
    pytest.param(
        "Weber wrote of the rain and a lost war.",
        [(15, 39, "Weber")],
        True,
        "Weber wrote of the rain and a lost war",
        id="no clause, so nothing moves",
    ),
]


@pytest.mark.parametrize(("sentence", "spans", "long", "line"), ROWS)
def test_given_attributions_are_told_in_short(
    sentence: str, spans: list[tuple[int, int, str]], long: bool, line: str
) -> None:
    tree = parsed(sentence)
    kept, suffix = attributed(tree, [CitedSpan(*span) for span in spans], long=long)
    assert render(tree, kept, short=False).rstrip(".") + suffix == line


def _person(name: str) -> Link:
    return Link(name=name, type="person")


AUTHOR = Link(name="An Author", type="author")


@pytest.mark.parametrize(
    ("chain", "line"),
    [
        pytest.param((_person("Carl Weber"), AUTHOR), "Weber", id="surname"),
        pytest.param(
            (_person("Carl Weber"), Link(name="Nord Blatt", type="outlet"), AUTHOR),
            "Weber, Nord Blatt",
            id="outlet whole",
        ),
        pytest.param(
            (Link(name="United States", type="state"), _person("Carl Weber"), AUTHOR),
            "United States, Weber",
            id="state and person",
        ),
        pytest.param(
            (Link(name="officials", type="unnamed group", anonymous=True), AUTHOR),
            "officials",
            id="nobody named",
        ),
        pytest.param(
            (
                Link(name="officials", type="unnamed group", anonymous=True),
                _person("Carl Weber"),
                AUTHOR,
            ),
            "Weber",
            id="the named alone",
        ),
        pytest.param((Link(name="They", type="unnamed group"), AUTHOR), "", id="a pronoun never"),
        pytest.param((_person("we"), AUTHOR), "", id="nor the author as we"),
        pytest.param(
            (_person("Carl Weber"), _person("Ada Weber"), AUTHOR), "Weber", id="one name once"
        ),
        pytest.param((AUTHOR,), "", id="the author alone"),
        pytest.param((Link(name="Nusra", type="group"), AUTHOR), "Nusra", id="a group alone"),
        pytest.param(
            (Link(name="Nusra", type="group"), _person("Carl Weber"), AUTHOR),
            "Weber",
            id="a group before a person",
        ),
    ],
)
def test_a_chain_in_short(chain: tuple[Link, ...], line: str) -> None:
    assert short_chain(chain) == line
