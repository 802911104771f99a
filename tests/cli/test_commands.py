"""Each command from outside: what it prints, what it writes, what it refuses."""

import json
from pathlib import Path

import pytest

from tests.cli.run import as_json, detente, in_own_process


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        pytest.param("assumptions valley.yaml --pairs -1", "--pairs", id="pairs below zero"),
        pytest.param("sample valley.yaml --draws 0", "--draws", id="no draws"),
        pytest.param("sample valley.yaml --draws many", "--draws", id="draws no number"),
        pytest.param("sample valley.yaml --confidence 2", "from 0.5", id="confidence above one"),
        pytest.param("sample valley.yaml --confidence 0.4", "from 0.5", id="confidence too low"),
        pytest.param("sample valley.yaml --executor cloud", "processes:N", id="executor"),
        pytest.param("sample valley.yaml --seed x", "--seed", id="seed no number"),
        pytest.param("coalitions valley.yaml --bloc north,sooth", "'south'", id="bloc"),
        pytest.param("coalitions valley.yaml --concept seq", "No such option", id="no concept"),
        pytest.param("perceptions valley.yaml --view north", "Start with one of add", id="view"),
        pytest.param("perceptions valley.yaml --view mars:x", "onlooker", id="whose view"),
        pytest.param("inverse valley.yaml --measure most", "no measure", id="measure"),
        pytest.param("inverse valley.yaml --concept nush", "'nash'", id="inverse concept"),
        pytest.param("guarantees valley.yaml --concept nash", "Nash", id="guarantees by Nash"),
        pytest.param("power valley.yaml nothing", "no option is called 'nothing'", id="lever"),
        pytest.param("power valley.yaml", "LEVER", id="no lever"),
        pytest.param("solve valley.yaml --concept nesh", "'nash'", id="concept"),
        pytest.param("solve valley.yaml --concept l1", "two actors", id="foresight of three"),
        pytest.param("solve valley.yaml --stats", "--states", id="misspelt option"),
        pytest.param("solve", "CASE", id="no case"),
        pytest.param("settle valley.yaml --issue frontier", "border, dam", id="issue"),
        pytest.param("settle valley.yaml --model mean2", "'mean'", id="model"),
        pytest.param("settle valley.yaml --level 0.7", "0.9", id="level"),
        pytest.param("settle valley.yaml --rounds -1", "--rounds", id="rounds below zero"),
        pytest.param("settle valley.yaml --draws -1", "--draws", id="draws below zero"),
        pytest.param("settle valley.yaml --scale 1", "2 arguments", id="half a scale"),
        pytest.param("settle valley.yaml --draws 5 --executor x", "here", id="settle executor"),
        pytest.param("settle none.csv", "none.csv", id="no table"),
        pytest.param("settle wrong.csv", "-3", id="capability below zero"),
        pytest.param("settle chicken", "chicken", id="no issues"),
        pytest.param("backtest none.csv", "none.csv", id="no decisions"),
        pytest.param("backtest table.csv", "prnr", id="not as DEU has them"),
        pytest.param("read", "ARTICLE", id="no article"),
        pytest.param("read none.txt", "none.txt: there is no such file", id="absent article"),
        pytest.param("read empty.txt", "empty.txt", id="empty article"),
        pytest.param("read talks.txt --actors none.yaml", "--actors", id="absent actors"),
        pytest.param("read talks.txt -o r.doc", "'.csv'", id="form of a reading"),
        pytest.param("read talks.txt --llm", "DETENTE_LLM_URL", id="no endpoint"),
        pytest.param("find valley.yaml", "words", id="nothing to find"),
        pytest.param("find valley.yaml arms --limit 0", "--limit", id="no hits wanted"),
        pytest.param("claims none.csv", "none.csv", id="no events"),
        pytest.param("claims table.csv", "table.csv", id="not events"),
        pytest.param("convert valley.yaml", "OUT", id="nowhere to write"),
        pytest.param("convert valley.yaml x.doc", "'.dot'", id="ending"),
        pytest.param("convert valley.yaml x.nfg --phase tru", "'truce'", id="convert phase"),
        pytest.param("why valley.yaml F77", "Did you mean 'F7'?", id="finding"),
        pytest.param("why valley.yaml --actor nort", "'north'", id="actor"),
        pytest.param("whatif valley.yaml", "CHANGE", id="no change"),
        pytest.param("whatif valley.yaml abolish", "embargo", id="scenario"),
        pytest.param("whatif valley.yaml 'drop pledges.hat'", "pledges.hat", id="belief"),
        pytest.param("brief valley.yaml --out b.odt", ".html", id="briefing's form"),
        pytest.param("brief none.txt", "none.txt", id="no article to brief on"),
        pytest.param("schema x", "unexpected", id="schema of something"),
        pytest.param("cases x", "unexpected", id="cases of something"),
        pytest.param("check", "CASE", id="check nothing"),
        pytest.param("check empty.yaml", "is empty", id="check an empty case"),
        pytest.param("new", "CASE", id="begin nothing"),
        pytest.param("new valley.yaml", "something is there already", id="begin what is there"),
        pytest.param("new empty.txt", "cannot be made", id="begin where a file is"),
        pytest.param("review", "DRAFT", id="review nothing"),
        pytest.param("review none", "none", id="review no case"),
        pytest.param("review empty.yaml", "is empty", id="review an empty case"),
        pytest.param("accept valley.yaml", "PATH", id="accept nothing"),
        pytest.param("accept none pledges.halt", "none", id="accept in no case"),
        pytest.param("accept empty.yaml pledges.halt", "is empty", id="accept in an empty case"),
        pytest.param("accept valley.yaml pledges.hat", "'pledges.halt'", id="accept no belief"),
        pytest.param("beliefs", "CASE", id="beliefs of nothing"),
        pytest.param("beliefs empty.yaml", "is empty", id="beliefs of an empty case"),
        pytest.param("beliefs valley.yaml --phase tru", "'truce'", id="beliefs of no phase"),
        pytest.param("quote valley.yaml", "WORDS", id="quote nothing"),
        pytest.param("quote none arms", "none", id="quote from no case"),
        pytest.param("quote empty.yaml arms", "is empty", id="quote from an empty case"),
        pytest.param("quote valley.yaml arms", "keeps no texts", id="quote without a text"),
        pytest.param("rank", "CASE", id="rank nothing"),
        pytest.param("rank valley.yaml", "--actor", id="rank for nobody"),
        pytest.param("rank valley.yaml --actor nort", "'north'", id="rank for a stranger"),
        pytest.param("rank none --actor north", "none", id="rank no case"),
        pytest.param("rank empty.yaml --actor north", "is empty", id="rank an empty case"),
        pytest.param("rank valley.yaml --actor north --phase tru", "'truce'", id="rank a phase"),
        pytest.param("rank valley.yaml --actor north --why 0", "2 arguments", id="one state"),
        pytest.param("rank valley.yaml --actor north --why 0 9", "no state 9", id="no such state"),
        pytest.param("states", "CASE", id="states of nothing"),
        pytest.param("states empty.yaml", "is empty", id="states of an empty case"),
        pytest.param("states valley.yaml --yes north.shel", "'north.shell'", id="states with"),
        pytest.param("states valley.yaml --no north.shel", "'north.shell'", id="states without"),
        pytest.param("states valley.yaml --better nort", "'north'", id="better for a stranger"),
        pytest.param("states chicken --reachable", "no status quo", id="reachable from nothing"),
        pytest.param("--vershion", "--version", id="misspelt at the top"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    desk: Path, words: str, mend: str
) -> None:
    before = sorted(desk.iterdir())
    head, _, quoted = words.partition(" '")
    done = detente(*head.split(), *([quoted.rstrip("'")] if quoted else []))
    assert (done.returncode, done.stdout) == (2, "")
    assert mend in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(desk.iterdir()) == before


