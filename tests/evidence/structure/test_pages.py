"""Pages of a printed text: running heads, page numbers, hyphens, paragraphs across pages."""

from __future__ import annotations

import pytest

from detente.evidence.structure.pages import running_text

FULL = "The column left the town before dawn and came to the ford when"
LAST = "the sun stood in the east."


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        pytest.param([], "", id="no page"),
        pytest.param([f"{FULL}\n{LAST}"], f"{FULL} {LAST}", id="lines joined"),
        pytest.param([f"{FULL}\n{LAST}\n3"], f"{FULL} {LAST}", id="a page number"),
        pytest.param([f"{FULL}\n{LAST}\nPage 3 of 9"], f"{FULL} {LAST}", id="a page of pages"),
        pytest.param(
            [f"The Post 1\n{FULL}", f"The Post 2\n{LAST}"],
            f"{FULL} {LAST}",
            id="a running head, and a sentence across pages",
        ),
        pytest.param(
            [f"{FULL}\n{LAST}\n© The Post", "It rained.\n© The Post"],
            f"{FULL} {LAST}\n\nIt rained.",
            id="a running foot",
        ),
        pytest.param(
            [f"The Post\n{FULL}\n{LAST}"],
            f"The Post\n\n{FULL} {LAST}",
            id="a head that stands once",
        ),
        pytest.param(
            [f"{FULL}\n{FULL} pris-\noners\n{LAST}"],
            f"{FULL} {FULL} prisoners {LAST}",
            id="a hyphen mended",
        ),
        pytest.param(
            [f"{FULL} cease-\nfire\n{LAST}"], f"{FULL} cease-fire {LAST}", id="a word with a hyphen"
        ),
        pytest.param(
            [f"The north-south road. {FULL} north-\nsouth\n{LAST}"],
            f"The north-south road. {FULL} north-south {LAST}",
            id="a word that the text hyphenates elsewhere",
        ),
    ],
)
def test_pages_become_running_text(pages: list[str], text: str) -> None:
    assert running_text(pages) == text
