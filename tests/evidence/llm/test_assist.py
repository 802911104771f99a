"""A model proposes and the text decides; whatever the endpoint does, the rules' result stands."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from detente.errors import ReadingError
from detente.evidence.llm import Assisted, Endpoint, assist
from detente.evidence.llm.check import check
from detente.evidence.llm.form import ModelAnswer, answer, schema
from detente.evidence.reading import Reading, read_text
from tests.evidence.llm.server import Reply, Script, Server, said, serving

TEXT = "Egypt said that Libya had pledged to open the border. Chad bombed a port in Libya."


@cache
def reading() -> Reading:
    return read_text(TEXT)


def filled(**changes: Any) -> dict[str, Any]:
    """Return a right answer for the text, with some of it changed."""
    told = {
        "attributions": [
            {
                "source": "Egypt", "cue": "said", "says": "asserts",
                "content": "that Libya had pledged to open the border",
            }
        ],
        "claims": [{"text": "Libya pledged to open up.", "words": "pledged to open the border"}],
        "events": [
            {
                "who": "Chad", "whom": "Libya", "root": "ASSAULT", "modality": "done",
                "words": "bombed a port in Libya",
            }
        ],
    }  # fmt: skip
    return told | changes


RIGHT = json.dumps(filled())


def asked(script: Script, **changes: Any) -> tuple[Assisted, Server]:
    """Return what is made of a script's answers, and the server that gave them."""
    with serving(script) as server:
        given: dict[str, Any] = {"timeout": 5.0, "wait": 0.01} | changes
        return assist(reading(), Endpoint(server.url, "small", "secret", **given)), server


def test_a_right_answer_agrees_with_the_rules_or_stands_beside_them() -> None:
    made, server = asked(lambda *_: said(RIGHT))
    (paragraph,) = made.paragraphs
    assert (paragraph.mode, paragraph.turns, paragraph.fault) == ("json_schema", 1, "")
    for one in paragraph.proposals:
        for start, end in one.spans.values():
            assert TEXT[start:end].strip()
    agreed = {(one.kind, one.code) for one in made.agreed}
    assert ("attribution", ("asserts",)) in agreed
    assert ("event", ("ASSAULT", "done")) in agreed
    assert server.paths == ["/v1/chat/completions"]
    assert server.headers[0]["Authorization"] == "Bearer secret"


def test_where_they_disagree_both_are_shown() -> None:
    event = filled()["events"][0] | {"root": "AID"}
    made, _ = asked(lambda *_: said(json.dumps(filled(events=[event]))))
    pairs = [(one.rules, one.model) for one in made.differences if one.rules and one.model]
    assert [(rules.code, model.code) for rules, model in pairs] == [
        (("ASSAULT", "done"), ("AID", "done"))
    ]
    assert any(one.model is None for one in made.differences)


def test_the_key_is_never_recorded() -> None:
    made, _ = asked(lambda *_: said(RIGHT))
    assert "secret" not in json.dumps(made.as_dict()) + repr(made)
    assert "secret" not in repr(Endpoint("http://user:secret@host/v1", "m", "secret").shown)
    assert "secret" not in repr(Endpoint("http://host/v1", "m", "secret"))


@pytest.mark.parametrize(
    ("known", "forms"),
    [
        pytest.param("json_schema", ["json_schema"], id="strict"),
        pytest.param(
            "json_object with schema", ["json_schema", "json_object with schema"], id="with schema"
        ),
        pytest.param(
            "json_object",
            ["json_schema", "json_object with schema", "json_object"],
            id="without schema",
        ),
        pytest.param(
            "text",
            ["json_schema", "json_object with schema", "json_object", "text"],
            id="fenced text",
        ),
    ],
)
def test_forms_of_answer_are_asked_for_in_order(known: str, forms: list[str]) -> None:
    words = f"Here it is:\n```json\n{RIGHT}\n```\nDone." if known == "text" else RIGHT

    def script(body: dict[str, Any], _: int) -> Reply:
        form = body.get("response_format", {"type": "text"})
        name = form["type"] + (" with schema" if "schema" in form else "")
        return said(words) if name == known else Reply(b'{"error": "unknown"}', status=400)

    made, server = asked(script)
    assert server.forms() == forms
    assert (made.paragraphs[0].mode, len(made.paragraphs[0].proposals)) == (known, 3)


