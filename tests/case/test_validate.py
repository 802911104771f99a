"""Every fault is told once, at its line, and hides no other."""

from textwrap import dedent

import pytest

from detente.case import load
from detente.errors import CaseError

GOOD = dedent("""\
    actors:
      us: {name: US}
      them: {name: Them}
    options:
      us.strike: strikes
      them.yield: yields
    preferences:
      us: [them.yield]
      them: [not us.strike]
    phases:
      - {id: war}
      - {id: truce}
    """)


def _problems(folder, text):
    """Return what is wrong with a case file, a row a problem."""
    file = folder / "case.yaml"
    file.write_text(text, encoding="utf-8")
    try:
        load(file)
    except CaseError as error:
        return [(one.line, one.column, one.what, one.mend) for one in error.problems]
    return []


def test_the_good_case_is_good(tmp_path):
    assert _problems(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "problems"),
    [
        pytest.param(
            "us.strike: strikes", "us.strike: 3",
            [(5, 3, "us.strike: 3 stands where text belongs",
              "Write what taking the option means")],
            id="option-stays-known",
        ),
        pytest.param(
            "us: {name: US}", "us: 3",
            [(2, 3, "us: 3 stands where keys belong", "Write lines of `key: value`")],
            id="actor-stays-known",
        ),
        pytest.param(
            "us: {name: US}", "us: {name: US, kind: stat}",
            [(2, 18, "kind: 'stat' is not one of state, government, leader, armed group, "
              "organisation, office, group, other", "Did you mean 'state'?")],
            id="value-in-an-actor",
        ),
        pytest.param(
            "us: [them.yield]", "us: 3",
            [(8, 3, "us: 3 stands where a list of wants belongs",
              "Write conditions, most important first; [] for none")],
            id="preference-stays-known",
        ),
        pytest.param(
            "[them.yield]", "[3, them.yeild, {wnat: x}]",
            [
                (8, 8, "item 1: 3 stands where a condition belongs",
                 "Write it like: not us.strike"),
                (8, 11, "no option is called 'them.yeild'", "Did you mean 'them.yield'?"),
                (8, 24, "the key 'wnat' is not known here", "Did you mean 'want'?"),
            ],
            id="items-keep-their-numbers",
        ),
        pytest.param(
            "  - {id: war}\n", "  - 3\n  - {id: war, titel: x}\n",
            [
                (11, 5, "item 1: 3 stands where keys belong", "Write lines of `key: value`"),
                (12, 15, "the key 'titel' is not known here", "Did you mean 'title'?"),
            ],
            id="a-phase-that-is-gone",
        ),
        pytest.param(
            "phases:", "optoins: {}\nphases:",
            [(10, 1, "the key 'optoins' is not known here", "Did you mean 'options'?")],
            id="a-slip-beside-the-right-section",
        ),
        pytest.param(
            "options:", "optoins:",
            [(4, 1, "the key 'optoins' is not known here", "Did you mean 'options'?")],
            id="a-slip-in-place-of-the-right-section",
        ),
        pytest.param(
            "phases:", "titles: x\nxyz: y\nphases:",
            [
                (10, 1, "the key 'titles' is not known here", "Did you mean 'title'?"),
                (11, 1, "the key 'xyz' is not known here",
                 "Known: actors, baseline, citation, claims, coalitions, draft, focus, format, "
                 "graph, id, infeasible, issues, …."),
            ],
            id="two-strangers",
        ),
        pytest.param(
            "{name: US}", "{nam: US}",
            [(2, 8, "the key 'nam' is not known here", "Did you mean 'name'?")],
            id="a-slip-is-not-missing-too",
        ),
        pytest.param(
            "{name: US}", "{aliases: [x]}", [(2, 3, "'name' is missing", "Add name: ...")],
            id="missing",
        ),
        pytest.param(
            "{id: truce}", "{id: war}",
            [(12, 6, "two phases are called 'war'", "Rename one")],
            id="twice",
        ),
    ],
)  # fmt: skip
def test_faults(tmp_path, old, new, problems):
    assert old in GOOD
    told = _problems(tmp_path, GOOD.replace(old, new, 1))
    assert [row[2:] for row in told] == [row[2:] for row in problems]
    assert [row[:2] for row in told] == [row[:2] for row in problems]


def test_without_actors_or_options_nothing_more_is_told(tmp_path):
    text = GOOD.replace("actors:\n  us: {name: US}\n  them: {name: Them}", "actors: 3")
    ((line, _, what, _),) = _problems(tmp_path, text.replace("{id: war}", "{id: 3, x: 4}"))[:1]
    assert (line, what) == (1, "actors: 3 stands where keys belong")


@pytest.mark.parametrize("count", [1, 5, 9, 30])
def test_many_faults_of_one_kind_are_all_told(tmp_path, count):
    ties = "".join(
        f"  - {{patron: us, client: them, kind: x{n}, share: 1}}\n" for n in range(count)
    )
    assert len(_problems(tmp_path, GOOD + f"ties:\n{ties}")) == count