@pytest.mark.parametrize("closed", ["stdout", "stderr", "stdout = sys.stderr"])
def test_a_closed_stream_does_not_matter(closed: str) -> None:
    # Python's own start leaves None for a stream that was closed.
    run = f"import sys\nsys.{closed} = None\nsys.argv = ['detente', 'cases']\n"
    done = in_own_process(f"{run}from detente.cli import main\nmain()")
    assert done.returncode == 0, done.stderr
    assert "fault of its own" not in done.stderr


def test_an_error_with_no_stream_to_tell_it_has_its_code() -> None:
    run = "import sys\nsys.stderr = None\nsys.argv = ['detente', 'check', 'none']\n"
    assert in_own_process(f"{run}from detente.cli import main\nmain()").returncode == 2


# rank, states


@pytest.mark.parametrize("actor", ["north", "Northland", "NORTHLAND"])
def test_rank_tells_tiers_and_what_parts_them(actor: str) -> None:
    printed = as_json("rank", "valley.yaml", "--actor", actor)
    assert printed["actor"] == "north"
    assert sorted(code for tier in printed["tiers"] for code in tier) == list(range(8))
    assert len(printed["tells"]) == len(printed["tiers"]) - 1
    assert {"kind": "status quo", "name": "truce", "state": 0, "tier": 0} in printed["marks"]
    lines = detente("rank", "valley.yaml", "--actor", actor).stdout.splitlines()
    assert lines[0] == "Northland orders 8 states in 8 tiers, best first."
    assert len(lines) == 1 + 2 * 8 - 1