def test_a_form_that_is_refused_is_not_asked_for_again() -> None:
    def script(body: dict[str, Any], _: int) -> Reply:
        strict = body.get("response_format", {}).get("type") == "json_schema"
        return Reply(b"{}", status=400) if strict else said(json.dumps(filled_for(body)))

    with serving(script) as server:
        assist(read_text("France left.\n\nSpain left.\n\nItaly left."), Endpoint(server.url, "m"))
    assert server.forms() == ["json_schema", *["json_object with schema"] * 3]


def filled_for(_: dict[str, Any]) -> dict[str, Any]:
    """Return an answer that finds nothing."""
    return {"attributions": [], "claims": [], "events": []}


def test_broken_json_gets_one_repair_turn() -> None:
    made, server = asked(lambda _, number: said("{oops" if number == 0 else RIGHT))
    assert (made.paragraphs[0].turns, made.paragraphs[0].fault) == (2, "")
    assert len(made.paragraphs[0].proposals) == 3
    told = server.asked[1]["messages"]
    assert [one["role"] for one in told] == ["system", "user", "assistant", "user"]
    assert "no JSON" in told[-1]["content"]


def test_an_invented_quote_is_told_once_then_dropped() -> None:
    claim = {"text": "x", "words": "Libya closed the border"}
    made, server = asked(lambda *_: said(json.dumps(filled(claims=[claim]))))
    (paragraph,) = made.paragraphs
    assert len(server.asked) == 2
    assert "does not stand in the text" in server.asked[1]["messages"][-1]["content"]
    assert paragraph.dropped == (
        "claim: words 'Libya closed the border' does not stand in the text",
    )
    assert [one.kind for one in paragraph.proposals] == ["attribution", "event"]


def test_a_bad_repair_does_not_lose_what_stood() -> None:
    claim = {"text": "x", "words": "never said"}
    first = json.dumps(filled(claims=[claim]))
    made, _ = asked(lambda _, number: said(first if number == 0 else "sorry"))
    assert [one.kind for one in made.paragraphs[0].proposals] == ["attribution", "event"]


def test_unknown_codes_are_dropped() -> None:
    event = filled()["events"][0] | {"root": "EXPLODE"}
    made, _ = asked(lambda *_: said(json.dumps(filled(events=[event]))))
    assert made.paragraphs[0].dropped == ("event: 'EXPLODE' is no known code",)


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        pytest.param(said("{oops"), "no JSON", id="broken JSON twice"),
        pytest.param(said('{"events": "none"}'), "events", id="the wrong shape"),
        pytest.param(said(None, refusal="I cannot"), "the model refused", id="a refusal"),
        pytest.param(said("", finish="content_filter"), "the model refused", id="filtered"),
        pytest.param(said("{", finish="length"), "cut off", id="cut off"),
        pytest.param(said(""), "said nothing", id="nothing"),
        pytest.param(Reply(b"<html>hi</html>", kind="text/html"), "no JSON (15 bytes)", id="html"),
        pytest.param(Reply(b'{"choices": []}'), "form of the protocol", id="no choices"),
        pytest.param(Reply(b"[1]"), "form of the protocol", id="another shape"),
        pytest.param(Reply(b"[" * 100_000), "no JSON", id="nested without end"),
        pytest.param(Reply(b'"' + b"x" * 2_100_000), "too long", id="endless"),
        pytest.param(Reply(b"", status=500), "it answered 500", id="500"),
        pytest.param(Reply(b"", status=429), "it answered 429", id="429"),
        pytest.param(Reply(b"", status=307, headers=(("Location", "/x"),)), "307", id="redirect"),
        pytest.param(Reply(b"", status=401), "it answered 401", id="no right"),
    ],
)
def test_every_failure_is_told_and_the_rules_stand(reply: Reply, why: str) -> None:
    made, _ = asked(lambda *_: reply, retries=1)
    told = made.stopped or made.paragraphs[0].fault
    assert why in told
    assert (made.agreed, made.differences) == ((), ())


