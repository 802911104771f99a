"""Events: roots, modality, participants, time and claim, on sentences of our own."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("spacy")

from detente.evidence.events import Event, KnownSpans, between, extract
from detente.evidence.events.act_reader import ActReader
from detente.evidence.events.between import extents
from detente.evidence.structure.parse import parse
from detente.evidence.structure.syntax import syntax_tree


def events(text: str, **options: object) -> tuple[Event, ...]:
    """Return the events of a text that is one paragraph."""
    (doc,) = parse([text])
    return extract([(doc, 0)], **options)  # type: ignore[arg-type]  # options are extract's own


@pytest.mark.parametrize(
    ("sentence", "root", "cameo", "act", "modality"),
    [
        pytest.param("Norland attacked a base in Sudria.", "ASSAULT", "18", "ASSAULT", "done",
                     id="verb"),
        pytest.param("Norland launched an attack on Sudria.", "ASSAULT", "18", "ASSAULT", "done",
                     id="light-verb"),
        pytest.param("The base was bombed by Norland.", "ASSAULT", "18", "ASSAULT", "done",
                     id="passive"),
        pytest.param("Norland held talks with Sudria.", "CONSULT", "04", "CONSULT", "done",
                     id="talks"),
        pytest.param("Norland signed an agreement with Sudria.", "SUPPORT", "05", "SUPPORT",
                     "done", id="sign"),
        pytest.param("Norland imposed sanctions on Sudria.", "COERCE", "17", "COERCE", "done",
                     id="sanctions"),
        pytest.param("Norland lifted its embargo against Sudria.", "CONCEDE", "08", "CONCEDE",
                     "done", id="lift"),
        pytest.param("Norland suspended aid to Sudria.", "SANCTION", "16", "SANCTION", "done",
                     id="suspend"),
        pytest.param("Norland withdrew its troops from Sudria.", "RETREAT", "08", "RETREAT",
                     "done", id="withdraw"),
        pytest.param("Norland halted its offensive.", "RETREAT", "08", "RETREAT", "done",
                     id="halt"),
        pytest.param("Norland agreed to release the prisoners.", "AGREE", "03", "CONCEDE",
                     "pledged", id="agree"),
        pytest.param("Norland refused to release the prisoners.", "REJECT", "12", "CONCEDE",
                     "refused", id="refuse"),
        pytest.param("Norland threatened to bomb Sudria.", "THREATEN", "13", "ASSAULT",
                     "threatened", id="threaten"),
        pytest.param("Norland demanded that Sudria withdraw its troops.", "REQUEST", "10",
                     "RETREAT", "demanded", id="demand"),
        pytest.param("Norland will send aid to Sudria.", "AGREE", "03", "AID", "expected",
                     id="will-friendly"),
        pytest.param("Norland will bomb Sudria.", "THREATEN", "13", "ASSAULT", "threatened",
                     id="will-hostile"),
        pytest.param("Norland will not lift the embargo.", "REJECT", "12", "CONCEDE", "refused",
                     id="will-not"),
        pytest.param("Norland did not attack Sudria.", "CONCEDE", "08", "ASSAULT", "negated",
                     id="did-not"),
        pytest.param("Norland may attack Sudria.", "ASSAULT", "18", "ASSAULT", "possible",
                     id="may"),
        pytest.param("Norland pledged its full support for Sudria.", "SUPPORT", "05", "SUPPORT",
                     "pledged", id="pledge-support"),
        pytest.param("Norland announced the release of the hostages.", "CONCEDE", "08", "CONCEDE",
                     "done", id="nominal"),
        pytest.param("The talks with Sudria collapsed.", "SANCTION", "16", "SANCTION", "done",
                     id="course"),
        pytest.param("Norland rejected a demand by Sudria.", "REJECT", "12", "REQUEST", "refused",
                     id="reject-demand"),
        pytest.param("Norland accepted the demands of Sudria.", "CONCEDE", "08", "CONCEDE",
                     "done", id="accept-demand"),
        pytest.param("Norland violated the ceasefire with Sudria.", "ASSAULT", "19", "ASSAULT",
                     "done", id="violate"),
        pytest.param("Norland failed to renew the embargo on Sudria.", "CONCEDE", "08",
                     "SANCTION", "negated", id="fail"),
    ],
)  # fmt: skip
def test_an_act_is_read_with_its_root_and_modality(
    sentence: str, root: str, cameo: str, act: str, modality: str
) -> None:
    (doc,) = parse([sentence])
    outer = [one for _, one in ActReader(syntax_tree(doc)).acts()]
    within = {part for one in outer for part in one.parts if part != one.at}
    found = [one for one in outer if one.at not in within]
    assert (found[0].root, found[0].cameo, found[0].modality) == (root, cameo, modality)
    assert (found[0].inner or found[0].root) == act


def test_who_and_whom_are_found_in_the_active_and_the_passive() -> None:
    active = events("Norland bombed Sudria.")[0]
    passive = events("Sudria was bombed by Norland.")[0]
    for event in (active, passive):
        assert [one.text for one in event.who] == ["Norland"]
        assert [one.text for one in event.whom] == ["Sudria"]


def test_a_request_keeps_apart_who_is_asked_and_who_is_concerned() -> None:
    (event,) = events("Norland asked Estia to carry out attacks on Sudria.")
    assert [one.text for one in event.whom] == ["Estia"]
    assert [one.text for one in event.toward] == ["Sudria"]
    assert (event.root, event.act, event.modality) == ("REQUEST", "ASSAULT", "demanded")


def test_do_so_takes_over_the_act_that_was_asked_for() -> None:
    found = events(
        "Norland asked Estia to carry out attacks on Sudria. But Estia refused to do so."
    )
    refusal = found[-1]
    assert (refusal.root, refusal.act, refusal.modality) == ("REJECT", "ASSAULT", "refused")
    assert [one.text for one in refusal.toward] == ["Sudria"]
    assert [one.text for one in refusal.whom] == ["Norland"]


def test_a_pledge_is_read_across_a_quotation_and_a_frame() -> None:
    (event,) = events(
        "Estia had pledged as part of the truce to “stop the flow of weapons” into Sudria."
    )
    assert (event.root, event.act, event.modality) == ("AGREE", "CONCEDE", "pledged")


def test_what_stands_under_if_is_conditional() -> None:
    found = events("Estia will leave the talks if Norland attacks Sudria.")
    assert [event.modality for event in found if event.act == "ASSAULT"] == ["conditional"]


def test_known_actors_and_claims_are_put_to_events() -> None:
    text = "Norland bombed Sudria."
    known = KnownSpans(mentions=((0, 7, "norland"), (15, 21, "sudria")), claims=((0, 22, "c1"),))
    (event,) = events(text, known=known)
    assert [one.actor for one in (*event.who, *event.whom)] == ["norland", "sudria"]
    assert event.claim == "c1"
    assert event.confidence > events(text)[0].confidence


def test_an_event_without_a_known_actor_is_left_out_where_actors_are_known() -> None:
    assert (
        events("The committee praised the report.", known=KnownSpans(mentions=((90, 95, "x"),)))
        == ()
    )


def test_time_dates_the_act_or_the_telling() -> None:
    published = date(2016, 3, 29)
    (act,) = events("Norland bombed Sudria on March 14.", published=published)
    (told,) = events("Estia said last week that Norland had bombed Sudria.", published=published)
    assert act.time is not None
    assert act.time.interval is not None
    assert act.time.interval.code == "2016-03-14"
    assert act.reported is None
    assert told.time is None
    assert told.reported is not None
    assert told.reported.interval is not None
    assert told.reported.interval.code == "2016-W12"


def test_json_has_the_fields_that_reading_prints() -> None:
    (event,) = events("Norland bombed Sudria on March 14.", published=date(2016, 3, 29))
    printed = event.as_dict()
    assert {"who", "whom", "root", "cameo", "modality", "time", "claim", "rule", "confidence"} <= (
        set(printed)
    )
    assert printed["time"] == {
        "text": "March 14", "interval": "2016-03-14", "granularity": "day", "span": [25, 33],
    }  # fmt: skip


def test_between_links_the_two_who_are_named() -> None:
    text = "Estia said Norland had bombed Sudria after Sudria broke off talks with Estia."
    (doc,) = parse([text])
    source, target = extents(text, "Norland", "Sudria")
    act = between(syntax_tree(doc), source, target)
    assert act is not None
    assert act.root == "ASSAULT"


def test_extents_do_not_share_a_place() -> None:
    text = "Norland and Norland agreed."
    assert list(extents(text, "Norland", "Norland")) == [(0, 7), (12, 19)]


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
