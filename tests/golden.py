"""Golden files: what people see, kept as it should be and compared byte by byte."""

import os
from pathlib import Path

import pytest

_GOLDEN = Path(__file__).resolve().parent / "golden"


def check_golden(name: str, text: str) -> None:
    """Compare a text with ``tests/golden/NAME``; ``DETENTE_GOLDEN=write`` writes it instead."""
    path = _GOLDEN / name
    if os.environ.get("DETENTE_GOLDEN") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
        return
    if not path.exists():
        pytest.fail(f"no golden file {name}; write it with DETENTE_GOLDEN=write pytest, and look")
    if path.read_bytes() != text.encode("utf-8"):
        pytest.fail(
            f"{name} is no longer what was drawn or written; look at the change, and if it is "
            "meant, write it anew with DETENTE_GOLDEN=write pytest"
        )
