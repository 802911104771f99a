"""The workbench as a program: its address within seconds, its ticket, its token, its end."""

from __future__ import annotations

import http.client
import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from detente.errors import CaseError, NotSupported
from detente.serve.server import PORT, bind, keep_token
from tests.cli.run import detente

SOURCE = Path(__file__).resolve().parents[2] / "src"
RUN = "import sys; from detente.cli import main; sys.argv = ['detente', *sys.argv[1:]]; main()"


@contextmanager
def running(*words: str | Path, cwd: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Run the workbench; yield the address that it prints, and stop it."""
    environment = os.environ | {"PYTHONPATH": str(SOURCE)}
    command = [sys.executable, "-c", RUN, "open", *map(str, words), "--no-browser", "--port", "0"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=cwd, env=environment
    ) as process:
        assert process.stdout is not None
        try:
            ready = select.select([process.stdout], [], [], 30)[0]
            yield process.stdout.readline().strip() if ready else "", process
        finally:
            process.terminate()


def ask(url: str, path: str = "", **headers: str) -> tuple[int, dict[str, str], str]:
    """Return what the workbench answers: status, headers, text."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection("127.0.0.1", parts.port, timeout=60)
    target = path or f"{parts.path}?{parts.query}"
    connection.request("GET", target, headers={"Host": parts.netloc, **headers})
    with closing(connection):
        answer = connection.getresponse()
        headers = {key.lower(): value for key, value in answer.getheaders()}
        return answer.status, headers, answer.read().decode()


def test_it_prints_its_address_answers_and_stops(desk: Path) -> None:
    begun = time.monotonic()
    with running("valley.yaml", "--token-file", "token", cwd=desk) as (url, process):
        assert time.monotonic() - begun < 15
        assert re.fullmatch(r"http://d\w+\.localhost:\d+/c/valley/\?ticket=[\w-]+", url)
        assert ask(url, "/healthz")[2] == "ok"
        status, headers, _ = ask(url)
        assert (status, headers["location"]) == (303, "/c/valley/")
        assert ask(url)[0] == 403
        cookie = headers["set-cookie"].partition(";")[0]
        assert "The valley" in ask(url, "/c/valley/", Cookie=cookie)[2]
        token = (desk / "token").read_text("utf-8").strip()
        assert (desk / "token").stat().st_mode & 0o777 == 0o600
        assert ask(url, "/c/valley/check.json", Authorization=f"Bearer {token}")[0] == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(15) in (0, 130, -signal.SIGINT)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(("nowhere",), "no file, no folder and no bundled case", id="no case"),
        pytest.param(("chicken", "--host", "0.0.0.0"), "ssh -L", id="every address"),
        pytest.param(("chicken", "--host", "::1"), "ssh -L", id="the newer form"),
        pytest.param(("chicken", "--host", "example.org"), "ssh -L", id="a name"),
        pytest.param(("chicken", "--token-file", "no/such/file"), "cannot be written", id="token"),
    ],
)
def test_what_it_refuses(words: tuple[str, ...], said: str) -> None:
    done = detente("open", *words, "--no-browser")
    assert (done.returncode, said in done.stderr) == (2, True)
    assert done.stdout == ""


def test_a_port_in_use_is_refused_where_it_was_asked_for_and_else_passed_over() -> None:
    first = bind("127.0.0.1", 0)
    with pytest.raises(CaseError, match="in use"):
        bind("localhost", first.port)
    second, third = bind("127.0.0.1", None), bind("127.0.0.1", None)
    assert PORT <= second.port < third.port
    assert second.name != third.name
    assert second.url("/x", name="127.0.0.1") == f"http://127.0.0.1:{second.port}/x"
    for one in (first, second, third):
        one.sock.close()


def test_only_this_machine_is_listened_on() -> None:
    with pytest.raises(NotSupported, match="on this machine alone"):
        bind("192.168.1.1", 0)


def test_a_token_takes_the_place_of_an_older_one_whatever_its_rights(tmp_path: Path) -> None:
    file = tmp_path / "token"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o644)
    token = keep_token(file)
    assert file.read_text("utf-8").strip() == token != "old"
    assert file.stat().st_mode & 0o777 == 0o600
