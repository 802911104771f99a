"""One question to a chat endpoint, and every way in which it can fail to answer.

A failure is a :class:`Fault`, which the caller turns into a note; it never reaches the user as an
error, since the rules' result stands whatever the endpoint does.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from detente.errors import ReadingError
from detente.evidence.llm.endpoint import Endpoint

if TYPE_CHECKING:
    import httpx

Mode = Literal["json_schema", "json_object with schema", "json_object", "text"]
MODES: tuple[Mode, ...] = ("json_schema", "json_object with schema", "json_object", "text")
"""How the form of the answer is asked for, the strictest first."""
Message = Mapping[str, str]
_LARGEST = 2_000_000
_AGAIN = frozenset({408, 409, 425, 429, 500, 502, 503, 504})


class Fault(Exception):
    """Why there is no answer.

    ``lasting`` where asking again cannot help, ``form`` where the endpoint does not know the form
    of answer that it was asked for.
    """

    def __init__(self, why: str, *, lasting: bool = False, form: bool = False) -> None:
        """Keep the reason and its kind."""
        self.lasting, self.form = lasting, form
        super().__init__(why)


def ask(
    endpoint: Endpoint,
    messages: Sequence[Message],
    *,
    mode: Mode,
    schema: Mapping[str, Any],
) -> str:
    """Return the text that the endpoint answers.

    A busy or failing endpoint is asked again as often as it allows for.

    Raises
    ------
    Fault
        Where no answer is to be had.
    ReadingError
        Where httpx is not installed.
    """
    body = {
        "model": endpoint.model,
        "messages": list(messages),
        "temperature": 0,
        **_form(mode, schema),
    }
    for attempt in range(endpoint.retries + 1):
        try:
            return _content(_within(endpoint, body))
        except _Busy as busy:
            if attempt == endpoint.retries:
                raise Fault(str(busy)) from None
            pause = busy.pause if busy.pause is not None else endpoint.wait * 2**attempt
            time.sleep(min(pause, endpoint.longest))
    raise Fault("it was not asked")


class _Busy(Exception):
    """The endpoint may answer later; ``pause`` is what it asks for, in seconds."""

    def __init__(self, why: str, pause: float | None = None) -> None:
        """Keep the reason and the pause."""
        self.pause = pause
        super().__init__(why)


def _form(mode: Mode, schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return the part of a request that asks for a form of answer."""
    if mode == "text":
        return {}
    if mode == "json_schema":
        strict = {"name": "evidence", "strict": True, "schema": schema}
        return {"response_format": {"type": "json_schema", "json_schema": strict}}
    more = {"schema": schema} if mode == "json_object with schema" else {}
    return {"response_format": {"type": "json_object", **more}}


def _within(endpoint: Endpoint, body: Mapping[str, Any]) -> Any:
    """Return the endpoint's answer, given up once its time is over, headers included."""
    outcome: list[Any] = []

    def work() -> None:
        try:
            outcome.append((_post(endpoint, body), None))
        except BaseException as error:
            outcome.append((None, error))

    worker = threading.Thread(target=work, daemon=True)
    worker.start()
    worker.join(endpoint.timeout + 1)
    if not outcome:
        raise _Busy(f"no answer within {endpoint.timeout:g} seconds")
    answer, error = outcome[0]
    if error is not None:
        raise error
    return answer


def _post(endpoint: Endpoint, body: Mapping[str, Any]) -> Any:
    """Return the endpoint's answer as plain values."""
    try:
        import httpx
    except ImportError as error:
        raise ReadingError("asking a language model needs httpx: install detente[llm]") from error
    headers = {"Authorization": f"Bearer {endpoint.key}"} if endpoint.key else {}
    try:
        with (
            httpx.Client(timeout=endpoint.timeout, headers=headers) as client,
            client.stream("POST", endpoint.address, json=body) as response,
        ):
            raw = _read(response, time.monotonic() + endpoint.timeout)
    except httpx.TimeoutException:
        raise _Busy(f"no answer within {endpoint.timeout:g} seconds") from None
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        raise _Busy(f"it cannot be reached: {type(error).__name__}") from None
    _checked(response, raw)
    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        raise Fault(f"the answer is no JSON ({len(raw):,} bytes)") from None


def _read(response: httpx.Response, until: float) -> bytes:
    """Return the body of an answer within its limits of size and time."""
    raw = b""
    for chunk in response.iter_bytes():
        raw += chunk
        if len(raw) > _LARGEST:
            raise Fault("the answer is too long")
        if time.monotonic() > until:
            raise _Busy("the answer took too long")
    return raw


def _checked(response: httpx.Response, raw: bytes) -> None:
    """Raise what an answer's status says."""
    status = response.status_code
    if status in _AGAIN:
        raise _Busy(f"it answered {status}", _pause(response.headers.get("retry-after", "")))
    if status in {400, 415, 422, 501}:
        # What it says is not shown: some servers repeat the key.
        raise Fault(f"it answered {status} with {len(raw):,} bytes", form=True)
    if status != 200:
        raise Fault(f"it answered {status}", lasting=True)


def _pause(told: str) -> float | None:
    """Return the seconds that an endpoint asks to be left alone, where it says a number."""
    return float(told) if told.isascii() and told.replace(".", "", 1).isdecimal() else None


def _content(answer: Any) -> str:
    """Return the words of an answer.

    Raises
    ------
    Fault
        Where the model refused, was cut off, or said nothing.
    """
    try:
        choice = answer["choices"][0]
        message = choice["message"]
        words, refusal = message.get("content"), message.get("refusal")
        why = choice.get("finish_reason")
    except (KeyError, IndexError, TypeError, AttributeError):
        raise Fault("the answer is not in the form of the protocol") from None
    if isinstance(words, list):
        words = "".join(str(p.get("text", "")) for p in words if isinstance(p, dict))
    if refusal or why == "content_filter":
        raise Fault("the model refused")
    if why == "length":
        raise Fault("the answer was cut off")
    if not isinstance(words, str) or not words.strip():
        raise Fault("the model said nothing")
    return words
