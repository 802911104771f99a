"""A briefing as the bytes of a file, by the file's ending."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Final

from detente.briefing.briefing import Briefing
from detente.briefing.document import Length
from detente.briefing.render.html import html
from detente.briefing.render.markdown import markdown
from detente.briefing.render.pdf import pdf
from detente.briefing.render.word import word
from detente.errors import NotSupported

Render = Callable[[Briefing, Length], bytes]


def _text(render: Callable[[Briefing, Length], str]) -> Render:
    """Return what makes bytes where something makes a text."""
    return lambda briefing, length: render(briefing, length).encode("utf-8")


def _json(briefing: Briefing, _length: Length) -> str:
    """Return a briefing as the text of a JSON file; it is always whole."""
    return json.dumps(briefing.as_dict(), indent=2, ensure_ascii=False) + "\n"


_RENDERERS: Final[dict[str, Render]] = {
    ".html": _text(html),
    ".htm": _text(html),
    ".md": _text(markdown),
    ".json": _text(_json),
    ".docx": word,
    ".pdf": pdf,
}


def renderer(ending: str) -> Render:
    """Return what turns a briefing into the bytes of a file with an ending.

    Raises
    ------
    NotSupported
        For an ending other than ``.html``, ``.md``, ``.json``, ``.docx`` and ``.pdf``.
    """
    render = _RENDERERS.get(ending.lower())
    if render is None:
        name = repr(ending or "a file without an ending")
        known = ", ".join(one for one in _RENDERERS if one != ".htm")
        raise NotSupported(f"a briefing cannot be written as {name}. Use one of {known}.")
    return render
