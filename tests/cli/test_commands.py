"""Each command from outside: what it prints, what it writes."""

import json
from pathlib import Path

import pytest

from tests.cli.run import as_json, detente, in_own_process
from tests.shared import shared_file


@pytest.mark.parametrize(
    ("words", "code"),
    [
        pytest.param(["cases"], 0, id="text"),
        pytest.param(["cases", "--json"], 0, id="json"),
        pytest.param(["check", "no-such-case"], 2, id="error"),
    ],
)
@pytest.mark.parametrize("closed", ["stdout", "stderr", "stdout = sys.stderr"])
def test_a_closed_stream_does_not_matter(words: list[str], code: int, closed: str) -> None:
    # Python's own start leaves None for a stream that was closed.
    run = f"import sys\nsys.{closed} = None\nsys.argv = ['detente', *{words!r}]\n"
    done = in_own_process(f"{run}from detente.cli import main\nmain()")
    assert done.returncode == code, done.stderr
    assert "fault of its own" not in done.stderr


def test_version() -> None:
    assert detente("--version").stdout.startswith("détente 0.")


def test_cases_lists_the_bundled_ones() -> None:
    names = [one["name"] for one in as_json("cases")["cases"]]
    assert "syria-2016" in names
    assert "syria-2016" in detente("cases").stdout


def test_check_says_what_a_case_holds() -> None:
    found = as_json("check", "syria-2016")
    assert (found["actors"], found["options"], found["warnings"]) == (7, 11, [])


def test_schema_is_a_json_schema() -> None:
    found = json.loads(detente("schema").stdout)
    assert found["$schema"].startswith("https://json-schema.org/")


def test_solve_prints_codes_stable_for_whom() -> None:
    found = as_json("solve", "syria-2016", "--phase", "truce", "--concept", "nash")
    assert found["options"][0] == "russia.offensive"
    assert found["phase"] == "truce"
    assert list(found["equilibria"]) == ["nash"]
    assert set(found["stability"]["nash"]) == set(found["actors"])


