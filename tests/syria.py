"""The bundled Syrian case, as tests use it."""

from pathlib import Path

import detente.catalog
from detente.case.load import load

SYRIA = load(Path(detente.catalog.__file__).parent / "syria-2016").conflict
