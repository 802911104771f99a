"""Games of Gambit: strategic ones are read and written, those in extensive form refused."""

from __future__ import annotations

from pathlib import Path

from detente.case.case import Case
from detente.case.files import read_text
from detente.case.formats.format import CASE, Choices, Format, to_file
from detente.case.formats.gambit.read import read_nfg
from detente.case.formats.gambit.write import nfg
from detente.case.formats.losses import all_but_one_phase


def _read_nfg(path: Path, _choices: Choices) -> Case:
    """Return the game in a file as a case."""
    return Case(path.stem, read_nfg(read_text(path), file=str(path)), path=str(path))


NFG = Format(
    name="nfg",
    title="a strategic game for Gambit",
    holds=CASE,
    suffixes=(".nfg",),
    about="one phase in which every combination of options can be",
    read=_read_nfg,
    write=to_file(lambda case, choices: nfg(case.conflict, phase=choices.phase)),
    loses=all_but_one_phase,
    citation="Savani and Turocy 2024",
)
EFG = Format(
    name="efg",
    title="a game in extensive form for Gambit",
    holds=CASE,
    suffixes=(".efg",),
    about="nothing",
    citation="Savani and Turocy 2024",
    way_out="Convert it with Gambit to a strategic game (.nfg), or write its states and moves",
)