@pytest.mark.parametrize("command", ["leverage", "guarantees", "brief", "coalitions"])
def test_a_case_may_have_one_actor(command: str, tmp_path: Path) -> None:
    (tmp_path / "alone.yaml").write_text(
        "title: Alone\nstatus_quo: []\nactors:\n  ana: {name: Ana}\n"
        "options:\n  ana.act: acts\n  ana.wait: waits\npreferences:\n  ana: [ana.act]\n",
        encoding="utf-8",
    )
    done = detente(command, "alone.yaml", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Ana" in done.stdout


def test_solve_reads_another_tools_file() -> None:
    found = as_json("solve", shared_file("data/cases/Prisoners.gmcr"))
    assert found["equilibria"] == {"nash": [0], "gmr": [0, 3], "smr": [0, 3], "seq": [0, 3]}


def test_leverage_prints_holds_and_ways() -> None:
    found = as_json("leverage", "syria-2016", "--phase", "truce")
    assert found["status"]["us"] == "held"
    assert found["hold"]["russia"]["us"] == pytest.approx(2 / 3, abs=1e-6)
    assert all(0 <= way <= 1 for way in found["way"].values())
    assert {"actors", "state", "settings", "stake", "part", "balance"} <= set(found)


def test_leverage_at_a_state_named_by_its_options() -> None:
    found = as_json("leverage", "syria-2016", "--state", "us.curb, damascus.talk")
    assert found["state"] == 8 + 512


def test_brief_writes_a_page_that_needs_nothing_else(tmp_path: Path) -> None:
    done = detente("brief", "syria-2016", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "syria-2016-briefing.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "http://" not in page
    assert "https://" not in page
    assert "In short" in done.stdout


def test_brief_writes_the_same_bytes_twice(tmp_path: Path) -> None:
    pages = []
    for name in ("one.html", "two.html"):
        detente("brief", "syria-2016", "--out", name, cwd=tmp_path)
        pages.append((tmp_path / name).read_bytes())
    assert pages[0] == pages[1]


@pytest.mark.parametrize("ending", [".md", ".json"])
def test_brief_writes_other_forms(tmp_path: Path, ending: str) -> None:
    done = detente("brief", "syria-2016", "--out", f"b{ending}", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Russia" in (tmp_path / f"b{ending}").read_text(encoding="utf-8")


def test_brief_refuses_an_ending_it_does_not_know(tmp_path: Path) -> None:
    done = detente("brief", "syria-2016", "--out", "b.docx", cwd=tmp_path)
    assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
    assert ".html" in done.stderr


def test_why_leads_from_a_finding_to_the_words() -> None:
    told = detente("why", "syria-2016", "F2").stdout
    assert "on the word of" in told
    assert "“" in told


def test_why_tells_an_actors_reason() -> None:
    told = detente("why", "syria-2016", "--actor", "us", "--phase", "truce").stdout
    assert "Russia" in told


def test_why_lists_the_findings_where_none_is_named() -> None:
    assert "  F1  " in detente("why", "syria-2016").stdout


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        pytest.param(("solve", "syria-2061"), "syria-2016", id="case"),
        pytest.param(("solve", "syria-2016", "--phase", "truces"), "truce", id="phase"),
        pytest.param(("solve", "syria-2016", "--concept", "nesh"), "nash", id="concept"),
        pytest.param(("solve", "syria-2016", "--responses", "singel"), "single", id="rule"),
        pytest.param(("leverage", "syria-2016", "--state", "us.crub"), "us.curb", id="state"),
        pytest.param(("leverage", "syria-2016", "--state", "99999"), "code", id="code"),
        pytest.param(("leverage", "syria-2016", "--concept", "nash"), "Nash", id="nash"),
        pytest.param(("why", "syria-2016", "F99"), "Did you mean", id="finding"),
        pytest.param(("why", "syria-2016", "--actor", "russa"), "russia", id="actor"),
        pytest.param(("solve", "no/such/file.yaml"), "no/such/file.yaml", id="file"),
        pytest.param(("solve", "."), "case.yaml", id="folder"),
        pytest.param(("convert", "syria-2016", "out.docx"), ".dot", id="ending"),
    ],
)
def test_a_slip_is_told_with_its_mend_and_no_traceback(
    tmp_path: Path, words: tuple[str, ...], mend: str
) -> None:
    done = detente(*words, cwd=tmp_path)
    assert done.returncode == 2
    assert mend in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_settle_prints_every_model_side_by_side() -> None:
    found = as_json("settle", "syria-2016", "--draws", "200", "--seed", "3")
    assert {"compromise", "scholz-code", "nash-bargaining"} <= set(found["forecast"])
    assert set(found["forecast"]["compromise"]) == {"value", "band"}
    assert set(found["rounds"][0]) == {"round", "median", "mean", "positions"}
    assert found["seed"] == 3
    assert "Assad" in detente("settle", "syria-2016").stdout


def test_settle_reads_a_plain_table(tmp_path: Path) -> None:
    table = tmp_path / "talks.csv"
    table.write_text("Position,Actor,Salience,Capability\n0,a,100,1\n100,b,100,3\n", "utf-8")
    found = as_json("settle", table)
    assert found["forecast"]["compromise"]["value"] == pytest.approx(75)


def test_settle_tells_a_fault_with_row_and_column(tmp_path: Path) -> None:
    table = tmp_path / "talks.csv"
    table.write_text("Actor,Position,Salience,Capability\na,0,100,1\nb,100,100,-3\n", "utf-8")
    done = detente("settle", table)
    assert done.returncode == 2
    assert "3" in done.stderr
    assert "-3" in done.stderr


def test_backtest_prints_a_record_for_every_model(tmp_path: Path) -> None:
    text = shared_file("data/deu/deu3_odd_proposals.csv").read_text("utf-8")
    few = tmp_path / "few.csv"
    few.write_text("".join(text.splitlines(keepends=True)[:25]), "utf-8")
    found = as_json("backtest", few)
    keys = {"n", "mae", "rmse", "within5", "within10", "coverage", "width"}
    assert keys | {"difference", "interval"} == set(found["models"]["compromise"])


def test_whatif_tells_what_is_otherwise() -> None:
    found = as_json("whatif", "syria-2016", "drop pledges.curb")
    assert found["before"]["equilibrium"]["seq"]
    assert not found["after"]["equilibrium"]["seq"]
    told = detente("whatif", "syria-2016", "no-return").stdout
    assert "Russia's hold over the United States falls" in told


def test_assumptions_rank_the_beliefs() -> None:
    found = as_json("assumptions", "syria-2016", "--pairs", "0")
    assert found["assumptions"][0]["path"] == "pledges.curb"


ARTICLE = """Valley talks

By Ann Writer
1 March 2021

The foreign minister of Iran said on Monday that Russia had pledged to withdraw its troops.
Turkey refused to open the border. "We will not move," the Turkish president said.
"""


def test_read_tells_who_said_what(tmp_path: Path) -> None:
    pytest.importorskip("spacy", reason="needs the extra `read`")
    article = tmp_path / "talks.txt"
    article.write_text(ARTICLE, "utf-8")
    found = as_json("read", article)
    assert {"source", "sentences", "actors", "attributions", "claims", "events"} <= set(found)
    assert found["source"]["date"] == "2021-03-01"
    assert {"iran", "russia", "turkey"} <= {actor["id"] for actor in found["actors"]}
    assert "verb.clause" in detente("read", article, "--explain").stdout
    assert "reasons" in json.loads(detente("read", article, "--explain", "--json").stdout)


def test_one_bad_article_stops_no_other(tmp_path: Path) -> None:
    pytest.importorskip("spacy", reason="needs the extra `read`")
    article = tmp_path / "talks.txt"
    article.write_text(ARTICLE, "utf-8")
    (tmp_path / "empty.txt").touch()
    done = detente("read", tmp_path / "empty.txt", article, tmp_path / "none.txt", "--json")
    assert done.returncode == 2
    assert len(json.loads(done.stdout)["readings"]) == 1
    assert len(json.loads(done.stdout)["errors"]) == 2
    assert "none.txt" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(("sample", "syria-2016", "--draws", "20"), "Over 20 draws", id="sample"),
        pytest.param(
            ("inverse", "prisoners-dilemma", "--state", "3"), "already does", id="inverse"
        ),
        pytest.param(("coalitions", "elmira", "--bloc", "moe,uniroyal"), "coalition", id="blocs"),
        pytest.param(("guarantees", "syria-2016"), "The deal rests on this", id="guarantees"),
        pytest.param(("perceptions", "syria-2016"), "expect the state to fall", id="eyes"),
        pytest.param(("patrons", "syria-2016"), "Cut off by Russia", id="patrons"),
        pytest.param(("power", "syria-2016", "us.curb"), "us", id="power"),
    ],
)
def test_what_would_change_it_is_told(words: tuple[str, ...], said: str) -> None:
    assert said in detente(*words).stdout
    printed = as_json(*words)
    assert printed.get("case", printed.get("conflict")) == words[1]


