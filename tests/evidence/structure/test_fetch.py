"""An article on disk: its bytes as text, as a page or as a PDF, and what cannot be had."""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.errors import ReadingError
from detente.evidence.structure.article import LONGEST, Article, checked
from detente.evidence.structure.fetch import decoded, fetch
from detente.evidence.structure.html import from_html, looks_like_html
from detente.evidence.structure.pdf import from_pdf

FRENCH = "Le président a déclaré que la trêve tiendrait à Genève, dit-il après l’été. " * 3


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        pytest.param(FRENCH.encode("utf-8"), "utf-8", id="utf-8"),
        pytest.param(FRENCH.encode("utf-8-sig"), "utf-8-sig", id="marked utf-8"),
        pytest.param(FRENCH.encode("utf-16"), "utf-16", id="utf-16"),
        pytest.param(b"\xfe\xff" + FRENCH.encode("utf-16-be"), "utf-16", id="the other utf-16"),
        pytest.param(b"plain words", "utf-8", id="ascii"),
        pytest.param(b"", "utf-8", id="nothing"),
    ],
)
def test_bytes_are_decoded(data: bytes, charset: str) -> None:
    text, found = decoded(data)
    assert found == charset
    assert text in (FRENCH, "plain words", "")


def test_another_character_set_is_told_by_its_bytes() -> None:
    text, charset = decoded(FRENCH.encode("cp1252"))
    assert "président a déclaré" in text
    assert charset.lower().replace("_", "-") not in ("utf-8", "ascii")


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        pytest.param(b"abc\x00\x00def", "bytes that no character set writes", id="zeroes"),
        pytest.param(bytes(range(1, 9)) * 40 + b"\xff\xfe\xfd", "not text in any", id="noise"),
    ],
)
def test_what_is_no_text_is_told(data: bytes, fault: str) -> None:
    with pytest.raises(ReadingError, match=f"a.txt: .*{fault}|{fault}"):
        decoded(data, "a.txt")


@pytest.mark.parametrize(
    ("text", "path", "page"),
    [
        pytest.param("<!DOCTYPE html><p>x", "", True, id="doctype"),
        pytest.param("\ufeff \n<html>", "", True, id="html after a mark"),
        pytest.param("<?xml version='1.0'?>", "", True, id="xml"),
        pytest.param("some words <body class='a'>", "", True, id="body"),
        pytest.param("<p>words</p>", "a.html", True, id="by its name"),
        pytest.param("<p>words</p>", "A.HTM", True, id="by its name in capitals"),
        pytest.param("words", "a.html", False, id="a name and no tag"),
        pytest.param("<p>words</p>", "a.txt", False, id="a tag alone"),
        pytest.param("a < b", "", False, id="a sign"),
        pytest.param("x" * 2000 + "<body>", "", False, id="a tag far below"),
    ],
)
def test_pages_are_told_from_texts(text: str, path: str, page: bool) -> None:
    assert looks_like_html(text, path) == page


BODY = "<p>The minister said on Monday that the truce would hold for two weeks up north.</p>" * 3


def test_a_page_gives_its_article_and_its_record() -> None:
    page = (
        "<html><head><title>Truce holds</title>"
        "<meta property='og:site_name' content='The Harbour Post'>"
        "<meta name='author' content='Dana Okoro'>"
        "<meta property='article:published_time' content='2016-03-29'></head>"
        f"<body><nav>Menu</nav><article><h1>Truce holds</h1>{BODY}</article></body></html>"
    )
    article = from_html(page, "utf-8", "a.html")
    assert (article.format, article.charset, article.path) == ("html", "utf-8", "a.html")
    assert "the truce would hold" in article.text
    record = dict(article.record)
    assert {key: record.get(key) for key in ("title", "author", "outlet", "date")} == {
        "title": "Truce holds",
        "author": "Dana Okoro",
        "outlet": "The Harbour Post",
        "date": "2016-03-29",
    }


def test_a_page_that_the_extractor_leaves_empty_is_stripped_of_tags() -> None:
    page = (
        "<script>var a = 1;</script><style>p {}</style><p>Guns fell silent.</p><p>It &amp; rained."
        "<br>It snowed.</p>"
    )
    article = from_html(page, "utf-8", "")
    lines = [line.strip() for line in article.text.splitlines() if line.strip()]
    assert lines == ["Guns fell silent.", "It & rained.", "It snowed."]


@pytest.mark.parametrize(
    ("page", "fault"),
    [
        pytest.param("<html><body></body></html>", "a page without an article", id="empty"),
        pytest.param("<script>a</script>", "a page without an article", id="a script alone"),
        pytest.param("<div>" * 20_001 + "x", "nested too deep", id="deep"),
        pytest.param("x" * 5_000_001, "too long for a page, 5,000,001", id="long"),
    ],
)
def test_pages_that_hold_no_article_are_told(page: str, fault: str) -> None:
    with pytest.raises(ReadingError, match=rf"a\.html: .*{fault}"):
        from_html(page, "utf-8", "a.html")


