"""A small server on the loopback that speaks the chat protocol, and misbehaves when told to."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True)
class Reply:
    """What the server sends: a status, a body as it stands, headers, and after how long."""

    body: bytes
    status: int = 200
    kind: str = "application/json"
    headers: tuple[tuple[str, str], ...] = ()
    delay: float = 0.0


def said(words: str | None, *, finish: str = "stop", refusal: str | None = None) -> Reply:
    """Return an answer of the protocol that says some words."""
    message = {"role": "assistant", "content": words, "refusal": refusal}
    choice = {"index": 0, "message": message, "finish_reason": finish}
    return Reply(json.dumps({"object": "chat.completion", "choices": [choice]}).encode())


Script = Callable[[dict[str, Any], int], Reply]


@dataclass
class Server:
    """A running server: its address and the requests that it was sent."""

    url: str = ""
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)

    def forms(self) -> list[str]:
        """Return the form of answer that each request asked for."""
        told = (one.get("response_format", {"type": "text"}) for one in self.asked)
        return [one["type"] + (" with schema" if "schema" in one else "") for one in told]


@contextmanager
def serving(script: Script) -> Iterator[Server]:
    """Serve answers that a script makes of each request and its number, from 0."""
    server = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            server.asked.append(body)
            server.headers.append(dict(self.headers))
            server.paths.append(self.path)
            reply = script(body, len(server.asked) - 1)
            time.sleep(reply.delay)
            try:
                self.send_response(reply.status)
                self.send_header("Content-Type", reply.kind)
                self.send_header("Content-Length", str(len(reply.body)))
                for name, value in reply.headers:
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(reply.body)
            except (BrokenPipeError, ConnectionResetError):
                pass

        def log_message(self, *_: object) -> None:
            pass

    listener = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    server.url = f"http://127.0.0.1:{listener.server_address[1]}/v1"
    try:
        yield server
    finally:
        listener.shutdown()
        thread.join()
        listener.server_close()
