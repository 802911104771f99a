"""Every kind of bad input gives one clear error that names file, line and mend."""

import os
import re
from textwrap import dedent

import pytest

from detente.case import load
from detente.case.files import MAX_CASE
from detente.errors import CaseError

GOOD = dedent("""\
    actors:
      us: {name: US}
      them: {name: Them}
    options:
      us.strike: strikes
      them.yield: yields
    preferences: {us: [them.yield], them: []}
    """)

FORTY = "\n".join(f"  us.o{n}: does {n}" for n in range(40))
LAUGHS = "\n".join(
    ["l0: &l0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    + [f"l{n}: &l{n} [" + ", ".join([f"*l{n - 1}"] * 9) + "]" for n in range(1, 9)]
)


def _with(old: str, new: str) -> str:
    """Return the good case with one part replaced."""
    assert old in GOOD
    return GOOD.replace(old, new)


TABLE = [
    pytest.param("", 1, "the file is empty", "detente schema", id="empty"),
    pytest.param("# only a remark\n", 1, "the file is empty", "", id="only-remarks"),
    pytest.param("- a\n- b\n", 1, "holds no keys", "actors:", id="a-list"),
    pytest.param("just words", 1, "holds no keys", "actors:", id="words"),
    pytest.param(GOOD[:60] + "{", 4, "stands where keys belong", "", id="truncated"),
    pytest.param(_with("{name: US}", "{name: US"), 3, "not closed", "{a: 1, b: 2}", id="brace"),
    pytest.param(_with("  us: {", "\tus: {"), 2, "a tab", "spaces", id="tab"),
    pytest.param(_with("strikes\n", 'strikes: "no\n'), 5, "colon stands where", "", id="colon"),
    pytest.param(_with("strikes\n", '"strikes\n'), 8, "never closed", "Close it", id="quotes"),
    pytest.param(_with(" us.strike", "    us.strike"), 6, "indented", "lines above", id="indent"),
    pytest.param(GOOD + "---\na: 1\n", 8, "more than one document", "Keep one", id="documents"),
    pytest.param(
        _with("us: {name: US}", "us: {name: US}\n  us: {name: USA}"),
        3,
        "the key 'us' is given twice, first on line 2",
        "Keep one",
        id="duplicate-keys",
    ),
    pytest.param(GOOD + "summary: &a [*a]\n", 8, "contains itself", "", id="cyclic-alias"),
    pytest.param(GOOD + LAUGHS, None, "more than 1,000,000 values", "aliases", id="billion-laughs"),
    pytest.param(GOOD + "summary: *gone\n", 8, "has no anchor", "quotes", id="unknown-alias"),
    pytest.param(
        GOOD + "summary: !!python/object/apply:os.system ['touch pwned']\n",
        8,
        "the tag !!python/object/apply:os.system is refused",
        "Take the tag away",
        id="runs-code",
    ),
    pytest.param(GOOD + "title: !include x\n", 8, "!include is refused", "", id="include"),
    pytest.param(GOOD + "<<: {title: x}\n", 8, "plain word", "quotes", id="merge-key"),
    pytest.param(GOOD + "? [a, b]\n: c\n", 8, "plain word", "", id="list-as-key"),
    pytest.param(GOOD + "x: " + "[" * 3000, None, "nested too deeply|not closed", "", id="deep"),
    pytest.param(
        _with("[them.yield]", "[them.yeild]"),
        7,
        "no option is called 'them.yeild'",
        "Did you mean 'them.yield'",
        id="unknown-option",
    ),
    pytest.param(
        _with("them: []}", "then: []}"), 7, "no actor is called 'then'", "'them'", id="actor"
    ),
    pytest.param(
        _with("options:", "optoins:"), 4, "the key 'optoins' is not known", "'options'", id="key"
    ),
    pytest.param(
        GOOD + "infeasible: [us.strike, not us.strike]\n",
        8,
        "the infeasible conditions leave no state",
        "contradict",
        id="contradictory",
    ),
    pytest.param(
        _with("them: []", "them: {ranking: [0, 1]}"),
        7,
        "'them' leaves 2 feasible states unranked",
        "Add 2, 3",
        id="incomplete-ranking",
    ),
    pytest.param(
        _with("  them.yield: yields", FORTY + "\n  them.yield: yields"),
        4,
        r"42 options make 2\^42 states, too many",
        "at most 24",
        id="forty-options",
    ),
    pytest.param(
        _with("us: {name: US}", "us: {name: no}"), None, None, None, id="no-is-a-word"
    ),
    pytest.param(_with("name: US", "name: 12"), 2, "12 is not text", "quotes", id="figure"),
    pytest.param(_with("name: US", "name: true"), 2, "true is not text", "quotes", id="true"),
    pytest.param(_with("name: US", ""), 2, "'name' is missing", "Add name", id="missing"),
    pytest.param(
        _with("name: US", "nam: US"), 2, "the key 'nam' is not known", "'name'", id="misspelt"
    ),
    pytest.param(_with("name: US", "name: ''"), 2, "it is empty", "Fill it in", id="blank"),
    pytest.param(
        _with("name: US", "name: 2016-13-45"), 2, "is no date or number", "quotes", id="no-date"
    ),
    pytest.param(_with("us: {name: US}", "us:"), 2, "nothing stands where keys", "", id="nothing"),
    pytest.param(
        _with("them: []", "them: {statements: [us.strike], ranking: [0, 1, 2, 3]}"),
        7,
        "statements, a ranking or weights",
        "",
        id="two-ways",
    ),
    pytest.param(
        GOOD + "ties: [{patron: us, client: them, kind: arm, share: 2}]\n",
        8,
        "'arm' is not one of arms, money",
        "'arms'",
        id="wrong-word",
    ),
    pytest.param(
        GOOD + "ties: [{patron: us, client: them, kind: xyz, share: 1}]\n",
        8,
        "'xyz' is not one of arms, money",
        "Choose one",
        id="no-word-near",
    ),
    pytest.param(
        GOOD + "scenarios: [{id: s, changes: [drop pledges.gone]}]\n",
        8,
        "the scenario 's': no belief stands at 'pledges.gone'",
        "",
        id="scenario",
    ),
    pytest.param(
        GOOD + "views: {us: ['drop preferences.them[9]']}\n",
        8,
        "the view of 'us': no belief stands at 'preferences.them.9.'",
        "",
        id="view",
    ),
    pytest.param(
        GOOD + "pledges: [{id: word, by: us, does: us.strike}]\n"
        "views: {them: [{unaware: pledges.wrod}]}\n",
        9,
        "no belief stands at 'pledges.wrod'",
        "Did you mean 'pledges.word'",
        id="view-of-no-pledge",
    ),
    pytest.param(
        GOOD + "views: {us: [{overlooks: us.strike or not us.strike}]}\n",
        8,
        "the view of 'us': the infeasible conditions leave no state",
        "",
        id="view-of-nothing",
    ),
    pytest.param(
        GOOD + "phases:\n  - {id: war, start: [], status_quo: []}\n"
        "  - {id: peace, start: [], status_quo: [], infeasible: [us.strike]}\n"
        "views:\n  us:\n    - {overlooks: them.yield}\n    - {overlooks: not us.strike}\n",
        14,
        "the view of 'us': .*cannot be had in the phase 'peace'",
        "say in which phases it is so",
        id="view-of-nothing-in-one-phase",
    ),
    pytest.param(
        GOOD + "views: {us: [{overlooks: us.strike, unaware: ties}]}\n",
        8,
        "it says unaware and overlooks",
        "Give one of believes",
        id="view-of-two-things",
    ),
    pytest.param(
        GOOD + "pledges:\n  - {by: us, does: us.strike}\n  - {by: us, does: them.yield}\n",
        10,
        "'us' pledges 'them.yield', which is an option of 'them'",
        "Nobody can pledge another's act",
        id="another's-act",
    ),
    pytest.param(
        GOOD + "pledges:\n  - by: us\n    to: them\n    does: us.strike\n    binds: [them]\n",
        12,
        "the pledge binds 'them', to whom it is made",
        "kind: exchange",
        id="contradictory-binds",
    ),
    pytest.param(
        GOOD + "pledges: [{kind: exchange, parts: {us: us.strike}}]\n",
        8,
        "an exchange has 1 of the two parts",
        "Write parts",
        id="half-an-exchange",
    ),
    pytest.param(
        GOOD + "pledges: [{by: us}]\n", 8, "'does' is missing", "Add does", id="an-empty-pledge"
    ),
    pytest.param(
        GOOD + "pledges: [{by: us, does: us.strike, strength: strong}]\n",
        8,
        "'strong' is no strength",
        "Write foremost",
        id="no-strength",
    ),
    pytest.param(
        GOOD + "scenarios: [{id: s, changes: [force us.strike and not us.strike]}]\n",
        8,
        "the scenario 's': the infeasible conditions leave no state",
        "",
        id="scenario-leaves-nothing",
    ),
    pytest.param(
        GOOD + "phases: [{id: a, from: 2016-02-02, to: 2016-01-01}]\n",
        8,
        "before it starts",
        "Swap",
        id="dates-swapped",
    ),
    pytest.param(
        GOOD + "claims: {c1: {text: T, chain: [{name: A, type: author}], grade: B2}}\n"
        "pledges: [{by: us, does: us.strike, because: [c2]}]\n",
        9,
        "no claim is called 'c2'",
        "'c1'",
        id="unknown-claim",
    ),
    pytest.param(
        GOOD + "sources: {crs: {title: T}}\n"
        "claims:\n  c1:\n    text: T\n    chain: [{name: A, type: author}]\n    grade: B2\n"
        "    quotes: [{source: crss, exact: abc, start: 0, end: 3}]\n",
        14,
        "no source is called 'crss'",
        "'crs'",
        id="unknown-source",
    ),
    pytest.param(
        GOOD + "claims:\n  c1: {text: T, chain: [{name: A, type: author}], grade: B9}\n",
        9,
        "'B9' has the wrong form",
        "such as B2",
        id="wrong-grade",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "what", "mend"), TABLE)
def test_bad_text(tmp_path, text, line, what, mend):
    file = tmp_path / "case.yaml"
    file.write_text(text)
    if what is None:
        load(file)
        return
    with pytest.raises(CaseError, match=what) as caught:
        load(file)
    told = next(one for one in caught.value.problems if re.search(what, one.what))
    assert told.file == str(file)
    assert line in (None, told.line)
    assert mend in told.mend
    assert not (tmp_path / "pwned").exists()
    for jargon in ("pydantic", "type=", "input_value", "validation error", "tuple", "Traceback"):
        assert jargon not in str(caught.value)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("options:", "optoins:", id="section"),
        pytest.param("{name: US}", "{nam: US}", id="key"),
        pytest.param("{name: US}", "{}", id="missing"),
    ],
)
def test_one_slip_is_one_problem(tmp_path, old, new):
    file = tmp_path / "case.yaml"
    file.write_text(_with(old, new))
    with pytest.raises(CaseError) as caught:
        load(file)
    assert len(caught.value.problems) == 1


