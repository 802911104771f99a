"""Lines of an article: dates, bylines, notes, boilerplate, headings, and what only looks so."""

from __future__ import annotations

import pytest

from detente.evidence.structure.segment import segment

BODY = "The river towns fell one after another, and the bridge went with them on Monday morning."

LINES = [
    pytest.param("March 29, 2016", "date", id="month first"),
    pytest.param("Mar. 29, 2016", "date", id="month in short"),
    pytest.param("29 March 2016", "date", id="day first"),
    pytest.param("29th March, 2016", "date", id="29th"),
    pytest.param("March 2016", "date", id="a month"),
    pytest.param("2016-03-29", "date", id="iso"),
    pytest.param("29/03/2016", "date", id="slashes"),
    pytest.param("29.3.2016", "date", id="stops"),
    pytest.param("Tuesday, March 29, 2016", "date", id="weekday"),
    pytest.param("Tues March 29, 2016", "date", id="weekday in short"),
    pytest.param("Published on Tuesday, March 29, 2016", "date", id="published on"),
    pytest.param("Last updated: March 29, 2016", "date", id="updated"),
    pytest.param("March 29, 2016 at 10:30 GMT", "date", id="with a time"),
    pytest.param("2016-03-29T10:30:00Z", "date", id="iso with a time"),
    pytest.param("march 29, 2016", "date", id="small letters"),
    pytest.param("Port Kerr, 29 March 2016", "date", id="place and day"),
    pytest.param("The Harbour Post, 29 March 2016", "date", id="outlet and day"),
    pytest.param("A truce in Port Kerr, March 29, 2016", "heading", id="a title with a day"),
    pytest.param("9244th Meeting (AM)", "boilerplate", id="number of a meeting"),
    pytest.param("SC/15176", "boilerplate", id="mark of a document"),
    pytest.param("Image source, Kuria", "boilerplate", id="source of an image"),
    pytest.param("3 hours ago", "boilerplate", id="hours ago"),
    pytest.param("March 29, 2016 was a wet day in the valley.", "paragraph", id="date in a line"),
    pytest.param("March 29", "heading", id="a day without a year"),
    pytest.param("By Dana Okoro", "byline", id="by"),
    pytest.param("BY DANA OKORO", "byline", id="by in capitals"),
    pytest.param("By Dana Okoro and Ilse Brandt", "byline", id="two writers"),
    pytest.param("By Dana Okoro, The Harbour Post", "byline", id="writer and outlet"),
    pytest.param("By Dana Okoro for The Harbour Post", "byline", id="writer for outlet"),
    pytest.param("By Dana Okoro in Vienna", "byline", id="writer in a place"),
    pytest.param("Written by Dana Okoro", "byline", id="written by"),
    pytest.param("Reporting by: Dana Okoro", "byline", id="reporting by"),
    pytest.param("By noon it was over.", "paragraph", id="by noon"),
    pytest.param("By Monday the bridge had fallen.", "paragraph", id="by a day"),
    pytest.param("Editor’s Note: Adapted from The Harbour Post", "note", id="editor's note"),
    pytest.param("Editors' note: the name was wrong.", "note", id="editors' note"),
    pytest.param("Adapted from The Harbour Post", "note", id="adapted"),
    pytest.param("This article was first published by The Harbour Post.", "note", id="published"),
    pytest.param("Reprinted with permission.", "note", id="reprinted"),
    pytest.param("Correction: the bridge stands.", "note", id="correction"),
    pytest.param("The author is a fisherman.", "note", id="the author"),
    pytest.param("The views expressed are his own.", "note", id="views"),
    pytest.param("(Reporting by Dana Okoro; editing by Ilse Brandt)", "note", id="reporting by x"),
    pytest.param("The article was long and the reader slept.", "paragraph", id="an article"),
    pytest.param("Sign up", "boilerplate", id="sign up"),
    pytest.param("Subscribe to our newsletter", "boilerplate", id="subscribe"),
    pytest.param("Share this on the wall", "boilerplate", id="share"),
    pytest.param("12 comments", "boilerplate", id="comments"),
    pytest.param("Read more:", "boilerplate", id="read more"),
    pytest.param("Read the full story", "boilerplate", id="read the full"),
    pytest.param("Follow us on the wall", "boilerplate", id="follow"),
    pytest.param("Related stories", "boilerplate", id="related"),
    pytest.param("Copyright 2016 The Harbour Post", "boilerplate", id="copyright"),
    pytest.param("© 2016", "boilerplate", id="sign of copyright"),
    pytest.param("Advertisement", "boilerplate", id="advertisement"),
    pytest.param("Photo: Dana Okoro", "boilerplate", id="photo"),
    pytest.param("* * *", "boilerplate", id="stars"),
    pytest.param("----", "boilerplate", id="a rule"),
    pytest.param("Menu", "boilerplate", id="menu"),
    pytest.param("Support our work", "boilerplate", id="support"),
    pytest.param("Share prices fell on Monday all over the north.", "paragraph", id="prices"),
    pytest.param("Printed matter burned.", "paragraph", id="printed"),
    pytest.param("What the general wanted", "heading", id="heading"),
    pytest.param("What the general wanted?", "heading", id="a question"),
    pytest.param("“A road to the coast” he said", "heading", id="a quotation within"),
    pytest.param("1916", "heading", id="a number"),
    pytest.param("What the general wanted.", "paragraph", id="closed by a stop"),
    pytest.param("What the general wanted:", "paragraph", id="closed by a colon"),
    pytest.param("“What the general wanted”", "paragraph", id="closed by a mark"),
    pytest.param("what the general wanted", "paragraph", id="a small letter first"),
    pytest.param(
        "One two three four five six seven eight nine ten eleven twelve", "heading", id="12 words"
    ),
    pytest.param(
        "One two three four five six seven eight nine ten eleven twelve more",
        "paragraph",
        id="13 words",
    ),
    pytest.param("“We stay.” – Dana Okoro", "paragraph", id="a reader's words"),
    pytest.param("Key takeaways", "takeaway", id="takeaways"),
    pytest.param("Takeaways:", "takeaway", id="takeaways with a colon"),
    pytest.param("In brief", "takeaway", id="in brief"),
    pytest.param("At a glance", "takeaway", id="at a glance"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "kind"), LINES)
def test_a_line_is_told_by_its_words(line: str, kind: str) -> None:
    blocks = segment(f"How the bridge was lost\n\n{BODY}\n\n{line}\n\n{BODY}{BODY}")
    assert blocks[2].kind == kind


def test_a_heading_stands_above_something_longer() -> None:
    text = f"How the bridge was lost\n\n{BODY}\n\nWhat the general wanted\n\nA road."
    assert [block.kind for block in segment(text)] == [
        "title", "paragraph", "paragraph", "paragraph",
    ]  # fmt: skip


def test_a_last_line_is_no_heading() -> None:
    text = f"How the bridge was lost\n\n{BODY}\n\nWhat the general wanted"
    assert segment(text)[-1].kind == "paragraph"
