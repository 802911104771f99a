"""Who may ask what: hosts, the ticket, the cookie, the token, and whence a write comes.

Nothing of this machine must be readable or writable by a page of another origin, by another user,
or by whoever rebinds a name to this address.
"""

from __future__ import annotations

from collections.abc import Iterable
from hmac import compare_digest
from http.cookies import CookieError, SimpleCookie
from typing import Final
from urllib.parse import quote, urlencode

from starlette.datastructures import Headers, QueryParams
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from detente.serve.rights import Rights

COOKIE: Final = "detente"
HEALTH: Final = "/healthz"
"""The one address that needs no right."""

_READS: Final = frozenset({"GET", "HEAD"})
_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
_PICTURE_POLICY: Final = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"

HEADERS: Final = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
    "x-frame-options": "DENY",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
"""What every answer carries. Under ``no-referrer`` a browser would not say where a form comes from,
so that no plain form could be told from one of another origin."""


class Guard:
    """Lets through what has a right to, and puts the headers on every answer."""

    def __init__(self, app: ASGIApp, rights: Rights) -> None:
        """Stand before an application."""
        self._app, self._rights = app, rights

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a refusal, or hand a request on."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        answer = refusal(scope, self._rights) or _trade(scope, self._rights)
        await (answer or self._app)(scope, receive, _with_headers(send))


def refusal(scope: Scope, rights: Rights) -> Response | None:
    """Return why a request is refused, ``None`` where it may go on.

    The host comes before all else, so that a name rebound to this address learns nothing.
    """
    headers = Headers(scope=scope)
    port = (scope.get("server") or ("", None))[1]
    if headers.get("host") not in {f"{name}:{port}" for name in rights.names}:
        return PlainTextResponse("This is not the host that was asked for.", 421)
    if scope["method"] in _READS and scope["path"] == HEALTH:
        return None
    if _foreign(headers) and not (scope["method"] in _READS and _ticket(scope)):
        return _refused("Pages of another origin may not ask here.")
    if _bearer(headers, rights):
        own = headers.get("origin") in (None, _origin(headers))
        return _writing(scope, rights, own)
    if _has_cookie(headers, rights):
        return _writing(scope, rights, headers.get("origin") == _origin(headers))
    if scope["method"] in _READS and _ticket(scope):
        return None
    return _refused("No right to ask here: run `detente open` and follow the address it prints.")


def _writing(scope: Scope, rights: Rights, own_origin: bool) -> Response | None:
    """Return why a request that has a right may still not write."""
    if scope["method"] in _READS:
        return None
    if not own_origin:
        return _refused("A write must come from a page of the workbench itself.")
    if rights.read_only:
        return _refused("The workbench was opened to be read only.")
    return None


def _foreign(headers: Headers) -> bool:
    """Tell whether a browser says that a page of another origin asks."""
    return headers.get("sec-fetch-site", "none") not in ("same-origin", "none")


def _origin(headers: Headers) -> str:
    """Return the origin of the workbench's own pages, as this request calls it."""
    return f"http://{headers['host']}"


def _bearer(headers: Headers, rights: Rights) -> bool:
    """Tell whether a request carries the token."""
    kind, _, token = headers.get("authorization", "").partition(" ")
    return kind.lower() == "bearer" and _same([token.strip()], rights.token)


def _has_cookie(headers: Headers, rights: Rights) -> bool:
    """Tell whether a request carries the cookie."""
    cookies: SimpleCookie = SimpleCookie()
    try:
        cookies.load(headers.get("cookie", ""))
    except CookieError:
        return False
    return COOKIE in cookies and _same([cookies[COOKIE].value], rights.session)


def _same(given: Iterable[str], secret: str) -> bool:
    """Tell whether one of some values is the secret, in a time that does not depend on where."""
    return any(compare_digest(one.encode(), secret.encode()) for one in given)


def _ticket(scope: Scope) -> str:
    """Return the ticket in an address; empty where there is none."""
    return QueryParams(scope["query_string"]).get("ticket", "")


def _trade(scope: Scope, rights: Rights) -> Response | None:
    """Trade the ticket in an address for the cookie, and lead to the address without it."""
    ticket = _ticket(scope)
    if not ticket or scope["method"] not in _READS or scope["path"] == HEALTH:
        return None
    rest = [
        pair for pair in QueryParams(scope["query_string"]).multi_items() if pair[0] != "ticket"
    ]
    if not rights.tickets.take(ticket):
        if _has_cookie(Headers(scope=scope), rights):
            return _led_to(scope, rest)
        return _refused("This address was used, or is older than a minute: run `detente open`.")
    answer = _led_to(scope, rest)
    answer.set_cookie(COOKIE, rights.session, httponly=True, samesite="strict", path="/")
    return answer


def _led_to(scope: Scope, query: list[tuple[str, str]]) -> Response:
    """Return a redirect within the workbench to the path asked for."""
    path = "/" + quote(scope["path"].lstrip("/"), safe="/")
    return RedirectResponse(f"{path}?{urlencode(query)}" if query else path, 303)


def _refused(why: str) -> Response:
    """Return a refusal in words."""
    return PlainTextResponse(f"{why}\n", 403)


def _with_headers(send: Send) -> Send:
    """Return what sends an answer on with the headers that every answer carries."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            kept = dict(message["headers"])
            picture = kept.get(b"content-type", b"").startswith(b"image/svg+xml")
            own = HEADERS | ({"content-security-policy": _PICTURE_POLICY} if picture else {})
            added = [(key.encode(), value.encode()) for key, value in own.items()]
            message = {**message, "headers": [*message["headers"], *added]}
        await send(message)

    return sending
