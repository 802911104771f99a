"""Draws the pictures that the documentation shows: ``python docs/draw_pictures.py``."""

from pathlib import Path

from detente.briefing.writing import brief
from detente.catalog.lookup import load

FOLDER = Path(__file__).parent / "pictures"


def main() -> None:
    """Write every picture of the Syrian briefing beside this script."""
    FOLDER.mkdir(exist_ok=True)
    for one in brief(load("syria-2016")).pictures:
        (FOLDER / f"{one.name}.svg").write_text(one.svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
