"""A briefing as PDF: the page as a browser on this machine prints it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from detente.briefing.briefing import Briefing
from detente.briefing.document import Length
from detente.briefing.render.html import html
from detente.errors import NotSupported

BROWSERS: Final = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
)
"""The programs that can print a page, tried in turn."""

_QUIET: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
)
_PATIENCE: Final = 120
"""Seconds that printing may take."""


def pdf(briefing: Briefing, length: Length = "default") -> bytes:
    """Return the briefing as the bytes of a PDF file, with page numbers and a list of contents.

    Raises
    ------
    NotSupported
        Where no browser is found, or it prints nothing.
    """
    program = browser()
    if program is None:
        mend = "Install Chromium or Chrome, or write .html and print that page"
        raise NotSupported(f"no .pdf can be written here: no browser prints the page. {mend}")
    with TemporaryDirectory() as room:
        source, target = Path(room) / "briefing.html", Path(room) / "briefing.pdf"
        source.write_text(html(briefing, length), encoding="utf-8")
        own = f"--user-data-dir={room}/profile"
        command = [program, *_QUIET, own, f"--print-to-pdf={target}", source.as_uri()]
        done = subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)
        if not target.exists():
            said = done.stderr.decode(errors="replace").strip().splitlines()
            raise NotSupported(f"{program} printed nothing: {said[-1] if said else 'no reason'}")
        return target.read_bytes()


def browser() -> str | None:
    """Return the path of a browser that can print a page; ``None`` where there is none."""
    return next((found for name in BROWSERS if (found := shutil.which(name))), None)