BYTES = [
    pytest.param(b"\x00\x01\x02\xff" * 9, "binary", "text file", id="binary"),
    pytest.param(b"\x7fELF\x00\x00", "binary", "text file", id="program"),
    pytest.param(b"a: 1\ntitle: caf\xe9\n", "byte 0xe9 is not UTF-8", "UTF-8", id="latin-1"),
    pytest.param("a: 1".encode("utf-16"), "not UTF-8", "UTF-8", id="utf-16"),
    pytest.param(b"a: \x07\n", r"'\\x07' cannot stand in YAML", "UTF-8", id="bell"),
]


@pytest.mark.parametrize(("raw", "what", "mend"), BYTES)
def test_bad_bytes(tmp_path, raw, what, mend):
    file = tmp_path / "case.yaml"
    file.write_bytes(raw)
    with pytest.raises(CaseError, match=what) as caught:
        load(file)
    assert mend in str(caught.value)


def test_a_hundred_megabytes_are_refused_unread(tmp_path):
    file = tmp_path / "case.yaml"
    with file.open("wb") as stream:
        stream.truncate(100_000_000)
    with pytest.raises(CaseError, match=f"100 MB; at most {MAX_CASE // 10**6} are read"):
        load(file)


def test_a_latin_1_byte_is_told_with_its_line(tmp_path):
    file = tmp_path / "case.yaml"
    file.write_bytes(b"a: 1\ntitle: caf\xe9\n")
    with pytest.raises(CaseError) as caught:
        load(file)
    assert caught.value.problems[0].line == 2


