"""A briefing as the text of a file, by the file's ending."""

from __future__ import annotations

import json

from detente.briefing.briefing import Briefing
from detente.briefing.render.html import html
from detente.briefing.render.markdown import markdown
from detente.errors import NotSupported

ENDINGS = (".html", ".md", ".json")


def rendered(briefing: Briefing, ending: str) -> str:
    """Return a briefing as the text of a file with an ending.

    Raises
    ------
    NotSupported
        For an ending other than ``.html``, ``.md`` and ``.json``.
    """
    if ending.lower() in (".html", ".htm"):
        return html(briefing)
    if ending.lower() == ".md":
        return markdown(briefing)
    if ending.lower() == ".json":
        return json.dumps(briefing.as_dict(), indent=2, ensure_ascii=False) + "\n"
    told = f"a briefing cannot be written as {ending or 'a file without an ending'!r}"
    raise NotSupported(f"{told}. Use {', '.join(ENDINGS)}.")
