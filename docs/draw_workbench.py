"""Takes the picture of the workbench that the documentation shows: needs Debian's chromium.

``python docs/draw_workbench.py`` from the root of the project.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.browser import opened

FOLDER = Path(__file__).parent / "pictures"
RUN = "import sys; from detente.cli import main; sys.argv = ['detente', *sys.argv[1:]]; main()"
PAGES = {"workbench": "?phase=campaign"}
"""The pictures, and the page below the case's that each shows."""


def main() -> None:
    """Write each picture, at 1,400 by 900 pixels."""
    words = [sys.executable, "-c", RUN, "open", "syria-2016", "--no-browser", "--port", "0"]
    with (
        tempfile.TemporaryDirectory() as folder,
        subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=folder) as server,
        opened() as browser,
    ):
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        page.goto(address)
        for name, below in PAGES.items():
            page.goto(page.url.partition("/c/")[0] + f"/c/syria-2016/{below}")
            page.screenshot(path=FOLDER / f"{name}.png")
        server.terminate()


if __name__ == "__main__":
    main()
