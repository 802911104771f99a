"""The reference says what the code says, and the sessions that pages show happen as shown."""

import doctest
import re
import shlex
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from tests.cli.run import detente as command

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PROMPT = "$ detente "


def _generator() -> ModuleType:
    """Return the script that makes the reference, as a module."""
    spec = spec_from_file_location("generate", DOCS / "generate.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GENERATOR = _generator()
BLOCKS = re.compile(r"^```(yaml|text|console)\n(.*?)^```$", re.M | re.S)


@pytest.mark.parametrize(
    "name",
    ["commands.md", "case-format.md", "cases.md", "formats.md", "lints.md", "names.md", "pages.md"],
)
def test_the_reference_is_what_the_code_says(name: str) -> None:
    stands = (DOCS / "reference" / name).read_text(encoding="utf-8")
    assert stands == GENERATOR.pages()[name], "write it anew: python docs/generate.py"


def test_every_page_stands_in_a_table_of_contents() -> None:
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    listed = re.findall(r"^(\S+)$", "".join(re.findall(r"```{toctree}(.*?)```", index, re.S)), re.M)
    found = {page for glob in listed for page in DOCS.glob(f"{glob}.md")}
    assert set(DOCS.rglob("*.md")) - found - {DOCS / "index.md"} == set()


def test_links_between_pages_lead_somewhere() -> None:
    link = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
    broken = [
        f"{page.relative_to(DOCS)}: {target}"
        for page in DOCS.rglob("*.md")
        for target in link.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []


WITH_SESSIONS = sorted(
    page for page in DOCS.rglob("*.md") if PROMPT in page.read_text(encoding="utf-8")
)


@pytest.mark.parametrize("page", WITH_SESSIONS, ids=lambda page: str(page.relative_to(DOCS)))
def test_sessions_happen_as_shown(page: Path, tmp_path: Path) -> None:
    """Files named in a comment at the top of a block are written, commands are run."""
    for kind, text in BLOCKS.findall(page.read_text(encoding="utf-8")):
        name = re.match(r"(?:---\n)?# (\S+\.\w+)\n", text)
        if kind == "console":
            _session(text, tmp_path)
        elif name:
            file = tmp_path / name[1]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")


def _session(text: str, folder: Path) -> None:
    """Run the commands of one session and compare what they print."""
    for turn in re.split(r"^(?=\$ )", text, flags=re.M):
        if not turn.startswith(PROMPT):
            continue
        line, _, shown = turn.partition("\n")
        done = command(*shlex.split(line.removeprefix(PROMPT)), cwd=folder)
        said = re.sub(r" +$", "", done.stdout + done.stderr, flags=re.M)
        same = doctest.OutputChecker().check_output(
            shown, said, doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
        )
        assert same, f"{line}\n{said}"


def test_messages_of_the_reference_are_those_of_the_code() -> None:
    """Every fragment of a message in the tables stands in some module."""
    code = "\n".join(
        file.read_text(encoding="utf-8") for file in (ROOT / "src" / "detente").rglob("*.py")
    )
    page = (DOCS / "reference" / "errors.md").read_text(encoding="utf-8")
    cells = re.findall(r"^\| (`.*?) \| ", page, re.M)
    messages = [one for cell in cells for one in re.findall(r"`([^`]+)`", cell)]
    assert len(messages) > 20
    fragments = {
        part
        for one in messages
        for part in re.split(r"\s*…\s*|^no \w+(?: \w+)? (?=is called)", one)
    }
    assert sorted(one for one in fragments if one.strip() and one not in code) == []
