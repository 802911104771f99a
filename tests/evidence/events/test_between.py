"""Events as data: who is known, what is printed, and the act that links two of a sentence."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("spacy")

from detente.evidence.events import Event, KnownSpans, between, extract
from detente.evidence.events.between import extents
from detente.evidence.structure.parse import parse
from tests.evidence.texts import parsed


def events(text: str, **options: object) -> tuple[Event, ...]:
    """Return the events of a text that is one paragraph."""
    (doc,) = parse([text])
    return extract([(doc, 0)], **options)  # options are extract's own


def test_a_pledge_is_read_across_a_quotation_and_a_frame() -> None:
    (event,) = events(
        "Estia had pledged as part of the truce to “stop the flow of weapons” into Sudria."
    )
    assert (event.root, event.act, event.modality) == ("AGREE", "CONCEDE", "pledged")


def test_known_actors_and_claims_are_put_to_events() -> None:
    text = "Norland bombed Sudria."
    known = KnownSpans(mentions=((0, 7, "norland"), (15, 21, "sudria")), claims=((0, 22, "c1"),))
    (event,) = events(text, known=known)
    assert [one.actor for one in (*event.who, *event.whom)] == ["norland", "sudria"]
    assert event.claim == "c1"
    assert event.confidence > events(text)[0].confidence


def test_an_event_without_a_known_actor_is_left_out_where_actors_are_known() -> None:
    assert (
        events("The weather praised the report.", known=KnownSpans(mentions=((90, 95, "x"),))) == ()
    )


@settings(max_examples=60)
@given(st.text(max_size=120))
def test_any_text_is_read_and_every_extent_stands_in_it(text: str) -> None:
    offset = 7
    (doc,) = parse([text])
    whole = "\0" * offset + text
    for event in extract([(doc, offset)], published=date(2020, 1, 1)):
        assert offset <= event.start <= event.end <= len(whole)
        for one in (*event.who, *event.whom, *event.toward):
            assert whole[one.start : one.end].split() == one.text.split()
        assert 0 < event.confidence <= 1


BETWEEN = [
    pytest.param("Norland bombed Sudria.", "Norland", "Sudria", "bomb", id="subject and object"),
    pytest.param("Sudria was bombed by Norland.", "Norland", "Sudria", "bomb", id="passive"),
    pytest.param("Norland bombed Sudria.", "Sudria", "Norland", "bomb", id="the other way round"),
    pytest.param(
        "Norland bombed Sudria and Estia praised Norland.", "Norland", "Sudria", "bomb", id="one"
    ),
    pytest.param(
        "Norland bombed Sudria and Estia praised Norland.",
        "Estia",
        "Norland",
        "praise",
        id="and the other",
    ),
    pytest.param(
        "Norland’s attack on Sudria failed.",
        "Norland",
        "Sudria",
        "course:fail noun:attack",
        id="a noun by its owner",
    ),
    pytest.param(
        "Norland refused to release the prisoners of Sudria.",
        "Norland",
        "Sudria",
        "refuse:refuse release",
        id="an operator over its act",
    ),
    pytest.param(
        "Norland said that it would bomb Sudria.",
        "Norland",
        "Sudria",
        "intend:will bomb",
        id="a pronoun for the source",
    ),
    pytest.param(
        "Norland urged Estia to bomb Sudria.",
        "Norland",
        "Sudria",
        "demand:urge bomb",
        id="the source above the act",
    ),
    pytest.param(
        "The army of Norland bombed the port of Sudria.",
        "Norland",
        "Sudria",
        "bomb",
        id="within subject and object",
    ),
    pytest.param(
        "Norland, which had met Estia, bombed Sudria.",
        "Norland",
        "Estia",
        "meet",
        id="in a relative clause",
    ),
    pytest.param(
        "Norland sent aid to Sudria.", "Norland", "Sudria", "send[obj=@aid|@goods]", id="to whom"
    ),
    pytest.param("Norland and Sudria.", "Norland", "Sudria", "", id="no act"),
]


@pytest.mark.parametrize(("text", "source", "target", "rule"), BETWEEN)
def test_the_act_between_two(text: str, source: str, target: str, rule: str) -> None:
    act = between(parsed(text), *extents(text, source, target))
    assert (act.rule if act else "") == rule


@pytest.mark.parametrize(
    ("parts", "places"),
    [
        pytest.param(("Norland", "Sudria"), [(0, 7), (12, 18)], id="two"),
        pytest.param(("Norland", "Norland"), [(0, 7), (23, 30)], id="one name twice"),
        pytest.param(("Norland", "Norland", "Norland"), [(0, 7), (23, 30), (0, 7)], id="too often"),
        pytest.param((" Sudria ",), [(12, 18)], id="white space"),
        pytest.param(("Estia",), [(0, 5)], id="not there"),
        pytest.param(("Norland met", "Norland"), [(0, 11), (23, 30)], id="within another"),
    ],
)
def test_every_part_has_a_place_of_its_own(
    parts: tuple[str, ...], places: list[tuple[int, int]]
) -> None:
    assert list(extents("Norland met Sudria and Norland.", *parts)) == places
