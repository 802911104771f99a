"""A PDF by a browser of this machine, or words where there is none."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from detente.briefing.render import pdf as printing
from detente.briefing.render.pdf import browser, pdf
from detente.errors import NotSupported
from tests.briefing.briefed import briefed
from tests.browser import PROGRAM


@pytest.mark.browser
@pytest.mark.skipif(PROGRAM is None, reason="no chromium on this machine")
def test_it_is_a_pdf_that_says_what_the_page_says() -> None:
    briefing = briefed("stalemate")
    found = pdf(briefing, "short")
    assert found.startswith(b"%PDF-")
    reader = PdfReader(BytesIO(found))
    text = " ".join(" ".join(one.extract_text() for one in reader.pages).split())
    assert "In graph form" in text
    assert "Bottom line" in text
    assert reader.outline


def test_where_there_is_no_browser_it_is_said_in_words(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert browser() is None
    with pytest.raises(NotSupported, match=r"Install Chromium or Chrome, or write \.html"):
        pdf(briefed("stalemate"))


@pytest.mark.parametrize(
    ("script", "why"),
    [
        pytest.param("echo no display >&2; exit 1", "printed nothing: no display", id="a reason"),
        pytest.param("exit 0", "printed nothing: no reason", id="no reason"),
    ],
)
def test_a_browser_that_prints_nothing_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str, why: str
) -> None:
    program = tmp_path / printing.BROWSERS[0]
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NotSupported, match=why) as caught:
        pdf(briefed("stalemate"))
    assert str(program) in str(caught.value)
