"""``detente accept``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from detente.case.load import load
from detente.case.save import save
from detente.cli.options import Json
from detente.cli.output import put_json, put_line
from detente.review.accepted import accept as accepted
from detente.review.accepted import unaccepted


def accept(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A draft: a folder or YAML file.")],
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH...", help="Beliefs, as `detente beliefs` names them."),
    ],
    as_json: Json = False,
) -> None:
    """Accept beliefs of a draft, and the claims that they cite.

    With the last one the case is a draft no more.
    """
    changed = accepted(load(case), paths)
    save(changed, case)
    left = [one.path for one in unaccepted(changed)]
    if as_json:
        put_json({"accepted": paths, "left": left, "draft": changed.conflict.draft})
    elif changed.conflict.draft:
        put_line(f"accepted {len(paths)}; {len(left)} left")
    else:
        put_line(f"accepted {len(paths)}; the case is a draft no more")