def test_tags_that_are_closed_again_do_not_nest() -> None:
    assert "word" in from_html("<i></i>" * 20_001 + "<p>word</p>", "utf-8", "").text


def _pdf(*pages: str, title: str = "") -> bytes:
    """Return a PDF with a line of text on each page, written by hand."""
    kids = " ".join(f"{3 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
    ]
    for number, words in enumerate(pages):
        stream = f"BT /F1 12 Tf 20 100 Td ({words}) Tj ET"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents {4 + 2 * number} 0 R "
            "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> "
            ">> >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects.append(f"<< /Title ({title}) /Author (Dana Okoro) >>")
    data, places = b"%PDF-1.4\n", []
    for number, words in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{words}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    return (
        data
        + (
            f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R "
            f"/Info {len(objects)} 0 R >>\nstartxref\n{len(data)}\n%%EOF"
        ).encode()
    )


def test_a_pdf_gives_its_pages_and_its_record() -> None:
    pytest.importorskip("pypdf")
    article = from_pdf(_pdf("The guns fell silent.", "It rained.", title="A truce"), "a.pdf")
    assert article.text.split("\n\n") == ["The guns fell silent.", "It rained."]
    assert dict(article.record) == {"title": "A truce", "author": "Dana Okoro"}
    assert (article.format, article.path) == ("pdf", "a.pdf")


def test_a_pdf_without_a_title_has_none() -> None:
    pytest.importorskip("pypdf")
    assert dict(from_pdf(_pdf("Words."), "a.pdf").record) == {"author": "Dana Okoro"}


def test_scans_and_locked_pdfs_are_told(tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    for name, fault in (("scan", "scan without text"), ("locked", "encrypted")):
        writer = pypdf.PdfWriter()
        writer.add_blank_page(200, 200)
        if name == "locked":
            writer.encrypt("secret")
        writer.write(tmp_path / name)
        with pytest.raises(ReadingError, match=fault):
            fetch(tmp_path / name)


def test_a_pdf_locked_with_an_empty_password_opens(tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    plain = tmp_path / "plain.pdf"
    plain.write_bytes(_pdf("The guns fell silent."))
    writer = pypdf.PdfWriter(clone_from=plain)
    writer.encrypt("", algorithm="RC4-128")
    writer.write(tmp_path / "open.pdf")
    assert fetch(tmp_path / "open.pdf").text == "The guns fell silent."


def test_a_broken_pdf_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-1.4 nothing")
    with pytest.raises(ReadingError, match=r"a\.pdf: not a PDF that can be read"):
        fetch(file)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param("", "there is nothing to read", id="nothing"),
        pytest.param("?!... ---", "there is nothing to read", id="marks"),
        pytest.param("a" * (LONGEST + 1), "too long, 400,001 characters", id="long"),
        pytest.param("Russia \ud800 left.", "half a character .* at 7", id="half a character"),
    ],
)
def test_texts_that_cannot_be_read_are_told(text: str, fault: str) -> None:
    with pytest.raises(ReadingError, match=rf"a\.txt: .*{fault}"):
        checked(Article(text, "a.txt"))
    with pytest.raises(ReadingError, match=rf"the text: .*{fault}"):
        checked(Article(text))


def test_the_longest_text_is_read() -> None:
    assert checked(Article("a" * LONGEST)).text == "a" * LONGEST


def test_folders_and_what_is_not_there_are_told(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="a folder; name the articles in it"):
        fetch(tmp_path)
    with pytest.raises(ReadingError, match="there is no such file"):
        fetch(tmp_path / "gone.txt")
    with pytest.raises(ReadingError, match=r"not the name of a file|no such file"):
        fetch("a\x00b")


def test_a_name_that_is_too_long_for_a_file_is_told() -> None:
    with pytest.raises(ReadingError, match="cannot be read: File name too long"):
        fetch("a" * 5000)


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as out:
        out.truncate(60_000_001)
    with pytest.raises(ReadingError, match="too long, 60 MB"):
        fetch(file)


@pytest.mark.parametrize(
    ("head", "body", "author"),
    [
        pytest.param('<meta name="author" content="Ada Marsh"/>', "", "Ada Marsh", id="its head"),
        pytest.param('<meta name="author" content="Admin"/>', "", "", id="nobody's name"),
        pytest.param("", '<span class="username">Username</span>', "", id="a menu"),
        pytest.param("", '<div class="byline-wrap">By Ada Marsh</div>', "Ada Marsh", id="a byline"),
        pytest.param("", '<div class="author-bio">She writes.</div>', "", id="no name"),
    ],
)
def test_the_author_of_a_page_is_no_word_of_its_menu(head: str, body: str, author: str) -> None:
    page = f"<html><head>{head}</head><body>{body}<article><p>{BODY}</p></article></body></html>"
    assert from_html(page, "utf-8", "").record.get("author", "") == author


def test_a_page_tells_its_language() -> None:
    page = f'<html class="x" lang="fr-CA"><body><article><p>{BODY}</p></article></body></html>'
    assert from_html(page, "utf-8", "").record["language"] == "fr-CA"
