"""One question to an endpoint: what is sent, what comes back, and every way to fail."""

from __future__ import annotations

import json
from typing import Any

import pytest

from detente.evidence.llm.chat import MODES, Fault, Mode, ask
from detente.evidence.llm.endpoint import Endpoint
from tests.evidence.llm.server import Reply, Script, Server, said, serving

MESSAGES = [{"role": "user", "content": "Read this."}]
SCHEMA = {"type": "object"}


def asked(script: Script, *, mode: Mode = "text", **given: Any) -> tuple[str, Server]:
    """Return what an endpoint answers to one question, and the server that was asked."""
    with serving(script) as server:
        end = Endpoint(server.url, "small", **{"timeout": 5.0, "wait": 0.01, "retries": 0} | given)
        return ask(end, MESSAGES, mode=mode, schema=SCHEMA), server


@pytest.mark.parametrize(
    ("mode", "form"),
    [
        pytest.param("text", None, id="text"),
        pytest.param("json_object", {"type": "json_object"}, id="an object"),
        pytest.param(
            "json_object with schema",
            {"type": "json_object", "schema": SCHEMA},
            id="an object with its schema",
        ),
        pytest.param(
            "json_schema",
            {
                "type": "json_schema",
                "json_schema": {"name": "evidence", "strict": True, "schema": SCHEMA},
            },
            id="a schema",
        ),
    ],
)
def test_the_form_of_the_answer_is_asked_for(mode: Mode, form: dict[str, Any] | None) -> None:
    words, server = asked(lambda *_: said("Done."), mode=mode)
    assert words == "Done."
    (body,) = server.asked
    assert body.get("response_format") == form
    assert (body["model"], body["messages"], body["temperature"]) == ("small", MESSAGES, 0)


def test_every_form_has_a_way_of_asking() -> None:
    assert len(MODES) == 4


@pytest.mark.parametrize(
    ("key", "header"),
    [pytest.param("secret", "Bearer secret", id="key"), pytest.param("", None, id="no key")],
)
def test_the_key_goes_in_the_header(key: str, header: str | None) -> None:
    _, server = asked(lambda *_: said("Done."), key=key)
    assert server.headers[0].get("Authorization") == header


PARTS = [{"type": "text", "text": "One"}, {"type": "image"}, "x", {"text": ", two"}]


def _answer(message: Any, **choice: Any) -> Reply:
    """Return an answer of the protocol with a message as it stands."""
    return Reply(json.dumps({"choices": [{"message": message} | choice]}).encode())


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        pytest.param(said("Done."), "Done.", id="words"),
        pytest.param(said(" Done. "), " Done. ", id="with blanks"),
        pytest.param(_answer({"content": PARTS}), "One, two", id="in parts"),
        pytest.param(_answer({"content": "x"}, finish_reason="stop"), "x", id="stopped"),
        pytest.param(_answer({"content": "x"}), "x", id="no reason told"),
    ],
)
def test_the_words_of_an_answer(reply: Reply, words: str) -> None:
    assert asked(lambda *_: reply)[0] == words


