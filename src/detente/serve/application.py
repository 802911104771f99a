"""The workbench as an application: every page of the table, in every form, behind the guard."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import cache, partial
from importlib.resources import files
from typing import Final
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from detente.case.case import Case
from detente.errors import CaseError, DataError, DetenteError, UnknownName
from detente.serve import writes
from detente.serve.content import Content
from detente.serve.guard import HEALTH, Guard
from detente.serve.question import SHARED, Question
from detente.serve.render import fault_page, page, start_page
from detente.serve.rights import Rights
from detente.serve.routes import VIEWS
from detente.serve.since import since
from detente.serve.store import OpenCase
from detente.serve.twins import TWINS, Twin
from detente.serve.view import View
from detente.serve.views import start
from detente.serve.views.standing import Standing, state_standing
from detente.serve.workspace import Workspace

STATIC: Final = {
    "workbench.css": "text/css",
    "workbench.js": "text/javascript",
    "keys.js": "text/javascript",
    "edit.js": "text/javascript",
    "light.js": "text/javascript",
    "morph.js": "text/javascript",
    "review.js": "text/javascript",
    "select.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}
"""The files that pages fetch, with their media types."""


def app(
    case: Case | None = None,
    *,
    token: str,
    read_only: bool = False,
    rights: Rights | None = None,
    workspace: Workspace | None = None,
) -> Starlette:
    """Return the workbench, open at a case.

    Parameters
    ----------
    case
        The case; none: the page on which one is chosen.
    token
        The bearer token that lets a program in.
    read_only
        Whether nothing may be changed.
    rights
        All that opens the door, in place of ``token`` and ``read_only``.
    workspace
        The cases that are open; none: the case alone, and those of the package.

    Examples
    --------
    >>> from detente import load
    >>> workbench = app(load("chicken"), token="a long secret")
    >>> "/c/{case}/leverage" in [route.path for route in workbench.routes]
    True
    """
    given = rights if rights is not None else Rights(token, read_only=read_only)
    cases = workspace if workspace is not None else Workspace()
    cases.read_only = given.read_only
    if case is not None:
        cases.add(case)
    return Starlette(
        routes=[*_routes(cases, given)],
        middleware=[Middleware(Guard, rights=given)],
        exception_handlers={DetenteError: _fault, HTTPException: _missing},
        lifespan=partial(_lifespan, cases),
    )


@asynccontextmanager
async def _lifespan(workspace: Workspace, _app: Starlette) -> AsyncIterator[None]:
    """Write at the end what is not written yet."""
    yield
    await run_in_threadpool(workspace.close)


def _routes(workspace: Workspace, rights: Rights) -> list[Route]:
    """Return every address that is answered."""
    routes = [
        Route(HEALTH, _healthy),
        Route("/static/{name}", _static),
        Route("/", partial(_start, workspace, rights)),
        *(
            Route(
                f"/index.{twin.ending}",
                partial(_start_twin, workspace, twin),
                name=f"start.{twin.ending}",
            )
            for twin in TWINS
        ),
        Route("/c/{case}", _with_slash),
        Route("/new", partial(_new, workspace), methods=["POST"]),
        Route("/c/{case}/edit", partial(_edit, workspace), methods=["POST"]),
        Route("/c/{case}/review", partial(_review, workspace), methods=["POST"]),
        Route("/c/{case}/copy", partial(_copy, workspace), methods=["POST"]),
        Route("/c/{case}/go/{where}", partial(_go, workspace), methods=["POST"]),
        Route("/c/{case}/changes", partial(_changes, workspace)),
    ]
    for view in VIEWS:
        path = f"/c/{{case}}/{view.path}"
        for twin in TWINS:
            address = f"{path}.{twin.ending}" if view.path else f"{path}index.{twin.ending}"
            answer = partial(_twin, workspace, view, twin)
            routes.append(Route(address, answer, name=f"{view.name}.{twin.ending}"))
        routes.append(Route(path, partial(_page, workspace, rights, view), name=view.name))
    return routes


def _healthy(_request: Request) -> Response:
    """Say that the server answers, and nothing else."""
    return PlainTextResponse("ok")


def _static(request: Request) -> Response:
    """Return one of the files that pages fetch."""
    name = request.path_params["name"]
    if name not in STATIC:
        raise HTTPException(404)
    return Response(_file(name), media_type=STATIC[name])


@cache
def _file(name: str) -> bytes:
    """Return what a file of the package holds."""
    return (files("detente.serve") / "static" / name).read_bytes()


def _with_slash(request: Request) -> Response:
    """Lead to a case's page."""
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"/c/{quote(request.path_params['case'], safe='')}/{query}", 307)


