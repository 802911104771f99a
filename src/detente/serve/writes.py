"""What changes a case: edits, undo and redo, a version gone back to, a copy."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from detente.case.case import Case
from detente.edit import Edit, Put, read_edit
from detente.edit.edits import key_in_words
from detente.edit.keys import mark_of
from detente.errors import CaseError, Problem
from detente.review.accepted import accept
from detente.review.decide import edit as edited
from detente.review.decide import reject
from detente.serve.forms import FORMS
from detente.serve.store import OpenCase

MOST: Final = 1_000_000
"""The most bytes of a request that changes something."""


async def given(request: Request) -> dict[str, Any]:
    """Return what a request holds: JSON, or the fields of a form.

    Raises
    ------
    CaseError
        Where it holds too much, or no JSON.
    """
    parts = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > MOST:
            raise CaseError(Problem("this is too much at once", "Change less at a time"))
        parts.append(part)
    body = b"".join(parts)
    if request.headers.get("content-type", "").startswith("application/json"):
        try:
            value = json.loads(body or b"{}")
        except ValueError:
            raise CaseError(Problem("this is no JSON", "Send edits as JSON or as a form")) from None
        return value if isinstance(value, dict) else {"edits": value}
    return dict(_pairs(body))


def _pairs(body: bytes) -> list[tuple[str, str]]:
    """Return the fields of a form."""
    return parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=200)


def edits_of(case: Case, fields: Mapping[str, Any]) -> list[Edit]:
    """Return the edits that a request asks for: several in JSON, or the one of a form.

    >>> from detente import load
    >>> edits_of(load("chicken"), {"act": "move", "key": "ties[1]", "back": "/"})[0].key
    'ties[1]'
    """
    if "edits" in fields:
        values = fields["edits"]
        if not isinstance(values, list) or not 1 <= len(values) <= 100:
            raise CaseError(Problem("give edits as a list, up to 100 at a time"))
        return [read_edit(one) for one in values]
    if fields.get("act") in FORMS:
        return FORMS[fields["act"]](case, fields)
    own = {key: value for key, value in fields.items() if key not in ("back", "at")}
    if own.get("against") in ("yes", "no"):
        own["against"] = own["against"] == "yes"
    return [read_edit(own)]


def edit(desk: OpenCase, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Make the edits asked for; return what was done, and the key of what was replaced last."""
    edits = edits_of(desk.case, fields)
    says = desk.edit(edits)
    return {"says": says, "sel": _key_after(edits[-1])}


def _key_after(edit: Edit) -> str:
    """Return the key that what was edited has now."""
    key = str(getattr(edit, "key", ""))
    if isinstance(edit, Put) and not edit.name and "~" in key:
        return f"{key.rpartition('~')[0]}~{mark_of(edit.value)}"
    return key


def review(desk: OpenCase, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Accept, edit or reject beliefs of a draft.

    Raises
    ------
    CaseError
        Where it is none of these, or names a belief that is not there.
    """
    act, path = fields.get("act"), str(fields.get("path", ""))
    if act == "accept":
        paths = [
            one.strip() for one in str(fields.get("paths") or path).splitlines() if one.strip()
        ]
        says = f"accepted: {paths[0] if len(paths) == 1 else f'{len(paths)} beliefs'}"
        return {"says": desk.change(says, lambda case: accept(case, paths))}
    if act == "edit":
        text = str(fields.get("text", ""))
        says = f"accepted as edited: {path}: {text}"
        return {"says": desk.change(says, lambda case: edited(case, path, text))}
    if act == "reject":
        says = f"rejected as {fields.get('reason', 'misread')}: {key_in_words(desk.case, path)}"
        return {"says": desk.change(says, lambda case: reject(case, path))}
    raise CaseError(Problem(f"{act!r} is no decision", "Accept, edit or reject"))


def go(desk: OpenCase, where: str) -> dict[str, Any]:
    """Undo, redo, or go to a version."""
    return {"says": desk.go(where)}


def answered(request: Request, desk: OpenCase, done: Mapping[str, Any], back: str) -> Response:
    """Return what was done as JSON, or lead a form back to the page that it was sent from."""
    if "application/json" in request.headers.get("accept", ""):
        return JSONResponse({**done, "version": desk.version})
    return RedirectResponse(_own(back, done) or f"/c/{desk.name}/", 303)


def _own(back: str, done: Mapping[str, Any]) -> str:
    """Return an address of the workbench, with what was edited chosen; empty for any other."""
    if not back.startswith("/c/") or "\\" in back or "\n" in back:
        return ""
    sel = done.get("sel")
    if not sel or "sel=" not in back:
        return back
    parts = urlsplit(back)
    query = [(k, sel if k == "sel" else v) for k, v in parse_qsl(parts.query)]
    return f"{parts.path}?{urlencode(query)}"