@pytest.mark.parametrize(
    ("reply", "why", "lasting", "form"),
    [
        pytest.param(Reply(b"<html>", kind="text/html"), r"no JSON \(6 bytes\)", False, False,
                     id="a page"),
        pytest.param(Reply(b"[1]"), "form of the protocol", False, False, id="a list"),
        pytest.param(Reply(b"{}"), "form of the protocol", False, False, id="no choices"),
        pytest.param(Reply(b'{"choices": [1]}'), "form of the protocol", False, False,
                     id="a number for a choice"),
        pytest.param(Reply(b'{"choices": [{"message": 1}]}'), "form of the protocol", False, False,
                     id="a number for a message"),
        pytest.param(said(None), "said nothing", False, False, id="null"),
        pytest.param(said("  \n"), "said nothing", False, False, id="blanks"),
        pytest.param(_answer({"content": []}), "said nothing", False, False, id="no parts"),
        pytest.param(_answer({"content": 1}), "said nothing", False, False, id="a number"),
        pytest.param(said("x", refusal="no"), "the model refused", False, False, id="refused"),
        pytest.param(said("x", finish="content_filter"), "the model refused", False, False,
                     id="filtered"),
        pytest.param(said("x", finish="length"), "was cut off", False, False, id="cut off"),
        pytest.param(Reply(b"bad", status=400), "answered 400 with 3 bytes$", False, True,
                     id="400"),
        pytest.param(Reply(b"x", status=415), "answered 415 with 1 bytes", False, True, id="415"),
        pytest.param(Reply(b"x", status=422), "answered 422 with 1 bytes", False, True, id="422"),
        pytest.param(Reply(b"x", status=501), "answered 501 with 1 bytes", False, True, id="501"),
        pytest.param(Reply(b"x" * 300, status=400), "400 with 300 bytes$", False, True,
                     id="a long reason is not shown"),
        pytest.param(Reply(b"", status=401), "answered 401$", True, False, id="401"),
        pytest.param(Reply(b"", status=404), "answered 404$", True, False, id="404"),
        pytest.param(Reply(b"", status=201), "answered 201$", True, False, id="201"),
        pytest.param(Reply(b"", status=429), "answered 429$", False, False, id="429"),
        pytest.param(Reply(b"", status=503), "answered 503$", False, False, id="503"),
        pytest.param(Reply(b'"' + b"x" * 2_000_001), "too long", False, False, id="endless"),
    ],
)  # fmt: skip
def test_every_way_to_fail_is_told(reply: Reply, why: str, lasting: bool, form: bool) -> None:
    with pytest.raises(Fault, match=why) as caught:
        asked(lambda *_: reply)
    assert (caught.value.lasting, caught.value.form) == (lasting, form)


@pytest.mark.parametrize(
    ("fails", "retries", "times"),
    [
        pytest.param(0, 2, 1, id="at once"),
        pytest.param(1, 2, 2, id="once"),
        pytest.param(2, 2, 3, id="twice"),
    ],
)
def test_a_busy_endpoint_is_asked_again(fails: int, retries: int, times: int) -> None:
    words, server = asked(
        lambda _, number: Reply(b"", status=503) if number < fails else said("Done."),
        retries=retries,
    )
    assert (words, len(server.asked)) == ("Done.", times)


@pytest.mark.parametrize("status", [408, 409, 425, 429, 500, 502, 503, 504])
def test_these_may_answer_later(status: int) -> None:
    words, _ = asked(
        lambda _, number: Reply(b"", status=status) if number == 0 else said("Done."), retries=1
    )
    assert words == "Done."


@pytest.mark.parametrize(
    ("told", "least", "most"),
    [
        pytest.param("0", 0.0, 0.15, id="at once"),
        pytest.param("0.2", 0.2, 0.8, id="a fifth of a second"),
        pytest.param("soon", 0.3, 0.9, id="no number: its own wait"),
        pytest.param("60", 0.4, 1.2, id="no longer than the longest"),
    ],
)
def test_it_is_left_alone_as_long_as_it_asks_for(told: str, least: float, most: float) -> None:
    import time

    def script(_: dict[str, Any], number: int) -> Reply:
        busy = Reply(b"", status=429, headers=(("Retry-After", told),))
        return busy if number == 0 else said("Done.")

    began = time.monotonic()
    asked(script, retries=1, wait=0.3, longest=0.4)
    assert least <= time.monotonic() - began < most + 1.0


@pytest.mark.parametrize(
    ("url", "fits"),
    [
        pytest.param("http://h/v1", True, id="http"),
        pytest.param("https://h:8080/v1/", True, id="https with a port"),
        pytest.param("ftp://h/v1", False, id="ftp"),
        pytest.param("h/v1", False, id="no scheme"),
        pytest.param("http:///v1", False, id="no host"),
        pytest.param("http://[x", False, id="broken"),
        pytest.param("", False, id="nothing"),
    ],
)
def test_addresses(url: str, fits: bool) -> None:
    from detente.errors import ReadingError

    if fits:
        assert Endpoint(url, "m").address == url.rstrip("/") + "/chat/completions"
    else:
        with pytest.raises(ReadingError, match="no address of a language model"):
            Endpoint(url, "m")


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        pytest.param("http://h/v1", "http://h/v1", id="plain"),
        pytest.param("https://h:8080/v1", "https://h:8080/v1", id="port"),
        pytest.param("https://me:secret@h/v1?key=1", "https://h/v1", id="name and password"),
    ],
)
def test_no_secret_of_an_address_is_shown(url: str, shown: str) -> None:
    end = Endpoint(url, "m", "secret")
    assert end.shown == shown
    assert "secret" not in repr(Endpoint("http://h/v1", "m", "secret"))