def _start(workspace: Workspace, rights: Rights, _request: Request) -> Response:
    """Return the page on which a case is chosen."""
    return HTMLResponse(start_page(start.content(workspace), read_only=rights.read_only))


def _start_twin(workspace: Workspace, twin: Twin, _request: Request) -> Response:
    """Return the same in another form."""
    return Response(twin.write(start.content(workspace)), media_type=twin.media)


async def _edit(workspace: Workspace, request: Request) -> Response:
    """Make the edits that a page or a program asks for."""
    fields = await writes.given(request)
    desk = await run_in_threadpool(lambda: workspace[request.path_params["case"]])
    done = await run_in_threadpool(writes.edit, desk, fields)
    return writes.answered(request, desk, done, str(fields.get("back", "")))


async def _new(workspace: Workspace, request: Request) -> Response:
    """Make a new case, and lead to it."""
    fields = await writes.given(request)
    desk = await run_in_threadpool(workspace.new, fields)
    return RedirectResponse(f"/c/{quote(desk.name, safe='')}/model/actors", 303)


async def _go(workspace: Workspace, request: Request) -> Response:
    """Undo, redo, or go to a version."""
    fields = await writes.given(request)
    desk = await run_in_threadpool(lambda: workspace[request.path_params["case"]])
    done = await run_in_threadpool(writes.go, desk, request.path_params["where"])
    return writes.answered(request, desk, done, str(fields.get("back", "")))


async def _review(workspace: Workspace, request: Request) -> Response:
    """Decide on beliefs of a draft."""
    fields = await writes.given(request)
    desk = await run_in_threadpool(lambda: workspace[request.path_params["case"]])
    done = await run_in_threadpool(writes.review, desk, fields)
    return writes.answered(request, desk, done, str(fields.get("back", "")))


async def _copy(workspace: Workspace, request: Request) -> Response:
    """Copy a case that is read only into a folder here."""
    fields = await writes.given(request)
    desk = await run_in_threadpool(workspace.copy, request.path_params["case"])
    done = {"says": f"copied to {desk.case.path}"}
    return writes.answered(request, desk, done, str(fields.get("back", "")))


async def _changes(workspace: Workspace, request: Request) -> Response:
    """Tell, as it happens, which version of a case stands; look at its files each second."""
    desk = await run_in_threadpool(lambda: workspace[request.path_params["case"]])

    async def told() -> AsyncIterator[str]:
        known = ""
        while not await request.is_disconnected():
            await run_in_threadpool(desk.look)
            news = json.dumps({"version": desk.version, "saved": desk.saved, "fault": desk.fault})
            yield f"data: {news}\n\n" if news != known else ": still here\n\n"
            known = news
            await asyncio.sleep(1)

    return StreamingResponse(told(), media_type="text/event-stream")


def _asked(workspace: Workspace, request: Request) -> tuple[OpenCase, Question]:
    """Return the case of an address, and what is asked of it."""
    desk = workspace[request.path_params["case"]]
    given = {**request.query_params, **request.path_params}
    return desk, Question(desk.case, desk.name, given, desk.history)


