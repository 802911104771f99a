"""The table of commands, how each is imported when asked for, and what happens to errors."""

import inspect
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import detente.cli
from detente.cli.app import COMMANDS, command
from detente.errors import DetenteError
from tests.cli.run import detente as run
from tests.cli.run import in_own_process

HEAVY = ("numpy", "scipy", "pydantic", "rich", "jinja2", "lark", "ruamel", "spacy")
RUN = "from detente.cli import main; import sys; sys.argv[0] = 'detente'; main()"
MACHINERY = {"__init__", "answer", "app", "options", "output", "parameters", "question", "stream"}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_line_of_help_is_how_the_docstring_begins(name: str) -> None:
    function = getattr(import_module(f"detente.cli.{name}"), name)
    first = str(inspect.getdoc(function)).partition("\n\n")[0]
    assert COMMANDS[name] == " ".join(first.split())


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command_lists_every_parameter_with_words(name: str) -> None:
    done = run(name, "--help")
    assert done.returncode == 0
    assert " ".join(COMMANDS[name].split()) in " ".join(done.stdout.split())
    bare = [one.name for one in command(name).params if not getattr(one, "help", None)]
    assert bare == []


def test_every_module_is_a_command_or_serves_them() -> None:
    folder = Path(str(detente.cli.__file__)).parent
    assert {file.stem for file in folder.glob("*.py")} == MACHINERY | set(COMMANDS)


def test_help_names_every_command_in_order() -> None:
    lines = run("--help").stdout.partition("Commands:")[2].splitlines()
    assert [line.split()[0] for line in lines if line.strip()] == list(COMMANDS)


def imported(*words: str) -> set[str]:
    """Return the modules that a command leaves imported."""
    done = in_own_process(
        f"import sys\nsys.argv[1:] = {words!r}\ntry:\n    {RUN}\nexcept SystemExit:\n    pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    assert done.returncode == 0, done.stderr
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("--help",), id="help"),
        pytest.param(("--version",), id="version"),
        pytest.param((), id="none"),
    ],
)
def test_what_needs_no_command_imports_none(words: tuple[str, ...]) -> None:
    modules = imported(*words)
    assert modules.isdisjoint(HEAVY)
    assert modules.isdisjoint(f"detente.cli.{name}" for name in COMMANDS)


def test_only_the_command_asked_for_is_imported() -> None:
    modules = imported("schema")
    assert {name for name in COMMANDS if f"detente.cli.{name}" in modules} == {"schema"}


def test_every_command_can_be_imported_without_extras() -> None:
    extras = ("spacy", "countrynames", "trafilatura", "httpx", "dask", "distributed", "pypdf")
    modules = ", ".join(f"detente.cli.{name}" for name in COMMANDS)
    done = in_own_process(f"import sys\nsys.modules |= dict.fromkeys({extras!r})\nimport {modules}")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        pytest.param("detente so", ["solve"], id="command"),
        pytest.param("detente s", ["states", "solve", "settle", "sample", "schema"], id="commands"),
        pytest.param("detente solve syria", ["syria-2016", "syria-iraq-1975"], id="case"),
        pytest.param("detente solve x", [], id="no case"),
        pytest.param("detente solve --st", ["--states"], id="option"),
        pytest.param("detente guarantees --st", ["--state"], id="option of a question"),
    ],
)
def test_the_shell_completes(words: str, offered: list[str]) -> None:
    asked = {"COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    environment = asked | {"_DETENTE_COMPLETE": "complete_bash"}
    done = in_own_process(f"import os\nos.environ |= {environment!r}\n{RUN}")
    assert done.stdout.split() == offered, done.stderr


@pytest.mark.parametrize("words", [(), ("-h",), ("--help",)])
def test_help_is_given_where_asked_or_where_nothing_is(words: tuple[str, ...]) -> None:
    done = run(*words)
    told = done.stdout + done.stderr
    assert told.startswith("Usage: detente [OPTIONS] COMMAND [ARGS]...")
    assert done.returncode == (0 if words else 2)


def test_help_of_a_command_has_a_short_form() -> None:
    assert run("solve", "-h").stdout == run("solve", "--help").stdout


def test_a_misspelt_command_is_told_with_its_mend() -> None:
    done = run("slove")
    assert done.returncode == 2
    assert "Did you mean 'solve'?" in done.stderr


def stopped(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> tuple[int, str]:
    """Return how the command line ends where a command raises an error, and what it says."""

    def raises() -> None:
        raise error

    monkeypatch.setattr("detente.cli.app.app", raises)
    done = run()
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        pytest.param(DetenteError("mend it"), 2, "detente: mend it\n", id="ours"),
        pytest.param(DetenteError("one\ntwo"), 2, "detente: one\ndetente: two\n", id="lines"),
        pytest.param(DetenteError(""), 2, "detente: \n", id="nothing said"),
        pytest.param(
            FileNotFoundError(2, "No such file", "a.yaml"),
            2,
            "detente: a.yaml: No such file\n",
            id="file",
        ),
        pytest.param(OSError("full"), 2, "detente: the file: full\n", id="no file named"),
        pytest.param(
            MemoryError(),
            2,
            "detente: this needs more memory than there is; take out what does not matter here\n",
            id="memory",
        ),
        pytest.param(KeyboardInterrupt(), 130, "detente: interrupted\n", id="interrupted"),
    ],
)
def test_an_error_ends_in_words_and_a_code(
    monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int, said: str
) -> None:
    monkeypatch.delenv("DETENTE_DEBUG", raising=False)
    assert stopped(monkeypatch, error) == (code, said)


def test_a_fault_of_our_own_is_written_to_a_file_that_holds_nothing_of_a_case(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("DETENTE_DEBUG", raising=False)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    code, said = stopped(monkeypatch, ZeroDivisionError("secret words"))
    (file,) = tmp_path.glob("detente-fault-*.txt")
    assert code == 1
    assert said.startswith("detente: internal: ZeroDivisionError")
    assert str(file) in said
    assert "ZeroDivisionError" in file.read_text()
    assert "secret" not in file.read_text()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    assert "DETENTE_DEBUG=1 shows where" in stopped(monkeypatch, ZeroDivisionError())[1]


def test_a_fault_shows_where_it_arose_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DETENTE_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        stopped(monkeypatch, ZeroDivisionError("by none"))


def test_a_reader_that_stops_early_is_no_fault() -> None:
    done = subprocess.run(
        f'{sys.executable} -c "{RUN}" schema | head -c 1',
        shell=True,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("{", "")


def test_text_that_an_encoding_lacks_is_replaced() -> None:
    done = in_own_process(
        "import io, sys\nsys.stderr = io.TextIOWrapper(io.FileIO(2, 'w'), encoding='ascii')\n"
        f"sys.argv[1:] = ['check', 'né']\n{RUN}"
    )
    assert done.returncode == 2
    assert done.stderr.startswith("detente: 'n?'")
