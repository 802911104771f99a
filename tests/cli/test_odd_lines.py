"""Odd command lines end in words and the code 2, never in a traceback, and in time."""

import json
import os

import pytest

from tests.cli.run import detente

TEXT = "Ann Ash said on Monday that Arland would sign. Arland's army left the town on Tuesday.\n"


@pytest.mark.parametrize(
    "words",
    [
        "sample chicken --seed -1",
        "sample chicken --seed 99999999999999999999999",
        "sample chicken --draws 0",
        "sample chicken --draws 99999999999999999999",
        "sample chicken --draws ²",
        "sample chicken --executor processes:²",
        "sample chicken --executor processes:0",
        "sample chicken --executor processes:100000",
        "sample chicken --executor dask:999999999999999999",
        "sample chicken --executor dask:tcp://ann:secret@127.0.0.1:1",
        "settle syria-2016 --rounds 999999999",
        "settle syria-2016 --rounds -1",
        "settle syria-2016 --draws 99999999999999999999",
        "settle syria-2016 --level nan",
        "solve chicken --state ٣",
        "solve chicken --state 99999999999999999999999",
        "solve chicken --phase ../../etc",
        "solve ../../../etc/passwd",
        "solve /dev/null",
        "whatif chicken \u0085",
        "find chicken --limit 0",
        "brief chicken --out /dev/null",
        "convert chicken /dev/full",
    ],
)
def test_an_odd_line_is_refused_in_words(words, tmp_path):
    before = sorted(os.listdir(tmp_path))
    done = detente(*words.split(" "), cwd=tmp_path)
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert "secret" not in done.stdout + done.stderr
    assert sorted(os.listdir(tmp_path)) == before


@pytest.mark.parametrize("verb", ["read", "claims", "check", "solve", "settle", "brief"])
@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_pipes_and_devices_are_refused(verb, kind, tmp_path):
    path = "/dev/zero"
    if kind == "pipe":
        path = tmp_path / "p"
        os.mkfifo(path)
    done = detente(verb, path)
    assert done.returncode == 2
    assert "not a plain file" in done.stderr


@pytest.mark.parametrize(
    ("actors", "says"),
    [
        pytest.param("- {name: A, kind: state, aliases: [1]}", "does not belong", id="numbers"),
        pytest.param("- {name: A, kind: state, alias: [b]}", "Did you mean 'aliases'", id="key"),
        pytest.param("- {name: A, kind: kingdom}", "does not belong", id="kind"),
        pytest.param("- {name: A, kind: leader, from: yes}", "does not belong", id="year"),
        pytest.param("- {name: A, kind: leader, female: f}", "does not belong", id="truth"),
        pytest.param("- {name: A, kind: state, id: ../x}", "does not belong", id="id"),
        pytest.param("[" * 3000, "cannot be read", id="deep"),
        pytest.param("- {name: \"\\ud800\", kind: state}", "", id="lone-surrogate"),
        pytest.param("name: A", "not a list", id="no-list"),
    ],
)  # fmt: skip
def test_a_list_of_actors_is_taken_for_nothing_else(actors, says, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "own.yaml").write_text(actors)
    done = detente("read", tmp_path / "a.txt", "--actors", tmp_path / "own.yaml")
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert says in done.stderr


def test_what_would_need_too_much_is_refused_before_it_is_asked_for(tmp_path):
    options = {f"{actor}.x{n}": "does" for actor in "ab" for n in range(12)}
    case = {
        "actors": {"a": {"name": "A"}, "b": {"name": "B"}},
        "options": options,
        "preferences": {"a": ["b.x0", "not a.x1"], "b": ["a.x0"]},
        "status_quo": ["a.x0"],
    }
    (tmp_path / "big.json").write_text(json.dumps(case))
    done = detente("assumptions", tmp_path / "big.json")
    assert (done.returncode, "more moves than" in done.stderr) == (2, True)
    rows = "".join(f"a{n},{n % 100},1,50\n" for n in range(2000))
    (tmp_path / "many.csv").write_text(f"Actor,Position,Capability,Salience\n{rows}")
    done = detente("settle", tmp_path / "many.csv")
    assert (done.returncode, "at most 200" in done.stderr) == (2, True)
    (tmp_path / "marks.txt").write_text("Title\n\n" + "“" * 200_000)
    done = detente("read", tmp_path / "marks.txt")
    assert (done.returncode, "quotation marks" in done.stderr) == (2, True)


@pytest.mark.parametrize("address", ["http://127.0.0.1:1/v1", "http://ann:secret@h:99999/v1"])
def test_a_model_that_does_not_answer_is_told(address, tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(TEXT)
    monkeypatch.setenv("DETENTE_LLM_URL", address)
    monkeypatch.setenv("DETENTE_LLM_MODEL", "m")
    monkeypatch.setattr("detente.evidence.llm.chat.time.sleep", lambda _seconds: None)
    done = detente("read", tmp_path / "a.txt", "--llm")
    assert done.returncode == 2
    assert "model" in done.stderr
    assert "secret" not in done.stdout + done.stderr