def _key(view: View, question: Question) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return by what an answer is known: the page and all that it was asked."""
    return view.name, tuple(sorted(one for one in question.given.items() if one[0] != "run"))


def _content(desk: OpenCase, view: View, question: Question) -> Content:
    """Return what a page shows, worked out once."""
    return desk.answer(_key(view, question), lambda: view.content(question))


def _page(workspace: Workspace, rights: Rights, view: View, request: Request) -> Response:
    """Return a page about a case; one that takes seconds asks first."""
    desk, question = _asked(workspace, request)
    shown = partial(
        page,
        question,
        view,
        standing=_standing(desk, question),
        read_only=desk.read_only or rights.read_only,
        may_copy=desk.read_only and not rights.read_only,
        since=_since(desk, question),
        history=desk.history,
        fault=desk.fault,
    )
    if view.slow and question.text("run") is None and not desk.has(_key(view, question)):
        return HTMLResponse(shown(content=Content(view.title, {}), template="slow.html.j2"))
    try:
        return HTMLResponse(shown(content=_content(desk, view, question)))
    except DetenteError as error:
        return _faulty(shown, view, error)


def _since(desk: OpenCase, question: Question) -> tuple[str, ...]:
    """Return what the last edit changed; empty where there was none."""
    before = desk.history.before
    if before is None:
        return ()
    asked = ("since", *(question.text(key) for key in SHARED))
    return desk.answer(asked, lambda: since(before.case, question))


def _faulty(shown: Callable[..., str], view: View, error: DetenteError) -> Response:
    """Say within the case's own frame why a page cannot be shown, and how to mend it."""
    status = _status(error)
    text = shown(
        content=Content(view.title, {}),
        template="faulty.html.j2",
        fault_heading=_heading(status),
        faults=_faults(error),
    )
    return HTMLResponse(text, status)


def _status(error: Exception) -> int:
    """Return the status of what a user can mend."""
    return 404 if isinstance(error, UnknownName) else 422


def _heading(status: int) -> str:
    """Return what heads a page that cannot be shown."""
    return "This is not there" if status == 404 else "This cannot be shown"


def _standing(desk: OpenCase, question: Question) -> Standing | None:
    """Return how the state asked about stands, ``None`` where that cannot be told."""
    asked = ("standing", *(question.text(key) for key in SHARED))
    try:
        return desk.answer(asked, lambda: state_standing(question))
    except DetenteError:
        return None


def _twin(workspace: Workspace, view: View, twin: Twin, request: Request) -> Response:
    """Return a page in another form."""
    desk, question = _asked(workspace, request)
    return Response(twin.write(_content(desk, view, question)), media_type=twin.media)


def _faults(error: Exception) -> tuple[str, ...]:
    """Return what an error says, a line each."""
    return tuple(str(error).splitlines()) or ("Something is wrong.",)


def _fault(request: Request, error: Exception) -> Response:
    """Say what the user can mend, in the form that was asked for."""
    status = _status(error)
    wanted = request.headers.get("accept", "")
    if request.url.path.endswith(".json") or wanted.startswith("application/json"):
        problems = error.problems if isinstance(error, CaseError | DataError) else ()
        told = [{"what": one.what, "mend": one.mend, "line": one.line} for one in problems]
        return JSONResponse({"error": str(error), "problems": told}, status)
    if request.url.path.endswith(tuple(f".{twin.ending}" for twin in TWINS)):
        return PlainTextResponse("\n".join(_faults(error)) + "\n", status)
    name = request.path_params.get("case", "")
    back = f"/c/{name}/" if name and request.url.query else ""
    return HTMLResponse(fault_page(_heading(status), _faults(error), name=name, back=back), status)


def _missing(_request: Request, error: Exception) -> Response:
    """Say that nothing stands at an address."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    heading = "There is no such page" if status == 404 else "This cannot be done here"
    return HTMLResponse(fault_page(heading, ("Check the address, or choose a case.",)), status)
