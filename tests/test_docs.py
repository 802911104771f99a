"""What the documentation says is run, and holds."""

import doctest
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import detente
from detente.briefing.writing import brief
from detente.catalog.lookup import load
from tests.cli.run import detente as command

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
MODULES = sorted(
    one.name
    for one in pkgutil.walk_packages(detente.__path__, "detente.")
    if not one.name.endswith("__main__")
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_example_on_a_page_runs(page: Path) -> None:
    found = doctest.testfile(
        str(page), module_relative=False, encoding="utf-8", optionflags=doctest.ELLIPSIS
    )
    assert found.failed == 0


@pytest.mark.parametrize("name", MODULES)
def test_every_example_in_a_docstring_runs(name: str) -> None:
    found = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
    assert found.failed == 0


def test_every_how_to_has_an_example() -> None:
    pages = list((ROOT / "docs" / "how-to").glob("*.md"))
    assert pages
    assert [page.name for page in pages if ">>>" not in page.read_text(encoding="utf-8")] == []


def test_every_how_to_has_a_theory_page_or_needs_none() -> None:
    told = {page.stem for page in (ROOT / "docs" / "theory").glob("*.md")}
    need_none = {"pictures", "cases", "briefing", "install"}
    how = {page.stem for page in (ROOT / "docs" / "how-to").glob("*.md")}
    assert how - told - need_none == set()


def test_the_case_in_the_readme_is_held_on_both_sides(tmp_path: Path) -> None:
    text = re.search(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.S)
    assert text
    (tmp_path / "valley.yaml").write_text(text[1], encoding="utf-8")
    found = detente.leverage(load(tmp_path / "valley.yaml").conflict)
    assert dict(found.status) == {"north": "held", "south": "held"}


def test_the_picture_in_the_readme_is_the_briefings() -> None:
    shown = (ROOT / "docs" / "pictures" / "leverage.svg").read_text(encoding="utf-8")
    drawn = {one.name: one.svg for one in brief(load("syria-2016")).pictures}
    assert shown == drawn["leverage"], "write it anew: python docs/draw_pictures.py"


def test_the_readme_tells_of_every_command() -> None:
    listed = re.findall(r"^  ([a-z]+) ", command("--help").stdout.partition("Commands:")[2], re.M)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert listed
    assert [name for name in listed if f"`detente {name}" not in readme] == []


def test_public_names_are_there() -> None:
    assert [name for name in detente.__all__ if getattr(detente, name, None) is None] == []
