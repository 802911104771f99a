"""A briefing as the text of a file, by the file's ending."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Final

from detente.briefing.briefing import Briefing
from detente.briefing.render.html import html
from detente.briefing.render.markdown import markdown
from detente.errors import NotSupported


def _json(briefing: Briefing) -> str:
    """Return a briefing as the text of a JSON file."""
    return json.dumps(briefing.as_dict(), indent=2, ensure_ascii=False) + "\n"


_RENDERERS: Final[dict[str, Callable[[Briefing], str]]] = {
    ".html": html,
    ".htm": html,
    ".md": markdown,
    ".json": _json,
}


def renderer(ending: str) -> Callable[[Briefing], str]:
    """Return what turns a briefing into the text of a file with an ending.

    Raises
    ------
    NotSupported
        For an ending other than ``.html``, ``.md`` and ``.json``.
    """
    render = _RENDERERS.get(ending.lower())
    if render is None:
        name = repr(ending or "a file without an ending")
        raise NotSupported(f"a briefing cannot be written as {name}. Use .html, .md or .json.")
    return render
