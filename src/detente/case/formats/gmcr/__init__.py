"""Files of GMCR+ (Kinsara, Petersons, Hipel and Kilgour 2015)."""

from __future__ import annotations

from pathlib import Path

from detente.case.case import Case
from detente.case.files import read_text
from detente.case.formats.format import CASE, Choices, Format, to_file
from detente.case.formats.gmcr.read import read_gmcr
from detente.case.formats.gmcr.write import write_gmcr
from detente.case.formats.losses import all_but_one_phase


def _read(path: Path, _choices: Choices) -> Case:
    """Return the conflict in a file as a case."""
    conflict = read_gmcr(read_text(path), file=str(path))
    return Case(path.stem, conflict, path=str(path))


GMCR = Format(
    name="gmcr",
    title="a file of GMCR+",
    holds=CASE,
    suffixes=(".gmcr",),
    about="one phase: actors, options, what cannot be, wants",
    read=_read,
    write=to_file(lambda case, choices: write_gmcr(case.conflict, phase=choices.phase)),
    loses=all_but_one_phase,
    citation="Kinsara, Petersons, Hipel and Kilgour 2015",
)
