"""The benchmark of history: its table is read as written, and its answers are the engine's."""

from __future__ import annotations

import sys
from textwrap import dedent

import pytest
from benchmarks.history import assess, main, rows

from detente.catalog import bundled_case

INDEX = dedent("""\
    # Deals

    | case | x, y | b | q | s | upper hand | more |
    |---|---|---|---|---|---|---|
    | cuban-missiles (bundled) | us, ussr | - | us.blockade | ussr.withdraw | x | told |
    | elmira (bundled) | moe, uniroyal | uniroyal.delay, local.insist | the same | moe.modify, uniroyal.accept, local.insist | mutual | |
    | suez | us, uk | uk.occupy, egypt.close | those and us.squeeze | us.aid | x | |
    | suez, once more | uk, us | uk.occupy | - | - | none | |
    """)  # fmt: skip # noqa: E501


def test_a_table_of_deals_is_read_row_by_row():
    cuba, elmira, suez, again = rows(INDEX)
    assert (cuba.case, cuba.bundled, cuba.pair, cuba.said) == (
        "cuban-missiles",
        True,
        ("us", "ussr"),
        "x",
    )
    assert (cuba.baseline, cuba.start, cuba.state) == ([], ["us.blockade"], ["ussr.withdraw"])
    assert elmira.start == elmira.baseline == ["uniroyal.delay", "local.insist"]
    assert suez.start == ["uk.occupy", "egypt.close", "us.squeeze"]
    assert (again.case, again.bundled, again.pair) == ("suez", False, ("uk", "us"))


@pytest.mark.parametrize(
    ("place", "hand", "cells"),
    [
        (0, "x", "us: compels 1, punishes sole; ussr: (pays 1), (gives)"),
        (1, "mutual", "moe: pays 1, gives; uniroyal: pays 1"),
    ],
    ids=["Cuba", "Elmira"],
)
def test_a_row_is_assessed(place, hand, cells):
    row = list(rows(INDEX))[place]
    got = assess(row, bundled_case(row.case).conflict, "seq", "sequences")
    assert (got[0], got[2]) == (hand, cells)


def test_the_table_and_the_count_are_printed(tmp_path, monkeypatch, capsys):
    (tmp_path / "index.md").write_text("\n".join(INDEX.splitlines()[:6]), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["history", str(tmp_path)])
    main()
    printed = capsys.readouterr().out.splitlines()
    assert printed[2].startswith("| cuban-missiles | us, ussr | x | x |")
    assert printed[-1].startswith("deals 2, cells 2, risk ")
