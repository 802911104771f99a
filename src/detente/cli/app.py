"""The commands together, and what happens to errors on the way out."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from typer.core import TyperCommand

from detente.cli.parameters import one_by_one
from detente.cli.stream import guard
from detente.errors import DetenteError
from detente.version import __version__

COMMANDS: Final = {
    "open": "Open the workbench: evidence beside model beside results, in this machine's browser.",
    "read": "What an article says: who, what, when, on whose word. One bad article stops no other.",
    "find": "The sentences and claims that hold some words, the best first.",
    "claims": "Turn a table of events into claims with sources and grades, for a case to cite.",
    "brief": "Write the briefing: a page to keep, and the same in the terminal.",
    "why": "Trace a finding down to quotes; or, with --actor, say why it stays at a state.",
    "new": "Begin a case from a template whose comments say what to write where.",
    "review": "Walk through a draft: accept, edit, reject or merge beliefs, answer what is open.",
    "accept": "Accept beliefs of a draft, and the claims that they cite.",
    "beliefs": "Every belief of a case by its path, with the sentence that it says.",
    "quote": "Find words in the texts that a case keeps, and print the quote to cite; or add it.",
    "rank": "How an actor orders the states, and why it prefers one to another.",
    "states": "The states, by what is done in them, who would stay, who would gain.",
    "solve": "Which states are stable for whom, and which are equilibria.",
    "leverage": "Who brought whom to a deal, and who keeps whom in it: set against what is normal.",
    "compare": "Proposals side by side: would they hold, who would break what, who would agree.",
    "settle": "Where the talks may settle: every model side by side, with bands.",
    "backtest": "How each model did on past decisions, and whether its bands held.",
    "whatif": "What would be otherwise if some beliefs were.",
    "assumptions": "Which beliefs the answers rest on, the most telling first.",
    "readings": "Which findings hold in which readings of the case, and what settles each.",
    "sample": "How often each answer holds when what the actors want is uncertain.",
    "inverse": "What each actor would have to want for a state to hold.",
    "coalitions": "Which coalition would leave a state together, and what its members gain.",
    "guarantees": "What carries a deal, who would break it first, and what would make it hold "
    "better.",
    "perceptions": "The conflict as each actor sees it, and what happens when the views meet.",
    "patrons": "Who depends on whom, and what a patron's cutting off would do.",
    "power": "The case without its levers and with each: what a powerful actor's options change.",
    "cases": "List the bundled cases.",
    "check": "Say whether a case can be used, and what in it to look at.",
    "schema": "Print the JSON Schema of a case file.",
    "convert": "Turn a case into another form, by the ending of the file to write.",
}
"""Every command, in the order of the help, with its line there.

A command is the function of its name in the module of its name, whose docstring begins with the
line. Only the module of the command asked for is imported.
"""

_PLAIN: Final[dict[str, Any]] = {"rich_markup_mode": None, "pretty_exceptions_enable": False}

app = typer.Typer(
    name="detente",
    help="Who holds leverage over whom, whether a deal holds, and which belief carries each "
    "answer. CASE is a folder, a YAML file, a .gmcr file, or a bundled case's name.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    **_PLAIN,
)


class Deferred(TyperCommand):
    """A command known by its line of help, whose module is imported when it is asked for."""

    def make_context(self, info_name: str | None, args: list[str], *more: Any, **extra: Any) -> Any:
        """Return the context of the command itself."""
        return command(str(self.name)).make_context(info_name, args, *more, **extra)


def command(name: str) -> Any:
    """Return a command, with the arguments and options that its module states."""
    alone = typer.Typer(add_completion=False, **_PLAIN)
    function = getattr(import_module(f"detente.cli.{name}"), name)
    alone.command(name)(one_by_one(function))
    return typer.main.get_command(alone)


for _name, _line in COMMANDS.items():
    app.command(_name, cls=Deferred, help=_line)(lambda: None)


def _version(asked: bool) -> None:
    """Print the version and stop."""
    if asked:
        typer.echo(f"détente {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Read, solve and brief on conflicts."""


def main() -> None:
    """Run the command line.

    Exit codes: 0 done; 2 something the user can mend, said in words; 130 interrupted; 1 a fault
    of détente's own. ``DETENTE_DEBUG=1`` shows where a fault arose.
    """
    for name in ("stdout", "stderr"):
        guard(name)
    try:
        app()
    except DetenteError as error:
        _stop(str(error), 2)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as error:
        _stop(f"{error.filename or 'the file'}: {error.strerror or error}", 2)
    except KeyboardInterrupt:
        _stop("interrupted", 130)
    except MemoryError:
        _stop("this needs more memory than there is; take out what does not matter here", 2)
    except Exception as error:
        if os.environ.get("DETENTE_DEBUG"):
            raise
        _stop(f"internal: {type(error).__name__}: {error}. {_reported(error)}", 1)


def _reported(error: Exception) -> str:
    """Write where a fault of our own arose to a file, and return what to do with it.

    The file names modules and lines of the program and holds nothing of a case.
    """
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{Path(one.filename).name}:{one.lineno} in {one.name}" for one in frames]
    head = f"detente {__version__}, Python {sys.version.split()[0]}, {type(error).__name__}"
    try:
        handle, name = tempfile.mkstemp(prefix="detente-fault-", suffix=".txt")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write("\n".join([head, *lines, ""]))
    except OSError:
        return "DETENTE_DEBUG=1 shows where; please report it."
    return f"This is a fault of détente: please report it, with the file {name}."


def _stop(message: str, code: int) -> None:
    """Print each line of a message and leave."""
    for line in message.splitlines() or [""]:
        sys.stderr.write(f"detente: {line}\n")
    sys.exit(code)
