"""What opens the workbench: tickets, the cookie they are traded for, and the token of scripts."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from time import monotonic
from typing import Final

TICKET_LIFE: Final = 60.0
"""Seconds for which a ticket is good."""


@dataclass
class Tickets:
    """Tickets, each good once and for a minute, that are traded for the cookie.

    >>> tickets = Tickets()
    >>> ticket = tickets.issue()
    >>> tickets.take(ticket), tickets.take(ticket)
    (True, False)
    """

    _until: dict[str, float] = field(default_factory=dict)

    def issue(self) -> str:
        """Return a new ticket."""
        ticket = secrets.token_urlsafe(24)
        self._until[ticket] = monotonic() + TICKET_LIFE
        return ticket

    def take(self, ticket: str) -> bool:
        """Tell whether a ticket is good; it is not good again."""
        until = self._until.pop(ticket, None)
        return until is not None and monotonic() <= until


@dataclass(frozen=True)
class Rights:
    """What opens the door.

    Parameters
    ----------
    token
        The bearer token of scripts.
    names
        Names of hosts by which the workbench may be called; the port is that of the server.
    session
        The value of the cookie, new for every server.
    tickets
        What is traded for the cookie.
    read_only
        Whether writes are refused.
    """

    token: str
    names: tuple[str, ...] = ("127.0.0.1", "localhost")
    session: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    tickets: Tickets = field(default_factory=Tickets)
    read_only: bool = False