def test_a_missing_file_suggests_the_nearest(tmp_path):
    (tmp_path / "syria.yaml").write_text(GOOD)
    with pytest.raises(CaseError, match=r"Did you mean 'syria\.yaml'"):
        load(tmp_path / "siria.yaml")


def test_a_missing_folder(tmp_path):
    with pytest.raises(CaseError, match="there is no folder"):
        load(tmp_path / "nowhere" / "case.yaml")


def test_a_folder_without_a_case(tmp_path):
    (tmp_path / "cases.yaml").write_text(GOOD)
    with pytest.raises(CaseError, match=r"holds no case\.yaml.*'cases\.yaml'"):
        load(tmp_path)


def test_a_fifo_is_no_case(tmp_path):
    os.mkfifo(tmp_path / "case.yaml")
    with pytest.raises(CaseError, match="not a plain file"):
        load(tmp_path / "case.yaml")


def test_all_problems_of_all_files_come_at_once(tmp_path):
    (tmp_path / "case.yaml").write_text(
        _with("name: Them", "name: 1").replace("[them.yield]", "[them.yeild, 3]")
        + "phases: [{id: a, status_quo: [us.strik]}, {id: b, from: soon}]\n"
        + "ties: [{patron: uss, client: them, kind: arms, share: 2}]\n"
        + "pledges: [{by: us}, {by: uss, does: us.strike, because: [c8]}]\n"
    )
    (tmp_path / "claims.yaml").write_text("claims:\n  c1: {text: T, chain: [], grade: B2}\n")
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "a.txt").write_text("---\ntitel: A\n---\nText.")
    with pytest.raises(CaseError) as caught:
        load(tmp_path)
    places = [(p.file, p.line, p.column) for p in caught.value.problems]
    assert places == sorted(places)
    expected = {
        ("case.yaml", 3): "name: 1 is not text",
        ("case.yaml", 7): "item 2: 3 stands where a condition belongs",
        ("case.yaml", 8): "from: 'soon' is not a date",
        ("case.yaml", 9): "share: 2 is out of range",
        ("case.yaml", 10): "no claim is called 'c8'",
        ("claims.yaml", 2): "chain: it is empty",
        ("a.txt", 2): "the key 'titel' is not known here",
    }
    every = [(os.path.basename(p.file), p.line, p.what) for p in caught.value.problems]
    for (file, line), what in expected.items():
        assert (file, line, what) in every
    for name in ("'them.yeild'", "'us.strik'", "'uss'"):
        assert any(name in what for _, _, what in every)


