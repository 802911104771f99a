"""The commands together, and what happens to errors on the way out."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from detente.cli import briefs, cases, dealing, doubting, reading, settling, solving
from detente.errors import DetenteError
from detente.version import __version__

app = typer.Typer(
    name="detente",
    help="Who holds leverage over whom, whether a deal holds, and which belief carries each "
    "answer. CASE is a folder, a YAML file, a .gmcr file, or a bundled case's name.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for _room in (reading, briefs, solving, settling, doubting, dealing, cases):
    _room.register(app)


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
        _ready(name)
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
    except Exception as error:
        if os.environ.get("DETENTE_DEBUG"):
            raise
        told = f"a fault of its own: {type(error).__name__}: {error}"
        _stop(f"{told}. DETENTE_DEBUG=1 shows where; please report it.", 1)


def _ready(name: str) -> None:
    """Make ``sys.stdout`` or ``sys.stderr`` take any text.

    What no encoding holds is replaced. Python sets a stream that was closed before the start to
    ``None``; what is printed then goes nowhere.
    """
    stream = getattr(sys, name)
    if stream is None:
        setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8"))
    elif hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")


def _stop(message: str, code: int) -> None:
    """Print each line of a message and leave."""
    for line in message.splitlines() or [""]:
        sys.stderr.write(f"detente: {line}\n")
    sys.exit(code)