PLEDGES = """How the truce in Norland was made

By Ann Writer
12 March 2021

Russia bombed the rebels in Norland in January and February. The United States pledged to stop
the flow of weapons to the rebels on condition that Russia halt its offensive, according to two
senior Turkish officials quoted by Le Soir. Russia halted its offensive on March 2. Turkey refused
to close its border. Iran fears that Russia will make a deal with the United States.
"""


def test_brief_goes_all_the_way_from_an_article(tmp_path: Path) -> None:
    pytest.importorskip("spacy", reason="needs the extra `read`")
    (tmp_path / "truce.txt").write_text(PLEDGES, "utf-8")
    done = detente("brief", "truce.txt", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "nobody has accepted the beliefs" in done.stdout
    assert "What the article says" in done.stdout
    assert "Timeline" in done.stdout
    assert "Refused: Turkey refused" in done.stdout
    assert len(list(tmp_path.glob("*-briefing.html"))) == 1
    traced = detente("why", "truce.txt", "F1", cwd=tmp_path)
    assert "on the word of" in traced.stdout


def test_read_writes_a_draft_that_can_be_used_at_once(tmp_path: Path) -> None:
    pytest.importorskip("spacy", reason="needs the extra `read`")
    (tmp_path / "truce.txt").write_text(PLEDGES, "utf-8")
    done = detente("read", "truce.txt", "--draft", "case.yaml", "-o", "t.csv", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "2021-03-02" in (tmp_path / "t.csv").read_text("utf-8")
    for verb in ("check", "solve", "leverage", "brief"):
        assert detente(verb, "case.yaml", cwd=tmp_path).returncode == 0
    again = detente("read", "truce.txt", "--draft", "case.yaml", cwd=tmp_path)
    assert again.returncode == 2


def test_find_marks_the_words_in_cases_and_articles(tmp_path: Path) -> None:
    assert "**weapons**" in detente("find", "syria-2016", "weapons").stdout
    assert as_json("find", "syria-2016", "arm*")["total"] >= 1
    pytest.importorskip("spacy", reason="needs the extra `read`")
    (tmp_path / "truce.txt").write_text(PLEDGES, "utf-8")
    assert "**border**" in detente("find", "truce.txt", "border", cwd=tmp_path).stdout


def test_the_same_article_twice_and_the_same_claim_are_noticed(tmp_path: Path) -> None:
    pytest.importorskip("spacy", reason="needs the extra `read`")
    for name in ("one.txt", "again.txt"):
        (tmp_path / name).write_text(PLEDGES, "utf-8")
    other = "Norland\n\nIran fears that Russia will make a deal with the United States.\n"
    (tmp_path / "other.txt").write_text(other, "utf-8")
    done = detente("read", "one.txt", "again.txt", "other.txt", "--json", cwd=tmp_path)
    found = json.loads(done.stdout)
    assert found["same_articles"] == [{"first": "one.txt", "again": "again.txt"}]
    assert {one["kind"] for one in found["same_claims"]} == {"repeats"}
    told = detente("read", "one.txt", "again.txt", "other.txt", cwd=tmp_path).stdout
    assert "again.txt is the same text as one.txt" in told


def test_events_become_claims(tmp_path: Path) -> None:
    table = tmp_path / "events.csv"
    table.write_text(
        "event_id_cnty,event_date,sub_event_type,event_type,actor1,actor2,country,location,source,"
        "notes,fatalities\nNOR1,2016-02-03,Air strike,Explosions,Russia,Rebels,Norland,Nord,SOHR,"
        "Aircraft struck,3\n",
        "utf-8",
    )
    assert len(as_json("claims", table)["claims"]) == 1
    assert len(as_json("claims", table, "--actor", "Iran").get("claims", {})) == 0
    assert detente("claims", table, "-o", "claims.yaml", cwd=tmp_path).returncode == 0
    assert "Aircraft struck" in (tmp_path / "claims.yaml").read_text("utf-8")


@pytest.mark.parametrize(("name", "holds"), [("m.csv", "c7"), ("q.jsonld", "TextQuoteSelector")])
def test_convert_writes_claims_against_beliefs_and_quotes(
    tmp_path: Path, name: str, holds: str
) -> None:
    assert detente("convert", "syria-2016", name, cwd=tmp_path).returncode == 0
    assert holds in (tmp_path / name).read_text("utf-8")