def test_rank_says_why_one_state_is_better() -> None:
    done = detente("rank", "valley.yaml", "--actor", "south", "--why", "war", "truce")
    (line,) = done.stdout.splitlines()
    assert line.startswith("Southland prefers “nobody does any of it” to “Northland shells")
    assert line.endswith("[preferences.south[1]].")
    (why,) = as_json("rank", "valley.yaml", "--actor", "south", "--why", "7", "none")["whys"]
    assert (why["better"], why["worse"], why["tell"]["path"]) == (0, 7, "preferences.south[1]")


def test_states_are_picked_and_told_a_line_each() -> None:
    words = ("valley.yaml", "--phase", "war", "--no", "north.shell", "--better", "Southland")
    printed = as_json("states", *words)
    assert [row["state"] for row in printed["states"]] == [0, 2, 4, 6]
    assert printed["settings"]["better"] == ["south"]
    lines = detente("states", *words).stdout.splitlines()
    assert lines[0] == "4 of the 8 states are as asked for."
    assert len(lines) == 5


@pytest.mark.parametrize("command", [("rank", "--actor", "north"), ("states",)])
@pytest.mark.parametrize("name", ["order.txt", "order.json"])
def test_what_goes_to_a_file_is_not_printed(
    desk: Path, command: tuple[str, ...], name: str
) -> None:
    verb, *more = command
    done = detente(verb, "valley.yaml", *more, "-o", name)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", f"wrote {name}\n")
    as_shown = detente(verb, "valley.yaml", *more, *(["--json"] if "json" in name else []))
    assert (desk / name).read_text("utf-8") == as_shown.stdout


def test_solve_lists_no_states_where_none_are_wanted() -> None:
    told = detente("solve", "syria-2016", "--no-states").stdout
    assert told.startswith("1152 states (896 left out), phase truce.")
    assert "makes its allies" not in told
    listed = detente("solve", "syria-2016", "--states").stdout
    assert listed.count("\n") > detente("solve", "syria-2016").stdout.count("\n")
    assert "more; --json" not in listed


# cases, check, schema, convert


def test_cases_lists_the_bundled_ones_in_columns() -> None:
    bundled = as_json("cases")["cases"]
    assert "syria-2016" in [case["name"] for case in bundled]
    width = max(len(case["name"]) for case in bundled)
    lines = detente("cases").stdout.splitlines()
    assert lines == [f"{case['name']:<{width}}  {case['title']}" for case in bundled]


def test_check_says_what_a_case_holds() -> None:
    printed = as_json("check", "valley.yaml")
    figures = {"actors": 3, "options": 3, "states": 8, "pledges": 1, "issues": 2, "claims": 1}
    assert figures.items() <= printed.items()
    assert printed["warnings"] == []
    lines = detente("check", "valley.yaml").stdout.splitlines()
    assert lines[0] == "valley can be used."
    (pledged,) = printed["pledged"]
    assert pledged.startswith("Northland and Southland have exchanged undertakings (our inference)")
    assert f"  pledged: {pledged}" in lines
    assert "  actors: 3" in lines