def test_a_repeated_key_a_tag_and_a_bad_date_hide_nothing(tmp_path):
    file = tmp_path / "case.yaml"
    file.write_text(
        _with("us: {name: US}", "us: {name: US}\n  us: {name: USA}").replace("yield]", "yeild]")
        + "phases: [{id: a, from: 2016-13-45, status_quo: [us.strik]}]\n"
        + "title: !include x\nsummary: &a [*a]\n"
    )
    with pytest.raises(CaseError) as caught:
        load(file)
    told = [(one.line, one.what) for one in caught.value.problems]
    expected = [
        (3, "the key 'us' is given twice"),
        (8, "no option is called 'them.yeild'"),
        (9, "'2016-13-45' is no date"),
        (9, "no option is called 'us.strik'"),
        (10, "the tag !include is refused"),
        (11, "an alias (*name) contains itself"),
    ]
    seen = [(line, what) for line, what in told if any(what.startswith(w) for _, w in expected)]
    assert [line for line, _ in seen] == [line for line, _ in expected], told


def test_sections_of_evidence_stand_in_one_place(tmp_path):
    (tmp_path / "case.yaml").write_text(GOOD + "claims: {}\n")
    (tmp_path / "claims.yaml").write_text("claims: {}\nactors: {}\n")
    with pytest.raises(CaseError) as caught:
        load(tmp_path)
    assert {(os.path.basename(p.file), p.line) for p in caught.value.problems} == {
        ("case.yaml", 8),
        ("claims.yaml", 2),
    }


@pytest.mark.parametrize(
    ("file", "what"),
    [
        pytest.param("sources/gone.txt", "no such file", id="missing"),
        pytest.param("../../../etc/passwd", "outside the case", id="outside"),
    ],
)
def test_a_source_whose_text_cannot_be_had(tmp_path, file, what):
    (tmp_path / "case.yaml").write_text(GOOD + f"sources: {{a: {{file: {file}}}}}\n")
    (tmp_path / "sources").mkdir()
    with pytest.raises(CaseError, match=what):
        load(tmp_path)
