"""The Syrian case in a coding of its own, on which tests of single verbs work their answers out."""

from pathlib import Path
from typing import Final

from detente.case.case import Case
from detente.case.load import load

CASE: Final[Case] = load(Path(__file__).parent / "cases" / "syria-undisclosed")
SYRIA: Final = CASE.conflict