def test_check_says_what_to_look_at(desk: Path) -> None:
    (desk / "moved").mkdir()
    (desk / "moved" / "sources").mkdir()
    (desk / "moved" / "sources" / "talks.txt").write_text("They met again.\n", "utf-8")
    text = (desk / "valley.yaml").read_text("utf-8")
    quote = "quotes: [{source: talks, exact: left, start: 5, end: 9}]\n    grade"
    source = "sources:\n  talks: {title: Talks, file: sources/talks.txt}\n"
    (desk / "moved" / "case.yaml").write_text(text.replace("grade", quote) + source, "utf-8")
    (warning,) = as_json("check", "moved")["warnings"]
    assert "orphaned quote: 'left' is not at 5" in warning
    lints = as_json("check", "moved")["lints"]
    (lint,) = (one for one in lints if one["code"] == "orphaned-quote")
    assert lint["says"].startswith("Orphaned quote: 'left' is not at 5")
    told = (
        f"look at: moved/case.yaml:{lint['line']}: {lint['says']} {lint['mend']} [orphaned-quote]"
    )
    assert f"  {told}" in detente("check", "moved").stdout.splitlines()


def test_lints_fail_a_check_only_where_that_is_asked_for() -> None:
    assert as_json("check", "valley.yaml")["lints"]
    assert detente("check", "valley.yaml").returncode == 0
    assert detente("check", "valley.yaml", "--strict").returncode == 2
    assert detente("check", "valley.yaml", "--strict", "--json").returncode == 2
    assert detente("check", "chicken", "--strict").returncode == 0


@pytest.mark.parametrize("words", [("schema",), ("schema", "--json")])
def test_schema_is_a_json_schema(words: tuple[str, ...]) -> None:
    printed = json.loads(detente(*words).stdout)
    assert printed["$schema"].startswith("https://json-schema.org/")


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        pytest.param("c.yaml", "title: The valley", id="yaml"),
        pytest.param("c.json", '"title": "The valley"', id="json"),
        pytest.param("c.gmcr", '"decisionMakers"', id="gmcr"),
        pytest.param("c.graphml", "<graphml", id="graphml"),
        pytest.param("c.dot", "digraph", id="dot"),
        pytest.param("c.nfg", "NFG 1", id="gambit"),
        pytest.param("c.csv", "c1", id="claims against beliefs"),
        pytest.param("c.jsonld", '"@context"', id="annotations"),
    ],
)
def test_convert_writes_the_form_that_an_ending_names(desk: Path, name: str, holds: str) -> None:
    done = detente("convert", "valley.yaml", name)
    assert (done.returncode, done.stderr) == (0, "")
    first, *losses = done.stdout.splitlines()
    assert first == f"wrote {name}"
    assert holds in (desk / name).read_text("utf-8")
    (desk / name).unlink()
    printed = as_json("convert", "valley.yaml", name)
    assert printed["wrote"] == name
    assert [f"  left out: {loss}" for loss in printed["left_out"]] == losses


def test_convert_loses_nothing_in_its_own_form_and_tells_of_it_elsewhere() -> None:
    assert as_json("convert", "valley.yaml", "again.yaml")["left_out"] == []
    assert as_json("convert", "valley.yaml", "game.nfg")["left_out"]


@pytest.mark.parametrize("phase", ["war", "truce"])
def test_convert_takes_the_phase_named(phase: str) -> None:
    assert detente("convert", "valley.yaml", "game.gmcr", "--phase", phase).returncode == 0
    there = as_json("solve", "game.gmcr")
    here = as_json("solve", "valley.yaml", "--phase", phase)
    assert there["equilibria"] == here["equilibria"]


# solve, leverage


