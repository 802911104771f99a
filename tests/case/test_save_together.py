"""Nobody's change is lost where several save one case, and nothing is half saved."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from detente import load, save
from detente.case.commit import write_text
from detente.errors import CaseError
from detente.model.parts import Scenario
from tests.case.full import full_case


@pytest.fixture(params=["folder", "file"])
def place(request, tmp_path):
    """A case on disk, in one of the ways in which it can be."""
    case = full_case()
    if request.param == "folder":
        save(case, tmp_path / "full")
        return tmp_path / "full"
    save(replace(case, texts={}), tmp_path / "full.yaml")
    return tmp_path / "full.yaml"


def changed(case, **changes):
    """The case with some parts of its conflict replaced."""
    return replace(case, conflict=case.conflict.replaced(**changes))


def with_scenario(case, name):
    """The case with one scenario more."""
    more = Scenario(id=name, title=name, changes=("add us: not us.strike",))
    return changed(case, scenarios=(*case.conflict.scenarios, more))


def test_what_others_changed_meanwhile_stays(place):
    mine, theirs = load(place), load(place)
    save(changed(theirs, summary="Theirs."), place)
    saved = save(changed(mine, title="Mine"), place)
    now = load(place).conflict
    assert (now.title, now.summary) == ("Mine", "Theirs.")
    assert saved.conflict == now


def test_the_same_belief_changed_by_two_is_refused_naming_both(place):
    mine, theirs = load(place), load(place)
    save(changed(theirs, title="Theirs"), place)
    with pytest.raises(CaseError, match="title: here 'Mine', on disk 'Theirs', when it was read"):
        save(changed(mine, title="Mine"), place)
    assert load(place).conflict.title == "Theirs"


def test_one_goes_on_from_what_was_saved(place):
    case = load(place)
    for title in ("One", "Two", "Three"):
        case = save(changed(case, title=title), place)
    assert load(place).conflict.title == "Three"
    case = save(changed(case, title="Two"), place)
    assert load(place).conflict.title == "Two"


def test_a_case_that_says_nothing_new_does_not_pass_over_others(place):
    mine = load(place)
    save(changed(load(place), title="Theirs"), place)
    with pytest.raises(CaseError, match="do not go together"):
        save(mine, place)
    assert load(place).conflict.title == "Theirs"


def test_remarks_that_somebody_added_meanwhile_stay(place):
    mine = load(place)
    main = place / "case.yaml" if place.is_dir() else place
    write_text(main, "# A remark.\n" + main.read_text())
    save(changed(mine, title="Mine"), place)
    assert main.read_text().startswith("# A remark.")


def test_changes_that_cannot_both_be_are_refused(place):
    mine = load(place)
    theirs = load(place)
    save(changed(theirs, scenarios=(Scenario(id="s", changes=("drop pledges[1]",)),)), place)
    before = load(place)
    with pytest.raises(CaseError, match="do not go together"):
        save(changed(mine, pledges=()), place)
    assert load(place) == before


def test_a_file_that_can_no_longer_be_read_is_left_alone(place):
    mine = load(place)
    main = place / "case.yaml" if place.is_dir() else place
    write_text(main, "actors: [")
    with pytest.raises(CaseError, match="do not go together"):
        save(changed(mine, title="Mine"), place)
    assert main.read_text() == "actors: ["


def test_whoever_asks_is_told_what_will_be_written(place):
    told = []
    save(changed(load(place), title="Mine"), place, before=told.append)
    (writing,) = told
    (file,) = writing.texts
    assert file.read_text() == writing.texts[file] != writing.seen[file]


def test_nothing_is_written_where_the_one_who_is_told_refuses(place):
    def refuse(_writing):
        raise RuntimeError("no")

    before = load(place)
    with pytest.raises(RuntimeError):
        save(changed(load(place), title="Mine"), place, before=refuse)
    assert load(place) == before


def test_no_scenario_is_lost_where_ten_save_at_once(place):
    with ThreadPoolExecutor(10) as pool:
        loaded = [load(place) for _ in range(10)]
        done = [
            pool.submit(save, with_scenario(case, f"s{number}"), place)
            for number, case in enumerate(loaded)
        ]
        [one.result() for one in done]
    found = {one.id for one in load(place).conflict.scenarios}
    assert found >= {f"s{number}" for number in range(10)}


def test_a_source_outside_the_case_is_not_written(tmp_path):
    case = full_case()
    sources = {
        name: one.model_copy(update={"file": "../out.txt"})
        for name, one in case.evidence.sources.items()
    }
    evidence = case.evidence.model_copy(update={"sources": sources})
    with pytest.raises(CaseError, match="outside the case"):
        save(replace(case, evidence=evidence), tmp_path / "c")
    assert not (tmp_path / "out.txt").exists()


def test_kills_lose_nothing():
    command = [sys.executable, "-m", "benchmarks.kills", "--kills", "8", "--pairs", "2"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
