"""A briefing as the text of a file, by the file's ending."""

from __future__ import annotations

import json
from pathlib import Path

from detente.briefing.briefing import Briefing
from detente.briefing.render.html import html
from detente.briefing.render.markdown import markdown
from detente.case.case import Case
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


def place_of(case: Case) -> Path:
    """Return where a case's briefing goes: into its own folder, else into the current one."""
    from detente.catalog.lookup import bundled

    own = Path(case.path) if case.path else None
    if own is not None and own.is_dir() and not bundled(case):
        return own / "briefing.html"
    return Path(f"{case.name or 'case'}-briefing.html")