def test_solve_prints_codes_stable_for_whom() -> None:
    printed = as_json("solve", "valley.yaml", "--phase", "truce", "--concept", "nash")
    assert printed["options"] == ["north.shell", "south.shell", "patron.arm"]
    assert printed["phase"] == "truce"
    assert printed["equilibria"] == {"nash": [0, 7]}
    assert list(printed["stability"]["nash"]) == ["north", "south", "patron"]
    assert printed["states"] == list(range(8))


@pytest.mark.parametrize(
    ("words", "concepts"),
    [
        pytest.param((), ["nash", "gmr", "smr", "seq"], id="four unless named"),
        pytest.param(("--concept", "smr", "--concept", "nash"), ["smr", "nash"], id="as named"),
        pytest.param(("--concept", "sim"), ["sim"], id="at once"),
    ],
)
def test_solve_answers_the_concepts_asked_for(words: tuple[str, ...], concepts: list[str]) -> None:
    assert list(as_json("solve", "valley.yaml", *words)["equilibria"]) == concepts


@pytest.mark.parametrize(
    ("words", "listed"),
    [
        pytest.param((), True, id="few states"),
        pytest.param(("--states",), True, id="asked for"),
        pytest.param(("--no-states",), False, id="not wanted"),
    ],
)
def test_solve_lists_states_or_not(words: tuple[str, ...], listed: bool) -> None:
    printed = as_json("solve", "valley.yaml", *words)
    assert ("states" in printed) is listed
    assert printed["counts"]["states"] == 8


def test_solve_by_single_responses_differs() -> None:
    printed = as_json("solve", "valley.yaml", "--responses", "single")
    assert printed["settings"]["responses"] == "single"


def test_solve_shows_a_table() -> None:
    lines = detente("solve", "valley.yaml").stdout.splitlines()
    assert lines[0].startswith("8 states (0 left out), phase truce.")
    assert lines[1].split() == ["State", "What", "is", "the", "case", "Nash", "GMR", "SMR", "SEQ"]


def test_leverage_prints_figures_for_everybody() -> None:
    printed = as_json("leverage", "syria-2016", "--phase", "truce")
    assert printed["status"]["us"] == "content"
    assert [one["cell"] for one in printed["cells"]["russia"]["us"]] == ["compels", "gives"]
    assert {"pair": ["russia", "us"], "hand": "russia"}.items() <= printed["upper_hand"][0].items()
    assert all(0 <= way <= 1 for way in printed["way"].values())
    assert "Russia" in detente("leverage", "syria-2016", "--phase", "truce").stdout


@pytest.mark.parametrize("command", ["leverage", "guarantees", "brief", "coalitions"])
def test_a_case_may_have_one_actor(desk: Path, command: str) -> None:
    (desk / "alone.yaml").write_text(
        "title: Alone\nstatus_quo: []\nactors:\n  ana: {name: Ana}\n"
        "options:\n  ana.act: acts\n  ana.wait: waits\npreferences:\n  ana: [ana.act]\n",
        encoding="utf-8",
    )
    done = detente(command, "alone.yaml")
    assert done.returncode == 0, done.stderr
    assert "Ana" in done.stdout


# whatif, assumptions, sample, inverse, coalitions, guarantees, perceptions, patrons, power


@pytest.mark.parametrize(
    ("changes", "won"),
    [
        pytest.param(("embargo",), [3], id="scenario"),
        pytest.param(("bar patron.arm",), [3], id="change"),
        pytest.param(("bar patron.arm", "drop pledges.halt"), [3], id="two changes"),
    ],
)
def test_whatif_tells_what_is_otherwise(changes: tuple[str, ...], won: list[int]) -> None:
    printed = as_json("whatif", "valley.yaml", *changes)
    assert printed["won"]["nash"] == won
    assert "is won" in detente("whatif", "valley.yaml", *changes).stdout


def test_assumptions_rank_the_beliefs_and_try_as_many_pairs_as_asked() -> None:
    printed = as_json("assumptions", "valley.yaml", "--pairs", "0")
    paths = [one["path"] for one in printed["assumptions"]]
    assert paths[0] == "preferences.patron[2]"
    assert "pledges.halt" in paths
    assert (printed["pairs"], printed["pairs_tried"]) == ([], 0)
    assert as_json("assumptions", "valley.yaml", "--pairs", "4")["pairs_tried"] == 4


