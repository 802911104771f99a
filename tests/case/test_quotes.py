"""Quotes whose places nobody wrote, and quotes that do not stand where they say."""

from pathlib import Path

import pytest

from detente import load, save
from detente.case.case import warnings

TEXT = "They met again.\nThe guns fell silent. Guns fell.\n"
CASE = """\
title: T
actors: {a: {name: A}}
options: {a.go: goes}
preferences: {a: [a.go]}
claims:
  c1:
    text: t
    grade: B2
    chain: [{name: x, type: person}]
    quotes: [QUOTE]
"""


def written(folder: Path, quote: str) -> Path:
    """Return a case with one quote from a text that it keeps."""
    (folder / "sources").mkdir()
    (folder / "sources" / "talks.txt").write_text(TEXT, encoding="utf-8")
    (folder / "case.yaml").write_text(CASE.replace("QUOTE", quote), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("quote", "span"),
    [
        pytest.param("{source: talks, exact: guns fell}", (20, 29), id="looked for"),
        pytest.param("{source: talks, exact: met, start: 5}", (5, 8), id="by its start"),
        pytest.param("{source: talks, exact: met, end: 8}", (5, 8), id="by its end"),
        pytest.param("{source: other, exact: met}", None, id="a text that is not kept"),
    ],
)
def test_a_quote_finds_its_words_and_the_file_stays(
    tmp_path: Path, quote: str, span: tuple[int, int] | None
) -> None:
    folder = written(tmp_path, quote)
    if "other" in quote:
        text = (folder / "case.yaml").read_text("utf-8")
        (folder / "case.yaml").write_text(f"{text}sources: {{other: {{title: O}}}}\n", "utf-8")
    before = (folder / "case.yaml").read_bytes()
    case = load(folder)
    assert case.evidence.claims["c1"].quotes[0].span == span
    assert warnings(case) == ()
    save(case, folder)
    assert (folder / "case.yaml").read_bytes() == before


@pytest.mark.parametrize(
    ("quote", "what", "mend"),
    [
        pytest.param(
            "{source: talks, exact: met, start: 9}",
            "'met' is not at 9 in 'talks'",
            "The same words stand at 5 (line 1 of the text): leave start and end out",
            id="elsewhere",
        ),
        pytest.param(
            "{source: talks, exact: the guns fell apart}",
            "'the guns fell apart' is not in 'talks'",
            "It may be 'The guns fell', at 16",
            id="changed",
        ),
        pytest.param(
            "{source: talks, exact: 'THE GUNS FELL'}",
            "'THE GUNS FELL' is not in 'talks'",
            "It may be 'The guns fell', at 16 (line 2 of the text): copy it letter by letter",
            id="other signs",
        ),
        pytest.param(
            "{source: talks, exact: met, prefix: 'We '}",
            "'met' is not at 5 in 'talks'",
            "not between those of prefix and suffix",
            id="other neighbours",
        ),
        pytest.param(
            "{source: talks, exact: tanks}",
            "'tanks' is not in 'talks'",
            "Copy the words from the source",
            id="nowhere",
        ),
    ],
)
def test_a_quote_that_stands_nowhere_is_told_with_where_it_might_be(
    tmp_path: Path, quote: str, what: str, mend: str
) -> None:
    (problem,) = warnings(load(written(tmp_path, quote)))
    assert what in problem.what
    assert mend in problem.mend
