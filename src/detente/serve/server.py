"""The workbench as a server of this machine: its socket, its addresses, its token, its end."""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Final

from detente.errors import CaseError, NotSupported, Problem

PORT: Final = 8747
"""The port that is tried first."""

_TRIED: Final = 20
"""Ports after it that are tried where it is in use."""


@dataclass(frozen=True)
class Address:
    """Where the workbench is reached.

    Parameters
    ----------
    sock
        A socket that listens.
    name
        A host name of this machine that no other server shares, so that cookies stay apart:
        browsers take any name below ``localhost`` for this machine.
    """

    sock: socket.socket
    name: str

    @property
    def host(self) -> str:
        """Return the number of the host."""
        return str(self.sock.getsockname()[0])

    @property
    def port(self) -> int:
        """Return the port."""
        return int(self.sock.getsockname()[1])

    def url(self, page: str, *, name: str = "") -> str:
        """Return the address of a page, under the own name or another."""
        return f"http://{name or self.name}:{self.port}{page}"


def bind(host: str, port: int | None) -> Address:
    """Return an address that listens: on the port given, or on the first free one.

    Raises
    ------
    NotSupported
        For a host that other machines could reach.
    CaseError
        Where the port is in use, or none is free.
    """
    if not _is_loopback(host):
        raise NotSupported(
            f"the workbench listens on this machine alone, not on {host!r}. "
            f"From elsewhere: ssh -L {PORT}:127.0.0.1:{PORT} THIS-MACHINE"
        )
    number = "127.0.0.1" if host == "localhost" else host
    wanted = range(PORT, PORT + _TRIED) if port is None else (port,)
    for one in wanted:
        sock = socket.socket(socket.AF_INET)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            sock.bind((number, one))
        except OSError:
            sock.close()
            continue
        sock.listen(128)
        return Address(sock, f"d{secrets.token_hex(4)}.localhost")
    taken = f"the port {port} is in use" if port is not None else "no port is free"
    raise CaseError(Problem(taken, "Give another one: --port 0 takes any"))


def _is_loopback(host: str) -> bool:
    """Tell whether a host is this machine alone; numbers of the newer form are left out."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback and ":" not in host
    except ValueError:
        return False


def keep_token(file: Path) -> str:
    """Write a new bearer token to a file that its owner alone can read, and return it.

    Raises
    ------
    CaseError
        Where the file cannot be written.
    """
    token = secrets.token_urlsafe(32)
    try:
        file.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        with os.fdopen(os.open(file, flags, 0o600), "w", encoding="utf-8") as stream:
            stream.write(f"{token}\n")
    except OSError as fault:
        what = f"the token cannot be written: {fault.strerror or fault}"
        raise CaseError(Problem(what, "Check the folder and its rights", (), str(file))) from None
    return token


def run(address: Address, make: Callable[[], Any]) -> None:
    """Serve until interrupted; pages that wait for news do not hold up the end.

    Parameters
    ----------
    make
        Makes the application, once the server has started.

    Raises
    ------
    NotSupported
        Where the extra is missing.
    """
    try:
        import uvicorn
    except ImportError:
        raise missing_extra() from None
    config = uvicorn.Config(
        make,
        factory=True,
        log_level="critical",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=1,
    )
    uvicorn.Server(config).run(sockets=[address.sock])


def missing_extra() -> NotSupported:
    """Return that the packages of the workbench are not installed."""
    return NotSupported("the workbench needs the extra: pip install 'detente[open]'")
