"""Where tests find the data that stays outside the project."""

from pathlib import Path

import pytest

_SHARED = Path(__file__).resolve().parents[2] / "shared"


def shared_file(relative: str) -> Path:
    """Return a file of the shared data folder beside the checkout, or skip the calling test."""
    path = _SHARED / relative
    if not path.exists():
        pytest.skip(f"needs shared/{relative} beside the checkout, which is absent here")
    return path