def test_a_busy_endpoint_is_asked_again() -> None:
    busy = Reply(b"", status=429, headers=(("Retry-After", "0"),))
    made, server = asked(lambda _, number: busy if number < 2 else said(RIGHT))
    assert len(server.asked) == 3
    assert made.paragraphs[0].fault == ""


def test_an_endpoint_that_does_not_answer_in_time_is_left_alone() -> None:
    slow = Reply(b"{}", delay=0.4)
    made, server = asked(lambda *_: slow, timeout=0.1, retries=1)
    assert made.paragraphs[0].fault == "no answer within 0.1 seconds"
    assert len(server.asked) == 2


def test_after_three_silent_paragraphs_no_more_are_asked_about() -> None:
    many = read_text("\n\n".join(f"France left town number {n}." for n in range(9)))
    with serving(lambda *_: said("")) as server:
        made = assist(many, Endpoint(server.url, "m", retries=0))
    assert (len(server.asked), len(made.paragraphs)) == (3, 3)
    assert "no answer to 3 paragraphs in a row" in made.stopped


def test_nobody_at_the_address_is_told() -> None:
    made = assist(reading(), Endpoint("http://127.0.0.1:9/v1", "m", retries=0, timeout=2))
    assert "cannot be reached" in made.paragraphs[0].fault


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        pytest.param({}, "no language model is set up", id="nothing set"),
        pytest.param({"DETENTE_LLM_URL": "http://x/v1"}, "no language model is named", id="model"),
        pytest.param(
            {"DETENTE_LLM_URL": "x", "DETENTE_LLM_MODEL": "m"}, "is no address", id="address"
        ),
        pytest.param(
            {"DETENTE_LLM_URL": "http://[x", "DETENTE_LLM_MODEL": "m"}, "is no address", id="broken"
        ),
    ],
)
def test_what_is_missing_in_the_environment_is_told(environment: dict[str, str], told: str) -> None:
    with pytest.raises(ReadingError, match=told):
        Endpoint.from_environment(environment)


def test_the_environment_names_the_endpoint() -> None:
    told = {"DETENTE_LLM_URL": "http://h/v1/", "DETENTE_LLM_MODEL": "m", "DETENTE_LLM_KEY": "k"}
    made = Endpoint.from_environment(told)
    assert (made.address, made.key) == ("http://h/v1/chat/completions", "k")


def test_a_right_answer_keeps_to_the_schema() -> None:
    import jsonschema

    jsonschema.validate(filled(), schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(filled(extra=[]), schema())


def test_of_several_places_the_nearest_is_taken() -> None:
    found = answer(json.dumps(filled(attributions=[], claims=[])))
    (proposal,) = check(found, "Libya slept. " + TEXT, 100).proposals
    start, end = proposal.spans["whom"]
    assert start == 100 + len("Libya slept. ") + TEXT.rindex("Libya")
    assert end - start == len("Libya")
    assert check(ModelAnswer(), TEXT, 0).proposals == ()


def test_the_result_as_plain_data_is_ready_for_json() -> None:
    made, _ = asked(lambda *_: said(RIGHT))
    plain = json.loads(json.dumps(made.as_dict()))
    assert (plain["model"], plain["stopped"]) == ("small", None)
    assert len(plain["paragraphs"]) == len(made.paragraphs) == 1
    assert len(plain["agreed"]) == len(made.agreed)
    assert len(plain["differences"]) == len(made.differences)


def test_a_paragraph_that_repeats_another_is_not_asked_about() -> None:
    first = "Egypt said that Libya had pledged to open the border on the first of May this year."
    twice = read_text(f"{first}\n\nChad bombed a port in Libya.\n\n{first}")
    repeated = [block for block in twice.blocks if block.repeats is not None]
    assert repeated
    with serving(lambda *_: said(RIGHT)) as server:
        made = assist(twice, Endpoint(server.url, "small", "secret", timeout=5.0, wait=0.01))
    asked_about = {paragraph.start for paragraph in made.paragraphs}
    assert not asked_about & {block.start for block in repeated}
