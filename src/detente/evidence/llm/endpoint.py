"""An OpenAI-compatible endpoint: where it is, which model, and what it may cost in time."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from detente.errors import ReadingError

URL, MODEL, KEY = "DETENTE_LLM_URL", "DETENTE_LLM_MODEL", "DETENTE_LLM_KEY"
"""Names of the environment variables that tell the endpoint."""


@dataclass(frozen=True)
class Endpoint:
    """Where to ask.

    Parameters
    ----------
    base_url
        Address up to ``/v1``; ``/chat/completions`` is added.
    model
        The model's name, as the endpoint knows it.
    key
        Sent as a bearer token where there is one; never shown or recorded.
    timeout
        Seconds that one answer may take in all.
    retries, wait
        How often a busy or failing endpoint is asked again, and the seconds before the first time;
        each further wait is twice as long. An endpoint that says how long to wait is heeded up to
        ``longest`` seconds.
    """

    base_url: str
    model: str
    key: str = field(default="", repr=False)
    timeout: float = 60.0
    retries: int = 2
    wait: float = 1.0
    longest: float = 20.0

    def __post_init__(self) -> None:
        """Refuse an address that is none.

        Raises
        ------
        ReadingError
            Where the address is not http or https, or no model is named.
        """
        try:
            parts = urlsplit(self.base_url)
            fits = parts.scheme in {"http", "https"} and bool(parts.hostname)
            fits = fits and (parts.port is None or parts.port > 0)
        except ValueError:
            fits = False
        if not fits:
            shown = self.base_url.rpartition("@")[2]
            raise ReadingError(
                f"{shown!r} is no address of a language model; write it as http://localhost:8080/v1"
            )
        if not self.key.isascii() or not self.key.isprintable():
            raise ReadingError(f"{KEY} holds signs that cannot be sent; copy the key anew")
        if not self.model:
            raise ReadingError(f"no language model is named; set {MODEL}")

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Endpoint:
        """Return the endpoint that the environment names.

        Raises
        ------
        ReadingError
            Where the address or the model is not told.
        """
        variables = os.environ if environment is None else environment
        if not variables.get(URL):
            raise ReadingError(f"no language model is set up; set {URL}, {MODEL} and, if it needs "
                               f"one, {KEY}")  # fmt: skip
        return cls(variables[URL], variables.get(MODEL, ""), variables.get(KEY, ""))

    @property
    def address(self) -> str:
        """Return the address of the chat protocol."""
        return self.base_url.rstrip("/") + "/chat/completions"

    @property
    def shown(self) -> str:
        """Return the address without any name or password in it, to be recorded."""
        parts = urlsplit(self.base_url)
        port = f":{parts.port}" if parts.port else ""
        return f"{parts.scheme}://{parts.hostname}{port}{parts.path}"