def test_sample_draws_the_same_from_the_same_seed() -> None:
    words = ("sample", "valley.yaml", "--phase", "war", "--draws", "30", "--confidence", "0.6")
    one, again, other = (as_json(*words, "--seed", seed) for seed in ("5", "5", "6"))
    assert one == again
    assert one["draws"] == 30
    assert one["equilibria"] != other["equilibria"]


def test_sample_draws_the_same_in_processes() -> None:
    words = ("sample", "valley.yaml", "--draws", "70")
    assert as_json(*words) == as_json(*words, "--executor", "processes:2")


@pytest.mark.parametrize(
    ("words", "measure"),
    [
        pytest.param((), "fewest", id="fewest changes"),
        pytest.param(("--measure", "smallest"), "smallest", id="smallest moves"),
    ],
)
def test_inverse_finds_what_it_takes(words: tuple[str, ...], measure: str) -> None:
    printed = as_json("inverse", "valley.yaml", "--state", "3", "--concept", "nash", *words)
    assert printed["settings"]["measure"] == measure
    assert set(printed["needs"]) == {"north", "south", "patron"}
    assert not detente("inverse", "valley.yaml", "--state", "3").stdout.startswith("{")


@pytest.mark.parametrize(
    ("words", "blocs"),
    [
        pytest.param((), None, id="every coalition"),
        pytest.param(("--bloc", "south, patron"), ["south", "patron"], id="one, with a blank"),
        pytest.param(("--bloc", "south,patron", "--bloc", "north"), ["south", "patron"], id="two"),
    ],
)
def test_coalitions_are_all_or_those_named(words: tuple[str, ...], blocs: object) -> None:
    settings = as_json("coalitions", "valley.yaml", *words)["settings"]
    assert settings["blocs"] is (blocs is not None)
    assert blocs is None or blocs in settings["among"]
    assert len(settings["among"]) == (7 if blocs is None else 2)


def test_guarantees_name_the_pledge() -> None:
    told = detente("guarantees", "valley.yaml").stdout
    assert told.startswith(
        "The deal rests on this: Northland and Southland have exchanged undertakings"
    )


@pytest.mark.parametrize(
    ("views", "surprised"),
    [
        pytest.param((), False, id="nobody errs"),
        pytest.param(("south: drop pledges.halt",), True, id="one"),
        pytest.param(
            ("south: drop pledges.halt", " south:bar patron.arm "), True, id="twice of one actor"
        ),
    ],
)
def test_perceptions_take_what_actors_misjudge(views: tuple[str, ...], surprised: bool) -> None:
    words = [word for view in views for word in ("--view", view)]
    alone = as_json("perceptions", "valley.yaml")["views"]
    assert (as_json("perceptions", "valley.yaml", *words)["views"] != alone) is surprised


def test_patrons_say_what_cutting_off_would_do() -> None:
    told = detente("patrons", "valley.yaml").stdout
    assert told.startswith("Cut off by Bigland, Southland would lose 60% of its arms.")


@pytest.mark.parametrize(
    ("words", "used"),
    [
        pytest.param(("patron.arm",), [[], ["patron.arm"]], id="one lever"),
        pytest.param(
            ("patron.arm", "north.shell"),
            [[], ["north.shell"], ["patron.arm"], ["patron.arm", "north.shell"]],
            id="two",
        ),
    ],
)
def test_power_weighs_each_setting_of_the_levers(words: tuple[str, ...], used: object) -> None:
    printed = as_json("power", "valley.yaml", *words, "--phase", "war", "--responses", "single")
    assert printed["levers"] == list(words)
    assert printed["phase"] == "war"
    assert any(
        [one["used"] for one in value] == used
        for value in printed.values()
        if isinstance(value, list) and value and isinstance(value[0], dict)
    )
    told = detente("power", "valley.yaml", *words, "--phase", "war", "--responses", "single")
    assert told.stdout.splitlines() == printed["sentences"]
